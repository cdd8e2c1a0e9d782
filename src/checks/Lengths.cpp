// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"
#include "model/FieldPath.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

struct Length {
    int characters = 0; ///< as readers count them (grapheme clusters)
    qsizetype limitAt = 0; ///< UTF-16 offset at which the limit is reached
};

Length measure(const QString& text, int limit)
{
    Length length;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    while (finder.toNextBoundary() >= 0) {
        ++length.characters;
        if (length.characters == limit) {
            length.limitAt = finder.position();
        }
    }
    return length;
}

} // namespace

void lengths(const CheckInput& input, QList<Finding>& found)
{
    const model::FieldRules& rules = input.desk.fields;
    if (rules.maximumLength.isEmpty()) {
        return;
    }
    for (const auto& [path, text] : model::allTexts(input.article.meta)) {
        for (const model::Language language : model::allLanguages) {
            const int limit = rules.limitOf(path, language);
            // Never more characters than units: most fields need no counting.
            if (limit <= 0 || text[language].size() <= limit) {
                continue;
            }
            const Length length = measure(text[language], limit);
            if (length.characters > limit) {
                found.append({Kind::Length, Reason::TextTooLong, Severity::Warning, path, language,
                    {length.limitAt, text[language].size()}, text[language].sliced(length.limitAt),
                    {QString::number(limit), QString::number(length.characters)}});
            }
        }
    }
}

void bodyLength(const CheckInput& input, model::Language language, BlockCache& cache, QList<Finding>& found)
{
    const int limit = input.desk.fields.limitOf(u"body"_s, language);
    if (limit <= 0) {
        return;
    }
    const QString& body = input.article.body[language];
    qint64 length = 0;
    std::optional<qsizetype> over; // where the block begins that goes beyond
    for (const markdown::PlacedBlock& placed : input.trees[language].blocks) {
        length += cache.facts(placed, body, language).length;
        if (length > limit && !over) {
            over = placed.start;
        }
    }
    if (over) {
        found.append({Kind::Length, Reason::TextTooLong, Severity::Warning, u"body"_s, language, {*over, body.size()},
            {}, {QString::number(limit), QString::number(length)}});
    }
}

} // namespace wongo::checks::rules
