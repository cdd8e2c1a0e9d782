// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wongo::support {

/// The project's source folder.
QString projectDir();

/// A file or folder of the project's own samples: resources/samples/<relative>.
QString sampleFile(const QString& relative);

/// A file or folder of ../shared (or of WONGO_SHARED), or an empty string where there is none: then
/// QSKIP("skipped: no ../shared").
QString sharedFile(const QString& relative);

/// True if the system, or LOCPATH, has that locale. Without it a program stays in "C", and says nothing.
bool hasLocale(const QString& name);

} // namespace wongo::support
