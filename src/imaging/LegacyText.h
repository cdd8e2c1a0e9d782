// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace wongo::imaging {

/// Text of a metadata field whose encoding nobody states reliably: UTF-8 where the bytes are valid UTF-8, else
/// CP949 (EUC-KR is part of it) where they are valid CP949, else Latin-1. NFC, line feeds only, no control
/// characters, no white space at the ends.
QString legacyText(QByteArrayView bytes);

} // namespace wongo::imaging
