// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "memory/Unit.h"

namespace wongo::memory {

/// What a TMX file gave.
struct TmxContents {
    QList<Unit> units;
    int skipped = 0; ///< translation units without a text in each of our languages
};

/// Reads TMX 1.1 to 1.4b, leniently: UTF-8, or UTF-16 with a byte order mark; `lang` for `xml:lang`; ko, ko-KR, KO_kr
/// and the like; headers and attributes may be missing; of several texts in one language the first. Of inline markup
/// what is text stays: that inside of <hi>; native code (bpt, ept, it, ph, ut) and what is embedded in it (sub) goes.
/// Pairs without an origin of their own ("x-origin", as TmxWriter writes it) get the file's name.
///
/// Strict where a file could do harm: nothing outside is read and no entity is declared (a DOCTYPE may only name the
/// DTD); at most 64 MiB and 200,000 translation units (FileTooLarge), 32 levels, 1 MiB a segment, 64 KiB between two
/// tags or inside of one. What is not well-formed or in the wrong place is BadTmx; place = "line:column". Nothing of
/// such a file is given. Pure; any thread.
base::Result<TmxContents> readTmx(const QByteArray& bytes, const QString& file);

/// The same for a file. Blocks.
base::Result<TmxContents> loadTmx(const QString& file);

} // namespace wongo::memory
