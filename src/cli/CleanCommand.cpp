// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "base/Files.h"
#include "publish/PastedHtml.h"
#include "wording/Wording.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024; ///< far over what cleanHtml takes, so that it is the one to say no

QString say(const char* text)
{
    return QCoreApplication::translate("Cli", text);
}

/// UTF-8, of the file or of standard input.
base::Result<QByteArray> readHtml(const QString& file)
{
    if (!file.isEmpty()) {
        return base::readText(file, mostBytes).map([](const QString& text) { return text.toUtf8(); });
    }
    const QString name = say(QT_TRANSLATE_NOOP("Cli", "Standard input"));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return base::failure(base::ErrorCode::FileNotReadable, name);
    }
    const QByteArray bytes = input.read(mostBytes + 1);
    if (bytes.size() > mostBytes) {
        return base::failure(base::ErrorCode::FileTooLarge, name);
    }
    return base::decodeText(bytes, name).map([](const QString& text) { return text.toUtf8(); });
}

} // namespace

ExitCode runClean(const CleanOptions& options, Console& console)
{
    const auto html = readHtml(options.file);
    if (!html) {
        return console.complain(html.error());
    }
    const auto cleaned = publish::cleanHtml(*html);
    if (!cleaned) {
        const QString name = options.file.isEmpty() ? say(QT_TRANSLATE_NOOP("Cli", "Standard input")) : options.file;
        console.complain(say(QT_TRANSLATE_NOOP("Cli",
                                 "%1 is too large or too deeply nested to be read as a text. Take a part of it, or "
                                 "copy it as plain text."))
                             .arg(name));
        return exitCodeFor(cleaned.error());
    }
    if (!cleaned->lost.isEmpty()) {
        console.remark(say(QT_TRANSLATE_NOOP("Cli", "Left out: %1")).arg(cleaned->lost.join(", "_L1)));
    }
    console.machine(cleaned->markdown.toUtf8());
    return ExitCode::Done;
}

} // namespace wongo::cli
