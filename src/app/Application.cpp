// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/MainWindow.h"
#include "app/PreviewPane.h"
#include "base/Files.h"
#include "preview/PreviewView.h"
#include "widgets/Icons.h"
#include "widgets/NoticeBar.h"
#include "widgets/Palette.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>
#include <QPixmap>
#include <QScreen>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

constexpr int settleTime = 1500; // ms for the last patch and the fonts after the page is loaded
constexpr int patience = 20'000; // ms; a picture without a preview is better than none

void complain(const QString& text)
{
    std::fprintf(stderr, "wongo: %s\n", text.toLocal8Bit().constData());
}

} // namespace

Application::Application(const QStringList& commandLine)
    : m_arguments(read(commandLine))
{
    widgets::useIconTheme();
    QApplication::setWindowIcon(QIcon(u":/icons/wongo.svg"_s));
    const widgets::Theme system = widgets::themeOf(QApplication::palette());
    widgets::applyTheme(*qApp, widgets::themeFromCode(m_arguments.theme).value_or(m_settings.theme(system)));
    openDesk();
    QString refusal;
    if (!preview::mayStart(&refusal)) {
        complain(PreviewPane::refusalText(refusal));
    }
    m_window = std::make_unique<MainWindow>(&m_library, &m_settings, &m_language, refusal);
    connect(m_window.get(), &MainWindow::articleShown, this, &Application::tellOfDesk);
    m_window->show();
    openArticle();
    if (!m_arguments.screenshot.isEmpty()) {
        takePicture();
    }
}

Application::~Application() = default;

/// Help and complaints end the process, in the language that is asked for. No thread may run by then: it would go on
/// while everything is destroyed under it.
Arguments Application::read(const QStringList& commandLine)
{
    const QString language = Arguments::languageIn(commandLine);
    m_language.use(language.isEmpty() ? m_settings.language() : language);
    return Arguments::parse(commandLine);
}

void Application::openDesk()
{
    if (m_arguments.deskFile.isEmpty()) {
        return;
    }
    connect(&m_library, &session::Library::deskFailed, this, [this](const base::Error& error) {
        m_deskError = error;
        complain(wording::errorText(error));
        tellOfDesk();
    });
    connect(&m_library, &session::Library::glossaryFailed, this, [this](const base::Error& error) {
        m_glossaryError = error;
        complain(wording::errorText(error));
        tellOfDesk();
    });
    m_library.useDesk(m_arguments.deskFile);
}

/// Of every article that opens, because its checks and pages follow other rules than the outlet's.
void Application::tellOfDesk()
{
    if (m_deskError) {
        m_window->notices()->show({u"desk"_s, checks::Severity::Error,
            [error = *m_deskError] {
                return tr("The outlet's settings are not in use, the built-in ones stand in. %1")
                    .arg(wording::errorText(error));
            },
            {}});
    }
    if (m_glossaryError) {
        m_window->notices()->show({u"glossary"_s, checks::Severity::Warning,
            [error = *m_glossaryError] {
                return tr("The outlet's glossary is not in use: terms and names are not compared. %1")
                    .arg(wording::errorText(error));
            },
            {}});
    }
}

void Application::openArticle()
{
    if (!m_arguments.folder.isEmpty()) {
        m_library.open(QFileInfo(m_arguments.folder).absoluteFilePath());
        return;
    }
    // Where the person left off. What was moved or stands on a stick that is not there is not asked for.
    const QString last = m_settings.openArticle();
    if (!last.isEmpty() && QFileInfo(last).isDir()) {
        m_library.open(last);
    }
}

void Application::takePicture()
{
    const auto soon = [this] { QTimer::singleShot(settleTime, this, &Application::writePicture); };
    if (m_arguments.folder.isEmpty()) {
        soon();
        return;
    }
    connect(m_window.get(), &MainWindow::previewPainted, this, soon);
    QTimer::singleShot(patience, this, &Application::writePicture);
}

void Application::writePicture()
{
    if (m_pictureTaken) {
        return;
    }
    m_pictureTaken = true;
    QPixmap picture = m_window->screen()->grabWindow(m_window->winId());
    if (picture.isNull()) {
        picture = m_window->grab();
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    const auto written = base::writeFile(QFileInfo(m_arguments.screenshot).absoluteFilePath(), png);
    if (!written) {
        complain(wording::errorText(written.error()));
    }
    QCoreApplication::exit(written ? 0 : 2);
}

} // namespace wongo::app
