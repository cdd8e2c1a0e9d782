// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MainMenu.h"

#include "app/ActionTable.h"

#include <QFileInfo>

namespace wongo::app {

MainMenu::MainMenu(const ActionTable* actions, QWidget* parent)
    : QMenu(parent)
    , m_recent(new QMenu(this))
    , m_languages(new QMenu(this))
    , m_themes(new QMenu(this))
{
    const auto add = [this, actions](const QList<ActionId>& ids) {
        for (const ActionId id : ids) {
            addAction(actions->action(id));
        }
    };
    add({ActionId::New, ActionId::Open});
    addMenu(m_recent);
    addSeparator();
    add({ActionId::Save, ActionId::Export, ActionId::CheckSheet, ActionId::CloseArticle});
    addSeparator();
    add({ActionId::Find, ActionId::Replace, ActionId::FindNext, ActionId::FindPrevious, ActionId::GoTo});
    addSeparator();
    add({ActionId::Write, ActionId::Pair, ActionId::Review, ActionId::ManagePhotos, ActionId::SwitchPane,
        ActionId::NextProblem, ActionId::PreviousProblem, ActionId::PastePlain, ActionId::PastePhoto});
    addSeparator();
    add({ActionId::PairCard, ActionId::PairTranslated, ActionId::PairChecked, ActionId::AllTranslated,
        ActionId::NextOpenPair, ActionId::PreviousOpenPair, ActionId::AddName});
    addSeparator();
    add({ActionId::ParagraphFocus, ActionId::CurlQuotes, ActionId::ZoomIn, ActionId::ZoomOut, ActionId::ZoomReset});
    addSeparator();
    m_languages->addActions({actions->action(ActionId::LanguageKorean), actions->action(ActionId::LanguageEnglish)});
    m_themes->addActions({actions->action(ActionId::ThemeLight), actions->action(ActionId::ThemeDark),
        actions->action(ActionId::ThemeContrast)});
    addMenu(m_languages);
    addMenu(m_themes);
    addSeparator();
    add({ActionId::Commands, ActionId::Quit});
}

void MainMenu::setRecent(const QStringList& folders)
{
    m_recent->clear();
    m_recent->setEnabled(!folders.isEmpty());
    for (const QString& folder : folders) {
        QAction* action = m_recent->addAction(QFileInfo(folder).fileName());
        action->setToolTip(folder);
        connect(action, &QAction::triggered, this, [this, folder] { Q_EMIT openRequested(folder); });
    }
}

void MainMenu::retranslate()
{
    m_recent->setTitle(tr("Recent articles"));
    m_languages->setTitle(tr("Language of the window"));
    m_themes->setTitle(tr("Appearance"));
}

} // namespace wongo::app
