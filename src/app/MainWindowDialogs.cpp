// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks, each in a dialog that nothing waits for.
#include "app/CommandPalette.h"
#include "app/MainWindow.h"
#include "app/NewArticleDialog.h"
#include "app/Settings.h"
#include "session/ArticleSession.h"
#include "widgets/ExportDialog.h"
#include "widgets/FolderChooser.h"
#include "widgets/Palette.h"
#include "widgets/StartPage.h"

#include <QApplication>

namespace wongo::app {

void MainWindow::showExport()
{
    auto* dialog = new widgets::ExportDialog(m_session.get(), m_settings->exportFolder(), m_workspace.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &widgets::ExportDialog::problemsRequested, m_workspace.get(), &Workspace::showProblems);
    connect(dialog, &widgets::ExportDialog::directoryChosen, this,
        [this](const QString& folder) { m_settings->setExportFolder(folder); });
    dialog->open();
}

void MainWindow::showNewArticle()
{
    if (!m_session) {
        m_start->setFocus(); // the form is there already
        return;
    }
    auto* dialog = new NewArticleDialog(m_settings->articlesFolder(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewArticleDialog::createRequested, this, &MainWindow::create);
    dialog->open();
}

void MainWindow::showOpen()
{
    widgets::chooseFolder(this, tr("Open an article: choose its folder"), m_settings->articlesFolder(),
        [this](const QString& folder) { open(folder); });
}

void MainWindow::showCommands()
{
    auto* palette = new CommandPalette(m_actions, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::chooseTheme(widgets::Theme theme)
{
    m_settings->setTheme(theme);
    widgets::applyTheme(*qApp, theme);
}

} // namespace wongo::app
