// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace wongo::widgets {

/// Where label and text of a column stand, in pixels: fields and bodies share it, so that they are aligned down the
/// whole sheet and a line of text keeps 60 to 75 letters (30 to 40 Hangul).
struct ColumnMetrics {
    int left = 0; ///< before the label
    int right = 0; ///< after the text
    static int label(); ///< label and the space behind it
    static ColumnMetrics forWidth(int width);
};

/// Label, content and perhaps a small button behind it, on the grid of a column.
class FormCell : public QWidget {
    Q_OBJECT
public:
    explicit FormCell(QWidget* content, QWidget* parent = nullptr); ///< takes the content over
    /// `spoken` is the name for who does not see what is around, where the label alone would not do.
    void setLabel(const QString& label, const QString& spoken = {});
    void setTrailing(QToolButton* button); ///< takes the button over; null gives it up
    void setMark(QToolButton* button); ///< at the end of the label; takes it over

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QHBoxLayout* m_layout;
    QLabel* m_label;
    QWidget* m_content;
    QToolButton* m_trailing = nullptr;
    QToolButton* m_mark = nullptr;
};

} // namespace wongo::widgets
