// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/CaptionSides.h"

#include "language/Script.h"
#include "photos/TrailingCredit.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::photos {

namespace {

using model::Language;

/// The language of a line that is long enough to be a caption of its own.
std::optional<Language> languageOf(const QString& line)
{
    constexpr qsizetype fewestWords = 3; // "AP", "NEWSIS photo" are no English caption
    if (language::isKorean(line)) {
        return Language::Korean;
    }
    static const QRegularExpression word(u"\\p{Latin}+"_s);
    auto words = word.globalMatch(line);
    for (qsizetype count = 0; words.hasNext(); words.next()) {
        if (++count == fewestWords) {
            return Language::English;
        }
    }
    return std::nullopt;
}

model::Text captionOf(const imaging::EmbeddedTexts& texts)
{
    if (texts.captionKo.isEmpty() && texts.captionEn.isEmpty()) {
        return bySides(texts.caption);
    }
    model::Text caption{texts.captionKo.simplified(), texts.captionEn.simplified()};
    const model::Text other = bySides(texts.caption);
    for (const Language language : model::allLanguages) {
        if (caption[language].isEmpty()) {
            caption[language] = other[language];
        }
    }
    return caption;
}

bool contradict(const model::Text& one, const model::Text& other, const QList<model::CreditPair>& table)
{
    return std::any_of(model::allLanguages.begin(), model::allLanguages.end(), [&](Language language) {
        return !one[language].isEmpty() && !other[language].isEmpty()
            && !isSameCredit(one[language], other[language], table);
    });
}

} // namespace

model::Text onItsSide(const QString& text)
{
    model::Text pair;
    pair[language::isKorean(text) ? Language::Korean : Language::English] = text;
    return pair;
}

model::Text bySides(const QString& caption)
{
    QStringList lines = caption.split(u'\n');
    std::transform(lines.begin(), lines.end(), lines.begin(), [](const QString& line) { return line.simplified(); });
    lines.removeAll(QString());
    const auto first
        = std::find_if(lines.begin(), lines.end(), [](auto& line) { return languageOf(line).has_value(); });
    if (first == lines.end()) {
        return onItsSide(lines.join(u' '));
    }
    Language side = *languageOf(*first);
    model::Bilingual<QStringList> sides;
    for (const QString& line : std::as_const(lines)) {
        side = languageOf(line).value_or(side);
        sides[side].append(line);
    }
    return {sides.ko.join(u' '), sides.en.join(u' ')};
}

CaptionAndCredit captionAndCredit(const imaging::EmbeddedTexts& texts, const QList<model::CreditPair>& table)
{
    CaptionAndCredit result{captionOf(texts), model::withBothSides(onItsSide(texts.credit), table)};
    const bool came = !texts.credit.isEmpty();
    for (const Language language : model::allLanguages) {
        QString& caption = result.caption[language];
        const auto trailing = trailingCredit(caption, table);
        if (!trailing) {
            continue;
        }
        if (came) {
            if (isSameCredit(trailing->credit, texts.credit, table)) {
                caption = trailing->caption;
            }
            continue;
        }
        const Language side = language::isKorean(trailing->credit) ? Language::Korean : language;
        const model::Text credit = houseCredit(trailing->credit, side, table);
        if (contradict(credit, result.credit, table)) {
            continue;
        }
        caption = trailing->caption;
        for (const Language each : model::allLanguages) {
            result.credit[each] = result.credit[each].isEmpty() ? credit[each] : result.credit[each];
        }
    }
    return result;
}

} // namespace wongo::photos
