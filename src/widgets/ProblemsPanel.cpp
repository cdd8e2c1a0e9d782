// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ProblemsPanel.h"

#include "session/ArticleSession.h"
#include "widgets/Icons.h"
#include "widgets/PanelList.h"
#include "wording/Wording.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int findingRole = Qt::UserRole; // index into the session's findings

} // namespace

QIcon severityIcon(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Error: return icon(u"severity-error"_s, Tint::Error);
    case checks::Severity::Warning: return icon(u"severity-warning"_s, Tint::Warning);
    case checks::Severity::Note: return icon(u"severity-note"_s, Tint::Quiet);
    }
    return {};
}

ProblemsPanel::ProblemsPanel(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new PanelList({20, 20}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &PanelList::opened, this, [this](const QListWidgetItem* item) {
        bool ok = false;
        const int index = item->data(findingRole).toInt(&ok);
        if (ok && index < m_session->findings().size()) {
            Q_EMIT placeRequested(m_session->findings().at(index));
        }
    });
    connect(session, &session::ArticleSession::findingsChanged, this, &ProblemsPanel::refresh);
    refresh();
}

void ProblemsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

void ProblemsPanel::refresh()
{
    const int row = m_list->currentRow();
    m_list->clear();
    m_list->setAccessibleName(tr("Problems"));
    m_list->setEmptyText(tr("Nothing to mend. The article can be exported."));
    addGroup(checks::Severity::Error, tr("Error: blocks the export"));
    addGroup(checks::Severity::Warning, tr("Warning: please look at it"));
    addGroup(checks::Severity::Note, tr("Note"));
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void ProblemsPanel::addGroup(checks::Severity severity, const QString& heading)
{
    const QList<checks::Finding>& findings = m_session->findings();
    bool first = true;
    for (int i = 0; i < findings.size(); ++i) {
        const checks::Finding& finding = findings[i];
        if (finding.severity != severity) {
            continue;
        }
        if (first) {
            m_list->addHeading(heading);
            first = false;
        }
        // The sentence names the place itself.
        m_list->addCard(severityIcon(severity), wording::kindTitle(finding.kind), wording::findingText(finding))->setData(findingRole, i);
    }
}

} // namespace wongo::widgets
