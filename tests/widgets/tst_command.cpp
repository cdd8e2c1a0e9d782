// SPDX-License-Identifier: GPL-3.0-or-later
// What the formatting commands do to the source text.

#include "widgets/MarkdownCommand.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo::widgets;

namespace {

/// A text with its selection written as [ and ].
struct Marked {
    QString text;
    qsizetype start = 0;
    qsizetype end = 0;

    explicit Marked(QString marked)
        : text(std::move(marked))
    {
        start = text.indexOf(u'‹');
        text.remove(start, 1);
        end = text.indexOf(u'›');
        text.remove(end, 1);
    }
};

QString show(QString text, qsizetype anchor, qsizetype caret)
{
    text.insert(std::max(anchor, caret), u'›');
    text.insert(std::min(anchor, caret), u'‹');
    return text;
}

QString applied(MarkdownCommand command, const QString& marked)
{
    const Marked input(marked);
    const TextReplacement change = replacementFor(command, input.text, input.start, input.end);
    QString text = input.text;
    text.replace(change.position, change.removed, change.inserted);
    return show(text, change.anchor, change.caret);
}

} // namespace

class CommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commands_data()
    {
        QTest::addColumn<MarkdownCommand>("command");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, MarkdownCommand command, const QString& before, const QString& after) {
            QTest::newRow(name) << command << before << after;
        };
        using enum MarkdownCommand;
        row("bold", Bold, u"가 ‹북한›은"_s, u"가 **‹북한›**은"_s);
        row("bold leaves blanks outside", Bold, u"가‹ 북한 ›은"_s, u"가 **‹북한›** 은"_s);
        row("bold back, marks outside", Bold, u"**‹북한›**은"_s, u"‹북한›은"_s);
        row("bold back, marks inside", Bold, u"‹**북한**›은"_s, u"‹북한›은"_s);
        row("bold at the caret", Bold, u"가‹›나"_s, u"가**‹›**나"_s);
        row("italic in bold is added", Italic, u"**‹a›**"_s, u"***‹a›***"_s);
        row("italic out of both", Italic, u"***‹a›***"_s, u"**‹a›**"_s);
        row("bold out of both", Bold, u"***‹a›***"_s, u"*‹a›*"_s);
        row("subhead", Heading, u"앞\n둘‹›째\n뒤"_s, u"앞\n## 둘‹›째\n뒤"_s);
        row("subhead deeper", Heading, u"## 둘‹›"_s, u"### 둘‹›"_s);
        row("subhead back", Heading, u"### 둘‹›"_s, u"둘‹›"_s);
        row("hashtag is no subhead", Heading, u"#태그‹›"_s, u"## #태그‹›"_s);
        row("quotation of lines", Quote, u"‹하나\n둘›"_s, u"‹> 하나\n> 둘›"_s);
        row("quotation back", Quote, u"‹> 하나\n> 둘›"_s, u"‹하나\n둘›"_s);
        row("list takes the missing line along", List, u"‹- 하나\n둘›"_s, u"‹- 하나\n- 둘›"_s);
        row("list of a selection that ends a line", List, u"‹하나\n›둘"_s, u"‹- 하나›\n둘"_s);
        row("link of words", Link, u"‹북한›은"_s, u"[북한](‹https://›)은"_s);
        row("link of an address", Link, u"‹https://a.kr›"_s, u"[‹›](https://a.kr)"_s);
        row("empty text", List, u"‹›"_s, u"- ‹›"_s);
    }

    void commands()
    {
        QFETCH(MarkdownCommand, command);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(applied(command, before), after);
    }
};

QTEST_APPLESS_MAIN(CommandTest)
#include "tst_command.moc"
