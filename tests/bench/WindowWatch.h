// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace wongo::bench {

/// Notes when widgets of one window were painted. A time is that at which the window's pixels had been handed to the
/// system.
class WindowWatch : public QObject {
    Q_OBJECT
public:
    explicit WindowWatch(QWidget* window);

    void setEditor(QWidget* viewport) { m_editor = viewport; }
    void setPreview(QWidget* pane) { m_preview = pane; } ///< the paints of all that is in it count

    void forget(); ///< what was painted until now
    double editorFirst() const { return m_editorFirst; } ///< ms, see nowMilliseconds(); 0 = not yet
    double previewFirst() const { return m_previewFirst; }
    double previewLast() const { return m_previewLast; }
    int previewPaints() const { return m_previewPaints; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void notePaint(QWidget* widget);
    void noteFlush();

    QWidget* m_window;
    QPointer<QWidget> m_editor;
    QPointer<QWidget> m_preview;
    bool m_flushing = false;
    bool m_editorPainted = false; ///< in the flush under way
    bool m_previewPainted = false;
    double m_editorFirst = 0;
    double m_previewFirst = 0;
    double m_previewLast = 0;
    int m_previewPaints = 0;
};

} // namespace wongo::bench
