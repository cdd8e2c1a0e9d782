// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ListedText.h"

#include <QMap>

#include <optional>

namespace wongo::model {

/// Relative to the upright picture, each 0 to 1 from the upper left.
struct FocalPoint {
    double x = 0.5;
    double y = 0.5;
    bool operator==(const FocalPoint&) const = default;
};

/// A part of the upright picture, relative to it: each 0 to 1 from the upper left, and not beyond its edges.
struct PictureRect {
    double x = 0;
    double y = 0;
    double width = 1;
    double height = 1;
    bool operator==(const PictureRect&) const = default;
};

/// A photo of the article: the file under images/ and the texts that go with it.
struct ImageAsset {
    QString id; ///< unique in the article; [a-z0-9-]+
    QString file; ///< relative path, "images/..."
    QString sha256; ///< of the original, lower-case hex; empty = not known
    int width = 0; ///< pixels when upright; 0 = not known
    int height = 0;
    Text caption;
    Text alt;
    Text credit;
    QString creator;
    QString copyrightNotice;
    QString usageTerms;
    QString digitalSourceType{}; ///< how it was made: an address of IPTC's vocabulary of that name; empty = not said
    std::optional<FocalPoint> focalPoint;
    QMap<QString, PictureRect> crops; ///< adjusted by hand, by ratio ("16:9"); the others follow the focal point
    UnknownKeys unknown;
    bool operator==(const ImageAsset&) const = default;
};

} // namespace wongo::model
