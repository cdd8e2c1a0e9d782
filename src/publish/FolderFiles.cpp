// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/FolderFiles.h"

#include "base/Files.h"
#include "publish/PackageNames.h"

#include <QFile>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

using Entry = std::filesystem::directory_entry;

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
    /// Of one folder, sorted; counts them.
    Result<std::vector<Entry>> entriesOf(const QString& folder, const QString& relative);
    tl::unexpected<base::Error> bad(const QString& place, const QString& detail) const
    {
        return base::failure(ErrorCode::BadPackage, m_folder, place, detail);
    }

    const QString m_folder;
    PackageNames m_names;
    qsizetype m_entries = 0;
};

Result<std::vector<Entry>> DiskFiles::entriesOf(const QString& folder, const QString& relative)
{
    // Not by QDir, which shows no name that is not UTF-8: what cannot be named is not to pass unseen.
    std::error_code error;
    std::filesystem::directory_iterator each(QFile::encodeName(folder).toStdString(), error);
    std::vector<Entry> entries;
    for (; !error && each != std::filesystem::directory_iterator(); each.increment(error)) {
        if (++m_entries > PackageLimits().entries) {
            return bad(relative, u"too many entries"_s);
        }
        entries.push_back(*each);
    }
    if (error) {
        return base::failure(ErrorCode::FileNotReadable, folder, {}, QString::fromStdString(error.message()));
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

Result<> DiskFiles::list(const QString& relative)
{
    const auto entries = entriesOf(relative.isEmpty() ? m_folder : m_folder + u'/' + relative, relative);
    if (!entries) {
        return tl::unexpected(entries.error());
    }
    for (const Entry& entry : *entries) {
        const QByteArray bytes = QByteArray::fromStdString(entry.path().filename().string());
        const QString name = QFile::decodeName(bytes);
        const QString path = relative.isEmpty() ? name : relative + u'/' + name;
        if (QFile::encodeName(name) != bytes) {
            return bad(path, u"name is not UTF-8"_s);
        }
        std::error_code error;
        const auto kind = entry.symlink_status(error).type();
        const bool isFolder = kind == std::filesystem::file_type::directory;
        if (error || (kind != std::filesystem::file_type::regular && !isFolder)) {
            return bad(path, u"not a regular file"_s);
        }
        const QString complaint = isFolder ? m_names.addFolder(path) : m_names.addFile(path);
        if (!complaint.isEmpty()) {
            return bad(path, complaint);
        }
        if (isFolder) {
            if (const auto listed = list(path); !listed) {
                return listed;
            }
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
