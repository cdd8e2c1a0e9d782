// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace wongo::widgets {

/// A plain text editor that is safe for input methods and leaves undo to somebody else. While a syllable is being
/// composed nobody changes the text: callers ask isComposing() or call finishComposition() first. What is pasted
/// becomes NFC.
class ComposingEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ComposingEdit(QWidget* parent = nullptr);

    bool isComposing() const { return !m_preedit.isEmpty(); }

    /// Commits what is being composed, as a click elsewhere would; nothing if there is nothing.
    void finishComposition();

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void compositionEnded(); ///< committed or given up; the text may have changed
    void focusLeft();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

    /// The text as it may be put in; NFC with line feeds already.
    virtual QString acceptable(const QString& text) const { return text; }

private:
    QString m_preedit;
};

/// Commits the composition of whatever editor has the focus.
void finishComposition();

} // namespace wongo::widgets
