// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostileZip.h"

#include "base/Files.h"
#include "publish/Manifest.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace hostile {

namespace {

quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

QByteArray number(quint64 value, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

/// Qt's zlib stream without its four bytes of length, two of header and four of checksum is what a zip holds.
QByteArray deflated(const QByteArray& bytes)
{
    const QByteArray stream = qCompress(bytes, 9);
    return stream.mid(6, stream.size() - 10);
}

} // namespace

QByteArray zip(const QList<Entry>& entries)
{
    QByteArray archive;
    QByteArray directory;
    for (const Entry& entry : entries) {
        const QByteArray data = entry.deflated ? deflated(entry.bytes) : entry.bytes;
        const auto size = entry.claimedSize < 0 ? entry.bytes.size() : entry.claimedSize;
        const QByteArray localName = entry.localName.isEmpty() ? entry.name : entry.localName;
        const QByteArray facts = number(0, 2) + number(entry.deflated ? 8 : 0, 2) + number(0, 2) + number(33, 2)
            + number(crc32(entry.bytes), 4) + number(quint64(data.size()), 4) + number(quint64(size), 4);
        directory += "PK\x01\x02" + number(20 | (3 << 8), 2) + number(20, 2) + facts
            + number(quint64(entry.name.size()), 2) + number(0, 8) + number(entry.attributes, 4)
            + number(quint64(archive.size()), 4) + entry.name;
        archive += "PK\x03\x04" + number(20, 2) + facts + number(quint64(localName.size()), 2) + number(0, 2)
            + localName + data;
    }
    const auto count = quint64(entries.size());
    return archive + directory + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2)
        + number(quint64(directory.size()), 4) + number(quint64(archive.size()), 4) + number(0, 2);
}

QByteArray manifestFor(const QMap<QString, QByteArray>& files)
{
    publish::Manifest manifest;
    manifest.format = publish::Format::Html;
    manifest.articleId = u"urn:uuid:11111111-2222-4333-8444-555555555555"_s;
    manifest.slug = u"city-prices"_s;
    manifest.languages = {model::Language::Korean};
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        manifest.files.append({it.key(), base::sha256(*it), it->size(), u"text/plain"_s, u"body"_s, {}});
    return publish::writeManifest(manifest);
}

} // namespace hostile
