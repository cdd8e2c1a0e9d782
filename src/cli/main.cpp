// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"
#include "cli/PhotoProcess.h"
#include "imaging/PhotoCache.h"
#include "imaging/PhotoProcess.h"

int main(int argc, char** argv)
{
    if (wongo::cli::isPhotoProcess(argc, argv)) {
        return wongo::cli::runPhotoProcess();
    }
    // This program once more: by the system's name for it, which holds when an upgrade replaces the file meanwhile.
    wongo::imaging::decodeApart(QStringLiteral("/proc/self/exe"));
    wongo::imaging::PhotoCache::keepInUsersCache();
    return wongo::cli::runCommandLine(argc, argv);
}
