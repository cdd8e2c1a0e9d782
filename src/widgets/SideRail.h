// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace wongo::widgets {

/// The rail at the left edge: one button for each side panel, one panel open at a time. A panel opened by its action
/// gets the focus; Escape gives it back to where it was, and so does closing the panel.
class SideRail : public QWidget {
    Q_OBJECT
public:
    /// The area of its panels is made in `columns`, the next of them.
    explicit SideRail(QWidget* columns, QWidget* parent = nullptr);

    /// Shows and hides `panel` with the action, whose text and icon the button takes.
    void addPanel(QAction* action, QWidget* panel);
    void setBadge(QAction* action, int count); ///< 0 = none
    QWidget* panels() const; ///< what panels are made in
    QWidget* area() const { return m_area; } ///< holds the open panel; hidden while none is open
    void open(QWidget* panel); ///< null closes
    QWidget* openPanel() const;

Q_SIGNALS:
    void openChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QAction* action = nullptr;
        QToolButton* button = nullptr;
        QWidget* panel = nullptr;
    };
    void retitle();
    void choose(QWidget* panel); ///< null: close the open one
    void giveFocusBack();

    QList<Entry> m_entries;
    QVBoxLayout* m_buttons;
    QWidget* m_area;
    QLabel* m_title;
    QStackedWidget* m_stack;
    QPointer<QWidget> m_cameFrom; ///< had the focus before the panel
};

} // namespace wongo::widgets
