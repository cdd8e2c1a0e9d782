// SPDX-License-Identifier: GPL-3.0-or-later
// A syllable that is being composed is neither lost nor doubled nor moved, wherever it stands and whatever happens:
// every place where Hangul is written, by everything that can come between its strokes.
//
// Left out, because they do not meet: what formats a body, in fields (the commands are disabled there, and that is a
// row); all events in the English body, decks, bylines, keywords and section, which are made of the same parts as the
// Korean body and the headline (what differs is how they hear of changes, and those rows are there); folding and
// arranging, by the mouse alone (the keys are the harder case: the focus stays). There is no row for saving by itself,
// which the program does not do; and files that change outside are looked at when it saves.

#include "Composing.h"

#include "support/Support.h"
#include "widgets/ColumnHeader.h"
#include "widgets/ExportDialog.h"
#include "widgets/PhotoPanel.h"

#include <QClipboard>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Composing;
using support::Spot;

namespace {

using Step = std::function<void(Composing&)>;

enum class Then {
    Either, ///< the syllable is committed, or still open: it is no matter of the event
    Open, ///< it is still being composed
    Committed,
};

struct Event {
    const char* name;
    Step happen;
    Then then = Then::Committed;
    Step prepare = [](Composing&) {}; ///< before the first stroke
};

const QString photoFile = support::sampleFile(u"harbor-bridge/images/ferry.jpg"_s);

Step key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    return [=](Composing&) { Composing::press(key, modifiers); };
}

/// A command that opens something over the text, which Escape closes.
Step over(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    return [=](Composing& c) {
        QWidget* const before = QApplication::focusWidget();
        Composing::press(key, modifiers);
        QTRY_VERIFY(c.spot.isFind() || QApplication::focusWidget() != before);
        Composing::press(Qt::Key_Escape);
        QVERIFY(c.comeBack());
    };
}

/// Chosen in the menu, which gives the focus back.
Step menu(ActionId id, ActionId back)
{
    return [=](Composing& c) {
        c.action(id)->trigger();
        QCoreApplication::sendPostedEvents();
        c.action(back)->trigger();
    };
}

void saveAndLook(Composing& c)
{
    QTRY_COMPARE(c.session->saveState(), session::SaveState::Saved);
    QCOMPARE(c.onDisk(), c.expected);
}

void clickInTheSameText(Composing& c)
{
    if (auto* field = qobject_cast<QPlainTextEdit*>(c.edit)) {
        QTextCursor start(field->document());
        QTest::mouseClick(field->viewport(), Qt::LeftButton, {}, field->cursorRect(start).center());
        QCOMPARE(field->textCursor().position(), 0);
    } else {
        QTest::mouseClick(c.edit, Qt::LeftButton, {}, QPoint(4, c.edit->height() / 2));
        QCOMPARE(c.line()->cursorPosition(), 0);
    }
}

void leaveTheWindow(Composing& c)
{
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    other.close();
    QVERIFY(c.comeBack());
}

void takeBack(Composing& c)
{
    QCOMPARE(c.text(), Composing::before);
    if (!c.spot.isFind()) {
        c.action(ActionId::Redo)->trigger();
    } else {
        c.expect(Composing::before);
    }
}

