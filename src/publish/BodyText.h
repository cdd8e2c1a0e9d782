// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Counts.h"
#include "markdown/Tree.h"

#include <QStringList>

/// A body as plain text, without photos: for the news item and the figures that go with it.
namespace wongo::publish {

/// One string for each paragraph, heading, list item, row of a table (cells parted by tabs), code block.
QStringList plainParagraphs(const markdown::Tree& tree);

/// The sum over those paragraphs; captions do not count.
language::Counts bodyCounts(const QStringList& paragraphs);

} // namespace wongo::publish
