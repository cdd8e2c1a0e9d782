// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ProblemsPanel.h"

#include "session/ArticleSession.h"
#include "widgets/Decisions.h"
#include "widgets/Icons.h"
#include "wording/Wording.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QToolButton>

#include <algorithm>

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
    , m_filter(new QComboBox(this))
    , m_mend(new QAction(list()))
    , m_leaveEmpty(makeLeaveEmptyAction(list()))
    , m_letStand(new QAction(list()))
    , m_letStandWhy(new QAction(list()))
    , m_bringBack(new QAction(list()))
    , m_buttons(new QWidget(this))
    , m_stood(new QWidget(this))
{
    m_letStand->setShortcut(QKeySequence(Qt::Key_Delete));
    m_letStand->setShortcutContext(Qt::WidgetShortcut);
    m_mend->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    m_mend->setShortcutContext(Qt::WidgetShortcut);
    list()->insertAction(m_leaveEmpty, m_mend);
    m_letStandWhy->setShortcut(QKeySequence(u"Shift+Del"_s));
    m_letStandWhy->setShortcutContext(Qt::WidgetShortcut);
    list()->addActions({m_letStand, m_letStandWhy, m_bringBack});
    list()->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_mend, &QAction::triggered, this, [this] {
        if (const auto finding = chosen()) {
            mend(m_session, *finding);
        }
    });
    connect(m_leaveEmpty, &QAction::triggered, this, [this] {
        if (const auto finding = chosen()) {
            leaveEmpty(m_session, finding->path, *finding->language, true);
        }
    });
    connect(m_letStand, &QAction::triggered, this, [this] {
        if (const auto finding = chosen()) {
            letStand(m_session, *finding);
        }
    });
    connect(m_letStandWhy, &QAction::triggered, this, &ProblemsPanel::askWhy);
    connect(m_bringBack, &QAction::triggered, this, [this] { bringBackAll(m_session); });
    connect(list(), &PanelList::chosenChanged, this, &ProblemsPanel::refreshActions);
    connect(session, &session::ArticleSession::findingsChanged, this, &ProblemsPanel::refresh);
    connect(session, &session::ArticleSession::findingsChanged, this, &ProblemsPanel::refreshActions);
    connect(session, &session::ArticleSession::metadataChanged, this, &ProblemsPanel::refreshActions);
    connect(session, &session::ArticleSession::findingsChanged, this, &ProblemsPanel::refreshFilter);
    buildFilter();
    buildButtons();
    retranslate();
}

void ProblemsPanel::buildFilter()
{
    auto* area = new QWidget(this);
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(12, 4, 12, 8);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // no wider than the panel
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const FindingGroup each : allFindingGroups) {
        m_filter->addItem(QString(), static_cast<int>(each));
    }
    row->addWidget(m_filter);
    addAbove(area);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        refreshActions();
    });
}

FindingGroup ProblemsPanel::group() const
{
    return static_cast<FindingGroup>(m_filter->currentData().toInt());
}

void ProblemsPanel::refreshFilter()
{
    const QList<checks::Finding>& findings = m_session->findings();
    for (int i = 0; i < m_filter->count(); ++i) {
        const auto each = static_cast<FindingGroup>(m_filter->itemData(i).toInt());
        const auto count = std::count_if(
            findings.cbegin(), findings.cend(), [each](const checks::Finding& finding) { return isIn(each, finding); });
        m_filter->setItemText(i, u"%1 (%2)"_s.arg(groupTitle(each)).arg(count));
    }
}

void ProblemsPanel::buildButtons()
{
    const auto fill = [this](QWidget* area, const QList<QAction*>& actions) {
        auto* row = new QHBoxLayout(area);
        row->setContentsMargins(12, 4, 12, 4);
        row->setSpacing(4);
        for (QAction* action : actions) {
            auto* button = new QToolButton(area);
            button->setToolButtonStyle(Qt::ToolButtonTextOnly);
            button->setDefaultAction(action);
            button->setFocusPolicy(Qt::TabFocus);
            button->setProperty("quiet", true);
            connect(action, &QAction::changed, button, [action, button] { button->setVisible(action->isVisible()); });
            row->addWidget(button);
        }
        row->addStretch(1);
        addBelow(area);
    };
    fill(m_buttons, {m_mend, m_leaveEmpty, m_letStand});
    fill(m_stood, {m_bringBack});
}

std::optional<checks::Finding> ProblemsPanel::chosen() const
{
    const int index = list()->chosen();
    const QList<checks::Finding>& findings = m_session->findings();
    return index >= 0 && index < findings.size() ? std::optional(findings[index]) : std::nullopt;
}

void ProblemsPanel::askWhy()
{
    const auto finding = chosen();
    if (!finding || !canLetStand(*finding)) {
        return;
    }
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Let stand"));
    dialog->setLabelText(tr("Why does it stand? It is kept with the article."));
    connect(dialog, &QInputDialog::textValueSelected, this,
        [this, finding](const QString& reason) { letStand(m_session, *finding, model::normalized(reason).trimmed()); });
    dialog->open();
}

int ProblemsPanel::blockingCount() const
{
    const QList<checks::Finding>& findings = m_session->findings();
    return static_cast<int>(std::count_if(findings.cbegin(), findings.cend(),
        [](const checks::Finding& finding) { return finding.severity == checks::Severity::Error; }));
}

QString ProblemsPanel::proposalText(const checks::Finding& finding)
{
    return finding.proposals.first().isEmpty() ? tr("Take it out (Ctrl+Return)")
                                               : tr("Write “%1” instead (Ctrl+Return)").arg(finding.proposals.first());
}

void ProblemsPanel::refreshActions()
{
    const auto finding = chosen();
    // What can be mended is not empty: one of the two is enough, and there is no room for both.
    m_mend->setVisible(finding && canMend(*finding, *m_session));
    m_mend->setToolTip(m_mend->isVisible() ? proposalText(*finding) : QString());
    m_leaveEmpty->setVisible(!m_mend->isVisible());
    m_leaveEmpty->setEnabled(finding && canLeaveEmpty(*finding, *m_session));
    m_letStand->setEnabled(finding && canLetStand(*finding));
    m_letStandWhy->setEnabled(m_letStand->isEnabled());
    m_buttons->setVisible(!m_session->findings().isEmpty());
    list()->setEmptyText(m_session->findings().isEmpty() ? tr("Nothing to mend. The article can be exported.")
                                                         : tr("Nothing of this group."));
    const qsizetype stood = m_session->metadata().dismissed.size();
    m_bringBack->setText(tr("Let stand: %1. Show them again").arg(stood));
    m_bringBack->setVisible(stood > 0);
    m_stood->setVisible(stood > 0);
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
            if (findings[i].severity != severity || !isIn(group(), findings[i]) || ++shown > mostShown) {
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
    m_filter->setAccessibleName(tr("Which problems are shown"));
    m_filter->setAccessibleDescription(tr("Which problems are shown")); // its name is what is chosen
    refreshFilter();
    m_mend->setText(tr("Mend"));
    m_leaveEmpty->setText(tr("Leave empty on purpose"));
    m_letStand->setText(tr("Let stand"));
    m_letStandWhy->setText(tr("Let stand, and say why…"));
    m_letStand->setToolTip(tr("Not reported again until the text changes (Delete)"));
    refreshActions();
}

} // namespace wongo::widgets
