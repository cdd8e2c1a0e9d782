// SPDX-License-Identifier: GPL-3.0-or-later
// Conflict copies: which names are some, what they hold, what is kept.

#include "storage/ConflictCopy.h"

#include "base/Files.h"
#include "storage/ArticleFolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using model::Language;
using storage::ConflictCopy;
using Origin = ConflictCopy::Origin;

namespace {

struct Folder {
    QTemporaryDir directory;
    QString path = directory.filePath(u"story"_s);
    storage::LoadedArticle loaded;

    Folder()
    {
        model::Article article = model::newArticle(Language::Korean, u"story"_s);
        article.meta.headline.ko = u"제목"_s;
        article.body.ko = u"처음\n"_s;
        loaded = *storage::createFolder(path, article);
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QVERIFY(base::writeFile(QDir(path).filePath(name), bytes));
    }

    QByteArray read(const QString& name) const
    {
        return base::readFile(QDir(path).filePath(name), 1 << 20).value_or("(absent)");
    }

    QStringList copies() const
    {
        QStringList names;
        for (const ConflictCopy& copy : storage::conflictCopies(path)) {
            names.append(copy.name);
        }
        return names;
    }
};

} // namespace

class ConflictCopyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreRecognised_data()
    {
        QTest::addColumn<QString>("original");
        QTest::addColumn<Origin>("origin");
        const auto row = [](const QString& name, const QString& original, Origin origin = Origin::Sync) {
            QTest::newRow(qPrintable(name)) << original << origin;
        };
        row(u"ko.sync-conflict-20260101-120000-ABCDEFG.md"_s, u"ko.md"_s);
        row(u"ko.sync-conflict-20260101-120000.md"_s, u"ko.md"_s);
        row(u"article.sync-conflict-20260101-120000-7QXZ234.json"_s, u"article.json"_s);
        row(u"translation.sync-conflict-20260101-120000-ABCDEFG.json"_s, u"translation.json"_s);
        row(u"ko (Kim's conflicted copy 2026-01-01).md"_s, u"ko.md"_s);
        row(u"en (desk-pc's conflicted copy 2026-01-01 (1)).md"_s, u"en.md"_s);
        row(u"en (Kim (desk)'s conflicted copy 2026-01-01).md"_s, u"en.md"_s);
        row(u"ko (김기자의 충돌된 사본 2026-01-01).md"_s, u"ko.md"_s);
        row(u"ko (Case Conflict).md"_s, u"ko.md"_s);
        row(u"ko (conflicted copy 2026-01-01 120000).md"_s, u"ko.md"_s);
        row(u"ko (conflicted copy kim 2026-01-01 120000).md"_s, u"ko.md"_s);
        row(u"ko (SFConflict kim@desk.kr 2026-01-01-12-00-00).md"_s, u"ko.md"_s);
        row(u"ko_conflict-20260101-120000.md"_s, u"ko.md"_s);
        row(u"article_conflict-20260101-120000.json"_s, u"article.json"_s);
        row(u"ko-DESKTOP-AB12CD3.md"_s, u"ko.md"_s);
        row(u"ko-DESKTOP-AB12CD3-2.md"_s, u"ko.md"_s);
        row(u"article-NEWSROOM7.json"_s, u"article.json"_s);
        row(u"ko (1).md"_s, u"ko.md"_s);
        row(u"translation(2).json"_s, u"translation.json"_s);
        row(u"ko [Conflict].md"_s, u"ko.md"_s);
        row(u"ko.outside-1.md"_s, u"ko.md"_s, Origin::Kept);
        row(u"article.outside-12.json"_s, u"article.json"_s, Origin::Kept);
        row(u"ko.md.conflict-0f3a99c1deadbeef"_s, u"ko.md"_s, Origin::Race);
        row(u"translation.json.conflict-0f3a99c1deadbeef"_s, u"translation.json"_s, Origin::Race);
    }

    void namesAreRecognised()
    {
        QFETCH(QString, original);
        QFETCH(Origin, origin);
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        const auto copy = storage::conflictCopy(name);
        QVERIFY(copy);
        QCOMPARE(copy->name, name);
        QCOMPARE(copy->original, original);
        QCOMPARE(copy->origin, origin);
    }

    void ordinaryNamesAreNone_data()
    {
        QTest::addColumn<int>("none");
        for (const char* name : {"ko.md", "en.md", "article.json", "translation.json", "notes.md", "review.json",
                 "korea (1).md", "ko-KR.md", "ko-final.md", "ko-2026.md", "ko-v2.md", "ko (final).md", "ko copy.md",
                 "ko 2.md", "ko.md~", "ko.md.orig", ".ko.md.swp", ".#ko.md", "#ko.md#", "ko.bak.md", "ko.md.bak",
                 "ko.outside-.md", "ko.outside-1.txt", "ko.md.conflict-", "ko.md.conflict-20260101",
                 "notes (conflicted copy 2026-01-01 120000).md", "notes.sync-conflict-20260101-120000-ABCDEFG.md",
                 "ko.sync-conflict-2026-120000-ABCDEFG.md", "ko (1).txt", "ko (12345).md", "images",
                 "~ko.sync-conflict-20260101-120000-ABCDEFG.md.tmp", ".syncthing.ko.md.tmp", ".wongo-0011.tmp",
                 "article (1).md", "ko-.md", "ko-A.md", "conflict.md", "ko-conflict.md", ""}) {
            QTest::newRow(name) << 0;
        }
    }

    void ordinaryNamesAreNone()
    {
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        QVERIFY(!storage::conflictCopy(name));
    }

    void copiesWithOtherBytesAreListed()
    {
        const Folder f;
        f.write(u"ko (1).md"_s, "다른\n");
        f.write(u"ko (2).md"_s, f.read(u"ko.md"_s)); // says nothing new
        f.write(u"en-NEWSROOM.md"_s, "there is no en.md\n");
        f.write(u"notes.md"_s, "mine\n");
        QVERIFY(base::makeDirectory(f.path + u"/ko (3).md"_s));
        const QList<ConflictCopy> copies = storage::conflictCopies(f.path);
        QCOMPARE(f.copies(), (QStringList{u"en-NEWSROOM.md"_s, u"ko (1).md"_s}));
        QCOMPARE(copies[1].sha256, base::sha256("다른\n"));
        QVERIFY(storage::conflictCopies(f.path + u"/nowhere"_s).isEmpty());
    }

    void aCopyStandsForItsPartOfTheArticle()
    {
        const Folder f;
        f.write(u"ko (1).md"_s, "다른 글\r\n");
        const auto body = storage::withCopy(f.path, *storage::conflictCopy(u"ko (1).md"_s), f.loaded.article);
        QVERIFY(body);
        model::Article expected = f.loaded.article;
        expected.body.ko = u"다른 글\n"_s;
        QCOMPARE(*body, expected);

        model::Metadata meta = f.loaded.article.meta;
        meta.headline.ko = u"다른 제목"_s;
        f.write(u"article (1).json"_s, storage::writeArticleJson(meta));
        model::Article withMarks = f.loaded.article;
        withMarks.meta.translation.corrected = {{u"headline"_s, Language::Korean, u"1"_s, u"2"_s, {}}};
        const auto json = storage::withCopy(f.path, *storage::conflictCopy(u"article (1).json"_s), withMarks);
        QVERIFY(json);
        QCOMPARE(json->meta.headline.ko, u"다른 제목"_s);
        QCOMPARE(json->meta.translation, withMarks.meta.translation); // that is another file

        f.write(u"article (2).json"_s, "{ half");
        QCOMPARE(storage::withCopy(f.path, *storage::conflictCopy(u"article (2).json"_s), withMarks).error().code,
            ErrorCode::BadJson);
        f.write(u"ko (3).md"_s, "\xFF");
        QCOMPARE(storage::withCopy(f.path, *storage::conflictCopy(u"ko (3).md"_s), withMarks).error().code,
            ErrorCode::BadEncoding);
        QCOMPARE(storage::withCopy(f.path, *storage::conflictCopy(u"ko (9).md"_s), withMarks).error().code,
            ErrorCode::FileNotFound);
    }

    void onlyWhatWasReadGoesToTheTrash()
    {
        const Folder f;
        qputenv("XDG_DATA_HOME", f.directory.filePath(u"data"_s).toUtf8());
        f.write(u"ko (1).md"_s, "다른\n");
        ConflictCopy copy = storage::conflictCopies(f.path).value(0);
        f.write(u"ko (1).md"_s, "noch anders\n");
        QCOMPARE(storage::trashCopy(f.path, copy).error().code, ErrorCode::ChangedOutside);
        copy = storage::conflictCopies(f.path).value(0);
        QVERIFY(storage::trashCopy(f.path, copy));
        QVERIFY(f.copies().isEmpty());
        QCOMPARE(storage::trashCopy(f.path, copy).error().code, ErrorCode::FileNotFound);
    }

    void anotherVersionIsKeptBesideOnce()
    {
        const Folder f;
        model::Article theirs = f.loaded.article;
        theirs.body.ko = u"남의 글\n"_s;
        theirs.meta.headline.en = u"Theirs"_s;
        const auto kept = storage::keepBeside(f.path, f.loaded.article, theirs);
        QVERIFY(kept);
        QCOMPARE(*kept, (QStringList{u"ko.outside-1.md"_s, u"article.outside-1.json"_s}));
        QCOMPARE(f.read(u"ko.outside-1.md"_s), theirs.body.ko.toUtf8());
        QCOMPARE(storage::keepBeside(f.path, f.loaded.article, theirs).value(), QStringList()); // they are there
        theirs.body.ko += u"더\n"_s;
        QCOMPARE(storage::keepBeside(f.path, f.loaded.article, theirs).value(), QStringList{u"ko.outside-2.md"_s});
        QCOMPARE(f.read(u"ko.md"_s), f.loaded.article.body.ko.toUtf8());
        QVERIFY(!storage::keepBeside(f.path + u"/nowhere"_s, f.loaded.article, theirs));
    }
};

QTEST_GUILESS_MAIN(ConflictCopyTest)
#include "tst_conflictcopy.moc"
