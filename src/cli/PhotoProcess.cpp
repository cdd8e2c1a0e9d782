// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PhotoProcess.h"

#include "cli/Confinement.h"
#include "imaging/PhotoProcess.h"

#include <QFile>

#include <cstdio>

namespace wongo::cli {
namespace {

// As in sysexits.h; the other side tells them to whoever looks for a fault.
constexpr int badJob = 65;
constexpr int notConfined = 71;
constexpr int answerLost = 74;

/// For a photo of a hundred megapixels on a slow machine, in every size and format; hostile ones take what they get.
constexpr WorkLimits limits{120, 2LL << 30};

} // namespace

bool isPhotoProcess(int argc, char** argv)
{
    return argc == 2 && QLatin1String(argv[1]) == imaging::photoProcessArgument;
}

int runPhotoProcess()
{
    if (!limit(limits)) {
        return notConfined;
    }
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return badJob;
    }
    const auto job = imaging::readJob(in.readAll());
    if (!job) {
        return badJob;
    }
    (void)imaging::prepareDecoding(*job); // what failed there fails once more, and is told
    if (!confine()) {
        return notConfined;
    }
    const QByteArray answer = imaging::written(imaging::answerHere(*job));
    return out.write(answer) == answer.size() ? 0 : answerLost;
}

} // namespace wongo::cli
