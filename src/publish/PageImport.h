// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "publish/HtmlTree.h"
#include "publish/ImportedArticle.h"
#include "render/Page.h"

namespace wongo::publish {

/// One page of an HTML package.
struct ImportedPage {
    model::Language language = model::Language::Korean;
    HtmlNode root;
    base::Json data; ///< its NewsArticle; an empty object if it has none
};

/// The node the template marked with that field path; null if the page has none.
const HtmlNode* fieldNode(const ImportedPage& page, const QString& path);

/// A text of the structured data; empty if it is not there.
QString dataText(const base::Json& data, const char* key);

/// The id of the photo whose rendition has that address, relative or public; empty if it is no rendition's. The whole
/// name counts: "photo-2-640.jpg" is of photo-2, not of photo.
QString imageIdOf(const QString& address);

/// Headline, decks, bylines, dates and the like of one page -> its language's side of the article. `site` tells which
/// words stand for sections and roles.
void importFields(const ImportedPage& page, const render::SiteTemplate& site, ImportedArticle& into);

/// Records of the photos that the page shows, with their texts; those of the article's own files come first.
void importPhotos(const ImportedPage& page, const render::SiteTemplate& site, ImportedArticle& into);

/// What these pages do not tell, or may not, of the article that was made from them: as in ImportReport.
QStringList lostInPages(const QList<ImportedPage>& pages, const model::Metadata& meta);

/// The body; after importPhotos, because what a figure says besides its record becomes part of the Markdown.
void importBody(const ImportedPage& page, ImportedArticle& into);

} // namespace wongo::publish
