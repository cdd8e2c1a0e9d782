// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

/// Edits that keep marks and entries together. A list of the article goes by the name its entries' paths begin with:
/// "decks", "bylines", "keywords", "subjects", "corrections", "images". What is marked on an entry
/// (Metadata::noCounterpart) goes where the entry goes, and away with it.
namespace wongo::model {

qsizetype entryCount(const Metadata& meta, const QString& list); ///< 0 for any other name

/// An empty entry at the end; a correction gets `now` as its date. Photos come in with their files, never empty.
void appendEntry(Metadata& meta, const QString& list, const QDateTime& now);

/// Nothing for an index that is not there.
void removeEntry(Metadata& meta, const QString& list, qsizetype index);
void moveEntry(Metadata& meta, const QString& list, qsizetype from, qsizetype to);

/// Says that `path` is left without a text in `language` on purpose, or takes it back: then what covers it ("decks")
/// goes too.
void setNoCounterpart(Metadata& meta, const QString& path, Language language, bool onPurpose);

} // namespace wongo::model
