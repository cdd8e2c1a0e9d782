// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace wongo::app {

/// What the command line asks of the window.
struct Arguments {
    QString folder; ///< article to open; empty = start page
    QString deskFile;
    QString language; ///< "ko", "en"; empty = as remembered
    QString theme; ///< "light", "dark", "contrast"; empty = as remembered
    QString screenshot; ///< file for a picture of the window, then quit

    /// The language asked for, "ko" or "en", or empty; looked for first, so that help and complaints come in it.
    static QString languageIn(const QStringList& arguments);
    /// Reads the arguments. Prints help, version or what is wrong and ends the process, as command line programs do.
    static Arguments parse(const QStringList& arguments);
};

} // namespace wongo::app
