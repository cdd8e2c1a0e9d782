// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Article.h"

namespace wongo::session {

/// The photo with the file of another one. Its id and the texts that stand with it stay; what it has no text for comes
/// with the file, and so do the rights. The focal point and adjusted crops stay while the shape does.
model::ImageAsset withFileOf(model::ImageAsset photo, const model::ImageAsset& taken);

struct TextPatch {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString text;
};

/// Where a body shows the photo `from`, and what to put there so that it shows `to`; in order of place.
QList<TextPatch> renamedPhoto(const QString& body, const markdown::Tree& tree, const QString& from, const QString& to);

} // namespace wongo::session
