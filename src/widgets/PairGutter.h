// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wongo::session {
class PairDesk;
}

namespace wongo::widgets {

class BodyEditor;

/// The strip beside the text of a body: the state of each pair at its first line, and a bar along the pair that the
/// caret is in, here and in the other body. A click wishes to see the pair.
class PairGutter : public QWidget {
    Q_OBJECT
public:
    /// Stands in the margin of the editor, which owns it. The desk must outlive it.
    PairGutter(session::PairDesk* pairs, BodyEditor* editor);

    void setCurrent(int pair); ///< index in the look of the desk; -1 = none
    int pairAt(const QPoint& place) const; ///< whose first line or bar is there; -1 = none
    static int neededWidth(); ///< pixels

Q_SIGNALS:
    void pairRequested(int pair, const QPoint& globalPlace);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override; ///< tool tips

private:
    QRect bandOf(int pair) const; ///< from its first line to its last, in this strip; null if out of sight
    void eachInSight(const std::function<void(int pair, const QRect& band)>& visit) const;

    session::PairDesk* m_pairs;
    BodyEditor* m_editor;
    int m_current = -1;
};

} // namespace wongo::widgets
