// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

/// Inside `storage` only.
namespace wongo::storage {

/// The bytes of an XML file as UTF-8 with a plain first line, so that a parser can be let loose on them: refused
/// (BadTable, place "line") if a document type declares anything itself, or if a tag is so long that reading it would
/// take its time. BadEncoding if they are neither UTF-8 nor UTF-16 with a mark. Line numbers stay. Linear.
base::Result<QByteArray> asPlainXml(QByteArray bytes, const QString& file);

} // namespace wongo::storage
