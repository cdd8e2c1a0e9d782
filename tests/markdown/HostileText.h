// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

/// Markdown that costs a careless parser quadratic time, of any length.
namespace wongo::support {

struct HostileText {
    const char* name = nullptr;
    std::function<QString(int count)> text; ///< grows linearly with `count`
    int from = 1'000; ///< the count from which on its cost must be linear
};
using HostileTexts = QList<HostileText>;

HostileTexts hostileTexts();

} // namespace wongo::support
