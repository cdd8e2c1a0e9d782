// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// Files in the article's folder that are none of its photos, and a way to take them in. Nothing is deleted here.
/// Hidden while there are none. The folder is looked at when it comes into sight and when photos come and go.
class LooseFiles : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit LooseFiles(session::ArticleSession* session, QWidget* parent = nullptr);

    void look();

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeIn();
    void refresh();

    session::ArticleSession* m_session;
    QLabel* m_title;
    QListWidget* m_files;
    QPushButton* m_take;
};

} // namespace wongo::widgets
