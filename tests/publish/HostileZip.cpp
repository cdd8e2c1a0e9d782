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

QByteArray number(qint64 value, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

qint64 claimed(qint64 claim, qint64 truth)
{
    return claim < 0 ? truth : claim;
}

/// Qt's zlib stream without its four bytes of length, two of header and four of checksum is what a zip holds.
QByteArray deflated(const QByteArray& bytes)
{
    const QByteArray stream = qCompress(bytes, 9);
    return stream.mid(6, stream.size() - 10);
}

} // namespace

QByteArray zip(const QList<Entry>& entries, const Frame& frame)
{
    QByteArray archive = frame.before;
    QByteArray directory;
    QList<qsizetype> starts;
    for (const Entry& entry : entries) {
        const QByteArray data = entry.deflated ? deflated(entry.bytes) : entry.bytes;
        const qint64 size = claimed(entry.claimedSize, entry.bytes.size());
        const QByteArray localName = entry.localName.isEmpty() ? entry.name : entry.localName;
        const auto facts = [&](qint64 ofSize) {
            const auto crc = claimed(entry.claimedCrc, crc32(entry.bytes));
            return number(entry.flags, 2) + number(claimed(entry.method, entry.deflated ? 8 : 0), 2) + number(0, 2)
                + number(33, 2) + number(crc, 4) + number(claimed(entry.claimedPacked, data.size()), 4)
                + number(ofSize, 4);
        };
        starts.append(entry.sharedWith < 0 ? archive.size() : starts.at(entry.sharedWith));
        directory += "PK\x01\x02" + number(20 | (3 << 8), 2) + number(20, 2) + facts(size)
            + number(entry.name.size(), 2) + number(entry.extra.size(), 2) + number(0, 6) + number(entry.attributes, 4)
            + number(starts.last(), 4) + entry.name + entry.extra;
        if (entry.sharedWith < 0) {
            archive += "PK\x03\x04" + number(20, 2) + facts(claimed(entry.localSize, size))
                + number(localName.size(), 2) + number(entry.extra.size(), 2) + localName + entry.extra + data;
        }
    }
    archive += frame.gap;
    const qint64 count = claimed(frame.entries, entries.size());
    const qint64 size = claimed(frame.directorySize, directory.size());
    const qint64 start = claimed(frame.directoryStart, archive.size());
    QByteArray large;
    if (frame.large) {
        large = "PK\x06\x06" + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) + number(count, 8)
            + number(count, 8) + number(size, 8) + number(start, 8) + "PK\x06\x07" + number(0, 4)
            + number(archive.size() + directory.size(), 8) + number(1, 4);
    }
    return archive + directory + large + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2)
        + number(size, 4) + number(start, 4) + number(frame.comment.size(), 2) + frame.comment;
}

QByteArray otherName(const QByteArray& name, const QByteArray& other)
{
    return number(0x7075, 2) + number(5 + other.size(), 2) + number(1, 1) + number(crc32(name), 4) + other;
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
