// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/Page.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

const QByteArray goodPage = "<!DOCTYPE html>\n<div id=\"article-body\">\n{{{body}}}\n</div>\n";
const QByteArray goodSettings = R"({"format": "wongo-template", "version": 1})";

void write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // This binary links the library alone: the template must not have been left out of it.
    void theBuiltInTemplateIsInTheLibrary()
    {
        const auto site = render::loadTemplate({});
        QVERIFY(site);
        QCOMPARE(site->name, u"daily"_s);
        QVERIFY(site->page.contains("article-body"));
        QVERIFY(site->assets.contains(u"style.css"_s));
        QCOMPARE(site->previewOnlyAttributes, (QStringList{u"data-theme"_s, u"data-furniture"_s}));
        QVERIFY(site->furniture);
        QVERIFY(!site->sections.isEmpty());
        QCOMPARE(site->leadCrops, (QList<render::LeadCrop>{{u"1:1"_s, 647}, {u"4:3"_s, 967}, {u"16:9"_s, 0}}));
    }

    void everyWordOfTheBuiltInPageIsThere()
    {
        const auto site = render::loadTemplate({});
        QVERIFY(site);
        static const QRegularExpression word(u"\\{\\{words\\.([\\w-]+)\\}\\}"_s);
        const QString page = QString::fromUtf8(site->page);
        for (auto matches = word.globalMatch(page); matches.hasNext();) {
            const QString name = matches.next().captured(1);
            QVERIFY2(!site->words.value(name).ko.isEmpty() && !site->words.value(name).en.isEmpty(), qPrintable(name));
        }
    }

    void aFolderOfAnOutletIsRead()
    {
        QTemporaryDir folder;
        write(folder, u"page.mustache"_s, "{{> head}}" + goodPage);
        write(folder, u"head.mustache"_s, "<html>");
        write(folder, u"logo.svg"_s, "<svg/>");
        write(folder, u"template.json"_s, R"({"format": "wongo-template", "version": 1, "furniture": false,
            "words": {"share": {"ko": "공유", "en": "Share"}},
            "sections": [{"code": "world", "name": {"ko": "국제", "en": "World"}}]})");
        const auto site = render::loadTemplate(folder.path());
        QVERIFY(site);
        QCOMPARE(site->partials.keys(), QStringList{u"head"_s});
        QCOMPARE(site->assets.keys(), QStringList{u"logo.svg"_s});
        QVERIFY(!site->furniture);
        QCOMPARE(site->words.value(u"share"_s).ko, u"공유"_s);
        QCOMPARE(site->sections.first().name.en, u"World"_s);
        QVERIFY(site->leadCrops.isEmpty()); // where a template does not say so, its lead photo is not cropped
    }

    void badTemplate_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("partial");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QByteArray& page, const QByteArray& settings,
                             const QByteArray& partial, const QString& file, const QString& place) {
            QTest::newRow(name) << page << settings << partial << file << place;
        };
        row("tag not closed", "one\ntwo {{words", goodSettings, "", u"page.mustache"_s, u"2"_s);
        row("section not closed", goodPage + "{{#decks}}", goodSettings, "", u"page.mustache"_s, u"5"_s);
        row("section not opened", goodPage + "\n\n{{/decks}}", goodSettings, "", u"page.mustache"_s, u"7"_s);
        row("delimiters changed", goodPage + "{{=<% %>=}}", goodSettings, "", u"page.mustache"_s, u"5"_s);
        row("partial missing", goodPage + "{{> nowhere}}", goodSettings, "", u"page.mustache"_s, u"5"_s);
        row("partial damaged", goodPage, goodSettings, "\n{{#a}}", u"part.mustache"_s, u"2"_s);
        row("partial in itself", goodPage + "{{>part}}", goodSettings, "{{> part }}", u"part.mustache"_s, u"1"_s);
        row("no body", "<div id=\"article-body\"></div>", goodSettings, "", u"page.mustache"_s, u""_s);
        row("body twice", goodPage + "{{{body}}}", goodSettings, "", u"page.mustache"_s, u""_s);
        row("body without its element", "{{{body}}}", goodSettings, "", u"page.mustache"_s, u""_s);
        row("settings not JSON", goodPage, "{\n  oops", "", u"template.json"_s, u"2:3"_s);
        row("settings of something else", goodPage, R"({"format": 7})", "", u"template.json"_s, u"/format"_s);
        row("settings newer", goodPage, R"({"format": "wongo-template", "version": 2})", "", u"template.json"_s,
            u"/version"_s);
        row("word in one language", goodPage,
            R"({"format": "wongo-template", "version": 1, "words": {"a": {"ko": "가"}}})", "", u"template.json"_s,
            u"/words/a"_s);
        row("furniture unclear", goodPage, R"({"format": "wongo-template", "version": 1, "furniture": "no"})", "",
            u"template.json"_s, u"/furniture"_s);
        row("attribute not ours", goodPage,
            R"({"format": "wongo-template", "version": 1, "previewOnlyAttributes": ["onclick"]})", "",
            u"template.json"_s, u"/previewOnlyAttributes"_s);
        row("section without a name", goodPage,
            R"({"format": "wongo-template", "version": 1, "sections": [{"code": "a"}]})", "", u"template.json"_s,
            u"/sections/0"_s);
        const auto crops = [&](const char* name, const QByteArray& list, const QString& place) {
            row(name, goodPage, R"({"format": "wongo-template", "version": 1, "leadCrops": )" + list + '}', "",
                u"template.json"_s, place);
        };
        crops("lead crops in no list", R"({"ratio": "1:1"})", u"/leadCrops"_s);
        crops("lead crop without a ratio", R"([{"upTo": 600}, {"ratio": "1:1"}])", u"/leadCrops/0"_s);
        crops("lead crop of no shape", R"([{"ratio": "0:1"}])", u"/leadCrops/0"_s);
        crops("last lead crop with an end", R"([{"ratio": "1:1", "upTo": 600}])", u"/leadCrops/0"_s);
        crops("lead crop without an end", R"([{"ratio": "1:1"}, {"ratio": "16:9"}])", u"/leadCrops/0"_s);
        crops("lead crops that do not grow",
            R"([{"ratio": "1:1", "upTo": 600}, {"ratio": "4:3", "upTo": 600}, {"ratio": "16:9"}])", u"/leadCrops/1"_s);
    }

    void badTemplate()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, partial);
        QFETCH(QString, file);
        QFETCH(QString, place);
        QTemporaryDir folder;
        write(folder, u"page.mustache"_s, page);
        write(folder, u"template.json"_s, settings);
        if (!partial.isEmpty()) {
            write(folder, u"part.mustache"_s, partial);
        }
        const auto site = render::loadTemplate(folder.path());
        QVERIFY(!site);
        QCOMPARE(site.error().code, base::ErrorCode::BadTemplate);
        QCOMPARE(site.error().file, folder.filePath(file));
        QCOMPARE(site.error().place, place);
    }

    void aMissingFileIsNamed()
    {
        QTemporaryDir folder;
        write(folder, u"page.mustache"_s, goodPage);
        auto site = render::loadTemplate(folder.path());
        QVERIFY(!site);
        QCOMPARE(site.error().file, folder.filePath(u"template.json"_s));
        site = render::loadTemplate(folder.filePath(u"nowhere"_s));
        QVERIFY(!site);
        QCOMPARE(site.error().code, base::ErrorCode::BadTemplate);
    }

    void aFileOverTheLimitIsRefused()
    {
        QTemporaryDir folder;
        write(folder, u"page.mustache"_s, goodPage + QByteArray(600 * 1024, ' '));
        write(folder, u"template.json"_s, goodSettings);
        const auto site = render::loadTemplate(folder.path());
        QVERIFY(!site);
        QCOMPARE(site.error().code, base::ErrorCode::BadTemplate);
        QCOMPARE(site.error().file, folder.filePath(u"page.mustache"_s));
    }

    /// Whatever the article holds: the first article with a kicker must not be the first to fail.
    void aPartialCannotHaveTheNameOfAValue_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"headline", "body", "kickerHtml", "text", "items", "words"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void aPartialCannotHaveTheNameOfAValue()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        write(folder, u"page.mustache"_s, goodPage + "{{> " + name.toLatin1() + "}}");
        write(folder, u"template.json"_s, goodSettings);
        write(folder, name + u".mustache"_s, "x");
        const auto site = render::loadTemplate(folder.path());
        QVERIFY(!site);
        QCOMPARE(site.error().code, base::ErrorCode::BadTemplate);
        QCOMPARE(site.error().file, folder.filePath(name + u".mustache"_s));
    }
};

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
