// SPDX-License-Identifier: GPL-3.0-or-later
// What is pasted or dropped into a body, as a person sees it.

#include "WidgetFixture.h"

#include "widgets/BodyEditor.h"
#include "widgets/FieldEdit.h"
#include "widgets/PastedText.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;
using widgets::BodyEditor;

namespace {

QMimeData* clip(const QString& html, const QString& text = u"plain"_s)
{
    auto* data = new QMimeData;
    data->setHtml(html);
    data->setText(text);
    return data;
}

void copy(const QString& html, const QString& text = u"plain"_s)
{
    QGuiApplication::clipboard()->setMimeData(clip(html, text));
}

void choose(BodyEditor& editor, int start, int end)
{
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

/// A body with that text, the stretch between the bars selected (one bar: the caret).
struct Body {
    explicit Body(QString text)
        : fixture([&text](model::Article& article) { article.body.ko = QString(text).remove(u'|'); })
        , editor(fixture.session.get(), Language::Korean)
    {
        const auto start = static_cast<int>(text.indexOf(u'|'));
        const auto end = static_cast<int>(text.lastIndexOf(u'|'));
        choose(editor, start, end > start ? end - 1 : start);
    }

    QString text() const { return fixture.session->article().body.ko; }

    WidgetFixture fixture;
    BodyEditor editor;
};

/// HTML that is read on a worker.
QString large(const QString& html)
{
    return html + u"<p style='display:none'>"_s + QString(10'000, u'x') + u"</p>"_s;
}

} // namespace

class PasteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formatsBecomeMarkdown_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("after");
        QTest::newRow("within a line") << u"앞 |뒤\n"_s << u"<b>굵은</b> 글"_s << u"앞 **굵은** 글뒤\n"_s;
        QTest::newRow("for the selection") << u"앞 |가운데|뒤\n"_s << u"<i>글</i>"_s << u"앞 *글*뒤\n"_s;
        QTest::newRow("a heading in a line") << u"앞|뒤\n"_s << u"<h2>제목</h2>"_s << u"앞\n\n## 제목\n\n뒤\n"_s;
        QTest::newRow("a list between lines")
            << u"앞\n|\n뒤\n"_s << u"<ul><li>가<li>나</ul>"_s << u"앞\n\n- 가\n- 나\n\n뒤\n"_s;
        QTest::newRow("a list in its place") << u"앞\n\n|\n\n뒤\n"_s << u"<ul><li>가</ul>"_s << u"앞\n\n- 가\n\n뒤\n"_s;
        QTest::newRow("paragraphs in a line") << u"앞 |뒤\n"_s << u"<p>하나<p>둘"_s << u"앞 하나\n\n둘뒤\n"_s;
        QTest::newRow("a photo") << u"앞|\n"_s << u"<img src=https://spy.example/p.jpg alt=개>"_s
                                 << u"앞\n\n![개](p.jpg)\n"_s;
        QTest::newRow("into nothing") << u"|"_s << u"<h2>제목</h2><p>글"_s << u"## 제목\n\n글"_s;
        QTest::newRow("words that look like markup") << u"|"_s << u"*별* # 1"_s << u"\\*별\\* # 1"_s;
        QTest::newRow("nothing in the HTML") << u"|"_s << u"<style>x</style>"_s << u"plain"_s;
        QTest::newRow("punctuation before a letter") << u"|abc"_s << u"<b>Note:</b>"_s << u"**Note**:abc"_s;
        QTest::newRow("a quotation between letters") << u"a|b"_s << u"<b>“word”</b>"_s << u"a“**word**”b"_s;
        QTest::newRow("before Hangul") << u"|은"_s << u"<b>“북한”</b>"_s << u"**“북한”**은"_s;
        QTest::newRow("before bold") << u"|**가**"_s << u"<i>나</i> <b>다</b>"_s << u"*나* 다**가**"_s;
        QTest::newRow("italic words behind bold") << u"**가**|"_s << u"<i>나</i> <i>다</i>"_s << u"**가**나 다"_s;
        QTest::newRow("bold lines beside a letter") << u"a|b"_s << u"<b>가</b><br><b>나.</b>"_s << u"a**가\\\n나**.b"_s;
        QTest::newRow("behind a backslash") << u"\\|"_s << u"<b>가</b>"_s << u"\\가"_s;
        QTest::newRow("bold paragraphs in a line")
            << u"가|abc"_s << u"<p><b>하나</b><p><b>둘:</b>"_s << u"가\n\n**하나**\n\n**둘:**\n\nabc"_s;
        QTest::newRow("a link behind an exclamation mark")
            << u"와!|요"_s << u"<a href='https://a.example/x'>글</a>"_s << u"와\\![글](https://a.example/x)요"_s;
        QTest::newRow("a link for a selection behind one")
            << u"!|가|"_s << u"<a href='https://a.example/x'>글</a>"_s << u"\\![글](https://a.example/x)"_s;
        QTest::newRow("a link behind an escaped one")
            << u"와\\!|"_s << u"<a href='https://a.example/x'>글</a>"_s << u"와\\![글](https://a.example/x)"_s;
        QTest::newRow("words behind an exclamation mark") << u"와!|"_s << u"<b>글</b>"_s << u"와!**글**"_s;
        QTest::newRow("in code of an item")
            << u"- 가\n\n  ```\n  a|\n  ```\n"_s << u"<b>b</b>"_s << u"- 가\n\n  ```\n  aplain\n  ```\n"_s;
        QTest::newRow("in code of a quotation")
            << u"> ```\n> a|\n> ```\n"_s << u"<b>b</b>"_s << u"> ```\n> aplain\n> ```\n"_s;
        QTest::newRow("in an item beside code")
            << u"- 가|\n\n  ```\n  a\n  ```\n"_s << u"<b>b</b>"_s << u"- 가**b**\n\n  ```\n  a\n  ```\n"_s;
        QTest::newRow("in code") << u"```\na|\n```\n"_s << u"<b>b</b>"_s << u"```\naplain\n```\n"_s;
    }

