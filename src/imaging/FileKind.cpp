// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/FileKind.h"

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace wongo::imaging {
namespace {

using namespace std::string_view_literals;

bool beginsWith(QByteArrayView bytes, std::string_view magic, qsizetype at = 0)
{
    return bytes.size() >= at + qsizetype(magic.size()) && std::equal(magic.begin(), magic.end(), bytes.begin() + at);
}

bool hasAny(QByteArrayView bytes, qsizetype at, std::initializer_list<std::string_view> magics)
{
    return std::any_of(magics.begin(), magics.end(), [&](auto magic) { return beginsWith(bytes, magic, at); });
}

/// ISO base media files differ by their brands only: photos (HEIF, AVIF), Canon's RAW, films.
FileKind isoMediaKind(QByteArrayView bytes)
{
    const quint32 boxSize = qFromBigEndian<quint32>(bytes.data());
    const qsizetype end = std::min<qsizetype>({qsizetype(boxSize), bytes.size(), 256});
    bool heif = false;
    bool raw = false;
    for (qsizetype at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) { // the minor version follows the major brand
        if (hasAny(bytes, at, {"avif"sv})) {
            return FileKind::Avif;
        }
        raw = raw || hasAny(bytes, at, {"crx "sv});
        heif = heif || hasAny(bytes, at, {"heic"sv, "heix"sv, "heim"sv, "heis"sv, "mif1"sv});
    }
    return heif ? FileKind::Heif : raw ? FileKind::Raw : FileKind::Film;
}

/// Reads the first directory of a TIFF. Cameras' RAW files are TIFF with a DNG version, or with a reduced
/// picture first and the sensor's data in sub-directories.
class TiffDirectory {
public:
    explicit TiffDirectory(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_little(bytes.at(0) == 'I')
    {
    }

    bool isRaw() const
    {
        constexpr quint16 newSubfileType = 0x00fe, make = 0x010f, subDirectories = 0x014a, dngVersion = 0xc612;
        const quint32 start = number<quint32>(4);
        const int count = std::min<int>(number<quint16>(start), 512);
        bool reduced = false, camera = false, nested = false;
        for (int i = 0; i < count; ++i) {
            const qint64 entry = qint64(start) + 2 + i * 12;
            const quint16 tag = number<quint16>(entry);
            if (tag == dngVersion) {
                return true;
            }
            reduced = reduced || (tag == newSubfileType && (number<quint32>(entry + 8) & 1));
            camera = camera || tag == make;
            nested = nested || tag == subDirectories;
        }
        return reduced && camera && nested;
    }

private:
    template <typename T> T number(qint64 at) const
    {
        if (at + qint64(sizeof(T)) > m_bytes.size()) {
            return 0;
        }
        const char* from = m_bytes.data() + at;
        return m_little ? qFromLittleEndian<T>(from) : qFromBigEndian<T>(from);
    }

    QByteArrayView m_bytes;
    bool m_little;
};

FileKind tiffKind(QByteArrayView bytes)
{
    if (beginsWith(bytes, "CR"sv, 8) || TiffDirectory(bytes).isRaw()) {
        return FileKind::Raw;
    }
    return FileKind::Tiff;
}

bool isSvg(QByteArrayView bytes)
{
    if (beginsWith(bytes, "\xef\xbb\xbf"sv)) {
        bytes = bytes.sliced(3);
    }
    const QByteArrayView start = bytes.first(std::min<qsizetype>(bytes.size(), 4096)).trimmed();
    return start.startsWith("<svg") || (start.startsWith('<') && start.indexOf("<svg") > 0);
}

/// Pictures, documents and films as "file" knows them; JPEG 2000 and JPEG XL have no place in a newsroom yet.
FileKind refusedKind(QByteArrayView bytes)
{
    if (hasAny(bytes, 0, {"IIRO"sv, "IIRS"sv, "IIU\0"sv, "FUJIFILMCCD-RAW"sv, "\0MRM"sv, "FOVb"sv})) {
        return FileKind::Raw;
    }
    if (hasAny(bytes, 0, {"%PDF-"sv, "%!PS"sv}) || isSvg(bytes)) {
        return FileKind::Drawing;
    }
    if (hasAny(bytes, 0,
            {"\x1a\x45\xdf\xa3"sv, "\0\0\1\xba"sv, "\0\0\1\xb3"sv, "FLV\1"sv, "\x30\x26\xb2\x75\x8e\x66\xcf\x11"sv,
                "OggS"sv})
        || hasAny(bytes, 4, {"moov"sv, "mdat"sv, "wide"sv, "free"sv})
        || (beginsWith(bytes, "RIFF"sv) && beginsWith(bytes, "AVI "sv, 8))) {
        return FileKind::Film;
    }
    const bool isPicture = hasAny(bytes, 0,
        {"GIF87a"sv, "GIF89a"sv, "8BPS"sv, "BM"sv, "\0\0\1\0"sv, "\xff\x0a"sv, "\0\0\0\x0cjP  "sv, "\0\0\0\x0cJXL "sv});
    return isPicture ? FileKind::OtherPicture : FileKind::Unknown;
}

} // namespace

FileKind fileKind(const QByteArray& file)
{
    const QByteArrayView bytes(file);
    if (beginsWith(bytes, "\xff\xd8\xff"sv)) {
        return FileKind::Jpeg;
    }
    if (beginsWith(bytes, "\x89PNG\r\n\x1a\n"sv)) {
        return FileKind::Png;
    }
    if (beginsWith(bytes, "RIFF"sv) && beginsWith(bytes, "WEBP"sv, 8)) {
        return FileKind::Webp;
    }
    if (hasAny(bytes, 0, {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv})) {
        return tiffKind(bytes);
    }
    if (beginsWith(bytes, "ftyp"sv, 4)) {
        return isoMediaKind(bytes);
    }
    return refusedKind(bytes);
}

} // namespace wongo::imaging
