// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/JournalFile.h"

#include "base/Files.h"
#include "base/SpareFiles.h"
#include "storage/StateFolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::Result;

namespace {

QString nameOf(const QString& folder)
{
    return base::sha256(folder.toUtf8()).left(16);
}

/// Under which kinds of name a journal is kept besides.
const QString strayMark = u"aside"_s; ///< somebody's work, to be offered
const QString settledMark = u"settled"_s; ///< it was offered, and a person has decided
const QString damagedMark = u"damaged"_s; ///< what could be read of it is in the article

QString nameAside(const QString& journal, const QString& mark, int number)
{
    return u"%1.%2-%3"_s.arg(journal, mark).arg(number);
}

/// A copy under a name of its own, once: its path. The journal itself stays until another one takes its place in one
/// step.
Result<QString> keepAside(const QString& journal, const QString& mark, const QByteArray& bytes)
{
    for (int number = 1;; ++number) {
        const QString path = nameAside(journal, mark, number);
        if (const auto there = base::readFile(path, maximumJournalBytes); there && *there == bytes) {
            return path;
        }
        const auto kept = base::writeFiles({{path, bytes, QString(), base::Access::Private}});
        if (kept) {
            return path;
        }
        if (kept.error().code != ErrorCode::FileExists) {
            return tl::unexpected(kept.error());
        }
    }
}

Result<> done(const Result<QString>& kept)
{
    return kept ? Result<>() : tl::unexpected(kept.error());
}

Result<Journal> readJournal(const QString& path)
{
    return base::readFile(path, maximumJournalBytes).and_then([&](const QByteArray& bytes) {
        return parseJournal(bytes, path);
    });
}

/// The journal of the same article under a folder that is not there: it was renamed or moved, or lies on what is not
/// plugged in now, where it is to be found again. Needs the lock of `place`.
void adoptMoved(const JournalPlace& place)
{
    const QDir state = QFileInfo(place.journal).dir();
    for (const QString& name : state.entryList({u"*.journal"_s}, QDir::Files, QDir::Time)) {
        const QString path = state.filePath(name);
        const auto lock = base::LockFile::acquire(state.filePath(QFileInfo(name).completeBaseName() + u".lock"_s));
        if (path == place.journal || !lock || !*lock) {
            continue;
        }
        const auto journal = readJournal(path);
        if (!journal || QFileInfo::exists(journal->head.folder)) {
            continue;
        }
        const bool isAway = !QFileInfo::exists(QFileInfo(journal->head.folder).path());
        const auto bytes = base::readFile(path, maximumJournalBytes);
        const auto adopted = !isAway ? base::moveFile(path, place.journal)
            : bytes                  ? base::writeFiles({{place.journal, *bytes, QString(), base::Access::Private}})
                                     : tl::unexpected(bytes.error());
        if (adopted) {
            return;
        }
    }
}

/// What the input method held counts as typed.
EditHistory whole(EditHistory history)
{
    if (const auto syllable = committed(history.composing(), history.article())) {
        history.apply(Edit{*syllable, false, 0});
    }
    return history;
}

/// The newest work that was kept aside and that nobody has decided about. What the article says by now is settled.
void offerStray(OpenedArticle& opened, const JournalPlace& place, const QString& stateRoot)
{
    for (const QString& path : strayJournals(place.head.articleId, stateRoot)) {
        auto journal = readJournal(path);
        const bool isHere
            = journal && (journal->head.folder == place.head.folder || !QFileInfo::exists(journal->head.folder));
        if (!isHere) {
            continue;
        }
        EditHistory history = whole(std::move(journal->history));
        if (history.article() == opened.loaded.article) {
            static_cast<void>(settleStray(path));
            continue;
        }
        opened.stray = std::move(history);
        opened.strayJournal = path;
        opened.strayIsKnown = true;
        return;
    }
}

/// What the journal says of the article that is on disk. An error if it has to be kept and cannot be.
Result<> look(OpenedArticle& opened, const JournalPlace& place)
{
    if (!QFileInfo::exists(place.journal)) {
        adoptMoved(place);
    }
    const auto bytes = base::readFile(place.journal, maximumJournalBytes);
    if (!bytes) {
        return bytes.error().code == ErrorCode::FileNotFound ? Result<>() : tl::unexpected(bytes.error());
    }
    auto journal = parseJournal(*bytes, place.journal);
    if (!journal) {
        opened.lostBytes = bytes->size();
        return done(keepAside(place.journal, damagedMark, *bytes));
    }
    EditHistory history = whole(std::move(journal->history));
    opened.lostBytes = journal->lostBytes;
    const model::Article& onDisk = opened.loaded.article;
    const bool unsaved = history.article() != history.saved() || journal->lostBytes > 0;
    if (history.isOurs(onDisk) || history.article() == onDisk) {
        history.apply(DiskTaken{onDisk});
        if (!history.steps().empty() || history.article() != onDisk) {
            opened.recovered = std::move(history);
        }
        return journal->lostBytes > 0 ? done(keepAside(place.journal, damagedMark, *bytes)) : Result<>();
    }
    if (unsaved) {
        opened.stray = std::move(history);
        const auto kept = keepAside(place.journal, strayMark, *bytes);
        opened.strayJournal = kept.value_or(QString());
        return done(kept);
    }
    return {};
}

} // namespace

