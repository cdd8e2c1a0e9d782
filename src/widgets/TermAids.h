// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QMenu;

namespace wongo::session {
class ArticleSession;
class TermFinder;
} // namespace wongo::session

namespace wongo::widgets {

class BodyEditor;
class TermCompletion;
class TermMarks;

/// All that a body has from the desk's list of terms: dots below them, the list of what may be typed on (Alt+Down asks
/// for it), and "add this name" in its menu.
class TermAids : public QObject {
    Q_OBJECT
public:
    /// Session and finder must outlive the editor, which is the parent.
    TermAids(session::ArticleSession* session, session::TermFinder* finder, BodyEditor* editor);

    TermMarks* marks() const { return m_marks; }
    TermCompletion* completion() const { return m_completion; }

    /// Asks how the Korean name that is selected, or at the caret, is to be written, and keeps the answer. Without a
    /// name there it is typed. Nothing if own names are not kept (no dictionaries).
    void addName();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString nameAt(int position) const;
    void ask(const QString& korean);
    void offer(QMenu* menu, int position);
    void retranslate();

    session::ArticleSession* m_session;
    session::TermFinder* m_finder;
    BodyEditor* m_editor;
    TermMarks* m_marks;
    TermCompletion* m_completion;
    QAction* m_complete;
};

} // namespace wongo::widgets
