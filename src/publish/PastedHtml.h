// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace wongo::publish {

struct CleanedHtml {
    QString markdown; ///< ends with a line feed; empty if nothing was left
    QStringList lost; ///< names of elements that had no counterpart, each once
};

/// HTML of unknown origin -> Markdown that holds its words, its structure and its publishable links, and nothing else.
/// No photo is fetched: an img leaves its alternative text. FileTooLarge over 2 MB, TooDeep over 256 elements inside
/// each other. Pure, but slow for large input: call on a worker.
base::Result<CleanedHtml> cleanHtml(const QByteArray& html);

} // namespace wongo::publish
