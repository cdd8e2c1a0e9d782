// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// The quiet bar above the panes for photos that come in: how many have, a button that drops the rest, and then one
/// list of all that could not be taken, each with its reason, until the person closes it or brings the next photos.
class IntakeBar : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit IntakeBar(session::ArticleSession* session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void begin();
    void refuse(const base::Error& error);
    void close();
    void refresh();
    QString sentence() const;

    session::ArticleSession* m_session;
    QLabel* m_icon;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QToolButton* m_close;
    QListWidget* m_list;
    QList<base::Error> m_refused;
    int m_taken = 0; ///< since the photos were brought
    QString m_emptyFolder; ///< that held no photo
    bool m_cancelled = false;
};

} // namespace wongo::widgets
