// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Search.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

namespace wongo::session {
class ArticleSession;
class Finder;
} // namespace wongo::session

namespace wongo::widgets {

namespace Ui {
class FindBar;
}

/// Finds and replaces in fields, bodies and captions: a bar above the sheet, worked by keys alone. It goes on from
/// where the caret is, and gives the focus back there when it is closed.
class FindBar : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the bar.
    explicit FindBar(session::ArticleSession* session, QWidget* parent = nullptr);
    ~FindBar() override;

    void open(bool replacing); ///< what is selected is looked for; with or without the row for replacing
    void dismiss(); ///< the focus goes back to where it was last outside
    void goOn(int direction); ///< to the next match (1) or the one before (-1), around the ends; opens the bar

Q_SIGNALS:
    /// Show that match: the focus there, the range selected.
    void placeRequested(const QString& path, wongo::model::Language language, const wongo::markdown::Range& range);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Task { Next, Previous, Replace, ReplaceAll };
    struct Spot {
        search::Place place;
        markdown::Range selection;
    };

    void build();
    void reveal(bool replacing);
    void noteFocus(QWidget* now);
    void look(); ///< for what is written now
    void run(Task task); ///< at once, or when the search has ended
    void takeResult();
    void move(int direction);
    void replaceOne();
    void replaceAll();
    void showState();
    void retranslate();
    search::Query query() const;
    search::Scope scope() const;
    Spot spot() const; ///< where the caret is, or was last
    std::optional<qsizetype> current() const; ///< the match that is selected there
    QString stateText() const;

    session::ArticleSession* m_session;
    session::Finder* m_finder;
    std::unique_ptr<Ui::FindBar> m_ui;
    QPointer<QWidget> m_outside; ///< had the focus last, of what is not in the bar
    std::optional<Task> m_waiting; ///< for the search to end
};

} // namespace wongo::widgets
