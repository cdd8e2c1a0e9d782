// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MatchMarks.h"

#include "session/ArticleSession.h"
#include "session/Finder.h"
#include "widgets/BodyEditor.h"
#include "widgets/Palette.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

MatchMarks::MatchMarks(session::ArticleSession* session, BodyEditor* editor)
    : QObject(editor)
    , m_session(session)
    , m_editor(editor)
{
    connect(session->finder(), &session::Finder::finished, this, &MatchMarks::refresh);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &MatchMarks::refresh);
    connect(editor, &ComposingEdit::compositionEnded, this, &MatchMarks::refresh);
    editor->viewport()->installEventFilter(this);
}

bool MatchMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::PaletteChange) {
        QMetaObject::invokeMethod(this, &MatchMarks::refresh, Qt::QueuedConnection); // once the lines lie anew
    }
    return QObject::eventFilter(watched, event);
}

void MatchMarks::refresh()
{
    // Between a key and the end of the search the marks move along with the text by themselves.
    if (m_editor->isComposing() || !m_session->finder()->isCurrent()) {
        return;
    }
    const QList<search::Match>& matches = m_session->finder()->result().matches;
    const search::Place place{u"body"_s, m_editor->language()};
    const int top = m_editor->topPosition();
    const int bottom = m_editor->bottomPosition();
    QList<QTextEdit::ExtraSelection> marks;
    for (const search::Match& match : matches) {
        if (match.place != place || match.hit.range.end < top || match.hit.range.start > bottom) {
            continue;
        }
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_editor->document());
        mark.cursor.setPosition(static_cast<int>(match.hit.range.start));
        mark.cursor.setPosition(static_cast<int>(match.hit.range.end), QTextCursor::KeepAnchor);
        mark.format.setBackground(currentColours().mark);
        mark.format.setForeground(currentColours().onMark); // whatever colour the Markdown has there
        marks.append(mark);
    }
    if (!marks.isEmpty() || !m_editor->extraSelections().isEmpty()) {
        m_editor->setExtraSelections(marks);
    }
}

} // namespace wongo::widgets
