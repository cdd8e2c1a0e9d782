// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "publish/Neighbours.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace wongo::publish {

struct CleanedHtml {
    QString markdown; ///< ends with a line feed; empty if nothing was left
    QString line; ///< for placedLine(), if it is a single paragraph; else empty
    QStringList lost; ///< names of elements with content of their own that has no place here ("iframe"), each once
};

/// HTML of unknown origin -> Markdown that holds its words, its structure and its publishable links, and nothing else.
/// No photo is fetched: it leaves a place to fill, `![what it shows](its-name.jpg "its caption")`, which the checks
/// report as a photo that is not there. FileTooLarge over 2 MB (or for what would become a text too large to open),
/// TooDeep over 256 elements inside each other. Pure, but slow for large input: call on a worker.
base::Result<CleanedHtml> cleanHtml(const QByteArray& html);

/// The Markdown of a single paragraph (CleanedHtml::line) that comes to stand in a line: its emphasis so placed that it
/// is read as such between these. Linear.
QString placedLine(const QString& line, const Neighbours& around);

} // namespace wongo::publish
