// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Decisions.h"

#include "model/Entries.h"
#include "model/FieldPath.h"
#include "session/ArticleSession.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using checks::Reason;

bool canMend(const checks::Finding& finding, const session::ArticleSession& session)
{
    if (finding.proposals.isEmpty() || !finding.language) {
        return false;
    }
    const model::Article article = session.article();
    const model::Text* field = model::textAt(article.meta, finding.path);
    const QString text = finding.path == "body"_L1 ? article.body[*finding.language]
        : field                                    ? (*field)[*finding.language]
                                                   : QString();
    return text.mid(finding.range.start, finding.range.end - finding.range.start) == finding.text;
}

void mend(session::ArticleSession* session, const checks::Finding& finding)
{
    if (canMend(finding, *session)) {
        session->replace({{{finding.path, *finding.language}, finding.range, finding.proposals.first()}});
    }
}

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

void letStand(session::ArticleSession* session, const checks::Finding& finding, const QString& reason)
{
    const model::Dismissal dismissal{
        checks::kindName(finding.kind), checks::dismissalHash(finding, session->article()), reason, {}};
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
