// SPDX-License-Identifier: GPL-3.0-or-later
// Marks of wrong words in bodies and fields, and what their menu offers.

#include "WidgetFixture.h"

#include "session/Dictionaries.h"
#include "session/Spelling.h"
#include "storage/WordFile.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/PairedField.h"
#include "widgets/Palette.h"
#include "widgets/PhotoPanel.h"
#include "widgets/PlainField.h"
#include "widgets/SpellingMarks.h"

#include <QMenu>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using widgets::BodyEditor;
using widgets::SpellingMarks;

namespace {

std::shared_ptr<session::Dictionaries> common; ///< loaded once, for tests that add no words

/// An open article with dictionaries, in the sheet.
struct Sheet {
    QTemporaryDir directory;
    std::shared_ptr<session::Dictionaries> dictionaries;
    std::unique_ptr<session::ArticleSession> session;
    std::unique_ptr<widgets::ArticleEditor> page;

    explicit Sheet(const QString& korean, std::shared_ptr<session::Dictionaries> own = nullptr)
        : dictionaries(own ? own : common)
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
    SpellingMarks* marks() const { return body()->findChild<SpellingMarks*>(); }

    /// The marked words that are shown.
    QStringList shown() const { return shownBy(marks()); }
    static QStringList shownBy(const SpellingMarks* marks)
    {
        QStringList words;
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

    /// The menu that the keyboard opens at the caret.
    QMenu* openMenu() const
    {
        QTest::keyClick(body(), Qt::Key_Period, Qt::ControlModifier);
        return body()->findChild<QMenu*>();
    }

    static QAction* action(const QMenu* menu, const QString& text)
    {
        for (QAction* each : menu->actions()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
};

int count(QWidget* widget, bool (*wanted)(QRgb))
{
    const QImage picture = widget->grab().toImage();
    int found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            found += wanted(picture.pixel(x, y)) ? 1 : 0;
        }
    }
    return found;
}

/// Pixels of the red wave, and of the dots in the colour of warnings. Text is grey.
int red(QWidget* widget)
{
    return count(widget, [](QRgb c) { return qRed(c) - qGreen(c) > 60; });
}

int brown(QWidget* widget)
{
    return count(widget, [](QRgb c) { return qRed(c) - qGreen(c) <= 60 && qGreen(c) - qBlue(c) > 40; });
}

} // namespace

class SpellingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const language::Speller speller;
        if (!speller.knows(language::WordScript::Hangul) || !speller.knows(language::WordScript::Latin)) {
            QSKIP("skipped: no hunspell-ko or hunspell-en-us");
        }
        common = std::make_shared<session::Dictionaries>(u"/none/words.txt"_s);
        widgets::applyTheme(*qApp, widgets::Theme::Light);
    }

    void cleanupTestCase() { common.reset(); }

    void wrongWordsAreMarkedAndDrawn()
    {
        Sheet sheet(u"정부는 goverment 자료를 공개햇다\n"_s);
        QTRY_COMPARE(sheet.shown(), (QStringList{u"goverment"_s, u"공개햇다"_s}));
        QVERIFY(red(sheet.body()->viewport()) > 20);
        QTextCursor cursor(sheet.body()->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(u"정부는 자료를 공개했다"_s);
        QTRY_COMPARE(sheet.shown(), QStringList());
        QCOMPARE(red(sheet.body()->viewport()), 0);
    }

    void theWordBeingTypedIsLeftAlone()
    {
        Sheet sheet(u"정부는\n"_s);
        sheet.moveTo(3);
        QSignalSpy checked(sheet.session->spelling(), &session::Spelling::blocksChecked);
        QTest::keyClicks(sheet.body(), u" wrod"_s);
        QTRY_COMPARE(sheet.marks()->marks().size(), size_t(1)); // known to be wrong
        QCOMPARE(sheet.shown(), QStringList());
        QTest::keyClicks(sheet.body(), u" "_s);
        QCOMPARE(sheet.shown(), QStringList{u"wrod"_s});
    }

    void leavingTheWordShowsItsMark()
    {
        Sheet sheet(u"정부는\n"_s);
        sheet.moveTo(3);
        QTest::keyClicks(sheet.body(), u" wrod"_s);
        QTRY_COMPARE(sheet.marks()->marks().size(), size_t(1));
        QCOMPARE(sheet.shown(), QStringList());
        QTest::keyClick(sheet.body(), Qt::Key_Home);
        QCOMPARE(sheet.shown(), QStringList{u"wrod"_s});
    }

    void aMarkGoesWithTheFirstRightLetter()
    {
        Sheet sheet(u"the wrod \n"_s);
        QTRY_COMPARE(sheet.shown(), QStringList{u"wrod"_s});
        sheet.moveTo(8);
        QTest::keyClick(sheet.body(), Qt::Key_Backspace);
        QTest::keyClick(sheet.body(), Qt::Key_Backspace);
        QCOMPARE(sheet.shown(), QStringList()); // being typed
        QTest::keyClicks(sheet.body(), u"ng"_s);
        sheet.moveTo(0);
        QTRY_COMPARE(sheet.marks()->marks().size(), size_t(1)); // "wrng"
        sheet.moveTo(6);
        QTest::keyClicks(sheet.body(), u"o"_s); // "wrong"
        QTRY_COMPARE(sheet.marks()->marks().size(), size_t(0));
    }

    void marksMoveWithTheText()
    {
        Sheet sheet(u"정부는\n\n공개햇다\n"_s);
        QTRY_COMPARE(sheet.marks()->marks().size(), size_t(1));
        QCOMPARE(sheet.marks()->marks()[0].start, 5);
        sheet.moveTo(0);
        QTest::keyClicks(sheet.body(), u"a b "_s);
        QCOMPARE(sheet.marks()->marks()[0].start, 9);
        while (sheet.session->canUndo()) {
            sheet.session->undo();
        }
        QCOMPARE(sheet.marks()->marks()[0].start, 5);
    }

    void aCompositionIsNotTouched()
    {
        Sheet sheet(u"공개햇다 정부\n"_s);
        QTRY_COMPARE(sheet.shown(), QStringList{u"공개햇다"_s});
        sheet.moveTo(4);
        support::compose(sheet.body(), u"ㄱ"_s);
        QCOMPARE(sheet.shown(), QStringList()); // no mark inside of the word that is composed
        QSignalSpy changes(sheet.body()->document(), &QTextDocument::contentsChange);
        const auto formats = sheet.body()->document()->firstBlock().layout()->formats();
        // What comes meanwhile changes marks, but neither text nor formats.
        QTextCursor outside(sheet.session->bodyDocument(Language::Korean));
        outside.movePosition(QTextCursor::End);
        outside.insertText(u"\nwrod "_s);
        changes.clear();
        QTRY_COMPARE(sheet.marks()->marks().size(), size_t(2));
        QVERIFY(sheet.body()->isComposing());
        QCOMPARE(changes.size(), 0);
        QCOMPARE(sheet.body()->document()->firstBlock().layout()->formats(), formats);
        support::commit(sheet.body(), u"가"_s);
        QCOMPARE(sheet.shown(), QStringList{u"wrod"_s});
        QTRY_COMPARE(sheet.marks()->marks()[0].word, u"공개햇다가"_s);
    }

    void aSyllableLeavesTheOtherMarksOfItsParagraph()
    {
        Sheet sheet(u"wrod 정부는 goverment\n"_s);
        QTRY_COMPARE(sheet.shown().size(), 2);
        sheet.moveTo(8);
        QSignalSpy checked(sheet.session->spelling(), &session::Spelling::blocksChecked);
        support::compose(sheet.body(), u"ㄱ"_s);
        QCOMPARE(sheet.shown().size(), 2);
        support::commit(sheet.body(), u"가"_s);
        QCOMPARE(sheet.shown(), (QStringList{u"wrod"_s, u"goverment"_s})); // before anybody has looked again
        QCOMPARE(sheet.marks()->marks()[1].start, 10);
    }

    void suggestionsArriveInTheOpenMenu()
    {
        Sheet sheet(u"the goverment \n"_s);
        QTRY_COMPARE(sheet.shown(), QStringList{u"goverment"_s});
        sheet.moveTo(6);
        QMenu* menu = sheet.openMenu();
        QVERIFY(menu);
        QVERIFY(Sheet::action(menu, u"Looking for suggestions…"_s));
        QTRY_VERIFY(Sheet::action(menu, u"government"_s));
        QVERIFY(!Sheet::action(menu, u"Looking for suggestions…"_s));
        Sheet::action(menu, u"government"_s)->trigger();
        QCOMPARE(sheet.session->article().body.ko, u"the government \n"_s);
        QTRY_COMPARE(sheet.shown(), QStringList());
        sheet.session->undo(); // one step
        QCOMPARE(sheet.session->article().body.ko, u"the goverment \n"_s);
        QVERIFY(!sheet.session->canUndo());
    }

    void aClosedMenuAsksForNothing()
    {
        Sheet sheet(u"the goverment \n"_s);
        QTRY_COMPARE(sheet.shown(), QStringList{u"goverment"_s});
        sheet.moveTo(6);
        QPointer<QMenu> menu = sheet.openMenu();
        menu->close();
        QTRY_VERIFY(!menu); // and nothing comes back to it
        QMenu* again = sheet.openMenu();
        QTRY_VERIFY(Sheet::action(again, u"government"_s));
    }

    void wordsAreAddedWithoutTheirParticles()
    {
        QTemporaryDir config;
        const QString file = config.filePath(u"words.txt"_s);
        Sheet sheet(u"젤렌스키는 왔고 젤렌스키가 갔다\n"_s, std::make_shared<session::Dictionaries>(file));
        QTRY_COMPARE(sheet.shown().size(), 2);
        sheet.moveTo(1);
        QMenu* menu = sheet.openMenu();
        QVERIFY(Sheet::action(menu, u"Add “젤렌스키는” to my words"_s));
        Sheet::action(menu, u"Add “젤렌스키” to my words"_s)->trigger();
        QTRY_COMPARE(sheet.shown(), QStringList());
        QTRY_COMPARE(storage::readWords(file).value(), QStringList{u"젤렌스키"_s});
    }

    void ignoringHereLeavesTheOther()
    {
        Sheet sheet(u"wrod and wrod \n"_s);
        QTRY_COMPARE(sheet.shown().size(), 2);
        sheet.moveTo(10);
        Sheet::action(sheet.openMenu(), u"Ignore here"_s)->trigger();
        QCOMPARE(sheet.marks()->marks().size(), size_t(1));
        QCOMPARE(sheet.marks()->marks()[0].start, 0);
        sheet.session->undo();
        QCOMPARE(sheet.marks()->marks().size(), size_t(2));
    }

    void rightWordsHaveTheOrdinaryMenu()
    {
        Sheet sheet(u"정부는 wrod \n"_s);
        QTRY_COMPARE(sheet.shown().size(), 1);
        sheet.moveTo(1);
        QMenu* menu = sheet.openMenu();
        QVERIFY(menu);
        QVERIFY(!Sheet::action(menu, u"Ignore here"_s));
        QVERIFY(Sheet::action(menu, u"Cut"_s));
    }

    void missingSpacesAreMarkedMoreSoftly()
    {
        Sheet sheet(u"첫번째 회의를 \n"_s);
        QTRY_COMPARE(sheet.shown(), QStringList{u"첫번째"_s});
        QTRY_VERIFY(sheet.marks()->isSpacing(sheet.marks()->marks()[0]));
        QCOMPARE(red(sheet.body()->viewport()), 0);
        QVERIFY(brown(sheet.body()->viewport()) > 4);
    }

    /// What is near the caret of a body is looked at first; a field has another text.
    void fieldsLeaveTheCaretOfTheBody()
    {
        QTemporaryDir config;
        Sheet sheet(u"하나\n\n둘\n\n셋\n"_s, std::make_shared<session::Dictionaries>(config.filePath(u"w"_s)));
        QSignalSpy checked(sheet.session->spelling(), &session::Spelling::blocksChecked);
        QTRY_COMPARE(sheet.session->tree(Language::Korean)->blocks.size(), size_t(3));
        sheet.moveTo(7);
        QTest::keyClicks(sheet.body(), u"x"_s);
        widgets::PairedField field(sheet.session.get(), u"headline"_s, widgets::PairedField::Shape::Columns);
        sheet.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        QTRY_COMPARE(sheet.session->tree(Language::Korean)->length, sheet.session->article().body.ko.size());
        QTRY_VERIFY(
            sheet.session->spelling()->wordsIn(sheet.session->tree(Language::Korean)->blocks.back().block.get()));
        checked.clear();
        sheet.dictionaries->addWords({u"새말"_s}); // all is looked at again
        QTRY_VERIFY(!checked.isEmpty());
        QCOMPARE(checked.first().at(1).value<QList<const markdown::Block*>>().first(),
            sheet.session->tree(Language::Korean)->blocks.back().block.get());
    }

    void fieldsAreMarked()
    {
        Sheet sheet({});
        sheet.session->setText(u"headline"_s, Language::English, u"The goverment"_s);
        widgets::PairedField field(sheet.session.get(), u"headline"_s, widgets::PairedField::Shape::Columns);
        const auto* marks = field.edit(Language::English)->findChild<SpellingMarks*>();
        QTRY_COMPARE(Sheet::shownBy(marks), QStringList{u"goverment"_s});
        sheet.session->ignore(checks::unknownWord(u"headline"_s, Language::English, {4, 13}, u"goverment"_s));
        QCOMPARE(Sheet::shownBy(marks), QStringList());
        sheet.session->setText(u"headline"_s, Language::English, u"The gouvernement"_s);
        QTRY_COMPARE(Sheet::shownBy(marks), QStringList{u"gouvernement"_s});
        field.setPath(u"kicker"_s);
        QCOMPARE(Sheet::shownBy(marks), QStringList());
    }

    /// In the panel, with the colour on the screen, in both languages and under the next photo as well.
    void photoTextsAreMarked()
    {
        Sheet sheet({});
        sheet.session->edit(u"images"_s, [](model::Metadata& meta) {
            model::ImageAsset pier;
            pier.id = u"pier"_s;
            pier.file = u"images/pier.jpg"_s;
            pier.caption = {u"정부는 자료를 공개햇다"_s, u"The goverment speaks"_s};
            pier.alt = {u"흰 여객선이 보엿다"_s, u"A whiet ferry"_s};
            model::ImageAsset ferry = pier;
            ferry.id = u"ferry"_s;
            ferry.caption = {u"정부는 자료를 공개했다"_s, u"The governmint speaks"_s};
            meta.images = {pier, ferry};
        });
        widgets::PhotoPanel panel(sheet.session.get());
        panel.resize(400, 900);
        panel.show();
        const auto edit = [&panel](const QString& path, Language language) -> widgets::FieldEdit* {
            for (const auto* field : panel.findChildren<widgets::PairedField*>()) {
                if (field->path() == path) {
                    return field->edit(language);
                }
            }
            return nullptr;
        };
        const auto shown = [&edit](const QString& path, Language language) {
            const widgets::FieldEdit* found = edit(path, language);
            return found ? Sheet::shownBy(found->findChild<SpellingMarks*>()) : QStringList();
        };
        QTRY_COMPARE(shown(u"images/pier/caption"_s, Language::Korean), QStringList{u"공개햇다"_s});
        QTRY_COMPARE(shown(u"images/pier/caption"_s, Language::English), QStringList{u"goverment"_s});
        QTRY_COMPARE(shown(u"images/pier/alt"_s, Language::Korean), QStringList{u"보엿다"_s});
        QTRY_COMPARE(shown(u"images/pier/alt"_s, Language::English), QStringList{u"whiet"_s});
        for (const Language language : model::allLanguages) {
            QVERIFY(red(edit(u"images/pier/caption"_s, language)->viewport()) > 20);
            QVERIFY(red(edit(u"images/pier/alt"_s, language)->viewport()) > 10);
        }
        panel.showPlace(u"images/ferry/caption"_s, Language::English);
        QTRY_COMPARE(shown(u"images/ferry/caption"_s, Language::English), QStringList{u"governmint"_s});
        QCOMPARE(shown(u"images/ferry/caption"_s, Language::Korean), QStringList());
        QCOMPARE(red(edit(u"images/ferry/caption"_s, Language::Korean)->viewport()), 0);
    }

    /// One class, so that they are corrected and ignored as all others.
    void wordsWithoutALanguageAreMarkedAndCodesAreNot()
    {
        Sheet sheet({});
        sheet.session->setText(u"section"_s, Language::Korean, u"정부 공개햇다"_s);
        auto* section = sheet.page->findChild<widgets::PlainField*>(u"section"_s);
        const auto* marks = section->findChild<SpellingMarks*>();
        QTRY_COMPARE(Sheet::shownBy(marks), QStringList{u"공개햇다"_s});
        const auto ignored = checks::unknownWord(u"section"_s, Language::Korean, {3, 7}, u"공개햇다"_s);
        sheet.session->ignore(ignored);
        QCOMPARE(Sheet::shownBy(marks), QStringList());
        sheet.session->setText(u"section"_s, Language::Korean, u"공개햇다"_s);
        QTRY_COMPARE(Sheet::shownBy(marks), QStringList{u"공개햇다"_s}); // it held for the text as it was
        QVERIFY(!sheet.page->findChild<widgets::PlainField*>(u"slug"_s)->findChild<SpellingMarks*>());
    }
};

QTEST_MAIN(SpellingTest)
#include "tst_spelling.moc"
