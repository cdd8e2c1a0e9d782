// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>

namespace wongo::publish {

/// The names found in a package, held to the rules: safe relative paths in NFC, not too deep, no two that any file
/// system would take for the same, no file where a folder stands.
class PackageNames {
public:
    /// Takes a file's path; what is wrong with it (a short technical remark), or empty.
    QString addFile(const QString& path);
    /// Takes a folder's path; likewise.
    QString addFolder(const QString& path);

    QStringList sorted() const; ///< of the files
    /// False while a folder holds no file at all.
    bool foldersAreUsed() const { return unusedFolder().isEmpty(); }
    QString unusedFolder() const;

private:
    QStringList m_files;
    QMap<QString, QString> m_byFolded; ///< case-folded path of every file and folder -> its path
    QSet<QString> m_fileKeys; ///< the folded ones that are files
    QSet<QString> m_declared; ///< folders that were named by themselves
    QSet<QString> m_parents; ///< folders that hold a file
};

} // namespace wongo::publish
