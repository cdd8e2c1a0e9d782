// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Translation.h"

/// translation.json <-> model::Translation (resources/schema/translation.schema.json). Part of the article folder; read
/// and written with it.
namespace wongo::storage {

/// Larger is FileTooLarge, when read and when written.
inline constexpr qint64 maximumTranslationBytes = 16 << 20;

/// Canonical form; empty for a translation that holds nothing.
QByteArray writeTranslationJson(const model::Translation& translation);

/// An empty file holds nothing. `file` labels errors, which are those of article.json.
base::Result<model::Translation> readTranslationJson(const QByteArray& bytes, const QString& file);

} // namespace wongo::storage
