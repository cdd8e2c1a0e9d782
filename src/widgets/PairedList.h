// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"

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

/// A list of paired texts (decks, keywords): one row each, a button to remove it, and one to add another below. Its
/// name is that of the list in the article (model/Entries.h), by which it is found.
class PairedList : public QWidget {
    Q_OBJECT
public:
    /// The path of an entry's text.
    using Path = std::function<QString(int)>;
    /// The words; functions, because the language of the window can change.
    struct Words {
        std::function<QString(int)> label; ///< of a row
        std::function<QString()> add;
        std::function<QString(int)> remove;
    };

    /// The session must outlive the list.
    PairedList(
        session::ArticleSession* session, const QString& list, Path path, Words words, QWidget* parent = nullptr);

    void setLanguageVisible(model::Language language, bool visible);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void addRow();
    void addEntry();
    void removeEntry(int index);
    void moveEntry(int index, int by, model::Language language); ///< the focus goes along
    void retranslate();

    session::ArticleSession* m_session;
    Path m_path;
    Words m_words;
    QVBoxLayout* m_rows;
    QList<PairedField*> m_fields;
    QPushButton* m_add;
    ButtonRow* m_addRow = nullptr;
    model::Bilingual<bool> m_visible{true, true};
};

} // namespace wongo::widgets
