// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/EmbeddedMetadata.h"

#include "imaging/ExivLibrary.h"
#include "imaging/LegacyText.h"

#include <exiv2/exiv2.hpp>

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <exception>

namespace wongo::imaging {
namespace {

QString textOf(const std::string& bytes)
{
    return legacyText(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

/// An XMP text; of language alternatives the default one, else Korean, else the first.
QString xmpText(const Exiv2::XmpData& xmp, const char* key)
{
    const auto found = xmp.findKey(Exiv2::XmpKey(key));
    if (found == xmp.end() || found->count() == 0) {
        return {};
    }
    if (const auto* languages = dynamic_cast<const Exiv2::LangAltValue*>(&found->value())) {
        for (const char* wanted : {"x-default", "ko-KR", "ko"}) {
            const auto text = languages->value_.find(wanted);
            if (text != languages->value_.end() && !text->second.empty()) {
                return textOf(text->second);
            }
        }
        return languages->value_.empty() ? QString() : textOf(languages->value_.begin()->second);
    }
    if (dynamic_cast<const Exiv2::XmpArrayValue*>(&found->value()) == nullptr) {
        return textOf(found->toString());
    }
    QStringList parts;
    for (decltype(found->count()) i = 0; i < found->count(); ++i) {
        parts.append(textOf(found->toString(i)));
    }
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

/// The language alternative of an XMP text whose tag is that language, of whatever country: ko, ko-KR.
QString xmpAlternative(const Exiv2::XmpData& xmp, const char* key, QLatin1String language)
{
    const auto found = xmp.findKey(Exiv2::XmpKey(key));
    const auto* languages = found == xmp.end() ? nullptr : dynamic_cast<const Exiv2::LangAltValue*>(&found->value());
    if (languages == nullptr) {
        return {};
    }
    const auto text = std::find_if(languages->value_.begin(), languages->value_.end(), [&](const auto& alternative) {
        const QString tag = QString::fromStdString(alternative.first).section(u'-', 0, 0);
        return tag.compare(language, Qt::CaseInsensitive) == 0 && !alternative.second.empty();
    });
    return text == languages->value_.end() ? QString() : textOf(text->second);
}

/// An IPTC text; a repeated data set (several By-lines) is joined.
QString iptcText(const Exiv2::IptcData& iptc, const char* key)
{
    QStringList parts;
    for (const auto& datum : iptc) {
        if (datum.key() == key) {
            parts.append(textOf(datum.toString()));
        }
    }
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

QString exifText(const Exiv2::ExifData& exif, const char* key)
{
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    return found == exif.end() ? QString() : textOf(found->toString());
}

QString firstText(std::initializer_list<QString> candidates)
{
    const auto found = std::find_if(candidates.begin(), candidates.end(), [](auto& text) { return !text.isEmpty(); });
    return found == candidates.end() ? QString() : *found;
}

/// The address if it is one of IPTC's vocabulary; nothing else may pass for one, for it is published as it is.
QString sourceTypeFrom(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\Ahttps?://cv\\.iptc\\.org/newscodes/digitalsourcetype/[A-Za-z0-9]+/?\\z"));
    return form.match(text).hasMatch() ? text : QString();
}

/// XMP before IPTC before EXIF: the younger block has the clearer encoding (Metadata Working Group's order).
EmbeddedTexts textsOf(const Exiv2::ExifData& exif, const Exiv2::IptcData& iptc, const Exiv2::XmpData& xmp)
{
    EmbeddedTexts texts;
    texts.headline = firstText({xmpText(xmp, "Xmp.photoshop.Headline"), iptcText(iptc, "Iptc.Application2.Headline")});
    texts.caption = firstText({xmpText(xmp, "Xmp.dc.description"), iptcText(iptc, "Iptc.Application2.Caption"),
        exifText(exif, "Exif.Image.ImageDescription")});
    texts.credit = firstText({xmpText(xmp, "Xmp.photoshop.Credit"), iptcText(iptc, "Iptc.Application2.Credit")});
    texts.creator = firstText({xmpText(xmp, "Xmp.dc.creator"), iptcText(iptc, "Iptc.Application2.Byline"),
        exifText(exif, "Exif.Image.Artist")});
    texts.copyrightNotice = firstText({xmpText(xmp, "Xmp.dc.rights"), iptcText(iptc, "Iptc.Application2.Copyright"),
        exifText(exif, "Exif.Image.Copyright")});
    texts.captionKo = xmpAlternative(xmp, "Xmp.dc.description", QLatin1String("ko"));
    texts.captionEn = xmpAlternative(xmp, "Xmp.dc.description", QLatin1String("en"));
    texts.usageTerms = xmpText(xmp, "Xmp.xmpRights.UsageTerms");
    texts.sourceType = sourceTypeFrom(xmpText(xmp, "Xmp.iptcExt.DigitalSourceType"));
    return texts;
}

bool namesSerialNumber(const std::string& key)
{
    return QLatin1String(key.data(), qsizetype(key.size())).contains(QLatin1String("serial"), Qt::CaseInsensitive);
}

EmbeddedMetadata describe(const Exiv2::ExifData& exif, const Exiv2::IptcData& iptc, const Exiv2::XmpData& xmp)
{
    EmbeddedMetadata metadata;
    for (const auto& datum : exif) {
        // The version tag of an empty GPS directory is no position.
        metadata.hasPosition = metadata.hasPosition || (datum.groupName() == "GPSInfo" && datum.tag() != 0);
        metadata.hasSerialNumber = metadata.hasSerialNumber || namesSerialNumber(datum.key());
    }
    for (const auto& datum : xmp) {
        metadata.hasPosition = metadata.hasPosition
            || (datum.groupName() == "exif" && datum.tagName().rfind("GPS", 0) == 0
                && datum.tagName() != "GPSVersionID");
        metadata.hasSerialNumber = metadata.hasSerialNumber || namesSerialNumber(datum.key());
    }
    metadata.texts = textsOf(exif, iptc, xmp);
    return metadata;
}

/// Exiv2 has readers for films and much else besides, and goes its own way to tell what a file is.
bool isTaken(const std::string& mediaType)
{
    return mediaType == "image/jpeg" || mediaType == "image/png" || mediaType == "image/webp"
        || mediaType == "image/tiff";
}

const Exiv2::byte* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const Exiv2::byte*>(bytes.constData());
}

} // namespace

EmbeddedMetadata readMetadata(const QByteArray& file)
{
    const auto exivLock = useExiv();
    try {
        const auto image = Exiv2::ImageFactory::open(bytesOf(file), file.size());
        if (!isTaken(image->mimeType())) {
            return {};
        }
        image->readMetadata();
        return describe(image->exifData(), image->iptcData(), image->xmpData());
    } catch (const std::exception&) {
        return {};
    }
}

EmbeddedMetadata readMetadata(const MetadataBlocks& blocks)
{
    const auto exivLock = useExiv();
    Exiv2::ExifData exif;
    Exiv2::IptcData iptc;
    Exiv2::XmpData xmp;
    try {
        if (!blocks.exif.isEmpty()) {
            Exiv2::ExifParser::decode(exif, bytesOf(blocks.exif), uint32_t(blocks.exif.size()));
        }
        if (!blocks.iptc.isEmpty()) {
            Exiv2::IptcParser::decode(iptc, bytesOf(blocks.iptc), uint32_t(blocks.iptc.size()));
        }
        if (!blocks.xmp.isEmpty()) {
            Exiv2::XmpParser::decode(xmp, blocks.xmp.toStdString());
        }
        return describe(exif, iptc, xmp);
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace wongo::imaging
