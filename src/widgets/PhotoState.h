// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"

#include <QHash>

namespace wongo::widgets {

/// What the checks find lacking on a photo.
struct PhotoGap {
    QString words; ///< "Missing: caption EN"
    checks::Severity severity = checks::Severity::Note; ///< the worst of it
};

/// By the photo's id; complete ones are not in it. The same findings as in the problems panel, so that the two never
/// disagree.
QHash<QString, PhotoGap> photoGaps(const QList<checks::Finding>& findings);

} // namespace wongo::widgets
