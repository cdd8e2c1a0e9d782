// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MainWindow.h"

#include "app/ActionTable.h"
#include "app/LanguageSwitch.h"
#include "app/MainMenu.h"
#include "app/MainToolBar.h"
#include "app/ReadOnlyMode.h"
#include "app/SaveFirst.h"
#include "app/Settings.h"
#include "session/Library.h"
#include "widgets/ArticleStatus.h"
#include "widgets/ComposingEdit.h"
#include "widgets/NoticeBar.h"
#include "widgets/Palette.h"
#include "widgets/Reach.h"
#include "widgets/StartPage.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

constexpr std::pair<ActionId, widgets::Theme> themeActions[] = {{ActionId::ThemeLight, widgets::Theme::Light},
    {ActionId::ThemeDark, widgets::Theme::Dark}, {ActionId::ThemeContrast, widgets::Theme::HighContrast}};

} // namespace

MainWindow::MainWindow(
    session::Library* library, Settings* settings, LanguageSwitch* language, const QString& previewRefusal)
    : m_library(library)
    , m_settings(settings)
    , m_language(language)
    , m_previewRefusal(previewRefusal)
    , m_actions(new ActionTable(this))
    , m_pages(new QStackedWidget(this))
    , m_start(new widgets::StartPage(this))
    , m_startNotices(new widgets::NoticeBar(this))
    , m_status(new widgets::ArticleStatus(this))
    , m_menu(new MainMenu(m_actions, this))
    , m_toolBar(new MainToolBar(m_actions, m_menu, this))
{
    auto* startPage = new QWidget(this);
    auto* column = new QVBoxLayout(startPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_startNotices);
    column->addWidget(widgets::scrolledWhereTooLarge(m_start, startPage), 1);
    m_pages->addWidget(startPage);
    setCentralWidget(m_pages);
    setStatusBar(m_status);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_start->setFolder(settings->articlesFolder());
    addToolBar(m_toolBar);
    connectActions();
    connectLibrary();
    retranslate();
    refreshActions();
    resize(1280, 800);
    restoreGeometry(settings->geometry());
    widgets::keepFocusInSight(this);
    m_start->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(m_actions->action(id), &QAction::triggered, this, slot); };
    on(ActionId::New, [this] { showNewArticle(); });
    on(ActionId::Open, [this] { showOpen(); });
    on(ActionId::Export, [this] { showExport(); });
    on(ActionId::CloseArticle, [this] {
        askToSave([this] {
            closeArticle();
            m_settings->setOpenArticle({}); // put away: the start page comes back
        });
    });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::Commands, [this] { showCommands(); });
    on(ActionId::LanguageKorean, [this] { m_language->use(u"ko"_s); });
    on(ActionId::LanguageEnglish, [this] { m_language->use(u"en"_s); });
    for (const auto& [id, theme] : themeActions) {
        on(id, [this, theme = theme] { chooseTheme(theme); });
    }
    connect(m_start, &widgets::StartPage::createRequested, this, &MainWindow::create);
    connect(m_start, &widgets::StartPage::openRequested, this, &MainWindow::open);
    connect(m_menu, &MainMenu::openRequested, this, &MainWindow::open);
    connect(m_start, &widgets::StartPage::browseRequested, this, &MainWindow::showOpen);
}

void MainWindow::connectLibrary()
{
    connect(m_library, &session::Library::opened, this, &MainWindow::take);
    connect(m_library, &session::Library::failed, this, [this](const base::Error& error) {
        m_start->settle(false);
        notices()->show({u"library"_s, checks::Severity::Error, [error] { return wording::errorText(error); }, {}});
    });
    connect(m_library, &session::Library::takeOverFailed, this, [this] {
        if (m_workspace) {
            m_workspace->readOnlyMode()->tellNoAnswer();
        }
    });
    const auto fillRecent = [this] {
        m_start->setRecent(m_library->recent());
        m_menu->setRecent(m_library->recent());
    };
    connect(m_library, &session::Library::recentChanged, this, fillRecent);
    fillRecent();
}

bool MainWindow::hasUnsaved() const
{
    return m_session && !m_session->isReadOnly() && m_session->saveState() != session::SaveState::Saved;
}

