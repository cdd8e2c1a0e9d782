// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

/// How much work a function does, counted in instructions, which no load of the machine changes. The counting is
/// count_work.sh's; this program only prepares what is counted.
namespace wongo::work {

using Work = std::function<void()>;

/// The second piece of work may take at most `bound` times the instructions of the first.
void compare(const char* name, double bound, const Work& first, const Work& second);

/// Work on four times as much: four times the instructions where it is linear, sixteen times where it is quadratic.
void compareGrowth(const char* name, int size, const std::function<Work(int)>& prepare);

// The topics, one CTest each.
void selfTest(); ///< must be refused: without that, a count of nothing would pass for linear work
void checks();
void keystroke();
void markdown();
void hostileMarkdown();
void html();
void json();

} // namespace wongo::work
