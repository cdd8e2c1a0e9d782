// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <QWidget>

class QDateTimeEdit;
class QPushButton;
class QToolButton;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// A date of the article that may be absent. It keeps the offset it was written with; a new one gets that of this
/// machine.
class DateField : public QWidget {
    Q_OBJECT
public:
    /// `path` is the object name as well. The session must outlive the field.
    DateField(session::ArticleSession* session, const QString& path, QDateTime model::Metadata::*date,
        QWidget* parent = nullptr);

    void setName(const QString& name); ///< what date it is, for who does not see the label

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void write(const QDateTime& date);
    void retranslate();

    session::ArticleSession* m_session;
    QDateTime model::Metadata::*m_date;
    QPushButton* m_set;
    QDateTimeEdit* m_edit;
    QString m_name;
    QToolButton* m_clear;
    bool m_refreshing = false;
};

} // namespace wongo::widgets
