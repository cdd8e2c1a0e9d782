// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/TermList.h"
#include "widgets/ComposingEdit.h"

#include <QHash>

namespace wongo::session {
class TermFinder;
}

namespace wongo::widgets {

/// Draws dots below the terms and names of the desk in an editor, and says what they are called in the other language
/// where the mouse rests on one. Only paragraphs in sight are looked at, on a worker; while one is typed in, its marks
/// move along. Neither the document nor its formats are touched, so that a composition never is.
class TermMarks : public QObject, public TextOverlay {
    Q_OBJECT
public:
    /// The finder must outlive the editor, which is the parent.
    TermMarks(session::TermFinder* finder, ComposingEdit* editor);

    void setShown(bool shown); ///< shown to begin with
    QStringList marked() const; ///< the marked texts of the paragraphs drawn last, for tests

    void paint(QPainter& painter, const QTextBlock& block, const QPointF& topLeft) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What is known of one paragraph.
    struct Paragraph {
        QString text;
        QList<checks::TermUse> uses;
    };

    const Paragraph& paragraphAt(const QTextBlock& block);
    QString sentenceAt(const QPoint& place);

    session::TermFinder* m_finder;
    ComposingEdit* m_editor;
    bool m_shown = true;
    QHash<int, Paragraph> m_paragraphs; ///< by number, of those drawn
};

} // namespace wongo::widgets
