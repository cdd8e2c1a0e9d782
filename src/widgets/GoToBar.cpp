// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/GoToBar.h"

#include "session/ArticleSession.h"
#include "ui_GoToBar.h"
#include "widgets/ComposingEdit.h"
#include "widgets/Icons.h"
#include "widgets/Palette.h"
#include "widgets/Scale.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QIntValidator>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

GoToBar::GoToBar(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::GoToBar>())
{
    m_ui->setupUi(this);
    m_ui->number->setMaximumWidth(scaled(m_ui->number->maximumWidth()));
    m_ui->number->setValidator(new QIntValidator(0, 9'999'999, this));
    m_ui->close->setIcon(icon(u"window-close"_s, Tint::Quiet));
    m_ui->kind->addItems({QString(), QString(), QString()});
    connect(m_ui->kind, &QComboBox::currentIndexChanged, this, &GoToBar::showCount);
    connect(m_ui->go, &QPushButton::clicked, this, &GoToBar::go);
    connect(m_ui->close, &QToolButton::clicked, this, &GoToBar::dismiss);
    connect(session, &session::ArticleSession::treeChanged, this, &GoToBar::showCount);
    connect(session, &session::ArticleSession::findingsChanged, this, &GoToBar::showCount);
    hide();
    retranslate();
}

GoToBar::~GoToBar() = default;

void GoToBar::open(model::Language language)
{
    finishComposition();
    m_language = language;
    QWidget* focus = window()->focusWidget(); // and not that of the palette, which may still stand above
    if (!isAncestorOf(focus)) {
        m_cameFrom = focus;
    }
    show();
    showCount();
    m_ui->number->setFocus(Qt::ShortcutFocusReason);
    m_ui->number->selectAll();
}

void GoToBar::dismiss()
{
    const bool inside = isAncestorOf(QApplication::focusWidget());
    hide();
    if (inside && m_cameFrom) {
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    }
}

void GoToBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void GoToBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        go();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void GoToBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentColours().window);
    painter.fillRect(0, height() - 1, width(), 1, currentColours().line);
}

int GoToBar::count() const
{
    switch (m_ui->kind->currentIndex()) {
    case Paragraph:
        return static_cast<int>(m_session->tree(m_language)->blocks.size());
    case Problem:
        return static_cast<int>(m_session->findings().size());
    default:
        return m_session->bodyDocument(m_language)->blockCount();
    }
}

void GoToBar::go()
{
    if (m_ui->number->text().isEmpty() || count() == 0) {
        return;
    }
    const int index = std::clamp(m_ui->number->text().toInt(), 1, count()) - 1; // beyond the last is the last
    const int kind = m_ui->kind->currentIndex();
    const int position = kind == Line ? m_session->bodyDocument(m_language)->findBlockByNumber(index).position()
        : kind == Paragraph ? static_cast<int>(m_session->tree(m_language)->blocks[static_cast<size_t>(index)].start)
                            : 0;
    dismiss();
    if (kind == Problem) {
        Q_EMIT problemRequested(index);
    } else {
        Q_EMIT positionRequested(m_language, position);
    }
}

void GoToBar::showCount()
{
    if (isHidden()) {
        return;
    }
    const QString number = locale().toString(count());
    m_ui->count->setText(m_ui->kind->currentIndex() == Problem
            ? tr("of %1", "number of problems").arg(number)
            : tr("of %1 · %2", "number of lines · language").arg(number, wording::languageName(m_language)));
}

void GoToBar::retranslate()
{
    m_ui->kind->setItemText(Line, tr("Line"));
    m_ui->kind->setItemText(Paragraph, tr("Paragraph"));
    m_ui->kind->setItemText(Problem, tr("Problem"));
    m_ui->close->setToolTip(tr("Close (Esc)"));
    m_ui->close->setAccessibleName(m_ui->close->toolTip());
    showCount();
}

} // namespace wongo::widgets
