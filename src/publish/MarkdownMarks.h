// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/Neighbours.h"

#include <QString>

/// Marks of emphasis while a paragraph is being written: signs that no text holds (Unicode's non-characters), until all
/// that stands around them is known.
namespace wongo::publish::marks {

constexpr QChar hardBreak(0xFDD0);
constexpr QChar strongOpen(0xFDD1);
constexpr QChar strongClose(0xFDD2);
constexpr QChar emphasisOpen(0xFDD3);
constexpr QChar emphasisClose(0xFDD4);
constexpr QChar strikeOpen(0xFDD5);
constexpr QChar strikeClose(0xFDD6);
constexpr QChar syntax(0xFDD7); ///< beside what is markup of a link or of code: nothing is taken out of it

/// The text without such signs; for text from outside.
QString withoutSigns(QString text);

/// The same paragraph with ** * ~~ for the marks, each where the parser reads it as one: white space and, where need
/// be, punctuation at its ends comes out of the emphasis, and what could not be read at all is left out. Hard breaks
/// stay signs. Pairs must be nested. Linear. What stands around it stays as it is: beside a mark or a backslash there,
/// emphasis goes.
QString resolved(const QString& text, const Neighbours& around = {});

} // namespace wongo::publish::marks
