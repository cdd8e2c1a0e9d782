// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

/// A zip written by hand, so that it can lie as no library would.
namespace hostile {

struct Entry {
    QByteArray name;
    QByteArray bytes;
    QByteArray localName; ///< empty = the same
    quint32 attributes = 0100644U << 16;
    qint64 claimedSize = -1; ///< in both headers; -1 = the truth
    bool deflated = false;
    qint64 localSize = -1; ///< in the header before the file alone; -1 = as in the directory
    qint64 claimedPacked = -1; ///< packed, in both headers; -1 = the truth
    qint64 claimedCrc = -1; ///< -1 = the truth
    int method = -1; ///< as claimed; -1 = the truth
    quint16 flags = 0;
    QByteArray extra = {}; ///< extra fields, in both headers
    int sharedWith = -1; ///< has no data of its own but points to those of the entry with that index
};

/// What stands around the entries.
struct Frame {
    QByteArray before; ///< ahead of the first one
    QByteArray gap; ///< between the last one and the directory
    QByteArray comment;
    qint64 entries = -1; ///< how many the end claims; -1 = the truth, as below
    qint64 directorySize = -1;
    qint64 directoryStart = -1;
    bool large = false; ///< with the large form of the end (zip64)
};

QByteArray zip(const QList<Entry>& entries, const Frame& frame = {});

/// The field that gives an entry another name than its header has (Info-ZIP's Unicode path).
QByteArray otherName(const QByteArray& name, const QByteArray& other);

/// A manifest that names these files truly, sealed.
QByteArray manifestFor(const QMap<QString, QByteArray>& files);

} // namespace hostile
