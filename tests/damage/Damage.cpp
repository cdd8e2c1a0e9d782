// SPDX-License-Identifier: GPL-3.0-or-later
#include "Damage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;

namespace wongo::damage {

namespace {

constexpr qsizetype blockSize = 512;

bool namesIt(const QString& error, const QString& folder, const Kind& kind)
{
    const auto isMeant
        = [&](const QString& label) { return error == label || error == QDir::cleanPath(folder + u'/' + label); };
    return !error.isEmpty() && (isMeant(kind.file) || std::any_of(kind.labels.begin(), kind.labels.end(), isMeant));
}

} // namespace

void eachDamage(const QByteArray& good, const Look& look)
{
    constexpr qsizetype closely = 4096;
    constexpr qsizetype step = 64;
    for (qsizetype size = 1; size < good.size(); size += size < closely ? 1 : step) {
        look(good.first(size), u"cut off at %1"_s.arg(size));
    }
    std::mt19937 random(20'240'110); // unlike a distribution's, its numbers are the same everywhere
    for (int i = 0; i < 2000 && !good.isEmpty(); ++i) {
        const auto at = static_cast<qsizetype>(random() % static_cast<size_t>(good.size()));
        const unsigned bit = random() % 8;
        QByteArray bytes = good;
        bytes[at] = static_cast<char>(bytes.at(at) ^ (1U << bit));
        look(bytes, u"bit %1 of byte %2 turned over"_s.arg(bit).arg(at));
    }
    for (qsizetype at = 0; at < good.size(); at += blockSize) {
        const QByteArray block = good.mid(at, blockSize);
        look(QByteArray(good).replace(at, block.size(), QByteArray(block.size(), '\0')), u"zeros from %1"_s.arg(at));
        look(QByteArray(good).insert(at, block), u"a block twice from %1"_s.arg(at));
    }
    look(QByteArray(good.size(), '\0'), u"zeros alone"_s);
    look({}, u"nothing"_s);
}

std::unique_ptr<QTemporaryDir> temporaryFolder()
{
    const QString memory = u"/dev/shm"_s;
    const QString place = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    auto folder = std::make_unique<QTemporaryDir>(place + u"/wongo-damage-XXXXXX"_s);
    if (!folder->isValid()) {
        qFatal("no folder: %s", qPrintable(folder->errorString()));
    }
    return folder;
}

QMap<QString, QByteArray> contentOf(const QString& folder)
{
    QMap<QString, QByteArray> content;
    QDirIterator each(
        folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        content.insert(path.sliced(folder.size() + 1), each.fileInfo().isFile() ? read(path) : QByteArray());
    }
    return content;
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Outcome openDamaged(const QString& folder, const Kind& kind)
{
    Outcome outcome;
    const QString path = folder + u'/' + kind.file;
    const QByteArray good = read(path);
    auto content = contentOf(folder);
    eachDamage(good, [&](const QByteArray& bytes, const QString& what) {
        if (!outcome.fault.isEmpty() || bytes == good) {
            return;
        }
        write(path, bytes);
        content.insert(kind.file, bytes);
        const auto error = kind.open(folder);
        ++(error ? outcome.refused : outcome.opened);
        if (error && !namesIt(error->file, folder, kind)) {
            outcome.fault = u"%1: the error names “%2” (%3)"_s.arg(what, error->file, error->detail);
        } else if (contentOf(folder) != content) {
            outcome.fault = what + u": something was written"_s;
        }
    });
    write(path, good);
    return outcome;
}

} // namespace wongo::damage
