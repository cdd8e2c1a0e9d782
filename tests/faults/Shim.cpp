// SPDX-License-Identifier: GPL-3.0-or-later
#include "Door.h"

#include <cstring>

#include <signal.h>

namespace faults {
namespace {

constexpr size_t mostDescriptors = 4096;

const char* watchedRoot = nullptr;
Plan plan;
Tally* tally = nullptr;
void (*takeTurn)() = nullptr;
std::atomic<bool> watching = false;
std::atomic<int> counted = 0;
std::array<std::atomic<bool>, mostDescriptors> watched;

void noteName(const char* function)
{
    for (Tally::Name& name : tally->names) {
        const char* none = nullptr;
        if (name.function == function || name.function.compare_exchange_strong(none, function) || none == function) {
            ++name.calls;
            return;
        }
    }
}

} // namespace

bool mine(int descriptor)
{
    return watching && size_t(descriptor) < mostDescriptors && watched[size_t(descriptor)];
}

bool mine(const char* path)
{
    if (!watching || !path) {
        return false;
    }
    const size_t length = std::strlen(watchedRoot);
    return std::strncmp(path, watchedRoot, length) == 0 && (path[length] == '/' || path[length] == 0);
}

bool mine(int directory, const char* path)
{
    return path && path[0] == '/' ? mine(path) : mine(directory);
}

void opened(int descriptor)
{
    if (size_t(descriptor) < mostDescriptors) {
        watched[size_t(descriptor)] = true;
        ++tally->openFiles;
    }
}

void closed(int descriptor)
{
    watched[size_t(descriptor)] = false;
    --tally->openFiles;
}

void die()
{
    ::kill(::getpid(), SIGKILL);
    while (true) {
        ::pause();
    }
}

bool canExchange()
{
    return !plan.withoutExchange;
}

Answer ask(const char* function, Sort sort, bool isMine)
{
    if (!isMine) {
        return Answer::Go;
    }
    if (takeTurn) {
        takeTurn();
    }
    ++tally->calls[sort];
    noteName(function);
    if (plan.kind == Kind::None || (plan.sorts & sort) == 0) {
        return Answer::Go;
    }
    const int number = ++counted;
    if (number < plan.nth || number - plan.nth >= plan.times) {
        return Answer::Go;
    }
    if (tally->fired++ == 0) {
        tally->firedIn = function;
    }
    switch (plan.kind) {
    case Kind::Kill:
        die();
    case Kind::Short:
        return Answer::Half;
    case Kind::Torn:
        return Answer::Torn;
    default:
        errno = plan.error;
        return Answer::Refuse;
    }
}

void watch(const char* root, const Plan& what, Tally* where, void (*turn)())
{
    watchedRoot = root;
    plan = what;
    tally = where;
    takeTurn = turn;
    watching = true;
}

void arm(const Plan& what)
{
    plan = what;
    counted = 0;
    for (std::atomic<int>& calls : tally->calls) {
        calls = 0;
    }
    for (Tally::Name& name : tally->names) {
        name.function = nullptr;
        name.calls = 0;
    }
    tally->openFiles = 0;
}

void noteProgress(int done)
{
    tally->progress = done;
}

void watchNoMore()
{
    watching = false;
}

} // namespace faults
