// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"
#include "cli/PhotoProcess.h"
#include "imaging/PhotoCache.h"
#include "imaging/PhotoProcess.h"

#include <QFile>

int main(int argc, char** argv)
{
    if (wongo::cli::isPhotoProcess(argc, argv)) {
        return wongo::cli::runPhotoProcess();
    }
    wongo::imaging::decodeApart(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))); // this program once more
    wongo::imaging::PhotoCache::keepInUsersCache();
    return wongo::cli::runCommandLine(argc, argv);
}
