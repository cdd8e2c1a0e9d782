// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/StagedFile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <limits>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wongo::base {

namespace {

constexpr int maximumLinks = 40; // as the kernel's own limit
constexpr qint64 noLimit = std::numeric_limits<qint64>::max() - 1;

QByteArray randomName()
{
    return ".wongo-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0')
        + ".tmp";
}

// Follows symbolic links at the end of the path, also to a file that is not there yet.
Result<QString> resolveLinks(const QString& path)
{
    QString resolved = path;
    for (int i = 0; i < maximumLinks; ++i) {
        QByteArray target(PATH_MAX, '\0');
        const ssize_t length
            = ::readlink(QFile::encodeName(resolved).constData(), target.data(), size_t(target.size()));
        if (length < 0) {
            return resolved; // no link, or nothing there: what follows will tell
        }
        const QString next = QFile::decodeName(target.first(length));
        resolved = QFileInfo(next).isAbsolute() ? next : parentOf(resolved) + u'/' + next;
    }
    return writeFailure("readlink", ELOOP, path);
}

int exchange(int directory, const QByteArray& one, const QByteArray& other)
{
    return renameAt(directory, one, other, RENAME_EXCHANGE);
}

// Moves to a name that must be free. Where the file system cannot do that in one step, a hard link refuses as surely;
// where it has no hard links either, the name is looked at just before.
int moveToFreeName(int directory, const QByteArray& from, const QByteArray& to)
{
    if (const int error = renameAt(directory, from, to, RENAME_NOREPLACE); !isUnsupported(error)) {
        return error;
    }
    if (::linkat(directory, from.constData(), directory, to.constData(), 0) == 0) {
        const int error = ::unlinkat(directory, from.constData(), 0) == 0 ? 0 : errno;
        const bool takenBack = error != 0 && ::unlinkat(directory, to.constData(), 0) == 0;
        return takenBack ? error : 0; // else it stands at the new name, and the old one is litter
    }
    if (errno == EEXIST) {
        return EEXIST;
    }
    if (::faccessat(directory, to.constData(), F_OK, AT_SYMLINK_NOFOLLOW) == 0) {
        return EEXIST;
    }
    return renameAt(directory, from, to);
}

} // namespace

StagedFile::StagedFile(FileChange change, QString path, Descriptor directory)
    : m_change(std::move(change))
    , m_path(std::move(path))
    , m_name(QFile::encodeName(QFileInfo(m_path).fileName()))
    , m_directory(std::move(directory))
{
}

StagedFile::~StagedFile()
{
    if (m_directory.isOpen() && !m_aside.isEmpty()) {
        discardAside();
    }
}

Result<StagedFile> StagedFile::stage(const FileChange& change)
{
    const auto path = resolveLinks(change.path);
    if (!path) {
        return tl::unexpected(path.error());
    }
    auto directory = openDirectory(parentOf(*path));
    if (!directory) {
        return tl::unexpected(directory.error());
    }
    StagedFile staged(change, *path, std::move(*directory));
    if (const auto ready = staged.prepare(); !ready) {
        return tl::unexpected(ready.error());
    }
    return staged;
}

