// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "storage/EditHistory.h"

/// Bytes of a journal, format 1: "WONGOJ1\n", then records. A record is the length of its body (4 bytes, little
/// endian), a checksum (the first 8 bytes of SHA-256 over the checksum before it and the body), and the body, a CBOR
/// array whose first member says what it is. The first record is the head, the second what the history begins with; an
/// entry each follows. Whatever does not fit ends the journal: what stands before it holds. Pure; any thread.
namespace wongo::storage {

/// Whose journal it is.
struct JournalHead {
    QString articleId;
    QString folder; ///< absolute path of the article
    qint64 begun = 0; ///< ms since 1970, for people: nothing is decided by it
    bool operator==(const JournalHead&) const = default;
};

/// Puts a journal together, record by record.
class JournalEncoder {
public:
    /// The whole of a new journal: what it begins with, and the history so far.
    QByteArray begin(const JournalHead& head, const EditHistory& history);
    QByteArray entry(const JournalEntry& entry); ///< its record, to follow what was made last

private:
    QByteArray record(const QByteArray& body);

    QByteArray m_checksum;
};

struct Journal {
    JournalHead head;
    EditHistory history; ///< of all entries before the first one that does not fit
    qint64 wholeBytes = 0; ///< length of what was understood
    qint64 lostBytes = 0; ///< length of what follows it and was not; the torn end of a killed process, or damage
};

/// The largest journal that is read.
inline constexpr qint64 maximumJournalBytes = 256LL << 20;

/// WrongFormat or UnknownVersion if not even the beginning is whole; `file` labels errors.
base::Result<Journal> parseJournal(const QByteArray& bytes, const QString& file);

} // namespace wongo::storage
