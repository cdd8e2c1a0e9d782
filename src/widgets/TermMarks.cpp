// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TermMarks.h"

#include "session/TermFinder.h"
#include "session/TypingRun.h"
#include "widgets/Palette.h"
#include "widgets/WordLines.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

namespace {

constexpr qsizetype mostParagraphs = 500; // more than are ever in sight

/// Those that an edit has not touched, at their new places.
QList<checks::TermUse> moved(const QList<checks::TermUse>& uses, const QString& before, const QString& after)
{
    const markdown::TextChange change = session::changeBetween(before, after);
    QList<checks::TermUse> kept;
    for (checks::TermUse use : uses) {
        if (use.start >= change.position + change.removed) {
            use.start += change.added - change.removed;
            use.end += change.added - change.removed;
            kept.append(use);
        } else if (use.end <= change.position) {
            kept.append(use);
        }
    }
    return kept;
}

} // namespace

TermMarks::TermMarks(session::TermFinder* finder, ComposingEdit* editor)
    : QObject(editor)
    , m_finder(finder)
    , m_editor(editor)
{
    editor->addOverlay(this);
    editor->viewport()->installEventFilter(this);
    connect(finder, &session::TermFinder::found, this, [this](const QString& text) {
        for (auto each = m_paragraphs.cbegin(); each != m_paragraphs.cend(); ++each) {
            if (each->text == text) {
                const QTextBlock block = m_editor->document()->findBlockByNumber(each.key());
                m_editor->updateText(block.position(), block.position());
            }
        }
    });
    connect(finder, &session::TermFinder::termsChanged, editor->viewport(), qOverload<>(&QWidget::update));
}

void TermMarks::setShown(bool shown)
{
    m_shown = shown;
    m_editor->viewport()->update();
}

QStringList TermMarks::marked() const
{
    QStringList texts;
    for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next()) {
        const Paragraph paragraph = m_shown ? m_paragraphs.value(block.blockNumber()) : Paragraph();
        for (const checks::TermUse& use : paragraph.uses) {
            texts.append(block.text().sliced(use.start, use.end - use.start));
        }
    }
    return texts;
}

const TermMarks::Paragraph& TermMarks::paragraphAt(const QTextBlock& block)
{
    if (m_paragraphs.size() > mostParagraphs) {
        m_paragraphs.clear();
    }
    Paragraph& known = m_paragraphs[block.blockNumber()];
    const QString text = block.text();
    if (const QList<checks::TermUse>* uses = m_finder->usesIn(text)) {
        known.uses = *uses;
    } else if (known.text != text) {
        known.uses = moved(known.uses, known.text, text);
    }
    known.text = text;
    return known;
}

void TermMarks::paint(QPainter& painter, const QTextBlock& block, const QPointF& topLeft)
{
    if (!m_shown) {
        return;
    }
    const Paragraph& paragraph = paragraphAt(block);
    painter.setPen(QPen(currentColours().accent, 1.4, Qt::DotLine));
    for (const checks::TermUse& use : paragraph.uses) {
        for (const WordLine& line : linesUnder(block, topLeft, use.start, use.end)) {
            painter.drawLine(QPointF(line.left, line.below + 1), QPointF(line.right, line.below + 1));
        }
    }
}

bool TermMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_shown) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString sentence = sentenceAt(help->pos());
        if (!sentence.isEmpty()) {
            QToolTip::showText(help->globalPos(), sentence, m_editor);
            return true;
        }
        QToolTip::hideText();
    }
    return QObject::eventFilter(watched, event);
}

/// "부다노프 = Kyrylo Budanov", and the note of the list below it.
QString TermMarks::sentenceAt(const QPoint& place)
{
    const QTextCursor cursor = m_editor->cursorForPosition(place);
    const int at = cursor.positionInBlock();
    for (const checks::TermUse& use : paragraphAt(cursor.block()).uses) {
        if (use.start <= at && at <= use.end && use.term < m_finder->terms().size()) {
            const model::Term& term = m_finder->terms().at(use.term);
            QString sentence = term.ko + u" = "_s + term.en.join(u" / "_s);
            return term.note.isEmpty() ? sentence : sentence + u'\n' + term.note;
        }
    }
    return {};
}

} // namespace wongo::widgets
