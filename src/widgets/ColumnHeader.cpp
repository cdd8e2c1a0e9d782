// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ColumnHeader.h"

#include "session/ArticleSession.h"
#include "widgets/Decisions.h"
#include "widgets/FormCell.h"
#include "widgets/Icons.h"
#include "widgets/Scale.h"
#include "wording/Wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int headerHeight = 40;
constexpr int foldSize = 32;

} // namespace

ColumnHeader::ColumnHeader(session::ArticleSession* session, model::Language language, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_language(language)
    , m_layout(new QHBoxLayout(this))
    , m_name(new QLabel(this))
    , m_onPurpose(new QPushButton(this))
    , m_fold(new QToolButton(this))
{
    setMinimumHeight(scaled(headerHeight));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_layout->setSpacing(0);
    m_name->setProperty("title", true);
    m_fold->setIcon(icon(language == model::Language::Korean ? u"fold-left"_s : u"fold-right"_s, Tint::Quiet));
    m_fold->setFixedSize(scaled(foldSize), scaled(foldSize));
    m_layout->addWidget(m_name);
    m_layout->addStretch(1);
    m_onPurpose->setProperty("quiet", true);
    m_onPurpose->setCheckable(true);
    m_layout->addWidget(m_onPurpose);
    m_layout->addWidget(m_fold);
    connect(m_onPurpose, &QPushButton::clicked, this, &ColumnHeader::markOnPurpose);
    connect(session, &session::ArticleSession::bodyChanged, this, &ColumnHeader::refresh);
    connect(session, &session::ArticleSession::metadataChanged, this, &ColumnHeader::refresh);
    connect(m_fold, &QToolButton::clicked, this, &ColumnHeader::foldRequested);
    retranslate();
    refresh();
}

void ColumnHeader::setFoldable(bool foldable)
{
    m_fold->setVisible(foldable);
}

void ColumnHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ColumnHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const ColumnMetrics metrics = ColumnMetrics::forWidth(width());
    m_layout->setContentsMargins(metrics.left, 4, 8, 4);
}

void ColumnHeader::refresh()
{
    const model::Article article = m_session->article();
    const bool onPurpose = article.meta.hasNoCounterpart(u"body"_s, m_language);
    const bool lonely = !article.hasBody(m_language) && article.hasBody(model::other(m_language));
    m_onPurpose->setVisible(lonely || onPurpose);
    m_onPurpose->setChecked(onPurpose);
    if (m_onPurpose->icon().isNull() == onPurpose) { // not anew at each key
        m_onPurpose->setIcon(onPurpose ? icon(u"check"_s, Tint::Accent) : QIcon());
    }
}

void ColumnHeader::markOnPurpose(bool onPurpose)
{
    leaveEmpty(m_session, u"body"_s, m_language, onPurpose);
}

void ColumnHeader::retranslate()
{
    m_onPurpose->setText(
        m_language == model::Language::Korean ? tr("English only, on purpose") : tr("Korean only, on purpose"));
    m_onPurpose->setToolTip(tr("Nobody will be asked for this side. Can be taken back here."));
    m_name->setText(wording::languageName(m_language));
    m_fold->setToolTip(
        m_language == model::Language::Korean ? tr("Fold the Korean side") : tr("Fold the English side"));
    m_fold->setAccessibleName(m_fold->toolTip());
}

} // namespace wongo::widgets
