// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/SideBySide.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace wongo::publish {

using base::Result;

namespace {

constexpr int maximumJobs = 64;

} // namespace

Result<> forEach(qsizetype count, int threads, const std::function<Result<>(qsizetype)>& work)
{
    std::vector<Result<>> results(static_cast<size_t>(count));
    std::atomic<qsizetype> next = 0;
    std::atomic_bool failed = false;
    const auto run = [&] {
        for (qsizetype i = next++; i < count && !failed; i = next++) {
            Result<>& result = results[static_cast<size_t>(i)];
            result = work(i);
            if (!result) {
                failed = true;
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (qsizetype thread = 1; thread < std::min<qsizetype>({count, threads, maximumJobs}); ++thread) {
            helpers.emplace_back(run);
        }
        run();
    }
    for (const Result<>& result : results) {
        if (!result) {
            return result;
        }
    }
    return {};
}

} // namespace wongo::publish
