// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace wongo::support {

/// What a browser would make of `html`, measured against the allow-list of a body: every element, attribute or address
/// scheme that has no business there, one text each. Parsed as HTML5 by gumbo, so that broken quoting shows as what it
/// becomes.
QStringList strangersIn(const QByteArray& html);

/// Number of elements at the top of the fragment.
int topLevelElements(const QByteArray& html);

} // namespace wongo::support
