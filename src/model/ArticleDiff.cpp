// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ArticleDiff.h"

#include "model/FieldPath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::model {

namespace {

struct Value {
    QString path;
    std::optional<Language> language;
    QString text;
};

/// The texts without sides that plainTextAt() knows, by path.
QStringList plainPaths(const Metadata& meta)
{
    QStringList paths{u"slug"_s, u"section"_s, u"notes"_s};
    for (int i = 0; i < meta.bylines.size(); ++i) {
        paths += {u"bylines/%1/email"_s.arg(i), u"bylines/%1/uri"_s.arg(i)};
    }
    for (int i = 0; i < meta.subjects.size(); ++i) {
        paths.append(u"subjects/%1/uri"_s.arg(i));
    }
    for (const ImageAsset& image : meta.images) {
        const QString photo = fields::image(image.id);
        paths += {photo + u"/creator"_s, photo + u"/copyrightNotice"_s, photo + u"/usageTerms"_s};
    }
    return paths;
}

QString dateText(const QDateTime& date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

/// Everything that can be told as a text.
QList<Value> valuesOf(const Metadata& meta, const Metadata& other)
{
    // A photo that came or went is one thing, not its seven texts.
    const auto isOfOnePhoto = [&](const QString& path) {
        const QStringList parts = path.split(u'/');
        return parts.size() == 3 && parts[0] == "images"_L1 && !other.image(parts[1]);
    };
    QList<Value> values;
    for (const auto& [path, text] : allTexts(meta)) {
        for (const Language language : allLanguages) {
            values.append({path, language, isOfOnePhoto(path) ? QString() : text[language]});
        }
    }
    for (const QString& path : plainPaths(meta)) {
        values.append({path, {}, isOfOnePhoto(path) ? QString() : *plainTextAt(meta, path)});
    }
    values += {{u"sourceLanguage"_s, {}, code(meta.sourceLanguage)}, {u"published"_s, {}, dateText(meta.published)},
        {u"updated"_s, {}, dateText(meta.updated)}, {u"embargo"_s, {}, dateText(meta.embargo)},
        {u"urgency"_s, {}, meta.urgency == 0 ? QString() : QString::number(meta.urgency)},
        {u"leadImage"_s, {}, meta.leadImage}};
    for (int i = 0; i < meta.bylines.size(); ++i) {
        values.append({u"bylines/%1/role"_s.arg(i), {}, meta.bylines[i].role});
        values.append({u"bylines/%1/portrait"_s.arg(i), {}, meta.bylines[i].portrait});
    }
    for (int i = 0; i < meta.corrections.size(); ++i) {
        values.append({u"corrections/%1/date"_s.arg(i), {}, dateText(meta.corrections[i].date)});
    }
    for (const ImageAsset& image : meta.images) {
        values.append({fields::image(image.id), {}, image.file});
    }
    return values;
}

/// Where something differs that is no text.
QStringList otherPlaces(const Metadata& before, const Metadata& after)
{
    QStringList paths;
    QStringList orderBefore;
    QStringList orderAfter;
    for (const ImageAsset& image : after.images) {
        const ImageAsset* was = before.image(image.id);
        if (!was) {
            continue;
        }
        orderAfter.append(image.id);
        if (was->focalPoint != image.focalPoint || was->crops != image.crops) {
            paths.append(fields::image(image.id) + u"/crops"_s);
        }
        if (was->file == image.file && was->sha256 != image.sha256) {
            paths.append(fields::image(image.id));
        }
        if (was->digitalSourceType != image.digitalSourceType) {
            paths.append(fields::image(image.id) + u"/digitalSourceType"_s);
        }
    }
    for (const ImageAsset& image : before.images) {
        if (after.image(image.id)) {
            orderBefore.append(image.id);
        }
    }
    const std::pair<QString, bool> lists[]
        = {{u"images"_s, orderBefore != orderAfter}, {u"noCounterpart"_s, before.noCounterpart != after.noCounterpart},
            {u"dismissed"_s, before.dismissed != after.dismissed},
            {u"translation"_s, before.translation != after.translation}};
    for (const auto& [path, differs] : lists) {
        if (differs) {
            paths.append(path);
        }
    }
    return paths;
}

} // namespace

QList<FieldDifference> fieldDifferences(const Metadata& before, const Metadata& after)
{
    QList<Value> was = valuesOf(before, after);
    const QList<Value> is = valuesOf(after, before);
    QList<FieldDifference> differences;
    for (const Value& value : is) {
        const auto old = std::find_if(was.begin(), was.end(),
            [&](const Value& each) { return each.path == value.path && each.language == value.language; });
        const QString text = old == was.end() ? QString() : old->text;
        if (old != was.end()) {
            was.erase(old);
        }
        if (text != value.text) {
            differences.append({value.path, value.language, text, value.text});
        }
    }
    for (const Value& gone : was) {
        if (!gone.text.isEmpty()) {
            differences.append({gone.path, gone.language, gone.text, {}});
        }
    }
    for (const QString& path : otherPlaces(before, after)) {
        differences.append({path, {}, {}, {}});
    }
    if (differences.isEmpty() && before != after) {
        differences.append({u"unknown"_s, {}, {}, {}});
    }
    return differences;
}

} // namespace wongo::model
