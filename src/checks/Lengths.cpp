// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"
#include "model/FieldPath.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

/// The name a limit goes by: "decks" for "decks/0", "caption" for "images/ID/caption".
QString limitName(const QString& path)
{
    return path.startsWith("images/"_L1) ? path.section(u'/', -1) : path.section(u'/', 0, 0);
}

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
    const auto& limits = input.desk.fields.maximumLength;
    if (limits.isEmpty()) {
        return;
    }
    for (const auto& [path, text] : model::allTexts(input.article.meta)) {
        const model::Bilingual<int> limit = limits.value(limitName(path));
        for (const model::Language language : model::allLanguages) {
            // Never more characters than units: most fields need no counting.
            if (limit[language] <= 0 || text[language].size() <= limit[language]) {
                continue;
            }
            const Length length = measure(text[language], limit[language]);
            if (length.characters > limit[language]) {
                found.append({Kind::Length, Reason::TextTooLong, Severity::Warning, path, language,
                    {length.limitAt, text[language].size()}, text[language].sliced(length.limitAt),
                    {QString::number(limit[language]), QString::number(length.characters)}});
            }
        }
    }
}

} // namespace wongo::checks::rules
