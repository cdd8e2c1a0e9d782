// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Term.h"

/// Lists of terms on disk: the desk's, and a person's own names. All functions block: never on the GUI thread.
namespace wongo::storage {

/// Reads a list of terms; by its suffix a TBX (storage/TbxFile.h) or a CSV: as RFC 4180 has it, in UTF-8 with or
/// without its mark, with the columns ko,en,kind,forbidden,code,note (resources/samples/terms.csv); the last ones may
/// be absent. A first line that names columns may give them in another order, and others, which are left alone. Several
/// forms in a cell are parted by | or ;. kind is name or person, or anything else for a term. Lines without Korean, or
/// with nothing else, are skipped. At most 4 MiB, 50,000 lines, 500 characters a form, 4,000 a cell. Errors: of
/// reading; BadTable with place "line" for quotation marks that are not closed or stand inside a cell, for what is over
/// a limit, and for a code that is none (model::isCode) or stands twice.
base::Result<model::Glossary> loadGlossary(const QString& file);

/// Writes the list in the form its suffix asks for, whole or not at all, in the place of what stands there; read again
/// it is the same list, but in TBX Korean forbidden forms come before English ones. FileTooLarge if it could not be
/// read again; other errors of writing.
base::Result<> writeGlossary(const QString& file, const model::Glossary& glossary);

/// The list as CSV in UTF-8, with the columns named in the first line.
QByteArray csvOf(const model::Glossary& glossary);

/// ~/.config/wongo/names.csv, by the XDG base directories: a person's own names, beside their own words.
QString ownNamesFile();

/// What loadGlossary() says; nothing if there is no such file.
base::Result<model::Glossary> readOwnNames(const QString& file);

/// Puts an entry at the end, unless one with that Korean form stands there: what was chosen once stays. The file and
/// its folder are made if need be. Errors of reading, which leave the file as it is, and of writing.
base::Result<> addOwnName(const QString& file, const model::Term& name);

} // namespace wongo::storage
