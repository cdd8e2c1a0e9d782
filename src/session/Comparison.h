// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/TextDiff.h"
#include "model/Article.h"
#include "model/ArticleDiff.h"

/// How two states of an article differ. Pure values; any thread.
namespace wongo::session {

struct FieldComparison {
    model::FieldDifference place;
    QList<language::WordChange> changes; ///< between its texts; empty if they cannot be told as texts
    bool operator==(const FieldComparison&) const = default;
};

struct Comparison {
    model::Text before; ///< the bodies
    model::Text after;
    model::Bilingual<QList<language::WordChange>> body;
    QList<FieldComparison> fields;
    bool operator==(const Comparison&) const = default;
};

Comparison compared(const model::Article& before, const model::Article& after);

/// The same at a glance.
struct ChangeSummary {
    struct Amount {
        bool differs = false; ///< by white space alone if nothing came and nothing went
        qint64 added = 0; ///< Korean: characters without white space; English: words
        qint64 removed = 0;
        bool operator==(const Amount&) const = default;
    };
    model::Bilingual<Amount> body;
    QStringList fields; ///< paths, each once
    bool operator==(const ChangeSummary&) const = default;
};

ChangeSummary summaryOf(const Comparison& comparison);

} // namespace wongo::session
