// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/Page.h"

#include <QSize>

namespace wongo::render {

/// A file of a photo by its public address.
struct PublishedPicture {
    QString url;
    QSize size;
};

/// What the visible page, its meta tags and its structured data say alike, worked out once.
/// Refers to the input, which must outlive it.
struct PageFacts {
    explicit PageFacts(const SiteTemplate& site, const PageInput& input);

    const SiteTemplate& site;
    const PageInput& input;
    model::Language language;
    QString title; ///< the headline, or what stands in for it; never empty
    QString description; ///< summary, else first deck; may be empty
    QString sectionName; ///< as the site's menu says it, else as the article does
    QString outlet; ///< in the page's language, else in the other
    QString url; ///< canonical address
    QDateTime modified; ///< updated, else published
    QList<model::Language> otherLanguages; ///< that have a page as well
    const model::ImageAsset* lead = nullptr;
    QList<const model::ImageAsset*>
        photos; ///< shown on the page: lead first, then those in the body in their records' order

    const model::ImageAsset* face = nullptr; ///< stands for the page elsewhere: the first of `photos` that can be shown

    const QString& text(const model::Text& pair) const { return pair[language]; }
    /// A person is named in the other language rather than not at all: whose work it is must be said on every page.
    const QString& name(const model::Byline& byline) const { return model::preferred(byline.name, language); }
    QString pageUrl(model::Language of) const;
    QString imageUrl(const model::ImageAsset& image) const; ///< largest JPEG up to 1920; empty = it has none
    /// What programs are told of a photo: its crops if it is the page's face, and the one of imageUrl() last; empty =
    /// it has none.
    QList<PublishedPicture> pictures(const model::ImageAsset& image) const;
};

} // namespace wongo::render
