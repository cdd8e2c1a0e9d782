// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Bilingual.h"

#include <QStatusBar>
#include <QTime>

class QLabel;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// Counts of both bodies, and in words where the article stands towards the disk.
class ArticleStatus : public QStatusBar {
    Q_OBJECT
public:
    explicit ArticleStatus(QWidget* parent = nullptr);

    void setSession(session::ArticleSession* session); ///< null = none; must outlive its being shown
    void showLink(const QString& address); ///< for a while: where a link leads that nothing opens

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshCounts();
    void refreshSaved();

    session::ArticleSession* m_session = nullptr;
    model::Bilingual<QLabel*> m_counts;
    QLabel* m_saved;
    QLabel* m_offline;
    QTime m_savedAt;
    base::Error m_error;
};

} // namespace wongo::widgets
