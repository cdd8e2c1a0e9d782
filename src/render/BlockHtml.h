// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Article.h"
#include "model/Desk.h"

#include <QByteArray>

/// Tree and photo records -> HTML of the published page. Pure functions; any thread.
/// Every text and attribute is escaped here; nothing of the author's reaches the page as markup.
namespace wongo::render {

/// What the HTML of a body depends on besides its blocks. Equal contexts give equal HTML.
struct BodyContext {
    model::Language language = model::Language::Korean;
    QList<model::ImageAsset> images;
    model::PhotoRules photos;
    bool operator==(const BodyContext& other) const; ///< compares what is rendered
};

/// One top-level block as exactly one HTML element, without line feeds around it.
QByteArray blockHtml(const markdown::Block& block, const BodyContext& context);

/// The whole body: its blocks, one a line. What `wongo-cli render` prints.
QByteArray bodyHtml(const markdown::Tree& tree, const BodyContext& context);

/// <figure> of a photo as in the page: picture with srcset, width and height, one figcaption with a block per caption language
/// (with lang) and the credits. `altOverride` and `captionOverride` come from the Markdown; empty = the record's.
QByteArray figureHtml(const model::ImageAsset& image, const BodyContext& context, bool lead,
    const QString& altOverride = {}, const QString& captionOverride = {});

/// File name of a rendition in a package's media folder: <image>-<width>.<suffix>, width as it really is.
QString renditionName(const model::ImageAsset& image, int width, const QString& suffix);

/// The widths that the photo really gets: the desk's, never enlarged, ascending and unique.
QList<int> renditionWidths(const model::ImageAsset& image, const model::PhotoRules& rules);

} // namespace wongo::render
