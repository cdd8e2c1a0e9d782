// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>

/// A person's own words for spelling: a text file with one word a line, which any editor can put in order. Blank lines
/// and those that begin with # are not words.
namespace wongo::storage {

/// ~/.config/wongo/words.txt, by the XDG base directories.
QString ownWordsFile();

/// The words, NFC; none if there is no file.
base::Result<QStringList> readWords(const QString& file);

/// Puts a word at the end, unless it stands there; the file and its folder are made if need be.
base::Result<> addWord(const QString& file, const QString& word);

} // namespace wongo::storage
