// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"
#include "search/Pattern.h"

#include <optional>

namespace wongo::search {

/// A place of an article: "body" or the path of a field (model::fields), and the side; of a text without a language
/// ("section"), that of the source.
struct Place {
    QString path;
    model::Language language = model::Language::Korean;
    bool operator==(const Place&) const = default;
};

struct Match {
    Place place;
    Hit hit;
    bool operator==(const Match&) const = default;
};

struct Result {
    QList<Match> matches; ///< in the order of the window: form, bodies, photos; of each field Korean first
    End end = End::Complete;
    std::optional<PatternError> error; ///< then there are none
    bool operator==(const Result&) const = default;
};

/// An empty query matches nothing, and names of photo files in the bodies are no text. Linear, but for regular
/// expressions: over `longest` milliseconds it ends at the next line with TooMuchWork.
Result search(
    const model::Article& article, const Query& query, const Scope& scope,
    const StopAsked& stop = [] { return false; });
constexpr int longest = 2'000;

/// The first match at or behind that place and UTF-16 position; `matches.size()` if none is.
qsizetype firstFrom(const QList<Match>& matches, const model::Metadata& meta, const Place& place, qsizetype position);

/// One text that gives way to another.
struct Replacement {
    Place place;
    markdown::Range range;
    QString text;
    bool operator==(const Replacement&) const = default;
};

/// What `with` puts in the place of each (Pattern::replaced). `query` is the one that found them.
QList<Replacement> replacements(const QList<Match>& matches, const Query& query, const QString& with);

/// `text` with those of one place put in. They are in order, none over another.
QString withReplacements(const QString& text, const QList<Replacement>& replacements);

} // namespace wongo::search
