// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Versions.h"

#include "base/Files.h"
#include "base/Json.h"
#include "base/SpareFiles.h"
#include "storage/ArticleFolder.h"
#include "storage/TranslationFile.h"

#include <QDir>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::failure;

namespace {

constexpr qint64 maximumContent = 2 * maximumBodyBytes + maximumTranslationBytes + (2 << 20); // with its first line
constexpr auto mark = "wongo-version";
constexpr int formatVersion = 1;
constexpr auto timeForm = "yyyyMMdd'T'HHmmss'Z'"_L1;

constexpr std::pair<VersionCause, QLatin1String> causeNames[]
    = {{VersionCause::Opened, "opened"_L1}, {VersionCause::Saved, "saved"_L1},
        {VersionCause::TakenOver, "taken-over"_L1}, {VersionCause::Recovered, "recovered"_L1},
        {VersionCause::BeforeRestore, "before-restore"_L1}, {VersionCause::Merged, "merged"_L1}};

QString nameOf(const VersionEntry& entry)
{
    QString cause;
    for (const auto& [each, name] : causeNames) {
        cause = each == entry.cause ? QString(name) : cause;
    }
    return u"%1.%2.%3.%4"_s.arg(entry.generation, 6, 10, QLatin1Char('0'))
        .arg(entry.when.toString(timeForm), cause, entry.sha256);
}

std::optional<VersionEntry> entryOf(const QFileInfo& file)
{
    static const QRegularExpression form(uR"(\A(\d{6,18})\.(\d{8}T\d{6}Z)\.([a-z-]+)\.([0-9a-f]{64})\z)"_s);
    const auto match = form.match(file.fileName());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    VersionEntry entry;
    entry.name = file.fileName();
    entry.generation = match.captured(1).toLongLong();
    entry.when = QDateTime::fromString(match.captured(2), timeForm);
    entry.when.setTimeSpec(Qt::UTC);
    entry.sha256 = match.captured(4);
    entry.bytes = file.size();
    for (const auto& [cause, name] : causeNames) {
        if (match.capturedView(3) == name) {
            entry.cause = cause; // a word that a newer program put there is as good as "saved"
        }
    }
    return entry;
}

/// The files of an article's folder one after the other, behind a line that says how long each is.
QByteArray contentOf(const model::Article& article)
{
    const std::array<QByteArray, 4> parts{writeArticleJson(article.meta),
        writeTranslationJson(article.meta.translation), article.body.ko.toUtf8(), article.body.en.toUtf8()};
    QByteArray content = QByteArray(mark) + ' ' + QByteArray::number(formatVersion);
    for (const QByteArray& part : parts) {
        content += ' ' + QByteArray::number(part.size());
    }
    content += '\n';
    for (const QByteArray& part : parts) {
        content += part;
    }
    return content;
}

base::Result<model::Article> articleOf(const QByteArray& content, const QString& file)
{
    const qsizetype lineEnd = content.indexOf('\n');
    const QByteArrayList line = content.left(std::max<qsizetype>(lineEnd, 0)).split(' ');
    if (line.value(0) != mark) {
        return failure(ErrorCode::VersionDamaged, file);
    }
    if (line.value(1) != QByteArray::number(formatVersion)) {
        return failure(ErrorCode::UnknownVersion, file, {}, QString::fromLatin1(line.value(1)));
    }
    std::array<QByteArray, 4> parts;
    qsizetype at = lineEnd + 1;
    for (size_t i = 0; i < parts.size(); ++i) {
        bool isNumber = false;
        const qint64 size = line.value(static_cast<qsizetype>(i) + 2).toLongLong(&isNumber);
        if (!isNumber || size < 0 || size > content.size() - at) {
            return failure(ErrorCode::VersionDamaged, file);
        }
        parts[i] = content.mid(at, size);
        at += size;
    }
    auto meta = readArticleJson(parts[0], file);
    auto translation = readTranslationJson(parts[1], file);
    const auto korean = base::decodeText(parts[2], file);
    const auto english = base::decodeText(parts[3], file);
    if (!meta || !translation) {
        return tl::unexpected(meta ? translation.error() : meta.error());
    }
    if (!korean || !english) {
        return tl::unexpected(korean ? english.error() : korean.error());
    }
    meta->translation = std::move(*translation);
    return model::Article{std::move(*meta), {model::normalized(*korean), model::normalized(*english)}};
}

/// What was packed, if it is what the name says.
base::Result<QByteArray> readContent(const QString& folder, const QString& name)
{
    const QString path = QDir(folder).filePath(name);
    const auto entry = entryOf(QFileInfo(path));
    if (!entry || entry->name != name) {
        return failure(ErrorCode::FileNotFound, path);
    }
    const auto packed = base::readFile(path, maximumContent);
    if (!packed) {
        return packed;
    }
    constexpr qsizetype head = 4; // how long it becomes, as qCompress() wrote it: looked at before room is made for it
    if (packed->size() < head || qFromBigEndian<quint32>(packed->constData()) > maximumContent) {
        return failure(ErrorCode::VersionDamaged, path);
    }
    QByteArray content = qUncompress(*packed);
    if (base::sha256(content) != entry->sha256) {
        return failure(ErrorCode::VersionDamaged, path);
    }
    return content;
}

qint64 hourOf(const VersionEntry& entry)
{
    return entry.when.toSecsSinceEpoch() / 3'600;
}

qint64 dayOf(const VersionEntry& entry)
{
    return entry.when.toSecsSinceEpoch() / 86'400;
}

/// Gone only if it could still be read: what is damaged may be all that is left of something.
void letGo(const QString& folder, const QList<VersionEntry>& versions)
{
    for (const VersionEntry& version : versions) {
        if (readContent(folder, version.name)) {
            static_cast<void>(base::removeTree(QDir(folder).filePath(version.name)));
        }
    }
}

} // namespace

