// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/PastedText.h"

#include <QList>
#include <QObject>
#include <QTextCursor>
#include <QThreadPool>

#include <memory>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class BodyEditor;

/// Puts text from outside into a body: each paste is one undo step in place of what was selected. What is large is read
/// on a worker, while the person goes on; it comes in where it was asked for, in the order it was asked for.
class BodyPaste : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    BodyPaste(session::ArticleSession* session, BodyEditor* editor);
    ~BodyPaste() override; ///< what has not come in is dropped; nobody waits for it

    void paste(const QMimeData* source); ///< formatting becomes Markdown; an address over selected words, a link
    void pastePlain(const QMimeData* source); ///< the text as it is

Q_SIGNALS:
    void formatLost(); ///< over a limit: the plain text came in

private:
    /// A stretch that stays where it is, whatever is typed beside or over it.
    struct Place {
        QTextCursor start;
        QTextCursor end;

        explicit Place(const QTextCursor& selection);
        QTextCursor selection() const;
        void moveTo(int position);
    };

    /// Return the position behind what was put in. Nothing is being composed then.
    int put(QTextCursor cursor, const QString& text);
    int putMarkdown(QTextCursor cursor, const QString& markdown); ///< an exclamation mark before a link is escaped
    int putFormatted(const QTextCursor& cursor, const PastedText& pasted);
    QString bodyText() const;

    session::ArticleSession* m_session;
    BodyEditor* m_editor;
    QList<std::shared_ptr<Place>> m_waiting; ///< places of what is being read
    std::unique_ptr<QThreadPool> m_pool; ///< one thread: in order
};

} // namespace wongo::widgets
