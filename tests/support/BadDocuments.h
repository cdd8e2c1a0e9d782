// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>

/// Documents that no loader may take, made by rules from one that every loader takes.
namespace wongo::support {

struct BadDocument {
    QByteArray name; ///< the rule, and what it was applied to
    QByteArray bytes;
    QString place; ///< JSON pointer that the refusal must lie at or below; empty = a place in the text
};

/// How a tree becomes a file; a sealed one is sealed again.
using Writer = std::function<QByteArray(const base::Json&)>;

/// What is no strict JSON: cut off, followed by more, other encodings, NUL, lone surrogates, loose syntax, numbers
/// beyond every type, keys twice in each object, too deep.
QList<BadDocument> badTexts(const base::Json& good, const Writer& write = base::writeJson);

/// Each value in turn replaced by every kind of value that it may not be, numbers by ones out of range.
QList<BadDocument> badValues(const base::Json& good, const Writer& write = base::writeJson);

/// Each of those keys left out, or null. `required` are pointers; * stands for each element.
QList<BadDocument> missingValues(
    const base::Json& good, const QStringList& required, const Writer& write = base::writeJson);

/// Versions that there are none of, or not yet; their place is /version.
QList<BadDocument> otherVersions(const base::Json& good, const Writer& write = base::writeJson);

/// Padded to one byte more than `limit`.
QList<BadDocument> tooLarge(const base::Json& good, qint64 limit);

/// Not bad: `good` with an unknown key in each object, to be taken and kept. `tables` are pointers as above to objects
/// whose keys are values.
base::Json withUnknownKeys(const base::Json& good, const QStringList& tables = {});
int countUnknownKeys(const base::Json& document);

} // namespace wongo::support
