// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"
#include "model/Desk.h"

#include <QString>

namespace wongo::widgets {

/// Which texts of a photo the desk still asks for, in words ("Missing: caption EN"); empty if none.
QString missingPhotoTexts(const model::ImageAsset& image, const model::Article& article, const model::Desk& desk);

} // namespace wongo::widgets
