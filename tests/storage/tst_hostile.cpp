// SPDX-License-Identifier: GPL-3.0-or-later
// Documents from strangers: what is damaged is refused with its place, what is unknown is kept, and opening writes
// nothing.

#include "storage/ArticleFolder.h"
#include "storage/DeskFile.h"
#include "storage/TranslationFile.h"
#include "support/BadDocuments.h"
#include "support/Snapshot.h"
#include "support/Support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Json;
using base::Result;
using support::BadDocument;

namespace {

QByteArray data(const QString& name)
{
    QFile file(support::projectDir() + u"/tests/data/storage/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One of our kinds of file, where it stands and how it is opened.
struct Kind {
    QString file;
    QByteArray good;
    qint64 limit;
    QStringList required;
    QStringList tables; ///< objects whose keys are values
    /// Opens it as the program does; what it would write again, or nothing where it never writes that file.
    std::function<Result<QByteArray>(const QString& folder)> open;
};

Result<QByteArray> openArticle(const QString& folder)
{
    return storage::loadFolder(folder).map(
        [](const storage::LoadedArticle& loaded) { return storage::writeArticleJson(loaded.article.meta); });
}

/// A translation that cannot be read keeps nobody from the article; it is told of all the same.
Result<QByteArray> openTranslation(const QString& folder)
{
    return storage::loadFolder(folder).and_then([](const storage::LoadedArticle& loaded) -> Result<QByteArray> {
        if (loaded.translationProblem) {
            return tl::unexpected(*loaded.translationProblem);
        }
        return storage::writeTranslationJson(loaded.article.meta.translation);
    });
}

Result<QByteArray> openDesk(const QString& folder)
{
    return storage::loadDesk(folder + u"/desk.json"_s).map([](const model::Desk&) { return QByteArray(); });
}

QList<Kind> kinds()
{
    const QStringList head{u"/format"_s, u"/version"_s};
    return {{u"article.json"_s, data(u"complete/article.json"_s), base::JsonLimits().bytes,
                head
                    + QStringList{u"/id"_s, u"/slug"_s, u"/sourceLanguage"_s, u"/images/*/id"_s, u"/images/*/file"_s,
                        u"/images/*/focalPoint/x"_s, u"/images/*/focalPoint/y"_s, u"/images/*/crops/*/x"_s,
                        u"/images/*/crops/*/y"_s, u"/images/*/crops/*/width"_s, u"/images/*/crops/*/height"_s,
                        u"/noCounterpart/*/path"_s, u"/noCounterpart/*/language"_s, u"/dismissed/*/kind"_s,
                        u"/dismissed/*/hash"_s},
                {u"/images/*/crops"_s}, openArticle},
        {u"desk.json"_s, data(u"full-desk.json"_s), base::JsonLimits().bytes,
            head + QStringList{u"/outletName"_s, u"/credits/*/ko"_s, u"/credits/*/en"_s}, {u"/fields/maximumLength"_s},
            openDesk},
        {u"translation.json"_s, data(u"full-translation.json"_s), storage::maximumTranslationBytes,
            head
                + QStringList{u"/pairs/*/path"_s, u"/pairs/*/state"_s, u"/corrected/*/path"_s,
                    u"/corrected/*/language"_s, u"/corrected/*/before"_s},
            {}, openTranslation}};
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refused_data();
    void refused();
    void unknownKeysAreKept_data();
    void unknownKeysAreKept();

private:
    static void addKinds()
    {
        QTest::addColumn<int>("kind");
        const QList<Kind> all = kinds();
        for (int i = 0; i < all.size(); ++i) {
            QTest::newRow(qPrintable(all.at(i).file)) << i;
        }
    }
};

/// An article folder with that file in it.
static void makeFolder(const QString& folder, const QString& name, const QByteArray& bytes)
{
    for (const auto& [file, content] : {std::pair(u"article.json"_s, data(u"complete/article.json"_s)),
             std::pair(u"ko.md"_s, data(u"complete/ko.md"_s)), std::pair(name, bytes)}) {
        QFile written(folder + u'/' + file);
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(written.fileName()));
        }
    }
}

void TestHostile::refused_data()
{
    addKinds();
}

void TestHostile::refused()
{
    QFETCH(int, kind);
    const Kind each = kinds().at(kind);
    const auto good = base::parseJson(each.good, each.file);
    QVERIFY(good);
    QList<BadDocument> bad = support::badTexts(*good) + support::badValues(*good)
        + support::missingValues(*good, each.required) + support::otherVersions(*good)
        + support::tooLarge(*good, each.limit);
    if (each.file == u"translation.json"_s) { // an empty one says that nothing is confirmed
        bad.removeIf([](const BadDocument& document) { return document.bytes.trimmed().isEmpty(); });
    }
    QVERIFY2(bad.size() >= 200, qPrintable(QString::number(bad.size())));
    const QTemporaryDir dir;
    makeFolder(dir.path(), each.file, each.good);
    const auto opened = each.open(dir.path());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().place)); // refused below is what is wrong with it
    for (const BadDocument& document : bad) {
        makeFolder(dir.path(), each.file, document.bytes);
        const auto before = support::snapshot(dir.path());
        const auto refused = each.open(dir.path());
        QCOMPARE(support::snapshot(dir.path()), before);
        QVERIFY2(!refused, document.name.constData());
        const base::Error& error = refused.error();
        const QByteArray told = document.name + " -> " + error.file.toUtf8() + ' ' + error.place.toUtf8();
        QVERIFY2(error.file == dir.filePath(each.file), told.constData());
        if (document.place.isEmpty()) {
            QVERIFY2(error.code == base::ErrorCode::FileTooLarge || error.place.contains(u':'), told.constData());
        } else {
            QVERIFY2(error.place == document.place || error.place.startsWith(document.place + u'/'), told.constData());
        }
    }
    qInfo("%lld documents", static_cast<long long>(bad.size()));
}

void TestHostile::unknownKeysAreKept_data()
{
    addKinds();
}

void TestHostile::unknownKeysAreKept()
{
    QFETCH(int, kind);
    const Kind each = kinds().at(kind);
    const auto good = base::parseJson(each.good, each.file);
    QVERIFY(good);
    const QTemporaryDir dir;
    const QByteArray bytes = base::writeJson(support::withUnknownKeys(*good, each.tables));
    for (const QByteArray& marked : {bytes, "\xEF\xBB\xBF" + bytes}) { // one byte order mark is let be
        makeFolder(dir.path(), each.file, marked);
        const auto before = support::snapshot(dir.path());
        const auto opened = each.open(dir.path());
        QCOMPARE(support::snapshot(dir.path()), before);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().place));
        if (opened->isEmpty()) {
            continue; // the program reads desk settings, and never writes them
        }
        const auto written = base::parseJson(*opened, each.file);
        QVERIFY(written);
        QCOMPARE(support::countUnknownKeys(*written),
            support::countUnknownKeys(support::withUnknownKeys(*good, each.tables)));
    }
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
