// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// Editorial urgency, 1 to 9 or not set, as wire services count it.
class UrgencyField : public QComboBox {
    Q_OBJECT
public:
    /// The session must outlive the field.
    explicit UrgencyField(session::ArticleSession* session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    session::ArticleSession* m_session;
};

} // namespace wongo::widgets
