// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/MergeWords.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class MergePieceView;
class PanelList;

/// The article as it is here beside another version of it, place by place: what both changed is decided by the person,
/// the rest is put together already and can be looked at. Changes nothing itself.
class MergeView : public QDialog {
    Q_OBJECT
public:
    /// The session must outlive it. `base` is what the two came of; without one every difference is decided.
    MergeView(session::ArticleSession* session, std::optional<model::Article> base, model::Article theirs,
        MergeLabels labels, QWidget* parent = nullptr);
    /// Only to be looked at: what has become of one article.
    MergeView(const model::Article& before, const model::Article& after, MergeLabels labels, QWidget* parent = nullptr);
    ~MergeView() override;

    const model::Merge& merge() const { return m_merge; }
    const QList<model::Decision>& decisions() const { return m_decisions; }

    void choose(int piece); ///< shows it
    int chosen() const; ///< piece, or -1
    void decide(int piece, const model::Decision& decision);
    void decideAll(model::Choice choice); ///< Mine or Theirs: that version to the letter
    void stepUndecided(int by); ///< around the ends
    void apply(); ///< if all is decided

Q_SIGNALS:
    /// `merged` is to become the article; `keepsTheirs`: everything of the other version is in it.
    void applied(const wongo::model::Article& merged, bool keepsTheirs);

protected:
    void showEvent(QShowEvent* event) override;

private:
    MergeView(std::optional<model::Article> base, model::Article mine, model::Article theirs, MergeLabels labels,
        session::ArticleSession* session, QWidget* parent);
    void build();
    QWidget* buildFooter();
    void addKey(const QKeySequence& key, const std::function<void()>& run);
    void mergeAnew();
    void refresh();
    void showChosen();

    session::ArticleSession* m_session; ///< null = only to be looked at
    std::optional<model::Article> m_base;
    model::Article m_mine;
    model::Article m_theirs;
    MergeLabels m_labels;
    model::Merge m_merge;
    QList<model::Decision> m_decisions; ///< one for each piece
    model::Choice m_whole = model::Choice::Undecided; ///< Mine or Theirs: all of it, and nothing else was said since
    QLabel* m_count;
    PanelList* m_list;
    MergePieceView* m_piece;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_apply = nullptr;
};

} // namespace wongo::widgets
