// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of the glossary, typed into fields and bodies.

#include "WidgetFixture.h"

#include "model/FieldPath.h"
#include "widgets/BodyEditor.h"
#include "widgets/PairedField.h"
#include "widgets/PlainField.h"

#include <QClipboard>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;
using widgets::BodyEditor;
using widgets::FieldEdit;
using widgets::PairedField;

namespace {

model::Desk desk()
{
    using model::Term;
    model::Desk desk;
    desk.terms = {{u"황준국"_s, {u"Hwang Joon-kook"_s, u"Hwang"_s}, Term::Kind::Name, {}, u"hwang"_s},
        {u"해담시"_s, {u"Haedam"_s}, Term::Kind::Term, {}, u"haedam"_s},
        {u"다만"_s, {}, Term::Kind::Term, {}, u"only"_s}, {u"여객선"_s, {u"ferry"_s}, Term::Kind::Term, {}}};
    return desk;
}

/// An open article with a photo, its caption, its headline and its bodies.
struct Sheet : WidgetFixture {
    QWidget window;
    PairedField caption;
    PairedField headline;
    BodyEditor korean;
    BodyEditor english;

    Sheet()
        : WidgetFixture(
            [](model::Article& article) {
                model::ImageAsset image;
                image.id = u"pier"_s;
                image.file = u"images/pier.jpg"_s;
                article.meta.images.append(image);
            },
            desk())
        , caption(session.get(), model::fields::imageCaption(u"pier"_s), PairedField::Shape::Stacked, &window)
        , headline(session.get(), u"headline"_s, PairedField::Shape::Columns, &window)
        , korean(session.get(), Language::Korean, &window)
        , english(session.get(), Language::English, &window)
    {
        auto* layout = new QVBoxLayout(&window);
        for (QWidget* each : std::initializer_list<QWidget*>{&caption, &headline, &korean, &english}) {
            layout->addWidget(each);
        }
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    QString captionText(Language language) const { return meta().images[0].caption[language]; }
};

void focus(QWidget* widget)
{
    widget->setFocus();
    QTRY_VERIFY(widget->hasFocus());
}

/// Types as keys and as an input method do: Hangul is composed, syllable by syllable.
void type(QPlainTextEdit* edit, const QString& text)
{
    for (const QChar sign : text) {
        if (support::isSyllable(sign)) {
            QVERIFY(support::typeSyllable(edit, sign));
        } else if (sign == u'\n') {
            QTest::keyClick(edit, Qt::Key_Return);
        } else {
            QTest::keyClick(edit, sign.toLatin1());
        }
    }
}

} // namespace

class CodeWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesExpandInTheLanguageOfTheField()
    {
        Sheet sheet;
        for (const Language language : model::allLanguages) {
            const QString name = language == Language::Korean ? u"황준국"_s : u"Hwang Joon-kook"_s;
            focus(sheet.caption.edit(language));
            type(sheet.caption.edit(language), u"a \\hwang, "_s);
            QCOMPARE(sheet.captionText(language), u"a %1, "_s.arg(name));
            QCOMPARE(sheet.caption.edit(language)->toPlainText(), sheet.captionText(language));
            QCOMPARE(sheet.caption.edit(language)->textCursor().position(), sheet.captionText(language).size());
            focus(sheet.headline.edit(language));
            type(sheet.headline.edit(language), u"\\hwang "_s);
            QCOMPARE(sheet.meta().headline[language], name + u' ');
            BodyEditor* body = language == Language::Korean ? &sheet.korean : &sheet.english;
            focus(body);
            type(body, u"**\\hwang**\n- \\haedam\nx"_s);
            const QString city = language == Language::Korean ? u"해담시"_s : u"Haedam"_s;
            QCOMPARE(sheet.session->article().body[language], u"**%1**\n- %2\n- x"_s.arg(name, city));
        }
    }

    void oneUndoGivesTheCodeBack()
    {
        Sheet sheet;
        FieldEdit* caption = sheet.caption.edit(Language::English);
        focus(caption);
        type(caption, u"\\hwang "_s);
        QCOMPARE(sheet.captionText(Language::English), u"Hwang Joon-kook "_s);
        sheet.session->undo();
        QCOMPARE(caption->toPlainText(), u"\\hwang "_s);
        sheet.session->redo();
        QCOMPARE(caption->toPlainText(), u"Hwang Joon-kook "_s);
        sheet.session->undo();
        type(caption, u"x"_s); // what was taken back is left alone
        focus(sheet.headline.edit(Language::English));
        QCOMPARE(sheet.captionText(Language::English), u"\\hwang x"_s);

        focus(&sheet.korean);
        type(&sheet.korean, u"\\hwang은"_s);
        QCOMPARE(sheet.session->article().body.ko, u"황준국은"_s);
        sheet.session->undo();
        QCOMPARE(sheet.session->article().body.ko, u"\\hwang은"_s);
        focus(&sheet.english);
        QCOMPARE(sheet.session->article().body.ko, u"\\hwang은"_s);
    }

