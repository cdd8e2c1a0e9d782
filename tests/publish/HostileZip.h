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
};

QByteArray zip(const QList<Entry>& entries);

/// A manifest that names these files truly, sealed.
QByteArray manifestFor(const QMap<QString, QByteArray>& files);

} // namespace hostile
