// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the elements of HTML are to a text.
namespace wongo::publish {

/// It stands in lines of its own.
bool isBlockElement(const QString& tag);

/// Nothing inside it is text of the article: scripts, styles, forms, frames, players.
bool isDroppedElement(const QString& tag);

/// Of those: the reader saw something there, and is told that it did not come along.
bool isOwnContent(const QString& tag);

} // namespace wongo::publish
