// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/NewArticleForm.h"

#include "ui_NewArticleForm.h"
#include "widgets/FolderChooser.h"

#include <QDir>
#include <QEvent>

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
    connect(m_ui->cancel, &QPushButton::clicked, this, &NewArticleForm::cancelled);
    connect(m_ui->headline, &QLineEdit::textChanged, this, &NewArticleForm::refreshStart);
    setCancellable(false);
    refreshStart();
    retranslate();
}

NewArticleForm::~NewArticleForm() = default;

void NewArticleForm::setFolder(const QString& folder)
{
    m_folder = folder;
    retranslate();
}

void NewArticleForm::setCancellable(bool cancellable)
{
    m_ui->cancel->setVisible(cancellable);
}

void NewArticleForm::settle(bool made)
{
    if (m_waiting && made) {
        m_ui->headline->clear();
    }
    m_waiting = false;
    refreshStart();
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
    chooseFolder(
        this, tr("Where the article's folder is made"), m_folder, [this](const QString& folder) { setFolder(folder); });
}

void NewArticleForm::submit()
{
    const QString title = m_ui->headline->text().trimmed();
    if (!title.isEmpty() && !m_waiting) {
        m_waiting = true; // a double click, or Return in a dialog, asks twice
        refreshStart();
        Q_EMIT createRequested(
            m_folder, title, m_ui->korean->isChecked() ? model::Language::Korean : model::Language::English);
    }
}

void NewArticleForm::refreshStart()
{
    m_ui->start->setEnabled(!m_waiting && !m_ui->headline->text().trimmed().isEmpty());
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
