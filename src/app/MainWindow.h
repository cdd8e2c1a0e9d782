// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Workspace.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>

class QStackedWidget;

namespace wongo::session {
class ArticleSession;
class Library;
struct OpeningNews;
} // namespace wongo::session
namespace wongo::widgets {
class ArticleStatus;
class NoticeBar;
class StartPage;
enum class Theme;
} // namespace wongo::widgets

namespace wongo::app {

class ActionTable;
class LanguageSwitch;
class MainMenu;
class MainToolBar;
class SaveFirst;
class Settings;

/// The one window: tool bar, start page or open article, status. Asks before unsaved text would be lost, and nothing
/// else.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// All must outlive the window.
    MainWindow(session::Library* library, Settings* settings, LanguageSwitch* language, const QString& previewRefusal);
    ~MainWindow() override;

    Workspace* workspace() const { return m_workspace.get(); } ///< null on the start page
    ActionTable* actions() const { return m_actions; }
    widgets::NoticeBar* notices() const { return m_workspace ? m_workspace->notices() : m_startNotices; } ///< in sight

Q_SIGNALS:
    void articleShown();
    void previewPainted(); ///< or there is none to wait for

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectActions();
    void connectLibrary();
    void take(session::ArticleSession* session, const session::OpeningNews& news);
    bool hasUnsaved() const; ///< that could be saved here
    void takeOver();
    void closeArticle();
    void open(const QString& folder);
    void create(const QString& folder, const QString& title, model::Language sourceLanguage);
    void askToSave(const std::function<void()>& then); ///< at once if nothing is unsaved, never if the person cancels
    void showExport();
    void showNewArticle();
    void showOpen();
    void showCommands();
    void chooseTheme(widgets::Theme theme);
    void refreshTitle();
    void refreshActions();
    void retranslate();

    session::Library* m_library;
    Settings* m_settings;
    LanguageSwitch* m_language;
    QString m_previewRefusal;
    ActionTable* m_actions;
    QStackedWidget* m_pages;
    widgets::StartPage* m_start;
    widgets::NoticeBar* m_startNotices;
    widgets::ArticleStatus* m_status;
    MainMenu* m_menu;
    MainToolBar* m_toolBar;
    std::unique_ptr<session::ArticleSession> m_session;
    std::unique_ptr<Workspace> m_workspace; ///< destroyed before the session it shows
    QPointer<SaveFirst> m_saveFirst;
    bool m_mayClose = false;
};

} // namespace wongo::app