Result<> StagedFile::prepare()
{
    struct stat info = {};
    m_exists = ::fstatat(m_directory.fd(), m_name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0;
    if (!m_exists && errno != ENOENT) {
        return writeFailure("stat", errno, m_path);
    }
    if (m_exists) {
        if (!S_ISREG(info.st_mode)) {
            return failure(ErrorCode::FileNotWritable, m_path, {}, u"not a regular file"_s);
        }
        if (m_change.expected && m_change.expected->isEmpty()) {
            return failure(ErrorCode::FileExists, m_path);
        }
        m_exists = ::faccessat(m_directory.fd(), m_name.constData(), W_OK, AT_EACCESS) == 0;
        if (!m_exists && errno != ENOENT) { // else it is gone since a moment ago
            return writeFailure("access", errno, m_path);
        }
        m_mode = info.st_mode & (m_change.access == Access::Private ? 0600U : 0777U);
        m_owner = info.st_uid;
        m_group = info.st_gid;
    }
    if (m_change.expected && !m_change.expected->isEmpty()) {
        const auto there = alreadyThere();
        if (!there) {
            return tl::unexpected(there.error());
        }
        if (*there) {
            m_placed = true;
            return sync(m_directory, m_path);
        }
    }
    const QByteArray aside = randomName();
    if (const auto written = writeAside(aside, m_change.bytes); !written) {
        return written;
    }
    m_aside = aside;
    m_asideIsKnown = true;
    return {};
}

// True if the target holds the new bytes already, and has been synced; ChangedOutside if it holds neither them nor the
// expected ones.
Result<bool> StagedFile::alreadyThere()
{
    if (!m_exists) {
        return tl::unexpected(changedOutside().error());
    }
    const Descriptor file = openAt(m_directory.fd(), m_name, O_RDONLY | O_NOFOLLOW);
    if (!file.isOpen() && errno == ENOENT) {
        return tl::unexpected(changedOutside().error()); // it was there a moment ago
    }
    if (!file.isOpen()) {
        return readFailure("open", errno, m_path);
    }
    const auto bytes = readAll(file, noLimit, m_path);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    if (*bytes == m_change.bytes) {
        const auto synced = sync(file, m_path);
        return synced ? Result<bool>(true) : Result<bool>(tl::unexpected(synced.error()));
    }
    if (sha256(*bytes) != *m_change.expected) {
        return tl::unexpected(changedOutside().error());
    }
    return false;
}

Result<> StagedFile::writeAside(const QByteArray& aside, const QByteArray& bytes) const
{
    // A new file gets what the umask leaves; one that replaces is closed to others until it has the mode of the old
    // one.
    const unsigned mode = m_exists || m_change.access == Access::Private ? 0600 : 0666;
    Descriptor file = openAt(m_directory.fd(), aside, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
    if (!file.isOpen()) {
        return writeFailure("open", errno, m_path);
    }
    const auto written = [&]() -> Result<> {
        if (const auto done = writeAll(file, bytes, m_path); !done) {
            return done;
        }
        if (m_exists) {
            // The owner can be kept by root only, the group by its members: as far as it goes.
            if (::fchown(file.fd(), m_owner, m_group) != 0 && ::fchown(file.fd(), uid_t(-1), m_group) != 0) {
                errno = 0;
            }
            if (::fchmod(file.fd(), m_mode) != 0) {
                return writeFailure("chmod", errno, m_path);
            }
        }
        if (const auto done = sync(file, m_path); !done) {
            return done;
        }
        if (const auto done = verify(file, bytes, m_path); !done) {
            return done;
        }
        return close(std::move(file), m_path);
    }();
    if (!written) {
        ::unlinkat(m_directory.fd(), aside.constData(), 0);
    }
    return written;
}

Result<> StagedFile::place()
{
    if (m_placed) {
        return {};
    }
    if (const auto moved = m_exists ? replace() : placeNew(); !moved) {
        return moved;
    }
    m_placed = true;
    if (const auto synced = sync(m_directory, m_path); !synced) {
        putBack();
        return synced;
    }
    return {};
}

Result<> StagedFile::placeNew()
{
    if (const int error = moveToFreeName(m_directory.fd(), m_aside, m_name); error != 0) {
        return writeFailure("rename", error, m_path);
    }
    m_aside.clear();
    return {};
}

Result<> StagedFile::replace()
{
    const int error = exchange(m_directory.fd(), m_aside, m_name);
    if (isUnsupported(error)) {
        return replaceWithoutExchange();
    }
    if (error == ENOENT) {
        return m_change.expected ? changedOutside() : placeNew();
    }
    if (error != 0) {
        return writeFailure("rename", error, m_path);
    }
    if (!m_change.expected) {
        return {};
    }
    // Asked before it is read: whoever has it open now may write into it later, and nobody else can open it any more.
    m_asideIsInUse = isInUse(m_aside);
    const auto displaced = read(m_aside);
    m_asideIsKnown = displaced && sha256(*displaced) == *m_change.expected;
    if (m_asideIsKnown) {
        return {};
    }
    // Somebody else wrote between the comparison and the exchange, or theirs cannot be read. It goes back.
    m_placed = true;
    putBack();
    const QString kept = discardAside();
    return displaced ? failure(ErrorCode::ChangedOutside, m_path, {}, kept) : tl::unexpected(displaced.error());
}

Result<> StagedFile::replaceWithoutExchange()
{
    // The copy is there for file systems whose rename is not one step: whatever happens, one of the names holds a whole
    // file.
    const auto old = read(m_name);
    if (!old) {
        const bool isGone = m_change.expected && old.error().code == ErrorCode::FileNotFound;
        return isGone ? changedOutside() : tl::unexpected(old.error());
    }
    const QByteArray copy = randomName();
    if (const auto written = writeAside(copy, *old); !written) {
        return written;
    }
    const auto removeCopy = [&] { ::unlinkat(m_directory.fd(), copy.constData(), 0); };
    if (const auto synced = sync(m_directory, m_path); !synced) {
        removeCopy();
        return synced;
    }
    const auto now = read(m_name);
    if (m_change.expected && (!now || sha256(*now) != *m_change.expected)) {
        removeCopy();
        return changedOutside();
    }
    if (const int error = renameAt(m_directory.fd(), m_aside, m_name); error != 0) {
        removeCopy();
        return writeFailure("rename", error, m_path);
    }
    m_aside = copy;
    m_asideIsKnown = true;
    return {};
}

// What cannot be read is not taken for an empty file.
bool StagedFile::holdsNew() const
{
    const auto there = read(m_name);
    return there && *there == m_change.bytes;
}

bool StagedFile::putBack()
{
    if (!m_placed || (m_exists && m_aside.isEmpty())) {
        m_placed = false; // its bytes were there before
        return true;
    }
    const int directory = m_directory.fd();
    bool back = false;
    if (!m_exists) {
        const QByteArray aside = randomName();
        back = moveToFreeName(directory, m_name, aside) == 0;
        if (back) {
            m_aside = aside;
        } else if (holdsNew()) {
            back = ::unlinkat(directory, m_name.constData(), 0) == 0;
        }
    } else if (exchange(directory, m_aside, m_name) == 0) {
        back = true;
    } else if (holdsNew() && renameAt(directory, m_aside, m_name) == 0) {
        m_aside.clear();
        back = true;
    }
    m_placed = !back;
    m_asideIsKnown = m_asideIsKnown && !back;
    sync(m_directory, m_path);
    return back;
}

// Removes what lies aside. What is not known to be ours, or what we were told to replace, or may still be written by
// another program, gets a name that a person can find; returns its path, or nothing.
QString StagedFile::discardAside()
{
    const QByteArray aside = std::exchange(m_aside, {});
    if (m_change.expected && !m_asideIsKnown) {
        m_asideIsInUse = isInUse(aside);
        const auto bytes = read(aside);
        m_asideIsKnown = bytes && *bytes == m_change.bytes; // the old file, if it is here, stands nowhere else
    }
    if (m_change.expected && (!m_asideIsKnown || m_asideIsInUse)) {
        const QByteArray kept = m_name + ".conflict-" + aside.mid(7, 16);
        const bool moved = moveToFreeName(m_directory.fd(), aside, kept) == 0;
        return parentOf(m_path) + u'/' + QFile::decodeName(moved ? kept : aside);
    }
    ::unlinkat(m_directory.fd(), aside.constData(), 0);
    return {};
}

Result<> StagedFile::changedOutside() const
{
    return failure(ErrorCode::ChangedOutside, m_path);
}

bool StagedFile::isInUse(const QByteArray& name) const
{
    const Descriptor file = openAt(m_directory.fd(), name, O_RDONLY | O_NOFOLLOW);
    return file.isOpen() && isBeingWritten(file);
}

Result<QByteArray> StagedFile::read(const QByteArray& name) const
{
    const Descriptor file = openAt(m_directory.fd(), name, O_RDONLY | O_NOFOLLOW);
    if (!file.isOpen()) {
        return readFailure("open", errno, m_path);
    }
    return readAll(file, noLimit, m_path);
}

} // namespace wongo::base
