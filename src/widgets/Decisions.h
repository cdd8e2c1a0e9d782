// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"

class QAction;
class QWidget;

namespace wongo::session {
class ArticleSession;
}

/// What a person does about a finding. Each decision not to mend it is one undo step of its own path: undo leaves the
/// focus where it is.
namespace wongo::widgets {

/// The finding has a proposal, and its text is still what it was.
bool canMend(const checks::Finding& finding, const session::ArticleSession& session);
void mend(session::ArticleSession* session, const checks::Finding& finding); ///< by its first proposal, if it can

/// Something is missing that may be left out: a text in one language, or one of two bodies.
bool canLeaveEmpty(const checks::Finding& finding, const session::ArticleSession& session);
void leaveEmpty(session::ArticleSession* session, const QString& path, model::Language language, bool onPurpose);

/// Errors block the export; they are mended or left empty on purpose.
bool canLetStand(const checks::Finding& finding);
/// Until its text changes.
void letStand(session::ArticleSession* session, const checks::Finding& finding, const QString& reason = {});
void bringBackAll(session::ArticleSession* session); ///< everything that was let stand

/// The action that leaves something empty, with its key, which works where `owner` has the focus; its text is the
/// caller's.
QAction* makeLeaveEmptyAction(QWidget* owner);

} // namespace wongo::widgets
