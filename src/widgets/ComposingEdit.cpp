// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ComposingEdit.h"

#include "model/Article.h"
#include "widgets/FindEdit.h"
#include "widgets/Icons.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

QKeySequence plainPasteKey()
{
    return {Qt::CTRL | Qt::SHIFT | Qt::Key_V};
}

/// Whether that may put signs into the text, rather than command something.
bool isTyping(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress) {
        return event.type() == QEvent::InputMethod;
    }
    const auto& key = static_cast<const QKeyEvent&>(event);
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return isReturn || (!key.text().isEmpty() && key.text().front().isPrint());
}

} // namespace

ComposingEdit::ComposingEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
}

void ComposingEdit::finishComposition()
{
    if (!isComposing()) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    if (isComposing()) {
        // No platform input method answered (offscreen, or one that does not commit): do what it would have done.
        QInputMethodEvent commit;
        commit.setCommitString(m_preedit);
        QCoreApplication::sendEvent(this, &commit);
    }
}

QVariant ComposingEdit::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // Qt answers in coordinates of the viewport, the input method expects those of the widget: with margins around the
    // viewport the candidate window would stand beside the text.
    const QVariant answer = QPlainTextEdit::inputMethodQuery(query);
    const QPoint offset = viewport()->pos();
    if (answer.typeId() == QMetaType::QRectF) {
        return answer.toRectF().translated(offset);
    }
    if (answer.typeId() == QMetaType::QRect) {
        return answer.toRect().translated(offset);
    }
    return answer;
}

bool ComposingEdit::event(QEvent* event)
{
    if (endsComposition(*event)) {
        finishComposition(); // or the caret would leave it behind, or a command work beside it
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window's action has them; the editor's own history is not the article's
            return false;
        }
    }
    const int start = textCursor().selectionStart();
    const bool handled = QPlainTextEdit::event(event);
    if (isTyping(*event) && !isComposing() && textCursor().position() > start) {
        Q_EMIT typed(start);
    }
    return handled;
}

void ComposingEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_K && event->modifiers() == Qt::ControlModifier) {
        event->accept(); // makes a link where there can be one; elsewhere X11 would have it delete the rest of the line
        return;
    }
    if (event->key() == Qt::Key_Period && event->modifiers() == Qt::ControlModifier) {
        event->accept();
        QContextMenuEvent atCaret(QContextMenuEvent::Keyboard, {}, {});
        contextMenuEvent(&atCaret);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ComposingEdit::inputMethodEvent(QInputMethodEvent* event)
{
    const bool wasComposing = isComposing();
    if (!wasComposing && event->preeditString().isEmpty() && event->commitString().isEmpty()
        && event->replacementLength() == 0) {
        event->accept(); // some input methods send empty events; they would only cost a layout
        return;
    }
    if (hasFocus()) {
        // Qt takes note of an editor that moves, but not of one that is moved along: in a form that scrolls or grows.
        // The candidates would be shown where it was.
        const QPoint place = mapTo(window(), QPoint());
        QGuiApplication::inputMethod()->setInputItemTransform(QTransform::fromTranslate(place.x(), place.y()));
    }
    m_preedit = event->preeditString();
    QPlainTextEdit::inputMethodEvent(event);
    if (wasComposing || isComposing()) {
        Q_EMIT composing(textCursor().position(), m_preedit);
    }
    if (wasComposing && !isComposing()) {
        Q_EMIT compositionEnded();
    }
}

void ComposingEdit::mousePressEvent(QMouseEvent* event)
{
    finishComposition(); // or the caret would leave the syllable behind, and Qt drop it
    QPlainTextEdit::mousePressEvent(event);
}

void ComposingEdit::dropEvent(QDropEvent* event)
{
    finishComposition(); // Qt takes the caret to the place of the drop, and the open syllable would go along
    QPlainTextEdit::dropEvent(event);
}

void ComposingEdit::focusOutEvent(QFocusEvent* event)
{
    finishComposition();
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusLeft();
}

void ComposingEdit::contextMenuEvent(QContextMenuEvent* event)
{
    finishComposition();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        ensureCursorVisible();
        openMenu(textCursor().position(), viewport()->mapToGlobal(cursorRect().bottomLeft()));
    } else {
        const QPoint place = viewport()->mapFromGlobal(event->globalPos());
        openMenu(cursorForPosition(place).position(), event->globalPos());
    }
}

