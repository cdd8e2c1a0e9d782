// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/LegacyText.h"

#include <QStringDecoder>

#include <iconv.h>

#include <optional>

namespace wongo::imaging {
namespace {

std::optional<QString> fromUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

std::optional<QString> fromCp949(QByteArrayView bytes)
{
    const iconv_t converter = iconv_open("UTF-8", "CP949");
    if (converter == iconv_t(-1)) { // a system without Korean tables
        return std::nullopt;
    }
    QByteArray utf8(bytes.size() * 3, Qt::Uninitialized); // two bytes of CP949 make at most three of UTF-8
    auto* from = const_cast<char*>(bytes.data());
    auto fromLeft = size_t(bytes.size());
    char* to = utf8.data();
    auto toLeft = size_t(utf8.size());
    const size_t replaced = iconv(converter, &from, &fromLeft, &to, &toLeft);
    iconv_close(converter);
    if (replaced != 0 || fromLeft != 0) {
        return std::nullopt;
    }
    return QString::fromUtf8(utf8.constData(), utf8.size() - qsizetype(toLeft));
}

} // namespace

QString legacyText(QByteArrayView bytes)
{
    while (bytes.endsWith('\0')) {
        bytes.chop(1);
    }
    std::optional<QString> text = fromUtf8(bytes);
    if (!text) {
        text = fromCp949(bytes);
    }
    if (!text) {
        text = QString::fromLatin1(bytes);
    }
    text->replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    text->removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return text->normalized(QString::NormalizationForm_C).trimmed();
}

} // namespace wongo::imaging
