// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of ours that is read whole, damaged in every way: it opens, or is refused by its name. Nothing is written.

#include "Damage.h"

#include "memory/TmxReader.h"
#include "memory/TmxWriter.h"
#include "publish/Example.h"
#include "publish/Package.h"
#include "storage/ArticleFolder.h"
#include "storage/DeskFile.h"
#include "storage/GlossaryFile.h"
#include "storage/WordFile.h"
#include "support/Support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using damage::Kind;

namespace {

template <typename T> std::optional<base::Error> errorOf(const base::Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error());
}

/// An opener of one file.
template <typename Read> damage::Opener opening(const QString& file, Read read)
{
    return [file, read](const QString& folder) { return errorOf(read(folder + u'/' + file)); };
}

/// A row of the table: what is damaged, and how its folder is made.
struct Row {
    const char* name;
    Kind kind;
    std::function<void(const QString& folder)> fill;
    bool sealed = false; ///< no change may go unnoticed
};

model::Article article()
{
    model::Article article = example::article();
    const QDateTime when = QDateTime::fromString(u"2024-01-24T09:10:00+09:00"_s, Qt::ISODate);
    article.meta.translation.confirmed
        = {{u"headline"_s, article.meta.headline, model::ConfirmedPair::Mark::Checked, when, {}},
            {u"body"_s, {u"하나\n\n둘"_s, u"One, two"_s}, model::ConfirmedPair::Mark::Translated, when, {}}};
    article.meta.translation.links = {{{{u"## 소제목"_s}, {}}, u"Korean alone"_s, {}}};
    article.meta.translation.corrected = {{u"body"_s, model::Language::Korean, u"1만"_s, u"2만"_s, {}}};
    return article;
}

Row articleFile(const char* name)
{
    const auto open = [](const QString& folder) {
        const auto loaded = storage::loadFolder(folder);
        return loaded ? loaded->translationProblem : std::optional(loaded.error());
    };
    const auto fill = [](const QString& folder) { QVERIFY(storage::createFolder(folder, article())); };
    return {name, {QString::fromLatin1(name), open}, fill};
}

model::Glossary terms()
{
    return {{u"부다노프"_s, {u"Kyrylo Budanov"_s}, model::Term::Kind::Name, {u"키릴로"_s}, u"budanov-1"_s, u"HUR"_s},
        {u"국가정보원"_s, {u"National Intelligence Service"_s, u"NIS"_s}, model::Term::Kind::Term, {u"NIA"_s}},
        {u"A&B \"<쉼표>, 둘\""_s, {u"a \"quoted\", <b> & form"_s}, model::Term::Kind::Term, {}, u"2024"_s}};
}

Row termsFile(const char* name)
{
    const QString file = QString::fromLatin1(name);
    const auto fill = [file](const QString& folder) { QVERIFY(storage::writeGlossary(folder + u'/' + file, terms())); };
    return {name, {file, opening(file, &storage::loadGlossary)}, fill};
}

QList<memory::Unit> units()
{
    QList<memory::Unit> units;
    for (int i = 0; i < 8; ++i) {
        units.append({u"북한은 %1일 “순항미사일”을 & 발사했다."_s.arg(i), u"North Korea fired <%1>."_s.arg(i),
            u"urn:uuid:%1"_s.arg(i), u"nk-%1"_s.arg(i), QDateTime(QDate(2024, 1, 1 + i), QTime(9, 0), Qt::UTC)});
    }
    return units;
}

/// A package of texts alone under this name in the folder; `file` of it is what is damaged.
Row packageFile(const char* name, publish::Format format, const QString& package, const QString& file)
{
    const auto fill = [format, package](const QString& folder) {
        const auto article = damage::temporaryFolder();
        publish::ExportRequest request = example::request(article->path(), article->filePath(u"out"_s), format);
        request.article = example::textOnly(1);
        request.zip = package.endsWith(".zip"_L1);
        const auto made = publish::exportArticle(request);
        QVERIFY(made);
        QVERIFY(QFile::rename(made->path, folder + u'/' + package));
    };
    const auto open
        = [package](const QString& folder) { return errorOf(publish::verifyPackage(folder + u'/' + package)); };
    return {name, {file, open, {package}}, fill, true};
}

QList<Row> rows()
{
    const auto copyOf = [](const QString& from, const QString& name) {
        return [=](const QString& folder) {
            QVERIFY(QFile::copy(support::projectDir() + u'/' + from, folder + u'/' + name));
        };
    };
    return {
        articleFile("article.json"),
        articleFile("ko.md"),
        articleFile("en.md"),
        articleFile("translation.json"),
        {"desk.json", {u"desk.json"_s, opening(u"desk.json"_s, &storage::loadDesk)},
            copyOf(u"resources/desk/desk.json"_s, u"desk.json"_s)},
        termsFile("terms.csv"),
        termsFile("terms.tbx"),
        {"names.csv", {u"names.csv"_s, opening(u"names.csv"_s, &storage::readOwnNames)},
            copyOf(u"resources/samples/terms.csv"_s, u"names.csv"_s)},
        {"words.txt", {u"words.txt"_s, opening(u"words.txt"_s, &storage::readWords)},
            [](const QString& folder) {
                damage::write(folder + u"/words.txt"_s, u"# 이름\n남서율\n고영순\n\nWongo\n솔섬"_s.toUtf8());
            }},
        {"pairs.tmx", {u"pairs.tmx"_s, opening(u"pairs.tmx"_s, &memory::loadTmx)},
            [](const QString& folder) { QVERIFY(memory::saveTmx(folder + u"/pairs.tmx"_s, units())); }},
        packageFile("manifest", publish::Format::Json, u"package"_s, u"package/manifest.json"_s),
        packageFile("page", publish::Format::Html, u"package"_s, u"package/ko/index.html"_s),
        packageFile("zip of JSON", publish::Format::Json, u"package.zip"_s, u"package.zip"_s),
        packageFile("zip of pages", publish::Format::Html, u"package.zip"_s, u"package.zip"_s),
    };
}

} // namespace

class DamagedFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensOrIsExplained_data()
    {
        QTest::addColumn<int>("number");
        const QList<Row> all = rows();
        for (int i = 0; i < all.size(); ++i) {
            QTest::newRow(all.at(i).name) << i;
        }
    }

    void opensOrIsExplained()
    {
        QFETCH(int, number);
        const Row row = rows().at(number);
        const auto folder = damage::temporaryFolder();
        row.fill(folder->path());
        const auto whole = row.kind.open(folder->path());
        QVERIFY2(!whole, qPrintable(whole ? whole->file + whole->place + whole->detail : QString()));
        const damage::Outcome outcome = damage::openDamaged(folder->path(), row.kind);
        QVERIFY2(outcome.fault.isEmpty(), qPrintable(outcome.fault));
        QVERIFY(outcome.refused > 0);
        QVERIFY(!row.sealed || outcome.opened == 0);
        qInfo("%d opened, %d refused", outcome.opened, outcome.refused);
        QVERIFY(!row.kind.open(folder->path()));
    }
};

QTEST_GUILESS_MAIN(DamagedFiles)
#include "tst_files.moc"
