// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FindingLine.h"

#include "wording/Wording.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

QString severityTitle(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Error:
        return QCoreApplication::translate("Cli", "error");
    case checks::Severity::Warning:
        return QCoreApplication::translate("Cli", "warning");
    case checks::Severity::Note:
        break;
    }
    return QCoreApplication::translate("Cli", "note");
}

} // namespace

QString findingPlace(const QString& folder, const checks::Finding& finding, FieldTexts& texts)
{
    const QDir dir(folder);
    if (finding.path != "body"_L1 || !finding.language) {
        return dir.filePath(u"article.json"_s);
    }
    const QString file = dir.filePath(model::code(*finding.language) + u".md"_s);
    if (finding.range == markdown::Range{}) {
        return file;
    }
    const TextPlace place = texts.place(finding);
    return u"%1:%2:%3"_s.arg(file, QString::number(place.line), QString::number(place.column));
}

QString findingLine(const QString& folder, const checks::Finding& finding, FieldTexts& texts)
{
    return u"%1: %2: %3 [%4]"_s.arg(findingPlace(folder, finding, texts), severityTitle(finding.severity),
        wording::findingText(finding), checks::kindName(finding.kind));
}

} // namespace wongo::cli
