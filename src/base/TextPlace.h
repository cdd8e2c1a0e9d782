// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace wongo::base {

/// "line:column" of a byte of UTF-8 text, both from 1, columns in code points.
QString placeOf(const QByteArray& utf8, qsizetype offset);

/// The first byte of the first sequence that is not UTF-8, or -1 if all is.
qsizetype invalidUtf8(const QByteArray& bytes);

} // namespace wongo::base
