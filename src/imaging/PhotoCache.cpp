// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoCache.h"

#include "base/Files.h"
#include "base/SpareFiles.h"
#include "imaging/VipsLibrary.h"

#include <QDataStream>
#include <QIODevice>
#include <QStandardPaths>

#include <optional>

using namespace Qt::StringLiterals;

namespace wongo::imaging {
namespace {

constexpr qint64 mostKept = 1LL << 30; ///< bytes
constexpr qint64 mostOfOne = 256LL << 20; ///< bytes; larger was not written by us
/// Changes with the bytes that the same request gives: what was made before is not found any more.
constexpr int recipe = 1;
/// A file that changed a moment ago may change once more within the same tick of the file system's clock.
constexpr int settled = 2000; // ms

QString& chosenFolder()
{
    static QString folder;
    return folder;
}

QDataStream& operator<<(QDataStream& out, const RenditionTexts& texts)
{
    return out << texts.captionKo << texts.captionEn << texts.credit << texts.creator << texts.copyrightNotice
               << texts.usageTerms << texts.sourceType;
}

/// The name under which the renditions of a job are kept: everything that decides about their bytes. The requests do
/// so together, for all come from one decoding that is as large as the largest needs.
QString keyOf(const QString& original, const QList<RenditionRequest>& requests, const RenditionTexts& texts)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << recipe << vipsVersion() << original << texts;
    for (const RenditionRequest& request : requests) {
        out << request.width << request.format << request.quality << request.part;
    }
    return base::sha256(bytes);
}

/// What every file that is kept begins with, and the hash of that.
QByteArray sealed(const PhotoFacts& facts)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << facts.sha256 << facts.size;
    return bytes + base::sha256(bytes).toLatin1();
}

struct Unsealed {
    PhotoFacts facts;
    QByteArray rest; ///< what follows them
};

/// Nothing if they are not what was kept.
std::optional<Unsealed> unsealed(const QByteArray& bytes)
{
    constexpr qsizetype hashLength = 64; // in hex
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    PhotoFacts facts;
    in >> facts.sha256 >> facts.size;
    const qsizetype end = in.device()->pos();
    if (in.status() != QDataStream::Ok || base::sha256(bytes.first(end)).toLatin1() != bytes.mid(end, hashLength)) {
        return std::nullopt;
    }
    return Unsealed{std::move(facts), bytes.mid(end + hashLength)};
}

QByteArray kept(const Rendition& rendition)
{
    return sealed({rendition.sha256, rendition.size}) + rendition.bytes;
}

std::optional<Rendition> fromKept(const QByteArray& bytes)
{
    const auto content = unsealed(bytes);
    if (!content || content->facts.size.isEmpty() || base::sha256(content->rest) != content->facts.sha256) {
        return std::nullopt;
    }
    Rendition rendition;
    rendition.bytes = content->rest;
    rendition.size = content->facts.size;
    rendition.sha256 = content->facts.sha256;
    return rendition;
}

} // namespace

/// One photo file while it is asked about: what is kept of it, and its bytes once somebody needed them.
class PhotoCache::Known {
public:
    Known(const QString& folder, QString path)
        : m_path(std::move(path))
    {
        const auto stamp = base::fileStamp(m_path);
        if (folder.isEmpty() || !stamp || stamp->changed.msecsTo(QDateTime::currentDateTimeUtc()) < settled) {
            return;
        }
        m_stamp = stamp->value;
        m_file = folder + u"/photos/"_s + base::sha256(m_stamp);
        if (const auto bytes = base::readFile(m_file, mostOfOne)) {
            const auto content = unsealed(*bytes);
            m_facts = content && content->rest.isEmpty() ? content->facts : PhotoFacts();
        }
    }

    base::Result<QByteArray> bytes()
    {
        if (m_bytes.isNull()) {
            const auto read = base::readFile(m_path, maximumPhotoBytes);
            if (!read) {
                return read;
            }
            m_bytes = *read;
        }
        return m_bytes;
    }