void ComposingEdit::openMenu(int position, const QPoint& globalPlace)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool chosen = textCursor().hasSelection();
    const auto add
        = [this, menu](const QString& name, const QString& text, const QKeySequence& key, bool enabled, auto slot) {
              QAction* action = menu->addAction(icon(name), text, this, slot);
              action->setShortcut(key);
              action->setEnabled(enabled);
          };
    add(u"edit-undo"_s, tr("Undo"), QKeySequence::Undo, true, &ComposingEdit::undoRequested);
    add(u"edit-redo"_s, tr("Redo"), QKeySequence::Redo, true, &ComposingEdit::redoRequested);
    menu->addSeparator();
    add(u"edit-cut"_s, tr("Cut"), QKeySequence::Cut, chosen, &QPlainTextEdit::cut);
    add(u"edit-copy"_s, tr("Copy"), QKeySequence::Copy, chosen, &QPlainTextEdit::copy);
    add(u"edit-paste"_s, tr("Paste"), QKeySequence::Paste, canPaste(), &QPlainTextEdit::paste);
    add(u"edit-paste"_s, tr("Paste as plain text"), plainPasteKey(), canPaste(), &ComposingEdit::pastePlain);
    menu->addSeparator();
    add(u"edit-select-all"_s, tr("Select All"), QKeySequence::SelectAll, true, &QPlainTextEdit::selectAll);
    if (!actions().isEmpty()) {
        menu->addSeparator();
        menu->addActions(actions()); // what can be done with this field besides
    }
    Q_EMIT menuAboutToShow(menu, position);
    menu->popup(globalPlace);
}

void ComposingEdit::paintEvent(QPaintEvent* event)
{
    keepShapes();
    QPlainTextEdit::paintEvent(event);
    if (m_overlays.isEmpty()) {
        return;
    }
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QPointF topLeft = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && topLeft.y() <= event->rect().bottom();
         block = block.next()) {
        const double height = blockBoundingRect(block).height();
        if (topLeft.y() + height >= event->rect().top()) {
            for (TextOverlay* overlay : std::as_const(m_overlays)) {
                overlay->paint(painter, block, topLeft);
            }
        }
        topLeft.ry() += height;
    }
}

/// Qt forgets the glyphs of a paragraph as soon as it is drawn, and shapes its text anew for each picture and each mark
/// under a word: a sixth of the window's work for a key. What has come into view is kept instead, as long as it stands.
void ComposingEdit::keepShapes()
{
    double top = contentOffset().y();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && top <= viewport()->height(); block = block.next()) {
        block.layout()->setCacheEnabled(true);
        top += blockBoundingRect(block).height();
    }
}

void ComposingEdit::updateText(qsizetype start, qsizetype end)
{
    QRectF stretch;
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && block.position() <= end; block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height()) {
            break;
        }
        stretch = block.position() + block.length() > start ? stretch.united(place) : stretch;
    }
    if (!stretch.isEmpty()) {
        viewport()->update(stretch.toAlignedRect());
    }
}

void ComposingEdit::insertFromMimeData(const QMimeData* source)
{
    if (!canInsertFromMimeData(source)) {
        return;
    }
    finishComposition();
    textCursor().insertText(acceptable(model::normalized(source->text())));
    ensureCursorVisible();
}

/// The text alone: Qt would add it as HTML, and what is Markdown here would be pasted as words that only look like it.
QMimeData* ComposingEdit::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    copied->setText(textCursor().selection().toPlainText());
    return copied;
}

void ComposingEdit::pastePlain()
{
    if (const QMimeData* source = QGuiApplication::clipboard()->mimeData()) {
        insertPlain(source);
    }
}

void finishComposition()
{
    if (auto* edit = qobject_cast<ComposingEdit*>(QApplication::focusWidget())) {
        edit->finishComposition();
    } else if (auto* line = qobject_cast<FindEdit*>(QApplication::focusWidget())) {
        line->finishComposition();
    } else {
        QGuiApplication::inputMethod()->commit();
    }
}

ComposingEdit* composingEditor()
{
    auto* edit = qobject_cast<ComposingEdit*>(QApplication::focusWidget());
    return edit && edit->isComposing() ? edit : nullptr;
}

bool endsComposition(const QEvent& event)
{
    if (event.type() != QEvent::ShortcutOverride && event.type() != QEvent::KeyPress) {
        return false;
    }
    const int key = static_cast<const QKeyEvent&>(event).key();
    const bool isHeld = (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock)
        || (key >= Qt::Key_Super_L && key <= Qt::Key_Hyper_R) || key == Qt::Key_AltGr || key == Qt::Key_Mode_switch;
    return !isHeld;
}

} // namespace wongo::widgets
