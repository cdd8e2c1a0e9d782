// SPDX-License-Identifier: GPL-3.0-or-later
// The photos of an open article: what comes in, and what is found on disk.

#include "SessionFixture.h"

#include "session/PhotoSwap.h"
#include "support/Support.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using session::ArticleSession;
using support::SessionFixture;

class PhotosTest : public QObject {
    Q_OBJECT

    static QString samplePhoto() { return support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s); }

    /// Copies the sample photo to `onDisk` under images/ and puts a record of `file` into the article.
    static void putPhoto(const SessionFixture& f, const QString& file, const QString& onDisk)
    {
        QVERIFY(QFile::copy(samplePhoto(), f.session->folder() + u"/images/"_s + onDisk));
        f.session->edit(u"images/a"_s, [&](model::Metadata& meta) {
            model::ImageAsset image;
            image.id = u"a"_s;
            image.file = u"images/"_s + file;
            image.width = 300;
            image.height = 200;
            meta.images.append(image);
        });
    }

    /// A photo with all its texts, whose file is no photo but there. Returns the article.
    static model::Article putOldPhoto(const SessionFixture& f)
    {
        QFile file(f.session->folder() + u"/images/old.jpg"_s);
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write the old photo");
        }
        file.write("old");
        f.session->edit(u"images/a"_s, [](model::Metadata& meta) {
            model::ImageAsset image;
            image.id = u"a"_s;
            image.file = u"images/old.jpg"_s;
            image.caption = {u"설명"_s, u"Caption"_s};
            image.alt = {u"보이는 것"_s, u"What is seen"_s};
            image.credit = {u"ⓒ가"_s, u"ⓒA"_s};
            meta.images.append(image);
        });
        return f.session->article();
    }

