// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "checks/Finding.h"
#include "model/Article.h"
#include "model/Desk.h"
#include "render/Page.h"

#include <atomic>
#include <functional>

/// Article -> package. Blocking; call on a worker.
namespace wongo::publish {

enum class Format { Html, Json };
QString formatName(Format format); ///< "html", "json"

struct ExportRequest {
    QString folder; ///< of the article: where the photos are
    model::Article article;
    model::Desk desk;
    render::SiteTemplate site;
    Format format = Format::Html;
    QList<model::Language> languages; ///< wanted; those without a body are left out
    QString outDirectory;
    bool zip = false; ///< <slug>-html.zip instead of a folder
    bool force
        = false; ///< export although error-level findings stand; the manifest says so, and which photos are missing
    int jobs = 1; ///< photos rendered at a time
    QList<checks::Finding> findings; ///< of this article: the gate, as far as they forbid these languages
};

struct ExportReport {
    QString path; ///< the package folder or zip
    int files = 0;
    qint64 bytes = 0;
    bool forced = false;
};

/// Called from any thread with done and total steps; `what` names the file just made (no user text).
using Progress = std::function<void(int done, int total, const QString& what)>;

/// Builds the package in a temporary place beside the target, reads it back and verifies it, then renames it: complete
/// or absent. FindingsStand, NothingToExport, SlugTaken (the target is another article's), Cancelled, disk and photo
/// errors. An older package of the same article is replaced in one step.
base::Result<ExportReport> exportArticle(
    const ExportRequest& request, const Progress& progress = {}, const std::atomic_bool* cancelled = nullptr);

} // namespace wongo::publish
