// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Checks.h"

namespace wongo::checks {

/// A bilingual article with one photo, complete by the default desk: no finding. Tests break one thing each.
CheckInput completeArticle();

/// Sets a body and its tree.
void setBody(CheckInput& input, model::Language language, const QString& text);

/// The findings with that reason, in their order.
QList<Finding> found(const CheckInput& input, Reason reason);

/// What each finding marks in a body: the text under its range.
QStringList marked(const CheckInput& input, const QList<Finding>& findings);

/// "missing-caption error images/a/caption ko" for each, to compare and to read.
QStringList summary(const QList<Finding>& findings);

} // namespace wongo::checks
