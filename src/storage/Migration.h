// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"

#include <span>

/// Inside `storage` only: the first two keys of our files, "format" and "version", and the way from older versions.
namespace wongo::storage {

/// Turns a document of one version into one of the next. Gets and returns the whole document; "version" is set for it.
using Migration = base::Json (*)(base::Json document);

/// A document in its newest form. `steps` holds the way from version 1 to 2, from 2 to 3 and so on: the newest version
/// is one more than there are steps. WrongFormat, MissingValue, WrongType or UnknownVersion (detail = the version
/// found).
base::Result<base::Json> migrated(
    base::Json document, const QString& format, std::span<const Migration> steps, const QString& file);

/// Of article.json, desk.json and translation.json. Version 1 is the only one there has been, so they are empty.
std::span<const Migration> articleMigrations();
std::span<const Migration> deskMigrations();
std::span<const Migration> translationMigrations();

} // namespace wongo::storage
