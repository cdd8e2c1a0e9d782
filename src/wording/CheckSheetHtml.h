// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/CheckSheet.h"

namespace wongo::wording {

/// The check sheet as one printable page, complete in itself: no script, no file beside it, nothing fetched. In the
/// installed language; the texts keep theirs. UTF-8.
QByteArray checkSheetHtml(const model::Metadata& meta, const QList<checks::SheetSection>& sections);

/// The name of a state of a pair: "Translated".
QString pairStateName(checks::PairState state);

} // namespace wongo::wording
