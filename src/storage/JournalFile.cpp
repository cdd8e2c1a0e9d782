// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/JournalFile.h"

#include "base/Files.h"
#include "base/SpareFiles.h"
#include "storage/StateFolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::Result;

namespace {

constexpr qint64 smallestLimit = 256 << 10; ///< a journal grows by this much at least before it is made anew
constexpr qint64 reserveBytes = 8 << 20; ///< set aside on disk for when it fills up (D10)
constexpr size_t keptSteps = 2000; ///< that can be undone after a crash (D7: at least 1,000)

QString nameOf(const QString& folder)
{
    return base::sha256(folder.toUtf8()).left(16);
}

/// A copy under a name of its own, once. The journal itself stays until another one takes its place in one step.
Result<> keepAside(const QString& journal, const QByteArray& bytes)
{
    for (int number = 1;; ++number) {
        const QString path = u"%1.aside-%2"_s.arg(journal).arg(number);
        if (const auto there = base::readFile(path, maximumJournalBytes); there && *there == bytes) {
            return {};
        }
        const auto kept = base::writeFiles({{path, bytes, QString(), base::Access::Private}});
        if (kept || kept.error().code != ErrorCode::FileExists) {
            return kept;
        }
    }
}

/// The journal of the same article under a folder that is gone: it was renamed or moved. Needs the lock of `place`.
void adoptMoved(const JournalPlace& place)
{
    const QDir state = QFileInfo(place.journal).dir();
    for (const QString& name : state.entryList({u"*.journal"_s}, QDir::Files, QDir::Time)) {
        const QString path = state.filePath(name);
        const auto lock = base::LockFile::acquire(state.filePath(QFileInfo(name).completeBaseName() + u".lock"_s));
        if (path == place.journal || !lock || !*lock) {
            continue;
        }
        const auto journal = base::readFile(path, maximumJournalBytes).and_then([&](const QByteArray& bytes) {
            return parseJournal(bytes, path);
        });
        if (journal && !QFileInfo::exists(journal->head.folder) && base::moveFile(path, place.journal)) {
            return;
        }
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
        return keepAside(place.journal, *bytes);
    }
    EditHistory& history = journal->history;
    opened.lostBytes = journal->lostBytes;
    if (const auto syllable = committed(history.composing(), history.article())) {
        history.apply(Edit{*syllable, false, 0});
    }
    const model::Article& onDisk = opened.loaded.article;
    const bool unsaved = history.article() != history.saved() || journal->lostBytes > 0;
    if (history.isOurs(onDisk) || history.article() == onDisk) {
        history.apply(DiskTaken{onDisk});
        if (!history.steps().empty() || history.article() != onDisk) {
            opened.recovered = std::move(history);
        }
        return journal->lostBytes > 0 ? keepAside(place.journal, *bytes) : Result<>();
    }
    if (unsaved) {
        opened.stray = std::move(history);
        return keepAside(place.journal, *bytes);
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
        return JournalPlace{
            {articleId, path, now}, name + u".journal"_s, name + u".lock"_s, name + u".wanted"_s};
    });
}

JournalWriter::JournalWriter(JournalPlace place, EditHistory history, base::LockFile lock)
    : m_place(std::move(place))
    , m_history(std::move(history))
    , m_lock(std::move(lock))
{
}

Result<> JournalWriter::restart()
{
    m_history.forget(keptSteps);
    JournalEncoder encoder;
    const QByteArray bytes = encoder.begin(m_place.head, m_history);
    if (const auto written = base::writeFiles({{m_place.journal, bytes, std::nullopt, base::Access::Private}});
        !written) {
        return written; // the one before, if it still is whole, goes on
    }
    auto file = base::AppendFile::open(m_place.journal, bytes.size());
    if (!file) {
        giveUpFile();
        return tl::unexpected(file.error());
    }
    file->reserve(reserveBytes);
    m_limit = file->size() + std::max(smallestLimit, file->size());
    m_encoder = std::move(encoder);
    const std::lock_guard lock(m_mutex);
    m_file = std::make_shared<base::AppendFile>(std::move(*file));
    return {};
}

Result<> JournalWriter::begin(EditHistory history)
{
    m_history = std::move(history);
    giveUpFile();
    return restart();
}

Result<> JournalWriter::append(const QList<JournalEntry>& entries)
{
    QByteArray records;
    for (const JournalEntry& each : entries) {
        if (!m_history.apply(each)) {
            return base::failure(ErrorCode::Internal, m_place.journal, {}, u"an edit does not fit"_s);
        }
        records += m_encoder.entry(each);
    }
    if (!m_file) {
        return restart();
    }
    if (const auto appended = m_file->append(records); !appended) {
        giveUpFile();
        return appended;
    }
    if (m_file->size() > m_limit && !restart() && m_file) {
        m_limit += smallestLimit; // no room for another one: this one has room set aside, and that is tried again later
    }
    return {};
}

void JournalWriter::giveUpFile()
{
    const std::lock_guard lock(m_mutex);
    m_file.reset();
}

Result<> JournalWriter::sync()
{
    std::shared_ptr<base::AppendFile> file;
    {
        const std::lock_guard lock(m_mutex);
        file = m_file;
    }
    if (!file) {
        return {}; // who writes has told of it
    }
    const auto synced = file->sync();
    if (!synced) {
        const std::lock_guard lock(m_mutex);
        if (m_file == file) {
            m_file.reset();
        }
    }
    return synced;
}

Result<> JournalWriter::moveTo(JournalPlace place, base::LockFile lock)
{
    const QString old = std::exchange(m_place, std::move(place)).journal;
    giveUpFile();
    const auto begun = restart();
    if (begun) {
        static_cast<void>(base::removeTree(old)); // before its lock goes
    }
    m_lock = std::move(lock);
    return begun;
}

void JournalWriter::remove()
{
    giveUpFile();
    static_cast<void>(base::removeTree(m_place.journal)); // what stays behind says nothing that is not on disk
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
    EditHistory history = opened.recovered ? *opened.recovered : EditHistory(opened.loaded.article);
    opened.writer = std::make_shared<JournalWriter>(*place, std::move(history), std::move(**lock));
    return opened;
}

QStringList strayJournals(const QString& articleId, const QString& stateRoot)
{
    const QDir state(stateFolder(articleId, stateRoot));
    QStringList paths;
    for (const QString& name : state.entryList({u"*.journal.aside-*"_s}, QDir::Files, QDir::Time)) {
        paths.append(state.filePath(name));
    }
    return paths;
}

Result<> askForLock(const JournalPlace& place)
{
    return base::writeFiles({{place.wanted, "wanted\n", std::nullopt, base::Access::Private}});
}

} // namespace wongo::storage
