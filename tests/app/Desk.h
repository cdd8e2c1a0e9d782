// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ActionTable.h"
#include "app/LanguageSwitch.h"
#include "app/MainWindow.h"
#include "app/Settings.h"
#include "session/ArticleSession.h"
#include "session/Library.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/Icons.h"
#include "widgets/Palette.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace wongo::support {

/// What the window remembers goes where nobody misses it: call it before the first window is made.
inline void liveIn(const QString& home)
{
    for (const char* place : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
        qputenv(place, home.toLocal8Bit());
    }
    widgets::useIconTheme();
    widgets::applyTheme(*qApp, widgets::Theme::Light);
}

/// Everything that makes the window, in English, and a folder for its articles.
struct Desk {
    QTemporaryDir directory;
    app::Settings settings;
    app::LanguageSwitch language;
    session::Library library;
    session::ArticleSession* session = nullptr; ///< of the article opened last; the window owns it
    QStringList opened; ///< folders, in the order they were opened
    std::unique_ptr<app::MainWindow> window;

    /// `previewRefusal`: why there is no preview; empty = the real one, which needs the engine's environment.
    explicit Desk(const QString& previewRefusal = QStringLiteral("no engine in this test"))
    {
        language.use(QStringLiteral("en"));
        QObject::connect(&library, &session::Library::opened, &library, [this](session::ArticleSession* now) {
            session = now;
            opened.append(now->folder());
        });
        window = std::make_unique<app::MainWindow>(&library, &settings, &language, previewRefusal);
        window->resize(1280, 800);
        window->show();
    }

    bool create(const QString& title = QStringLiteral("First story"))
    {
        QSignalSpy shown(window.get(), &app::MainWindow::articleShown);
        library.create(directory.path(), title, model::Language::Korean);
        return shown.wait() && window->workspace();
    }

    QAction* action(app::ActionId id) const { return window->actions()->action(id); }
    widgets::BodyEditor* body(model::Language side) const { return window->workspace()->editor()->body(side); }
    QString folder() const { return opened.isEmpty() ? QString() : opened.last(); }
    QMessageBox* question() const { return window->findChild<QMessageBox*>(); }

    /// Clicks that button of the question; false if there is none.
    bool answer(QMessageBox::ButtonRole role) const
    {
        const QList<QAbstractButton*> buttons = question() ? question()->buttons() : QList<QAbstractButton*>();
        for (QAbstractButton* button : buttons) {
            if (question()->buttonRole(button) == role) {
                button->click();
                return true;
            }
        }
        return false;
    }
};

} // namespace wongo::support
