// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/NewArticleDialog.h"

#include "widgets/NewArticleForm.h"
#include "widgets/Scale.h"

#include <QEvent>
#include <QVBoxLayout>

namespace wongo::app {

NewArticleDialog::NewArticleDialog(const QString& folder, QWidget* parent)
    : QDialog(parent)
{
    auto* form = new widgets::NewArticleForm(this);
    form->setFolder(folder);
    form->setCancellable(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addWidget(form);
    setWindowTitle(tr("New article"));
    setMinimumWidth(widgets::scaled(520));
    connect(form, &widgets::NewArticleForm::createRequested, this,
        [this](const QString& parentFolder, const QString& title, model::Language language) {
            Q_EMIT createRequested(parentFolder, title, language);
            accept();
        });
    connect(form, &widgets::NewArticleForm::cancelled, this, &QDialog::reject);
    form->setFocus();
}

void NewArticleDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setWindowTitle(tr("New article"));
    }
}

} // namespace wongo::app
