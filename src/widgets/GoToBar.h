// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

namespace Ui {
class GoToBar;
}

/// Leads to a line or paragraph of one body by its number, or to a problem. A bar above the sheet.
class GoToBar : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the bar.
    explicit GoToBar(session::ArticleSession* session, QWidget* parent = nullptr);
    ~GoToBar() override;

    void open(model::Language language); ///< for the body of that language
    void dismiss(); ///< the focus goes back to where it was

Q_SIGNALS:
    void positionRequested(wongo::model::Language language, int position); ///< in the body, UTF-16
    void problemRequested(int index); ///< of the session's findings

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum Kind { Line, Paragraph, Problem };

    int count() const; ///< how many there are of what is chosen
    void go();
    void showCount();
    void retranslate();

    session::ArticleSession* m_session;
    std::unique_ptr<Ui::GoToBar> m_ui;
    model::Language m_language = model::Language::Korean;
    QPointer<QWidget> m_cameFrom;
};

} // namespace wongo::widgets
