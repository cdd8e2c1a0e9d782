// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Article.h"
#include "model/Desk.h"
#include "render/Crops.h"

#include <QByteArray>

#include <array>

/// Tree and photo records -> HTML of the published page. Pure functions; any thread.
/// Every text and attribute is escaped here; nothing of the author's reaches the page as markup.
namespace wongo::render {

/// The rank in the page (2 to 6) of a body's headings of level 1 to 6. The page's own headline is its one h1.
using HeadingRanks = std::array<int, 6>;

/// Each heading one rank below its level, or as little higher as keeps the page's outline without gaps: Nu checker and
/// axe refuse a heading that skips a rank. A body with a sound outline has the default ranks.
HeadingRanks soundHeadingRanks(const markdown::Tree& tree);

/// What the HTML of a body depends on besides its blocks. Equal contexts give equal HTML.
struct BodyContext {
    model::Language language = model::Language::Korean;
    QList<model::ImageAsset> images;
    model::PhotoRules photos;
    HeadingRanks headingRanks{2, 3, 4, 5, 6, 6}; ///< who renders blocks one by one sets soundHeadingRanks(tree) here
    bool operator==(const BodyContext& other) const; ///< compares what is rendered
};

/// One top-level block as exactly one HTML element, without line feeds around it.
QByteArray blockHtml(const markdown::Block& block, const BodyContext& context);

/// The whole body: its blocks, one a line, with the heading ranks of this tree. What `wongo-cli render` prints.
QByteArray bodyHtml(const markdown::Tree& tree, const BodyContext& context);

/// <figure> of a photo as in the page: picture with srcset, width and height, one figcaption with a block per caption
/// language (with lang) and the credits. `altOverride` and `captionOverride` come from the Markdown; empty = the
/// record's.
QByteArray figureHtml(const model::ImageAsset& image, const BodyContext& context, bool lead,
    const QString& altOverride = {}, const QString& captionOverride = {});

/// The same of the page's lead photo, but that its picture takes these shapes by the width of the page if somebody said
/// what of it matters (hasCrops).
QByteArray leadFigureHtml(const model::ImageAsset& image, const BodyContext& context, const QList<LeadCrop>& leadCrops);

/// File name of a rendition in a package's media folder: <image>-<width>.<suffix>, width as it really is.
QString renditionName(const model::ImageAsset& image, int width, const QString& suffix);

/// The widths that the photo really gets: the desk's, never enlarged, ascending and unique.
QList<int> renditionWidths(const model::ImageAsset& image, const model::PhotoRules& rules);

} // namespace wongo::render
