// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MoveActions.h"

#include "widgets/Icons.h"

#include <QAction>
#include <QEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

MoveActions::MoveActions(QWidget* owner)
    : QObject(owner)
    , m_up(new QAction(icon(u"go-up"_s), QString(), this))
    , m_down(new QAction(icon(u"go-down"_s), QString(), this))
{
    m_up->setShortcut(QKeySequence(u"Alt+Up"_s));
    m_down->setShortcut(QKeySequence(u"Alt+Down"_s));
    for (QAction* action : {m_up, m_down}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        owner->addAction(action);
    }
    connect(m_up, &QAction::triggered, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QAction::triggered, this, [this] { Q_EMIT moveRequested(1); });
    owner->installEventFilter(this);
    retranslate();
}

void MoveActions::setPlace(qsizetype index, qsizetype count)
{
    m_up->setEnabled(index > 0 && index < count);
    m_down->setEnabled(index >= 0 && index + 1 < count);
}

bool MoveActions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    return QObject::eventFilter(watched, event);
}

void MoveActions::retranslate()
{
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    for (QAction* action : {m_up, m_down}) {
        action->setToolTip(u"%1 (%2)"_s.arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    }
}

} // namespace wongo::widgets
