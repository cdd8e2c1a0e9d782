// SPDX-License-Identifier: GPL-3.0-or-later
// The pane of a body: commands, paste, composition and the input method's idea of where the text is.

#include "WidgetFixture.h"

#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/MarkdownColours.h"

#include "support/Support.h"

#include <QClipboard>
#include <QDir>
#include <QMimeData>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;
using widgets::BodyEditor;
using widgets::MarkdownCommand;

namespace {

/// The largest area of a widget that was painted at once, from its making on.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget* widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }

    int highest = 0; ///< pixels
    int times = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            highest = std::max(highest, static_cast<QPaintEvent*>(event)->region().boundingRect().height());
            ++times;
        }
        return false;
    }
};

void choose(BodyEditor& editor, int start, int end)
{
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

} // namespace

class BodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandIsOneStep()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"하나\n둘\n"_s; });
        BodyEditor editor(f.session.get(), Language::Korean);
        choose(editor, 0, 4);
        editor.apply(MarkdownCommand::List);
        QCOMPARE(f.session->article().body.ko, u"- 하나\n- 둘\n"_s);
        f.session->undo();
        QCOMPARE(f.session->article().body.ko, u"하나\n둘\n"_s);
        QVERIFY(!f.session->canUndo());
    }

    void aKeyPaintsItsParagraphOnly()
    {
        WidgetFixture f([](model::Article& article) {
            article.body.en = u"A **bold** [word](https://example.org/) at first.\n\n"_s.repeated(20);
        });
        BodyEditor editor(f.session.get(), Language::English);
        const widgets::MarkdownColours colours(f.session.get(), &editor);
        editor.resize(800, 600);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        choose(editor, 4, 4);
        editor.setFocus();
        QTRY_VERIFY(!editor.document()->firstBlock().layout()->formats().isEmpty());
        qApp->processEvents();

        const PaintWatch watch(editor.viewport());
        QTest::keyClicks(&editor, u"old"_s);
        QTRY_VERIFY(watch.times > 0);
        QSignalSpy parsed(f.session.get(), &session::ArticleSession::treeChanged);
        QTest::keyClicks(&editor, u"er"_s);
        QVERIFY(parsed.wait());
        qApp->processEvents();
        QCOMPARE_LE(watch.highest, 3 * editor.fontMetrics().lineSpacing());
        QVERIFY(editor.viewport()->height() > 500);
    }

    void commandCommitsFirst()
    {
        WidgetFixture f;
        BodyEditor editor(f.session.get(), Language::Korean);
        support::compose(&editor, u"굵"_s);
        editor.apply(MarkdownCommand::Bold);
        QVERIFY(!editor.isComposing());
        QCOMPARE(f.session->article().body.ko, u"굵****"_s);
    }

    void composedWordsGoBackOneByOne()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"앞 뒤\n\n다음 문단\n"_s; });
        BodyEditor editor(f.session.get(), Language::Korean);
        choose(editor, 2, 2);
        const auto syllable = [&editor](const QString& first, const QString& whole) {
            support::compose(&editor, first);
            support::compose(&editor, whole);
            support::commit(&editor, whole);
        };
        syllable(u"ㅂ"_s, u"북"_s);
        syllable(u"ㅎ"_s, u"한"_s);
        QTest::keyClicks(&editor, u" "_s);
        syllable(u"ㅁ"_s, u"미"_s);
        syllable(u"ㅅ"_s, u"사"_s);
        QCOMPARE(f.session->article().body.ko, u"앞 북한 미사뒤\n\n다음 문단\n"_s);
        support::compose(&editor, u"이"_s);
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier); // the open syllable belongs to the word
        QVERIFY(!editor.isComposing());
        QCOMPARE(f.session->article().body.ko, u"앞 북한 뒤\n\n다음 문단\n"_s);
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.session->article().body.ko, u"앞 뒤\n\n다음 문단\n"_s);
        QVERIFY(!f.session->canUndo());
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.session->article().body.ko, u"앞 북한 뒤\n\n다음 문단\n"_s);
    }

    void dropLeavesTheSyllableInItsPlace()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"앞\n\n뒤"_s; });
        BodyEditor editor(f.session.get(), Language::Korean);
        editor.resize(600, 300);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        choose(editor, 1, 1);
        support::compose(&editor, u"글"_s);
        QMimeData data;
        data.setText(u"놓은"_s);
        QTextCursor end(editor.document());
        end.movePosition(QTextCursor::End);
        const QPoint place = editor.cursorRect(end).center();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.viewport(), &enter);
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.viewport(), &drop);
        QCOMPARE(f.session->article().body.ko, u"앞글\n\n뒤놓은"_s);
    }

    void undoKeyIsTheSessions()
    {
        WidgetFixture f;
        BodyEditor editor(f.session.get(), Language::Korean);
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        QTest::keyClicks(&editor, u"abc"_s);
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.session->article().body.ko, QString());
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.meta().headline.ko, QString()); // one history for text and fields
    }

    void pasteBecomesNfc()
    {
        WidgetFixture f;
        BodyEditor editor(f.session.get(), Language::Korean);
        QGuiApplication::clipboard()->setText(u"한글\r\n둘"_s.normalized(QString::NormalizationForm_D));
        editor.paste();
        QCOMPARE(f.session->article().body.ko, u"한글\n둘"_s);
    }

    void textWinsOverThePictureOfIt()
    {
        // Office programs put both on the clipboard.
        WidgetFixture f;
        BodyEditor editor(f.session.get(), Language::Korean);
        auto* data = new QMimeData;
        data->setText(u"글"_s);
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        data->setImageData(image);
        QGuiApplication::clipboard()->setMimeData(data);
        QSignalSpy added(f.session.get(), &session::ArticleSession::photoAdded);
        editor.paste();
        QCOMPARE(f.session->article().body.ko, u"글"_s);
        // Photos come in in the order they were given: what follows is the first one, so none was under way.
        const QDir photos(support::sampleFile(u"night-market/images"_s));
        f.session->addPhotoFiles({photos.filePath(photos.entryList(QDir::Files).constFirst())});
        QVERIFY(added.wait(20'000));
        QCOMPARE(added.size(), 1);
        QCOMPARE(f.meta().images.size(), 1);
        QVERIFY(f.meta().images.first().width > 8);
    }

    void pastedPhotoStandsInTheBody()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"앞\n\n뒤\n"_s; });
        BodyEditor editor(f.session.get(), Language::Korean);
        choose(editor, 1, 1);
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(image);
        QSignalSpy added(f.session.get(), &session::ArticleSession::photoAdded);
        editor.paste();
        QVERIFY(added.wait());
        QCOMPARE(f.meta().images.size(), 1);
        const QString figure = u"![](%1)"_s.arg(f.meta().images.first().file);
        QCOMPARE(f.session->article().body.ko.count(figure), 1);
        QVERIFY(f.session->article().body.ko.indexOf(figure) < f.session->article().body.ko.indexOf(u"뒤"_s));
    }

    void droppedPhotosStandInTheirOrder()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"앞 문단\n\n뒤\n"_s; });
        BodyEditor editor(f.session.get(), Language::Korean);
        choose(editor, 2, 2);
        auto* data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(support::sampleFile(u"harbor-bridge/images/ferry.jpg"_s)),
            QUrl::fromLocalFile(support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s))});
        QGuiApplication::clipboard()->setMimeData(data);
        QSignalSpy added(f.session.get(), &session::ArticleSession::photoAdded);
        editor.paste();
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 2, 20'000);
        QCOMPARE(f.session->article().body.ko,
            u"앞 문단\n\n![](images/ferry.jpg)\n\n![](images/bridge-at-dusk.jpg)\n\n뒤\n"_s);
    }

    void photosPutInOneByOneStandInTheirOrder()
    {
        WidgetFixture f([](model::Article& article) {
            article.body.ko = u"앞 문단\n\n뒤\n"_s;
            for (const QString& id : {u"a"_s, u"b"_s}) {
                model::ImageAsset image;
                image.id = id;
                image.file = u"images/%1.jpg"_s.arg(id);
                article.meta.images.append(image);
            }
        });
        BodyEditor editor(f.session.get(), Language::Korean);
        choose(editor, 2, 2);
        editor.insertPhoto(u"a"_s);
        editor.insertPhoto(u"b"_s);
        QCOMPARE(f.session->article().body.ko, u"앞 문단\n\n![](images/a.jpg)\n\n![](images/b.jpg)\n\n뒤\n"_s);
    }

    void coloursWaitForTheComposition()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"글 **굵은** 글\n"_s; });
        widgets::ArticleEditor page(f.session.get());
        page.resize(1200, 800);
        page.show();
        BodyEditor* editor = page.body(Language::Korean);
        const auto first = [editor] { return editor->document()->firstBlock().layout()->formats(); };
        const auto last = [editor] { return editor->document()->lastBlock().layout()->formats(); };
        QTRY_VERIFY(!first().isEmpty());
        support::compose(editor, u"하"_s);
        const auto composing = first();
        // The same text grows from outside (a photo that comes in): its new tree has marks to colour in both lines.
        QSignalSpy trees(f.session.get(), &session::ArticleSession::treeChanged);
        QTextCursor outside(f.session->bodyDocument(Language::Korean));
        outside.movePosition(QTextCursor::End);
        outside.insertText(u"\n**둘**"_s);
        QVERIFY(trees.wait());
        QCOMPARE(trees.first().first().value<Language>(), Language::Korean);
        QVERIFY(editor->isComposing());
        QCOMPARE(first(), composing);
        QVERIFY(last().isEmpty());
        support::commit(editor, u"하"_s);
        QTRY_COMPARE(last().size(), 3); // mark, bold, mark
        QCOMPARE(f.session->article().body.ko, u"하글 **굵은** 글\n\n**둘**"_s);
    }

    void coloursMoveWithTheTextAtOnce()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"글 **굵은** 글\n"_s; });
        widgets::ArticleEditor page(f.session.get());
        page.resize(1200, 800);
        page.show();
        BodyEditor* editor = page.body(Language::Korean);
        const auto formats = [editor] { return editor->document()->firstBlock().layout()->formats(); };
        QTRY_COMPARE(formats().size(), 3); // mark, bold, mark
        const auto before = formats();
        QSignalSpy changes(editor->document(), &QTextDocument::contentsChange);
        QSignalSpy trees(f.session.get(), &session::ArticleSession::treeChanged);
        QTest::keyClicks(editor, u"a"_s); // at the start of the line
        QCOMPARE(formats().size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(formats()[i].start, before[i].start + 1);
            QCOMPARE(formats()[i].length, before[i].length);
        }
        QVERIFY(trees.wait());
        QCOMPARE(changes.size(), 1); // the tree agreed: nothing was laid out a second time
        choose(*editor, 6, 6); // within the bold word
        QTest::keyClick(editor, Qt::Key_Backspace);
        QCOMPARE(formats()[1].length, before[1].length - 1);
        QVERIFY(trees.wait());
        QCOMPARE(changes.size(), 2);
    }

    void coloursComeBackAfterACancelledComposition()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"글 **굵은** 글\n"_s; });
        widgets::ArticleEditor page(f.session.get());
        page.resize(1200, 800);
        page.show();
        BodyEditor* editor = page.body(Language::Korean);
        const auto formats = [editor] { return editor->document()->firstBlock().layout()->formats(); };
        QTRY_COMPARE(formats().size(), 3);
        const auto before = formats();
        support::compose(editor, u"하"_s);
        support::compose(editor, {});
        QVERIFY(!editor->isComposing());
        QCOMPARE(formats(), before);
    }

    void inputMethodIsToldWhereTheCaretIs()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"글\n"_s; });
        BodyEditor editor(f.session.get(), Language::Korean);
        editor.resize(1000, 400);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        const QRect caret = editor.cursorRect().translated(editor.viewport()->pos());
        QVERIFY(editor.viewport()->x() > 50); // margins keep the lines short
        for (const Qt::InputMethodQuery query : {Qt::ImCursorRectangle, Qt::ImAnchorRectangle}) {
            QVERIFY(qAbs(editor.inputMethodQuery(query).toRectF().left() - caret.left()) <= 3);
            QVERIFY(qAbs(editor.inputMethodQuery(query).toRectF().top() - caret.top()) <= 3);
        }
    }

    void linesStayShort()
    {
        WidgetFixture f([](model::Article& article) { article.body.en = u"word "_s.repeated(200); });
        BodyEditor editor(f.session.get(), Language::English);
        for (const int width : {480, 616, 936, 1800}) {
            editor.resize(width, 400);
            editor.show();
            QVERIFY(QTest::qWaitForWindowExposed(&editor));
            editor.document()->firstBlock().layout();
            QTRY_VERIFY(editor.document()->firstBlock().layout()->lineCount() > 1);
            const int letters = editor.document()->firstBlock().layout()->lineAt(0).textLength();
            QVERIFY2(letters <= 80, qPrintable(QString::number(letters)));
            QVERIFY(editor.viewport()->width() <= 620);
        }
    }

    void foldingKeepsOneSide()
    {
        WidgetFixture f;
        widgets::ArticleEditor page(f.session.get());
        page.setLanguageShown(Language::Korean, false);
        QVERIFY(page.isLanguageShown(Language::English));
        page.setLanguageShown(Language::English, false);
        QVERIFY(page.isLanguageShown(Language::Korean));
        QCOMPARE(page.focusedLanguage(), Language::Korean);
    }
};

QTEST_MAIN(BodyTest)
#include "tst_body.moc"
