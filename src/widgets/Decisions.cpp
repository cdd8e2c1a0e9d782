// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Decisions.h"

#include "model/Entries.h"
#include "session/ArticleSession.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using checks::Reason;

bool canLeaveEmpty(const checks::Finding& finding, const session::ArticleSession& session)
{
    if (!finding.language) {
        return false;
    }
    if (finding.reason == Reason::NoBody) {
        return session.article().hasBody(model::other(*finding.language));
    }
    return finding.reason == Reason::FieldEmpty || finding.reason == Reason::CaptionEmpty
        || finding.reason == Reason::AltEmpty || finding.reason == Reason::CreditEmpty;
}

void leaveEmpty(session::ArticleSession* session, const QString& path, model::Language language, bool onPurpose)
{
    session->edit(
        u"noCounterpart"_s, [&](model::Metadata& meta) { model::setNoCounterpart(meta, path, language, onPurpose); });
}

bool canLetStand(const checks::Finding& finding)
{
    return finding.severity != checks::Severity::Error;
}

void letStand(session::ArticleSession* session, const checks::Finding& finding)
{
    const model::Dismissal dismissal{
        checks::kindName(finding.kind), checks::dismissalHash(finding, session->article()), {}, {}};
    session->edit(u"dismissed"_s, [&dismissal](model::Metadata& meta) { meta.dismissed.append(dismissal); });
}

void bringBackAll(session::ArticleSession* session)
{
    session->edit(u"dismissed"_s, [](model::Metadata& meta) { meta.dismissed.clear(); });
}

QAction* makeLeaveEmptyAction(QWidget* owner)
{
    auto* action = new QAction(owner);
    action->setShortcut(QKeySequence(u"Ctrl+Shift+E"_s));
    action->setShortcutContext(Qt::WidgetShortcut);
    owner->addAction(action);
    return action;
}

} // namespace wongo::widgets
