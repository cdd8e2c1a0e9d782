// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ArticlePlace.h"

#include <QCborArray>
#include <QCborValue>

#include <algorithm>

namespace wongo::app {

QByteArray bytesOf(const ArticlePlace& place)
{
    QCborArray parts{static_cast<int>(place.arrangement), model::code(place.language)};
    for (const model::Language language : model::allLanguages) {
        parts.append(place.shown[language]);
        parts.append(place.caret[language]);
        parts.append(place.top[language]);
    }
    return parts.toCborValue().toCbor();
}

std::optional<ArticlePlace> placeFrom(const QByteArray& bytes)
{
    const QCborArray parts = QCborValue::fromCbor(bytes).toArray();
    const auto language = model::languageFromCode(parts.at(1).toString());
    if (parts.size() != 8 || !language) {
        return {};
    }
    // Qt converts a number that is not whole as well, and what does not fit is undefined.
    const auto integer = [&](qsizetype i) { return parts.at(i).isInteger() ? parts.at(i).toInteger() : 0; };
    ArticlePlace place;
    place.arrangement = static_cast<Arrangement>(std::clamp<qint64>(integer(0), 0, 3));
    place.language = *language;
    qsizetype at = 2;
    for (const model::Language side : model::allLanguages) {
        place.shown[side] = parts.at(at++).toBool();
        place.caret[side] = static_cast<int>(integer(at++));
        place.top[side] = static_cast<int>(integer(at++));
    }
    return place;
}

} // namespace wongo::app
