// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PageImport.h"

#include "model/FieldPath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using model::Language;

namespace {

bool hasPage(const QList<ImportedPage>& pages, Language language)
{
    return std::any_of(pages.begin(), pages.end(), [&](const ImportedPage& page) { return page.language == language; });
}

/// A side that came back empty was empty or not shown: the pages do not say which.
void addEmptySides(const QString& path, const model::Text& text, QStringList& lost)
{
    if (text.isEmpty()) {
        lost.append(path);
        return;
    }
    for (const Language language : model::allLanguages) {
        if (text[language].isEmpty()) {
            lost.append(path + u'/' + model::code(language));
        }
    }
}

void addPhoto(const model::ImageAsset& image, QStringList& lost)
{
    const QString path = model::fields::image(image.id);
    lost.append({path + u"/file"_s, path + u"/focalPoint"_s, path + u"/crops"_s});
    addEmptySides(model::fields::imageCaption(image.id), image.caption, lost);
    addEmptySides(model::fields::imageAlt(image.id), image.alt, lost);
    addEmptySides(model::fields::imageCredit(image.id), image.credit, lost);
    for (const auto& [name, text] : {std::pair(u"creator"_s, image.creator),
             std::pair(u"copyrightNotice"_s, image.copyrightNotice), std::pair(u"usageTerms"_s, image.usageTerms)}) {
        if (text.isEmpty()) {
            lost.append(path + u'/' + name);
        }
    }
}

} // namespace

QStringList lostInPages(const QList<ImportedPage>& pages, const model::Metadata& meta)
{
    QStringList lost{u"notes"_s, u"embargo"_s, u"urgency"_s, u"noCounterpart"_s, u"dismissed"_s, u"unknown keys"_s,
        u"images in reserve"_s};
    for (const Language language : model::allLanguages) {
        if (!hasPage(pages, language)) {
            lost.append(u"texts of "_s + model::code(language));
        } else if (meta.summary[language]
                       .isEmpty()) { // the page's description is then the first deck, which a summary may repeat
            lost.append(u"summary/"_s + model::code(language));
        }
    }
    if (pages.size() == 1) {
        lost.append(u"sourceLanguage"_s);
        if (!meta.subjects.isEmpty()) { // a page names a subject in the other language where its own has no name
            lost.append(u"subjects/*/name"_s);
        }
    }
    if (!meta.updated.isValid()) { // an update at the moment of publication is not shown
        lost.append(u"updated"_s);
    }
    for (const model::ImageAsset& image : meta.images) {
        addPhoto(image, lost);
    }
    return lost;
}

} // namespace wongo::publish
