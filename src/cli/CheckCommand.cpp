// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ArticleWork.h"
#include "cli/Commands.h"
#include "cli/ErrorName.h"
#include "cli/FindingLine.h"
#include "cli/Interrupt.h"

#include "base/Json.h"
#include "wording/Wording.h"

#include <QCoreApplication>

#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

using checks::Finding;
using checks::Severity;

QString severityName(Severity severity)
{
    return severity == Severity::Error ? u"error"_s : severity == Severity::Warning ? u"warning"_s : u"note"_s;
}

base::Json asJson(const Finding& finding, FieldTexts& texts)
{
    const markdown::Range range = texts.codePoints(finding);
    base::Json json{{"kind", base::toJson(checks::kindName(finding.kind))},
        {"severity", base::toJson(severityName(finding.severity))}, {"path", base::toJson(finding.path)}};
    json["language"] = finding.language ? base::toJson(model::code(*finding.language)) : base::Json();
    json["range"] = {{"start", range.start}, {"end", range.end}};
    json["counterpart"] = nullptr;
    if (const auto& other = finding.counterpart) {
        const markdown::Range there = texts.codePoints(finding.path, other->language, other->range);
        json["counterpart"] = {{"language", base::toJson(model::code(other->language))},
            {"range", {{"start", there.start}, {"end", there.end}}}};
    }
    json["text"] = base::toJson(finding.text);
    json["message"] = base::toJson(wording::findingText(finding));
    return json;
}

/// The kinds asked for; empty = all. Fails, having complained, on kinds unknown or not found by this version.
std::optional<std::set<checks::Kind>> wantedKinds(const QStringList& names, Console& console)
{
    std::set<checks::Kind> kinds;
    for (const QString& name : names) {
        const auto kind = checks::kindFromName(name);
        if (!kind) {
            console.complain(QCoreApplication::translate("Cli", "There is no kind “%1”. Kinds: %2")
                                 .arg(name, checks::kindNames(true).join(u", "_s)));
            return std::nullopt;
        }
        if (!checks::kindNames(true).contains(name)) {
            notYet(u"check --kinds "_s + name, console);
            return std::nullopt;
        }
        kinds.insert(*kind);
    }
    return kinds;
}

class Report {
public:
    Report(const CheckOptions& options, Console& console)
        : m_options(options)
        , m_console(console)
    {
    }

    void add(const QString& folder, const CheckedArticle& article)
    {
        ++m_articles;
        FieldTexts texts(article.loaded.article);
        for (const Finding& finding : article.findings) {
            ++m_counts.at(static_cast<size_t>(finding.severity));
            if (m_options.json) {
                addJson(folder, finding, texts);
            } else {
                m_console.line(findingLine(folder, finding, texts));
            }
        }
    }

    /// Says why nothing is known of that article; an empty folder stands for all of them.
    ExitCode fail(const QString& folder, const base::Error& error)
    {
        if (m_options.json) {
            const Console::English english(m_console);
            m_errors.push_back({{"folder", base::toJson(folder)}, {"code", base::toJson(errorName(error.code))},
                {"file", base::toJson(error.file)}, {"place", base::toJson(error.place)},
                {"message", base::toJson(wording::errorText(error))}});
        }
        return m_console.complain(error);
    }

    void finish()
    {
        if (m_options.json) {
            m_console.machine(base::writeJson({{"findings", m_json}, {"errors", m_errors}}));
            return;
        }
        if (m_articles == 0) {
            return; // nothing was checked: the complaint stands alone
        }
        const auto count
            = [&](Severity severity) { return QString::number(m_counts.at(static_cast<size_t>(severity))); };
        m_console.remark(QCoreApplication::translate("Cli", "Errors: %1, warnings: %2, notes: %3")
                             .arg(count(Severity::Error), count(Severity::Warning), count(Severity::Note)));
    }

    bool isEmpty() const { return m_counts == std::array<int, 3>{}; }

private:
    void addJson(const QString& folder, const Finding& finding, FieldTexts& texts)
    {
        const Console::English english(m_console);
        base::Json json = asJson(finding, texts);
        if (m_options.folders.size() > 1) {
            json["folder"] = base::toJson(folder);
        }
        m_json.push_back(std::move(json));
    }

    const CheckOptions& m_options;
    Console& m_console;
    int m_articles = 0;
    std::array<int, 3> m_counts{};
    base::Json m_json = base::Json::array();
    base::Json m_errors = base::Json::array();
};

ExitCode checkAll(const CheckOptions& options, const model::Desk& desk, const std::set<checks::Kind>& kinds,
    Console& console, Report& report)
{
    ExitCode code = ExitCode::Done;
    const int total = static_cast<int>(options.folders.size());
    for (int i = 0; i < total; ++i) {
        const QString& folder = options.folders.at(i);
        if (interrupted()) {
            return worse(code, report.fail(folder, {base::ErrorCode::Cancelled, folder, {}, {}}));
        }
        console.progress(i, total, folder);
        auto article = loadAndCheck(folder, desk);
        if (!article) {
            code = worse(code, report.fail(folder, article.error()));
            continue;
        }
        if (const auto& problem = article->loaded.translationProblem) {
            static_cast<void>(console.complain(*problem)); // states are not known; everything else is
        }
        article->findings.removeIf([&](const Finding& f) { return !kinds.empty() && !kinds.contains(f.kind); });
        report.add(folder, *article);
    }
    return code;
}

} // namespace

ExitCode runCheck(const CheckOptions& options, Console& console)
{
    const auto kinds = wantedKinds(options.kinds, console);
    if (!kinds) {
        return ExitCode::WrongUse;
    }
    watchForInterrupt();
    Report report(options, console);
    const auto desk = deskFrom(options.desk, options.glossary);
    if (!desk) {
        report.fail({}, desk.error());
    }
    const ExitCode code = desk ? checkAll(options, *desk, *kinds, console, report) : ExitCode::WrongUse;
    report.finish(); // whatever happened: a program that asked for JSON gets it whole
    return report.isEmpty() ? code : worse(code, ExitCode::Findings);
}

} // namespace wongo::cli
