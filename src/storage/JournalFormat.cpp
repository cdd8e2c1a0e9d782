// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/JournalFormat.h"

#include "base/Files.h"
#include "model/FieldPath.h"
#include "storage/ArticleFolder.h"
#include "storage/JournalRecords.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::failure;

namespace {

constexpr qsizetype checksumBytes = 8;
constexpr qsizetype frameBytes = 4 + checksumBytes;
constexpr quint32 maximumRecord = 64U << 20U;

QByteArray mark()
{
    return QByteArrayLiteral("WONGOJ1\n");
}

QByteArray checksum(const QByteArray& before, const QByteArray& body)
{
    return QByteArray::fromHex(base::sha256(before + body).left(2 * checksumBytes).toLatin1());
}

/// The bodies of the records, as long as they are whole.
class RecordReader {
public:
    explicit RecordReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    std::optional<QByteArray> next()
    {
        const QByteArrayView left = m_bytes.sliced(m_position);
        if (left.size() < frameBytes) {
            return {};
        }
        const auto length = qFromLittleEndian<quint32>(left.data());
        if (length > maximumRecord || left.size() - frameBytes < static_cast<qsizetype>(length)) {
            return {};
        }
        const QByteArray body = left.sliced(frameBytes, static_cast<qsizetype>(length)).toByteArray();
        const QByteArray sum = checksum(m_checksum, body);
        if (left.sliced(4, checksumBytes) != sum) {
            return {};
        }
        m_checksum = sum;
        m_position += frameBytes + body.size();
        return body;
    }
    qsizetype position() const { return m_position; }
    void skip(qsizetype bytes) { m_position += bytes; }

private:
    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    QByteArray m_checksum;
};

} // namespace

QByteArray JournalEncoder::record(const QByteArray& body)
{
    m_checksum = checksum(m_checksum, body);
    QByteArray length(4, Qt::Uninitialized);
    qToLittleEndian(static_cast<quint32>(body.size()), length.data());
    return length + m_checksum + body;
}

QByteArray JournalEncoder::begin(const JournalHead& head, const EditHistory& history)
{
    m_checksum.clear();
    QByteArray bytes = mark();
    bytes += record(records::ofHead(head)); // one after the other: each has the checksum of the one before
    bytes += record(records::ofBeginning(history));
    for (const JournalEntry& each : history.entries()) {
        bytes += entry(each);
    }
    return bytes;
}

QByteArray JournalEncoder::entry(const JournalEntry& entry)
{
    return record(records::ofEntry(entry));
}

base::Result<Journal> parseJournal(const QByteArray& bytes, const QString& file)
{
    if (!bytes.startsWith(mark())) {
        const bool newer = bytes.startsWith(mark().left(6)) && bytes.size() >= mark().size();
        return failure(newer ? ErrorCode::UnknownVersion : ErrorCode::WrongFormat, file, {},
            newer ? QString::fromLatin1(bytes.mid(6, 1)) : QString());
    }
    RecordReader reader(bytes);
    reader.skip(mark().size());
    const auto headBody = reader.next();
    const auto head = headBody ? records::head(*headBody) : std::nullopt;
    const auto beginning = head ? reader.next() : std::nullopt;
    auto history = beginning ? records::beginning(*beginning) : std::nullopt;
    if (!history) {
        return failure(ErrorCode::WrongFormat, file);
    }
    Journal journal{*head, std::move(*history), reader.position(), 0};
    while (const auto body = reader.next()) {
        const auto entry = records::entry(*body, journal.history.article());
        if (!entry || !journal.history.apply(*entry)) {
            break;
        }
        journal.wholeBytes = reader.position();
    }
    journal.lostBytes = bytes.size() - journal.wholeBytes;
    return journal;
}

} // namespace wongo::storage
