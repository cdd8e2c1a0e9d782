// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ArticleFolder.h"

#include "base/Files.h"
#include "base/Json.h"
#include "storage/ConflictCopy.h"
#include "storage/TranslationFile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::failure;

namespace {

constexpr qint64 maximumKeptBytes = 64 << 20; // of a file that somebody else wrote, article or not

QString articleFile(const QString& folder)
{
    return QDir(folder).filePath(u"article.json"_s);
}

QString bodyFile(const QString& folder, model::Language language)
{
    return QDir(folder).filePath(model::code(language) + u".md"_s);
}

QString translationFile(const QString& folder)
{
    return QDir(folder).filePath(u"translation.json"_s);
}

struct Body {
    QString text;
    QString sha256;
};

base::Result<Body> loadBody(const QString& file)
{
    const auto bytes = base::readFile(file, maximumBodyBytes);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound) {
        return Body{};
    }
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return base::decodeText(*bytes, file).map([&](const QString& text) {
        return Body{model::normalized(text), base::sha256(*bytes)};
    });
}

/// What was confirmed can be confirmed again: a file that cannot be read keeps nobody from the article.
base::Result<> loadTranslation(LoadedArticle& loaded)
{
    const QString file = translationFile(loaded.folder);
    const auto bytes = base::readFile(file, maximumKeptBytes);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound) {
        return {};
    }
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    loaded.state.translationSha256 = base::sha256(*bytes);
    if (auto translation = readTranslationJson(*bytes, file)) {
        loaded.article.meta.translation = std::move(*translation);
    } else {
        loaded.state.translationUnreadable = true;
        loaded.translationProblem = translation.error();
    }
    return {};
}

/// What a save that was killed left there is nobody's, and in nobody's way.
bool isOccupied(const QString& folder)
{
    const QFileInfo target(folder);
    const QStringList names
        = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return target.isDir() ? !std::all_of(names.begin(), names.end(), &base::isTemporaryName) : target.exists();
}

// What a save may write must be what a load takes: an article that cannot be opened again would be lost work.
base::Result<> checkLoadable(
    const QByteArray& json, const QByteArray& translation, const model::Text& body, const QString& folder)
{
    for (const model::Language language : model::allLanguages) {
        if (body[language].toUtf8().size() > maximumBodyBytes) {
            return failure(ErrorCode::FileTooLarge, bodyFile(folder, language), {}, QString::number(maximumBodyBytes));
        }
    }
    if (translation.size() > maximumTranslationBytes) {
        return failure(ErrorCode::FileTooLarge, translationFile(folder), {}, QString::number(maximumTranslationBytes));
    }
    const auto read = readArticleJson(json, articleFile(folder));
    if (!read) {
        return tl::unexpected(read.error());
    }
    return {};
}

} // namespace

base::Result<LoadedArticle> loadFolder(const QString& folder)
{
    LoadedArticle loaded;
    loaded.folder = QFileInfo(folder).absoluteFilePath();
    const QString file = articleFile(loaded.folder);
    const auto bytes = base::readFile(file, base::JsonLimits{}.bytes);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    auto meta = readArticleJson(*bytes, file);
    if (!meta) {
        return tl::unexpected(meta.error());
    }
    loaded.article.meta = std::move(*meta);
    loaded.state.articleSha256 = base::sha256(*bytes);
    for (const model::Language language : model::allLanguages) {
        const auto body = loadBody(bodyFile(loaded.folder, language));
        if (!body) {
            return tl::unexpected(body.error());
        }
        loaded.article.body[language] = body->text;
        loaded.state.bodySha256[language] = body->sha256;
    }
    if (const auto read = loadTranslation(loaded); !read) {
        return tl::unexpected(read.error());
    }
    loaded.state.content = loaded.article;
    return loaded;
}

