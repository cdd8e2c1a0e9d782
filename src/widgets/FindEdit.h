// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace wongo::widgets {

/// A line for what is looked for, or put in its place. Counts a syllable that is still being composed as written, so
/// that a Korean word is found before its last syllable is committed.
class FindEdit : public QLineEdit {
    Q_OBJECT
    Q_PROPERTY(bool wrong READ isWrong)
public:
    explicit FindEdit(QWidget* parent = nullptr);

    QString written() const; ///< the text with what is being composed at the caret
    void finishComposition(); ///< commits what is being composed; nothing if there is nothing
    void setWrong(bool wrong); ///< what is written cannot be used
    bool isWrong() const { return m_wrong; }

Q_SIGNALS:
    void writtenChanged();
    void returned(bool withShift); ///< Return or Enter; what was being composed is committed by then

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void tell();

    QString m_preedit;
    QString m_told;
    bool m_wrong = false;
};

} // namespace wongo::widgets
