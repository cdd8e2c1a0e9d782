// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Jumps.h"

#include "app/ActionTable.h"
#include "widgets/ArticleEditor.h"
#include "widgets/FindBar.h"
#include "widgets/GoToBar.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::app {

Jumps::Jumps(
    session::ArticleSession* session, const ActionTable* actions, widgets::ArticleEditor* editor, QWidget* parent)
    : QWidget(parent)
    , m_find(new widgets::FindBar(session, this))
    , m_goTo(new widgets::GoToBar(session, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_goTo);
    const auto on
        = [this, actions](ActionId id, auto slot) { connect(actions->action(id), &QAction::triggered, this, slot); };
    on(ActionId::Find, [this] { m_find->open(false); });
    on(ActionId::Replace, [this] { m_find->open(true); });
    on(ActionId::FindNext, [this] { m_find->goOn(1); });
    on(ActionId::FindPrevious, [this] { m_find->goOn(-1); });
    on(ActionId::GoTo, [this, editor] { m_goTo->open(editor->focusedLanguage()); });
    connect(m_find, &widgets::FindBar::placeRequested, this, &Jumps::placeRequested);
    connect(m_goTo, &widgets::GoToBar::problemRequested, this, &Jumps::problemRequested);
    connect(m_goTo, &widgets::GoToBar::positionRequested, this, [this](model::Language language, int position) {
        Q_EMIT placeRequested(u"body"_s, language, {position, position});
    });
}

} // namespace wongo::app