void MainWindow::take(session::ArticleSession* session, const session::OpeningNews& news)
{
    widgets::finishComposition();
    if (hasUnsaved()) {
        // Somebody typed while this one was read. It is read again: it may be the article that is saved then.
        const std::unique_ptr<session::ArticleSession> read(session);
        open(read->folder());
        return;
    }
    if (m_session && session->isReadOnly() && QFileInfo(session->folder()) == QFileInfo(m_session->folder())) {
        const std::unique_ptr<session::ArticleSession> read(session);
        closeArticle(); // it was this window that had it
        m_library->open(read->folder());
        return;
    }
    closeArticle();
    m_start->settle(true);
    m_startNotices->withdraw(u"library"_s);
    m_session.reset(session);
    m_settings->setOpenArticle(session->folder());
    m_actions->setArticleOpen(true);
    m_workspace = std::make_unique<Workspace>(session, m_actions, m_settings, m_previewRefusal, m_pages);
    m_pages->addWidget(m_workspace.get());
    m_pages->setCurrentWidget(m_workspace.get());
    m_status->setSession(session, m_workspace->editor());
    connect(session, &session::ArticleSession::undoChanged, this, &MainWindow::refreshActions);
    connect(session, &session::ArticleSession::saveStateChanged, this, &MainWindow::refreshTitle);
    connect(session, &session::ArticleSession::metadataChanged, this, &MainWindow::refreshTitle);
    connect(session, &session::ArticleSession::movedTo, m_library, &session::Library::remember);
    connect(session, &session::ArticleSession::movedTo, this,
        [this](const QString& folder) { m_settings->setOpenArticle(folder); });
    connect(m_workspace.get(), &Workspace::previewPainted, this, &MainWindow::previewPainted);
    const auto left = placeFrom(news.place);
    if (const auto place = left ? left : m_settings->place(session->folder())) {
        m_workspace->goBackTo(*place);
    } else {
        m_workspace->arrange(Arrangement::Write);
    }
    m_workspace->tell(news);
    connect(m_workspace->readOnlyMode(), &ReadOnlyMode::takeOverRequested, this, &MainWindow::takeOver);
    refreshActions();
    refreshTitle();
    Q_EMIT articleShown();
}

void MainWindow::closeArticle()
{
    if (m_session) {
        m_settings->setPlace(m_session->folder(), m_workspace->place());
    }
    m_pages->setCurrentIndex(0);
    m_status->setSession(nullptr);
    m_workspace.reset();
    m_session.reset();
    m_actions->setArticleOpen(false);
    refreshTitle();
    m_start->setFocus();
}

void MainWindow::open(const QString& folder)
{
    askToSave([this, folder] { m_library->open(folder); });
}

void MainWindow::takeOver()
{
    m_library->takeOver(m_session->folder());
}

void MainWindow::create(const QString& folder, const QString& title, model::Language sourceLanguage)
{
    m_settings->setArticlesFolder(folder);
    m_start->setFolder(folder);
    askToSave([=, this] { m_library->create(folder, title, sourceLanguage); });
}

void MainWindow::askToSave(const std::function<void()>& then)
{
    widgets::finishComposition();
    delete m_saveFirst; // the newest wish counts
    if (!hasUnsaved()) {
        then();
        return;
    }
    m_saveFirst = new SaveFirst(m_session.get(), this);
    connect(m_saveFirst, &SaveFirst::settled, this, [this, then](bool saved) {
        if (!saved) {
            m_session->giveUp();
            closeArticle(); // here and now, whatever becomes of what follows
        }
        then();
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    widgets::finishComposition(); // an open syllable is something to save, too
    if (m_mayClose || !hasUnsaved()) {
        m_settings->setGeometry(saveGeometry());
        closeArticle();
        event->accept();
        return;
    }
    event->ignore();
    askToSave([this] {
        m_mayClose = true;
        close();
    });
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_settings->setLanguage(m_language->current());
        retranslate();
    }
}

void MainWindow::refreshTitle()
{
    if (!m_session) {
        setWindowTitle(tr("Wongo"));
        setWindowModified(false);
        return;
    }
    const model::Metadata& meta = m_session->metadata();
    const QString headline = model::preferred(meta.headline, meta.sourceLanguage);
    setWindowTitle(tr("%1 · %2[*]", "headline · slug").arg(headline.isEmpty() ? tr("Untitled") : headline, meta.slug));
    setWindowModified(m_session->saveState() != session::SaveState::Saved);
}

void MainWindow::refreshActions()
{
    m_actions->action(ActionId::Undo)->setEnabled(m_session && m_session->canUndo());
    m_actions->action(ActionId::Redo)->setEnabled(m_session && m_session->canRedo());
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    const bool korean = m_language->current() == "ko"_L1;
    m_actions->action(korean ? ActionId::LanguageKorean : ActionId::LanguageEnglish)->setChecked(true);
    for (const auto& [id, theme] : themeActions) {
        m_actions->action(id)->setChecked(theme == widgets::themeOf(QApplication::palette()));
    }
    m_menu->retranslate();
    m_toolBar->retranslate();
    refreshTitle();
}

} // namespace wongo::app
