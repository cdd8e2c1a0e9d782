// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"

namespace wongo::storage {

/// Puts the bytes of a photo under images/ with the name of the file it comes from: letters and digits of any script,
/// `_`, and hyphens for all else; no clash. A file with the same content is used again. Only the suffix is told by
/// `suffix`. Never replaces or removes anything. Returns the relative path ("images/...").
base::Result<QString> storePhoto(
    const QString& folder, const QByteArray& bytes, const QString& suggestedName, const QString& suffix);

/// The same photo under another name: a copy of its file at `file` ("images/...") by the name wished for, made as in
/// storePhoto() and with the suffix it has; the file it was stays, since the article on disk names it until it is
/// saved, and so does a step that is undone. A file with that name and content is used again. Returns the relative
/// path. FileTooLarge above `limit` bytes.
base::Result<QString> renamePhoto(const QString& folder, const QString& file, const QString& name, qint64 limit);

/// Where the file of a photo stands: `file` ("images/...", as in its record) below `folder`, or the entry there that is
/// the same text in another Unicode form: a Mac may have stored "한강.jpg" taken apart into its letters, and records
/// are NFC. The plain path where there is neither, so that whoever opens it is told which file is missing.
QString photoPath(const QString& folder, const QString& file);

/// An image id that is free in the article, made from the same file name: [a-z0-9-]+.
QString freeImageId(const model::Metadata& meta, const QString& suggestedName);

} // namespace wongo::storage
