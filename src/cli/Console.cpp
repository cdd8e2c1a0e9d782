// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Console.h"

#include "wording/Wording.h"

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

void write(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = printable(text).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

} // namespace

ExitCode worse(ExitCode a, ExitCode b)
{
    return qMax(a, b);
}

ExitCode exitCodeFor(const base::Error& error)
{
    using base::ErrorCode;
    switch (error.code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::WriteFailed:
    case ErrorCode::FileExists:
    case ErrorCode::ChangedOutside:
    case ErrorCode::BadTemplate:
    case ErrorCode::Cancelled:
    case ErrorCode::TimedOut:
    case ErrorCode::Internal:
        return ExitCode::WrongUse;
    default:
        return ExitCode::Findings;
    }
}

Console::Console(model::Language language)
    : m_language(language)
    , m_showsProgress(isatty(STDERR_FILENO) == 1)
{
    wording::installTranslation(m_translator, m_language);
}

void Console::line(const QString& text)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    write(stdout, text);
}

void Console::machine(const QByteArray& bytes)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

void Console::remark(const QString& text)
{
    if (!m_quiet) {
        complain(text);
    }
}

void Console::complain(const QString& text)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    write(stderr, text);
}

ExitCode Console::complain(const base::Error& error)
{
    complain(wording::errorText(error));
    return exitCodeFor(error);
}

void Console::progress(int done, int total, const QString& what)
{
    if (m_quiet || !m_showsProgress) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    const QByteArray text = u"\r\x1b[K%1/%2 "_s.arg(done).arg(total).toUtf8() + printable(what.left(60)).toUtf8();
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    std::fflush(stderr);
    m_progressStands = true;
}

void Console::clearProgress()
{
    if (m_progressStands) {
        std::fputs("\r\x1b[K", stderr);
        m_progressStands = false;
    }
}

ExitCode Console::finish(ExitCode code)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    return written ? code : ExitCode::WrongUse;
}

Console::English::English(Console& console)
    : m_console(console)
{
    wording::installTranslation(m_console.m_translator, model::Language::English);
}

Console::English::~English()
{
    wording::installTranslation(m_console.m_translator, m_console.m_language);
}

model::Language messageLanguage()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty()) {
            return value == "ko" || value.startsWith("ko_") || value.startsWith("ko.") ? model::Language::Korean
                                                                                       : model::Language::English;
        }
    }
    return model::Language::English;
}

QString printable(const QString& text)
{
    QString safe = text;
    for (QChar& c : safe) {
        const char16_t unit = c.unicode();
        const bool control = (unit < 0x20 && unit != u'\n' && unit != u'\t') || (unit >= 0x7f && unit <= 0x9f);
        const bool bidi = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
        if (control || bidi) {
            c = QChar::ReplacementCharacter;
        }
    }
    return safe;
}

} // namespace wongo::cli
