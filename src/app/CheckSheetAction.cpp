// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CheckSheetAction.h"

#include "preview/PagePrinter.h"
#include "session/ArticleSession.h"
#include "session/CheckSheetTask.h"
#include "widgets/NoticeBar.h"
#include "wording/CheckSheetHtml.h"
#include "wording/Wording.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::app {

CheckSheetAction::CheckSheetAction(
    QAction* action, session::ArticleSession* session, widgets::NoticeBar* notices, bool canPrint, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_notices(notices)
    , m_canPrint(canPrint)
    , m_window(window)
    , m_task(new session::CheckSheetTask(session))
{
    connect(action, &QAction::triggered, this, &CheckSheetAction::choose);
    connect(m_task, &session::CheckSheetTask::gathered, this,
        [this](const model::Metadata& meta, const QList<checks::SheetSection>& sections) {
            make(wording::checkSheetHtml(meta, sections));
        });
    connect(m_task, &session::CheckSheetTask::written, this, [this](const QString& file) {
        m_file.clear();
        m_notices->show({u"sheet"_s, checks::Severity::Note,
            [file] { return tr("The check sheet was written: %1").arg(QDir::toNativeSeparators(file)); }, {}});
    });
    connect(m_task, &session::CheckSheetTask::failed, this, [this](const base::Error& error) {
        m_file.clear();
        m_notices->show({u"sheet"_s, checks::Severity::Warning, [error] { return wording::errorText(error); }, {}});
    });
}

void CheckSheetAction::choose()
{
    auto* dialog = new QFileDialog(m_window, tr("Check sheet: choose where it goes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(m_canPrint ? QStringList{tr("PDF document (*.pdf)"), tr("Web page (*.html)")}
                                      : QStringList{tr("Web page (*.html)")});
    dialog->setDefaultSuffix(m_canPrint ? u"pdf"_s : u"html"_s);
    dialog->selectFile(m_session->metadata().slug + (m_canPrint ? u"-check.pdf"_s : u"-check.html"_s));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains("*.html"_L1) ? u"html"_s : u"pdf"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &CheckSheetAction::write);
    dialog->open();
}

void CheckSheetAction::write(const QString& file)
{
    if (m_file.isEmpty()) { // one at a time
        m_file = file;
        m_task->gather();
    }
}

void CheckSheetAction::make(const QByteArray& html)
{
    if (!m_canPrint || !m_file.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
        m_task->write(m_file, html);
        return;
    }
    auto* printer = new preview::PagePrinter(html, this);
    connect(
        printer, &preview::PagePrinter::printed, this, [this](const QByteArray& pdf) { m_task->write(m_file, pdf); });
    connect(printer, &preview::PagePrinter::failed, this, &CheckSheetAction::tellFailure);
}

void CheckSheetAction::tellFailure()
{
    m_file.clear();
    m_notices->show({u"sheet"_s, checks::Severity::Warning,
        [] { return tr("The check sheet could not be made into a PDF. Choose a web page (.html) instead."); }, {}});
}

} // namespace wongo::app
