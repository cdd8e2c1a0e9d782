// SPDX-License-Identifier: GPL-3.0-or-later
// A look at what other programs did to the folder of an open article.

#include "storage/OutsideLook.h"

#include "base/Files.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using model::Language;
using storage::OutsideVersion;

namespace {

struct Folder {
    QTemporaryDir directory;
    QString path = directory.filePath(u"story"_s);
    storage::LoadedArticle loaded;

    Folder()
    {
        model::Article article = model::newArticle(Language::Korean, u"story"_s);
        article.meta.headline.ko = u"제목"_s;
        article.meta.translation.corrected = {{u"headline"_s, Language::Korean, u"1"_s, u"2"_s, {}}};
        article.body.ko = u"처음\n"_s;
        loaded = *storage::createFolder(path, article);
    }

    QString file(const QString& name) const { return QDir(path).filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const { QVERIFY(base::writeFile(file(name), bytes)); }
    QByteArray read(const QString& name) const { return base::readFile(file(name), 1 << 20).value_or("(absent)"); }
    std::optional<OutsideVersion> look() const { return storage::lookOutside(path, loaded.state)->version; }

    /// What is known after that version was taken over.
    std::optional<OutsideVersion> lookAfter(const OutsideVersion& version) const
    {
        return storage::lookOutside(path, version.state)->version;
    }
};

} // namespace

class OutsideLookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingChangedIsNothing()
    {
        const Folder f;
        QVERIFY(!f.look());
        QFile file(f.file(u"ko.md"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
        QVERIFY(!f.look()); // touched: the same bytes
        f.write(u"notes.md"_s, "no file of the article");
        QVERIFY(!f.look());
    }

    void sameSizeAndTimeIsSeen()
    {
        const Folder f;
        QFile file(f.file(u"ko.md"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QDateTime before = file.fileTime(QFileDevice::FileModificationTime);
        file.write(u"다음"_s.toUtf8());
        file.flush();
        QVERIFY(file.setFileTime(before, QFileDevice::FileModificationTime));
        file.close();
        const auto version = f.look();
        QVERIFY(version);
        QCOMPARE(version->article.body.ko, u"다음\n"_s);
    }

    void whatWasReadCanBeSavedAgainst()
    {
        const Folder f;
        f.write(u"ko.md"_s, u"남의 글\r\n"_s.toUtf8());
        f.write(u"en.md"_s, "Theirs\n"); // was absent
        model::Metadata meta = f.loaded.article.meta;
        meta.headline.en = u"Theirs"_s;
        f.write(u"article.json"_s, storage::writeArticleJson(meta));
        const auto version = f.look();
        QVERIFY(version);
        QCOMPARE(version->article, storage::loadFolder(f.path)->article);
        QCOMPARE(version->state.content, version->article);
        QVERIFY(version->gone.isEmpty());
        QVERIFY(!f.lookAfter(*version));
        model::Article mine = version->article;
        mine.body.ko = u"둘 다\n"_s;
        QVERIFY(storage::saveFolder(f.path, mine, version->state));
        QCOMPARE(storage::loadFolder(f.path)->article, mine);
    }

    void whatIsGoneTakesNothingAway_data()
    {
        QTest::addColumn<bool>("emptied");
        QTest::newRow("removed") << false;
        QTest::newRow("emptied") << true;
    }

    void whatIsGoneTakesNothingAway()
    {
        QFETCH(bool, emptied);
        for (const QString& name : {u"ko.md"_s, u"article.json"_s, u"translation.json"_s}) {
            const Folder f;
            QVERIFY(QFile::remove(f.file(name)));
            if (emptied) {
                f.write(name, {});
            }
            const auto version = f.look();
            QVERIFY(version);
            QCOMPARE(version->gone, QStringList{name});
            QCOMPARE(version->article, f.loaded.article); // as it was
            QVERIFY(version->state.content != f.loaded.article); // not saved, therefore
            QVERIFY(!f.lookAfter(*version));
            QVERIFY(storage::saveFolder(f.path, version->article, version->state));
            QCOMPARE(storage::loadFolder(f.path)->article, f.loaded.article);
        }
    }

    void bodyThatWasEmptyIsNotGone()
    {
        const Folder f;
        f.write(u"en.md"_s, {});
        const auto version = f.look();
        QVERIFY(version);
        QVERIFY(version->gone.isEmpty());
        QCOMPARE(version->article, f.loaded.article);
    }

    void halfWrittenIsAnError()
    {
        const Folder f;
        f.write(u"article.json"_s, f.read(u"article.json"_s).chopped(20));
        QCOMPARE(storage::lookOutside(f.path, f.loaded.state).error().code, ErrorCode::BadJson);
        const Folder g;
        g.write(u"ko.md"_s, QByteArray("처").chopped(1));
        QCOMPARE(storage::lookOutside(g.path, g.loaded.state).error().code, ErrorCode::BadEncoding);
        QVERIFY(QDir(g.path).removeRecursively());
        QCOMPARE(storage::lookOutside(g.path, g.loaded.state).error().code, ErrorCode::FileNotFound);
    }

    void unreadableTranslationKeepsNobodyFromTheRest()
    {
        const Folder f;
        f.write(u"translation.json"_s, "{ half");
        f.write(u"ko.md"_s, "theirs\n");
        const auto version = f.look();
        QVERIFY(version);
        QCOMPARE(version->article.body.ko, u"theirs\n"_s);
        QCOMPARE(version->article.meta.translation, f.loaded.article.meta.translation);
        QVERIFY(version->state.translationUnreadable);
        QVERIFY(storage::saveFolder(f.path, version->article, version->state));
        QCOMPARE(f.read(u"translation.outside-1.json"_s), "{ half"); // kept
        QCOMPARE(storage::loadFolder(f.path)->article, version->article);
    }

    void copiesBesideAreSeenAsWell()
    {
        const Folder f;
        f.write(u"ko.sync-conflict-20260101-120000-ABCDEFG.md"_s, "theirs\n");
        const auto look = storage::lookOutside(f.path, f.loaded.state);
        QVERIFY(look && !look->version);
        QCOMPARE(look->copies.size(), 1);
        QCOMPARE(look->copies[0].original, u"ko.md"_s);
    }
};

QTEST_GUILESS_MAIN(OutsideLookTest)
#include "tst_outsidelook.moc"
