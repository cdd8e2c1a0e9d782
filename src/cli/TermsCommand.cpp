// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "storage/GlossaryFile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

bool isListOfTerms(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == "csv"_L1 || suffix == "tbx"_L1;
}

} // namespace

ExitCode runTermsConvert(const ConvertTermsOptions& options, Console& console)
{
    if (!isListOfTerms(options.from) || !isListOfTerms(options.to)) {
        console.complain(QCoreApplication::translate("Cli", "Lists of terms are files named .csv or .tbx."));
        return ExitCode::WrongUse;
    }
    if (QFileInfo::exists(options.to)) {
        return console.complain(base::Error{base::ErrorCode::FileExists, options.to, {}, {}});
    }
    const auto terms = storage::loadGlossary(options.from);
    if (!terms) {
        return console.complain(terms.error());
    }
    if (const auto written = storage::writeGlossary(options.to, *terms); !written) {
        return console.complain(written.error());
    }
    console.remark(QCoreApplication::translate("Cli", "Terms written: %1").arg(terms->size()));
    return ExitCode::Done;
}

} // namespace wongo::cli
