// SPDX-License-Identifier: GPL-3.0-or-later
// What an input method is told while it composes, and what is left alone meanwhile: the look of the line, and the
// places of caret and candidates with margins, sizes of type and scrolling.

#include "WidgetFixture.h"

#include "session/Dictionaries.h"
#include "session/Spelling.h"
#include "widgets/ArticleEditor.h"
#include "widgets/ArticleForm.h"
#include "widgets/BodyEditor.h"
#include "widgets/FieldEdit.h"
#include "widgets/FindEdit.h"
#include "widgets/PairedField.h"
#include "widgets/SheetScroll.h"
#include "widgets/SpellingMarks.h"

#include <QInputMethod>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using widgets::BodyEditor;

namespace {

std::shared_ptr<session::Dictionaries> dictionaries;

/// An open article in the sheet, spelling and colours at work, the caret in the Korean body.
struct Sheet {
    QTemporaryDir directory;
    std::unique_ptr<session::ArticleSession> session;
    std::unique_ptr<widgets::ArticleEditor> page;

    explicit Sheet(const QString& korean)
    {
        model::Article article = model::newArticle(Language::Korean, u"test"_s);
        article.body.ko = korean;
        const auto loaded = storage::createFolder(directory.filePath(u"article"_s), article);
        session = std::make_unique<session::ArticleSession>(
            *loaded, model::Desk{}, *render::loadTemplate({}), dictionaries);
        page = std::make_unique<widgets::ArticleEditor>(session.get());
        page->resize(1200, 800);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        body()->setFocus();
        QTRY_VERIFY(body()->hasFocus());
    }

    BodyEditor* body() const { return page->body(Language::Korean); }

    /// The marked words that are shown.
    QStringList marked() const
    {
        QStringList words;
        const auto* marks = body()->findChild<widgets::SpellingMarks*>();
        for (const widgets::WordMark& mark : marks->marks()) {
            if (!marks->isHidden(mark)) {
                words.append(mark.word);
            }
        }
        return words;
    }

    void moveTo(int position) const
    {
        QTextCursor cursor = body()->textCursor();
        cursor.setPosition(position);
        body()->setTextCursor(cursor);
    }
};

/// Where the input method is to believe that the caret is, in the window: as Qt hands it on.
QRectF told()
{
    return QGuiApplication::inputMethod()->cursorRectangle();
}

/// Where it is on the screen, in the window: after what is being composed.
QRectF drawn(const QPlainTextEdit* edit)
{
    const QRect caret = edit->cursorRect();
    return {edit->viewport()->mapTo(edit->window(), caret.topLeft()), caret.size()};
}

bool isNear(const QRectF& a, const QRectF& b)
{
    return qAbs(a.left() - b.left()) <= 3 && qAbs(a.top() - b.top()) <= 1 && qAbs(a.height() - b.height()) <= 1;
}

QByteArray words(const QRectF& a, const QRectF& b)
{
    QString text;
    QDebug(&text) << a << b;
    return text.toUtf8();
}

/// The left edge of what is being composed, in the window; by the layout, not by the caret.
double leftOfComposition(const QPlainTextEdit* edit)
{
    const QTextLayout* layout = edit->textCursor().block().layout();
    const int place = layout->preeditAreaPosition();
    const QTextLine line = layout->lineForTextPosition(place);
    const double caret = line.cursorToX(place + static_cast<int>(layout->preeditAreaText().size()));
    return drawn(edit).left() - (caret - line.cursorToX(place));
}

} // namespace

#define QVERIFY_NEAR(a, b) QVERIFY2(isNear(a, b), words(a, b).constData())

class CompositionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        static QTemporaryDir config;
        dictionaries = std::make_shared<session::Dictionaries>(config.filePath(u"words.txt"_s));
    }

    void cleanupTestCase() { dictionaries.reset(); }

    /// What was typed just before is parsed, spelled and coloured while the next syllable is under way.
    void resultsLeaveTheLineAlone()
    {
        Sheet sheet(u"글 **굵은** 공개햇다 뒤\n"_s);
        QTRY_COMPARE(sheet.marked(), QStringList{u"공개햇다"_s});
        const auto line = [&] { return sheet.body()->document()->firstBlock().layout(); };
        QTRY_COMPARE(line()->formats().size(), 3); // mark, bold, mark
        sheet.moveTo(13); // behind the wrong word
        QSignalSpy trees(sheet.session.get(), &session::ArticleSession::treeChanged);
        QSignalSpy spelled(sheet.session->spelling(), &session::Spelling::blocksChecked);
        QVERIFY(support::typeSyllable(sheet.body(), u'뷁'));
        support::compose(sheet.body(), u"ㅎ"_s);
        support::compose(sheet.body(), u"하"_s);
        const auto formats = line()->formats();
        QSignalSpy changes(sheet.body()->document(), &QTextDocument::contentsChange);
        const QImage picture = sheet.body()->viewport()->grab().toImage();
        QVERIFY(trees.wait());
        QTRY_VERIFY(!spelled.isEmpty());
        QCOMPARE(support::composed(sheet.body()), u"하"_s);
        QCOMPARE(changes.size(), 0);
        QCOMPARE(line()->formats(), formats);
        QVERIFY(sheet.body()->extraSelections().isEmpty());
        QCOMPARE(sheet.marked(), QStringList()); // not even the word that the syllable makes longer
        QCOMPARE(sheet.body()->viewport()->grab().toImage(), picture);
        support::commit(sheet.body(), u"하"_s);
        sheet.moveTo(0);
        QTRY_COMPARE(sheet.marked(), QStringList{u"공개햇다뷁하"_s});
        QCOMPARE(line()->formats().size(), 3);
    }

    void caretIsWhereItIsDrawn_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("size");
        for (const int width : {700, 1200, 1900}) { // narrow and wide margins
            for (const int size : {12, 15, 32}) {
                QTest::addRow("%d px wide, type of %d px", width, size) << width << size;
            }
        }
    }

    void caretIsWhereItIsDrawn()
    {
        QFETCH(int, width);
        QFETCH(int, size);
        Sheet sheet(u"가나다라 마바사아 자차카타 파하 "_s.repeated(400));
        BodyEditor* body = sheet.body();
        sheet.page->setLanguageShown(Language::English, false);
        sheet.page->resize(width, 800);
        QCoreApplication::sendPostedEvents();
        body->setReadingSize(size);
        for (const int position : {5, 3000}) { // at the top, and scrolled
            sheet.moveTo(position);
            body->ensureCursorVisible();
            QCOMPARE(body->verticalScrollBar()->value() > 0, position > 5);
            support::compose(body, u"ㅎ"_s);
            support::compose(body, u"한"_s);
            QVERIFY_NEAR(told(), drawn(body));
            const QRect seen(body->viewport()->mapTo(body->window(), QPoint()), body->viewport()->size());
            QVERIFY(seen.contains(told().toAlignedRect()));
            QVERIFY(told().left() >= leftOfComposition(body) + size / 2.0); // behind the syllable, not before
            QCOMPARE(body->inputMethodQuery(Qt::ImAnchorRectangle), body->inputMethodQuery(Qt::ImCursorRectangle));
            support::commit(body, u"한"_s);
            QVERIFY_NEAR(told(), drawn(body));
        }
        const QRectF before = told();
        body->verticalScrollBar()->setValue(body->verticalScrollBar()->value() + 2); // by the wheel
        QVERIFY_NEAR(told(), drawn(body));
        QVERIFY(told().top() < before.top());
    }

    void surroundingTextIsTheParagraphWithoutTheSyllable()
    {
        Sheet sheet(u"첫 문단\n\n둘째 문단\n"_s);
        BodyEditor* body = sheet.body();
        sheet.moveTo(8); // behind 둘째
        for (const QString& shown : {QString(), u"한"_s}) {
            support::compose(body, shown);
            QVERIFY(body->inputMethodQuery(Qt::ImEnabled).toBool());
            QCOMPARE(body->inputMethodQuery(Qt::ImSurroundingText).toString(), u"둘째 문단"_s);
            QCOMPARE(body->inputMethodQuery(Qt::ImCursorPosition).toInt(), 2);
            QCOMPARE(body->inputMethodQuery(Qt::ImAnchorPosition).toInt(), 2);
            QCOMPARE(body->inputMethodQuery(Qt::ImCurrentSelection).toString(), QString());
        }
        support::commit(body, u"한"_s);
        QCOMPARE(body->inputMethodQuery(Qt::ImSurroundingText).toString(), u"둘째한 문단"_s);
        QCOMPARE(body->inputMethodQuery(Qt::ImCursorPosition).toInt(), 3);
    }

    void keysActBehindTheSyllable_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        QTest::addColumn<QString>("text");
        QTest::newRow("Home") << QKeySequence(Qt::Key_Home) << u"앞한뒤"_s;
        QTest::newRow("Left") << QKeySequence(Qt::Key_Left) << u"앞한뒤"_s;
        QTest::newRow("select all") << QKeySequence(u"Ctrl+A"_s) << u"앞한뒤"_s;
        QTest::newRow("Delete") << QKeySequence(Qt::Key_Delete) << u"앞한"_s;
        QTest::newRow("Shift") << QKeySequence() << u"앞뒤"_s; // a double consonant: still open
    }

    void keysActBehindTheSyllable()
    {
        QFETCH(QKeySequence, keys);
        QFETCH(QString, text);
        Sheet sheet(u"앞뒤"_s);
        widgets::FindEdit line;
        line.setText(u"앞뒤"_s);
        sheet.moveTo(1);
        line.setCursorPosition(1);
        for (QWidget* edit : {static_cast<QWidget*>(sheet.body()), static_cast<QWidget*>(&line)}) {
            support::compose(edit, u"한"_s);
            keys.isEmpty() ? QTest::keyClick(edit, Qt::Key_Shift) : QTest::keySequence(edit, keys);
        }
        QCOMPARE(sheet.session->article().body.ko, text);
        QCOMPARE(line.text(), text);
        QCOMPARE(sheet.body()->isComposing(), keys.isEmpty());
        QCOMPARE(line.written(), u"앞한뒤"_s.left(keys.isEmpty() ? 3 : text.size()));
    }

    void clickInTheQueryLosesNothing()
    {
        widgets::FindEdit line;
        line.setText(u"앞뒤"_s);
        line.setCursorPosition(2);
        support::compose(&line, u"한"_s);
        QTest::mouseClick(&line, Qt::LeftButton, {}, QPoint(4, line.height() / 2));
        QCOMPARE(line.text(), u"앞뒤한"_s);
        QCOMPARE(line.written(), line.text());
    }

    /// A field moves with the form around it; Qt takes note only of what the field itself does.
    void candidatesFollowAFieldThatIsMoved()
    {
        Sheet sheet(u"글\n"_s);
        auto* field = sheet.page->form()->findChildren<widgets::PairedField*>().at(1);
        widgets::FieldEdit* headline = field->edit(Language::Korean);
        headline->setFocus();
        support::compose(headline, u"ㅎ"_s);
        QVERIFY_NEAR(told(), drawn(headline));
        const QRectF before = drawn(headline);
        sheet.session->setText(
            u"kicker"_s, Language::Korean, u"두 줄이 되는 어깨제목 "_s.repeated(20)); // pushes it down
        QTRY_VERIFY(drawn(headline).top() > before.top() + 10);
        support::compose(headline, u"하"_s);
        QVERIFY_NEAR(told(), drawn(headline));
        sheet.page->form()->setDetailsShown(true);
        auto* bar = sheet.page->findChild<widgets::SheetScroll*>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(std::min(20, bar->maximum()));
        support::compose(headline, u"한"_s);
        QVERIFY_NEAR(told(), drawn(headline));
    }
};

QTEST_MAIN(CompositionTest)
#include "tst_composition.moc"
