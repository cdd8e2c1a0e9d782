// SPDX-License-Identifier: GPL-3.0-or-later
#include "Operation.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace faults {

namespace {

/// The file that it is a kept copy of: "ko.md" for "ko.md.conflict-0123456789abcdef" and "ko.outside-2.md"; or nothing.
/// Who tries again after a disk refused to remove the first copy keeps a second.
QString originalOf(const QString& path)
{
    static const QRegularExpression conflict(u"^(.*)\\.conflict-[0-9a-f]{16}$"_s);
    static const QRegularExpression outside(u"^(.*)\\.outside-[2-9](\\.[a-z]+)$"_s);
    if (const auto match = conflict.match(path); match.hasMatch()) {
        return match.captured(1);
    }
    const auto match = outside.match(path);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : QString();
}

} // namespace

Files filesBelow(const QString& root)
{
    Files files;
    QDirIterator each(root, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(file.fileName()));
        }
        files.insert(file.fileName().mid(root.size() + 1), file.readAll());
    }
    return files;
}

void putFiles(const QString& root, const Files& files)
{
    QDir(root).removeRecursively();
    QDir().mkpath(root);
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        const QString path = root + u'/' + it.key();
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
    }
}

bool isOurs(const QString& path)
{
    static const QRegularExpression ours(u"(^|/)\\.wongo-[^/]*"_s);
    return ours.match(path).hasMatch();
}

Files seenBy(const Files& files, const Files& before, const Files& after)
{
    Files seen;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        const QString original = originalOf(it.key());
        const bool isWholeCopy
            = !original.isEmpty() && (it.value() == before.value(original) || it.value() == after.value(original));
        if (!isOurs(it.key()) && !isWholeCopy) {
            seen.insert(it.key(), it.value());
        }
    }
    return seen;
}

QString difference(const Files& found, const Files& wanted)
{
    QStringList lines;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (!found.contains(it.key())) {
            lines.append(it.key() + u" is not there"_s);
        } else if (found.value(it.key()) != it.value()) {
            lines.append(it.key() + u" is another"_s);
        }
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (!wanted.contains(it.key())) {
            lines.append(it.key() + u" is there"_s);
        }
    }
    return lines.join(u", "_s);
}

Operation withoutExchange(Operation operation)
{
    operation.name += u"-no-exchange"_s;
    operation.withoutExchange = true;
    return operation;
}

} // namespace faults
