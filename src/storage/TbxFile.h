// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Term.h"

#include <QByteArray>

/// TermBase eXchange (ISO 30042), the dialect TBX-Basic: what terminology programs exchange (decisions/0074-tbx.md).
namespace wongo::storage {

inline constexpr qint64 mostTbxBytes = qint64{16} * 1024 * 1024;

/// Reads TBX of version 2 (martif) and 3 (tbx), in either style (DCA, DCT), in UTF-8 or UTF-16; what it does not know
/// is left out. Of each concept: the Korean and English forms, which of them are forbidden, a person by its subject
/// field or as a proper noun without one, and its notes. Further Korean forms become entries of their own.
/// Refused with BadTable, place "line", detail the remark: what is no well-formed XML; any declaration in the file, and
/// entities but the five of XML; more than 32 levels, 32 attributes or 16 KiB in a tag, a million elements; what is
/// over the limits of a table (loadGlossary). BadEncoding with place "line:column". Any thread; linear in `bytes`.
base::Result<model::Glossary> parseTbx(QByteArray bytes, const QString& file);

/// The list as TBX-Basic, version 3, style DCA, in UTF-8.
QByteArray tbxOf(const model::Glossary& glossary);

} // namespace wongo::storage
