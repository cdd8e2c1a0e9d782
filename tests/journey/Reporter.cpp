// SPDX-License-Identifier: GPL-3.0-or-later
#include "Reporter.h"

#include "widgets/Typing.h"

#include <QApplication>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QRadioButton>
#include <QUrl>
#include <QWindow>
#include <QtTest>

namespace wongo::support {
namespace {

constexpr int markOfRadio = 8; // pixels from its left edge

bool clickAt(QWidget* widget, const QPoint& place)
{
    QWidget* window = widget->window();
    const QPoint point = widget->mapTo(window, place);
    if (window->childAt(point) != widget && widget != window) {
        return false; // something lies over it
    }
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, point);
    return true;
}

/// The widget that takes the mouse.
QWidget* surface(QWidget* widget)
{
    auto* area = qobject_cast<QAbstractScrollArea*>(widget);
    return area ? area->viewport() : widget;
}

QPlainTextEdit* focusedText()
{
    return qobject_cast<QPlainTextEdit*>(QGuiApplication::focusObject());
}

} // namespace

Reporter::Reporter(QWidget* window)
    : m_window(window)
{
}

bool Reporter::click(QWidget* widget)
{
    QWidget* seen = surface(widget);
    const QRect part = seen->visibleRegion().boundingRect();
    if (part.isEmpty()) {
        return false;
    }
    // A radio button answers where its mark and its words are, not right of them.
    const bool radio = qobject_cast<QRadioButton*>(widget);
    return clickAt(seen, radio ? QPoint(part.left() + markOfRadio, part.center().y()) : part.center());
}

bool Reporter::clickPart(QWidget* widget, double x, double y)
{
    const QRect part = widget->visibleRegion().boundingRect();
    const QPoint place(qRound(part.left() + x * part.width()), qRound(part.top() + y * part.height()));
    return !part.isEmpty() && clickAt(widget, place);
}

bool Reporter::click(QListWidget* list, int row)
{
    QListWidgetItem* item = list->item(row);
    if (!item) {
        return false;
    }
    list->scrollToItem(item);
    const QRect part = list->visualItemRect(item) & list->viewport()->visibleRegion().boundingRect();
    return !part.isEmpty() && clickAt(list->viewport(), part.center());
}

void Reporter::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(target(), key, modifiers);
}

bool Reporter::type(const QString& text)
{
    for (const QChar c : text) {
        if (c == u'\n') {
            press(Qt::Key_Return);
            continue;
        }
        if (c.unicode() < 0x80) {
            QTest::keyClick(target(), c.toLatin1());
            continue;
        }
        QPlainTextEdit* edit = focusedText();
        if (!edit) {
            return false;
        }
        if (!isSyllable(c)) {
            commit(edit, c);
        } else if (!typeSyllable(edit, c)) {
            return false;
        }
    }
    return true;
}

bool Reporter::typeOver(const QString& text)
{
    press(Qt::Key_A, Qt::ControlModifier);
    return type(text);
}

void Reporter::compose(const QString& text)
{
    support::compose(QGuiApplication::focusObject(), text);
}

bool Reporter::isComposing(const QString& text) const
{
    const QPlainTextEdit* edit = focusedText();
    return edit && composed(edit) == text;
}

bool Reporter::drop(const QString& file, QWidget* widget)
{
    return drop(QStringList(file), widget);
}

bool Reporter::drop(const QStringList& files, QWidget* widget)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) {
        urls.append(QUrl::fromLocalFile(file));
    }
    data.setUrls(urls);
    QWidget* seen = surface(widget);
    const QPoint place = seen->mapTo(m_window, seen->visibleRegion().boundingRect().center());
    QWindow* window = m_window->windowHandle();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    move.setAccepted(
        enter.isAccepted()); // as the application does: who took the first takes the next, unless it says no
    QCoreApplication::sendEvent(window, &move);
    if (!move.isAccepted()) {
        return false;
    }
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window, &drop);
    return drop.isAccepted();
}

QWindow* Reporter::target() const
{
    QWindow* front = QGuiApplication::focusWindow();
    return front ? front : m_window->windowHandle();
}

} // namespace wongo::support
