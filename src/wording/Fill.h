// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace wongo::wording {

/// The sentence in the installed language.
QString translated(const char* sentence);

/// `pattern` with %1 to %9 replaced by the arguments, in one pass: what stands in an argument is never replaced again,
/// and an argument may be left unused.
QString fill(const QString& pattern, const QStringList& arguments);

} // namespace wongo::wording