Result<JournalPlace> JournalPlace::of(const QString& articleId, const QString& folder, const QString& stateRoot)
{
    return makeStateFolder(articleId, stateRoot).map([&](const QString& state) {
        const QString path = QFileInfo(folder).canonicalFilePath();
        const QString name = QDir(state).filePath(nameOf(path));
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        return JournalPlace{{articleId, path, now}, name + u".journal"_s, name + u".lock"_s, name + u".wanted"_s};
    });
}

Result<OpenedArticle> openArticle(const QString& folder, const QString& stateRoot)
{
    auto loaded = loadFolder(folder);
    if (!loaded) {
        return tl::unexpected(loaded.error());
    }
    OpenedArticle opened;
    opened.loaded = std::move(*loaded);
    const auto place = JournalPlace::of(opened.loaded.article.meta.id, opened.loaded.folder, stateRoot);
    if (!place) {
        opened.noJournal = place.error();
        return opened;
    }
    opened.place = *place;
    auto lock = base::LockFile::acquire(place->lock);
    if (!lock) {
        opened.noJournal = lock.error();
        return opened;
    }
    if (!*lock) {
        opened.heldBy = base::LockFile::holder(place->lock);
        return opened;
    }
    // Whoever had the lock may have saved since.
    loaded = loadFolder(folder);
    if (!loaded) {
        return tl::unexpected(loaded.error());
    }
    opened.loaded = std::move(*loaded);
    base::collectTemporaries(opened.loaded.folder);
    base::collectTemporaries(QFileInfo(place->journal).path());
    static_cast<void>(base::removeTree(place->wanted)); // whoever wanted it: now it is ours
    if (const auto looked = look(opened, *place); !looked) {
        opened.noJournal = looked.error(); // what is there is not written over
        return opened;
    }
    if (!opened.stray) {
        offerStray(opened, *place, stateRoot);
    }
    EditHistory history = opened.recovered ? *opened.recovered : EditHistory(opened.loaded.article);
    opened.writer = std::make_shared<JournalWriter>(*place, std::move(history), std::move(**lock));
    return opened;
}

Result<std::shared_ptr<JournalWriter>> beginJournal(
    const QString& articleId, const QString& folder, const QString& stateRoot, EditHistory history)
{
    using Begun = Result<std::shared_ptr<JournalWriter>>;
    const auto place = JournalPlace::of(articleId, folder, stateRoot);
    if (!place) {
        return tl::unexpected(place.error());
    }
    auto lock = base::LockFile::acquire(place->lock);
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    if (!*lock) {
        return base::failure(ErrorCode::FileExists, place->lock);
    }
    const auto bytes = base::readFile(place->journal, maximumJournalBytes);
    const auto aside = bytes                            ? done(keepAside(place->journal, strayMark, *bytes))
        : bytes.error().code == ErrorCode::FileNotFound ? Result<>()
                                                        : tl::unexpected(bytes.error());
    return aside.and_then([&]() -> Begun {
        auto writer = std::make_shared<JournalWriter>(*place, std::move(history), std::move(**lock));
        return writer->restart().map([&] { return writer; });
    });
}

QStringList strayJournals(const QString& articleId, const QString& stateRoot)
{
    const QDir state(stateFolder(articleId, stateRoot));
    QStringList paths;
    for (const QString& name : state.entryList({u"*.journal."_s + strayMark + u"-*"_s}, QDir::Files, QDir::Time)) {
        paths.append(state.filePath(name));
    }
    return paths;
}

Result<> settleStray(const QString& journal)
{
    const qsizetype mark = journal.lastIndexOf(u'.');
    for (int number = 1;; ++number) {
        const auto settled = base::moveFile(journal, nameAside(journal.left(mark), settledMark, number));
        if (settled || settled.error().code != ErrorCode::FileExists) {
            return settled;
        }
    }
}

Result<> askForLock(const JournalPlace& place)
{
    return base::writeFiles({{place.wanted, "wanted\n", std::nullopt, base::Access::Private}});
}

} // namespace wongo::storage
