// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/JournalFile.h"

#include "base/Files.h"

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

} // namespace

JournalWriter::JournalWriter(JournalPlace place, EditHistory history, base::LockFile lock)
    : m_place(std::move(place))
    , m_history(std::move(history))
    , m_lock(std::move(lock))
{
}

Result<> JournalWriter::takeLockAgain()
{
    if (QFileInfo::exists(m_place.lock)) {
        return {};
    }
    return base::makeDirectory(QFileInfo(m_place.lock).path(), base::Access::Private)
        .and_then([&] { return base::LockFile::acquire(m_place.lock); })
        .and_then([&](std::optional<base::LockFile> lock) -> Result<> {
            if (!lock) {
                return base::failure(ErrorCode::FileExists, m_place.lock);
            }
            m_lock = std::move(*lock);
            return {};
        });
}

Result<> JournalWriter::restart()
{
    if (const auto locked = takeLockAgain(); !locked) {
        return locked;
    }
    m_history.forget(keptSteps);
    JournalEncoder encoder;
    const QByteArray bytes = encoder.begin(m_place.head, m_history);
    if (const auto written = base::writeFiles({{m_place.journal, bytes, std::nullopt, base::Access::Private}});
        !written) {
        return written; // the one before, if it still is whole, goes on
    }
    auto file = base::AppendFile::open(m_place.journal, bytes.size());
    if (!file) {
        giveUpFile(file.error());
        return tl::unexpected(file.error());
    }
    file->reserve(reserveBytes);
    m_limit = file->size() + std::max(smallestLimit, file->size());
    m_encoder = std::move(encoder);
    setFile(std::make_shared<base::AppendFile>(std::move(*file)));
    return {};
}

Result<> JournalWriter::begin(EditHistory history)
{
    m_history = std::move(history);
    giveUpFile(m_failure);
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
    const auto into = file(); // whoever syncs may give it up meanwhile
    if (!into) {
        return restart();
    }
    if (const auto appended = into->append(records); !appended) {
        giveUpFile(appended.error());
        return appended;
    }
    if (file() != into) {
        return restart();
    }
    if (into->size() > m_limit) {
        const auto renewed = restart();
        if (!renewed && renewed.error().code != ErrorCode::DiskFull) {
            giveUpFile(renewed.error());
            return renewed;
        }
        m_limit += renewed ? 0 : smallestLimit; // this one has room set aside, and another is tried again later
    }
    return {};
}

std::shared_ptr<base::AppendFile> JournalWriter::file()
{
    const std::lock_guard lock(m_mutex);
    return m_file;
}

void JournalWriter::setFile(std::shared_ptr<base::AppendFile> file)
{
    const std::lock_guard lock(m_mutex);
    m_file = std::move(file);
}

void JournalWriter::giveUpFile(const base::Error& why)
{
    const std::lock_guard lock(m_mutex);
    m_file.reset();
    m_failure = why;
}

Result<> JournalWriter::sync()
{
    std::shared_ptr<base::AppendFile> file;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_file) {
            return tl::unexpected(m_failure);
        }
        file = m_file;
    }
    const auto synced = file->sync();
    if (!synced) {
        const std::lock_guard lock(m_mutex);
        if (m_file == file) {
            m_file.reset();
            m_failure = synced.error();
        }
    }
    return synced;
}

Result<> JournalWriter::moveTo(JournalPlace place, base::LockFile lock)
{
    const JournalPlace old = std::exchange(m_place, std::move(place));
    giveUpFile(m_failure);
    std::swap(m_lock, lock);
    const auto begun = restart();
    if (begun) {
        static_cast<void>(base::removeTree(old.journal)); // before its lock goes
    } else {
        std::swap(m_lock, lock);
        m_place = old;
    }
    return begun;
}

void JournalWriter::remove()
{
    giveUpFile(m_failure);
    static_cast<void>(base::removeTree(m_place.journal)); // what stays behind says nothing that is not on disk
}

} // namespace wongo::storage
