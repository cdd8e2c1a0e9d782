// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FieldPath.h"

using namespace Qt::StringLiterals;

namespace wongo::model {

namespace fields {

QString deck(int index)
{
    return u"decks/%1"_s.arg(index);
}

QString keyword(int index)
{
    return u"keywords/%1"_s.arg(index);
}

QString subjectName(int index)
{
    return u"subjects/%1/name"_s.arg(index);
}

QString bylineName(int index)
{
    return u"bylines/%1/name"_s.arg(index);
}

QString bylineTitle(int index)
{
    return u"bylines/%1/title"_s.arg(index);
}

QString image(const QString& id)
{
    return u"images/"_s + id;
}

QString imageCaption(const QString& id)
{
    return image(id) + u"/caption"_s;
}

QString imageAlt(const QString& id)
{
    return image(id) + u"/alt"_s;
}

QString imageCredit(const QString& id)
{
    return image(id) + u"/credit"_s;
}

QString correctionText(int index)
{
    return u"corrections/%1/text"_s.arg(index);
}

} // namespace fields

namespace {

// The look-ups serve Metadata and const Metadata alike; with the former the lists detach, so that the pointer may be
// written through.

template <typename List> auto* element(List& list, const QString& part)
{
    bool isNumber = false;
    const int index = part.toInt(&isNumber);
    return isNumber && index >= 0 && index < list.size() ? &list[index] : nullptr;
}

template <typename List> auto* elementWithId(List& images, const QString& id)
{
    for (auto& image : images) {
        if (image.id == id) {
            return &image;
        }
    }
    return static_cast<decltype(&images[0])>(nullptr);
}

template <typename Meta> auto* singleText(Meta& meta, const QString& name)
{
    return name == "kicker"_L1  ? &meta.kicker
        : name == "headline"_L1 ? &meta.headline
        : name == "summary"_L1  ? &meta.summary
        : name == "dateline"_L1 ? &meta.dateline
                                : nullptr;
}

template <typename Image> auto* imageText(Image& image, const QString& name)
{
    return name == "caption"_L1 ? &image.caption
        : name == "alt"_L1      ? &image.alt
        : name == "credit"_L1   ? &image.credit
                                : nullptr;
}

template <typename Meta> decltype(singleText(std::declval<Meta&>(), {})) findText(Meta& meta, const QString& path)
{
    const QStringList parts = path.split(u'/');
    const QString& list = parts.at(0);
    if (parts.size() == 1) {
        return singleText(meta, list);
    }
    const QString& which = parts.at(1);
    if (parts.size() == 2) {
        return list == "decks"_L1   ? element(meta.decks, which)
            : list == "keywords"_L1 ? element(meta.keywords, which)
                                    : nullptr;
    }
    const QString& name = parts.at(2);
    if (parts.size() != 3) {
        return nullptr;
    }
    if (list == "bylines"_L1) {
        auto* byline = element(meta.bylines, which);
        return !byline ? nullptr : name == "name"_L1 ? &byline->name : name == "title"_L1 ? &byline->title : nullptr;
    }
    if (list == "images"_L1) {
        auto* image = elementWithId(meta.images, which);
        return image ? imageText(*image, name) : nullptr;
    }
    if (list == "subjects"_L1 && name == "name"_L1) {
        auto* subject = element(meta.subjects, which);
        return subject ? &subject->name : nullptr;
    }
    if (list == "corrections"_L1 && name == "text"_L1) {
        auto* correction = element(meta.corrections, which);
        return correction ? &correction->text : nullptr;
    }
    return nullptr;
}

} // namespace

Text* textAt(Metadata& meta, const QString& path)
{
    return findText(meta, path);
}

const Text* textAt(const Metadata& meta, const QString& path)
{
    return findText(meta, path);
}

namespace {

template <typename Meta> decltype(&std::declval<Meta&>().section) findPlainText(Meta& meta, const QString& path)
{
    const QStringList parts = path.split(u'/');
    const QString& name = parts.last();
    if (parts.size() == 1) {
        return name == "section"_L1 ? &meta.section
            : name == "slug"_L1     ? &meta.slug
            : name == "notes"_L1    ? &meta.notes
                                    : nullptr;
    }
    if (parts.size() == 3 && parts.at(0) == "bylines"_L1) {
        auto* byline = element(meta.bylines, parts.at(1));
        return !byline ? nullptr : name == "email"_L1 ? &byline->email : name == "uri"_L1 ? &byline->uri : nullptr;
    }
    if (parts.size() == 3 && parts.at(0) == "subjects"_L1) {
        auto* subject = element(meta.subjects, parts.at(1));
        return subject && name == "uri"_L1 ? &subject->uri : nullptr;
    }
    if (parts.size() == 3 && parts.at(0) == "images"_L1) {
        auto* image = elementWithId(meta.images, parts.at(1));
        return !image                      ? nullptr
            : name == "creator"_L1         ? &image->creator
            : name == "copyrightNotice"_L1 ? &image->copyrightNotice
            : name == "usageTerms"_L1      ? &image->usageTerms
                                           : nullptr;
    }
    return nullptr;
}

} // namespace

QString* plainTextAt(Metadata& meta, const QString& path)
{
    return findPlainText(meta, path);
}

const QString* plainTextAt(const Metadata& meta, const QString& path)
{
    return findPlainText(meta, path);
}

QList<QPair<QString, Text>> allTexts(const Metadata& meta)
{
    QList<QPair<QString, Text>> texts{{u"kicker"_s, meta.kicker}, {u"headline"_s, meta.headline}};
    for (int i = 0; i < meta.decks.size(); ++i) {
        texts.append({fields::deck(i), meta.decks.at(i)});
    }
    texts.append({u"summary"_s, meta.summary});
    for (int i = 0; i < meta.bylines.size(); ++i) {
        texts.append({fields::bylineName(i), meta.bylines.at(i).name});
        texts.append({fields::bylineTitle(i), meta.bylines.at(i).title});
    }
    texts.append({u"dateline"_s, meta.dateline});
    for (int i = 0; i < meta.keywords.size(); ++i) {
        texts.append({fields::keyword(i), meta.keywords.at(i)});
    }
    for (int i = 0; i < meta.subjects.size(); ++i) {
        texts.append({fields::subjectName(i), meta.subjects.at(i).name});
    }
    for (const ImageAsset& image : meta.images) {
        texts.append({fields::imageCaption(image.id), image.caption});
        texts.append({fields::imageAlt(image.id), image.alt});
        texts.append({fields::imageCredit(image.id), image.credit});
    }
    for (int i = 0; i < meta.corrections.size(); ++i) {
        texts.append({fields::correctionText(i), meta.corrections.at(i).text});
    }
    return texts;
}

} // namespace wongo::model
