// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/MergeWords.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QRadioButton;
class QTextBrowser;

namespace wongo::widgets {

class ComposingEdit;

/// One place in its versions side by side, with the words marked that differ; below, which of them is taken, and what
/// comes of it, which a person can write over.
class MergePieceView : public QWidget {
    Q_OBJECT
public:
    /// `hasBase`: it is known what the two came of. `canChoose`: else it is only looked at, before and after.
    MergePieceView(const MergeLabels& labels, bool hasBase, bool canChoose, QWidget* parent = nullptr);

    void setPiece(const model::MergePiece& piece, const model::Decision& decision);
    void choose(model::Choice choice); ///< as by a click; nothing where that is not possible
    ComposingEdit* result() const { return m_result; }

    void finishComposition(); ///< of what the person writes

Q_SIGNALS:
    void decided(const wongo::model::Decision& decision); ///< by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Column {
        QWidget* whole = nullptr;
        QTextBrowser* text = nullptr;
    };
    Column addColumn(QLayout* row, const QString& title);
    QWidget* buildChoices(const MergeLabels& labels);
    QRadioButton* addChoice(QLayout* row, model::Choice choice, const QString& text, const QString& key);
    void showTexts();
    void showDecision();
    void writeOver();

    model::MergePiece m_piece;
    model::Decision m_decision;
    bool m_hasBase;
    bool m_canChoose;
    bool m_showing = false; ///< what changes now is not the person's doing
    QLabel* m_moved;
    Column m_base;
    Column m_mine;
    Column m_theirs;
    QButtonGroup* m_choices;
    QWidget* m_below = nullptr; ///< choices and result
    ComposingEdit* m_result;
};

} // namespace wongo::widgets
