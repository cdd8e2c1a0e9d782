// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoJob.h"

#include <QString>

/// Photos come from strangers, and their decoders have had holes: they run in a process of their own, one for each
/// photo, which can open nothing and reach nobody (src/decisions/0080-isolation.md).
namespace wongo::imaging {

/// The argument that the program below is started with.
inline constexpr QLatin1StringView photoProcessArgument{"photo-process"};

/// From now on inspect() and render() have their work done by that program: it reads a job from its standard input,
/// prepares, confines itself and writes the answer. Until somebody says so they decode right here, as the tests of this
/// layer do. Called by main() before there is another thread.
void decodeApart(const QString& program);

/// Has the job done apart, and waits. Internal if the program cannot be started or is another version; PhotoDamaged if
/// it died, TimedOut if it took too long (both with the file's name).
base::Result<PhotoAnswer> answerApart(const PhotoJob& job);
bool isDecodingApart();

/// Does the job right here. What decodes, in whichever process.
PhotoAnswer answerHere(const PhotoJob& job);

/// Starts the libraries for that job. What they open of the system, they have opened afterwards.
base::Result<> prepareDecoding(const PhotoJob& job);

} // namespace wongo::imaging
