// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConflictCopy.h"

#include "base/FileSystem.h"
#include "base/Files.h"
#include "base/Json.h"
#include "storage/ArticleFolder.h"
#include "storage/TranslationFile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::failure;
using Origin = ConflictCopy::Origin;

namespace {

constexpr qint64 largestCopy = 64 << 20; // somebody else wrote it, an article's file or not

const QStringList& articleFiles()
{
    static const QStringList files{u"ko.md"_s, u"en.md"_s, u"article.json"_s, u"translation.json"_s};
    return files;
}

/// What stands between the name of a file and its ending in a copy that a sync program made.
const QRegularExpression& syncMark()
{
    static const QRegularExpression mark(u"\\A(?:"
                                         // Syncthing: .sync-conflict-20260101-120000-ABCDEFG
                                         "\\.sync-conflict-\\d{8}-\\d{6}(?:-[A-Z0-9]{7})?"
                                         // Dropbox, Nextcloud, ownCloud, Seafile: (… conflicted copy …)
                                         "| ?\\(.*(?:conflict|충돌).*\\)"
                                         // ownCloud and Nextcloud of old: _conflict-20260101-120000
                                         "|_conflict-\\d{8}-\\d{6}"
                                         // OneDrive: -HOSTNAME, in capitals as Windows gives them, and then -2
                                         "|-(?=[A-Z0-9-]*[A-Z])[A-Z0-9](?:[A-Z0-9-]{2,13}[A-Z0-9])(?:-\\d{1,2})?"
                                         // Google Drive: (1), [Conflict]
                                         "| ?\\(\\d{1,3}\\)"
                                         "| ?\\[Conflict\\]"
                                         ")\\z"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return mark;
}

bool isSyncMark(const QString& mark)
{
    // The word is written both ways; the names of machines only in capitals.
    return syncMark().match(mark).hasMatch()
        || (mark.contains(u"conflict"_s, Qt::CaseInsensitive) && syncMark().match(mark.toLower()).hasMatch());
}

std::optional<QString> hashOf(const QString& path)
{
    const auto bytes = base::readFile(path, largestCopy);
    return bytes ? std::optional(base::sha256(*bytes)) : std::nullopt;
}

struct KeptFile {
    QString name;
    QByteArray bytes;
};

/// The files of `theirs` that are not those of `known`.
QList<KeptFile> differingFiles(const model::Article& known, const model::Article& theirs)
{
    QList<KeptFile> files;
    const auto add = [&](const QString& name, const QByteArray& before, const QByteArray& bytes) {
        if (before != bytes) {
            files.append({name, bytes});
        }
    };
    add(u"ko.md"_s, known.body.ko.toUtf8(), theirs.body.ko.toUtf8());
    add(u"en.md"_s, known.body.en.toUtf8(), theirs.body.en.toUtf8());
    add(u"article.json"_s, writeArticleJson(known.meta), writeArticleJson(theirs.meta));
    add(u"translation.json"_s, writeTranslationJson(known.meta.translation),
        writeTranslationJson(theirs.meta.translation));
    return files;
}

} // namespace

std::optional<ConflictCopy> conflictCopy(const QString& name)
{
    static const QRegularExpression kept(u"\\A\\.outside-\\d+\\z"_s);
    static const QRegularExpression race(u"\\A\\.conflict-[0-9a-f]{16}\\z"_s);
    for (const QString& file : articleFiles()) {
        const QString stem = file.section(u'.', 0, 0);
        const QString ending = u'.' + file.section(u'.', 1);
        if (name.startsWith(file) && race.match(name.sliced(file.size())).hasMatch()) {
            return ConflictCopy{name, file, Origin::Race, {}};
        }
        if (name.size() <= file.size() || !name.startsWith(stem) || !name.endsWith(ending)) {
            continue;
        }
        const QString mark = name.sliced(stem.size(), name.size() - file.size());
        if (kept.match(mark).hasMatch()) {
            return ConflictCopy{name, file, Origin::Kept, {}};
        }
        if (isSyncMark(mark)) {
            return ConflictCopy{name, file, Origin::Sync, {}};
        }
    }
    return std::nullopt;
}

QList<ConflictCopy> conflictCopies(const QString& folder)
{
    QList<ConflictCopy> copies;
    const QDir directory(folder);
    for (const QString& name : directory.entryList(QDir::Files, QDir::Name)) {
        auto copy = conflictCopy(name);
        if (!copy) {
            continue;
        }
        const auto hash = hashOf(directory.filePath(name));
        if (hash && hash != hashOf(directory.filePath(copy->original))) {
            copy->sha256 = *hash;
            copies.append(*copy);
        }
    }
    return copies;
}

base::Result<model::Article> withCopy(const QString& folder, const ConflictCopy& copy, const model::Article& article)
{
    const QString path = QDir(folder).filePath(copy.name);
    const auto bytes = base::readFile(path, largestCopy);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    model::Article changed = article;
    if (copy.original == "article.json"_L1) {
        auto meta = readArticleJson(*bytes, path);
        if (!meta) {
            return tl::unexpected(meta.error());
        }
        changed.meta = std::move(*meta);
        changed.meta.translation = article.meta.translation;
    } else if (copy.original == "translation.json"_L1) {
        auto translation = readTranslationJson(*bytes, path);
        if (!translation) {
            return tl::unexpected(translation.error());
        }
        changed.meta.translation = std::move(*translation);
    } else {
        const auto text = base::decodeText(*bytes, path);
        if (!text) {
            return tl::unexpected(text.error());
        }
        changed.body[copy.original == "ko.md"_L1 ? model::Language::Korean : model::Language::English]
            = model::normalized(*text);
    }
    return changed;
}

base::Result<> trashCopy(const QString& folder, const ConflictCopy& copy)
{
    const QString path = QDir(folder).filePath(copy.name);
    if (const auto hash = hashOf(path); hash && *hash != copy.sha256) {
        return failure(ErrorCode::ChangedOutside, path);
    }
    return base::moveToTrash(path);
}

base::Result<QStringList> keepBeside(const QString& folder, const model::Article& known, const model::Article& theirs)
{
    QStringList names;
    QList<base::FileChange> changes;
    const QDir directory(folder);
    for (const KeptFile& file : differingFiles(known, theirs)) {
        const QString hash = base::sha256(file.bytes);
        const QStringList there = directory.entryList(QDir::Files);
        const bool isKept = std::any_of(there.begin(), there.end(), [&](const QString& name) {
            const auto copy = conflictCopy(name);
            return copy && copy->original == file.name && hashOf(directory.filePath(name)) == hash;
        });
        if (!isKept) {
            const QString path = freeNameBeside(directory.filePath(file.name));
            changes.append({path, file.bytes, QString()});
            names.append(QFileInfo(path).fileName());
        }
    }
    if (const auto written = base::writeFiles(changes); !written) {
        return tl::unexpected(written.error());
    }
    return names;
}

QString freeNameBeside(const QString& path)
{
    const QFileInfo file(path);
    for (int number = 1;; ++number) {
        const QString name = u"%1.outside-%2.%3"_s.arg(file.completeBaseName()).arg(number).arg(file.suffix());
        if (!file.dir().exists(name)) {
            return file.dir().filePath(name);
        }
    }
}

} // namespace wongo::storage
