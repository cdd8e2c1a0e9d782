// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ActionTable.h"

#include "widgets/ComposingEdit.h"
#include "widgets/Icons.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

enum Trait : unsigned { None = 0, NeedsArticle = 1, Checkable = 2, NeedsBody = 4 };

struct Row {
    ActionId id;
    const char* text;
    const char* hint; ///< for the tool tip where the text does not say enough
    const char* shortcut;
    const char* icon;
    unsigned traits;
};

// A line for each action.
// clang-format off
constexpr Row rows[] = {
    {ActionId::New, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "New article…"), nullptr, "Ctrl+N", "document-new", None},
    {ActionId::Open, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Open an article…"), nullptr, "Ctrl+O", "document-open", None},
    {ActionId::Save, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Save"), nullptr, "Ctrl+S", "document-save", NeedsArticle},
    {ActionId::Export, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Export…"), nullptr, "Ctrl+E", "document-export", NeedsArticle},
    {ActionId::CheckSheet, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Check sheet…"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Check sheet: every number, date, name and quotation to tick off"), "", "document-print", NeedsArticle},
    {ActionId::CloseArticle, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Close the article"), nullptr, "Ctrl+W", "window-close", NeedsArticle},
    {ActionId::Quit, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Quit"), nullptr, "Ctrl+Q", "application-exit", None},
    {ActionId::Undo, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Undo"), nullptr, "Ctrl+Z", "edit-undo", NeedsArticle},
    {ActionId::Redo, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Redo"), nullptr, "Ctrl+Shift+Z", "edit-redo", NeedsArticle},
    {ActionId::Find, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Find…"), nullptr, "Ctrl+F", "edit-find", NeedsArticle},
    {ActionId::Replace, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Find and replace…"), nullptr, "Ctrl+H", "edit-find-replace", NeedsArticle},
    {ActionId::FindNext, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Next match"), nullptr, "F3", "", NeedsArticle},
    {ActionId::FindPrevious, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Previous match"), nullptr, "Shift+F3", "", NeedsArticle},
    {ActionId::GoTo, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Go to a line…"), nullptr, "Ctrl+G", "", NeedsArticle},
    {ActionId::Bold, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Bold"), nullptr, "Ctrl+B", "format-text-bold", NeedsBody},
    {ActionId::Italic, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Italic"), nullptr, "Ctrl+I", "format-text-italic", NeedsBody},
    {ActionId::Heading, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Subhead"), nullptr, "Ctrl+Shift+H", "heading", NeedsBody},
    {ActionId::Quote, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Quotation"), nullptr, "Ctrl+Shift+B", "quote", NeedsBody},
    {ActionId::List, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "List"), nullptr, "Ctrl+Shift+L", "list", NeedsBody},
    {ActionId::Link, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Link"), nullptr, "Ctrl+K", "link", NeedsBody},
    {ActionId::Photo, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Add photos…"), nullptr, "Ctrl+Shift+I", "photo-add", NeedsArticle},
    {ActionId::PastePhoto, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Paste a photo"), nullptr, "", "edit-paste", NeedsArticle},
    {ActionId::PastePlain, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Paste as plain text"), nullptr, "Ctrl+Shift+V", "edit-paste", NeedsArticle},
    {ActionId::CurlQuotes, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Typographic quotation marks"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Typographic quotation marks while typing: “ ” ‘ ’ …"), "", "", NeedsArticle | Checkable},
    {ActionId::ParagraphFocus, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Focus on the paragraph"), nullptr, "Ctrl+Shift+F", "", NeedsArticle | Checkable},
    {ActionId::ZoomIn, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Larger text"), nullptr, "Ctrl++", "", NeedsArticle},
    {ActionId::ZoomOut, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Smaller text"), nullptr, "Ctrl+-", "", NeedsArticle},
    {ActionId::ZoomReset, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Text in its usual size"), nullptr, "Ctrl+0", "", NeedsArticle},
    {ActionId::Write, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Write"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Write: one language beside the preview"), "Ctrl+1", "arrange-write", NeedsArticle | Checkable},
    {ActionId::Pair, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Pair"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Pair: Korean and English side by side"), "Ctrl+2", "arrange-pair", NeedsArticle | Checkable},
    {ActionId::Review, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Review"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Review: the page in front, problems beside it"), "Ctrl+3", "arrange-review",
        NeedsArticle | Checkable},
    {ActionId::ManagePhotos, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Photo desk"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Photo desk: all photos with their texts and crops"), "Ctrl+4", "arrange-photos",
        NeedsArticle | Checkable},
    {ActionId::SwitchPane, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Go to the other language"), nullptr, "Ctrl+Tab", "", NeedsArticle},
    {ActionId::PairCard, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "What belongs together…"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "What belongs together: the state and the links of this pair"), "Alt+Return", "", NeedsArticle},
    {ActionId::PairTranslated, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Mark as translated"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Mark as translated, or as still right: both languages say the same here"), "Ctrl+Shift+T", "", NeedsArticle},
    {ActionId::PairChecked, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Mark as checked"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Mark as checked: both languages were compared here"), "Ctrl+Shift+K", "", NeedsArticle},
    {ActionId::AllTranslated, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Mark all drafts as translated"), nullptr, "", "", NeedsArticle},
    {ActionId::NextOpenPair, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Next stale or missing text"), nullptr, "F7", "", NeedsArticle},
    {ActionId::PreviousOpenPair, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Previous stale or missing text"), nullptr, "Shift+F7", "", NeedsArticle},
    {ActionId::AddName, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Add a name…"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Add a name: how a person is written in English from now on"), "Ctrl+Shift+N", "", NeedsArticle},
    {ActionId::Outline, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Outline"), nullptr, "Ctrl+Alt+1", "outline", NeedsArticle | Checkable},
    {ActionId::Photos, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Photos"), nullptr, "Ctrl+Alt+2", "photos", NeedsArticle | Checkable},
    {ActionId::Problems, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Problems"), nullptr, "Ctrl+Alt+3", "flag", NeedsArticle | Checkable},
    {ActionId::Memory, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Memory"), nullptr, "Ctrl+Alt+4", "memory", NeedsArticle | Checkable},
    {ActionId::Versions, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Versions"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Versions: compare with an earlier text, or restore it"), "Ctrl+Alt+5", "view-history", NeedsArticle | Checkable},
    {ActionId::NextProblem, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Next problem"), nullptr, "F8", "go-down", NeedsArticle},
    {ActionId::PreviousProblem, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Previous problem"), nullptr, "Shift+F8", "go-up", NeedsArticle},
    {ActionId::Commands, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Commands…"), nullptr, "Ctrl+Shift+P", "", None},
    {ActionId::LanguageKorean, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "한국어"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Language of the window: Korean"), "", "", Checkable},
    {ActionId::LanguageEnglish, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "English"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Language of the window: English"), "", "", Checkable},
    {ActionId::ThemeLight, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Light"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Appearance: light"), "", "", Checkable},
    {ActionId::ThemeDark, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Dark"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Appearance: dark"), "", "moon", Checkable},
    {ActionId::ThemeContrast, QT_TRANSLATE_NOOP("wongo::app::ActionTable", "High contrast"),
        QT_TRANSLATE_NOOP("wongo::app::ActionTable", "Appearance: high contrast"), "", "", Checkable},
};
// clang-format on

const Row& rowOf(ActionId id)
{
    for (const Row& row : rows) {
        if (row.id == id) {
            return row;
        }
    }
    return rows[0];
}

} // namespace

ActionTable::ActionTable(QWidget* window)
    : QObject(window)
{
    for (const Row& row : rows) {
        auto* action = new QAction(window);
        action->setCheckable(row.traits & Checkable);
        action->setIcon(*row.icon ? widgets::icon(QString::fromLatin1(row.icon)) : QIcon());
        if (*row.shortcut) {
            action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
        }
        window->addAction(action);
        // Before anybody else hears of it: no command works on half a syllable, whatever it was chosen by.
        connect(action, &QAction::triggered, this, [] { widgets::finishComposition(); });
        m_actions.insert(row.id, action);
    }
    action(ActionId::Redo)->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    action(ActionId::ZoomIn)->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    for (const auto& set : {QList{ActionId::Write, ActionId::Pair, ActionId::Review, ActionId::ManagePhotos},
             QList{ActionId::LanguageKorean, ActionId::LanguageEnglish},
             QList{ActionId::ThemeLight, ActionId::ThemeDark, ActionId::ThemeContrast}}) {
        auto* group = new QActionGroup(this);
        for (const ActionId id : set) {
            group->addAction(action(id));
        }
    }
    setArticleOpen(false);
    retranslate();
}

QString ActionTable::longName(ActionId id) const
{
    const Row& row = rowOf(id);
    return tr(row.hint ? row.hint : row.text);
}

QStringList ActionTable::names(ActionId id) const
{
    const Row& row = rowOf(id);
    return {longName(id), tr(row.text), QString::fromUtf8(row.hint ? row.hint : row.text)};
}

void ActionTable::setArticleOpen(bool open)
{
    enable(NeedsArticle, open);
    enable(NeedsBody, false);
}

void ActionTable::setBodyFocused(bool focused)
{
    enable(NeedsBody, focused);
}

void ActionTable::enable(unsigned trait, bool enabled)
{
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        if (rowOf(it.key()).traits & trait) {
            it.value()->setEnabled(enabled);
        }
    }
}

void ActionTable::retranslate()
{
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        it.value()->setText(tr(rowOf(it.key()).text));
        const QString hint = longName(it.key());
        const QString shortcut = it.value()->shortcut().toString(QKeySequence::NativeText);
        it.value()->setToolTip(shortcut.isEmpty() ? hint : u"%1 (%2)"_s.arg(hint, shortcut));
    }
}

} // namespace wongo::app
