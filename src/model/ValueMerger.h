// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/MergeFields.h"
#include "model/MergeText.h"
#include "model/MergeValue.h"

#include <utility>

/// Inside `model` only: puts the pieces of a merge together, value by value.
namespace wongo::model {

/// Collects pieces and steps.
class ValueMerger {
public:
    ValueMerger(const MergeInput& input, QList<MergePiece>& pieces)
        : m_input(input)
        , m_pieces(pieces)
    {
    }

    /// The value that `get` gives of a Metadata&, as a reference to write through or const.
    template <typename Get> void add(const QString& path, std::optional<Language> language, Get get)
    {
        using T = std::remove_cvref_t<decltype(get(m_input.base))>;
        addValue<T>(path, language, get(m_input.base), get(m_input.mine), get(m_input.theirs),
            [get](Metadata& meta, const T& value) { get(meta) = value; });
    }

    /// A value that is not in the metadata as such; `put` writes what was chosen.
    template <typename T, typename Put>
    void addValue(
        const QString& path, std::optional<Language> language, const T& base, const T& mine, const T& theirs, Put put)
    {
        const auto kind = kindOf(base, mine, theirs);
        if (!kind) {
            return;
        }
        MergePiece piece{*kind, path, language};
        piece.isText = std::is_same_v<T, QString>;
        piece.canTakeBoth = (piece.isText || IsList<T>::value) && mine != T{} && theirs != T{};
        piece.base = described(base);
        piece.mine = described(mine);
        piece.theirs = described(theirs);
        const qsizetype index = m_pieces.size();
        m_pieces.append(piece);
        m_steps.push_back([=](Metadata& meta, const QList<Decision>& decisions) {
            put(meta, chosenOf(decisions.value(index), mine, theirs));
        });
    }

    /// A pair of texts: each side for itself.
    template <typename Get> void addText(const QString& path, Get get)
    {
        for (const Language language : allLanguages) {
            add(
                path, language, [ get, language ](auto& meta) -> auto& { return get(meta)[language]; });
        }
    }

    /// Keys that this version does not know: as a whole, or each for itself where both have others.
    template <typename Get> void addUnknown(const QString& path, Get get);

    void addStep(MergeStep step) { m_steps.push_back(std::move(step)); }
    std::vector<MergeStep> steps() { return std::move(m_steps); }

private:
    const MergeInput& m_input;
    QList<MergePiece>& m_pieces;
    std::vector<MergeStep> m_steps;
};

template <typename Get> void ValueMerger::addUnknown(const QString& path, Get get)
{
    const UnknownKeys& base = get(m_input.base);
    const UnknownKeys& mine = get(m_input.mine);
    const UnknownKeys& theirs = get(m_input.theirs);
    if (kindOf(base, mine, theirs) != MergePiece::Kind::Conflict) {
        add(path, std::nullopt, get);
        return;
    }
    QStringList names;
    for (const UnknownKeys* keys : {&base, &mine, &theirs}) {
        for (const auto& [name, value] : *keys) {
            if (!names.contains(name)) {
                names.append(name);
            }
        }
    }
    for (const QString& name : names) {
        addValue<std::optional<QByteArray>>(path + u'/' + name, std::nullopt, valueOf(base, name), valueOf(mine, name),
            valueOf(theirs, name),
            [get, name](Metadata& meta, const std::optional<QByteArray>& value) { setValue(get(meta), name, value); });
    }
}

} // namespace wongo::model
