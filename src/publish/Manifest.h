// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/Package.h"

/// Manifest <-> manifest.json.
namespace wongo::publish {

/// Name of the manifest inside a package.
QString manifestName();

/// Largest manifest that is read.
inline constexpr qint64 maximumManifestBytes = 4LL * 1024 * 1024;

/// Canonical bytes. The last key, "sha256", is the SHA-256 of the same bytes written without it: the manifest cannot
/// name its own hash as it names those of the other files, and a changed bit in it must be found all the same.
QByteArray writeManifest(const Manifest& manifest);

/// HashMismatch if the bytes are not those that were written, UnknownVersion for a newer package, BadPackage for all
/// else; each with `package` as file and the name in it as place. Keys that this version does not know are let be, and
/// protected as well.
base::Result<Manifest> readManifest(const QByteArray& bytes, const QString& package);

} // namespace wongo::publish
