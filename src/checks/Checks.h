// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/BlockCache.h"
#include "checks/Finding.h"
#include "model/Desk.h"

/// One engine for problems panel, export gate and command line. Pure; any thread.
namespace wongo::checks {

/// What is known of the files on disk; made by the caller, so that checks read none.
struct FileFacts {
    QStringList present; ///< relative paths under images/ that are there
    QMap<QString, QString> sha256; ///< of those, where known
};

struct CheckInput {
    model::Article article;
    model::Bilingual<markdown::Tree> trees; ///< of the bodies
    model::Desk desk;
    FileFacts files;
};

/// All findings but the dismissed ones (errors stay whatever was dismissed), in the order of the window: by field, then
/// by place. What is marked as having no counterpart on purpose is not asked for.
QList<Finding> check(const CheckInput& input);

/// The same findings as check(input), with the blocks seen before taken from `cache`; those that ask what was corrected
/// know besides what the texts were when the cache saw them first. Sets the cache's look().
QList<Finding> check(const CheckInput& input, BlockCache& cache);

/// Those that forbid an export of these languages: errors of what is common to all, of the languages themselves, and of
/// captions and credits, which every page shows in all caption languages. What only the body of another language shows
/// forbids nothing.
QList<Finding> blockingExport(const QList<Finding>& findings, const QList<model::Language>& languages);

} // namespace wongo::checks
