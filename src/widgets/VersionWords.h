// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Comparison.h"
#include "storage/Versions.h"
#include "widgets/ComparisonView.h"

/// How versions and their differences read, in the language of the window.
namespace wongo::widgets {

QString dayOf(const QDate& day, const QDate& today); ///< "Today", "Yesterday" or the date in full
QString causeOf(storage::VersionCause cause); ///< "Saved"
/// What changed, on one line: "Korean characters: +120 −80 · Headline"
QString summaryText(const session::ChangeSummary& summary);

/// The two bodies in that language as one; or, not `changes`, that of the version alone. Nothing if they are the same,
/// or there is none.
QList<ComparisonView::Section> bodyOf(const session::Comparison& comparison, model::Language language, bool changes);
QList<ComparisonView::Section> changedFields(const session::Comparison& comparison);
QList<ComparisonView::Section> allFields(const model::Article& version); ///< that have a text

} // namespace wongo::widgets
