// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ArticleWork.h"
#include "cli/Commands.h"
#include "cli/FindingLine.h"
#include "cli/Interrupt.h"

#include "publish/Export.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

using Outcome = base::Result<publish::ExportReport>;

/// Calls work(0) to work(count - 1), on up to `jobs` threads. Each index once; the indices are handed out in order.
template <typename Work> void inParallel(int count, int jobs, Work work)
{
    std::atomic_int next{0};
    const auto worker = [&] {
        for (int i = next++; i < count; i = next++) {
            work(i);
        }
    };
    std::vector<std::thread> threads;
    for (int i = 1; i < std::min(jobs, count); ++i) {
        threads.emplace_back(worker);
    }
    worker();
    for (std::thread& thread : threads) {
        thread.join();
    }
}

/// One export of one or many articles: desk and site template are loaded once, articles are worked on side by side, and
/// what is printed comes in the order of the command line.
class Batch {
public:
    Batch(const ExportOptions& options, model::Desk desk, render::SiteTemplate site, Console& console)
        : m_options(options)
        , m_console(console)
        , m_desk(std::move(desk))
        , m_site(std::move(site))
        , m_count(static_cast<int>(options.folders.size()))
    {
    }

    ExitCode run()
    {
        m_articles.resize(static_cast<size_t>(m_count), cancelledResult<CheckedArticle>());
        m_outcomes.resize(static_cast<size_t>(m_count), cancelledResult<publish::ExportReport>());
        inParallel(m_count, m_options.jobs, [this](int i) { load(i); });
        const std::vector<int> latecomers = shareOutSlugs();
        inParallel(static_cast<int>(m_first.size()), m_options.jobs,
            [this](int i) { write(m_first[static_cast<size_t>(i)]); });
        for (const int i : latecomers) {
            writeUnlessTaken(i);
        }
        return report();
    }

private:
    template <typename T> static base::Result<T> cancelledResult() { return base::failure(base::ErrorCode::Cancelled); }

    void load(int i)
    {
        if (!interrupted()) {
            m_articles[static_cast<size_t>(i)] = loadAndCheck(m_options.folders.at(i), m_desk);
        }
    }

    /// Of several articles with one slug the first on the command line gets it, whatever thread is faster; the others
    /// are tried after it, one by one.
    std::vector<int> shareOutSlugs()
    {
        QHash<QString, int> owners;
        std::vector<int> latecomers;
        for (int i = 0; i < m_count; ++i) {
            const auto& article = m_articles[static_cast<size_t>(i)];
            if (!article) {
                m_outcomes[static_cast<size_t>(i)] = tl::unexpected(article.error());
                continue;
            }
            const QString& slug = article->loaded.article.meta.slug;
            const bool first = !owners.contains(slug);
            owners.insert(slug, i);
            (first ? m_first : latecomers).push_back(i);
        }
        return latecomers;
    }

    /// A slug belongs to one folder in a run. Not the id tells two articles apart here: a copied folder has that of its
    /// original.
    void writeUnlessTaken(int i)
    {
        const storage::LoadedArticle& mine = m_articles[static_cast<size_t>(i)]->loaded;
        const auto isRival = [&](const storage::LoadedArticle& other) {
            return other.article.meta.slug == mine.article.meta.slug
                && QFileInfo(other.folder).canonicalFilePath() != QFileInfo(mine.folder).canonicalFilePath();
        };
        for (size_t other = 0; other < m_outcomes.size(); ++other) {
            if (m_outcomes[other] && isRival(m_articles[other]->loaded)) {
                m_outcomes[static_cast<size_t>(i)] = base::failure(
                    base::ErrorCode::SlugTaken, m_outcomes[other]->path, {}, m_articles[other]->loaded.folder);
                return;
            }
        }
        write(i);
    }

    const QList<model::Language>& languages() const
    {
        return m_options.languages.isEmpty() ? m_desk.languages : m_options.languages;
    }

    publish::ExportRequest requestFor(const CheckedArticle& article) const
    {
        publish::ExportRequest request;
        request.folder = article.loaded.folder;
        request.article = article.loaded.article;
        request.desk = m_desk;
        request.site = m_site;
        request.format = m_options.format == "json"_L1 ? publish::Format::Json : publish::Format::Html;
        request.languages = languages();
        request.outDirectory = m_options.out;
        request.zip = m_options.zip;
        request.force = m_options.force;
        request.jobs = m_count == 1 ? m_options.jobs : 1; // articles side by side, or the photos of the only one
        request.findings = article.findings;
        return request;
    }

    void write(int i)
    {
        if (interrupted()) {
            return;
        }
        const bool single = m_count == 1;
        const publish::ExportRequest request = requestFor(*m_articles[static_cast<size_t>(i)]);
        const publish::Progress progress = [&](int done, int total, const QString& what) {
            if (single) {
                m_console.progress(done, total, what);
            }
        };
        m_outcomes[static_cast<size_t>(i)] = publish::exportArticle(request, progress, &interrupted());
        if (!single) {
            m_console.progress(++m_done, m_count, request.article.meta.slug);
        }
    }

    ExitCode report()
    {
        ExitCode code = ExitCode::Done;
        for (int i = 0; i < m_count; ++i) {
            const Outcome& outcome = m_outcomes[static_cast<size_t>(i)];
            if (outcome) {
                m_console.line(outcome->path);
                continue;
            }
            if (outcome.error().code == base::ErrorCode::FindingsStand) {
                listErrors(i);
            }
            code = worse(code, complain(i, outcome.error()));
        }
        return code;
    }

    /// Of several articles each error tells which it is about, if by no place in it then by the folder in front.
    ExitCode complain(int i, base::Error error)
    {
        const QString& folder = m_options.folders.at(i);
        if (error.file.isEmpty() || error.code == base::ErrorCode::FindingsStand) {
            error.file = folder;
        }
        const QString inside = QDir::cleanPath(QFileInfo(folder).absoluteFilePath()) + u'/';
        const bool tellsFolder = error.file == folder || (error.file + u'/').startsWith(inside);
        if (m_count == 1 || tellsFolder) {
            return m_console.complain(error);
        }
        m_console.complain(folder + ": "_L1 + wording::errorText(error));
        return exitCodeFor(error);
    }

    /// What forbade the export.
    void listErrors(int i)
    {
        const CheckedArticle& article = *m_articles[static_cast<size_t>(i)];
        FieldTexts texts(article.loaded.article);
        for (const checks::Finding& finding : checks::blockingExport(article.findings, languages())) {
            m_console.complain(findingLine(m_options.folders.at(i), finding, texts));
        }
    }

    const ExportOptions& m_options;
    Console& m_console;
    const model::Desk m_desk;
    const render::SiteTemplate m_site;
    const int m_count;
    std::vector<base::Result<CheckedArticle>> m_articles;
    std::vector<Outcome> m_outcomes;
    std::vector<int> m_first; ///< the articles that may be written side by side
    std::atomic_int m_done{0};
};

} // namespace

ExitCode runExport(const ExportOptions& options, Console& console)
{
    const auto desk = deskFrom(options.desk);
    if (!desk) {
        console.complain(desk.error());
        return ExitCode::WrongUse;
    }
    const auto site = render::loadTemplate(desk->siteTemplate);
    if (!site) {
        console.complain(site.error());
        return ExitCode::WrongUse;
    }
    watchForInterrupt();
    return Batch(options, *desk, *site, console).run();
}

} // namespace wongo::cli
