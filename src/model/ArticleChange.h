// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <variant>

namespace wongo::model {

/// In one body, at UTF-16 `position`: `removed` gives way to `inserted`.
struct BodyEdit {
    Language language = Language::Korean;
    qsizetype position = 0;
    QString removed;
    QString inserted;
    bool operator==(const BodyEdit&) const = default;
};

/// The metadata as it was and as it became; `path` and `language` say which place was touched, to show it again.
struct MetadataEdit {
    Metadata before;
    Metadata after;
    QString path;
    Language language = Language::Korean;
    bool operator==(const MetadataEdit&) const = default;
};

/// One step of editing, with its inverse inside.
using ArticleChange = std::variant<BodyEdit, MetadataEdit>;

ArticleChange inverse(const ArticleChange& change);

/// Applies the change. False, and nothing changed, if it does not fit (other text stands at the position).
bool apply(const ArticleChange& change, Article& article);

} // namespace wongo::model
