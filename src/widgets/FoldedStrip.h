// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace wongo::widgets {

/// What is left of something folded to an edge of the window: a narrow strip with its name (text) that opens it again.
class FoldedStrip : public QAbstractButton {
    Q_OBJECT
public:
    explicit FoldedStrip(Qt::Edge edge, QWidget* parent = nullptr); ///< left or right
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Edge m_edge;
};

} // namespace wongo::widgets
