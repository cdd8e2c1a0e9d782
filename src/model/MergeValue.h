// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Merge.h"

#include <QDateTime>

#include <type_traits>

/// Inside `model` only: one value in three versions, whatever its type.
namespace wongo::model {

template <typename T> bool sameValue(const T& one, const T& other)
{
    return one == other;
}

/// As written: for Qt two dates are equal when only their offsets differ.
inline bool sameValue(const QDateTime& one, const QDateTime& other)
{
    return one == other && one.offsetFromUtc() == other.offsetFromUtc();
}

/// How the versions of a value stand to each other; nothing if they are all the same.
template <typename T> std::optional<MergePiece::Kind> kindOf(const T& base, const T& mine, const T& theirs)
{
    const bool here = !sameValue(mine, base);
    const bool there = !sameValue(theirs, base);
    using Kind = MergePiece::Kind;
    return here && there ? std::optional(sameValue(mine, theirs) ? Kind::Same : Kind::Conflict)
        : here           ? std::optional(Kind::MineOnly)
        : there          ? std::optional(Kind::TheirsOnly)
                         : std::nullopt;
}

/// What was there and was not taken away by either, and what either added; mine first.
template <typename T> QList<T> mergedSet(const QList<T>& base, const QList<T>& mine, const QList<T>& theirs)
{
    if (mine == base || mine == theirs) {
        return theirs;
    }
    if (theirs == base) {
        return mine;
    }
    QList<T> merged;
    for (const T& each : mine) {
        if (theirs.contains(each) || !base.contains(each)) {
            merged.append(each);
        }
    }
    for (const T& each : theirs) {
        if (!base.contains(each) && !mine.contains(each)) {
            merged.append(each);
        }
    }
    return merged;
}

template <typename T> T bothOf(const T& mine, const T&)
{
    return mine;
}

inline QString bothOf(const QString& mine, const QString& theirs)
{
    const bool parted = mine.isEmpty() || theirs.isEmpty();
    return mine + (parted ? QString() : mine.contains(u'\n') ? QStringLiteral("\n\n") : QStringLiteral(" ")) + theirs;
}

template <typename T> QList<T> bothOf(const QList<T>& mine, const QList<T>& theirs)
{
    return mergedSet<T>({}, mine, theirs);
}

template <typename T> struct IsList : std::false_type {
};
template <typename T> struct IsList<QList<T>> : std::true_type {
};

template <typename T> T chosenOf(const Decision& decision, const T& mine, const T& theirs)
{
    if (decision.choice == Choice::Own) {
        if constexpr (std::is_same_v<T, QString>) {
            return decision.text;
        }
    }
    return decision.choice == Choice::Theirs ? theirs : decision.choice == Choice::Both ? bothOf(mine, theirs) : mine;
}

} // namespace wongo::model