    void leavingTheFieldEndsACode()
    {
        Sheet sheet;
        FieldEdit* korean = sheet.caption.edit(Language::Korean);
        focus(korean);
        type(korean, u"\\hwang"_s);
        QTest::keyClick(korean, Qt::Key_Tab);
        QCOMPARE(sheet.captionText(Language::Korean), u"황준국"_s);
        sheet.session->undo();
        QCOMPARE(sheet.captionText(Language::Korean), u"\\hwang"_s);
        focus(korean);
        focus(&sheet.korean);
        QCOMPARE(sheet.captionText(Language::Korean), u"\\hwang"_s); // it was taken back
        FieldEdit* headline = sheet.headline.edit(Language::English);
        focus(headline);
        type(headline, u"\\haedam\n"_s); // Return goes on to the next field
        QVERIFY(!headline->hasFocus());
        QCOMPARE(sheet.meta().headline.en, u"Haedam"_s);
        focus(&sheet.korean);
        type(&sheet.korean, u"\\hwang"_s);
        focus(&sheet.english);
        QCOMPARE(sheet.session->article().body.ko, u"황준국"_s);
    }

    void particlesFollow_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        const auto row = [](const QString& typed, const QString& text) {
            QTest::newRow(typed.toUtf8().constData()) << typed << text;
        };
        row(u"\\hwang은"_s, u"황준국은"_s);
        row(u"\\hwang는"_s, u"황준국은"_s);
        row(u"\\hwang가"_s, u"황준국이"_s);
        row(u"\\hwang를"_s, u"황준국을"_s);
        row(u"\\hwang와"_s, u"황준국과"_s);
        row(u"\\hwang로 "_s, u"황준국으로 "_s);
        row(u"\\hwang으로"_s, u"황준국으로"_s);
        row(u"\\hwang에서는 "_s, u"황준국에서는 "_s);
        row(u"\\haedam은"_s, u"해담시는"_s);
        row(u"\\haedam이"_s, u"\\haedam이"_s); // it may go on
        row(u"\\haedam이 "_s, u"해담시가 "_s);
        row(u"\\haedam이라고 "_s, u"해담시라고 "_s);
        row(u"\\haedam을."_s, u"해담시를."_s);
        row(u"\\haedam과"_s, u"해담시와"_s);
        row(u"\\haedam으로"_s, u"해담시로"_s);
        row(u"\\hwang대사 "_s, u"\\hwang대사 "_s); // no particle
        row(u"\\kim은 "_s, u"\\kim은 "_s);
    }

    void particlesFollow()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        Sheet sheet;
        FieldEdit* caption = sheet.caption.edit(Language::Korean);
        focus(caption);
        type(caption, typed);
        QCOMPARE(caption->toPlainText(), text);
        QCOMPARE(sheet.captionText(Language::Korean), text);
        QCOMPARE(caption->textCursor().position(), text.size());
        focus(&sheet.korean);
        type(&sheet.korean, typed);
        QCOMPARE(sheet.session->article().body.ko, text);
        QCOMPARE(sheet.korean.textCursor().position(), text.size());
    }

    void aCompositionIsLeftAlone()
    {
        Sheet sheet;
        FieldEdit* caption = sheet.caption.edit(Language::Korean);
        for (QPlainTextEdit* edit : std::initializer_list<QPlainTextEdit*>{caption, &sheet.korean}) {
            focus(edit);
            type(edit, u"\\hwang"_s);
            support::compose(edit, u"으"_s);
            support::compose(edit, u"은"_s);
            QCOMPARE(edit->toPlainText(), u"\\hwang"_s);
            QCOMPARE(support::composed(edit), u"은"_s);
            // One event that commits a syllable and begins the next: the composition goes on.
            QInputMethodEvent next(u"ㅎ"_s, {});
            next.setCommitString(u"은"_s);
            QCoreApplication::sendEvent(edit, &next);
            QCOMPARE(edit->toPlainText(), u"\\hwang은"_s);
            QCOMPARE(support::composed(edit), u"ㅎ"_s);
            support::compose(edit, {});
            QTest::keyClick(edit, ' ');
            QCOMPARE(edit->toPlainText(), u"황준국은 "_s);
        }
    }

    void anOpenSyllableIsFinishedByTheSign()
    {
        Sheet sheet;
        FieldEdit* caption = sheet.caption.edit(Language::Korean);
        focus(caption);
        type(caption, u"\\haedam"_s);
        support::compose(caption, u"은"_s);
        QTest::keyClick(caption, '.');
        QCOMPARE(sheet.captionText(Language::Korean), u"해담시는."_s);
        type(caption, u" \\hwang"_s);
        support::compose(caption, u"이"_s);
        focus(&sheet.korean);
        QCOMPARE(sheet.captionText(Language::Korean), u"해담시는. 황준국이"_s);
    }

    void theRestStaysAsItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString& typed : {u"\\kim "_s, u"\\\\hwang "_s, u"\\hwangs "_s, u"hwang "_s, u"\\Hwang "_s, u"\\ "_s,
                 u"\\only "_s, u"\\hwang- "_s}) {
            QTest::newRow(typed.toUtf8().constData()) << typed;
        }
    }

    void theRestStaysAsItIsTyped()
    {
        QFETCH(QString, typed);
        Sheet sheet;
        FieldEdit* caption = sheet.caption.edit(Language::English);
        focus(caption);
        type(caption, typed);
        QCOMPARE(sheet.captionText(Language::English), typed);
        sheet.session->undo();
        QCOMPARE(sheet.captionText(Language::English), QString()); // one step, as any word
    }

    void aSignBeforeOtherTextEndsACode()
    {
        Sheet sheet;
        sheet.session->setText(u"headline"_s, Language::English, u"speaks"_s);
        FieldEdit* headline = sheet.headline.edit(Language::English);
        focus(headline);
        headline->moveCursor(QTextCursor::Start);
        type(headline, u"\\hwang"_s);
        focus(sheet.caption.edit(Language::Korean)); // \hwangspeaks is no code
        QCOMPARE(sheet.meta().headline.en, u"\\hwangspeaks"_s);
        focus(headline);
        type(headline, u" "_s);
        QCOMPARE(sheet.meta().headline.en, u"Hwang Joon-kook speaks"_s);
    }

    void curledMarksEndACode()
    {
        Sheet sheet;
        sheet.english.setCurlsQuotes(true);
        focus(&sheet.english);
        type(&sheet.english, u"\"\\hwang\" "_s);
        QCOMPARE(sheet.session->article().body.en, u"“Hwang Joon-kook” "_s);
    }

    void codeOfMarkdownStays()
    {
        Sheet sheet;
        focus(&sheet.english);
        type(&sheet.english, u"a\n\n```\nb "_s);
        QTRY_COMPARE(sheet.session->tree(Language::English)->length, sheet.session->article().body.en.size());
        type(&sheet.english, u"\\hwang "_s);
        QCOMPARE(sheet.session->article().body.en, u"a\n\n```\nb \\hwang "_s);
    }

    void fieldsWithoutALanguageHaveThatOfTheSource()
    {
        Sheet sheet;
        const auto section = [](model::Metadata& meta) { return &meta.section; };
        const auto slug = [](model::Metadata& meta) { return &meta.slug; };
        widgets::PlainField words(
            sheet.session.get(), u"section"_s, widgets::PlainField::Content::Words, section, &sheet.window);
        widgets::PlainField code(
            sheet.session.get(), u"slug"_s, widgets::PlainField::Content::Code, slug, &sheet.window);
        words.show();
        code.show();
        focus(&words);
        type(&words, u"\\haedam "_s);
        QCOMPARE(sheet.meta().section, u"해담시 "_s);
        focus(&code);
        code.selectAll();
        type(&code, u"\\haedam "_s);
        QCOMPARE(code.toPlainText(), u"\\haedam "_s);
    }

    void whatIsPastedStays()
    {
        Sheet sheet;
        FieldEdit* caption = sheet.caption.edit(Language::Korean);
        focus(caption);
        QGuiApplication::clipboard()->setText(u"\\hwang 대사"_s);
        caption->paste();
        focus(&sheet.korean);
        QCOMPARE(sheet.captionText(Language::Korean), u"\\hwang 대사"_s);
    }
};

QTEST_MAIN(CodeWordsTest)
#include "tst_codewords.moc"
