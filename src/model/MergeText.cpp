// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/MergeText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::model {

namespace {

QString oneLine(const QStringList& parts)
{
    QStringList filled;
    for (const QString& part : parts) {
        if (!part.isEmpty()) {
            filled.append(part);
        }
    }
    return filled.join(u" · "_s);
}

template <typename T, typename Line> QString lines(const QList<T>& entries, Line line)
{
    QStringList all;
    for (const T& entry : entries) {
        all.append(line(entry));
    }
    return all.join(u'\n');
}

} // namespace

QString described(const QString& text)
{
    return text;
}

QString described(int number)
{
    return number == 0 ? QString() : QString::number(number);
}

QString described(Language language)
{
    return code(language);
}

QString described(const QDateTime& moment)
{
    return moment.isValid() ? moment.toString(Qt::ISODateWithMs) : QString();
}

QString described(const std::optional<QByteArray>& json)
{
    return json ? QString::fromUtf8(*json) : QString();
}

QString described(const QList<ListedText>& texts)
{
    return lines(texts, [](const ListedText& text) { return oneLine({text.ko, text.en}); });
}

QString described(const QList<Byline>& bylines)
{
    return lines(bylines, [](const Byline& byline) {
        return oneLine({byline.name.ko, byline.name.en, byline.title.ko, byline.title.en, byline.role, byline.email,
            byline.uri, byline.portrait});
    });
}

QString described(const QList<Subject>& subjects)
{
    return lines(subjects, [](const Subject& subject) {
        return oneLine({subject.name.ko, subject.name.en, subject.uri});
    });
}

QString described(const QList<Correction>& corrections)
{
    return lines(corrections, [](const Correction& correction) {
        return oneLine({described(correction.date), correction.text.ko, correction.text.en});
    });
}

QString described(const UnknownKeys& keys)
{
    return lines(keys, [](const auto& key) { return key.first + u": "_s + QString::fromUtf8(key.second); });
}

std::optional<QByteArray> valueOf(const UnknownKeys& keys, const QString& key)
{
    for (const auto& [name, value] : keys) {
        if (name == key) {
            return value;
        }
    }
    return std::nullopt;
}

void setValue(UnknownKeys& keys, const QString& key, const std::optional<QByteArray>& value)
{
    const auto place = std::find_if(keys.begin(), keys.end(), [&key](const auto& each) { return each.first == key; });
    if (!value) {
        keys.removeIf([&key](const auto& each) { return each.first == key; });
    } else if (place != keys.end()) {
        place->second = *value;
    } else {
        keys.append({key, *value});
    }
}

QString described(const std::optional<ImageAsset>& image)
{
    if (!image) {
        return {};
    }
    QStringList lines{image->file};
    for (const Text* text : {&image->caption, &image->alt, &image->credit}) {
        for (const QString& side : {text->ko, text->en}) {
            if (!side.isEmpty()) {
                lines.append(side);
            }
        }
    }
    return lines.join(u'\n');
}

} // namespace wongo::model
