// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FieldPath.h"
#include "support/Support.h"
#include "wording/Wording.h"

#include <QFile>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using checks::Finding;
using checks::Reason;
using model::Language;

namespace {

QList<base::Error> everyError()
{
    QList<base::Error> errors;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        errors.append({static_cast<ErrorCode>(code), u"원고 %2/article.json"_s, u"/images/0/id"_s, u"7"_s});
    }
    return errors;
}

QList<Finding> everyFinding()
{
    QList<Finding> findings;
    for (int reason = 0; reason <= static_cast<int>(checks::lastReason); ++reason) {
        findings.append({checks::Kind::Markdown, static_cast<Reason>(reason), checks::Severity::Error,
            model::fields::imageCaption(u"un-council"_s), Language::English, {}, u"%1"_s, {u"4"_s, u"5"_s}});
    }
    return findings;
}

QStringList everyText()
{
    QStringList texts;
    for (const base::Error& error : everyError()) {
        texts.append(wording::errorText(error));
    }
    for (const Finding& finding : everyFinding()) {
        texts.append(wording::findingText(finding));
    }
    for (int kind = 0; kind <= static_cast<int>(checks::lastKind); ++kind) {
        texts.append(wording::kindTitle(static_cast<checks::Kind>(kind)));
    }
    for (const char* path :
        {"slug", "headline", "decks", "decks/0", "summary", "bylines/1/name", "bylines/1/title", "bylines/0/portrait",
            "dateline", "section", "keywords/2", "published", "updated", "embargo", "leadImage", "body", "images/a",
            "images/a/caption", "images/a/alt", "images/a/credit", "corrections/0/text", "kicker"}) {
        texts.append(wording::placeName(QString::fromLatin1(path)));
    }
    texts.append(wording::languageName(Language::Korean));
    texts.append(wording::languageName(Language::English));
    return texts;
}

bool hasHangul(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'\uac00' && c <= u'\ud7a3'; });
}

} // namespace

class TestSentences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyErrorHasItsOwnSentenceWithFileAndPlace()
    {
        QSet<QString> seen;
        for (const base::Error& error : everyError()) {
            const QString text = wording::errorText(error);
            QVERIFY2(text.contains(error.file), qPrintable(text));
            QVERIFY2(text.contains(error.place), qPrintable(text));
            QVERIFY2(text.contains(error.detail), qPrintable(text));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
    }

    void everyFindingHasItsOwnSentenceWithPlace()
    {
        QSet<QString> seen;
        for (const Finding& finding : everyFinding()) {
            const QString text = wording::findingText(finding);
            QVERIFY2(text.startsWith(wording::placeName(finding.path)), qPrintable(text));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            QVERIFY2(!text.contains(u"%2"_s) && !text.contains(u"%4"_s), qPrintable(text));
            seen.insert(text);
        }
    }

    void lineAndColumnAreSaid()
    {
        const QString text = wording::errorText({ErrorCode::BadJson, u"article.json"_s, u"12:7"_s, {}});
        QVERIFY2(text.startsWith(u"article.json (line 12, column 7) "_s), qPrintable(text));
    }

    void nothingIsLeftOutWhereFileOrLanguageIsUnknown()
    {
        QVERIFY(!wording::errorText({ErrorCode::Cancelled, {}, {}, {}}).startsWith(u':'));
        Finding finding;
        finding.path = u"section"_s;
        const QString text = wording::findingText(finding);
        QVERIFY2(!text.contains(u"()"_s), qPrintable(text));
    }

    void placesCountAsPeopleDo()
    {
        QCOMPARE(wording::placeName(u"decks/0"_s), u"Deck 1"_s);
        QCOMPARE(wording::placeName(u"images/2024/caption"_s), u"Caption of photo 2024"_s); // an id, not a number
        QCOMPARE(wording::placeName(u"something/else"_s), u"something/else"_s);
    }

    void longTextsAreShortened()
    {
        Finding finding;
        finding.reason = Reason::RawHtml;
        finding.path = u"body"_s;
        finding.language = Language::English;
        finding.text = u"<div>\n"_s.repeated(1000);
        QVERIFY(wording::findingText(finding).size() < 300);
    }

    /// `ninja wongo_cli_lupdate` marks what is new.
    void nothingWaitsForTranslation()
    {
        QFile file(support::projectDir() + u"/translations/wongo_ko_core.ts"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("<name>Cli</name>") && content.contains("<name>Wording</name>"));
        QVERIFY(!content.contains("unfinished"));
    }

    void koreanDiffersEverywhere()
    {
        const QStringList english = everyText();
        QTranslator translator;
        QVERIFY(wording::installTranslation(translator, Language::Korean));
        const QStringList korean = everyText();
        for (int i = 0; i < english.size(); ++i) {
            QVERIFY2(korean.at(i) != english.at(i) && hasHangul(korean.at(i)), qPrintable(english.at(i)));
        }
        for (const base::Error& error : everyError()) {
            const QString text = wording::errorText(error);
            QVERIFY2(text.contains(error.file) && text.contains(error.place), qPrintable(text));
        }
        QVERIFY(wording::installTranslation(translator, Language::English));
        QCOMPARE(everyText(), english);
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
