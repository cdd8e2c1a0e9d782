// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/FindingsRunner.h"

#include "base/Files.h"
#include "imaging/Photo.h"
#include "storage/PhotoStore.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

/// Each key moves all that stands behind it: no reason to make lists anew.
bool sameButForPlaces(const QList<checks::Finding>& one, const QList<checks::Finding>& other)
{
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(), [](const checks::Finding& a, checks::Finding b) {
            b.range = a.range;
            return a == b;
        });
}

} // namespace

FindingsRunner::FindingsRunner(QThreadPool* pool, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_cache(std::make_shared<checks::BlockCache>())
{
}

void FindingsRunner::submit(Request request)
{
    if (auto now = m_latest.offer(std::move(request))) {
        start(std::move(*now));
    }
}

void FindingsRunner::start(Request request)
{
    runOn(
        m_pool, this,
        [request = std::move(request), cache = m_cache] {
            return checks::check(
                {request.article, {*request.trees.ko, *request.trees.en}, request.desk, request.files}, *cache);
        },
        [this](const QList<checks::Finding>& findings) {
            if (auto next = m_latest.next()) {
                start(std::move(*next));
            }
            const bool same = sameButForPlaces(findings, m_findings);
            m_findings = findings;
            if (!same) {
                Q_EMIT findingsChanged();
            }
        });
}

checks::FileFacts FindingsRunner::lookAtFiles(const QString& folder, const model::Metadata& meta)
{
    checks::FileFacts facts;
    const QDir root(folder);
    QDirIterator files(root.filePath(u"images"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        facts.present.append(root.relativeFilePath(files.next()).normalized(QString::NormalizationForm_C));
    }
    facts.present.sort();
    for (const model::ImageAsset& image : meta.images) {
        if (const auto bytes = base::readFile(storage::photoPath(folder, image.file), imaging::maximumPhotoBytes)) {
            facts.sha256.insert(image.file, base::sha256(*bytes));
        }
    }
    return facts;
}

} // namespace wongo::session
