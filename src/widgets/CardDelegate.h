// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace wongo::widgets {

/// Draws list entries as a picture, a title and a wrapped line of detail below it; entries with `headingRole` as group
/// headings.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int detailRole = Qt::UserRole + 100; ///< QString
    static constexpr int headingRole = Qt::UserRole + 101; ///< bool
    static constexpr int detailIconRole = Qt::UserRole + 102; ///< QIcon before the detail

    /// `pictureSize` is that of the decoration.
    explicit CardDelegate(const QSize& pictureSize, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Measures {
        QRect picture;
        QRect title;
        QRect detail;
        int height = 0;
    };
    Measures measure(const QStyleOptionViewItem& option, const QModelIndex& index, int width) const;
    void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QSize m_pictureSize;
};

} // namespace wongo::widgets
