// SPDX-License-Identifier: GPL-3.0-or-later
// Many photos at once, their names in the folder, and the pictures that are looked at.

#include "SessionFixture.h"

#include "base/Files.h"
#include "session/PhotoDesk.h"
#include "support/Support.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using session::ArticleSession;
using session::PhotoDesk;
using support::SessionFixture;

class PhotoDeskTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_photos;

    static QString samplePhoto() { return support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s); }

    QString photo(const QString& name, int number) const
    {
        QImage image(40 + number, 30, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(number * 20 % 360, 200, 200));
        const QString path = m_photos.filePath(name);
        if (!image.save(path)) {
            qFatal("cannot write a photo");
        }
        return path;
    }

    QStringList photos(int count) const
    {
        QStringList files;
        for (int i = 0; i < count; ++i) {
            files.append(photo(u"photo-%1.png"_s.arg(i), i));
        }
        return files;
    }

    static void addSample(const SessionFixture& f)
    {
        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({samplePhoto()});
        QVERIFY(added.wait(20'000));
    }

private Q_SLOTS:
    void batchIsOneStep()
    {
        SessionFixture f;
        f.session->addPhotoFiles(photos(5));
        QCOMPARE(f.session->photos()->progress().total, 5);
        QTRY_COMPARE(f.session->photos()->progress().total, 0);
        QCOMPARE(f.session->metadata().images.size(), 5);
        f.session->undo();
        QCOMPARE(f.session->metadata().images.size(), 0);
        QVERIFY(!f.session->canUndo());
        f.session->redo();
        QCOMPARE(f.session->metadata().images.size(), 5);
        f.session->addPhotoFiles({photo(u"later.png"_s, 9)});
        QTRY_COMPARE(f.session->metadata().images.size(), 6);
        f.session->undo();
        QCOMPARE(f.session->metadata().images.size(), 5);
    }

    void writingMeanwhileIsAStepOfItsOwn()
    {
        SessionFixture f;
        connect(f.session.get(), &ArticleSession::photoAdded, f.session.get(), [&f] {
            if (f.session->metadata().images.size() == 2) {
                f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
            }
        });
        f.session->addPhotoFiles(photos(4));
        QTRY_COMPARE(f.session->metadata().images.size(), 4);
        f.session->undo();
        QCOMPARE(f.session->metadata().images.size(), 2);
        QCOMPARE(f.session->metadata().headline.ko, u"제목"_s);
        f.session->undo();
        QCOMPARE(f.session->metadata().headline.ko, QString());
        f.session->undo();
        QCOMPARE(f.session->metadata().images.size(), 0);
    }

    void whatIsCancelledDoesNotComeIn()
    {
        SessionFixture f;
        PhotoDesk* desk = f.session->photos();
        QSignalSpy refused(f.session.get(), &ArticleSession::photoRefused);
        connect(f.session.get(), &ArticleSession::photoAdded, desk, &PhotoDesk::cancel);
        f.session->addPhotoFiles(photos(60));
        QTRY_COMPARE(desk->progress().total, 0);
        const qsizetype came = f.session->metadata().images.size();
        QVERIFY2(came >= 1 && came < 60, qPrintable(QString::number(came)));
        QCOMPARE(refused.size(), 0); // nobody is told of what he dropped himself
        disconnect(f.session.get(), &ArticleSession::photoAdded, desk, nullptr);
        f.session->addPhotoFiles({samplePhoto()});
        QTRY_COMPARE(f.session->metadata().images.size(), came + 1);
    }

    void folderComesInByName()
    {
        QTemporaryDir folder;
        for (const QString& name : {u"10.png"_s, u"9.png"_s, u"b.png"_s}) {
            QVERIFY(QFile::copy(photo(name, static_cast<int>(name.size() + name[0].unicode())), folder.filePath(name)));
        }
        QVERIFY(QDir(folder.path()).mkdir(u"below"_s));
        QVERIFY(QFile::copy(samplePhoto(), folder.filePath(u"below/deep.jpg"_s)));
        QFile notes(folder.filePath(u"notes.txt"_s));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        SessionFixture f;
        QSignalSpy refused(f.session.get(), &ArticleSession::photoRefused);
        f.session->photos()->takeFolder(folder.path());
        QTRY_COMPARE(f.session->metadata().images.size(), 3);
        QCOMPARE(f.session->metadata().images[0].file, u"images/9.png"_s);
        QCOMPARE(f.session->metadata().images[1].file, u"images/10.png"_s);
        QCOMPARE(refused.size(), 0);
    }

    void renamedWithItsReferences()
    {
        SessionFixture f;
        addSample(f);
        const model::ImageAsset before = f.session->metadata().images[0];
        f.session->insertPhotoIntoBody(before.id, Language::Korean, 0);
        f.session->insertPhotoIntoBody(before.id, Language::English, 0);
        QSignalSpy replaced(f.session.get(), &ArticleSession::photoReplaced);
        f.session->photos()->giveName(before, u"다리 야경.jpg"_s);
        QVERIFY(replaced.wait(20'000));
        model::ImageAsset expected = before;
        expected.file = u"images/다리-야경.jpg"_s;
        QCOMPARE(f.session->metadata().images[0], expected);
        for (const Language language : model::allLanguages) {
            QCOMPARE(f.session->article().body[language], u"![](images/다리-야경.jpg)\n"_s);
        }
        const QString folder = f.session->folder() + u'/';
        QCOMPARE(*base::readFile(folder + expected.file, 1 << 24), *base::readFile(samplePhoto(), 1 << 24));
        f.session->undo();
        QCOMPARE(f.session->metadata().images[0], before);
        QCOMPARE(f.session->article().body.ko, u"![](%1)\n"_s.arg(before.file));
        QCOMPARE(*base::readFile(folder + before.file, 1 << 24),
            *base::readFile(samplePhoto(), 1 << 24)); // undone, it is still there
    }

    void nameOfAnotherPhotoIsNotTaken()
    {
        SessionFixture f;
        f.session->addPhotoFiles({photo(u"one.png"_s, 1), photo(u"two.png"_s, 2)});
        QTRY_COMPARE(f.session->metadata().images.size(), 2);
        QSignalSpy replaced(f.session.get(), &ArticleSession::photoReplaced);
        f.session->photos()->giveName(f.session->metadata().images[0], u"Two"_s);
        QVERIFY(replaced.wait(20'000));
        QCOMPARE(f.session->metadata().images[0].file, u"images/Two-2.png"_s);
        QCOMPARE(f.session->metadata().images[1].file, u"images/two.png"_s);
    }

    void filesWithoutARecordAreFound()
    {
        SessionFixture f;
        addSample(f);
        const QString images = f.session->folder() + u"/images/"_s;
        QVERIFY(QFile::copy(samplePhoto(), images + u"copy.jpg"_s));
        QVERIFY(QFile::copy(photo(u"left.png"_s, 3), images + u"left.png"_s));
        PhotoDesk* desk = f.session->photos();
        QSignalSpy changed(desk, &PhotoDesk::looseFilesChanged);
        desk->lookForLooseFiles(f.session->metadata());
        QVERIFY(changed.wait(20'000));
        const QString id = f.session->metadata().images[0].id;
        QCOMPARE(
            desk->looseFiles(), (QList<photos::LooseFile>{{u"images/copy.jpg"_s, id}, {u"images/left.png"_s, {}}}));
        f.session->addPhotoFiles({images + u"left.png"_s});
        QTRY_COMPARE(f.session->metadata().images.size(), 2);
        QCOMPARE(f.session->metadata().images[1].file, u"images/left.png"_s); // the file itself, no second one
    }

    void placesInBodiesAreKnown()
    {
        SessionFixture f;
        addSample(f);
        const QString id = f.session->metadata().images[0].id;
        f.session->insertPhotoIntoBody(id, Language::English, 0);
        QTRY_COMPARE(f.session->photos()->shownIn().en, QStringList{id});
        QCOMPARE(f.session->photos()->shownIn().ko, QStringList());
        f.session->undo();
        QTRY_COMPARE(f.session->photos()->shownIn().en, QStringList());
    }

    void publishedIsReadBack()
    {
        SessionFixture f;
        addSample(f);
        f.session->edit(u"images"_s, [](model::Metadata& meta) {
            meta.images[0].caption = {u"해질녘 다리"_s, u"The bridge at dusk"_s};
            meta.images[0].credit.ko = u"ⓒ한빛"_s;
        });
        std::optional<session::PublishedPhoto> told;
        f.session->photos()->pictures()->publish(
            {f.session->metadata().images[0], Language::Korean, {160, imaging::RenditionFormat::Jpeg, 80}},
            [&](const session::PublishedPhoto& photo) { told = photo; });
        QTRY_VERIFY(told);
        QCOMPARE(told->picture.width(), 160);
        QCOMPARE(told->originalBytes, QFileInfo(samplePhoto()).size());
        QVERIFY(told->bytes > 0);
        QVERIFY(told->tags.contains({u"Xmp.dc.description"_s, u"ko-KR"_s, u"해질녘 다리"_s}));
        QVERIFY(told->tags.contains({u"Xmp.dc.description"_s, u"en-US"_s, u"The bridge at dusk"_s}));
        QVERIFY(told->tags.contains({u"Xmp.photoshop.Credit"_s, {}, u"ⓒ한빛"_s}));
        QVERIFY(std::none_of(told->tags.cbegin(), told->tags.cend(),
            [](const imaging::Tag& tag) { return tag.key.startsWith("Exif"_L1); }));
    }

    void newestLookCounts()
    {
        SessionFixture f;
        f.session->addPhotoFiles({samplePhoto(), photo(u"one.png"_s, 1), photo(u"two.png"_s, 2)});
        QTRY_COMPARE(f.session->metadata().images.size(), 3);
        QStringList shown;
        session::PhotoPictures* pictures = f.session->photos()->pictures();
        const auto look = [&](int index) {
            pictures->look(f.session->metadata().images[index], 5000, [&shown, index](const QImage& picture) {
                QVERIFY(!picture.isNull());
                shown.append(QString::number(index));
            });
        };
        look(0);
        look(1);
        look(2);
        QTRY_COMPARE(shown, (QStringList{u"0"_s, u"2"_s}));
        look(2); // made already: at once
        QCOMPARE(shown.size(), 3);
    }
};

QTEST_MAIN(PhotoDeskTest)
#include "tst_photodesk.moc"
