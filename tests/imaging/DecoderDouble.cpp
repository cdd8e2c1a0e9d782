// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the program that decodes and does what its file name says, good or bad.

#include "imaging/PhotoProcess.h"

#include <QFile>

#include <csignal>
#include <cstdio>

using namespace wongo::imaging;

int main(int argc, char** argv)
{
    QFile in;
    QFile out;
    if (argc != 2 || QLatin1String(argv[1]) != photoProcessArgument || !in.open(stdin, QIODevice::ReadOnly)
        || !out.open(stdout, QIODevice::WriteOnly)) {
        return 1;
    }
    const auto job = readJob(in.readAll());
    const QString what = job ? job->fileName : QString();
    if (what == QLatin1String("crash")) {
        std::raise(SIGSEGV);
    }
    if (what == QLatin1String("fail")) {
        return 71;
    }
    if (what == QLatin1String("nonsense")) {
        out.write("nothing that anybody asked for");
        return 0;
    }
    if (what == QLatin1String("other")) {
        out.write(written(PhotoAnswer(RenderAnswer(QList<Rendition>()))));
        return 0;
    }
    if (what == QLatin1String("environment")) {
        InspectAnswer told = wongo::base::failure(wongo::base::ErrorCode::NotAPhoto);
        for (char** variable = environ; *variable; ++variable) {
            told.error().detail += QString::fromLocal8Bit(*variable).section(QLatin1Char('='), 0, 0) + QLatin1Char(' ');
        }
        out.write(written(PhotoAnswer(told)));
        return 0;
    }
    out.write(written(answerHere(*job)));
    return 0;
}
