// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ArticleWork.h"
#include "cli/Commands.h"

#include "base/Files.h"
#include "wording/CheckSheetHtml.h"

using namespace Qt::StringLiterals;

namespace wongo::cli {

ExitCode runSheet(const SheetOptions& options, Console& console)
{
    const auto desk = deskFrom(options.desk, options.glossary);
    if (!desk) {
        return console.complain(desk.error());
    }
    const auto loaded = loadForChecks(options.folder, *desk);
    if (!loaded) {
        return console.complain(loaded.error());
    }
    const QByteArray html = wording::checkSheetHtml(loaded->input.article.meta, checks::checkSheet(loaded->input));
    if (options.out.isEmpty()) {
        console.machine(html);
        return ExitCode::Done;
    }
    if (const auto written = base::writeFile(options.out, html); !written) {
        return console.complain(written.error());
    }
    console.line(options.out);
    return ExitCode::Done;
}

} // namespace wongo::cli
