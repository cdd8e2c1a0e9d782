// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FieldEdit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace wongo::widgets {
namespace {

constexpr int textMargin = 5; // between frame and text; with the line of a 10 pt font this makes a field 32 px high

} // namespace

FieldEdit::FieldEdit(QWidget* parent)
    : ComposingEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(textMargin);
    connect(this, &QPlainTextEdit::textChanged, this, &FieldEdit::takeEdit);
    connect(this, &ComposingEdit::compositionEnded, this, &FieldEdit::endComposition);
    measure();
}

void FieldEdit::setText(const QString& text)
{
    if (isComposing()) {
        m_waiting = text;
        return;
    }
    const QString now = toPlainText();
    m_text = text;
    if (now == text) {
        return;
    }
    const QScopedValueRollback guard(m_settingText, true);
    // Only the stretch that differs is replaced, so that the caret and the selection keep their place.
    const qsizetype shorter = std::min(now.size(), text.size());
    qsizetype head = 0;
    while (head < shorter && now[head] == text[head]) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && now[now.size() - 1 - tail] == text[text.size() - 1 - tail]) {
        ++tail;
    }
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(head));
    cursor.setPosition(static_cast<int>(now.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(head, text.size() - head - tail));
    measure();
}

void FieldEdit::showRange(const markdown::Range& range)
{
    finishComposition();
    QTextCursor cursor = textCursor();
    const auto length = document()->characterCount() - 1;
    cursor.setPosition(static_cast<int>(std::min<qsizetype>(range.start, length)));
    cursor.setPosition(static_cast<int>(std::min<qsizetype>(range.end, length)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

int FieldEdit::neededHeight() const
{
    return m_neededHeight;
}

void FieldEdit::setMissing(bool missing)
{
    if (m_missing == missing) {
        return;
    }
    m_missing = missing;
    style()->unpolish(this);
    style()->polish(this);
}

QSize FieldEdit::sizeHint() const
{
    return {160, m_neededHeight};
}

QSize FieldEdit::minimumSizeHint() const
{
    return {64, m_neededHeight};
}

bool FieldEdit::canInsertFromMimeData(const QMimeData* source) const
{
    const QList<QUrl> urls = source->urls();
    const bool files = std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
    const bool picture = source->hasImage() && !urls.isEmpty(); // as browsers give it: with its address
    return !files && !picture && ComposingEdit::canInsertFromMimeData(source);
}

void FieldEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        focusNextChild();
        return;
    }
    ComposingEdit::keyPressEvent(event);
}

void FieldEdit::resizeEvent(QResizeEvent* event)
{
    ComposingEdit::resizeEvent(event);
    measure();
}

void FieldEdit::changeEvent(QEvent* event)
{
    ComposingEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
    }
}

void FieldEdit::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the form scrolls, a field never does
}

QString FieldEdit::acceptable(const QString& text) const
{
    return text.simplified();
}

void FieldEdit::takeEdit()
{
    measure();
    if (m_settingText) {
        return;
    }
    const QString text = toPlainText();
    if (text == m_text) {
        return; // a syllable being composed is no text yet
    }
    m_text = text;
    m_waiting.reset();
    Q_EMIT edited(text);
}

void FieldEdit::endComposition()
{
    measure();
    if (const std::optional<QString> waiting = std::exchange(m_waiting, std::nullopt)) {
        setText(*waiting);
    }
}

void FieldEdit::measure()
{
    double height = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        height += blockBoundingRect(block).height();
    }
    const double line = fontMetrics().lineSpacing() + 2.0 * textMargin;
    const int needed = static_cast<int>(std::ceil(std::max(height + textMargin, line))) + 2 * frameWidth();
    if (needed != m_neededHeight) {
        m_neededHeight = needed;
        updateGeometry();
        Q_EMIT neededHeightChanged();
    }
}

} // namespace wongo::widgets
