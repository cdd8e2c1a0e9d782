// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PairGutter.h"

#include "session/PairDesk.h"
#include "widgets/BodyEditor.h"
#include "widgets/PairWords.h"
#include "widgets/Palette.h"
#include "widgets/Scale.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace wongo::widgets {
namespace {

constexpr int stripWidth = 28;
constexpr int markSize = 16;
constexpr int barWidth = 2;

} // namespace

PairGutter::PairGutter(session::PairDesk* pairs, BodyEditor* editor)
    : QWidget(editor)
    , m_pairs(pairs)
    , m_editor(editor)
{
    setCursor(Qt::PointingHandCursor);
    connect(pairs, &session::PairDesk::pairsMoved, this, [this] { update(); });
    connect(editor, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0 || rect.contains(m_editor->viewport()->rect())) {
            update();
        }
    });
}

int PairGutter::neededWidth()
{
    return scaled(stripWidth);
}

void PairGutter::setCurrent(int pair)
{
    if (pair != m_current) {
        m_current = pair;
        update();
    }
}

QRect PairGutter::bandOf(int pair) const
{
    const markdown::Range& range = m_pairs->look().body[pair].range[m_editor->language()];
    const int top = m_editor->topPosition();
    if (range.end <= range.start || range.end < top || range.start > m_editor->bottomPosition()) {
        return {};
    }
    const auto lineAt = [this](qsizetype position) {
        QTextCursor cursor(m_editor->document());
        cursor.setPosition(std::min(static_cast<int>(position), m_editor->document()->characterCount() - 1));
        return m_editor->cursorRect(cursor).translated(0, m_editor->viewport()->y() - y());
    };
    const bool beginsAbove = range.start < top;
    const bool endsBelow = range.end > m_editor->bottomPosition();
    const int first = beginsAbove ? -height() : lineAt(range.start).top();
    const int last = endsBelow ? height() : lineAt(range.end).bottom();
    return {0, first, width(), last - first + 1};
}

void PairGutter::eachInSight(const std::function<void(int pair, const QRect& band)>& visit) const
{
    const model::Language language = m_editor->language();
    const int top = m_editor->topPosition();
    const int bottom = m_editor->bottomPosition();
    const QList<checks::PairLook>& looks = m_pairs->look().body;
    for (int i = 0; i < looks.size(); ++i) {
        const markdown::Range& range = looks[i].range[language];
        if (range.end > range.start && range.end >= top && range.start <= bottom) {
            if (const QRect band = bandOf(i); !band.isNull()) {
                visit(i, band);
            }
        }
    }
}

int PairGutter::pairAt(const QPoint& place) const
{
    int found = -1;
    eachInSight([&](int pair, const QRect& band) {
        if (band.top() <= place.y() && place.y() <= band.bottom()) {
            found = pair;
        }
    });
    return found;
}

void PairGutter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int size = scaled(markSize);
    const int line = m_editor->fontMetrics().height();
    eachInSight([&](int pair, const QRect& band) {
        const checks::PairLook& look = m_pairs->look().body[pair];
        if (pair == m_current) {
            painter.fillRect(width() - barWidth - 2, band.top(), barWidth, band.height(), currentColours().accent);
        }
        const QIcon mark = pairIcon(look.state);
        const int y = band.top() + (line - size) / 2;
        mark.paint(&painter, QRect(width() - size - barWidth - 5, y, size, size));
    });
}

void PairGutter::mousePressEvent(QMouseEvent* event)
{
    const int pair = pairAt(event->pos());
    if (event->button() == Qt::LeftButton && pair >= 0) {
        Q_EMIT pairRequested(pair, event->globalPosition().toPoint());
    }
    event->accept();
}

bool PairGutter::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int pair = pairAt(help->pos());
        const checks::PairState state = pair < 0 ? checks::PairState::Draft : m_pairs->look().body[pair].state;
        pair < 0
            ? QToolTip::hideText()
            : QToolTip::showText(help->globalPos(), pairTitle(state) + QStringLiteral(": ") + pairHint(state), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace wongo::widgets
