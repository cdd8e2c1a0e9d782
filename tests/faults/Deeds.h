// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace faults {

/// What is made before there is anything to lose: the article in its first version, synced.
bool prepareDeeds(const QString& folder);

/// Saves, takes photos in, exports and makes articles, until it is killed or the disk is gone. Says into `words` what
/// it begins and, only then, what was told as done: "begin save 7", "done save 7".
void doDeeds(const QString& folder, int words);

/// Writes files and syncs none: "done plain 7".
void writePlainly(const QString& folder, int words);

struct Verdict {
    int told = 0; ///< deeds that were told as done
    QStringList complaints;
};

Verdict judgeDeeds(const QString& folder, const QList<QByteArray>& words);
Verdict judgePlain(const QString& folder, const QList<QByteArray>& words);

} // namespace faults
