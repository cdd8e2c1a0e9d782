// SPDX-License-Identifier: GPL-3.0-or-later
// Return and quotation marks while one types.

#include "widgets/TypingAids.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

/// The text with the caret at |, once the change is made; the same text if there is none.
QString applied(
    const QString& marked, const std::function<std::optional<widgets::TextReplacement>(QString, qsizetype)>& aid)
{
    const qsizetype caret = marked.indexOf(u'|');
    QString text = QString(marked).remove(caret, 1);
    const auto change = aid(text, caret);
    if (!change) {
        return marked;
    }
    text.replace(change->position, change->removed, change->inserted);
    return text.insert(change->caret, u'|');
}

} // namespace

class TypingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void returnContinues_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, const QString& before, const QString& after) {
            QTest::newRow(name) << before << after;
        };
        const auto none = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
        row("list", u"- 하나|"_s, u"- 하나\n- |"_s);
        row("star", u"* 하나|"_s, u"* 하나\n* |"_s);
        row("number", u"1. 하나\n2. 둘|"_s, u"1. 하나\n2. 둘\n3. |"_s);
        row("bracket", u"1) 하나\n2) 둘|"_s, u"1) 하나\n2) 둘\n3) |"_s);
        row("box", u"- [x] 전화|"_s, u"- [x] 전화\n- [ ] |"_s);
        row("nested", u"- 하나\n  - 속|"_s, u"- 하나\n  - 속\n  - |"_s);
        row("in the middle", u"- 하나| 둘\n- 셋"_s, u"- 하나\n- |둘\n- 셋"_s);
        row("quote", u"> “다리”|"_s, u"> “다리”\n> |"_s);
        row("list in a quote", u"> - 하나|"_s, u"> - 하나\n> - |"_s);
        row("empty item ends the list", u"- 하나\n- |"_s, u"- 하나\n|"_s);
        row("empty nested item moves out", u"- 하나\n  - |"_s, u"- 하나\n- |"_s);
        row("empty quote ends", u"> 하나\n> |"_s, u"> 하나\n|"_s);
        row("empty item in a quote", u"> - 하나\n> - |"_s, u"> - 하나\n> |"_s);
        none("paragraph", u"글|"_s);
        none("before the mark", u"|- 하나"_s);
        none("date", u"2024. 1. 10. 회의|"_s);
        none("ordinal in a paragraph", u"10. 그는 말했다|"_s);
        none("emphasis", u"*강조*|"_s);
        none("minus", u"-3도|"_s);
        none("number alone", u"5.|"_s);
        none("number and a space, alone", u"글\n5. |"_s);
        none("asterisk alone", u"*|"_s);
        none("dash alone", u"-|"_s);
        none("empty line", u"- 하나\n\n|"_s);
    }

    void returnContinues()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(applied(before, widgets::continuedAt), after);
    }

    void marksCurl_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto both = [](const char* name, const QString& before, const QString& after) {
            QTest::addRow("ko %s", name) << Language::Korean << before << after;
            QTest::addRow("en %s", name) << Language::English << before << after;
        };
        both("opens a line", u"\"|"_s, u"“|"_s);
        both("opens behind a space", u"a \"|"_s, u"a “|"_s);
        both("opens in brackets", u"(\"|"_s, u"(“|"_s);
        both("closes behind a stop", u"“a.\"|"_s, u"“a.”|"_s);
        both("single inside double", u"“'|"_s, u"“‘|"_s);
        both("double behind single", u"“‘a’\"|"_s, u"“‘a’”|"_s);
        both("opens within emphasis", u"**\"|"_s, u"**“|"_s);
        both("apostrophe", u"don'|t"_s, u"don’|t"_s);
        both("dots", u"a...|"_s, u"a…|"_s);
        both("two dots", u"a..|"_s, u"a..|"_s);
        both("a fourth dot", u"a....|"_s, u"a....|"_s);
        both("code", u"`a \"|"_s, u"`a \"|"_s);
        both("behind code", u"`a` \"|"_s, u"`a` “|"_s);
        both("address", u"[a](https://a.kr/?q=\"|"_s, u"[a](https://a.kr/?q=\"|"_s);
        both("other signs", u"a!|"_s, u"a!|"_s);
        const auto korean = [](const char* name, const QString& before, const QString& after) {
            QTest::addRow("ko %s", name) << Language::Korean << before << after;
        };
        korean("closes behind a syllable", u"그는 “북한\"|"_s, u"그는 “북한”|"_s);
        korean("opens behind a syllable", u"그는\"|"_s, u"그는“|"_s);
        korean("single opens behind a syllable", u"이른바'|"_s, u"이른바‘|"_s);
        korean("closes behind an apostrophe", u"Moody’s는 ‘안정\'|"_s, u"Moody’s는 ‘안정’|"_s);
        both("title of a link", u"[a](https://b.kr \"|"_s, u"[a](https://b.kr \"|"_s);
        korean("second quotation", u"“하나”와 \"|"_s, u"“하나”와 “|"_s);
    }

    void marksCurl()
    {
        QFETCH(Language, language);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto curl
            = [language](const QString& text, qsizetype caret) { return widgets::curledAt(text, caret, language); };
        QCOMPARE(applied(before, curl), after);
    }
};

QTEST_GUILESS_MAIN(TypingTest)
#include "tst_typing.moc"
