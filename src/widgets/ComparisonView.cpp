// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ComparisonView.h"

#include "widgets/Palette.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int edge = 16; // the left edge of everything in a panel
constexpr QChar feedSign(0x21B5); // ↵

QTextCharFormat quietFormat()
{
    QTextCharFormat format;
    format.setForeground(currentColours().quiet);
    return format;
}

QTextCharFormat headingFormat()
{
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    return format;
}

void insertMarked(QTextCursor& cursor, const MarkedText& paragraph)
{
    int done = 0;
    for (const TextMark& mark : paragraph.marks) {
        cursor.insertText(paragraph.text.mid(done, mark.start - done), QTextCharFormat());
        cursor.insertText(paragraph.text.mid(mark.start, mark.length), formatOf(mark.kind));
        done = mark.start + mark.length;
    }
    cursor.insertText(paragraph.text.mid(done), QTextCharFormat());
}

} // namespace

MarkedText withFeedsShown(const MarkedText& text)
{
    MarkedText shown;
    qsizetype done = 0;
    for (const TextMark& mark : text.marks) {
        shown.text += text.text.mid(done, mark.start - done);
        const QString stretch = text.text.mid(mark.start, mark.length).replace(u'\n', QString(feedSign) + u'\n');
        shown.marks.append({static_cast<int>(shown.text.size()), static_cast<int>(stretch.size()), mark.kind});
        shown.text += stretch;
        done = mark.start + mark.length;
    }
    shown.text += text.text.mid(done);
    return shown;
}

ComparisonView::ComparisonView(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(edge);
}

void ComparisonView::setSections(const QList<Section>& sections, bool folded)
{
    if (sections == m_sections && folded == m_folded && m_message.isEmpty()) {
        return;
    }
    m_sections = sections;
    m_folded = folded;
    m_message.clear();
    fill();
}

void ComparisonView::setMessage(const QString& text)
{
    if (text != m_message || !m_sections.isEmpty()) {
        m_sections.clear();
        m_message = text;
        fill();
    }
}

void ComparisonView::fill()
{
    const int place = verticalScrollBar()->value();
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    if (!m_message.isEmpty()) {
        cursor.insertText(m_message, quietFormat());
    }
    for (const Section& section : std::as_const(m_sections)) {
        if (!document()->isEmpty()) {
            cursor.movePosition(QTextCursor::End);
            cursor.insertText(u"\n\n"_s, QTextCharFormat());
        }
        if (!section.heading.isEmpty()) {
            cursor.insertText(section.heading + u'\n', headingFormat());
        }
        addParagraphs(section.text);
        cursor.movePosition(QTextCursor::End);
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(place);
}

void ComparisonView::addParagraphs(const MarkedText& text)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (!m_folded || text.marks.isEmpty()) {
        insertMarked(cursor, text);
        return;
    }
    int same = 0; // paragraphs since the last one shown
    bool apart = false; // a blank line stands before the next one
    QString between; // what parts it from the last one
    const auto tellSame = [&] {
        if (same > 0) {
            cursor.insertText(between.isEmpty() ? QString() : u"\n\n"_s, QTextCharFormat());
            cursor.insertText(tr("⋯ Unchanged paragraphs: %1").arg(same), quietFormat());
            between = u"\n\n"_s;
            same = 0;
        }
    };
    const QList<MarkedText> paragraphs = paragraphsOf(withFeedsShown(text));
    for (const MarkedText& paragraph : paragraphs) {
        if (!paragraph.marks.isEmpty()) {
            tellSame();
            cursor.insertText(apart && !between.isEmpty() ? u"\n\n"_s : between, QTextCharFormat());
            insertMarked(cursor, paragraph);
            between = u"\n"_s;
            apart = false;
        } else if (paragraph.text.trimmed().isEmpty()) {
            apart = true;
        } else {
            ++same;
        }
    }
    tellSame();
}

void ComparisonView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        fill();
    }
}

} // namespace wongo::widgets
