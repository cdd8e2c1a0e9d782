// SPDX-License-Identifier: GPL-3.0-or-later
// The photos of an open article: what comes in, and what is found on disk.

#include "SessionFixture.h"

#include "support/Support.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace wongo;
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
};

QTEST_MAIN(PhotosTest)
#include "tst_photos.moc"
