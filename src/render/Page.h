// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"
#include "model/Desk.h"
#include "render/Crops.h"

#include <QByteArray>
#include <QMap>

namespace wongo::render {

/// A section of the site, as its menu names it.
struct SiteSection {
    QString code; ///< as in the article's `section`
    model::Text name;
};

/// A site template: page.mustache, its partials, style.css and other assets, template.json. Loaded once, then a value.
struct SiteTemplate {
    QString name;
    QByteArray page; ///< Mustache
    QMap<QString, QByteArray> partials; ///< by name without suffix
    QMap<QString, QByteArray> assets; ///< file name -> bytes, copied to assets/
    QStringList previewOnlyAttributes; ///< of <html>: what the preview may set and an export never holds
    bool furniture = true; ///< template.json may leave the furniture out of exports
    QMap<QString, model::Text> words; ///< the page's own words by name, in both languages: {{words.published}}
    QList<SiteSection> sections; ///< the site's menu, in its order
    QList<LeadCrop>
        leadCrops; ///< narrowest page first, the last for every wider one; empty = the lead photo is never cropped
};

/// Reads a template from a folder (its plain files; folders in it are not looked into); empty = the built-in "daily".
/// BadTemplate names file and line. Blocks: not for the GUI thread.
base::Result<SiteTemplate> loadTemplate(const QString& folder);

/// One page to be made. `body` is the HTML of the body's blocks (BlockHtml.h) and is put in as it is.
struct PageInput {
    model::Metadata meta;
    model::Language language = model::Language::Korean;
    QList<model::Language> languages; ///< every language that has a page, itself too: hreflang, work translation
    model::Desk desk;
    QByteArray body;
    qint64 wordCount = 0;
};

/// The complete HTML document. Preview and export both come from here; same input, same bytes.
/// The element with id "article-body" holds the body's block elements and nothing else.
base::Result<QByteArray> renderPage(const SiteTemplate& site, const PageInput& input);

} // namespace wongo::render
