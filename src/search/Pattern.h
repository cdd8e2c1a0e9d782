// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "search/Query.h"

#include <QRegularExpression>

#include <tl/expected.hpp>

#include <functional>

namespace wongo::search {

/// Why a regular expression is none.
struct PatternError {
    qsizetype at = 0; ///< UTF-16 units into the query's text, at most its length
    QString detail; ///< what is wrong there, in Qt's words and the language of the program
    bool operator==(const PatternError&) const = default;
};

/// How a search ended.
enum class End {
    Complete,
    TooMuchWork, ///< the expression asked for more than the bounds below: what was found before is there
    Stopped, ///< because somebody asked for it
};

/// One place of a text.
struct Hit {
    markdown::Range range; ///< never empty
    QStringList captured; ///< of a regular expression: the whole, then each group
    bool operator==(const Hit&) const = default;
};

/// Asked now and then; true ends the search.
using StopAsked = std::function<bool()>;

/// A query made ready. Values; one for each thread.
class Pattern {
public:
    /// The query's text must not be empty.
    static tl::expected<Pattern, PatternError> make(const Query& query);

    /// Appends the places of `text` (NFC) to `hits`, in order, none over another. A bad expression cannot hang: in one
    /// line it may try `stepsInALine` steps, and between lines `stop` is asked.
    End find(const QString& text, QList<Hit>& hits, const StopAsked& stop) const;

    /// What `replacement` says for that hit: for a regular expression \1 and $1 are its groups, \0 and $& the whole,
    /// \\ and $$ the signs themselves. Made NFC.
    QString replaced(const Hit& hit, const QString& replacement) const;

    static constexpr qsizetype stepsInALine = 50'000'000; ///< about half a second

private:
    explicit Pattern(Query query)
        : m_query(std::move(query))
    {
    }
    QRegularExpression bounded(qsizetype steps) const;
    bool findInLine(const QRegularExpression& expression, QStringView line, qsizetype start, QList<Hit>& hits) const;

    Query m_query;
    QRegularExpression m_usual; ///< for lines of ordinary length
};

} // namespace wongo::search
