// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace wongo::support {

/// Another program that writes into an article's folder, as programs do: none of them asks.
class OutsideEditor {
public:
    explicit OutsideEditor(QString folder)
        : m_folder(std::move(folder))
    {
    }

    QString path(const QString& name) const { return m_folder + u'/' + name; }

    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Truncates and writes.
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(name));
        }
    }

    /// Writes aside and renames over it.
    void replace(const QString& name, const QByteArray& bytes) const
    {
        const QString aside = path(QStringLiteral(".editor-") + name);
        QFile file(aside);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(name));
        }
        file.close();
        if (std::rename(QFile::encodeName(aside).constData(), QFile::encodeName(path(name)).constData()) != 0) {
            qFatal("cannot rename over %s", qPrintable(name));
        }
    }

    void remove(const QString& name) const { QFile::remove(path(name)); }

    /// Puts another folder with the same files in its place.
    void replaceFolder() const
    {
        const QString copy = m_folder + QStringLiteral(".new");
        const QString old = m_folder + QStringLiteral(".old");
        QDir().mkpath(copy);
        for (const QString& name : QDir(m_folder).entryList(QDir::Files)) {
            QFile::copy(path(name), copy + u'/' + name);
        }
        QDir(old).removeRecursively();
        if (!QDir().rename(m_folder, old) || !QDir().rename(copy, m_folder)) {
            qFatal("cannot replace the folder");
        }
    }

private:
    QString m_folder;
};

} // namespace wongo::support
