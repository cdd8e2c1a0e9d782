// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/RenditionMetadata.h"

#include "imaging/ExivLibrary.h"
#include "imaging/LegacyText.h"

#include <exiv2/exiv2.hpp>

#include <QStringList>
#include <QTextBoundaryFinder>

#include <exception>

namespace wongo::imaging {
namespace {

using base::ErrorCode;

/// NFC and free of control characters, which no XMP packet may hold.
QString clean(const QString& text)
{
    return legacyText(text.toUtf8());
}

RenditionTexts cleaned(const RenditionTexts& texts)
{
    return {clean(texts.captionKo), clean(texts.captionEn), clean(texts.credit), clean(texts.creator),
        clean(texts.copyrightNotice), clean(texts.usageTerms), clean(texts.sourceType)};
}

/// At most `limit` bytes of UTF-8, cut between characters as a reader sees them.
std::string cut(const QString& text, qsizetype limit)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.size() <= limit) {
        return bytes.toStdString();
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (QStringView(text).first(next).toUtf8().size() > limit) {
            break;
        }
        end = next;
    }
    return text.first(end).toStdString();
}

void addAlternatives(Exiv2::XmpData& xmp, const char* key, const QString& ko, const QString& en, bool named)
{
    Exiv2::LangAltValue value;
    if (const QString& text = ko.isEmpty() ? en : ko; !text.isEmpty()) {
        value.value_["x-default"] = text.toStdString();
    }
    if (named && !ko.isEmpty()) {
        value.value_["ko-KR"] = ko.toStdString();
    }
    if (named && !en.isEmpty()) {
        value.value_["en-US"] = en.toStdString();
    }
    if (!value.value_.empty()) {
        xmp.add(Exiv2::XmpKey(key), &value);
    }
}

Exiv2::XmpData xmpOf(const RenditionTexts& texts)
{
    Exiv2::XmpData xmp;
    addAlternatives(xmp, "Xmp.dc.description", texts.captionKo, texts.captionEn, true);
    if (!texts.creator.isEmpty()) {
        Exiv2::XmpArrayValue creators(Exiv2::xmpSeq);
        creators.read(texts.creator.toStdString());
        xmp.add(Exiv2::XmpKey("Xmp.dc.creator"), &creators);
    }
    addAlternatives(xmp, "Xmp.dc.rights", texts.copyrightNotice, {}, false);
    if (!texts.credit.isEmpty()) {
        xmp["Xmp.photoshop.Credit"] = texts.credit.toStdString();
    }
    addAlternatives(xmp, "Xmp.xmpRights.UsageTerms", texts.usageTerms, {}, false);
    if (!texts.sourceType.isEmpty()) {
        xmp["Xmp.iptcExt.DigitalSourceType"] = texts.sourceType.toStdString();
    }
    return xmp;
}

/// The packet without the library's name in it: what is published names no software, and does not change with it.
std::string packetOf(const Exiv2::XmpData& xmp)
{
    std::string packet;
    Exiv2::XmpParser::encode(packet, xmp, Exiv2::XmpParser::useCompactFormat | Exiv2::XmpParser::omitPacketWrapper);
    const auto start = packet.find(" x:xmptk=\"");
    if (start != std::string::npos) {
        packet.erase(start, packet.find('"', start + 10) + 1 - start);
    }
    return packet;
}

/// IPTC has one text for each field, so its caption is both languages below each other. Limits in bytes: IIM 4.2.
Exiv2::IptcData iptcOf(const RenditionTexts& texts)
{
    QStringList captions{texts.captionKo, texts.captionEn};
    captions.removeAll(QString());
    const auto caption = cut(captions.join(u'\n'), 2000);
    const auto credit = cut(texts.credit, 32);
    const auto creator = cut(texts.creator, 32);
    const auto copyright = cut(texts.copyrightNotice, 128);

    Exiv2::IptcData iptc;
    const auto add = [&iptc](const char* key, const std::string& text) {
        Exiv2::StringValue value(text);
        if (!text.empty()) {
            iptc.add(Exiv2::IptcKey(key), &value);
        }
    };
    add("Iptc.Envelope.CharacterSet", "\x1b%G"); // ISO 2022 for "what follows is UTF-8"
    add("Iptc.Application2.Byline", creator);
    add("Iptc.Application2.Credit", credit);
    add("Iptc.Application2.Copyright", copyright);
    add("Iptc.Application2.Caption", caption);
    if (iptc.count() == 1) {
        iptc.clear();
    }
    return iptc;
}

} // namespace

base::Result<QByteArray> xmpPacket(const RenditionTexts& given)
{
    const RenditionTexts texts = cleaned(given);
    const auto exivLock = useExiv();
    try {
        const Exiv2::XmpData xmp = xmpOf(texts);
        return xmp.empty() ? QByteArray() : QByteArray::fromStdString(packetOf(xmp));
    } catch (const std::exception& error) {
        return base::failure(ErrorCode::Internal, {}, {}, QString::fromUtf8(error.what()));
    }
}

base::Result<QByteArray> withTexts(const QByteArray& encoded, RenditionFormat format, const RenditionTexts& given)
{
    const RenditionTexts texts = cleaned(given);
    const auto exivLock = useExiv();
    try {
        const Exiv2::XmpData xmp = xmpOf(texts);
        const auto image
            = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(encoded.constData()), encoded.size());
        image->readMetadata(); // the writer keeps what it has not read
        image->clearMetadata(); // libvips leaves an EXIF block with resolution and size in WebP
        if (!xmp.empty()) {
            image->setXmpPacket(packetOf(xmp));
            image->writeXmpFromPacket(true);
        }
        if (format == RenditionFormat::Jpeg) {
            image->setIptcData(iptcOf(texts));
        }
        image->writeMetadata();
        Exiv2::BasicIo& io = image->io();
        if (io.open() != 0) {
            return base::failure(ErrorCode::Internal, {}, {}, QStringLiteral("Exiv2: cannot reopen its memory"));
        }
        QByteArray bytes(qsizetype(io.size()), Qt::Uninitialized);
        const auto count = io.read(reinterpret_cast<Exiv2::byte*>(bytes.data()), bytes.size());
        io.close();
        if (qsizetype(count) != bytes.size()) {
            return base::failure(ErrorCode::Internal, {}, {}, QStringLiteral("Exiv2: short read of its memory"));
        }
        return bytes;
    } catch (const std::exception& error) {
        return base::failure(ErrorCode::Internal, {}, {}, QString::fromUtf8(error.what()));
    }
}

} // namespace wongo::imaging
