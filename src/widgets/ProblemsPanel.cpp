// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ProblemsPanel.h"

#include "session/ArticleSession.h"
#include "widgets/Icons.h"
#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int mostShown
    = 200; // of one severity: nobody reads on before these are mended, and a list costs by its length

} // namespace

QIcon severityIcon(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Error:
        return icon(u"severity-error"_s, Tint::Error);
    case checks::Severity::Warning:
        return icon(u"severity-warning"_s, Tint::Warning);
    case checks::Severity::Note:
        return icon(u"severity-note"_s, Tint::Quiet);
    }
    return {};
}

ProblemsPanel::ProblemsPanel(session::ArticleSession* session, QWidget* parent)
    : ListPanel({20, 20}, parent)
    , m_session(session)
{
    connect(session, &session::ArticleSession::findingsChanged, this, &ProblemsPanel::refresh);
    retranslate();
}

QList<Card> ProblemsPanel::cards() const
{
    using checks::Severity;
    const QList<checks::Finding>& findings = m_session->findings();
    const std::pair<Severity, QString> groups[] = {{Severity::Error, tr("Error: blocks the export")},
        {Severity::Warning, tr("Warning: please look at it")}, {Severity::Note, tr("Note")}};
    QList<Card> cards;
    for (const auto& [severity, heading] : groups) {
        const QIcon picture = severityIcon(severity);
        int shown = 0;
        for (int i = 0; i < findings.size(); ++i) {
            if (findings[i].severity != severity || ++shown > mostShown) {
                continue;
            }
            if (shown == 1) {
                cards.append({heading, {}, {}, -1});
            }
            // The sentence names the place itself.
            cards.append({wording::kindTitle(findings[i].kind), wording::findingText(findings[i]), picture, i});
        }
        if (shown > mostShown) {
            cards.append({tr("Not shown here: %1 more").arg(shown - mostShown), {}, {}, -1});
        }
    }
    return cards;
}

void ProblemsPanel::open(int index)
{
    if (index < m_session->findings().size()) {
        Q_EMIT placeRequested(m_session->findings().at(index));
    }
}

void ProblemsPanel::retranslate()
{
    list()->setAccessibleName(tr("Problems"));
    list()->setEmptyText(tr("Nothing to mend. The article can be exported."));
}

} // namespace wongo::widgets
