// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// Names a column of the sheet and folds it away. Where the body is empty beside a written one, it offers to say that
/// this is on purpose, so that nobody is asked for a translation that is not wanted.
class ColumnHeader : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the header.
    ColumnHeader(session::ArticleSession* session, model::Language language, QWidget* parent = nullptr);
    void setFoldable(bool foldable); ///< the last column stays

Q_SIGNALS:
    void foldRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void markOnPurpose(bool onPurpose);
    void retranslate();

    session::ArticleSession* m_session;
    model::Language m_language;
    QHBoxLayout* m_layout;
    QLabel* m_name;
    QPushButton* m_onPurpose; ///< "there is no such side, on purpose"
    QToolButton* m_fold;
};

} // namespace wongo::widgets
