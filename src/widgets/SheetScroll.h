// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace wongo::widgets {

/// Scrolls the form with a bar that lies over its margin, so that the columns keep their width and stay aligned with
/// the bodies below, bar or no bar.
class SheetScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit SheetScroll(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void spread();
};

} // namespace wongo::widgets
