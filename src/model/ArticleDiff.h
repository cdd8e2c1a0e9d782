// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <optional>

namespace wongo::model {

/// A place outside of the bodies in which two states of an article differ.
struct FieldDifference {
    QString path; ///< as in FieldPath.h; "images/ID" for a photo that came, went or has another file; a list as such
                  ///< ("images" for the order, "noCounterpart", "dismissed", "translation"); "unknown" for what a newer
                  ///< program wrote
    std::optional<Language> language; ///< of the side; none for what has no sides
    QString before; ///< the text, a date as ISO 8601, a photo's file; empty if there was none
    QString after; ///< both empty where it is no text that differs
    bool operator==(const FieldDifference&) const = default;
};

/// All of them, texts first, in the order of the window. Of a photo that only one of them has, its texts are not named.
QList<FieldDifference> fieldDifferences(const Metadata& before, const Metadata& after);

} // namespace wongo::model