base::Result<FolderState> saveFolder(const QString& folder, const model::Article& article, const FolderState& state)
{
    const QByteArray json = writeArticleJson(article.meta);
    const QByteArray translation = writeTranslationJson(article.meta.translation);
    if (const auto loadable = checkLoadable(json, translation, article.body, folder); !loadable) {
        return tl::unexpected(loadable.error());
    }
    FolderState saved = state;
    saved.content = article;
    // The bodies first: a crash in between leaves an article.json that knows nothing of a new body, which is whole
    // either way.
    QList<base::FileChange> changes;
    for (const model::Language language : model::allLanguages) {
        if (article.body[language] != state.content.body[language]) {
            const QByteArray bytes = article.body[language].toUtf8();
            changes.append({bodyFile(folder, language), bytes, state.bodySha256[language]});
            saved.bodySha256[language] = base::sha256(bytes);
        }
    }
    // Nothing confirmed any more leaves a file that says so, as a body that became empty does.
    if (article.meta.translation != state.content.meta.translation) {
        if (state.translationUnreadable) {
            const auto unread = base::readFile(translationFile(folder), maximumKeptBytes);
            if (!unread) {
                return tl::unexpected(unread.error());
            }
            changes.append({freeNameBeside(translationFile(folder)), *unread, QString()});
        }
        changes.append({translationFile(folder), translation, state.translationSha256});
        saved.translationSha256 = base::sha256(translation);
        saved.translationUnreadable = false;
    }
    // Compared as written: two dates are equal for Qt when only their offsets differ.
    if (state.articleSha256.isEmpty() || json != writeArticleJson(state.content.meta)) {
        changes.append({articleFile(folder), json, state.articleSha256});
        saved.articleSha256 = base::sha256(json);
    }
    auto written = base::writeFiles(changes);
    if (!written && written.error().code == ErrorCode::FileExists) {
        written.error().code = ErrorCode::ChangedOutside; // it was absent when the article was read
    }
    if (!written) {
        return tl::unexpected(written.error());
    }
    return saved;
}

base::Result<SavedOver> saveOver(const QString& folder, const model::Article& article, const FolderState& known)
{
    const QByteArray json = writeArticleJson(article.meta);
    const QByteArray translation = writeTranslationJson(article.meta.translation);
    if (const auto loadable = checkLoadable(json, translation, article.body, folder); !loadable) {
        return tl::unexpected(loadable.error());
    }
    struct File {
        QString path;
        QByteArray bytes;
        QString& sha256; ///< as known, and as it will be
    };
    SavedOver saved{known, {}};
    saved.state.content = article;
    // In the order of saveFolder(), each after what it replaces.
    File files[] = {{bodyFile(folder, model::Language::Korean), article.body.ko.toUtf8(), saved.state.bodySha256.ko},
        {bodyFile(folder, model::Language::English), article.body.en.toUtf8(), saved.state.bodySha256.en},
        {translationFile(folder), translation, saved.state.translationSha256},
        {articleFile(folder), json, saved.state.articleSha256}};
    QList<base::FileChange> changes;
    for (File& file : files) {
        const auto there = base::readFile(file.path, maximumKeptBytes);
        if (!there && there.error().code != ErrorCode::FileNotFound) {
            return tl::unexpected(there.error());
        }
        const QString found = there ? base::sha256(*there) : QString();
        const bool leftAlone
            = known.translationUnreadable && file.path == translationFile(folder) && file.bytes.isEmpty();
        if (leftAlone || (there ? *there == file.bytes : file.bytes.isEmpty())) {
            file.sha256 = found;
            continue;
        }
        if (there && (found != file.sha256 || (known.translationUnreadable && file.path == translationFile(folder)))) {
            const QString kept = freeNameBeside(file.path);
            changes.append({kept, *there, QString()});
            saved.kept.append(QFileInfo(kept).fileName());
        }
        changes.append({file.path, file.bytes, found});
        file.sha256 = base::sha256(file.bytes);
    }
    auto written = base::writeFiles(changes);
    if (!written && written.error().code == ErrorCode::FileExists) {
        written.error().code = ErrorCode::ChangedOutside; // it came between the look and the writing
    }
    if (!written) {
        return tl::unexpected(written.error());
    }
    return saved;
}

base::Result<LoadedArticle> createFolder(const QString& folder, const model::Article& article)
{
    if (isOccupied(folder)) {
        return failure(ErrorCode::FileExists, folder);
    }
    if (const auto made = base::makeDirectory(folder); !made) {
        return tl::unexpected(made.error());
    }
    auto saved = saveFolder(folder, article, FolderState{});
    if (!saved) {
        return tl::unexpected(saved.error());
    }
    // The article is there now, and nothing may say otherwise: without images/ the first photo makes it.
    static_cast<void>(base::makeDirectory(QDir(folder).filePath(u"images"_s)));
    return LoadedArticle{QFileInfo(folder).absoluteFilePath(), article, std::move(*saved), {}};
}

} // namespace wongo::storage
