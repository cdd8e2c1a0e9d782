// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Translation.h"

using namespace Qt::StringLiterals;

namespace wongo::model {

QString joinedBlocks(const QStringList& blocks)
{
    return blocks.join(u"\n\n"_s);
}

} // namespace wongo::model
