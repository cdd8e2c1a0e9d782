// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoTiles.h"

#include "widgets/Icons.h"
#include "widgets/Palette.h"
#include "widgets/PhotoModel.h"
#include "widgets/ProblemsPanel.h"
#include "widgets/Scale.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int edge = 8;
constexpr int pictureWidth = 128;
constexpr int pictureHeight = 96;
constexpr int markSize = 12;

} // namespace

PhotoTiles::PhotoTiles(QObject* parent)
    : QStyledItemDelegate(parent)
    , m_written(icon(u"check"_s, Tint::Accent))
    , m_missing(severityIcon(checks::Severity::Error))
    , m_noted(severityIcon(checks::Severity::Note))
    , m_warning(severityIcon(checks::Severity::Warning))
    , m_star(icon(u"star"_s, Tint::Accent))
{
}

QSize PhotoTiles::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int line = QFontMetrics(option.font).height();
    return {scaled(pictureWidth) + 2 * edge, pictureHeight + 3 * edge + 2 * line};
}

void PhotoTiles::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = currentColours();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(chosen ? c.accentSoft : c.hover);
        painter->setPen(focused ? focusPen() : chosen && c.outlined ? QPen(c.line) : QPen(Qt::NoPen));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
    const QRect inside = option.rect.adjusted(edge, edge, -edge, -edge);
    paintPicture(painter, QRect(inside.topLeft(), QSize(inside.width(), pictureHeight)), index);
    const auto photo = index.data(PhotoModel::StandingRole).value<PhotoStanding>();
    const int line = QFontMetrics(option.font).height();
    QRect title(inside.left(), inside.top() + pictureHeight + edge / 2, inside.width(), line);
    painter->setFont(option.font);
    painter->setPen(photo.isUsed() ? c.text : c.quiet);
    if (photo.lead) {
        m_star.paint(painter, QRect(title.left(), title.center().y() - markSize / 2, markSize, markSize));
        title.setLeft(title.left() + markSize + 4);
    }
    if (photo.narrowerThan > 0 || !photo.sameAs.isEmpty()) {
        m_warning.paint(
            painter, QRect(title.right() - markSize, title.center().y() - markSize / 2, markSize, markSize));
        title.setRight(title.right() - markSize - 4);
    }
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data(PhotoModel::IdRole).toString(), Qt::ElideMiddle, title.width()));
    paintTexts(painter, QRect(inside.left(), title.bottom() + 1 + edge / 2, inside.width(), line), photo);
    painter->restore();
}

void PhotoTiles::paintPicture(QPainter* painter, const QRect& place, const QModelIndex& index) const
{
    const auto picture = index.data(PhotoModel::PictureRole).value<QImage>();
    if (picture.isNull()) {
        painter->setBrush(currentColours().hover);
        painter->setPen(Qt::NoPen);
        painter->drawRect(place);
        return;
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap* scaled = m_scaled.object(picture.cacheKey());
    if (!scaled || scaled->devicePixelRatio() != ratio) {
        auto* made = new QPixmap(
            QPixmap::fromImage(picture.scaled(place.size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        made->setDevicePixelRatio(ratio);
        m_scaled.insert(picture.cacheKey(), made);
        scaled = made;
    }
    QRectF at(QPointF(), scaled->deviceIndependentSize());
    at.moveCenter(QRectF(place).center());
    painter->drawPixmap(at.topLeft(), *scaled);
}

/// "KO" and three marks, "EN" and three marks.
void PhotoTiles::paintTexts(QPainter* painter, const QRect& line, const PhotoStanding& photo) const
{
    int x = line.left();
    for (const model::Language language : model::allLanguages) {
        const QString code = model::code(language).toUpper();
        painter->setPen(currentColours().quiet);
        painter->drawText(QRect(x, line.top(), 40, line.height()), Qt::AlignLeft | Qt::AlignVCenter, code);
        int mark = x + painter->fontMetrics().horizontalAdvance(code) + 4;
        for (const TextState state : photo.texts[language]) {
            const QRect place(mark, line.center().y() - markSize / 2 + 1, markSize, markSize);
            if (state == TextState::Written || state == TextState::Missing) {
                const bool blocks = photo.worst == checks::Severity::Error;
                (state == TextState::Written ? m_written : blocks ? m_missing : m_noted).paint(painter, place);
            } else {
                painter->drawLine(place.left() + 3, place.center().y(), place.right() - 3, place.center().y());
            }
            mark += markSize + 1;
        }
        x += line.width() / 2;
    }
}

} // namespace wongo::widgets
