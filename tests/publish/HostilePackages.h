// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HostileZip.h"

#include "base/Result.h"
#include "publish/Manifest.h"

#include <functional>

/// Packages made to harm whoever takes them, each with the verdict that it must get.
namespace hostile {

/// A package as it is exported, in parts that can be put together wrongly.
struct Sound {
    QMap<QString, QByteArray> files; ///< all but the manifest
    wongo::publish::Manifest manifest;

    /// Sealed, and true of all files and of `more`.
    QByteArray manifestWith(const QMap<QString, QByteArray>& more = {}) const;
    QList<Entry> entries(
        const QMap<QString, QByteArray>& listed = {}) const; ///< manifest first; `listed` is not in them
    void write(const QString& folder, const QMap<QString, QByteArray>& listed = {}) const; ///< likewise
};

struct Case {
    QByteArray name;
    wongo::base::ErrorCode code;
    QString place; ///< that the error names: its place, or else the file it is about; empty = only the package
    std::function<bool(const QString& path)> build; ///< makes it there; false = not by this person
    bool verifies = false; ///< what it holds is true: the import refuses it for what that is
};

QList<Case> names(const Sound& sound); ///< zips with names that must not be
QList<Case> zips(const Sound& sound); ///< zips that lie
QList<Case> folders(const Sound& sound);
QList<Case> manifests(const Sound& sound);
QList<Case> contents(const Sound& sound); ///< truly named files that are not what they should be
QList<Case> sizes(const Sound& sound); ///< what is beyond the caps

} // namespace hostile
