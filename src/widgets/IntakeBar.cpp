// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/IntakeBar.h"

#include "session/ArticleSession.h"
#include "session/PhotoDesk.h"
#include "widgets/Icons.h"
#include "widgets/Palette.h"
#include "widgets/ProblemsPanel.h"
#include "wording/Wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int mostLines = 5; // the bar must leave room for the text; the others are scrolled to

} // namespace

IntakeBar::IntakeBar(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_list(new QListWidget(this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_list);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(320);
    m_cancel->setProperty("quiet", true);
    m_close->setIcon(icon(u"window-close"_s, Tint::Quiet));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancelled = true;
        m_session->photos()->cancel();
    });
    connect(m_close, &QToolButton::clicked, this, &IntakeBar::close);
    connect(session, &session::ArticleSession::photosBrought, this, &IntakeBar::begin);
    connect(session, &session::ArticleSession::photoRefused, this, &IntakeBar::refuse);
    connect(session, &session::ArticleSession::photoAdded, this, [this] { ++m_taken; });
    connect(session->photos(), &session::PhotoDesk::progressChanged, this, &IntakeBar::refresh);
    connect(session->photos(), &session::PhotoDesk::folderRead, this,
        [this](const QString& folder, const QStringList& files) {
            m_emptyFolder = files.isEmpty() ? folder : QString();
            refresh();
        });
    refresh();
}

/// What was refused before is another matter, unless the photos before are still coming.
void IntakeBar::begin()
{
    m_cancelled = false;
    if (m_session->photos()->progress().total == 0) {
        close();
    }
}

void IntakeBar::refuse(const base::Error& error)
{
    m_refused.append(error);
    refresh();
}

void IntakeBar::close()
{
    m_refused.clear();
    m_emptyFolder.clear();
    m_taken = 0;
    m_cancelled = false;
    refresh();
}

QString IntakeBar::sentence() const
{
    const auto [done, total] = m_session->photos()->progress();
    if (total > 0) {
        return m_cancelled ? tr("Stopping…") : tr("Photos: %1 of %2").arg(done).arg(total);
    }
    if (!m_emptyFolder.isEmpty()) {
        return tr("There are no photos in %1").arg(m_emptyFolder);
    }
    return m_refused.size() == 1 ? wording::errorText(m_refused.first())
                                 : tr("Photos taken: %1. Not taken: %2").arg(m_taken).arg(m_refused.size());
}

void IntakeBar::refresh()
{
    const auto [done, total] = m_session->photos()->progress();
    const bool busy = total > 1; // one alone comes in at once
    const bool ended = total == 0;
    m_progress->setVisible(busy);
    m_progress->setRange(0, std::max(total, 1));
    m_progress->setValue(done);
    m_cancel->setVisible(busy);
    m_cancel->setEnabled(!m_cancelled);
    m_close->setVisible(ended);
    if (m_list->count() > m_refused.size()) {
        m_list->clear();
    }
    while (m_list->count() < m_refused.size()) {
        m_list->addItem(wording::errorText(m_refused[m_list->count()]));
    }
    m_list->setVisible(ended && m_refused.size() > 1);
    const auto lines = static_cast<int>(std::min<qsizetype>(m_refused.size(), mostLines));
    m_list->setFixedHeight(lines * (fontMetrics().height() + 4) + 8);
    m_text->setText(sentence());
    m_icon->setPixmap(severityIcon(busy ? checks::Severity::Note : checks::Severity::Warning).pixmap(16, 16));
    m_icon->setVisible(ended);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Leave out the photos that have not come in yet; the others stay"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the list of photos not taken"));
    m_progress->setAccessibleName(tr("Photos that have come in"));
    m_list->setAccessibleName(tr("Photos not taken"));
    setVisible(busy || (ended && (!m_refused.isEmpty() || !m_emptyFolder.isEmpty())));
    update();
}

void IntakeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_list->clear();
        refresh();
    }
}

void IntakeBar::paintEvent(QPaintEvent*)
{
    const bool busy = m_session->photos()->progress().total > 0;
    QPainter(this).fillRect(rect(), busy ? currentColours().accentSoft : currentColours().warningSoft);
}

} // namespace wongo::widgets
