// SPDX-License-Identifier: GPL-3.0-or-later
// What works on open files.
#include "Door.h"

#include <cstdarg>

using namespace faults;

namespace {

template <typename Call> int opening(const char* function, bool isMine, int flags, Call call)
{
    const Sort sort = (flags & O_CREAT) != 0 ? Room : (flags & O_TRUNC) != 0 ? Change : Look;
    if (!goes(function, sort, isMine)) {
        return -1;
    }
    const int descriptor = call();
    if (isMine && descriptor >= 0) {
        opened(descriptor);
    }
    return descriptor;
}

template <typename Call> ssize_t writing(const char* function, int descriptor, size_t size, Call call)
{
    switch (ask(function, Write, mine(descriptor))) {
    case Answer::Refuse:
        return -1;
    case Answer::Half:
        return call(std::max<size_t>(1, size / 2));
    case Answer::Torn:
        call(size / 2);
        die();
    case Answer::Go:
        break;
    }
    return call(size);
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    REAL(open);
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opening("open", mine(path), flags, [&] { return real(path, flags, mode); });
}

int open64(const char* path, int flags, ...)
{
    REAL(open64);
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opening("open64", mine(path), flags, [&] { return real(path, flags, mode); });
}

int openat(int directory, const char* path, int flags, ...)
{
    REAL(openat);
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opening("openat", mine(directory, path), flags, [&] { return real(directory, path, flags, mode); });
}

int openat64(int directory, const char* path, int flags, ...)
{
    REAL(openat64);
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opening("openat64", mine(directory, path), flags, [&] { return real(directory, path, flags, mode); });
}

int creat(const char* path, mode_t mode)
{
    REAL(creat);
    return opening("creat", mine(path), O_CREAT, [&] { return real(path, mode); });
}

int close(int descriptor)
{
    REAL(close);
    const bool isMine = mine(descriptor);
    const bool passes = goes("close", Look, isMine);
    const int error = errno;
    if (isMine) {
        closed(descriptor);
    }
    const int result = real(descriptor);
    if (passes) {
        return result;
    }
    errno = error;
    return -1;
}

DIR* opendir(const char* path)
{
    REAL(opendir);
    const bool isMine = mine(path);
    if (!goes("opendir", Look, isMine)) {
        return nullptr;
    }
    DIR* stream = real(path);
    if (isMine && stream) {
        opened(::dirfd(stream));
    }
    return stream;
}

DIR* fdopendir(int descriptor)
{
    REAL(fdopendir);
    return goes("fdopendir", Look, mine(descriptor)) ? real(descriptor) : nullptr;
}

int closedir(DIR* stream)
{
    REAL(closedir);
    const int descriptor = ::dirfd(stream);
    if (mine(descriptor)) {
        closed(descriptor);
    }
    return real(stream);
}

dirent* readdir(DIR* stream)
{
    REAL(readdir);
    return goes("readdir", Look, mine(::dirfd(stream))) ? real(stream) : nullptr;
}

dirent64* readdir64(DIR* stream)
{
    REAL(readdir64);
    return goes("readdir64", Look, mine(::dirfd(stream))) ? real(stream) : nullptr;
}

ssize_t read(int descriptor, void* to, size_t size)
{
    REAL(read);
    return goes("read", Look, mine(descriptor)) ? real(descriptor, to, size) : -1;
}

ssize_t pread(int descriptor, void* to, size_t size, off_t offset)
{
    REAL(pread);
    return goes("pread", Look, mine(descriptor)) ? real(descriptor, to, size, offset) : -1;
}

ssize_t pread64(int descriptor, void* to, size_t size, off64_t offset)
{
    REAL(pread64);
    return goes("pread64", Look, mine(descriptor)) ? real(descriptor, to, size, offset) : -1;
}

ssize_t write(int descriptor, const void* from, size_t size)
{
    REAL(write);
    return writing("write", descriptor, size, [&](size_t part) { return real(descriptor, from, part); });
}

ssize_t pwrite(int descriptor, const void* from, size_t size, off_t offset)
{
    REAL(pwrite);
    return writing("pwrite", descriptor, size, [&](size_t part) { return real(descriptor, from, part, offset); });
}

ssize_t pwrite64(int descriptor, const void* from, size_t size, off64_t offset)
{
    REAL(pwrite64);
    return writing("pwrite64", descriptor, size, [&](size_t part) { return real(descriptor, from, part, offset); });
}

ssize_t writev(int descriptor, const iovec* parts, int count)
{
    REAL(writev);
    return writing(
        "writev", descriptor, size_t(count), [&](size_t part) { return real(descriptor, parts, int(part)); });
}

ssize_t sendfile(int to, int from, off_t* offset, size_t size) noexcept
{
    REAL(sendfile);
    return writing("sendfile", to, size, [&](size_t part) { return real(to, from, offset, part); });
}

ssize_t copy_file_range(int from, off64_t* start, int to, off64_t* target, size_t size, unsigned flags)
{
    REAL(copy_file_range);
    return writing(
        "copy_file_range", to, size, [&](size_t part) { return real(from, start, to, target, part, flags); });
}

int fallocate(int descriptor, int mode, off_t offset, off_t size)
{
    REAL(fallocate);
    return goes("fallocate", Room, mine(descriptor)) ? real(descriptor, mode, offset, size) : -1;
}

int posix_fallocate(int descriptor, off_t offset, off_t size)
{
    REAL(posix_fallocate);
    return goes("posix_fallocate", Room, mine(descriptor)) ? real(descriptor, offset, size) : errno;
}

int ftruncate(int descriptor, off_t size) noexcept
{
    REAL(ftruncate);
    return goes("ftruncate", Change, mine(descriptor)) ? real(descriptor, size) : -1;
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    REAL(ftruncate64);
    return goes("ftruncate64", Change, mine(descriptor)) ? real(descriptor, size) : -1;
}

int fsync(int descriptor)
{
    REAL(fsync);
    return goes("fsync", Room, mine(descriptor)) ? real(descriptor) : -1;
}

int fdatasync(int descriptor)
{
    REAL(fdatasync);
    return goes("fdatasync", Room, mine(descriptor)) ? real(descriptor) : -1;
}

int fchmod(int descriptor, mode_t mode) noexcept
{
    REAL(fchmod);
    return goes("fchmod", Change, mine(descriptor)) ? real(descriptor, mode) : -1;
}

int fchown(int descriptor, uid_t owner, gid_t group) noexcept
{
    REAL(fchown);
    return goes("fchown", Change, mine(descriptor)) ? real(descriptor, owner, group) : -1;
}

int flock(int descriptor, int operation) noexcept
{
    REAL(flock);
    return goes("flock", Look, mine(descriptor)) ? real(descriptor, operation) : -1;
}

} // extern "C"
