// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MemoryList.h"

#include "widgets/Palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int edge = 16; // the left edge of everything in a panel
constexpr int space = 8;
constexpr int gap = 4; // between the two texts
constexpr int narrowest = 40; // for text

QFont headingFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

/// A text with its marks, wrapped.
class WrappedText {
public:
    WrappedText(const MarkedText& side, const QFont& font, int width)
        : m_layout(QString(side.text).replace(u'\n', QChar::LineSeparator), font)
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        QList<QTextLayout::FormatRange> formats;
        for (const TextMark& mark : side.marks) {
            formats.append({mark.start, mark.length, formatOf(mark.kind)});
        }
        m_layout.setFormats(formats);
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height();
        }
        m_layout.endLayout();
    }

    int height() const { return static_cast<int>(std::ceil(m_height)); }
    void draw(QPainter* painter, const QPoint& at) const { m_layout.draw(painter, at); }

private:
    QTextLayout m_layout;
    qreal m_height = 0;
};

class Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(MemoryList* list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const MemoryEntry entry = m_list->entries().value(index.row());
        const Colours& c = currentColours();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(chosen ? c.accentSoft : c.hover);
            painter->setPen(focused ? focusPen() : chosen && c.outlined ? QPen(c.line) : QPen(Qt::NoPen));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(8.5, 1.5, -8.5, -1.5), 6, 6);
        }
        const int width = textWidth(option.rect.width());
        const QFontMetrics heading(headingFont(option.font));
        QPoint at = option.rect.topLeft() + QPoint(edge, space);
        painter->setFont(headingFont(option.font));
        painter->setPen(c.quiet);
        painter->drawText(QRect(at, QSize(width, heading.height())), Qt::AlignLeft | Qt::AlignVCenter,
            heading.elidedText(entry.heading, Qt::ElideRight, width));
        at.ry() += heading.height() + 2;
        painter->setPen(c.text);
        for (const MarkedText* side : {&entry.source, &entry.target}) {
            const WrappedText text(*side, option.font, width);
            text.draw(painter, at);
            at.ry() += text.height() + gap;
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const MemoryEntry entry = m_list->entries().value(index.row());
        const int whole = m_list->viewport()->width();
        const int width = textWidth(whole);
        return {whole,
            2 * space + QFontMetrics(headingFont(option.font)).height() + 2
                + WrappedText(entry.source, option.font, width).height() + gap
                + WrappedText(entry.target, option.font, width).height()};
    }

private:
    static int textWidth(int whole) { return std::max(narrowest, whole - 2 * edge); }

    MemoryList* m_list;
};

} // namespace

MemoryList::MemoryList(QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    connect(this, &QListWidget::itemDoubleClicked, this, &MemoryList::taken);
    connect(this, &QListWidget::currentItemChanged, this, &MemoryList::chosenChanged);
}

void MemoryList::setEntries(const QList<MemoryEntry>& entries)
{
    if (entries == m_entries) {
        return;
    }
    clear();
    m_entries = entries;
    for (const MemoryEntry& entry : entries) {
        auto* item = new QListWidgetItem(entry.heading, this);
        item->setData(Qt::AccessibleTextRole, entry.accessible);
    }
    setCurrentRow(m_entries.isEmpty() ? -1 : 0);
    scrollToTop();
    Q_EMIT chosenChanged();
}

void MemoryList::setEmptyText(const QString& text)
{
    if (text != m_emptyText) {
        m_emptyText = text;
        viewport()->update();
    }
}

const MemoryEntry* MemoryList::chosen() const
{
    const int row = currentRow();
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

void MemoryList::paintEvent(QPaintEvent* event)
{
    QListWidget::paintEvent(event);
    if (hasFocus() && !currentItem()) { // else the chosen entry shows it
        QPainter painter(viewport());
        painter.setPen(focusPen());
        painter.drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
    }
    if (count() == 0) {
        QPainter painter(viewport());
        painter.setPen(currentColours().quiet);
        painter.drawText(viewport()->rect().adjusted(edge, edge, -edge, -edge),
            Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_emptyText);
    }
}

void MemoryList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // wrapped texts change their height with the width
}

void MemoryList::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
    }
}

void MemoryList::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosen()) {
        Q_EMIT taken();
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace wongo::widgets
