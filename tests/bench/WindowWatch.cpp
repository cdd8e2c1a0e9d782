// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/WindowWatch.h"

#include "bench/ProcessFacts.h"

#include <QApplication>
#include <QEvent>

namespace wongo::bench {

WindowWatch::WindowWatch(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

void WindowWatch::forget()
{
    m_editorPainted = m_previewPainted = false;
    m_editorFirst = m_previewFirst = m_previewLast = 0;
    m_previewPaints = 0;
}

bool WindowWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && watched->isWidgetType()) {
        notePaint(static_cast<QWidget*>(watched));
    } else if (event->type() == QEvent::UpdateRequest && watched == m_window && !m_flushing) {
        m_flushing = true;
        watched->event(event);
        m_flushing = false;
        noteFlush();
        return true;
    }
    return false;
}

void WindowWatch::notePaint(QWidget* widget)
{
    m_editorPainted = m_editorPainted || widget == m_editor;
    m_previewPainted = m_previewPainted || (m_preview && m_preview->isAncestorOf(widget));
    if (!m_flushing) { // the first picture comes with the window itself, not by request
        QMetaObject::invokeMethod(this, &WindowWatch::noteFlush, Qt::QueuedConnection);
    }
}

void WindowWatch::noteFlush()
{
    const double now = nowMilliseconds();
    if (m_editorPainted && m_editorFirst == 0) {
        m_editorFirst = now;
    }
    if (m_previewPainted) {
        m_previewFirst = m_previewFirst == 0 ? now : m_previewFirst;
        m_previewLast = now;
        ++m_previewPaints;
    }
    m_editorPainted = m_previewPainted = false;
}

} // namespace wongo::bench
