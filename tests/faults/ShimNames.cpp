// SPDX-License-Identifier: GPL-3.0-or-later
// What works on names.
#include "Door.h"

using namespace faults;

extern "C" {

int rename(const char* from, const char* to) noexcept
{
    REAL(rename);
    return goes("rename", Change, mine(from) || mine(to)) ? real(from, to) : -1;
}

int renameat(int directory, const char* from, int other, const char* to) noexcept
{
    REAL(renameat);
    const bool isMine = mine(directory, from) || mine(other, to);
    return goes("renameat", Change, isMine) ? real(directory, from, other, to) : -1;
}

int renameat2(int directory, const char* from, int other, const char* to, unsigned flags) noexcept
{
    REAL(renameat2);
    const bool isMine = mine(directory, from) || mine(other, to);
    if (isMine && (flags & RENAME_EXCHANGE) != 0 && !canExchange()) {
        errno = EINVAL;
        return -1;
    }
    return goes("renameat2", Change, isMine) ? real(directory, from, other, to, flags) : -1;
}

int link(const char* from, const char* to) noexcept
{
    REAL(link);
    return goes("link", Room, mine(from) || mine(to)) ? real(from, to) : -1;
}

int linkat(int directory, const char* from, int other, const char* to, int flags) noexcept
{
    REAL(linkat);
    const bool isMine = mine(directory, from) || mine(other, to);
    return goes("linkat", Room, isMine) ? real(directory, from, other, to, flags) : -1;
}

int symlink(const char* target, const char* path) noexcept
{
    REAL(symlink);
    return goes("symlink", Room, mine(path)) ? real(target, path) : -1;
}

int unlink(const char* path) noexcept
{
    REAL(unlink);
    return goes("unlink", Change, mine(path)) ? real(path) : -1;
}

int unlinkat(int directory, const char* path, int flags) noexcept
{
    REAL(unlinkat);
    return goes("unlinkat", Change, mine(directory, path)) ? real(directory, path, flags) : -1;
}

int remove(const char* path) noexcept
{
    REAL(remove);
    return goes("remove", Change, mine(path)) ? real(path) : -1;
}

int mkdir(const char* path, mode_t mode) noexcept
{
    REAL(mkdir);
    return goes("mkdir", Room, mine(path)) ? real(path, mode) : -1;
}

int mkdirat(int directory, const char* path, mode_t mode) noexcept
{
    REAL(mkdirat);
    return goes("mkdirat", Room, mine(directory, path)) ? real(directory, path, mode) : -1;
}

int rmdir(const char* path) noexcept
{
    REAL(rmdir);
    return goes("rmdir", Change, mine(path)) ? real(path) : -1;
}

int chmod(const char* path, mode_t mode) noexcept
{
    REAL(chmod);
    return goes("chmod", Change, mine(path)) ? real(path, mode) : -1;
}

int truncate64(const char* path, off64_t size) noexcept
{
    REAL(truncate64);
    return goes("truncate64", Change, mine(path)) ? real(path, size) : -1;
}

ssize_t readlink(const char* path, char* to, size_t size) noexcept
{
    REAL(readlink);
    return goes("readlink", Look, mine(path)) ? real(path, to, size) : -1;
}

ssize_t readlinkat(int directory, const char* path, char* to, size_t size) noexcept
{
    REAL(readlinkat);
    return goes("readlinkat", Look, mine(directory, path)) ? real(directory, path, to, size) : -1;
}

char* realpath(const char* path, char* to) noexcept
{
    REAL(realpath);
    return goes("realpath", Look, mine(path)) ? real(path, to) : nullptr;
}

int access(const char* path, int mode) noexcept
{
    REAL(access);
    return goes("access", Look, mine(path)) ? real(path, mode) : -1;
}

int faccessat(int directory, const char* path, int mode, int flags) noexcept
{
    REAL(faccessat);
    return goes("faccessat", Look, mine(directory, path)) ? real(directory, path, mode, flags) : -1;
}

int stat(const char* path, struct stat* facts) noexcept
{
    REAL(stat);
    return goes("stat", Look, mine(path)) ? real(path, facts) : -1;
}

int stat64(const char* path, struct stat64* facts) noexcept
{
    REAL(stat64);
    return goes("stat64", Look, mine(path)) ? real(path, facts) : -1;
}

int lstat(const char* path, struct stat* facts) noexcept
{
    REAL(lstat);
    return goes("lstat", Look, mine(path)) ? real(path, facts) : -1;
}

int lstat64(const char* path, struct stat64* facts) noexcept
{
    REAL(lstat64);
    return goes("lstat64", Look, mine(path)) ? real(path, facts) : -1;
}

int fstat(int descriptor, struct stat* facts) noexcept
{
    REAL(fstat);
    return goes("fstat", Look, mine(descriptor)) ? real(descriptor, facts) : -1;
}

int fstat64(int descriptor, struct stat64* facts) noexcept
{
    REAL(fstat64);
    return goes("fstat64", Look, mine(descriptor)) ? real(descriptor, facts) : -1;
}

int fstatat(int directory, const char* path, struct stat* facts, int flags) noexcept
{
    REAL(fstatat);
    return goes("fstatat", Look, mine(directory, path)) ? real(directory, path, facts, flags) : -1;
}

int fstatat64(int directory, const char* path, struct stat64* facts, int flags) noexcept
{
    REAL(fstatat64);
    return goes("fstatat64", Look, mine(directory, path)) ? real(directory, path, facts, flags) : -1;
}

int statx(int directory, const char* path, int flags, unsigned mask, struct statx* facts) noexcept
{
    REAL(statx);
    return goes("statx", Look, mine(directory, path)) ? real(directory, path, flags, mask, facts) : -1;
}

} // extern "C"
