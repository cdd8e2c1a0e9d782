// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Bilingual.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class ButtonRow;
class DetailsForm;
class PairedField;
class PairedList;

/// All fields above the bodies: kicker, headline, decks and summary always, the rest behind "Details".
class ArticleForm : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the form.
    explicit ArticleForm(session::ArticleSession* session, QWidget* parent = nullptr);

    void setLanguageVisible(model::Language language, bool visible);
    void setDetailsShown(bool shown);
    bool detailsShown() const;

    /// The widget of a place; null if it is none here, or none any more.
    QWidget* place(const QString& path) const;

    /// Opens what hides the field, focuses it and selects the range. The widget to be scrolled to, or null if it is no
    /// field here.
    QWidget* showPlace(const QString& path, model::Language language, const markdown::Range& range);

Q_SIGNALS:
    void detailsShownChanged(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();

    session::ArticleSession* m_session;
    PairedField* m_kicker;
    PairedField* m_headline;
    PairedList* m_decks;
    PairedField* m_summary;
    QPushButton* m_more;
    ButtonRow* m_moreRow = nullptr;
    DetailsForm* m_details;
};

} // namespace wongo::widgets
