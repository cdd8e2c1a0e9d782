// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PhotoAreas.h"

#include "app/ActionTable.h"
#include "app/Settings.h"
#include "session/ArticleSession.h"
#include "widgets/PhotoManager.h"
#include "widgets/PhotoPanel.h"
#include "widgets/SideRail.h"

#include <QAction>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

const QString tilesKey = u"photoTiles"_s;

} // namespace

PhotoAreas::PhotoAreas(session::ArticleSession* session, ActionTable* actions, Settings* settings,
    widgets::SideRail* rail, QSplitter* columns)
    : QObject(columns)
    , m_session(session)
    , m_settings(settings)
    , m_rail(rail)
    , m_columns(columns)
    , m_panel(new widgets::PhotoPanel(session, rail->panels()))
{
    connect(actions->action(ActionId::Photo), &QAction::triggered, m_panel, &widgets::PhotoPanel::addFromDialog);
    connect(
        actions->action(ActionId::PastePhoto), &QAction::triggered, m_panel, &widgets::PhotoPanel::addFromClipboard);
    connect(m_panel, &widgets::PhotoPanel::insertRequested, this, &PhotoAreas::insertRequested);
    connect(session, &session::ArticleSession::photoAdded, this, [this] {
        if (!m_managed) {
            m_rail->open(m_panel);
        }
    });
}

void PhotoAreas::makeManager()
{
    m_manager = new widgets::PhotoManager(m_session, m_columns);
    m_columns->addWidget(m_manager);
    m_columns->setStretchFactor(m_columns->count() - 1, 1);
    m_manager->setTiles(m_settings->number(tilesKey, 1) != 0);
    connect(m_manager, &widgets::PhotoManager::tilesChosen, this,
        [this](bool tiles) { m_settings->setNumber(tilesKey, tiles ? 1 : 0); });
    connect(m_manager, &widgets::PhotoManager::insertRequested, this, &PhotoAreas::insertRequested);
}

void PhotoAreas::setManaged(bool managed)
{
    const bool comes = managed && !m_managed;
    m_managed = managed;
    if (!managed) {
        if (m_manager) {
            m_manager->hide();
        }
        return;
    }
    if (!m_manager) {
        makeManager();
    }
    if (comes && m_rail->openPanel() == m_panel) {
        m_rail->open(nullptr);
    }
    if (comes && !m_panel->currentPhoto().isEmpty()) {
        m_manager->choose(m_panel->currentPhoto()); // what was looked at
    }
    m_manager->show();
}

void PhotoAreas::focusManager()
{
    m_manager->focusList();
}

bool PhotoAreas::showPlace(const QString& path, model::Language language, const markdown::Range& range)
{
    if (m_managed) {
        return m_manager->showPlace(path, language, range);
    }
    if (!m_panel->showPlace(path, language, range)) {
        return false;
    }
    m_rail->open(m_panel);
    return true;
}

} // namespace wongo::app
