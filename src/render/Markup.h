// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QString>

#include <optional>

/// What every maker of HTML here needs: escaping, addresses. Pure functions.
namespace wongo::render {

/// Text for an element or a quoted attribute. Control characters and code points that HTML forbids become U+FFFD.
QString escaped(QStringView text);

/// Escaped text for an element; in an English one, runs of Hangul are told as Korean (WCAG 3.1.2), so that they are
/// read aloud, broken and set as Korean. Not for attributes.
QString marked(const QString& text, model::Language language);

/// ` name="value"`, escaped.
QString attribute(QLatin1StringView name, QStringView value);

/// An address of the desk's own, encoded for use in a page: international host names in ASCII form, the rest
/// percent-encoded.
QString encodedAddress(const QString& url);

} // namespace wongo::render
