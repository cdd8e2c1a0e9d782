// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/PackageFiles.h"

#include <QMap>

/// Zip, by libzip: the only place that knows it.
namespace wongo::publish {

/// The same files give the same bytes: sorted, stored (so that no compressor's version shows), one fixed time, no extra
/// fields, no owner. The archive comment seals the rest: "wongo-package sha256:" and the SHA-256 of the archive without
/// the comment.
base::Result<QByteArray> makeZip(const QMap<QString, QByteArray>& files);

/// A zip's files; `package` labels errors. Consistency-checked by libzip. A zip that somebody else packed has no seal,
/// which is accepted; with a seal every byte counts (checkContainer).
base::Result<std::unique_ptr<PackageFiles>> openZip(const QByteArray& bytes, const QString& package);

} // namespace wongo::publish
