// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"

#include <QByteArray>

#include <optional>

namespace wongo::app {

/// How the parts are laid out: for writing, for translating, for reviewing, for the photos.
enum class Arrangement { Write, Pair, Review, Photos };

/// Where a person stood in an article: what comes back when it is opened again. Positions are UTF-16 offsets into the
/// bodies as they were; they may lie behind the end of a text that became shorter elsewhere.
struct ArticlePlace {
    Arrangement arrangement = Arrangement::Write;
    model::Language language = model::Language::Korean; ///< of the side that was written in
    model::Bilingual<bool> shown{true, true};
    model::Bilingual<int> caret{0, 0};
    model::Bilingual<int> top{0, 0}; ///< of the first line in sight
    bool operator==(const ArticlePlace&) const = default;
};

/// For the journal; `placeFrom` gives nothing for what it does not know.
QByteArray bytesOf(const ArticlePlace& place);
std::optional<ArticlePlace> placeFrom(const QByteArray& bytes);

} // namespace wongo::app
