// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/NinjsItem.h"
#include "publish/Package.h"
#include "publish/PackagePlan.h"

#include <QMap>
#include <QMutex>
#include <QSet>

#include <atomic>

namespace wongo::publish {

/// Takes the finished files of a package; any thread.
class PackageSink {
public:
    virtual ~PackageSink() = default;
    virtual base::Result<> put(const QString& path, const QByteArray& bytes) = 0;
};

/// Writes them into a folder that nobody else reads yet.
class FolderSink : public PackageSink {
public:
    explicit FolderSink(const QString& folder)
        : m_folder(folder)
    {
    }
    base::Result<> put(const QString& path, const QByteArray& bytes) override;

private:
    base::Result<> makeParent(const QString& path);

    const QString m_folder;
    QMutex m_mutex; // guards m_made
    QSet<QString> m_made;
};

/// Keeps them, for a zip.
class MemorySink : public PackageSink {
public:
    base::Result<> put(const QString& path, const QByteArray& bytes) override;
    const QMap<QString, QByteArray>& files() const { return m_files; }

private:
    QMutex m_mutex; // guards m_files
    QMap<QString, QByteArray> m_files;
};

/// Carries out a plan: renders the photos, on several threads if asked, then makes the items and the manifest.
/// One use, on one thread; `request`, `plan` and `sink` must outlive it.
class PackageBuilder {
public:
    PackageBuilder(const ExportRequest& request, const PackagePlan& plan, PackageSink& sink, const Progress& progress,
        const std::atomic_bool* cancelled);

    /// Cancelled between any two files. The manifest it returns is in the sink as well.
    base::Result<Manifest> build(bool forced);

    int total() const { return m_total; } ///< steps, with the two that follow the files: verify, put in place

private:
    base::Result<> renderPhoto(qsizetype index);
    base::Result<> note(const QString& path, const QByteArray& bytes, const QString& hash);
    base::Result<> put(const QString& path, const QByteArray& bytes);
    Manifest manifest(bool forced) const;
    base::Result<> checkCancelled() const;

    const ExportRequest& m_request;
    const PackagePlan& m_plan;
    PackageSink& m_sink;
    const Progress& m_progress;
    const std::atomic_bool* m_cancelled;
    int m_total = 0;
    QMutex m_mutex; // guards what follows
    QMap<QString, ManifestFile> m_made; // path -> size and hash
    QMap<QString, MadeRendition> m_renditions;
    qint64 m_bytes = 0;
    int m_done = 0;
};

} // namespace wongo::publish
