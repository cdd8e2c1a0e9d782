// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Interrupt.h"

#include "publish/Package.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

publish::Progress progressOn(Console& console)
{
    return [&console](int done, int total, const QString& what) { console.progress(done, total, what); };
}

} // namespace

ExitCode runImport(const ImportOptions& options, Console& console)
{
    watchForInterrupt();
    const auto report = publish::importPackage(options.package, options.out, progressOn(console), &interrupted());
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
    watchForInterrupt();
    const auto manifest = publish::verifyPackage(options.package, progressOn(console), &interrupted());
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
