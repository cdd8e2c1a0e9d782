// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/TranslationLook.h"

#include <QIcon>
#include <QString>

/// How the states of pairs look and read, everywhere in the window.
namespace wongo::widgets {

QIcon pairIcon(checks::PairState state); ///< a shape of its own for each
QString pairTitle(checks::PairState state); ///< "Translated"
QString pairHint(checks::PairState state); ///< one sentence on what it means and what to do

/// What has changed in a text since it was confirmed, as rich text: taken out struck, new underlined.
QString changesAsHtml(const QString& before, const QString& now);

} // namespace wongo::widgets