void dropOnTheBody(Composing& c)
{
    QSignalSpy added(c.session, &session::ArticleSession::photoAdded);
    Composing::drop(c.body(Language::Korean)->viewport(), photoFile);
    QVERIFY(added.wait(20'000));
    c.expected.meta.images.append(c.session->metadata().images.last());
    c.expected.body.ko += u"\n\n![](%1)\n"_s.arg(c.expected.meta.images.last().file);
}

void dropOnThePhotos(Composing& c)
{
    QSignalSpy added(c.session, &session::ArticleSession::photoAdded);
    Composing::drop(c.window->workspace()->photos(), photoFile);
    QVERIFY(added.wait(20'000));
    c.expected.meta.images.append(c.session->metadata().images.last());
}

/// Where the command is not for this place nothing happens, and nobody minds the syllable.
void makeBold(Composing& c)
{
    QVERIFY(c.action(ActionId::Bold)->isEnabled() == c.spot.isBody());
    if (c.spot.isBody()) {
        c.expect(u"가나 앞한****뒤 다라"_s);
    }
}

void replaceAll(Composing& c)
{
    auto* button = c.window->findChild<QPushButton*>(u"replaceAll"_s);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    const auto replaced = [](QString& text) { text.replace(u"다라"_s, u"마바"_s); };
    replaced(c.expected.meta.section);
    for (const Language language : model::allLanguages) {
        replaced(c.expected.body[language]);
        for (const auto& each : model::allTexts(c.expected.meta)) {
            replaced((*model::textAt(c.expected.meta, each.first))[language]);
        }
    }
    QTRY_COMPARE(c.session->article(), c.expected);
}

void openReplacing(Composing& c)
{
    c.action(ActionId::Replace)->trigger();
    c.line()->setText(u"다라"_s);
    c.window->findChild<widgets::FindEdit*>(u"replacement"_s)->setText(u"마바"_s);
}

/// What is not typed here changes, and all that is worked out anew comes in: trees, findings.
void resultsArrive(Composing& c)
{
    const bool inKorean = c.spot.isBody() && c.spot.language == Language::Korean;
    const Language other = inKorean ? Language::English : Language::Korean;
    QSignalSpy trees(c.session, &session::ArticleSession::treeChanged);
    QSignalSpy findings(c.session, &session::ArticleSession::findingsChanged);
    QTextCursor(c.session->bodyDocument(other)).insertText(u"**wrod** 50\u200b명 "_s);
    c.session->setText(u"summary"_s, Language::Korean, u"요약"_s);
    c.expected.body[other].prepend(u"**wrod** 50\u200b명 "_s);
    c.expected.meta.summary.ko = u"요약"_s;
    QTRY_VERIFY(!trees.isEmpty());
    QTRY_VERIFY(!findings.isEmpty());
}

void saveOverAnotherVersion(Composing& c)
{
    const bool inKorean = c.spot.language == Language::Korean;
    QFile file(c.folder() + (!c.spot.isBody() ? u"/article.json"_s : inKorean ? u"/ko.md"_s : u"/en.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("outside\n");
    file.close();
    Composing::press(Qt::Key_S, Qt::ControlModifier);
    if (c.spot.isFind()) {
        return; // nothing to save
    }
    QTRY_COMPARE(c.session->saveState(), session::SaveState::Failed);
    c.session->saveOver();
    saveAndLook(c);
}

void paste(Composing& c)
{
    QGuiApplication::clipboard()->setText(u"x"_s);
    Composing::press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(c.text(), u"가나 앞한x뒤 다라"_s);
    c.expect(c.text());
}

void exportOpened(Composing& c)
{
    Composing::press(Qt::Key_E, Qt::ControlModifier);
    auto* dialog = c.window->findChild<widgets::ExportDialog*>();
    QVERIFY(dialog);
    QCOMPARE(c.session->article(), c.expected); // what is exported
    dialog->reject();
    QVERIFY(c.comeBack());
}

QList<Event> events()
{
    const auto control = Qt::ControlModifier;
    const auto shifted = Qt::ControlModifier | Qt::ShiftModifier;
    const auto alted = Qt::ControlModifier | Qt::AltModifier;
    return {
        {"click into another field", [](Composing& c) { QTest::mouseClick(c.kicker()->viewport(), Qt::LeftButton); }},
        {"click in the same text", &clickInTheSameText},
        {"Tab", key(Qt::Key_Tab)},
        {"another window", &leaveTheWindow},
        {"save",
            [](Composing& c) {
                Composing::press(Qt::Key_S, Qt::ControlModifier);
                saveAndLook(c);
            }},
        {"save by button",
            [](Composing& c) {
                QVERIFY(c.click(ActionId::Save));
                saveAndLook(c);
            }},
        {"save over another version", &saveOverAnotherVersion},
        {"export", &exportOpened},
        {"undo",
            [](Composing& c) {
                Composing::press(Qt::Key_Z, Qt::ControlModifier);
                takeBack(c);
            }},
        {"redo", key(Qt::Key_Z, shifted), Then::Committed,
            [](Composing& c) {
                c.session->setText(u"summary"_s, Language::Korean, u"요약"_s);
                c.session->undo();
            }},
        {"fold",
            [](Composing& c) {
                const int side = c.spot.language == Language::Korean ? 0 : 1;
                const auto headers = c.window->findChildren<widgets::ColumnHeader*>();
                QTest::mouseClick(headers.at(side)->findChild<QToolButton*>(), Qt::LeftButton);
            },
            Then::Either},
        {"the other language", key(Qt::Key_Tab, control)},
        {"outline opened", key(Qt::Key_1, alted)},
        {"photos opened or closed", key(Qt::Key_2, alted)},
        {"write", key(Qt::Key_1, control)},
        {"pair", key(Qt::Key_2, control)},
        {"review", key(Qt::Key_3, control)},
        {"commands", over(Qt::Key_P, shifted)},
        {"find", over(Qt::Key_F, control)},
        {"go to", over(Qt::Key_G, control)},
        {"menu at the caret",
            [](Composing& c) {
                Composing::press(Qt::Key_Period, Qt::ControlModifier);
                const auto menus = c.edit->findChildren<QMenu*>();
                std::for_each(menus.begin(), menus.end(), [](QMenu* menu) { menu->close(); });
                QVERIFY(c.comeBack());
            }},
        {"next problem", key(Qt::Key_F8), Then::Committed,
            [](Composing& c) { QTRY_VERIFY(!c.session->findings().isEmpty()); }},
        {"place shown", // as a click in the preview does, which has no focus of ours
            [](Composing& c) {
                const QString path = c.spot.isFind() ? u"headline"_s : c.spot.path;
                c.window->workspace()->showPlace(path, c.spot.language, {1, 1});
            },
            Then::Either},
        {"next match", key(Qt::Key_F3), Then::Committed, &openReplacing},
        {"language of the window", menu(ActionId::LanguageKorean, ActionId::LanguageEnglish)},
        {"theme", menu(ActionId::ThemeDark, ActionId::ThemeLight)},
        {"zoom",
            [](Composing&) {
                Composing::press(Qt::Key_Plus, Qt::ControlModifier);
                Composing::press(Qt::Key_0, Qt::ControlModifier);
            }},
        {"photo dropped on the body", &dropOnTheBody, Then::Either},
        {"photo dropped on the photos", &dropOnThePhotos, Then::Either},
        {"bold",
            [](Composing& c) {
                makeBold(c);
                Composing::press(Qt::Key_B, Qt::ControlModifier);
            },
            Then::Either},
        {"bold by button",
            [](Composing& c) {
                makeBold(c);
                QVERIFY(c.click(ActionId::Bold));
            },
            Then::Either},
        {"replace all", &replaceAll, Then::Committed, &openReplacing},
        {"results", &resultsArrive, Then::Open},
        {"Shift", key(Qt::Key_Shift), Then::Open}, // on the way to a double consonant
        {"Home", key(Qt::Key_Home)},
        {"Left", key(Qt::Key_Left)},
        {"select all", key(Qt::Key_A, control)},
        {"delete",
            [](Composing& c) {
                Composing::press(Qt::Key_Delete);
                c.expect(u"가나 앞한 다라"_s);
            }},
        {"paste", &paste},
    };
}

bool meet(const Spot& spot, const Event& event)
{
    const QByteArray name = event.name;
    if (spot.isFind()) {
        // It has no menu at the caret of ours, and what is looked for is no query for itself.
        return name != "menu at the caret" && name != "next match" && name != "replace all";
    }
    const bool isLikeAnother = (spot.isBody() && spot.language == Language::English) || spot.path.contains(u"s/0"_s)
        || spot.path == "section"_L1;
    static const QByteArrayList each{
        "click into another field", "Tab", "save", "undo", "fold", "results", "photo dropped on the photos"};
    return !isLikeAnother || each.contains(name);
}

/// Every syllable once: the texts of the article, and the query.
void compareAll(Composing& c)
{
    QCOMPARE(c.session->article().body.ko, c.expected.body.ko);
    QCOMPARE(c.session->article().body.en, c.expected.body.en);
    QCOMPARE(c.session->article(), c.expected);
    if (c.spot.isFind()) {
        QCOMPARE(c.line()->text(), c.expectedQuery);
    }
}

} // namespace

Q_DECLARE_METATYPE(Spot)
Q_DECLARE_METATYPE(Event)

class CompositionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    static void addSpots(const std::function<void(const QByteArray& name, const Spot& spot)>& add)
    {
        add("Korean body", {u"body"_s, Language::Korean});
        add("English body", {u"body"_s, Language::English});
        add("headline", {u"headline"_s, Language::Korean});
        add("deck", {u"decks/0"_s, Language::Korean});
        add("caption", {u"images/a/caption"_s, Language::Korean});
        add("byline", {u"bylines/0/name"_s, Language::English});
        add("keyword", {u"keywords/0"_s, Language::Korean});
        add("section", {u"section"_s, Language::Korean});
        add("find bar", {u"find"_s, Language::Korean});
    }

private Q_SLOTS:
    void initTestCase()
    {
        support::liveIn(m_home.path());
        qputenv("XDG_DATA_DIRS", m_home.path().toLocal8Bit()); // no dictionaries, which each window would load anew
    }

    void syllableIsWrittenOnce_data()
    {
        QTest::addColumn<Spot>("spot");
        QTest::addColumn<Event>("event");
        addSpots([](const QByteArray& name, const Spot& spot) {
            for (const Event& event : events()) {
                if (meet(spot, event)) {
                    QTest::addRow("%s: %s", name.constData(), event.name) << spot << event;
                }
            }
        });
    }

    void syllableIsWrittenOnce()
    {
        QFETCH(Spot, spot);
        QFETCH(Event, event);
        Composing c(spot);
        QVERIFY(c.open());
        event.prepare(c);
        QVERIFY(c.compose());
        event.happen(c);
        if (QTest::currentTestFailed()) {
            return;
        }
        const bool open = !c.composed().isEmpty();
        if (event.then != Then::Either) {
            QCOMPARE(open, event.then == Then::Open);
        }
        if (open) {
            QCOMPARE(c.composed(), u"한"_s);
            support::commit(c.edit, u"한"_s);
        }
        compareAll(c);
        goOn(c);
    }

    /// What comes next is written behind it, and taken back without it or with the word; in the end all can be.
    static void goOn(Composing& c)
    {
        const QString written = c.text();
        const auto caret = std::max(1, static_cast<int>(written.indexOf(u'한')) + 1);
        c.enter(caret);
        QVERIFY(c.edit);
        c.typeNext(u'글');
        QString longer = written;
        QCOMPARE(c.text(), longer.insert(caret, u'글'));
        if (!c.spot.isFind()) {
            c.session->undo();
            QString shorter = written;
            QVERIFY2(c.text() == written || c.text() == shorter.remove(caret - 1, 1), qPrintable(c.text()));
        }
        while (c.session->canUndo()) {
            c.session->undo();
        }
        QCOMPARE(c.session->article(), c.base);
    }

    void closingAsksAndSaves_data()
    {
        QTest::addColumn<Spot>("spot");
        QTest::addColumn<bool>("wholeWindow");
        addSpots([](const QByteArray& name, const Spot& spot) {
            if (!spot.isFind()) {
                QTest::addRow("%s: article", name.constData()) << spot << false;
                QTest::addRow("%s: window", name.constData()) << spot << true;
            }
        });
    }

    void closingAsksAndSaves()
    {
        QFETCH(Spot, spot);
        QFETCH(bool, wholeWindow);
        Composing c(spot);
        QVERIFY(c.open());
        QVERIFY(c.compose());
        if (wholeWindow) {
            c.window->close();
        } else {
            Composing::press(Qt::Key_W, Qt::ControlModifier);
        }
        QVERIFY(c.question());
        QVERIFY(c.answer(QMessageBox::AcceptRole));
        QTRY_VERIFY(wholeWindow ? !c.window->isVisible() : !c.window->workspace());
        QCOMPARE(c.onDisk(), c.expected);
        c.window->show();
        QVERIFY(c.open()); // once more
        QCOMPARE(c.session->article(), c.expected);
        c.enter(Composing::place + 1);
        c.typeNext(u'글');
        QCOMPARE(c.text(), u"가나 앞한글뒤 다라"_s);
    }
};

QTEST_MAIN(CompositionTest)
#include "tst_composition.moc"
