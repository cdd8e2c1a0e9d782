// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

namespace wongo::model {

/// Names a place in an article, as in findings and dismissals: "headline", "decks/0", "images/ID/caption", "body",
/// "bylines/0/name", "keywords/2", "subjects/0/name", "corrections/0/text", "section", "published", ...
namespace fields {
QString deck(int index);
QString keyword(int index);
QString subjectName(int index);
QString bylineName(int index);
QString bylineTitle(int index);
QString image(const QString& id); ///< the photo as such: "images/ID"
QString imageCaption(const QString& id);
QString imageAlt(const QString& id);
QString imageCredit(const QString& id);
QString correctionText(int index);
} // namespace fields

/// The bilingual text at that path, or null if the path names none (wrong index, no such image, not a text pair).
/// "body" is not in Metadata and gives null. The pointer lives as long as the metadata is not changed otherwise.
Text* textAt(Metadata& meta, const QString& path);
const Text* textAt(const Metadata& meta, const QString& path);

/// The text without a language at that path, or null: "section", "slug", "notes", "bylines/0/email", "bylines/0/uri",
/// "subjects/0/uri", "images/ID/creator", "images/ID/copyrightNotice", "images/ID/usageTerms". Lives as long as the
/// pointer above.
QString* plainTextAt(Metadata& meta, const QString& path);
const QString* plainTextAt(const Metadata& meta, const QString& path);

/// Every bilingual text of the metadata with its path, in the order of the window: kicker, headline, decks, summary,
/// bylines, dateline, keywords, subjects, images (caption, alt, credit each), corrections.
QList<QPair<QString, Text>> allTexts(const Metadata& meta);

} // namespace wongo::model
