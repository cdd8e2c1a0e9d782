// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"
#include "model/Language.h"

#include <QBoxLayout>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class FormCell;
class PairedField;
class PlainField;

/// One byline: name and title in both languages, role, address and portrait.
class BylineFields : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the fields.
    BylineFields(session::ArticleSession* session, int index, QWidget* parent = nullptr);

    void setLanguageVisible(model::Language language, bool visible);
    void show(const QString& part, model::Language language); ///< focus on the name or title
    using QWidget::show;

Q_SIGNALS:
    void removeRequested(int index);
    void moveRequested(
        int index, int by, const QString& part, wongo::model::Language language); ///< asked in the name or title

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();
    void showRole();
    void fillPortraits();
    void showPicture(int row);
    void retranslate();

    session::ArticleSession* m_session;
    int m_index;
    PairedField* m_name;
    PairedField* m_title;
    QComboBox* m_role;
    QComboBox* m_portrait;
    PlainField* m_email;
    FormCell* m_roleCell = nullptr;
    FormCell* m_emailCell = nullptr;
    FormCell* m_portraitCell = nullptr;
    QBoxLayout* m_roleRow = new QBoxLayout(QBoxLayout::LeftToRight); ///< owned by the layout of this widget
    QBoxLayout* m_portraitRow = new QBoxLayout(QBoxLayout::LeftToRight);
    model::Bilingual<bool> m_shown{true, true};
    QToolButton* m_remove;
};

} // namespace wongo::widgets
