// SPDX-License-Identifier: GPL-3.0-or-later
// What the session knows of the photo files: read once, newest look wins, and no photo missing that was only not looked
// at yet.

#include "SessionFixture.h"

#include "base/Files.h"
#include "imaging/Photo.h"
#include "photos/FileFacts.h"
#include "render/BlockHtml.h"
#include "render/Crops.h"
#include "session/PhotoFiles.h"
#include "support/Support.h"

#include <QMutex>
#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace wongo;
using session::ArticleSession;
using session::PhotoFiles;
using support::SessionFixture;

namespace {

model::Metadata records(const QStringList& files)
{
    model::Metadata meta;
    for (const QString& file : files) {
        model::ImageAsset image;
        image.id = QFileInfo(file).completeBaseName();
        image.file = file;
        meta.images.append(image);
    }
    return meta;
}

/// A folder with photo files of no sense, and what was read of them.
class Folder {
public:
    QTemporaryDir directory;
    QThreadPool pool;
    QSemaphore* gate = nullptr; ///< each reading takes one

    ~Folder() { pool.waitForDone(); }

    bool write(const QString& file, const QByteArray& bytes) const
    {
        QDir(directory.path()).mkpath(u"images"_s);
        QFile target(directory.filePath(file));
        return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size();
    }

    /// As if it had been written an hour ago.
    bool age(const QString& file) const
    {
        QFile target(directory.filePath(file));
        return target.open(QIODevice::ReadWrite)
            && target.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime);
    }

    PhotoFiles::Read reader()
    {
        return [this](const QString& folder, const model::Metadata& meta) {
            if (gate) {
                gate->acquire();
            }
            const QMutexLocker locked(&m_mutex);
            for (const model::ImageAsset& image : meta.images) {
                m_read.append(image.file);
            }
            return photos::fileFacts(folder, meta);
        };
    }

    QStringList takeRead()
    {
        const QMutexLocker locked(&m_mutex);
        return std::exchange(m_read, {});
    }

private:
    QMutex m_mutex;
    QStringList m_read;
};

} // namespace

class FilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unchangedFilesAreReadOnce()
    {
        Folder folder;
        const QString a = u"images/a.jpg"_s;
        const QString b = u"images/b.jpg"_s;
        QVERIFY(folder.write(a, "one") && folder.write(b, "two") && folder.age(a) && folder.age(b));
        PhotoFiles files(&folder.pool, folder.directory.path(), folder.reader(), nullptr);
        QSignalSpy changed(&files, &PhotoFiles::changed);
        files.look(records({a, b}));
        QVERIFY(changed.wait());
        QCOMPARE(folder.takeRead(), (QStringList{a, b}));
        QCOMPARE(files.facts().present, (QStringList{a, b}));
        QCOMPARE(files.facts().sha256.size(), 2);

        QVERIFY(folder.write(b, "too"));
        const QString c = u"images/c.jpg"_s;
        files.look(records({a, b, c})); // c is not there
        QVERIFY(changed.wait());
        QCOMPARE(folder.takeRead(), (QStringList{b, c}));
        QCOMPARE(files.facts().present, (QStringList{a, b}));
    }

    void fileChangedRightAfterALookIsReadAgain()
    {
        Folder folder;
        const QString a = u"images/a.jpg"_s;
        PhotoFiles files(&folder.pool, folder.directory.path(), folder.reader(), nullptr);
        QSignalSpy changed(&files, &PhotoFiles::changed);
        for (const QByteArray& bytes : {"one"_ba, "two"_ba, "six"_ba}) {
            QVERIFY(folder.write(a, bytes)); // of one length, and maybe in one tick of the file system's clock
            files.look(records({a}));
            QVERIFY(changed.wait());
            QCOMPARE(files.facts().sha256.value(a), base::sha256(bytes));
        }
    }

    void newestLookWins()
    {
        Folder folder;
        QSemaphore gate;
        folder.gate = &gate;
        folder.pool.setMaxThreadCount(2);
        const QString old = u"images/old.jpg"_s;
        const QString fresh = u"images/fresh.jpg"_s;
        QVERIFY(folder.write(old, "old"));
        PhotoFiles files(&folder.pool, folder.directory.path(), folder.reader(), nullptr);
        bool everMissing = false;
        connect(&files, &PhotoFiles::changed, this, [&] { everMissing |= !files.facts().present.contains(fresh); });
        files.look(records({old})); // waits at the gate
        QVERIFY(folder.write(fresh, "fresh"));
        files.look(records({old, fresh}));
        QVERIFY(files.facts().present.contains(fresh)); // not looked at yet, and not missing
        gate.release(10);
        QTRY_COMPARE(files.facts().sha256.size(), 2);
        QVERIFY(!everMissing);
    }

    void addedPhotoIsNeverMissing()
    {
        SessionFixture f;
        const auto found = [&](checks::Kind kind) {
            const auto& findings = f.session->findings();
            return std::any_of(
                findings.begin(), findings.end(), [&](const auto& finding) { return finding.kind == kind; });
        };
        bool everMissing = false;
        connect(f.session.get(), &ArticleSession::findingsChanged, this,
            [&] { everMissing |= found(checks::Kind::MissingImage); });
        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s)});
        QVERIFY(added.wait(20'000));
        const QString file = f.session->folder() + u'/' + f.session->metadata().images.first().file;
        QTRY_VERIFY(found(checks::Kind::UnusedImage)); // it has been checked
        f.session->undo();
        QTRY_VERIFY(!found(checks::Kind::UnusedImage));
        QSignalSpy saved(f.session.get(), &ArticleSession::saved);
        f.session->save(); // what is looked at then has no such photo
        QVERIFY(saved.wait());
        f.session->redo();
        QTRY_VERIFY(found(checks::Kind::UnusedImage));
        QVERIFY(!everMissing);
        QVERIFY(QFile::remove(file));
        f.session->save();
        QTRY_VERIFY(found(checks::Kind::MissingImage));
    }

    void thumbnailComesWithTheFile()
    {
        SessionFixture f;
        f.session->edit(u"images"_s, [](model::Metadata& meta) { meta.images = records({u"images/a.jpg"_s}).images; });
        const QString id = f.session->metadata().images.first().id;
        QSignalSpy made(f.session.get(), &ArticleSession::thumbnailChanged);
        QVERIFY(f.session->thumbnail(id, 96).isNull());
        QVERIFY(made.wait(20'000));
        QVERIFY(f.session->thumbnail(id, 96).isNull());
        QVERIFY(QFile::copy(support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s),
            f.session->folder() + u"/images/a.jpg"_s));
        f.session->save(); // looks at the files
        QTRY_VERIFY_WITH_TIMEOUT(!f.session->thumbnail(id, 96).isNull(), 20'000);
    }

    void renditionIsMadeOnceForAllWhoAsk()
    {
        SessionFixture f;
        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s)});
        QVERIFY(added.wait(20'000));
        const model::ImageAsset image = f.session->metadata().images.first();
        const int width = render::renditionWidths(image, f.session->desk().photos).value(0);
        const QString path = u"media/"_s + render::renditionName(image, width, u"webp"_s);
        QList<QByteArray> answers;
        for (int i = 0; i < 3; ++i) {
            f.session->pageResource(path, [&](const QByteArray& bytes, const QString&) { answers.append(bytes); });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, 20'000);
        QVERIFY(!answers.at(0).isEmpty());
        QCOMPARE(
            static_cast<const void*>(answers.at(1).constData()), static_cast<const void*>(answers.at(0).constData()));
        QCOMPARE(
            static_cast<const void*>(answers.at(2).constData()), static_cast<const void*>(answers.at(0).constData()));
    }

    void cropsAreServedAsTheyAreNow()
    {
        SessionFixture f;
        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s)});
        QVERIFY(added.wait(20'000));
        const auto served = [&](const QString& name) {
            std::optional<QByteArray> answer;
            f.session->pageResource(
                u"media/"_s + name, [&](const QByteArray& bytes, const QString&) { answer = bytes; });
            (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
            return answer.value_or(QByteArray());
        };
        const auto crop
            = [&] { return render::cropFile(f.session->metadata().images.first(), u"1:1"_s, 320, u"webp"_s).name; };
        const QString middle = crop();
        const QByteArray shown = served(middle);
        const auto info = imaging::inspect(shown, middle);
        QVERIFY(info);
        QCOMPARE(info->size, QSize(320, 320));
        f.session->edit(u"images"_s, [](model::Metadata& meta) { meta.images[0].focalPoint = {0, 0}; });
        QVERIFY(crop() != middle); // so that nothing shows the older one again
        QVERIFY(served(crop()) != shown);
        QVERIFY(served(u"unknown-1x1-320.abcdef.jpg"_s).isEmpty());
    }

    void saveWaitsForNoPicture()
    {
        SessionFixture f;
        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s)});
        QVERIFY(added.wait(20'000));
        const QString id = added.first().first().toString();
        constexpr int pictures = 1000; // some seconds of work, dropped when the session goes
        QSignalSpy made(f.session.get(), &ArticleSession::thumbnailChanged);
        for (int edge = 20; edge < 20 + pictures; ++edge) {
            f.session->thumbnail(id, edge);
        }
        QSignalSpy saved(f.session.get(), &ArticleSession::saved);
        f.session->save();
        QVERIFY(saved.wait(60'000));
        QVERIFY(made.count() < pictures / 2);
    }
};

QTEST_MAIN(FilesTest)
#include "tst_files.moc"
