// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PackageNames.h"

#include "base/Files.h"

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

constexpr qsizetype mostFolders = 9; ///< around a file or folder; a package of ours has one

QString nameComplaint(const QString& path)
{
    if (!base::isSafeRelativePath(path)) {
        return u"unsafe name"_s;
    }
    if (path.normalized(QString::NormalizationForm_C) != path) {
        return u"name is not NFC"_s;
    }
    if (path.count(u'/') > mostFolders) {
        return u"too deep"_s;
    }
    return {};
}

} // namespace

QString PackageNames::addFile(const QString& path)
{
    if (const QString complaint = nameComplaint(path); !complaint.isEmpty()) {
        return complaint;
    }
    const QString key = path.toCaseFolded();
    if (m_byFolded.contains(key)) {
        return u"duplicate name"_s;
    }
    m_byFolded.insert(key, path);
    m_fileKeys.insert(key);
    m_files.append(path);
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        const QString folder = path.left(slash);
        const QString folderKey = folder.toCaseFolded();
        if (m_fileKeys.contains(folderKey) || m_byFolded.value(folderKey, folder) != folder) {
            return u"duplicate name"_s;
        }
        m_byFolded.insert(folderKey, folder);
        m_parents.insert(folder);
    }
    return {};
}

QString PackageNames::addFolder(const QString& path)
{
    if (const QString complaint = nameComplaint(path); !complaint.isEmpty()) {
        return complaint;
    }
    const QString key = path.toCaseFolded();
    if (m_fileKeys.contains(key) || m_declared.contains(path) || m_byFolded.value(key, path) != path) {
        return u"duplicate name"_s;
    }
    m_byFolded.insert(key, path);
    m_declared.insert(path);
    return {};
}

QStringList PackageNames::sorted() const
{
    QStringList files = m_files;
    files.sort();
    return files;
}

QString PackageNames::unusedFolder() const
{
    for (const QString& folder : m_declared) {
        if (!m_parents.contains(folder)) {
            return folder;
        }
    }
    return {};
}

} // namespace wongo::publish
