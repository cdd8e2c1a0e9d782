// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"

#include <QDateTime>

/// The last versions of an article: one file each, whole, in a folder of the article's state (StateFolder.h). All that
/// is said of a version stands in its name, and with it the SHA-256 of its content, so that there is no index that
/// could be lost or go astray, and two programs may keep versions at once. Photos are not in it, their records are.
/// Blocking; any thread.
namespace wongo::storage {

/// What a version was kept for.
enum class VersionCause {
    Opened, ///< stood in the folder when the article was opened, and was not known
    Saved,
    TakenOver, ///< another program had written it, and it was taken into the window
    Recovered, ///< brought back after a crash
    BeforeRestore, ///< stood in the window when an older version was restored
    Merged, ///< put together from two sides
};

/// What is known of a version without reading it.
struct VersionEntry {
    QString name; ///< of its file
    qint64 generation = 0; ///< what came later has a higher one, whatever the clock said
    QDateTime when; ///< UTC, whole seconds; to be shown, not to be relied on
    VersionCause cause = VersionCause::Saved;
    QString sha256; ///< of the content: equal for equal articles
    qint64 bytes = 0; ///< on disk
    bool operator==(const VersionEntry&) const = default;
};

/// What stays: the newest ones, of those before them the first of each hour, of those before them the first of each
/// day. An hour or a day counts by its versions, not by the calendar: no history goes because an article rested, or
/// because a clock was wrong.
struct VersionLimits {
    int newest = 10; ///< stay whatever they take
    int hours = 24;
    int days = 30;
    qint64 bytes = 64 << 20; ///< of all together
};

/// "<state folder of the article>/versions"
QString versionsFolder(const QString& stateFolder);

/// What VersionEntry::sha256 of that article is.
QString versionHash(const model::Article& article);

/// Newest first. A folder that is not there has none; files with other names are none. FileNotReadable.
base::Result<QList<VersionEntry>> listVersions(const QString& folder);

/// The article as it was. VersionDamaged if the file is not what its name says, UnknownVersion if a newer program wrote
/// it, FileNotFound if it has been thinned out since.
base::Result<model::Article> loadVersion(const QString& folder, const QString& name);

/// Keeps a version, unless the newest one is the same, and lets go of those that are too many; what cannot be read is
/// left alone. Returns what listVersions() gives then. Files are closed to others (0600).
/// Errors: FileTooLarge for an article too large to be saved, those of the writer.
base::Result<QList<VersionEntry>> keepVersion(const QString& folder, const model::Article& article, VersionCause cause,
    const QDateTime& when, const VersionLimits& limits = {});

/// Those of a list, newest first, that need not stay.
QList<VersionEntry> spareVersions(const QList<VersionEntry>& versions, const VersionLimits& limits);

} // namespace wongo::storage
