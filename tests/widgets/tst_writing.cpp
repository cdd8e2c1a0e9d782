// SPDX-License-Identifier: GPL-3.0-or-later
// What a pane does for who writes: lists that go on, quotation marks, size of the type, focus on a paragraph.

#include "WidgetFixture.h"

#include "widgets/BodyEditor.h"
#include "widgets/Palette.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;
using widgets::BodyEditor;

namespace {

void putCaret(BodyEditor& editor, int position)
{
    QTextCursor caret = editor.textCursor();
    caret.setPosition(position);
    editor.setTextCursor(caret);
}

/// How dark the darkest dot of a line is, 0 = black.
int darkest(const QImage& picture, const QRect& place)
{
    int found = 255;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x) {
            found = std::min(found, qGray(picture.pixel(x, y)));
        }
    }
    return found;
}

} // namespace

class WritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::applyTheme(*qApp, widgets::Theme::Light); }

    void listGoesOnAsOneStep()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"- 하나"_s; });
        BodyEditor editor(f.session.get(), Language::Korean);
        putCaret(editor, 4);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(f.session->article().body.ko, u"- 하나\n- "_s);
        f.session->undo();
        QCOMPARE(f.session->article().body.ko, u"- 하나"_s);
    }

    /// Return ends the syllable and then the line, as a keyboard without composition would.
    void returnEndsTheSyllable()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"- "_s; });
        BodyEditor editor(f.session.get(), Language::Korean);
        putCaret(editor, 2);
        support::compose(&editor, u"글"_s);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(f.session->article().body.ko, u"- 글\n- "_s);
    }

    void shiftReturnIsANewLine()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"- 하나"_s; });
        BodyEditor editor(f.session.get(), Language::Korean);
        putCaret(editor, 4);
        QTest::keyClick(&editor, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&editor, u"a"_s);
        QCOMPARE(editor.document()->blockCount(), 2);
        QCOMPARE(f.session->article().body.ko, u"- 하나\na"_s);
    }

    void quotesCurlByChoice()
    {
        WidgetFixture f;
        BodyEditor editor(f.session.get(), Language::English);
        QTest::keyClicks(&editor, u"\"a\" "_s);
        QCOMPARE(f.session->article().body.en, u"\"a\" "_s);
        editor.setCurlsQuotes(true);
        QTest::keyClicks(&editor, u"\"It's so...\""_s);
        QCOMPARE(f.session->article().body.en, u"\"a\" “It’s so…”"_s);
    }

    /// Some input methods commit the mark together with the syllable before it.
    void committedQuotesCurl()
    {
        WidgetFixture f;
        BodyEditor editor(f.session.get(), Language::Korean);
        editor.setCurlsQuotes(true);
        support::commit(&editor, u"\""_s);
        support::compose(&editor, u"글"_s);
        support::commit(&editor, u"글\""_s);
        QCOMPARE(f.session->article().body.ko, u"“글”"_s);
    }

    void undoGivesTheStraightMark()
    {
        WidgetFixture f;
        BodyEditor editor(f.session.get(), Language::English);
        editor.setCurlsQuotes(true);
        QTest::keyClicks(&editor, u"a \""_s);
        QCOMPARE(f.session->article().body.en, u"a “"_s);
        f.session->undo();
        QCOMPARE(f.session->article().body.en, u"a \""_s);
    }

    void codeIsLeftAsItIs()
    {
        WidgetFixture f([](model::Article& article) { article.body.en = u"```\nprint(\n- a\n```\n"_s; });
        BodyEditor editor(f.session.get(), Language::English);
        editor.setCurlsQuotes(true);
        QTRY_VERIFY(!f.session->tree(Language::English)->blocks.empty());
        putCaret(editor, 10);
        QTest::keyClicks(&editor, u"\""_s);
        putCaret(editor, 15);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(f.session->article().body.en, u"```\nprint(\"\n- a\n\n```\n"_s);
    }

    /// Ctrl+. asks for suggestions; it is no full stop.
    void shortcutsCurlNothing()
    {
        WidgetFixture f([](model::Article& article) { article.body.en = u"a \""_s; });
        BodyEditor editor(f.session.get(), Language::English);
        editor.setCurlsQuotes(true);
        putCaret(editor, 3);
        QTest::keyClick(&editor, Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(f.session->article().body.en, u"a \""_s);
    }

    void linesBrokenAnewKeepTheTop()
    {
        WidgetFixture f([](model::Article& article) {
            for (int i = 0; i < 100; ++i) {
                article.body.en += u"Paragraph %1 "_s.arg(i) + u"of many words "_s.repeated(20) + u"\n\n"_s;
            }
        });
        BodyEditor editor(f.session.get(), Language::English);
        editor.resize(900, 400);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        const int wanted = f.session->article().body.en.indexOf(u"Paragraph 50"_s);
        editor.scrollToPosition(wanted);
        QCOMPARE(editor.topPosition(), wanted);
        for (const int width : {500, 620, 380, 900}) {
            editor.resize(width, 400);
            QTRY_COMPARE(editor.topPosition(), wanted);
        }
        editor.setReadingSize(24);
        QTRY_COMPARE(editor.topPosition(), wanted);
        QCOMPARE(editor.fontInfo().pixelSize(), 24);
    }

    void wheelWithControlAsksForAnotherSize()
    {
        WidgetFixture f;
        BodyEditor editor(f.session.get(), Language::English);
        QSignalSpy asked(&editor, &BodyEditor::zoomRequested);
        const auto turn = [&editor](int angle) {
            QWheelEvent event(
                {5, 5}, {5, 5}, {}, {0, angle}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(editor.viewport(), &event);
        };
        turn(120);
        turn(-120);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][0].toInt(), 1);
        QCOMPARE(asked[1][0].toInt(), -1);
    }

    void focusLeavesOneParagraphDark()
    {
        WidgetFixture f([](model::Article& article) { article.body.en = u"MMMM\n\nMMMM\nMMMM\n\nMMMM\n"_s; });
        BodyEditor editor(f.session.get(), Language::English);
        editor.resize(600, 400);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        const auto lineIsDark = [&editor](int line) {
            const QTextBlock block = editor.document()->findBlockByNumber(line);
            QTextCursor start(block);
            const QRect place = editor.cursorRect(start).adjusted(3, 0, 40, 0); // beside the caret itself
            return darkest(editor.viewport()->grab().toImage(), place) < 90;
        };
        putCaret(editor, 6); // in the second paragraph, of two lines
        for (const int line : {0, 2, 3, 5}) {
            QVERIFY(lineIsDark(line));
        }
        editor.setParagraphFocus(true);
        QVERIFY(!lineIsDark(0));
        QVERIFY(lineIsDark(2));
        QVERIFY(lineIsDark(3));
        QVERIFY(!lineIsDark(5));
        putCaret(editor, 0);
        QVERIFY(lineIsDark(0));
        QVERIFY(!lineIsDark(2));
    }
};

QTEST_MAIN(WritingTest)
#include "tst_writing.moc"
