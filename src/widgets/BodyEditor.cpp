// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BodyEditor.h"

#include "session/ArticleSession.h"
#include "session/Journal.h"
#include "session/PhotoDesk.h"
#include "widgets/BodyLayout.h"
#include "widgets/BodyPaste.h"
#include "widgets/CodeWords.h"
#include "widgets/FormCell.h"
#include "widgets/PairGutter.h"
#include "widgets/Palette.h"
#include "widgets/PastedText.h"
#include "widgets/Scale.h"
#include "widgets/TypingAids.h"

#include <QAbstractTextDocumentLayout>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int readingPixels = 15;
constexpr int steppedBack = 150; // of 255: how much of the paper lies over the text that is not in focus
constexpr int steppedBackReadably = 90; // white on black keeps 7 to 1
constexpr int topSpace = 16;

} // namespace

BodyEditor::BodyEditor(session::ArticleSession* session, model::Language language, QWidget* parent)
    : ComposingEdit(parent)
    , m_session(session)
    , m_language(language)
    , m_paste(new BodyPaste(session, this))
    , m_gutter(new PairGutter(session->pairs(), this))
{
    QTextDocument* document = session->bodyDocument(language);
    if (!qobject_cast<BodyLayout*>(document->documentLayout())) {
        document->setDocumentLayout(new BodyLayout(document));
    }
    setDocument(document);
    setReadingSize(readingPixels);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setCursorWidth(2);
    setTabChangesFocus(true);
    new CodeWords(
        session, this, language, [this](int at) { return isInCode(*m_session->tree(m_language), text(), at); });
    connect(m_paste, &BodyPaste::formatLost, this, &BodyEditor::pasteLostFormat);
    connect(
        this, &ComposingEdit::composing, session->journal(), [session, language](int position, const QString& text) {
            session->journal()->setComposing(u"body"_s, language, position, text);
        });
    connect(this, &ComposingEdit::undoRequested, session, &session::ArticleSession::undo);
    connect(this, &ComposingEdit::redoRequested, session, &session::ArticleSession::redo);
    connect(session, &session::ArticleSession::photoAdded, this, &BodyEditor::takePhoto);
    connect(session, &session::ArticleSession::photoRefused, this,
        [this] { m_awaitedPhotos = std::max(0, m_awaitedPhotos - 1); });
    connect(session->photos(), &session::PhotoDesk::progressChanged, this, [this] {
        if (m_session->photos()->progress().total == 0) {
            m_awaitedPhotos = 0; // those that were dropped never come
        }
    });
    connect(session, &session::ArticleSession::editingBody, this, [this](model::Language edited) {
        if (edited == m_language) {
            finishComposition();
        }
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_reflowing) {
            m_top = topPosition();
        }
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_paragraphFocus) {
            viewport()->update();
        }
    });
    placeText();
    retranslate();
}

void BodyEditor::apply(MarkdownCommand command)
{
    finishComposition();
    const QTextCursor cursor = textCursor();
    replace(replacementFor(command, text(), cursor.selectionStart(), cursor.selectionEnd()));
    setFocus(Qt::OtherFocusReason);
}

void BodyEditor::replace(const TextReplacement& change)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(change.position));
    cursor.setPosition(static_cast<int>(change.position + change.removed), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
    cursor.setPosition(static_cast<int>(change.anchor));
    cursor.setPosition(static_cast<int>(change.caret), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

/// As the session keeps it: at each key the document would make it anew.
QString BodyEditor::text() const
{
    return m_session->article().body[m_language];
}

void BodyEditor::setReadingSize(int pixels)
{
    QFont reading(QStringList{u"Noto Sans CJK KR"_s, u"Noto Sans KR"_s, u"NanumGothic"_s, u"sans-serif"_s});
    reading.setPixelSize(scaled(pixels));
    reflow([this, &reading] { setFont(reading); });
}

/// Does what breaks the lines anew, and keeps the text at the top where it is.
void BodyEditor::reflow(const std::function<void()>& change)
{
    if (m_reflowing) {
        change();
        return;
    }
    m_reflowing = true;
    change();
    scrollToPosition(m_top);
    m_reflowing = false;
}

void BodyEditor::setCurlsQuotes(bool curls)
{
    m_curlsQuotes = curls;
}

void BodyEditor::setParagraphFocus(bool focus)
{
    m_paragraphFocus = focus;
    viewport()->update();
}

void BodyEditor::insertPhoto(const QString& imageId)
{
    finishComposition();
    QTextCursor cursor = textCursor();
    const int end = m_session->insertPhotoIntoBody(imageId, m_language, cursor.position());
    cursor.setPosition(end);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void BodyEditor::showRange(const markdown::Range& range)
{
    finishComposition();
    const qsizetype length = document()->characterCount() - 1;
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(std::min(range.start, length)));
    cursor.setPosition(static_cast<int>(std::min(range.end, length)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void BodyEditor::markRange(const markdown::Range& range)
{
    finishComposition();
    const qsizetype length = document()->characterCount() - 1;
    const int scrolled = verticalScrollBar()->value();
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(std::min(range.start, length)));
    cursor.setPosition(static_cast<int>(std::min(range.end, length)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scrolled);
}

void BodyEditor::showCaret(int position)
{
    finishComposition();
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::clamp(position, 0, document()->characterCount() - 1));
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus(Qt::OtherFocusReason);
}

int BodyEditor::topPosition() const
{
    return cursorForPosition(QPoint(1, 1)).position();
}

int BodyEditor::bottomPosition() const
{
    return cursorForPosition(viewport()->rect().bottomRight()).position();
}

void BodyEditor::scrollToPosition(int position)
{
    const QTextBlock block = document()->findBlock(position);
    if (!block.isValid()) {
        return;
    }
    // A plain text editor scrolls by lines on the screen. A paragraph is broken into them when somebody asks for it:
    // until then it counts as one, and the next line down would be the next paragraph.
    document()->documentLayout()->blockBoundingRect(block);
    int line = block.firstLineNumber();
    if (const QTextLine inside = block.layout()->lineForTextPosition(position - block.position()); inside.isValid()) {
        line += inside.lineNumber();
    }
    verticalScrollBar()->setValue(line);
    m_top = position; // and not the start of its line, which is another one when lines are broken anew
}

bool BodyEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return pasteKind(source) != PasteKind::Text || ComposingEdit::canInsertFromMimeData(source);
}

void BodyEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        startLine(!(event->modifiers() & Qt::ShiftModifier));
        event->accept();
        return;
    }
    const int revision = document()->revision();
    ComposingEdit::keyPressEvent(event);
    if (document()->revision() != revision) { // and no shortcut with that sign
        curl(event->text());
    }
}

void BodyEditor::inputMethodEvent(QInputMethodEvent* event)
{
    ComposingEdit::inputMethodEvent(event);
    curl(event->commitString());
}

/// Shift+Return is a new line, too: a line separator within a paragraph, as Qt would have it, is nothing in Markdown.
void BodyEditor::startLine(bool continued)
{
    const QTextCursor cursor = textCursor();
    const bool aided
        = continued && !cursor.hasSelection() && !isInCode(*m_session->tree(m_language), text(), cursor.position());
    const auto change = aided ? continuedAt(text(), cursor.position()) : std::nullopt;
    if (change) {
        replace(*change);
    } else {
        textCursor().insertBlock();
    }
    ensureCursorVisible();
}

void BodyEditor::curl(const QString& typed)
{
    const bool isSign = !typed.isEmpty() && u"\"'."_s.contains(typed.back());
    if (!m_curlsQuotes || !isSign || isComposing() || textCursor().hasSelection()
        || isInCode(*m_session->tree(m_language), text(), textCursor().position())) {
        return;
    }
    if (const auto change = curledAt(text(), textCursor().position(), m_language)) {
        replace(*change);
    }
}

void BodyEditor::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0) {
            Q_EMIT zoomRequested(event->angleDelta().y() > 0 ? 1 : -1);
        }
        event->accept();
        return;
    }
    ComposingEdit::wheelEvent(event);
}

