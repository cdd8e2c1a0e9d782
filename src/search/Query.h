// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"

#include <QString>

/// Finding in an article. Pure values in and out; any thread.
namespace wongo::search {

/// What is looked for.
struct Query {
    QString text; ///< made NFC, as all text of an article is
    bool caseSensitive = false;
    bool wholeWord = false; ///< language::isWholeWord
    bool regularExpression = false; ///< Perl's, with Unicode's classes; within one line: ^ and $ are its ends
    bool operator==(const Query&) const = default;
};

/// Where it is looked for.
struct Scope {
    model::Bilingual<bool> bodies{true, true};
    bool fields = true; ///< all texts of the form, in both languages
    bool captions = true; ///< captions, descriptions and credits of the photos, in both languages
    bool operator==(const Scope&) const = default;
};

} // namespace wongo::search
