// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QMenu;

namespace wongo::widgets {

/// What is drawn over a text, after it.
class TextOverlay {
public:
    virtual ~TextOverlay() = default;
    /// One paragraph in sight, whose text begins at `topLeft` of the viewport.
    virtual void paint(QPainter& painter, const QTextBlock& block, const QPointF& topLeft) = 0;
};

/// A plain text editor that is safe for input methods and leaves undo to somebody else. While a syllable is being
/// composed nobody changes the text: callers ask isComposing() or call finishComposition() first; keys and the mouse do
/// so by themselves. What is pasted becomes NFC.
class ComposingEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ComposingEdit(QWidget* parent = nullptr);

    bool isComposing() const { return !m_preedit.isEmpty(); }

    /// Commits what is being composed, as a click elsewhere would; nothing if there is nothing.
    void finishComposition();

    void addOverlay(TextOverlay* overlay) { m_overlays.append(overlay); } ///< not owned; lives as long as the editor
    void updateText(qsizetype start, qsizetype end); ///< repaints the paragraphs of that stretch
    void pastePlain(); ///< the clipboard's text without its formatting

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void typed(int start); ///< by keys or an input method, from there to the caret; no composition is open
    void composing(int position, const QString& text); ///< what an input method holds there; empty = no more
    void compositionEnded(); ///< committed or given up; the text may have changed
    void focusLeft();
    void menuAboutToShow(QMenu* menu, int position); ///< for that place in the text; it is deleted when it closes

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    QMimeData* createMimeDataFromSelection() const override;
    virtual void insertPlain(const QMimeData* source) { insertFromMimeData(source); }

    /// The text as it may be put in; NFC with line feeds already.
    virtual QString acceptable(const QString& text) const { return text; }

private:
    void keepShapes();
    void openMenu(int position, const QPoint& globalPlace);

    QString m_preedit;
    QList<TextOverlay*> m_overlays; ///< the last one on top
};

/// Commits the composition of whatever editor has the focus.
void finishComposition();

/// The editor in which a syllable is being composed, or null.
ComposingEdit* composingEditor();

/// Whether that is a key, or a shortcut, that an input method has left to the program: it is no stroke of the syllable,
/// which ends before the key does anything. Not Shift and its like, which a double consonant is typed with.
bool endsComposition(const QEvent& event);

} // namespace wongo::widgets