    base::Result<QString> sha256()
    {
        if (m_facts.sha256.isEmpty()) {
            const auto read = bytes();
            if (!read) {
                return tl::unexpected(read.error());
            }
            m_facts.sha256 = base::sha256(*read);
            keep();
        }
        return m_facts.sha256;
    }

    base::Result<PhotoFacts> facts()
    {
        if (const auto hashed = sha256(); !hashed) {
            return tl::unexpected(hashed.error());
        }
        if (m_facts.size.isEmpty()) {
            const auto info = bytes().and_then([this](const QByteArray& read) { return inspect(read, m_path); });
            if (!info) {
                return tl::unexpected(info.error());
            }
            m_facts.size = info->size;
            keep();
        }
        return m_facts;
    }

private:
    /// Unless the file has changed since it was looked at.
    void keep() const
    {
        const auto stamp = m_file.isEmpty() ? base::Result<base::FileStamp>() : base::fileStamp(m_path);
        if (stamp && stamp->value == m_stamp && !m_stamp.isEmpty()) {
            (void)base::writeSpare(m_file, sealed(m_facts));
        }
    }

    QString m_path;
    QByteArray m_stamp;
    QString m_file; ///< where its facts are kept; empty: nowhere
    PhotoFacts m_facts;
    QByteArray m_bytes;
};

PhotoCache::PhotoCache(QString folder)
    : m_folder(std::move(folder))
{
}

PhotoCache::PhotoCache()
    : PhotoCache(chosenFolder())
{
}

void PhotoCache::keepInUsersCache()
{
    chosenFolder() = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/wongo"_s;
}

PhotoCache::Known PhotoCache::known(const QString& path) const
{
    return Known(m_folder, path);
}

base::Result<QString> PhotoCache::sha256(const QString& path) const
{
    return known(path).sha256();
}

base::Result<PhotoFacts> PhotoCache::facts(const QString& path) const
{
    return known(path).facts();
}

QString PhotoCache::fileOf(const QString& key, qsizetype index) const
{
    return m_folder + u"/renditions/%1/%2-%3"_s.arg(key.left(2), key).arg(index);
}

std::optional<QList<Rendition>> PhotoCache::look(const QString& key, qsizetype count) const
{
    QList<Rendition> found;
    for (qsizetype i = 0; i < count && !m_folder.isEmpty(); ++i) {
        const auto bytes = base::readFile(fileOf(key, i), mostOfOne);
        auto rendition = bytes ? fromKept(*bytes) : std::nullopt;
        if (!rendition) {
            return std::nullopt;
        }
        found.append(std::move(*rendition));
    }
    return found.size() == count ? std::optional(std::move(found)) : std::nullopt;
}

void PhotoCache::keep(const QString& key, const QList<Rendition>& renditions) const
{
    for (qsizetype i = 0; i < renditions.size() && !m_folder.isEmpty(); ++i) {
        (void)base::writeSpare(fileOf(key, i), kept(renditions.at(i)));
    }
}

base::Result<QList<Rendition>> PhotoCache::render(
    const QString& path, const QList<RenditionRequest>& requests, const RenditionTexts& texts) const
{
    Known photo = known(path);
    const auto original = photo.sha256();
    if (!original) {
        return tl::unexpected(original.error());
    }
    const QString key = keyOf(*original, requests, texts);
    if (auto found = look(key, requests.size())) {
        return std::move(*found);
    }
    auto made = photo.bytes().and_then(
        [&](const QByteArray& bytes) { return imaging::render(bytes, path, requests, texts); });
    if (made) {
        for (Rendition& rendition : *made) {
            rendition.sha256 = base::sha256(rendition.bytes);
        }
        keep(key, *made);
    }
    return made;
}

void PhotoCache::prune() const
{
    if (!m_folder.isEmpty()) {
        base::pruneSpare(m_folder, mostKept);
    }
}

} // namespace wongo::imaging
