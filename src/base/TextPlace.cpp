// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/TextPlace.h"

#include <QStringDecoder>

#include <algorithm>

namespace wongo::base {

QString placeOf(const QByteArray& utf8, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(utf8).first(std::clamp<qsizetype>(offset, 0, utf8.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const QByteArrayView lineStart = before.sliced(before.lastIndexOf('\n') + 1);
    const auto column = 1 + std::count_if(lineStart.begin(), lineStart.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; // not a continuation byte
    });
    return QStringLiteral("%1:%2").arg(line).arg(column);
}

qsizetype invalidUtf8(const QByteArray& bytes)
{
    if (bytes.isValidUtf8()) {
        return -1;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    qsizetype start = 0; // of the sequence that is being read
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const QString text = decoder(QByteArrayView(bytes).sliced(i, 1));
        if (decoder.hasError()) {
            return start;
        }
        if (!text.isEmpty()) {
            start = i + 1;
        }
    }
    return start; // cut off inside the last sequence
}

} // namespace wongo::base
