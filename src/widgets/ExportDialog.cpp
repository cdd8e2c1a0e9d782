// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ExportDialog.h"

#include "checks/Checks.h"
#include "session/ArticleSession.h"
#include "session/ExportJob.h"
#include "ui_ExportDialog.h"
#include "widgets/FolderChooser.h"
#include "widgets/Icons.h"
#include "wording/Wording.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;

ExportDialog::ExportDialog(session::ArticleSession* session, const QString& directory, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ExportDialog>())
{
    m_ui->setupUi(this);
    m_ui->directory->setText(QDir::toNativeSeparators(directory));
    const model::Article article = session->article();
    const auto offer = [&article](QCheckBox* box, Language language) {
        box->setEnabled(article.hasBody(language));
        box->setChecked(article.hasBody(language));
    };
    offer(m_ui->korean, Language::Korean);
    offer(m_ui->english, Language::English);
    connectButtons();
    retranslate();
    showStage(Stage::Asking);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::done(int result)
{
    if (m_job) {
        m_job->cancel();
    }
    QDialog::done(result);
}

void ExportDialog::connectButtons()
{
    connect(m_ui->browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_ui->close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] {
        if (m_job) {
            m_job->cancel();
        }
    });
    connect(m_ui->openFolder, &QPushButton::clicked, this, [this] {
        if (m_report) {
            const QFileInfo written(m_report->path);
            QDesktopServices::openUrl(
                QUrl::fromLocalFile(written.isDir() ? written.absoluteFilePath() : written.absolutePath()));
        }
    });
    connect(m_ui->showProblems, &QPushButton::clicked, this, [this] {
        Q_EMIT problemsRequested();
        reject();
    });
    for (QCheckBox* box : {m_ui->korean, m_ui->english, m_ui->force}) {
        connect(box, &QCheckBox::toggled, this, &ExportDialog::refreshGate);
    }
    connect(m_ui->directory, &QLineEdit::textChanged, this, &ExportDialog::refreshGate);
    connect(m_session, &session::ArticleSession::findingsChanged, this, &ExportDialog::refreshGate);
}

/// All that nobody took the mark from. One without a body is wanted as well: it is left out, unless the desk requires
/// it.
QList<Language> ExportDialog::wantedLanguages() const
{
    QList<Language> languages;
    const auto add = [&languages](const QCheckBox* box, Language language) {
        if (box->isChecked() || !box->isEnabled()) {
            languages.append(language);
        }
    };
    add(m_ui->korean, Language::Korean);
    add(m_ui->english, Language::English);
    return languages;
}

void ExportDialog::start()
{
    const QString directory = QDir::fromNativeSeparators(m_ui->directory->text());
    Q_EMIT directoryChosen(directory);
    m_report.reset();
    m_error.reset();
    m_job = m_session->startExport(m_ui->html->isChecked() ? publish::Format::Html : publish::Format::Json,
        wantedLanguages(), directory, m_ui->zip->isChecked(), m_ui->force->isChecked());
    if (!m_job) {
        return;
    }
    connect(m_job, &session::ExportJob::progress, this, [this](int done, int total, const QString& what) {
        m_ui->progress->setMaximum(total);
        m_ui->progress->setValue(done);
        m_ui->step->setText(what);
    });
    connect(m_job, &session::ExportJob::succeeded, this, [this](const publish::ExportReport& report) {
        m_report = report;
        showStage(Stage::Finished);
    });
    connect(m_job, &session::ExportJob::failed, this, [this](const base::Error& error) {
        m_error = error;
        showStage(error.code == base::ErrorCode::Cancelled ? Stage::Asking : Stage::Finished);
    });
    showStage(Stage::Running);
}

void ExportDialog::showStage(Stage stage)
{
    m_stage = stage;
    m_ui->stages->setCurrentWidget(stage == Stage::Asking ? m_ui->askPage
            : stage == Stage::Running                     ? m_ui->runPage
                                                          : m_ui->reportPage);
    m_ui->start->setVisible(stage == Stage::Asking);
    m_ui->stop->setVisible(stage == Stage::Running);
    m_ui->openFolder->setVisible(stage == Stage::Finished && m_report);
    m_ui->close->setVisible(stage != Stage::Running);
    m_ui->progress->setMaximum(0); // until the first step tells how many there are
    m_ui->step->clear();
    retranslate();
    refreshGate();
}

void ExportDialog::refreshGate()
{
    const auto errors = checks::blockingExport(m_session->findings(), wantedLanguages()).size();
    m_ui->gate->setVisible(errors > 0);
    m_ui->gateIcon->setPixmap(icon(u"severity-error"_s, Tint::Error).pixmap(20, 20));
    m_ui->gateText->setText(tr("Problems that block the export: %1").arg(errors));
    const bool anything = m_ui->korean->isChecked() || m_ui->english->isChecked();
    m_ui->nothing->setVisible(!anything);
    m_ui->start->setEnabled(
        anything && !m_ui->directory->text().isEmpty() && (errors == 0 || m_ui->force->isChecked()));
}

void ExportDialog::browse()
{
    chooseFolder(this, tr("Export to"), m_ui->directory->text(),
        [this](const QString& folder) { m_ui->directory->setText(folder); });
}

void ExportDialog::showReport()
{
    if (m_report) {
        m_ui->reportTitle->setText(
            m_report->forced ? tr("Exported although problems stand") : tr("The package is ready"));
        m_ui->reportText->setText(tr("Written and checked: %1 files, %2")
                                      .arg(m_report->files)
                                      .arg(locale().formattedDataSize(m_report->bytes)));
        m_ui->reportPath->setText(QDir::toNativeSeparators(m_report->path));
    } else if (m_error) {
        m_ui->reportTitle->setText(tr("Nothing was exported"));
        m_ui->reportText->setText(wording::errorText(*m_error));
        m_ui->reportPath->clear();
    }
    m_ui->reportIcon->setPixmap(m_error ? icon(u"severity-error"_s, Tint::Error).pixmap(32, 32)
                                        : icon(u"check"_s, Tint::Accent).pixmap(32, 32));
}

void ExportDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        refreshGate();
    }
}

void ExportDialog::retranslate()
{
    m_ui->close->setText(m_stage == Stage::Finished ? tr("Close") : tr("Cancel"));
    m_ui->directory->setAccessibleName(m_ui->placeLabel->text());
    m_ui->progress->setAccessibleName(m_ui->running->text());
    showReport();
}

} // namespace wongo::widgets
