// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operation.h"
#include "model/Article.h"

namespace faults {

/// The article as it is saved for the nth time: every file of it is another one each time, and tells which.
wongo::model::Article story(int version);

/// Its folder, as saving writes it: "story/article.json" and so on.
Files storyFiles(int version);

/// Its files in the order in which they are put in place.
QStringList savingOrder();

/// A small JPEG.
QByteArray photoBytes();

} // namespace faults
