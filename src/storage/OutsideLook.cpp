// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/OutsideLook.h"

#include "base/Files.h"
#include "base/Json.h"
#include "storage/TranslationFile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;

namespace {

struct File {
    QByteArray bytes;
    QString sha256; ///< empty = absent
};

base::Result<File> read(const QString& path, qint64 limit)
{
    const auto bytes = base::readFile(path, limit);
    if (bytes) {
        return File{*bytes, base::sha256(*bytes)};
    }
    if (bytes.error().code == ErrorCode::FileNotFound) {
        return File{};
    }
    return tl::unexpected(bytes.error());
}

/// Reads the files one after the other into a version that begins as what is known.
class Reader {
public:
    Reader(const QString& folder, const FolderState& known)
        : m_directory(folder)
        , m_known(known)
        , m_version{known.content, known, {}}
        , m_translationThere(known.content.meta.translation)
    {
    }

    base::Result<> readAll()
    {
        for (const model::Language language : model::allLanguages) {
            if (const auto done = readBody(language); !done) {
                return done;
            }
        }
        if (const auto done = readTranslation(); !done) {
            return done;
        }
        return readMetadata();
    }

    /// What was read, if it is anything new.
    std::optional<OutsideVersion> version() const
    {
        const FolderState& now = m_version.state;
        const bool same = now.articleSha256 == m_known.articleSha256 && now.bodySha256 == m_known.bodySha256
            && now.translationSha256 == m_known.translationSha256;
        return same ? std::nullopt : std::optional(m_version);
    }

private:
    /// There is nothing to read in it any more.
    bool isGone(const File& file, const QString& name, const QString& knownSha256, bool hadText)
    {
        const bool gone = file.sha256 != knownSha256 && file.bytes.isEmpty() && hadText;
        if (gone) {
            m_version.gone.append(name);
        }
        return gone;
    }

    base::Result<> readBody(model::Language language)
    {
        const QString name = model::code(language) + u".md"_s;
        const QString path = m_directory.filePath(name);
        const auto file = read(path, maximumBodyBytes);
        if (!file) {
            return tl::unexpected(file.error());
        }
        m_version.state.bodySha256[language] = file->sha256;
        if (isGone(*file, name, m_known.bodySha256[language], !m_known.content.body[language].isEmpty())) {
            m_version.state.content.body[language].clear();
            return {};
        }
        if (file->sha256 == m_known.bodySha256[language]) {
            return {};
        }
        const auto text = base::decodeText(file->bytes, path);
        if (!text) {
            return tl::unexpected(text.error());
        }
        m_version.article.body[language] = m_version.state.content.body[language] = model::normalized(*text);
        return {};
    }

    base::Result<> readTranslation()
    {
        const QString name = u"translation.json"_s;
        const QString path = m_directory.filePath(name);
        const auto file = read(path, maximumTranslationBytes);
        if (!file) {
            return tl::unexpected(file.error());
        }
        m_version.state.translationSha256 = file->sha256;
        if (file->sha256 == m_known.translationSha256) {
            return {};
        }
        m_version.state.translationUnreadable = false;
        if (isGone(*file, name, m_known.translationSha256, !m_known.content.meta.translation.isEmpty())) {
            m_version.state.content.meta.translation = m_translationThere = {};
            return {};
        }
        m_translationThere = {};
        if (auto translation = readTranslationJson(file->bytes, path)) {
            m_version.article.meta.translation = m_translationThere = std::move(*translation);
        } else {
            m_version.state.translationUnreadable = true; // as when it is opened: it keeps nobody from the rest
        }
        m_version.state.content.meta.translation = m_translationThere;
        return {};
    }

    base::Result<> readMetadata()
    {
        const QString name = u"article.json"_s;
        const QString path = m_directory.filePath(name);
        const auto file = read(path, base::JsonLimits{}.bytes);
        if (!file) {
            return tl::unexpected(file.error());
        }
        m_version.state.articleSha256 = file->sha256;
        if (file->sha256 == m_known.articleSha256) {
            return {};
        }
        if (isGone(*file, name, m_known.articleSha256, true)) {
            m_version.state.content.meta = {}; // so that the next save writes it
            m_version.state.content.meta.translation = m_translationThere;
            return m_directory.exists() ? base::Result<>() : base::failure(ErrorCode::FileNotFound, m_directory.path());
        }
        auto meta = readArticleJson(file->bytes, path);
        if (!meta) {
            return tl::unexpected(meta.error());
        }
        meta->translation = m_translationThere;
        m_version.state.content.meta = *meta;
        meta->translation = std::move(m_version.article.meta.translation);
        m_version.article.meta = std::move(*meta);
        return {};
    }

    QDir m_directory;
    const FolderState& m_known;
    OutsideVersion m_version;
    model::Translation m_translationThere; ///< what can be read of it
};

} // namespace

bool OutsideVersion::isSame(const OutsideVersion& other) const
{
    return state.articleSha256 == other.state.articleSha256 && state.bodySha256 == other.state.bodySha256
        && state.translationSha256 == other.state.translationSha256;
}

base::Result<OutsideLook> lookOutside(const QString& folder, const FolderState& known)
{
    Reader reader(folder, known);
    if (const auto read = reader.readAll(); !read) {
        return tl::unexpected(read.error());
    }
    return OutsideLook{reader.version(), conflictCopies(folder)};
}

} // namespace wongo::storage