    void formatsBecomeMarkdown()
    {
        QFETCH(QString, before);
        QFETCH(QString, html);
        QFETCH(QString, after);
        for (const bool isLarge : {false, true}) {
            Body body(before);
            if (before.contains("```"_L1)) {
                QTRY_VERIFY(!body.fixture.session->tree(Language::Korean)->blocks.empty());
            }
            copy(isLarge ? large(html) : html);
            body.editor.paste();
            QTRY_COMPARE(body.text(), after);
            body.fixture.session->undo();
            QCOMPARE(body.text(), QString(before).remove(u'|'));
            QVERIFY(!body.fixture.session->canUndo());
        }
    }

    void addressOverWordsMakesALink_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("after");
        const QString address = u"https://a.kr/?id=1&utm_source=x"_s;
        QTest::newRow("words") << u"앞 |보고서| 뒤"_s << address << u"앞 [보고서](https://a.kr/?id=1) 뒤"_s;
        QTest::newRow("with a space") << u"앞 |보고서 |뒤"_s << address << u"앞 [보고서](https://a.kr/?id=1) 뒤"_s;
        QTest::newRow("behind an exclamation mark")
            << u"앞!|보고서| 뒤"_s << address << u"앞\\![보고서](https://a.kr/?id=1) 뒤"_s;
        QTest::newRow("nothing selected") << u"앞 | 뒤"_s << address << u"앞 https://a.kr/?id=1 뒤"_s;
        QTest::newRow("another address") << u"|http://b.kr|"_s << address << u"https://a.kr/?id=1"_s;
        QTest::newRow("two lines") << u"|가\n나|"_s << address << u"https://a.kr/?id=1"_s;
        QTest::newRow("a script") << u"|가|"_s << u"javascript:alert(1)"_s << u"javascript:alert(1)"_s;
        QTest::newRow("no address alone") << u"|가|"_s << u"see https://a.kr/"_s << u"see https://a.kr/"_s;
    }

    void addressOverWordsMakesALink()
    {
        QFETCH(QString, before);
        QFETCH(QString, text);
        Body body(before);
        QGuiApplication::clipboard()->setText(text);
        body.editor.paste();
        QTEST(body.text(), "after");
        body.fixture.session->undo();
        QCOMPARE(body.text(), QString(before).remove(u'|'));
    }

    /// There text is what it is.
    void codeTakesAddressesAsTheyAre_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("isCode");
        QTest::newRow("in a fence") << u"```\na | b\n```\n"_s << true;
        QTest::newRow("over words") << u"```\n|word| b\n```\n"_s << true;
        QTest::newRow("at the end of an open fence") << u"글\n\n```\na |"_s << true;
        QTest::newRow("on the last line of one") << u"~~~ sh\na\n|"_s << true;
        QTest::newRow("below an empty line of one") << u"```\na\n\n|"_s << true;
        QTest::newRow("behind a shorter fence") << u"````\n```|"_s << true;
        QTest::newRow("below indented code") << u"    a\n\n|"_s << false;
        QTest::newRow("below a fence that is closed") << u"```\na\n```\n|"_s << false;
        QTest::newRow("below an empty fence") << u"```\n```\n|"_s << false;
    }

    void codeTakesAddressesAsTheyAre()
    {
        QFETCH(QString, before);
        QFETCH(bool, isCode);
        Body body(before);
        QTRY_VERIFY(!body.fixture.session->tree(Language::Korean)->blocks.empty());
        const QString address = u"https://a.kr/?id=1&utm_source=x"_s;
        QGuiApplication::clipboard()->setText(address);
        body.editor.paste();
        const QString put = isCode ? address : u"https://a.kr/?id=1"_s;
        const qsizetype start = before.indexOf(u'|');
        const qsizetype end = before.lastIndexOf(u'|');
        QCOMPARE(body.text(), before.left(start) + put + before.mid(end + 1));
    }

    void plainTextIsAsItStands()
    {
        Body body(u"앞 |가운데| 뒤"_s);
        copy(u"<h1>제목</h1>"_s, u"# 제목 *글* https://a.kr/?utm_source=x"_s);
        body.editor.pastePlain();
        QCOMPARE(body.text(), u"앞 # 제목 *글* https://a.kr/?utm_source=x 뒤"_s);
        body.fixture.session->undo();
        QCOMPARE(body.text(), u"앞 가운데 뒤"_s);
    }

    void compositionIsFinishedFirst()
    {
        Body body(u"|"_s);
        support::compose(&body.editor, u"한"_s);
        copy(u"<b>글</b>"_s);
        body.editor.paste();
        QVERIFY(!body.editor.isComposing());
        QCOMPARE(body.text(), u"한**글**"_s);
    }

    /// What takes long comes in where it was asked for, in order; a syllable begun meanwhile is finished, not torn.
    void largePastesKeepTheirPlace()
    {
        Body body(u"앞 | 뒤"_s);
        copy(large(u"<b>하나</b>"_s));
        body.editor.paste();
        copy(large(u"<i>둘</i>"_s));
        body.editor.paste();
        QCOMPARE(body.text(), u"앞  뒤"_s);
        support::commit(&body.editor, u"셋"_s);
        support::compose(&body.editor, u"ㄴ"_s);
        QTRY_COMPARE(body.text(), u"앞 **하나**둘셋ㄴ 뒤"_s);
        QVERIFY(!body.editor.isComposing());
        body.fixture.session->undo();
        QVERIFY(!body.text().contains(u"둘"_s));
    }

    /// It is no text yet where the paste was asked for, and comes behind it all the same.
    void aSyllableBegunMeanwhileComesBehind()
    {
        Body body(u"앞 | 뒤"_s);
        copy(large(u"<b>하나</b>"_s));
        body.editor.paste();
        support::compose(&body.editor, u"ㄴ"_s);
        QTRY_VERIFY(!body.editor.isComposing());
        QCOMPARE(body.text(), u"앞 **하나**ㄴ 뒤"_s);
    }

    void editorMayGoWhileItReads()
    {
        WidgetFixture fixture;
        {
            BodyEditor editor(fixture.session.get(), Language::Korean);
            copy(large(u"<b>글</b>"_s));
            editor.paste();
        }
        QCOMPARE(fixture.session->article().body.ko, QString());
    }

    void tooDeepComesAsPlainText()
    {
        Body body(u"|"_s);
        QSignalSpy lost(&body.editor, &BodyEditor::pasteLostFormat);
        copy(u"<div>"_s.repeated(2'000), u"# 글"_s);
        body.editor.paste();
        QTRY_COMPARE(body.text(), u"# 글"_s);
        QCOMPARE(lost.count(), 1);
    }

    void htmlIsDroppedAsItIsPasted()
    {
        Body body(u"|글"_s);
        body.editor.resize(800, 400);
        body.editor.show();
        const std::unique_ptr<QMimeData> data(clip(u"<a href=https://a.kr/>링크</a>"_s));
        const QPoint place = body.editor.cursorRect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QDropEvent drop(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(body.editor.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QCoreApplication::sendEvent(body.editor.viewport(), &drop);
        QCOMPARE(body.text(), u"[링크](https://a.kr/)글"_s);
    }

    void copyGivesTheSourceAlone()
    {
        Body body(u"|**굵은**|"_s);
        body.editor.copy();
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
        body.editor.paste();
        QCOMPARE(body.text(), u"**굵은**"_s);
    }

    void fieldsTakeTheTextOnOneLine()
    {
        widgets::FieldEdit field;
        copy(u"<h1>제목</h1><p>둘째"_s, u"제목\n둘째"_s);
        field.paste();
        QCOMPARE(field.toPlainText(), u"제목 둘째"_s);
        field.pastePlain();
        QCOMPARE(field.toPlainText(), u"제목 둘째제목 둘째"_s);
    }

    void photoFillsThePlaceThatAPasteLeft()
    {
        Body body(u"앞\n\n![바다 \\[동해\\]](sea.jpg \"설명\")|\n\n뒤\n"_s);
        body.fixture.session->edit(u"images"_s, [](model::Metadata& meta) {
            model::ImageAsset image;
            image.id = u"a"_s;
            image.file = u"images/a.jpg"_s;
            meta.images.append(image);
        });
        body.editor.insertPhoto(u"a"_s);
        QCOMPARE(body.text(), u"앞\n\n![바다 \\[동해\\]](images/a.jpg \"설명\")\n\n뒤\n"_s);
        body.editor.insertPhoto(u"a"_s); // a place that is taken is none
        QCOMPARE(body.text(), u"앞\n\n![바다 \\[동해\\]](images/a.jpg \"설명\")\n\n![](images/a.jpg)\n\n뒤\n"_s);
    }

    void kinds()
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/tmp/a.jpg"_s)});
        QCOMPARE(widgets::pasteKind(&files), widgets::PasteKind::Photos);
        QMimeData office;
        office.setText(u"글"_s);
        office.setHtml(u"<p>글"_s);
        office.setImageData(QImage(4, 4, QImage::Format_RGB32));
        QCOMPARE(widgets::pasteKind(&office), widgets::PasteKind::Html);
        QMimeData browserPicture;
        browserPicture.setHtml(u"<img src=https://a.kr/a.png>"_s);
        browserPicture.setImageData(QImage(4, 4, QImage::Format_RGB32));
        QCOMPARE(widgets::pasteKind(&browserPicture), widgets::PasteKind::Picture);
        QMimeData code;
        code.setText(u"**a**"_s);
        code.setHtml(u"<pre>**a**"_s);
        code.setData(u"vscode-editor-data"_s, "{}");
        QCOMPARE(widgets::pasteKind(&code), widgets::PasteKind::Text);
    }
};

QTEST_MAIN(PasteTest)
#include "tst_paste.moc"
