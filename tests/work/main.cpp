// SPDX-License-Identifier: GPL-3.0-or-later
#include "Work.h"

#include <QList>

#include <cstdio>
#include <cstring>
#include <utility>

/// The one function whose instructions are counted, with all that it calls; count_work.sh knows it by this name.
extern "C" [[gnu::noinline]] void wongo_counted_work(const wongo::work::Work& work)
{
    work();
    asm volatile("" ::: "memory"); // no tail call: callgrind would not see this function return
}

namespace wongo::work {

void compare(const char* name, double bound, const Work& first, const Work& second)
{
    first(); // once uncounted: what is computed only once in a process belongs to neither
    wongo_counted_work(first);
    wongo_counted_work(second);
    std::printf("%.2f\t%s\n", bound, name);
}

void compareGrowth(const char* name, int size, const std::function<Work(int)>& prepare)
{
    compare(name, 6, prepare(size), prepare(4 * size)); // n log n is under 5 at these sizes
}

void selfTest()
{
    compareGrowth("quadratic", 500, [](int size) {
        return [size] {
            QList<int> seen;
            for (int i = 0; i < size; ++i) {
                if (!seen.contains(i)) {
                    seen.append(i);
                }
            }
        };
    });
}

} // namespace wongo::work

int main(int argc, char** argv)
{
    constexpr std::pair<const char*, void (*)()> topics[] = {
        {"self_test", wongo::work::selfTest},
        {"checks", wongo::work::checks},
        {"keystroke", wongo::work::keystroke},
        {"markdown", wongo::work::markdown},
        {"hostile_markdown", wongo::work::hostileMarkdown},
        {"html", wongo::work::html},
        {"json", wongo::work::json},
    };
    for (const auto& [name, topic] : topics) {
        if (argc == 2 && std::strcmp(argv[1], name) == 0) {
            topic();
            return 0;
        }
    }
    std::fprintf(stderr, "usage: work_count TOPIC, under count_work.sh\n");
    return 2;
}
