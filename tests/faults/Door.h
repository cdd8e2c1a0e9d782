// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Shim.h"

#include <algorithm>
#include <cerrno>

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/// Inside the shim: what its functions ask before they pass a call on.
namespace faults {

enum class Answer { Go, Refuse, Half, Torn };

bool mine(const char* path);
bool mine(int descriptor);
/// Of the calls that take a name in a directory.
bool mine(int directory, const char* path);

/// Counts the call, if it is one of ours, and says what is to happen. Refuse: errno is set.
Answer ask(const char* function, Sort sort, bool isMine);
inline bool goes(const char* function, Sort sort, bool isMine)
{
    return ask(function, sort, isMine) != Answer::Refuse;
}

bool canExchange();
void opened(int descriptor);
void closed(int descriptor);
[[noreturn]] void die();

} // namespace faults

/// The function of the C library that ours stands before.
#define REAL(function) static const auto real = reinterpret_cast<decltype(&::function)>(::dlsym(RTLD_NEXT, #function))
