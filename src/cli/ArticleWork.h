// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Checks.h"
#include "storage/ArticleFolder.h"

namespace wongo::cli {

/// An article as loaded, and what the checks say about it.
struct CheckedArticle {
    storage::LoadedArticle loaded;
    QList<checks::Finding> findings;
};

/// An article as loaded, ready for the checks.
struct LoadedForChecks {
    storage::LoadedArticle loaded;
    checks::CheckInput input;
};

/// Loads a folder and looks at its photos. Any thread.
base::Result<LoadedForChecks> loadForChecks(const QString& folder, const model::Desk& desk);

/// Loads a folder, reads its photos and runs the checks. Any thread.
base::Result<CheckedArticle> loadAndCheck(const QString& folder, const model::Desk& desk);

/// The desk settings in `file`, or the built-in ones where it is empty, with the terms of their glossary or of that
/// one.
base::Result<model::Desk> deskFrom(const QString& file, const QString& glossary = {});

} // namespace wongo::cli
