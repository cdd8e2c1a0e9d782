// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PngChunks.h"

#include <QtEndian>

namespace wongo::imaging {

std::optional<QByteArray> withoutTexts(const QByteArray& png)
{
    constexpr qsizetype signature = 8, around = 12; // length and type before the data, a checksum behind them
    QByteArray kept;
    qsizetype copied = 0;
    qsizetype at = signature;
    bool ended = false; // what follows the end is not looked at by anybody
    while (!ended && at + around <= png.size()) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - around) {
            return std::nullopt;
        }
        const QByteArrayView type = QByteArrayView(png).sliced(at + 4, 4);
        const qsizetype end = at + around + length;
        if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
            kept += QByteArrayView(png).sliced(copied, at - copied);
            copied = end;
        }
        ended = type == "IEND";
        at = end;
    }
    if (copied == 0) {
        return png;
    }
    kept += QByteArrayView(png).sliced(copied);
    return kept;
}

} // namespace wongo::imaging
