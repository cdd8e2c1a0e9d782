// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Term.h"

namespace wongo::storage {

/// Reads the desk's glossary: CSV as RFC 4180 has it, in UTF-8 with or without its mark, with the columns
/// ko,en,kind,forbidden,code (resources/samples/terms.csv); the last ones may be absent. A first line that names
/// columns may give them in another order, and others, which are left alone. Several forms in a cell are parted by | or
/// ;. kind is name or person, or anything else for a term. Lines without Korean, or with nothing else, are skipped. At
/// most 4 MiB, 50,000 lines, and 500 characters a cell. Errors: of reading; BadTable with place "line" for quotation
/// marks that are not closed or stand inside a cell, for what is over a limit, and for a code that is none
/// (model::isCode) or stands twice.
base::Result<model::Glossary> loadGlossary(const QString& file);

} // namespace wongo::storage
