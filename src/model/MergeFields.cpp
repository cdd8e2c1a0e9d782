// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/MergeFields.h"

#include "model/ValueMerger.h"

using namespace Qt::StringLiterals;

namespace wongo::model {

namespace {

/// Decks and keywords: entry by entry where there are as many in each version, else as a whole.
template <typename Get> void addListed(ValueMerger& merger, const MergeInput& input, const QString& list, Get get)
{
    const qsizetype count = get(input.base).size();
    const bool asMany = get(input.mine).size() == count && get(input.theirs).size() == count;
    const bool both = kindOf(get(input.base), get(input.mine), get(input.theirs)) == MergePiece::Kind::Conflict;
    if (!asMany || !both) {
        merger.add(list, std::nullopt, get);
        return;
    }
    for (qsizetype i = 0; i < count; ++i) {
        const QString path = u"%1/%2"_s.arg(list).arg(i);
        merger.addText(
            path, [ get, i ](auto& meta) -> auto& { return get(meta)[i]; });
        merger.addUnknown(
            path + u"/unknown"_s, [ get, i ](auto& meta) -> auto& { return get(meta)[i].unknown; });
    }
}

/// What stands for decisions of people about texts, not for texts: put together without asking.
void addMarks(ValueMerger& merger, const MergeInput& input)
{
    const auto merged = [&](auto get) {
        using Set = std::remove_cvref_t<decltype(get(input.base))>;
        const Set set = mergedSet(input.hasBase ? get(input.base) : Set(), get(input.mine), get(input.theirs));
        merger.addStep([get, set](Metadata& meta, const QList<Decision>&) { get(meta) = set; });
    };
    merged([](auto& meta) -> auto& { return meta.noCounterpart; });
    merged([](auto& meta) -> auto& { return meta.dismissed; });
    merged([](auto& meta) -> auto& { return meta.translation.confirmed; });
    merged([](auto& meta) -> auto& { return meta.translation.links; });
    merged([](auto& meta) -> auto& { return meta.translation.corrected; });
}

} // namespace

std::vector<MergeStep> mergeFields(const MergeInput& input, QList<MergePiece>& pieces)
{
    ValueMerger merger(input, pieces);
    const auto add = [&](const QString& path, auto get) { merger.add(path, std::nullopt, get); };
    merger.addText(
        u"kicker"_s, [](auto& meta) -> auto& { return meta.kicker; });
    merger.addText(
        u"headline"_s, [](auto& meta) -> auto& { return meta.headline; });
    addListed(
        merger, input, u"decks"_s, [](auto& meta) -> auto& { return meta.decks; });
    merger.addText(
        u"summary"_s, [](auto& meta) -> auto& { return meta.summary; });
    add(
        u"bylines"_s, [](auto& meta) -> auto& { return meta.bylines; });
    merger.addText(
        u"dateline"_s, [](auto& meta) -> auto& { return meta.dateline; });
    add(
        u"section"_s, [](auto& meta) -> auto& { return meta.section; });
    addListed(
        merger, input, u"keywords"_s, [](auto& meta) -> auto& { return meta.keywords; });
    add(
        u"subjects"_s, [](auto& meta) -> auto& { return meta.subjects; });
    add(
        u"published"_s, [](auto& meta) -> auto& { return meta.published; });
    add(
        u"updated"_s, [](auto& meta) -> auto& { return meta.updated; });
    add(
        u"embargo"_s, [](auto& meta) -> auto& { return meta.embargo; });
    add(
        u"urgency"_s, [](auto& meta) -> auto& { return meta.urgency; });
    add(
        u"corrections"_s, [](auto& meta) -> auto& { return meta.corrections; });
    add(
        u"notes"_s, [](auto& meta) -> auto& { return meta.notes; });
    add(
        u"slug"_s, [](auto& meta) -> auto& { return meta.slug; });
    add(
        u"sourceLanguage"_s, [](auto& meta) -> auto& { return meta.sourceLanguage; });
    add(
        u"id"_s, [](auto& meta) -> auto& { return meta.id; });
    merger.addUnknown(
        u"unknown"_s, [](auto& meta) -> auto& { return meta.unknown; });
    merger.addUnknown(
        u"translation/unknown"_s, [](auto& meta) -> auto& { return meta.translation.unknown; });
    addMarks(merger, input);
    return merger.steps();
}

} // namespace wongo::model
