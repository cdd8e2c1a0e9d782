// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CardDelegate.h"

#include "widgets/Palette.h"

#include <QAbstractItemView>
#include <QIcon>
#include <QPainter>

namespace wongo::widgets {
namespace {

constexpr int space = 8;
constexpr int edge = 16; // the left edge of everything in a panel
constexpr int detailIconSize = 16;
constexpr int wrap = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

QFont headingFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

CardDelegate::CardDelegate(const QSize& pictureSize, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_pictureSize(pictureSize)
{
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(headingRole).toBool()) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    const Colours& c = currentColours();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(chosen ? c.accentSoft : c.hover);
        painter->setPen(focused ? focusPen() : chosen && c.outlined ? QPen(c.line) : QPen(Qt::NoPen));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(8.5, 1.5, -8.5, -1.5), 6, 6);
    }
    const Measures m = measure(option, index, option.rect.width());
    const QPoint at = option.rect.topLeft();
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, m.picture.translated(at));
    painter->setPen(c.text);
    painter->setFont(headingFont(option.font));
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->drawText(m.title.translated(at), Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(title, Qt::ElideRight, m.title.width()));
    painter->setFont(option.font);
    QRect detail = m.detail.translated(at);
    const QIcon mark = index.data(detailIconRole).value<QIcon>();
    if (!mark.isNull()) {
        mark.paint(painter, QRect(detail.left(), detail.top() + 1, detailIconSize, detailIconSize));
        detail.setLeft(detail.left() + detailIconSize + 4);
    }
    painter->setPen(c.quiet);
    painter->drawText(detail, wrap, index.data(detailRole).toString());
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (index.data(headingRole).toBool()) {
        return {width, QFontMetrics(option.font).height() + 3 * space};
    }
    return {width, measure(option, index, width).height};
}

CardDelegate::Measures CardDelegate::measure(
    const QStyleOptionViewItem& option, const QModelIndex& index, int width) const
{
    Measures m;
    m.picture = QRect(QPoint(edge, space), m_pictureSize);
    const int left = edge + (m_pictureSize.width() > 0 ? m_pictureSize.width() + space : 0);
    const int room = std::max(40, width - left - edge);
    const int line = QFontMetrics(headingFont(option.font)).height();
    m.title = QRect(left, space, room, line);
    int bottom = m.title.bottom() + 1;
    const QString detail = index.data(detailRole).toString();
    if (!detail.isEmpty()) {
        const int indent = index.data(detailIconRole).value<QIcon>().isNull() ? 0 : detailIconSize + 4;
        const QRect needed = QFontMetrics(option.font).boundingRect(QRect(0, 0, room - indent, 10'000), wrap, detail);
        m.detail = QRect(left, bottom + 2, room, needed.height());
        bottom = m.detail.bottom() + 1;
    }
    m.height = std::max(bottom, m.picture.bottom() + 1) + space;
    return m;
}

void CardDelegate::paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->setFont(headingFont(option.font));
    painter->setPen(currentColours().quiet);
    painter->drawText(option.rect.adjusted(edge, space, -edge, -space / 2), Qt::AlignLeft | Qt::AlignBottom,
        index.data(Qt::DisplayRole).toString());
}

} // namespace wongo::widgets
