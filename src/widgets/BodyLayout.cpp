// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BodyLayout.h"

#include <algorithm>

namespace wongo::widgets {

void BodyLayout::documentChanged(int from, int /*removed*/, int added)
{
    // At least one: for none it would look for the paragraph before that place.
    QPlainTextDocumentLayout::documentChanged(from, 0, std::max(1, added));
}

} // namespace wongo::widgets
