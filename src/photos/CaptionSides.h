// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"
#include "model/Desk.h"

namespace wongo::photos {

/// The text on the side of the language it is written in.
model::Text onItsSide(const QString& text);

/// A caption of several lines with each line on the side of its script, as one paragraph a side; lines too short to
/// tell (a credit, a date) go with the line before. One line stays whole, whatever it mixes. Pure.
model::Text bySides(const QString& caption);

struct CaptionAndCredit {
    model::Text caption;
    model::Text credit;
    bool operator==(const CaptionAndCredit&) const = default;
};

/// What the texts that came with a photo are in its record: captions where their language is, by XMP's alternatives or
/// by their script; the credit in both languages if the desk's table knows it. A credit that a caption ends in
/// (trailingCredit) moves to a photo without one, and goes if the photo has the same; one that contradicts stays. Pure.
CaptionAndCredit captionAndCredit(const imaging::EmbeddedTexts& texts, const QList<model::CreditPair>& table);

} // namespace wongo::photos