private Q_SLOTS:
    void nameFromAMacIsFound()
    {
        SessionFixture f;
        const QString name = u"한강.jpg"_s;
        putPhoto(f, name, name.normalized(QString::NormalizationForm_D));
        QVERIFY(!QFile::exists(f.session->folder() + u"/images/"_s + name));
        QSignalSpy made(f.session.get(), &ArticleSession::thumbnailChanged);
        QVERIFY(f.session->thumbnail(u"a"_s, 96).isNull());
        QVERIFY(made.wait(20'000));
        QVERIFY(!f.session->thumbnail(u"a"_s, 96).isNull());
    }

    void theReportersNameIsKept()
    {
        SessionFixture f;
        const QString photo = f.directory.filePath(u"2024. 1. 10. 회의.JPG"_s);
        QVERIFY(QFile::copy(samplePhoto(), photo));
        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({photo});
        QVERIFY(added.wait(20'000));
        const model::ImageAsset image = f.session->metadata().images.first();
        QCOMPARE(image.file, u"images/2024-1-10-회의.jpg"_s);
        QCOMPARE(image.id, u"2024-1-10"_s);
        QVERIFY(QFile::exists(f.session->folder() + u'/' + image.file));
    }

    void samePhotoTwiceIsOneRecord()
    {
        SessionFixture f;
        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({samplePhoto(), samplePhoto()});
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 2, 20'000);
        QCOMPARE(f.session->metadata().images.size(), 1);
        QCOMPARE(added.at(1).at(0).toString(), added.at(0).at(0).toString());
    }

    void missingFileIsFound()
    {
        SessionFixture f({u"본문"_s, {}});
        putPhoto(f, u"gone.jpg"_s, u"here.jpg"_s);
        QSignalSpy saved(f.session.get(), &ArticleSession::saved);
        f.session->save(); // looks at the files again
        QVERIFY(saved.wait());
        const auto missing = [&] {
            const auto& findings = f.session->findings();
            return std::any_of(findings.begin(), findings.end(),
                [](const checks::Finding& finding) { return finding.reason == checks::Reason::ImageFileMissing; });
        };
        QTRY_VERIFY(missing());
        QVERIFY(
            QFile::rename(f.session->folder() + u"/images/here.jpg"_s, f.session->folder() + u"/images/gone.jpg"_s));
        f.session->setText(u"headline"_s, model::Language::Korean, u"제목"_s);
        f.session->save();
        QTRY_VERIFY(!missing());
    }

    void anyNameCanGoIntoTheBody()
    {
        SessionFixture f;
        putPhoto(f, u"한강 (1).jpg"_s, u"한강 (1).jpg"_s);
        f.session->insertPhotoIntoBody(u"a"_s, model::Language::Korean, 0);
        QCOMPARE(f.body(model::Language::Korean), u"![](<images/한강 (1).jpg>)\n"_s);
    }

    void cropsStayWhileTheShapeDoes()
    {
        model::ImageAsset photo;
        photo.width = 3000;
        photo.height = 2000;
        photo.focalPoint = model::FocalPoint{0.2, 0.3};
        photo.crops.insert(u"1:1"_s, {0.1, 0.2, 0.4, 0.6});
        model::ImageAsset taken;
        taken.width = 1500;
        taken.height = 1000;
        const model::ImageAsset larger = session::withFileOf(photo, taken);
        QCOMPARE(larger.crops, photo.crops);
        QCOMPARE(larger.focalPoint, photo.focalPoint);
        taken.height = 1500;
        const model::ImageAsset other = session::withFileOf(photo, taken);
        QVERIFY(other.crops.isEmpty());
        QVERIFY(!other.focalPoint);
    }

    void replacedPhotoKeepsItsTextsAndPlaces()
    {
        SessionFixture f(
            {u"앞\n\n![배 images/old.jpg](images/old.jpg \"제목\")\n\n> ![](<images/old.jpg>)\n\n![다른](images/old.jpg.png)\n"_s,
                u"![][boat]\n\n[boat]: images/old.jpg\n"_s});
        const model::Article before = putOldPhoto(f);
        QVERIFY(QFile::copy(samplePhoto(), f.directory.filePath(u"new one.jpg"_s)));
        QSignalSpy replaced(f.session.get(), &ArticleSession::photoReplaced);
        f.session->replacePhoto(u"a"_s, f.directory.filePath(u"new one.jpg"_s));
        QVERIFY(replaced.wait(20'000));
        QCOMPARE(replaced.at(0).at(0).toString(), u"a"_s);
        const model::ImageAsset image = f.session->metadata().images.at(0);
        QCOMPARE(image.id, u"a"_s);
        QCOMPARE(image.file, u"images/new-one.jpg"_s);
        QVERIFY(!image.sha256.isEmpty() && image.width > 0);
        QCOMPARE(image.caption, before.meta.images.at(0).caption);
        QCOMPARE(image.alt, before.meta.images.at(0).alt);
        QCOMPARE(image.credit, before.meta.images.at(0).credit);
        QCOMPARE(f.body(Language::Korean),
            u"앞\n\n![배 images/old.jpg](images/new-one.jpg \"제목\")\n\n> ![](images/new-one.jpg)\n\n![다른](images/old.jpg.png)\n"_s);
        QCOMPARE(f.body(Language::English), u"![][boat]\n\n[boat]: images/new-one.jpg\n"_s);
        QVERIFY2(QFile::exists(f.session->folder() + u"/images/old.jpg"_s), "originals are never removed");

        const model::Article after = f.session->article();
        f.session->undo(); // all of it
        QCOMPARE(f.session->article(), before);
        f.session->redo();
        QCOMPARE(f.session->article(), after);
        f.session->undo();
        f.session->setText(u"headline"_s, Language::Korean, u"ㄱ"_s); // a step of its own
        f.session->undo();
        QCOMPARE(f.session->article(), before);
    }

    void anotherPhotoOfTheArticleIsNoReplacement()
    {
        SessionFixture f;
        putOldPhoto(f);
        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({samplePhoto()});
        QVERIFY(added.wait(20'000));
        const model::Article before = f.session->article();
        QSignalSpy refused(f.session.get(), &ArticleSession::photoRefused);
        f.session->replacePhoto(u"a"_s, samplePhoto());
        QVERIFY(refused.wait(20'000));
        QCOMPARE(f.session->article(), before);
    }

    void noPhotoIsNoReplacement()
    {
        SessionFixture f;
        const model::Article before = putOldPhoto(f);
        QSignalSpy refused(f.session.get(), &ArticleSession::photoRefused);
        f.session->replacePhoto(u"a"_s, f.directory.filePath(u"absent.jpg"_s));
        QVERIFY(refused.wait(20'000));
        QCOMPARE(refused.at(0).at(0).value<base::Error>().code, base::ErrorCode::FileNotFound);
        QCOMPARE(f.session->article(), before);
    }
};

QTEST_MAIN(PhotosTest)
#include "tst_photos.moc"
