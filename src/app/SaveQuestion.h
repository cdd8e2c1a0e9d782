// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace wongo::app {

/// The one question the window asks: what becomes of unsaved changes. Opens without a loop of its own and deletes
/// itself.
class SaveQuestion : public QMessageBox {
    Q_OBJECT
public:
    explicit SaveQuestion(QWidget* parent);

Q_SIGNALS:
    void saveChosen();
    void discardChosen(); ///< neither is said if the person cancels

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QAbstractButton* m_save;
    QAbstractButton* m_discard;
    QAbstractButton* m_cancel;
};

} // namespace wongo::app
