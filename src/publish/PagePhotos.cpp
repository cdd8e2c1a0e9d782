// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlMarkdown.h"
#include "publish/PageImport.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::Json;
using model::Language;

namespace {

/// What one figure says.
struct FigureTexts {
    QString id;
    QString alt;
    Language altLanguage = Language::Korean;
    model::Text caption;
    model::Text credit;
};

QString figureId(const HtmlNode& figure)
{
    const QString path = figure.attribute(u"data-field"_s);
    static const QRegularExpression id(u"^images/([a-z0-9-]+)$"_s);
    return figure.tag == "figure"_L1 ? id.match(path).captured(1) : QString();
}

FigureTexts figureTexts(const HtmlNode& figure, Language page)
{
    FigureTexts texts;
    texts.id = figureId(figure);
    texts.altLanguage = page;
    if (const HtmlNode* image = findNode(figure, [](const HtmlNode& node) { return node.tag == "img"_L1; })) {
        texts.alt = image->attribute(u"alt"_s);
        texts.altLanguage = model::languageFromCode(image->attribute(u"lang"_s)).value_or(page);
    }
    for (const HtmlNode* block : findNodes(figure, [](const HtmlNode& node) { return node.hasClass(u"caption"_s); })) {
        const Language language = model::languageFromCode(block->attribute(u"lang"_s)).value_or(page);
        HtmlNode caption = *block;
        for (const HtmlNode& child : block->children) {
            if (child.hasClass(u"credit"_s)) {
                texts.credit[language] = plainTextOf(child);
            }
        }
        std::erase_if(caption.children, [](const HtmlNode& child) { return child.hasClass(u"credit"_s); });
        texts.caption[language] = plainTextOf(caption);
    }
    return texts;
}

void fill(QString& side, const QString& text)
{
    if (side.isEmpty()) {
        side = model::normalized(text);
    }
}

model::ImageAsset& recordOf(model::Metadata& meta, const QString& id)
{
    for (model::ImageAsset& image : meta.images) {
        if (image.id == id) {
            return image;
        }
    }
    model::ImageAsset image;
    image.id = id;
    image.file = u"images/"_s + id + u".jpg"_s;
    meta.images.append(image);
    return meta.images.last();
}

/// Creator and notices stand in the structured data alone, by the photo's address.
void importRights(const Json& data, model::ImageAsset& image)
{
    const auto photos = data.is_object() ? data.find("image") : data.end();
    if (photos == data.end() || !photos->is_array()) {
        return;
    }
    for (const Json& photo : *photos) {
        if (imageIdOf(dataText(photo, "contentUrl")) != image.id) {
            continue;
        }
        const auto creator = photo.find("creator");
        if (creator != photo.end() && dataText(*creator, "@type") == "Person"_L1) {
            fill(image.creator, dataText(*creator, "name"));
        }
        const QString notice = dataText(photo, "copyrightNotice");
        if (notice != dataText(photo, "creditText")) { // where there is none, the page repeats the credit
            fill(image.copyrightNotice, notice);
        }
        fill(image.usageTerms, dataText(photo, "license"));
        return;
    }
}

void importPortrait(
    const ImportedPage& page, const render::SiteTemplate& site, const model::Byline& byline, model::Metadata& meta)
{
    model::ImageAsset& image = recordOf(meta, byline.portrait);
    const HtmlNode* node = findNode(page.root, [&](const HtmlNode& candidate) {
        return candidate.tag == "img"_L1 && candidate.hasClass(u"portrait"_s)
            && imageIdOf(candidate.attribute(u"src"_s)) == byline.portrait;
    });
    const QString pattern = site.words.value(u"portraitOf"_s)[page.language];
    const QString standIn
        = pattern.contains("%1"_L1) ? pattern.arg(model::preferred(byline.name, page.language)) : QString();
    if (node && node->attribute(u"alt"_s) != standIn) {
        fill(image.alt[page.language], node->attribute(u"alt"_s));
    }
}

QString quotedTitle(const QString& caption)
{
    QString title = caption;
    title.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return title.isEmpty() ? QString() : u" \""_s + title + u'"';
}

} // namespace

QString imageIdOf(const QString& address)
{
    const QString fileName = address.section(u'/', -1);
    if (const auto crop = render::cropNamed(fileName)) {
        return crop->imageId;
    }
    static const QRegularExpression name(u"\\A([a-z0-9-]+)-[0-9]+\\.(?:jpg|webp|avif)\\z"_s);
    return name.match(fileName).captured(1);
}

void importPhotos(const ImportedPage& page, const render::SiteTemplate& site, ImportedArticle& into)
{
    model::Metadata& meta = into.article.meta;
    const auto figures = findNodes(page.root, [](const HtmlNode& node) { return !figureId(node).isEmpty(); });
    for (const HtmlNode* figure : figures) {
        const FigureTexts texts = figureTexts(*figure, page.language);
        model::ImageAsset& image = recordOf(meta, texts.id);
        fill(image.alt[texts.altLanguage], texts.alt);
        for (const Language language : model::allLanguages) {
            fill(image.caption[language], texts.caption[language]);
            fill(image.credit[language], texts.credit[language]);
        }
        importRights(page.data, image);
        if (figure->hasClass(u"lead"_s)) {
            meta.leadImage = texts.id;
        }
    }
    for (const model::Byline& byline : std::as_const(meta.bylines)) {
        if (!byline.portrait.isEmpty()) {
            importPortrait(page, site, byline, meta);
        }
    }
}

void importBody(const ImportedPage& page, ImportedArticle& into)
{
    const HtmlNode* body
        = findNode(page.root, [](const HtmlNode& node) { return node.attribute(u"id"_s) == "article-body"_L1; });
    if (!body) {
        return;
    }
    const model::Metadata& meta = into.article.meta;
    HtmlMarkdownOptions options;
    options.headingShift = 1;
    options.keepLines = true;
    options.photo = [&](const HtmlNode& figure) -> QString {
        const FigureTexts texts = figureTexts(figure, page.language);
        const model::ImageAsset* image = meta.image(texts.id);
        if (!image) {
            return {};
        }
        // What this figure says besides the photo's record was written into the body.
        const bool ownAlt = texts.altLanguage == page.language && texts.alt != image->alt[page.language];
        const QString& caption = texts.caption[page.language];
        const bool ownCaption = caption != image->caption[page.language];
        return u"!["_s + (ownAlt ? escapedMarkdown(texts.alt) : QString()) + u"]("_s + image->file
            + (ownCaption ? quotedTitle(caption) : QString()) + u')';
    };
    const HtmlMarkdown markdown = toMarkdown(*body, options);
    into.article.body[page.language] = model::normalized(markdown.text);
    for (const QString& name : markdown.lost) {
        into.lost.append(u"body of "_s + model::code(page.language) + u": "_s + name);
    }
}

} // namespace wongo::publish
