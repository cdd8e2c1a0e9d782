// SPDX-License-Identifier: GPL-3.0-or-later
// The ways out when another program has changed the folder: no version is lost.

#include "storage/ArticleFolder.h"

#include "base/Files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using model::Language;

namespace {

struct Folder {
    QTemporaryDir directory;
    QString path = directory.filePath(u"story"_s);
    storage::LoadedArticle loaded;

    Folder()
    {
        model::Article article = model::newArticle(Language::Korean, u"story"_s);
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

    /// The article as it was opened, with another Korean body.
    model::Article mine() const
    {
        model::Article article = loaded.article;
        article.body.ko = u"내 글\n"_s;
        return article;
    }

    QStringList names() const { return QDir(path).entryList(QDir::Files, QDir::Name); }
};

/// While it lives no file of this process grows beyond `bytes`.
class SmallFiles {
public:
    explicit SmallFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallFiles)

private:
    rlimit m_before = {};
};

} // namespace

class TestOutside : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOtherVersionIsKeptBesideMine()
    {
        const Folder f;
        f.write(u"ko.md"_s, "theirs\n");
        QCOMPARE(storage::saveFolder(f.path, f.mine(), f.loaded.state).error().code, ErrorCode::ChangedOutside);
        const auto saved = storage::saveOver(f.path, f.mine(), f.loaded.state);
        QVERIFY(saved);
        QCOMPARE(saved->kept, QStringList{u"ko.outside-1.md"_s});
        QCOMPARE(f.read(u"ko.outside-1.md"_s), "theirs\n");
        QCOMPARE(QString::fromUtf8(f.read(u"ko.md"_s)), u"내 글\n"_s);
        QCOMPARE(storage::loadFolder(f.path)->article, f.mine());

        model::Article next = f.mine();
        next.body.ko += u"더\n"_s;
        QVERIFY(storage::saveFolder(f.path, next, saved->state)); // saving goes on as usual
        f.write(u"ko.md"_s, "theirs again\n");
        QCOMPARE(storage::saveOver(f.path, f.mine(), saved->state)->kept, QStringList{u"ko.outside-2.md"_s});
        QCOMPARE(f.read(u"ko.outside-1.md"_s), "theirs\n");
    }

    void whatNobodyElseWroteIsNotKept()
    {
        const Folder f;
        f.write(u"en.md"_s, "theirs\n"); // absent when the article was opened
        const auto saved = storage::saveOver(f.path, f.mine(), f.loaded.state);
        QVERIFY(saved);
        QCOMPARE(saved->kept, QStringList{u"en.outside-1.md"_s}); // not ko.md, which is as it was opened
        QCOMPARE(f.read(u"en.md"_s), QByteArray()); // mine has no English body
        QCOMPARE(storage::loadFolder(f.path)->article, f.mine());
    }

    void sameChangeOutsideIsNoOtherVersion()
    {
        const Folder f;
        f.write(u"ko.md"_s, f.mine().body.ko.toUtf8());
        const auto saved = storage::saveOver(f.path, f.mine(), f.loaded.state);
        QVERIFY(saved);
        QVERIFY(saved->kept.isEmpty());
        QCOMPARE(storage::loadFolder(f.path)->article, f.mine());
    }

    void brokenAndMissingFilesAreMended()
    {
        const Folder f;
        f.write(u"article.json"_s, "{ half of it");
        QVERIFY(QFile::remove(f.path + u"/ko.md"_s));
        const auto saved = storage::saveOver(f.path, f.mine(), f.loaded.state);
        QVERIFY(saved);
        QCOMPARE(saved->kept, QStringList{u"article.outside-1.json"_s});
        QCOMPARE(f.read(u"article.outside-1.json"_s), "{ half of it");
        QCOMPARE(storage::loadFolder(f.path)->article, f.mine());
    }

    void copyHasEverythingOfTheArticle()
    {
        const Folder f;
        QVERIFY(base::makeDirectory(f.path + u"/images"_s));
        f.write(u"images/quay.jpg"_s, "photo");
        f.write(u"images/unused.jpg"_s, "no record");
        f.write(u"review.json"_s, "{}");
        f.write(u"ko.md"_s, "theirs\n");
        model::Article mine = f.mine();
        mine.meta.images = {{}, {}};
        mine.meta.images[0].id = u"quay"_s;
        mine.meta.images[0].file = u"images/quay.jpg"_s;
        mine.meta.images[1].id = u"gone"_s;
        mine.meta.images[1].file = u"images/gone.jpg"_s;
        QVERIFY(base::makeDirectory(f.path + u"-2"_s)); // taken
        const QStringList before = f.names();
        const auto copy = storage::copyBeside(f.path, mine);
        QVERIFY(copy);
        QCOMPARE(copy->loaded.folder, f.path + u"-3"_s);
        QCOMPARE(copy->loaded.article, mine);
        QCOMPARE(base::readFile(copy->loaded.folder + u"/images/quay.jpg"_s, 100).value_or("(absent)"), "photo");
        QCOMPARE(QDir(copy->loaded.folder + u"/images"_s).entryList(QDir::Files), QStringList{u"quay.jpg"_s});
        QCOMPARE(copy->left, QStringList{u"images/gone.jpg"_s});
        QVERIFY(QFile::exists(copy->loaded.folder + u"/review.json"_s));
        QCOMPARE(f.names(), before); // and the other folder is as it was
        QCOMPARE(f.read(u"ko.md"_s), "theirs\n");
        model::Article next = mine;
        next.body.ko += u"더\n"_s;
        QVERIFY(storage::saveFolder(copy->loaded.folder, next, copy->loaded.state));
    }

    void whatCannotBeReadKeepsNoTextFromItsCopy()
    {
        const Folder f;
        QVERIFY(base::makeDirectory(f.path + u"/images/quay.jpg"_s)); // a folder where the photo should be
        f.write(u"images/rope.jpg"_s, "photo");
        QVERIFY(base::makeDirectory(f.path + u"/review.json"_s));
        model::Article mine = f.mine();
        mine.meta.images = {{}, {}};
        mine.meta.images[0].id = u"quay"_s;
        mine.meta.images[0].file = u"images/quay.jpg"_s;
        mine.meta.images[1].id = u"rope"_s;
        mine.meta.images[1].file = u"images/rope.jpg"_s;
        const auto copy = storage::copyBeside(f.path, mine);
        QVERIFY(copy);
        QCOMPARE(copy->left, (QStringList{u"images/quay.jpg"_s, u"review.json"_s}));
        QCOMPARE(storage::loadFolder(copy->loaded.folder)->article, mine);
        QVERIFY(QFile::exists(copy->loaded.folder + u"/images/rope.jpg"_s));
    }

    void nothingIsLeftOfACopyThatFailed()
    {
        const Folder f;
        QVERIFY(base::makeDirectory(f.path + u"/images"_s));
        f.write(u"images/quay.jpg"_s, QByteArray(100'000, 'p'));
        model::Article mine = f.mine();
        mine.meta.images = {{}};
        mine.meta.images[0].id = u"quay"_s;
        mine.meta.images[0].file = u"images/quay.jpg"_s;
        const SmallFiles limit(50'000); // the text has room, the photo has none
        QVERIFY(!storage::copyBeside(f.path, mine));
        QVERIFY(!QFile::exists(f.path + u"-2"_s));
    }
};

QTEST_GUILESS_MAIN(TestOutside)
#include "tst_outside.moc"
