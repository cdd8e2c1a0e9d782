// SPDX-License-Identifier: GPL-3.0-or-later
// How long a patch takes from the call to the page's DOM, for pages of 1,000, 10,000 and 100,000 words. Not a test: run
// by hand, bench_preview_patch [software|hardware].
#include "preview/PreviewFixture.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo::preview;

namespace {

QByteArray paragraph(int number)
{
    return "<p>" + QByteArray::number(number) + QByteArray(" word 낱말").repeated(25) + "</p>"; // 50 words
}

void measure(int words)
{
    QByteArrayList blocks;
    for (int i = 0; i < words / 50; ++i)
        blocks.append(paragraph(i));
    PreviewFixture fixture;
    QElapsedTimer clock;
    clock.start();
    if (!fixture.load(testPage(blocks)) || !fixture.painted())
        qFatal("the page did not load");
    const double load = double(clock.nsecsElapsed()) / 1e6;
    fixture.view.scrollToBlock(int(blocks.size()) / 2, 0);
    QList<double> times;
    for (int i = 0; i < 300; ++i) {
        QTest::qWait(10); // a key now and then, so that each meets a page at rest
        clock.start();
        if (!fixture.patch({int(blocks.size()) / 2, 1, {paragraph(i)}}))
            qFatal("no answer");
        times.append(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    const double inPage = fixture
                              .ask(u"(() => { const t = performance.now(); for (let i = 0; i < 200; ++i)"
                                   " wongo.update({document: wongo.document, patches: [{first: %1, removed: 1, "
                                   "inserted: ['<p>' + i + '</p>']}]});"
                                   " return (performance.now() - t) / 200 })()"_s.arg(blocks.size() / 2))
                              .toDouble();
    printf("%6d words: load %.0f ms; patch median %.2f, p95 %.2f, max %.2f ms; script in the page %.3f ms\n", words,
        load, times[times.size() / 2], times[times.size() * 95 / 100], times.last(), inPage);
    fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    prepareProcess(argc > 1 ? std::optional(qstrcmp(argv[1], "software") == 0) : std::nullopt);
    QApplication application(argc, argv);
    for (const int words : {1000, 10'000, 100'000})
        measure(words);
    return 0;
}
