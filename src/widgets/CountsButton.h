// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace wongo::widgets {

/// A line of figures that gives way where there is no room: what is cut off stands in the tool tip and behind a click.
class CountsButton : public QToolButton {
    Q_OBJECT
public:
    explicit CountsButton(QWidget* parent = nullptr);

    void setLine(const QString& line);
    const QString& line() const { return m_line; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_line;
    QString m_widest; ///< the line with the widest figures
};

} // namespace wongo::widgets
