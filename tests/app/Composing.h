// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Desk.h"

#include "app/Jumps.h"
#include "model/FieldPath.h"
#include "storage/ArticleFolder.h"
#include "widgets/ArticleForm.h"
#include "widgets/FindBar.h"
#include "widgets/FindEdit.h"
#include "widgets/PairedField.h"
#include "widgets/SideRail.h"
#include "widgets/Typing.h"

#include <QDropEvent>
#include <QMimeData>
#include <QToolButton>

namespace wongo::support {

/// Where Hangul is written: a place of the article, or the line of the find bar.
struct Spot {
    QString path; ///< "find": the find bar
    model::Language language = model::Language::Korean;
    bool operator==(const Spot&) const = default;

    bool isFind() const { return path == QLatin1String("find"); }
    bool isBody() const { return path == QLatin1String("body"); }
};

/// An article open side by side in the window, with the same text in every place; in one of them 한 is being composed,
/// in the middle of a word. Offscreen there is no input method that would answer: all is up to the program.
struct Composing : Desk {
    static inline const QString before = QStringLiteral("가나 앞뒤 다라");
    static inline const QString after = QStringLiteral("가나 앞한뒤 다라");
    static constexpr int place = 4; ///< between 앞 and 뒤

    Spot spot;
    QWidget* edit = nullptr;
    model::Article base; ///< as it was opened
    model::Article expected; ///< as it is to be once the syllable is committed
    QString expectedQuery = before; ///< of the find bar, likewise

    explicit Composing(const Spot& where)
        : spot(where)
    {
    }

    /// The text of the spot in that article; null for the find bar.
    QString* textIn(model::Article& article) const
    {
        if (spot.isBody()) {
            return &article.body[spot.language];
        }
        model::Text* pair = model::textAt(article.meta, spot.path);
        return pair ? &(*pair)[spot.language] : model::plainTextAt(article.meta, spot.path);
    }

    QString text() const
    {
        if (spot.isFind()) {
            return line()->text();
        }
        model::Article now = session->article();
        return *textIn(now);
    }

    void expect(const QString& text) { (spot.isFind() ? expectedQuery : *textIn(expected)) = text; }

    bool open()
    {
        const QString folder = directory.filePath(QStringLiteral("story"));
        if (!QFileInfo::exists(folder) && !storage::createFolder(folder, filled())) {
            return false;
        }
        QSignalSpy shown(window.get(), &app::MainWindow::articleShown);
        library.open(folder);
        if (!shown.wait() || !comeBack()) {
            return false;
        }
        base = session->article();
        return begin();
    }

    /// Side by side, with nothing else in sight and nothing to save.
    bool begin()
    {
        window->workspace()->jumps()->findBar()->dismiss();
        window->findChild<widgets::SideRail*>()->open(nullptr);
        action(app::ActionId::Pair)->trigger();
        expected = base;
        expectedQuery = before;
        if (session->saveState() == session::SaveState::Saved) {
            return true;
        }
        QSignalSpy saved(session, &session::ArticleSession::saved);
        session->save();
        return saved.wait();
    }

    /// The focus and the caret go there.
    void enter(int position)
    {
        if (spot.isFind()) {
            action(app::ActionId::Find)->trigger();
            line()->setCursorPosition(position);
            edit = line();
            return;
        }
        window->workspace()->showPlace(spot.path, spot.language, {position, position});
        auto* field = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        edit = field;
        if (field) {
            QTextCursor cursor = field->textCursor();
            cursor.setPosition(position);
            field->setTextCursor(cursor);
        }
    }

    /// Up to 한, which stays open.
    bool compose()
    {
        enter(place);
        if (!edit) {
            return false;
        }
        if (spot.isFind()) {
            line()->setText(before);
            line()->setCursorPosition(place);
        }
        for (const QString& stroke : strokes(u'한')) {
            support::compose(edit, stroke);
        }
        expect(after);
        return composed() == QStringLiteral("한") && text() == before;
    }

    /// What is being composed at the spot.
    QString composed() const
    {
        if (spot.isFind()) {
            return line()->written().size() > line()->text().size() ? line()->written().mid(line()->cursorPosition(), 1)
                                                                    : QString();
        }
        return support::composed(static_cast<QPlainTextEdit*>(edit));
    }

    void typeNext(QChar syllable) const
    {
        for (const QString& stroke : strokes(syllable)) {
            support::compose(edit, stroke);
        }
        support::commit(edit, syllable);
    }

    widgets::FindEdit* line() const { return window->findChild<widgets::FindEdit*>(QStringLiteral("find")); }
    widgets::FieldEdit* kicker() const { return window->findChild<widgets::PairedField*>()->edit(spot.language); }
    model::Article onDisk() const { return storage::loadFolder(folder())->article; }

    /// The window is in front again.
    bool comeBack() const
    {
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get());
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    /// Clicks the button of the tool bar or rail that shows the action.
    bool click(app::ActionId id) const
    {
        for (auto* button : window->findChildren<QToolButton*>()) {
            if (button->defaultAction() == action(id) && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }

    static void drop(QWidget* widget, const QString& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPoint middle = widget->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(widget, &enter);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(widget, &drop);
    }

private:
    static model::Article filled()
    {
        model::Article article = model::newArticle(model::Language::Korean, QStringLiteral("story"));
        const model::Text text{before, before};
        article.body = text;
        article.meta.headline = text;
        article.meta.section = before;
        article.meta.decks = {{text.ko, text.en}};
        article.meta.keywords = {{text.ko, text.en}};
        article.meta.bylines.resize(1);
        article.meta.bylines[0].name = text;
        article.meta.images.resize(1);
        article.meta.images[0].id = QStringLiteral("a");
        article.meta.images[0].file = QStringLiteral("images/a.jpg");
        article.meta.images[0].caption = text;
        return article;
    }
};

} // namespace wongo::support
