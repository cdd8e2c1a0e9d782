// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wongo::cli {

/// The whole of wongo-cli: reads the arguments, runs the command, gives the exit code of the process. Makes the
/// QCoreApplication itself, after the environment is looked at.
int runCommandLine(int argc, char** argv);

} // namespace wongo::cli
