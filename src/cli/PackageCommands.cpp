// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "publish/Package.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wongo::cli {

ExitCode runImport(const ImportOptions& options, Console& console)
{
    const auto report = publish::importPackage(options.package, options.out);
    if (!report) {
        return console.complain(report.error());
    }
    for (const QString& lost : report->lost) {
        console.remark(QCoreApplication::translate("Cli", "Not in the package: %1").arg(lost));
    }
    console.line(report->folder);
    return ExitCode::Done;
}

ExitCode runVerify(const VerifyOptions& options, Console& console)
{
    const auto manifest = publish::verifyPackage(options.package);
    if (!manifest) {
        return console.complain(manifest.error());
    }
    console.remark(QCoreApplication::translate("Cli", "Whole: %1 (article %2, files checked: %3)")
                       .arg(options.package, manifest->slug, QString::number(manifest->files.size())));
    if (manifest->forced) {
        console.remark(QCoreApplication::translate("Cli", "It was exported although errors stood."));
    }
    return ExitCode::Done;
}

} // namespace wongo::cli
