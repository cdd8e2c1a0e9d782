// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Language.h"

#include <QByteArray>
#include <QTranslator>

#include <mutex>

namespace wongo::cli {

/// What a command ends with, as promised to scripts.
enum class ExitCode { Done = 0, Findings = 1, WrongUse = 2 };

/// The worse of two.
ExitCode worse(ExitCode a, ExitCode b);

/// Findings for content that is refused, WrongUse for files and systems that do not play along.
ExitCode exitCodeFor(const base::Error& error);

/// Standard output and error. People's text goes through line() and report(), made safe for a terminal; machine output
/// goes through machine(), as it is. Any thread.
class Console {
public:
    explicit Console(model::Language language);

    void setQuiet(bool quiet) { m_quiet = quiet; }
    bool isQuiet() const { return m_quiet; }

    void line(const QString& text); ///< on standard output
    void machine(const QByteArray& bytes); ///< on standard output
    void remark(const QString& text); ///< on standard error, unless quiet
    void complain(const QString& text); ///< on standard error, quiet or not
    ExitCode complain(const base::Error& error); ///< words the error; gives the exit code for it

    /// One line that is written over again, on standard error if that is a terminal and the command is not quiet.
    void progress(int done, int total, const QString& what);

    /// WrongUse if standard output could not be written to its end (full disk, closed pipe).
    ExitCode finish(ExitCode code);

    /// While alive, sentences are in English: machine output is never localised.
    class English {
    public:
        explicit English(Console& console);
        ~English();
        Q_DISABLE_COPY_MOVE(English)

    private:
        Console& m_console;
    };

private:
    void clearProgress();

    std::mutex m_mutex;
    model::Language m_language;
    QTranslator m_translator;
    bool m_quiet = false;
    bool m_showsProgress = false; ///< standard error is a terminal
    bool m_progressStands = false; ///< a progress line is on the screen
};

/// The language of messages by the usual variables: LC_ALL, LC_MESSAGES, LANG; the first that is set counts.
model::Language messageLanguage();

/// The text without what a terminal would obey or not show: control and bidirectional characters become U+FFFD.
QString printable(const QString& text);

} // namespace wongo::cli
