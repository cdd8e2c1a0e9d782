// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>
#include <Qt>

class QListWidget;
class QWidget;
class QWindow;

namespace wongo::support {

/// What a person does at the window: keys, mouse and input method go to the window as the system sends them, and reach
/// whatever has the focus or lies under the pointer. A widget that cannot be seen cannot be clicked.
class Reporter {
public:
    explicit Reporter(QWidget* window);

    bool click(QWidget* widget); ///< in the middle of what can be seen of it
    bool click(QListWidget* list, int row);
    bool clickPart(
        QWidget* widget, double x, double y); ///< at that part of what can be seen, 0 to 1 from the upper left

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Hangul is composed syllable by syllable, signs that no key has are committed, the rest are keys. False if a
    /// composition was disturbed.
    bool type(const QString& text);
    bool typeOver(const QString& text); ///< in place of all that the focused text holds
    void compose(const QString& text); ///< a syllable that stays open
    bool isComposing(const QString& text) const; ///< just that, at the caret of the focused text

    /// Drags the file over the widget and lets go of it there. False if the window would not have it.
    bool drop(const QString& file, QWidget* widget);
    bool drop(const QStringList& files, QWidget* widget); ///< together

private:
    QWindow* target() const; ///< the window in front: a dialog, or the main window

    QWidget* m_window;
};

} // namespace wongo::support
