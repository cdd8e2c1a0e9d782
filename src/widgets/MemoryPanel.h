// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/Matching.h"

#include <QWidget>

class QAction;
class QToolButton;

namespace wongo::widgets {

class FindEdit;
class MemoryList;
struct MemoryEntry;

/// The translation memory beside the texts: what is like the block at hand, with the differences marked, and below a
/// line that is searched for in both languages. Takes values and tells wishes; knows no session.
class MemoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit MemoryPanel(QWidget* parent = nullptr);

    /// What is like the block at hand, written in `language`; an empty text is no block. Shown unless something is
    /// searched for.
    void setMatches(const QString& text, model::Language language, const QList<memory::Match>& matches);
    /// Left aside if something else is searched for by now. The first 50 are shown.
    void setHits(const QString& query, const QList<memory::Hit>& hits);

    QString query() const; ///< what is searched for, or empty: then matches are shown

Q_SIGNALS:
    void blockRequested(); ///< matches are shown, or shown again: setMatches() is waited for
    void searchRequested(const QString& query); ///< setHits() is waited for
    void insertRequested(const QString& text, wongo::model::Language language); ///< a text in that language
    void importRequested(const QString& file); ///< a TMX file was chosen
    void exportRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildMenu();
    void look();
    void showEntries();
    void takeChosen();
    void retranslate();
    QString emptyText() const;
    MemoryEntry entryOf(const memory::Match& match) const;
    MemoryEntry entryOf(const memory::Hit& hit) const;
    QString headingOf(const memory::Unit& unit, const QString& first) const;
    void chooseFile(bool saving);

    FindEdit* m_search;
    QToolButton* m_menu;
    MemoryList* m_list;
    QAction* m_insert;
    QAction* m_import;
    QAction* m_export;

    QString m_text; ///< the block at hand
    model::Language m_language = model::Language::Korean; ///< what it is written in
    QList<memory::Match> m_matches;
    QList<memory::Hit> m_hits;
    QString m_found; ///< the query of m_hits
    bool m_answered = false; ///< m_matches are those of the block
};

} // namespace wongo::widgets
