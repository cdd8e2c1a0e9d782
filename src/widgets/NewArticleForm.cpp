// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/NewArticleForm.h"

#include "ui_NewArticleForm.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

NewArticleForm::NewArticleForm(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::NewArticleForm>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->headline);
    connect(m_ui->headline, &QLineEdit::returnPressed, this, &NewArticleForm::submit);
    connect(m_ui->start, &QPushButton::clicked, this, &NewArticleForm::submit);
    connect(m_ui->browse, &QPushButton::clicked, this, &NewArticleForm::browse);
    connect(m_ui->headline, &QLineEdit::textChanged, this, [this](const QString& text) { m_ui->start->setEnabled(!text.trimmed().isEmpty()); });
    m_ui->start->setEnabled(false);
    retranslate();
}

NewArticleForm::~NewArticleForm() = default;

void NewArticleForm::setFolder(const QString& folder)
{
    m_folder = folder;
    retranslate();
}

void NewArticleForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void NewArticleForm::browse()
{
    auto* dialog = new QFileDialog(this, tr("Where the article's folder is made"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &NewArticleForm::setFolder);
    dialog->open();
}

void NewArticleForm::submit()
{
    const QString title = m_ui->headline->text().trimmed();
    if (!title.isEmpty()) {
        Q_EMIT createRequested(m_folder, title, m_ui->korean->isChecked() ? model::Language::Korean : model::Language::English);
    }
}

void NewArticleForm::retranslate()
{
    QString shown = QDir::toNativeSeparators(m_folder);
    if (m_folder.startsWith(QDir::homePath())) {
        shown = u"~"_s + shown.mid(QDir::homePath().size());
    }
    m_ui->place->setText(shown);
    m_ui->place->setToolTip(QDir::toNativeSeparators(m_folder));
    m_ui->headline->setAccessibleName(m_ui->headlineLabel->text());
}

} // namespace wongo::widgets
