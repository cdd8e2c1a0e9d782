// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wongo::markdown {

/// An address as the destination of a link or photo in Markdown source, to stand between its round brackets: as it is,
/// or in angle brackets where a space or a sign would end or change it. Parsed again it is the same address.
QString destination(const QString& address);

} // namespace wongo::markdown
