// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ReadOnlyMode.h"

#include "app/ActionTable.h"
#include "app/Workspace.h"
#include "session/ArticleSession.h"
#include "session/Journal.h"
#include "widgets/ArticleEditor.h"
#include "widgets/NoticeBar.h"

#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace wongo::app {

namespace {

constexpr ActionId changing[] = {ActionId::Save, ActionId::Replace, ActionId::Bold, ActionId::Italic, ActionId::Heading,
    ActionId::Quote, ActionId::List, ActionId::Link, ActionId::Photo, ActionId::PastePhoto, ActionId::PastePlain,
    ActionId::PairTranslated, ActionId::PairChecked, ActionId::AllTranslated, ActionId::AddName};

} // namespace

ReadOnlyMode::ReadOnlyMode(session::ArticleSession* session, ActionTable* actions, Workspace* workspace)
    : QObject(workspace)
    , m_session(session)
    , m_actions(actions)
    , m_workspace(workspace)
{
    connect(session, &session::ArticleSession::readOnlyChanged, this, [this] {
        m_handedOver = true;
        apply();
    });
    if (session->isReadOnly()) {
        apply();
    }
}

void ReadOnlyMode::apply()
{
    const bool readOnly = m_session->isReadOnly();
    QWidget* editor = m_workspace->editor();
    for (auto* text : editor->findChildren<QPlainTextEdit*>()) {
        text->setReadOnly(readOnly);
    }
    for (auto* line : editor->findChildren<QLineEdit*>()) {
        line->setReadOnly(readOnly);
    }
    for (auto* choice : editor->findChildren<QComboBox*>()) {
        choice->setEnabled(!readOnly);
    }
    for (auto* date : editor->findChildren<QDateTimeEdit*>()) {
        date->setReadOnly(readOnly);
    }
    for (const ActionId id : changing) {
        m_actions->action(id)->setEnabled(!readOnly);
    }
    widgets::NoticeBar* bar = m_workspace->notices();
    if (!readOnly) {
        bar->withdraw(u"readOnly"_s);
        return;
    }
    bar->show({u"readOnly"_s, checks::Severity::Warning,
        [handedOver = m_handedOver] {
            return handedOver ? tr("Another window has taken over this article. Here you can only read it.")
                              : tr("Another window is writing this article. Here you can only read it.");
        },
        {{[] { return tr("Take over"); }, [this] { Q_EMIT takeOverRequested(); }}}});
}

void ReadOnlyMode::tellNoAnswer()
{
    m_workspace->notices()->show({u"noAnswer"_s, checks::Severity::Warning,
        [] {
            return tr("The other window does not hand the article over. Close it, or end it if it hangs: what was "
                      "written there is kept.");
        },
        {{[] { return tr("Try again"); }, [this] { Q_EMIT takeOverRequested(); }}}});
}

} // namespace wongo::app
