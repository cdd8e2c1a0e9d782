// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/WordDiff.h"

namespace wongo::language {

/// As wordChanges(), for whole bodies: lines that both texts have once, and in the same order, stay together, and words
/// are compared between them. So a change at the beginning and one at the end of a long text are two changes, and the
/// cost grows with what differs. Any thread.
QList<WordChange> textChanges(QStringView before, QStringView after);

} // namespace wongo::language