QString versionsFolder(const QString& stateFolder)
{
    return stateFolder + u"/versions"_s;
}

QString versionHash(const model::Article& article)
{
    return base::sha256(contentOf(article));
}

base::Result<QList<VersionEntry>> listVersions(const QString& folder)
{
    const auto names = base::namesIn(folder);
    if (!names && names.error().code != ErrorCode::FileNotFound) {
        return tl::unexpected(names.error());
    }
    QList<VersionEntry> versions;
    for (const QString& name : names.value_or(QStringList())) {
        const QFileInfo file(QDir(folder).filePath(name)); // one that cannot be asked about is there all the same
        if (const auto entry = entryOf(file); entry && !file.isDir()) {
            versions.append(*entry);
        }
    }
    std::sort(versions.begin(), versions.end(), [](const VersionEntry& one, const VersionEntry& other) {
        return one.generation != other.generation ? one.generation > other.generation : one.name > other.name;
    });
    return versions;
}

base::Result<model::Article> loadVersion(const QString& folder, const QString& name)
{
    return readContent(folder, name).and_then([&](const QByteArray& content) {
        return articleOf(content, QDir(folder).filePath(name));
    });
}

base::Result<QList<VersionEntry>> keepVersion(const QString& folder, const model::Article& article, VersionCause cause,
    const QDateTime& when, const VersionLimits& limits)
{
    const QByteArray content = contentOf(article);
    if (content.size() > maximumContent) {
        return failure(ErrorCode::FileTooLarge, folder, {}, QString::number(maximumContent));
    }
    if (const auto read = articleOf(content, folder); !read) {
        return tl::unexpected(read.error()); // what could not be brought back is not kept
    }
    const auto known = listVersions(folder);
    if (!known) {
        return known; // it would get a number among the old ones, and go with them
    }
    VersionEntry entry;
    entry.generation = known->isEmpty() ? 1 : known->first().generation + 1;
    entry.when = when.toUTC();
    entry.cause = cause;
    entry.sha256 = base::sha256(content);
    if (!known->isEmpty() && known->first().sha256 == entry.sha256 && readContent(folder, known->first().name)) {
        return known;
    }
    if (const auto made = base::makeDirectory(folder, base::Access::Private); !made) {
        return tl::unexpected(made.error());
    }
    const QString path = QDir(folder).filePath(nameOf(entry));
    const auto written = base::writeFiles({{path, qCompress(content), QString(), base::Access::Private}});
    if (!written && written.error().code != ErrorCode::FileExists) { // or another program kept the same just now
        return tl::unexpected(written.error());
    }
    // Only now that the newer one is on disk.
    return listVersions(folder).and_then([&](const QList<VersionEntry>& versions) {
        letGo(folder, spareVersions(versions, limits));
        base::collectTemporaries(folder);
        return listVersions(folder);
    });
}

QList<VersionEntry> spareVersions(const QList<VersionEntry>& versions, const VersionLimits& limits)
{
    QList<VersionEntry> spare;
    qint64 bytes = 0;
    int hours = 0;
    int days = 0;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const VersionEntry& version = versions[i];
        const VersionEntry* older = i + 1 < versions.size() ? &versions[i + 1] : nullptr;
        const bool beginsHour = !older || hourOf(*older) != hourOf(version);
        const bool beginsDay = !older || dayOf(*older) != dayOf(version);
        bool stays = i < limits.newest;
        if (!stays && hours < limits.hours) {
            stays = beginsHour;
            hours += stays ? 1 : 0;
        } else if (!stays && days < limits.days) {
            stays = beginsDay;
            days += stays ? 1 : 0;
        }
        stays = stays && (i < limits.newest || bytes + version.bytes <= limits.bytes);
        bytes += stays ? version.bytes : 0;
        if (!stays) {
            spare.append(version);
        }
    }
    return spare;
}

} // namespace wongo::storage
