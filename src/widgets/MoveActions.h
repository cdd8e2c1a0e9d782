// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace wongo::widgets {

/// "Move up" and "Move down" for an entry of a list, with their keys, which work where `owner` has the focus, and in
/// its context menu. Belongs to the owner and follows its language.
class MoveActions : public QObject {
    Q_OBJECT
public:
    explicit MoveActions(QWidget* owner);

    QAction* up() const { return m_up; }
    QAction* down() const { return m_down; }
    void setPlace(qsizetype index, qsizetype count); ///< there is no way up from the first, and none down from the last

Q_SIGNALS:
    void moveRequested(int by); ///< -1 or 1

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();

    QAction* m_up;
    QAction* m_down;
};

} // namespace wongo::widgets
