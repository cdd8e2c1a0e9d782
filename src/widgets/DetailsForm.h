// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class ButtonRow;
class BylineFields;
class FormCell;
class PairedField;
class PairedList;

/// The fields that a reporter fills in once: bylines, dateline, section, keywords, dates, embargo, the package's name.
class DetailsForm : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the form.
    explicit DetailsForm(session::ArticleSession* session, QWidget* parent = nullptr);

    void setLanguageVisible(model::Language language, bool visible);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildCells();
    void refreshBylines();
    void addByline();
    void removeByline(int index);
    void retranslate();

    session::ArticleSession* m_session;
    QVBoxLayout* m_bylineRows;
    QList<BylineFields*> m_bylines;
    QPushButton* m_addByline;
    ButtonRow* m_addRow = nullptr;
    PairedField* m_dateline;
    QList<PairedList*> m_lists; ///< keywords, subjects, corrections
    QList<QBoxLayout*> m_twins; ///< rows of two cells that stand below each other when only one language is shown
    FormCell* m_section = nullptr;
    FormCell* m_slug = nullptr;
    FormCell* m_published = nullptr;
    FormCell* m_updated = nullptr;
    FormCell* m_embargo = nullptr;
    FormCell* m_urgency = nullptr;
    model::Bilingual<bool> m_visible{true, true};
};

} // namespace wongo::widgets