void BodyEditor::paintEvent(QPaintEvent* event)
{
    ComposingEdit::paintEvent(event);
    if (!m_paragraphFocus) {
        return;
    }
    // The paper is laid over the rest, so that no format changes and nothing is laid out anew.
    QTextBlock first = textCursor().block();
    QTextBlock last = first;
    const auto belongs = [](const QTextBlock& line) { return line.isValid() && !line.text().trimmed().isEmpty(); };
    while (belongs(first) && belongs(first.previous())) {
        first = first.previous();
    }
    while (belongs(last) && belongs(last.next())) {
        last = last.next();
    }
    const int top = qRound(blockBoundingGeometry(first).translated(contentOffset()).top());
    const int bottom = qRound(blockBoundingGeometry(last).translated(contentOffset()).bottom());
    QColor paper = currentColours().base;
    paper.setAlpha(currentColours().outlined ? steppedBackReadably : steppedBack);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, 0, viewport()->width(), top), paper);
    painter.fillRect(QRect(0, bottom, viewport()->width(), viewport()->height() - bottom), paper);
}

void BodyEditor::resizeEvent(QResizeEvent* event)
{
    reflow([this, event] {
        ComposingEdit::resizeEvent(event);
        placeText();
    });
}

void BodyEditor::changeEvent(QEvent* event)
{
    ComposingEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void BodyEditor::insertFromMimeData(const QMimeData* source)
{
    switch (pasteKind(source)) {
    case PasteKind::Photos: {
        const QStringList files = localFiles(source);
        awaitPhotos(static_cast<int>(files.size()));
        m_session->addPhotoFiles(files);
        break;
    }
    case PasteKind::Picture:
        awaitPhotos(1);
        m_session->addPhotoImage(qvariant_cast<QImage>(source->imageData()), u"photo"_s);
        break;
    default:
        m_paste->paste(source);
    }
}

void BodyEditor::insertPlain(const QMimeData* source)
{
    m_paste->pastePlain(source);
}

void BodyEditor::placeText()
{
    // In the frame's place the text of the fields begins one pixel and a margin further in.
    const ColumnMetrics metrics = ColumnMetrics::forWidth(width());
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const QMargins margins(
        metrics.left + ColumnMetrics::label() + 2, topSpace, std::max(0, metrics.right + 2 - bar), 0);
    if (viewportMargins() != margins) {
        setViewportMargins(margins);
    }
    const int strip = PairGutter::neededWidth();
    m_gutter->setGeometry(margins.left() - strip, topSpace, strip, std::max(0, height() - topSpace));
}

void BodyEditor::retranslate()
{
    const bool korean = m_language == model::Language::Korean;
    setAccessibleName(korean ? tr("Body, Korean") : tr("Body, English"));
    setPlaceholderText(korean ? tr("Write the Korean story here") : tr("Write the English story here"));
}

void BodyEditor::awaitPhotos(int count)
{
    finishComposition();
    m_awaitedPhotos += count;
    m_photoPlace = textCursor();
}

void BodyEditor::takePhoto(const QString& imageId)
{
    if (m_awaitedPhotos == 0) {
        return;
    }
    --m_awaitedPhotos;
    finishComposition();
    m_photoPlace.setPosition(m_session->insertPhotoIntoBody(imageId, m_language, m_photoPlace.position()));
}

} // namespace wongo::widgets
