// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Desk.h"

#include "session/Versions.h"
#include "storage/ArticleFolder.h"
#include "widgets/ArticleForm.h"
#include "widgets/ComparisonView.h"
#include "widgets/CountsButton.h"
#include "widgets/VersionsPanel.h"

#include <QAction>
#include <QDialog>
#include <QFrame>

#include <functional>

namespace wongo::support {

/// Something the window can show, and how to bring it there.
struct View {
    const char* name;
    std::function<void(Desk&)> show;
};

/// An article with something in each part of the window.
inline model::Article fullArticle()
{
    using model::Text;
    model::Article article = model::newArticle(model::Language::Korean, QStringLiteral("night-market"));
    model::Metadata& meta = article.meta;
    meta.headline = {QStringLiteral("밤 시장이 다시 열린다"), QStringLiteral("The night market opens again")};
    meta.decks = {Text{QStringLiteral("부제"), QStringLiteral("Deck")}};
    meta.bylines = {{}, {}};
    meta.keywords = {Text{QStringLiteral("시장"), QStringLiteral("market")}};
    meta.subjects = {{}};
    meta.corrections = {{}};
    meta.published = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::OffsetFromUTC, 9 * 3600);
    meta.images = {{}, {}};
    meta.images[0].id = QStringLiteral("quay");
    meta.images[0].file = QStringLiteral("images/quay.jpg");
    meta.images[1].id = QStringLiteral("stalls");
    meta.images[1].file = QStringLiteral("images/stalls.jpg");
    article.body = {QStringLiteral("## 소제목\n\n본문 <b>굵게</b> [항구](https://example.com)\n"),
        QStringLiteral("## Subhead\n\nBody of the story\n")};
    return article;
}

/// Puts a full article into a folder and opens it in the window.
inline bool openFullArticle(Desk& desk)
{
    const auto loaded = storage::createFolder(desk.directory.filePath(QStringLiteral("story")), fullArticle());
    QSignalSpy shown(desk.window.get(), &app::MainWindow::articleShown);
    desk.library.open(loaded->folder);
    return shown.wait() && desk.window->workspace();
}

inline void setPanel(Desk& desk, std::optional<app::ActionId> wanted)
{
    using app::ActionId;
    for (const ActionId id :
        {ActionId::Outline, ActionId::Photos, ActionId::Problems, ActionId::Memory, ActionId::Versions}) {
        if (desk.action(id)->isChecked() != (wanted == id)) {
            desk.action(id)->trigger();
        }
    }
}

/// The views of an open article.
inline QList<View> articleViews()
{
    using app::ActionId;
    const auto arrange = [](ActionId arrangement, std::optional<ActionId> panel) {
        return [=](Desk& desk) {
            desk.action(arrangement)->trigger();
            setPanel(desk, panel);
        };
    };
    const auto act = [](ActionId id) { return [id](Desk& desk) { desk.action(id)->trigger(); }; };
    return {{"write", arrange(ActionId::Write, {})}, {"pair", arrange(ActionId::Pair, {})},
        {"write and photos", arrange(ActionId::Write, ActionId::Photos)},
        {"write and outline", arrange(ActionId::Write, ActionId::Outline)},
        {"write and versions",
            [arrange](Desk& desk) {
                arrange(ActionId::Write, ActionId::Versions)(desk);
                const QList<storage::VersionEntry>& list = desk.session->versions()->list();
                auto* panel = desk.window->findChild<widgets::VersionsPanel*>();
                if (QTest::qWaitFor([&list] { return !list.isEmpty(); })) {
                    panel->choose(list.first().name);
                    const auto* view = panel->findChild<widgets::ComparisonView*>();
                    if (!QTest::qWaitFor([view] { return view->height() > 100; })) {
                        qWarning("not laid out");
                    }
                }
            }},
        {"pair and problems", arrange(ActionId::Pair, ActionId::Problems)},
        {"pair and photos", arrange(ActionId::Pair, ActionId::Photos)},
        {"details",
            [arrange](Desk& desk) {
                arrange(ActionId::Pair, {})(desk);
                desk.window->workspace()->editor()->form()->setDetailsShown(true);
            }},
        {"review", arrange(ActionId::Review, ActionId::Problems)}, {"photo desk", arrange(ActionId::ManagePhotos, {})},
        {"find",
            [arrange](Desk& desk) {
                arrange(ActionId::Write, {})(desk);
                desk.action(ActionId::Find)->trigger();
            }},
        {"find and replace", act(ActionId::Replace)}, {"go to", act(ActionId::GoTo)},
        {"commands", act(ActionId::Commands)}, {"export", act(ActionId::Export)}, {"new article", act(ActionId::New)},
        {"counts", [](Desk& desk) { desk.window->findChild<widgets::CountsButton*>()->click(); }}};
}

/// What is to be worked with now: the topmost dialog or popup, or the window itself.
inline QWidget* inFront(const Desk& desk)
{
    if (QWidget* popup = QApplication::activePopupWidget()) {
        return popup;
    }
    for (QDialog* dialog : desk.window->findChildren<QDialog*>()) {
        if (dialog->isVisible()) {
            return dialog;
        }
    }
    return desk.window.get();
}

/// Closes what stands in front of the window.
inline void dismiss(const Desk& desk)
{
    if (QWidget* front = inFront(desk); front != desk.window.get()) {
        front->close();
    }
}

} // namespace wongo::support
