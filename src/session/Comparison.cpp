// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Comparison.h"

#include "language/Counts.h"

namespace wongo::session {

namespace {

using language::WordChange;
using model::Language;

qint64 amountOf(QStringView text, Language language)
{
    const language::Counts counts = language::countParagraph(text);
    return language == Language::Korean ? counts.characters : counts.words;
}

} // namespace

Comparison compared(const model::Article& before, const model::Article& after)
{
    Comparison comparison{before.body, after.body, {}, {}};
    for (const Language language : model::allLanguages) {
        comparison.body[language] = language::textChanges(before.body[language], after.body[language]);
    }
    for (const model::FieldDifference& place : model::fieldDifferences(before.meta, after.meta)) {
        comparison.fields.append({place, language::textChanges(place.before, place.after)});
    }
    return comparison;
}

ChangeSummary summaryOf(const Comparison& comparison)
{
    ChangeSummary summary;
    for (const Language language : model::allLanguages) {
        ChangeSummary::Amount& amount = summary.body[language];
        const QStringView before = comparison.before[language];
        const QStringView after = comparison.after[language];
        amount.differs = before != after;
        for (const WordChange& change : comparison.body[language]) {
            if (change.kind == WordChange::Kind::Removed) {
                amount.removed
                    += amountOf(before.sliced(change.beforeStart, change.beforeEnd - change.beforeStart), language);
            } else if (change.kind == WordChange::Kind::Added) {
                amount.added
                    += amountOf(after.sliced(change.afterStart, change.afterEnd - change.afterStart), language);
            }
        }
    }
    for (const FieldComparison& field : comparison.fields) {
        if (!summary.fields.contains(field.place.path)) {
            summary.fields.append(field.place.path);
        }
    }
    return summary;
}

} // namespace wongo::session
