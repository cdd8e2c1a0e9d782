// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>

/// The door between a program and its disk, watched. Shim.cpp defines the functions of the C library that look at files
/// or change them; an executable with it is asked first, also by Qt, libstdc++ and libzip. Calls that the C library
/// makes inside itself are not seen (opendir() is, its own open() is not). What is not below the watched folder passes
/// untouched.
namespace faults {

/// What a call asks of the disk. A full disk refuses what needs room, one that turned read-only all but looks. (A name
/// that is given to a file that is there needs no room, except where its folder has no slot left.)
enum Sort : unsigned {
    Look = 1,
    Change = 2,
    Room = 4,
    Write = 8, ///< needs room as well
};
inline constexpr unsigned everySort = Look | Change | Room | Write;

enum class Kind {
    None, ///< calls are counted and pass
    Error, ///< the call does nothing and fails (close() closes all the same, as on Linux)
    Short, ///< half of the bytes are written
    Kill, ///< the process is gone before the call does anything
    Torn, ///< it is gone after half of the bytes
};

struct Plan {
    Kind kind = Kind::None;
    int error = 0; ///< errno
    unsigned sorts = everySort; ///< others are neither counted nor touched
    int nth = 0; ///< the first call that it happens to, from 1
    int times = 1; ///< how many in a row
    bool withoutExchange = false; ///< a file system that cannot exchange two names
};

/// What happened; stands in memory that parent and child share.
struct Tally {
    struct Name {
        std::atomic<const char*> function;
        std::atomic<int> calls;
    };

    std::array<std::atomic<int>, everySort + 1> calls; ///< by Sort
    std::array<Name, 64> names;
    std::atomic<int> fired;
    std::atomic<const char*> firedIn; ///< the function that it happened to first
    std::atomic<int> openFiles; ///< descriptors opened below the folder and not closed since
    std::atomic<int> progress; ///< how far what is done has come, see noteProgress()
    std::atomic<int> exitCode; ///< of a child that waits
    char remark[400]; ///< of the child
};

/// Watches what is below `root` (an absolute path without symbolic links) from now on. `turn`, if any, is called before
/// each call that is seen. Once in a process.
void watch(const char* root, const Plan& plan, Tally* tally, void (*turn)() = nullptr);
/// Another plan from now on, and a tally that begins at none.
void arm(const Plan& plan);
void watchNoMore();

/// What was done and told so far, for whoever judges the disk after a kill.
void noteProgress(int done);

} // namespace faults
