// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class ButtonRow;
class PairedField;

/// A list of paired texts (decks, keywords): one row each, a button to remove it, and one to add another below.
class PairedList : public QWidget {
    Q_OBJECT
public:
    /// What the list is of. `list` finds it in the metadata, `path` names an entry.
    struct Subject {
        QString field; ///< "decks"
        std::function<QList<model::ListedText>&(model::Metadata&)> list;
        std::function<QString(int)> path;
    };
    /// The words; functions, because the language of the window can change.
    struct Words {
        std::function<QString(int)> label; ///< of a row
        std::function<QString()> add;
        std::function<QString()> remove;
    };

    /// The session must outlive the list.
    PairedList(session::ArticleSession* session, Subject subject, Words words, QWidget* parent = nullptr);

    void setLanguageVisible(model::Language language, bool visible);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void addRow();
    void addEntry();
    void removeEntry(int index);
    void retranslate();

    session::ArticleSession* m_session;
    Subject m_subject;
    Words m_words;
    QVBoxLayout* m_rows;
    QList<PairedField*> m_fields;
    QPushButton* m_add;
    ButtonRow* m_addRow = nullptr;
    model::Bilingual<bool> m_visible{true, true};
};

} // namespace wongo::widgets
