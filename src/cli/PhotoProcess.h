// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wongo::cli {

/// The life of the process that decodes one photo for the window or for another command: the job from standard input,
/// the answer to standard output, and nothing else. Told apart by the only argument (imaging::photoProcessArgument);
/// not for people, so not in the help.
bool isPhotoProcess(int argc, char** argv);
int runPhotoProcess();

} // namespace wongo::cli
