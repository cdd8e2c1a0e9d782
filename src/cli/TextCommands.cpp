// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ArticleWork.h"
#include "cli/Commands.h"
#include "cli/MarkdownFile.h"

#include "base/Json.h"
#include "language/Counts.h"
#include "markdown/Parser.h"
#include "publish/BodyText.h"
#include "render/BlockHtml.h"
#include "storage/DeskFile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

base::Json asJson(const language::Counts& counts, qint64 readingSeconds)
{
    return {{"charactersWithSpaces", counts.charactersWithSpaces}, {"characters", counts.characters},
        {"words", counts.words}, {"sheets", counts.sheets()}, {"rows", counts.rows},
        {"sheetsByCharacters", counts.sheetsByCharacters()}, {"euckrBytes", counts.euckrBytes},
        {"readingSeconds", readingSeconds}};
}

void printCounts(const language::Counts& counts, qint64 readingSeconds, Console& console)
{
    const auto print = [&](const char* pattern, const QString& figure) {
        console.line(QCoreApplication::translate("Cli", pattern).arg(figure));
    };
    print(QT_TRANSLATE_NOOP("Cli", "Characters with spaces: %1"), QString::number(counts.charactersWithSpaces));
    print(QT_TRANSLATE_NOOP("Cli", "Characters without spaces: %1"), QString::number(counts.characters));
    print(QT_TRANSLATE_NOOP("Cli", "Words: %1"), QString::number(counts.words));
    print(QT_TRANSLATE_NOOP("Cli", "Manuscript sheets (20 × 10 grid): %1"), QString::number(counts.sheets(), 'f', 1));
    print(QT_TRANSLATE_NOOP("Cli", "Rows: %1"), QString::number(counts.rows));
    print(QT_TRANSLATE_NOOP("Cli", "Manuscript sheets (characters / 200): %1"),
        QString::number(static_cast<double>(counts.sheetHundredths()) / 100.0, 'f', 2));
    print(QT_TRANSLATE_NOOP("Cli", "EUC-KR bytes: %1"), QString::number(counts.euckrBytes));
    print(QT_TRANSLATE_NOOP("Cli", "Seconds to read: %1"), QString::number(readingSeconds));
}

} // namespace

ExitCode runRender(const TextOptions& options, Console& console)
{
    const auto file = readMarkdown(options.file, options.language);
    if (!file) {
        return console.complain(file.error());
    }
    render::BodyContext context;
    context.language = file->language;
    context.photos = storage::defaultDesk().photos;
    QByteArray html = render::bodyHtml(markdown::parse(file->text), context);
    if (!html.isEmpty() && !html.endsWith('\n')) {
        html += '\n';
    }
    console.machine(html);
    return ExitCode::Done;
}

ExitCode runCount(const TextOptions& options, Console& console)
{
    const auto file = readMarkdown(options.file, options.language);
    if (!file) {
        return console.complain(file.error());
    }
    const language::Counts counts = publish::bodyCounts(publish::plainParagraphs(markdown::parse(file->text)));
    const qint64 seconds = language::readingSeconds(counts, file->language == model::Language::Korean);
    if (options.json) {
        console.machine(base::writeJson(asJson(counts, seconds)));
    } else {
        printCounts(counts, seconds, console);
    }
    return ExitCode::Done;
}

} // namespace wongo::cli
