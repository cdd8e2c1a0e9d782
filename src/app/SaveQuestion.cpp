// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SaveQuestion.h"

#include <QEvent>
#include <QPushButton>

namespace wongo::app {

SaveQuestion::SaveQuestion(QWidget* parent)
    : QMessageBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* save = addButton(QString(), QMessageBox::AcceptRole);
    save->setProperty("main", true);
    setDefaultButton(save);
    m_save = save;
    m_discard = addButton(QString(), QMessageBox::DestructiveRole);
    QPushButton* cancel = addButton(QString(), QMessageBox::RejectRole);
    setEscapeButton(cancel);
    m_cancel = cancel;
    connect(m_save, &QAbstractButton::clicked, this, &SaveQuestion::saveChosen);
    connect(m_discard, &QAbstractButton::clicked, this, &SaveQuestion::discardChosen);
    retranslate();
}

void SaveQuestion::changeEvent(QEvent* event)
{
    QMessageBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SaveQuestion::retranslate()
{
    setWindowTitle(tr("Unsaved changes"));
    setText(tr("The article has changes that are not saved."));
    m_save->setText(tr("Save"));
    m_discard->setText(tr("Discard the changes"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace wongo::app
