// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BodyEditor.h"

#include "session/ArticleSession.h"
#include "widgets/FormCell.h"

#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int readingPixels = 15;
constexpr int topSpace = 16;

QStringList localFiles(const QMimeData* source)
{
    QStringList files;
    for (const QUrl& url : source->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

/// Office programs put text and a picture of it on the clipboard: where there is text, it is text.
bool isPicture(const QMimeData* source)
{
    return source->hasImage() && !source->hasText();
}

} // namespace

BodyEditor::BodyEditor(session::ArticleSession* session, model::Language language, QWidget* parent)
    : ComposingEdit(parent)
    , m_session(session)
    , m_language(language)
{
    QTextDocument* document = session->bodyDocument(language);
    if (!qobject_cast<QPlainTextDocumentLayout*>(document->documentLayout())) {
        document->setDocumentLayout(new QPlainTextDocumentLayout(document));
    }
    setDocument(document);
    QFont reading(QStringList{u"Noto Sans CJK KR"_s, u"Noto Sans KR"_s, u"NanumGothic"_s, u"sans-serif"_s});
    reading.setPixelSize(readingPixels);
    setFont(reading);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setCursorWidth(2);
    setTabChangesFocus(true);
    connect(this, &ComposingEdit::undoRequested, session, &session::ArticleSession::undo);
    connect(this, &ComposingEdit::redoRequested, session, &session::ArticleSession::redo);
    connect(session, &session::ArticleSession::photoAdded, this, &BodyEditor::takePhoto);
    connect(session, &session::ArticleSession::photoRefused, this,
        [this] { m_awaitedPhotos = std::max(0, m_awaitedPhotos - 1); });
    connect(session, &session::ArticleSession::editingBody, this, [this](model::Language edited) {
        if (edited == m_language) {
            finishComposition();
        }
    });
    placeText();
    retranslate();
}

void BodyEditor::apply(MarkdownCommand command)
{
    finishComposition();
    QTextCursor cursor = textCursor();
    const TextReplacement change
        = replacementFor(command, toPlainText(), cursor.selectionStart(), cursor.selectionEnd());
    cursor.setPosition(static_cast<int>(change.position));
    cursor.setPosition(static_cast<int>(change.position + change.removed), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
    cursor.setPosition(static_cast<int>(change.anchor));
    cursor.setPosition(static_cast<int>(change.caret), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
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

void BodyEditor::showCaret(int position)
{
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

void BodyEditor::scrollToPosition(int position)
{
    const QTextBlock block = document()->findBlock(position);
    if (!block.isValid()) {
        return;
    }
    // A plain text editor scrolls by lines on the screen.
    int line = block.firstLineNumber();
    if (const QTextLine inside = block.layout()->lineForTextPosition(position - block.position()); inside.isValid()) {
        line += inside.lineNumber();
    }
    verticalScrollBar()->setValue(line);
}

bool BodyEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return isPicture(source) || !localFiles(source).isEmpty() || ComposingEdit::canInsertFromMimeData(source);
}

void BodyEditor::resizeEvent(QResizeEvent* event)
{
    ComposingEdit::resizeEvent(event);
    placeText();
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
    const QStringList files = localFiles(source);
    if (!files.isEmpty()) {
        awaitPhotos(static_cast<int>(files.size()));
        m_session->addPhotoFiles(files);
    } else if (isPicture(source)) {
        awaitPhotos(1);
        m_session->addPhotoImage(qvariant_cast<QImage>(source->imageData()), u"photo"_s);
    } else {
        ComposingEdit::insertFromMimeData(source);
    }
}

void BodyEditor::placeText()
{
    // In the frame's place the text of the fields begins one pixel and a margin further in.
    const ColumnMetrics metrics = ColumnMetrics::forWidth(width());
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const QMargins margins(metrics.left + ColumnMetrics::label + 2, topSpace, std::max(0, metrics.right + 2 - bar), 0);
    if (viewportMargins() != margins) {
        setViewportMargins(margins);
    }
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
