// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>

class QAction;
class QWidget;

namespace wongo::app {

// clang-format off
/// Everything that can be asked of the window.
enum class ActionId {
    New, Open, Save, Export, CheckSheet, CloseArticle, Quit,
    Undo, Redo,
    Find, Replace, FindNext, FindPrevious, GoTo,
    Bold, Italic, Heading, Quote, List, Link, Photo, PastePhoto, PastePlain,
    CurlQuotes, ParagraphFocus, ZoomIn, ZoomOut, ZoomReset,
    Write, Pair, Review, ManagePhotos, SwitchPane,
    PairCard, PairTranslated, PairChecked, AllTranslated, NextOpenPair, PreviousOpenPair, AddName,
    Outline, Photos, Problems, Memory, Versions, NextProblem, PreviousProblem, Commands,
    LanguageKorean, LanguageEnglish, ThemeLight, ThemeDark, ThemeContrast,
};
// clang-format on

/// One table of all actions: text, shortcut and icon stand in it and nowhere else; texts follow the language of the
/// window. What is being composed is committed before an action does anything.
class ActionTable : public QObject {
    Q_OBJECT
public:
    /// The actions belong to `window` and work in it.
    explicit ActionTable(QWidget* window);

    QAction* action(ActionId id) const { return m_actions[id]; }
    QList<ActionId> ids() const { return m_actions.keys(); } ///< in the order of the table
    QString longName(ActionId id) const; ///< in the language of the window, where it stands without its place in a menu
    QStringList names(ActionId id) const; ///< all that it is called: in the language of the window and in English
    void setArticleOpen(bool open); ///< what needs an article is enabled with it
    void setBodyFocused(bool focused); ///< what formats a body is enabled with it; disabled by setArticleOpen()
    void retranslate();

private:
    void enable(unsigned trait, bool enabled);

    QMap<ActionId, QAction*> m_actions;
};

} // namespace wongo::app
