// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Parser.h"
#include "markdown/Prose.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class ProseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesOnlyProse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("prose"); // o for an object, j for a joiner
        const auto row
            = [](const char* name, const QString& text, const QString& prose) { QTest::newRow(name) << text << prose; };
        row("plain", u"북한은 오늘"_s, u"북한은 오늘"_s);
        row("emphasis", u"**“북한”**은"_s, u"jj“북한”jj은"_s);
        row("heading", u"## 제목"_s, u"   제목"_s);
        row("code", u"`abc`를 쓴다"_s, u"ooooo를 쓴다"_s);
        row("code block", u"```\nabc\n```"_s, u"ooooooooooo"_s);
        row("link", u"[북한](https://a.example \"T\")은"_s, u"o북한oooooooooooooooooooooooo은"_s);
        row("bare address", u"참고 https://a.example 끝"_s, u"참고 ooooooooooooooooo 끝"_s);
        row("autolink", u"<https://a.example>을"_s, u"ooooooooooooooooooo을"_s);
        row("photo", u"![강](images/a.jpg)"_s, u"oo강oooooooooooooooo"_s.first(18));
        row("html", u"a <b>북한</b>은"_s, u"a ooo북한oooo은"_s);
        row("escape", u"2024\\. 그는"_s, u"2024j. 그는"_s);
        row("entity", u"R&amp;D caf&eacute;"_s, u"RoooooD cafoooooooo"_s);
        row("quote over two lines", u"> 하나\n> 둘"_s, u"  하나   둘"_s);
        row("list", u"- 하나\n- 둘"_s, u"  하나   둘"_s);
        row("table", u"| 가 | 나 |\n|---|---|\n| 다 | 라 |"_s, u"  가   나               다   라  "_s);
    }

    void leavesOnlyProse()
    {
        QFETCH(QString, text);
        QFETCH(QString, prose);
        const markdown::Tree tree = markdown::parse(text);
        QCOMPARE(tree.blocks.size(), size_t(1));
        QString found = markdown::proseOf(*tree.blocks[0].block, text);
        QCOMPARE(found.size(), text.size());
        found.replace(QChar(0xFFFC), u'o').replace(QChar(0x2060), u'j');
        QCOMPARE(found, prose);
    }
};

QTEST_GUILESS_MAIN(ProseTest)
#include "tst_prose.moc"
