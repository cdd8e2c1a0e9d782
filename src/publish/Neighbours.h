// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace wongo::publish {

/// The characters of a source between which a piece of Markdown comes to stand; null where there is none.
struct Neighbours {
    QChar before;
    QChar after;
};

} // namespace wongo::publish
