// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/FolderFiles.h"

#include "base/Files.h"
#include "publish/PackageNames.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

class DiskFiles : public PackageFiles {
public:
    explicit DiskFiles(const QString& folder)
        : m_folder(folder)
    {
    }

    Result<> list(const QString& relative);
    Result<> checkFolders() const
    {
        return m_names.foldersAreUsed() ? Result<>() : bad(m_names.unusedFolder(), u"empty folder"_s);
    }
    QStringList paths() const override { return m_names.sorted(); }
    Result<QByteArray> read(const QString& path, qint64 limit) override
    {
        return base::readFile(m_folder + u'/' + path, limit);
    }

private:
    tl::unexpected<base::Error> bad(const QString& place, const QString& detail) const
    {
        return base::failure(ErrorCode::BadPackage, m_folder, place, detail);
    }

    const QString m_folder;
    PackageNames m_names;
    qsizetype m_entries = 0;
};

Result<> DiskFiles::list(const QString& relative)
{
    const QDir folder(relative.isEmpty() ? m_folder : m_folder + u'/' + relative);
    const auto entries
        = folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        const QString path = relative.isEmpty() ? entry.fileName() : relative + u'/' + entry.fileName();
        if (++m_entries > PackageLimits().entries) {
            return bad(path, u"too many entries"_s);
        }
        if (entry.isSymLink() || !(entry.isDir() || entry.isFile())) {
            return bad(path, u"not a regular file"_s);
        }
        const QString complaint = entry.isDir() ? m_names.addFolder(path) : m_names.addFile(path);
        if (!complaint.isEmpty()) {
            return bad(path, complaint);
        }
        if (!entry.isDir()) {
            continue;
        }
        if (const auto listed = list(path); !listed) {
            return listed;
        }
    }
    return {};
}

} // namespace

Result<std::unique_ptr<PackageFiles>> openFolder(const QString& folder)
{
    auto files = std::make_unique<DiskFiles>(folder);
    if (const auto listed = files->list({}); !listed) {
        return tl::unexpected(listed.error());
    }
    if (const auto checked = files->checkFolders(); !checked) {
        return tl::unexpected(checked.error());
    }
    return files;
}

} // namespace wongo::publish
