// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TermCompletion.h"

#include "session/ArticleSession.h"
#include "session/TermFinder.h"
#include "widgets/ComposingEdit.h"
#include "widgets/Scale.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

namespace {

constexpr qsizetype mostRows = 8;
constexpr int mostWords = 4; // that a form may have before its end is typed

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'\'' || c == u'’';
}

qsizetype wordStart(QStringView text, qsizetype end)
{
    while (end > 0 && isOfWord(text[end - 1])) {
        --end;
    }
    return end;
}

/// Where the words before the end of the text begin, the furthest first: a form may have several.
QList<qsizetype> starts(QStringView text)
{
    QList<qsizetype> places;
    qsizetype end = text.size();
    for (int i = 0; i < mostWords; ++i) {
        const qsizetype start = wordStart(text, end);
        if (start == end) {
            break;
        }
        places.prepend(start);
        if (start == 0 || text[start - 1] != u' ') {
            break;
        }
        end = start - 1;
    }
    return places;
}

} // namespace

TermCompletion::TermCompletion(session::ArticleSession* session, session::TermFinder* finder, ComposingEdit* editor,
    model::Language language, std::function<bool(int)> isCodeAt)
    : QObject(editor)
    , m_session(session)
    , m_finder(finder)
    , m_editor(editor)
    , m_language(language)
    , m_isCodeAt(std::move(isCodeAt))
{
    editor->installEventFilter(this);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &TermCompletion::hide);
    connect(editor, &ComposingEdit::focusLeft, this, &TermCompletion::hide);
    connect(editor, &ComposingEdit::typed, this, [this] {
        if (m_enabled) {
            offer(m_language == model::Language::Korean ? 2 : 3);
        }
    });
}

TermCompletion::~TermCompletion()
{
    delete m_list.data();
}

void TermCompletion::setEnabled(bool enabled)
{
    m_enabled = enabled;
    hide();
}

void TermCompletion::show()
{
    m_editor->finishComposition();
    offer(1);
}

bool TermCompletion::isShown() const
{
    return m_list && m_list->isVisible();
}

QStringList TermCompletion::offered() const
{
    QStringList forms;
    for (int row = 0; isShown() && row < m_list->count(); ++row) {
        forms.append(m_list->item(row)->text());
    }
    return forms;
}

void TermCompletion::hide()
{
    if (m_list) {
        m_list->hide();
    }
    m_start = -1;
}

void TermCompletion::offer(qsizetype shortest)
{
    hide();
    const QTextCursor cursor = m_editor->textCursor();
    const QString line = cursor.block().text();
    const int caret = cursor.positionInBlock();
    const bool inWord = caret < line.size() && isOfWord(line.at(caret));
    if (m_editor->isComposing() || cursor.hasSelection() || inWord) {
        return;
    }
    const QString before = line.first(caret);
    for (const qsizetype start : starts(before)) {
        const QString typed = before.sliced(start);
        const int place = cursor.block().position() + static_cast<int>(start);
        const QStringList forms
            = typed.size() < shortest ? QStringList() : m_finder->beginningWith(typed, m_language, mostRows);
        if (forms.isEmpty() || (m_isCodeAt && m_isCodeAt(place))) {
            continue;
        }
        if (!m_list) {
            m_list = new QListWidget;
            m_list->setFocusPolicy(Qt::NoFocus);
            m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            m_list->setObjectName(u"termCompletion"_s);
            connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { take(item->text()); });
        }
        m_list->setAccessibleName(tr("Terms and names"));
        m_list->clear();
        m_list->addItems(forms);
        m_list->setCurrentRow(-1);
        m_start = place;
        this->place(place);
        return;
    }
}

/// Below the word, or above it where there is no room. In the window, not one of its own: that might take the focus.
void TermCompletion::place(int start)
{
    QWidget* window = m_editor->window();
    if (m_list->parentWidget() != window) {
        m_list->setParent(window);
    }
    QTextCursor word(m_editor->document());
    word.setPosition(start);
    const QRect at = m_editor->cursorRect(word);
    const int frame = 2 * m_list->frameWidth();
    const int width = std::clamp(m_list->sizeHintForColumn(0) + frame + scaled(16), scaled(160), scaled(420));
    const int height = m_list->count() * std::max(1, m_list->sizeHintForRow(0)) + frame;
    const QPoint below = m_editor->viewport()->mapTo(window, at.bottomLeft()) + QPoint(0, 2);
    const QPoint above = m_editor->viewport()->mapTo(window, at.topLeft()) - QPoint(0, height + 2);
    const bool fits = below.y() + height <= window->height() || above.y() < 0;
    const int left = std::clamp(below.x(), 0, std::max(0, window->width() - width));
    m_list->setGeometry(left, fits ? below.y() : above.y(), width, height);
    m_list->show();
    m_list->raise();
}

void TermCompletion::choose(int step)
{
    const int rows = m_list->count();
    const int row = m_list->currentRow();
    m_list->setCurrentRow(row < 0 ? (step > 0 ? 0 : rows - 1) : (row + step + rows) % rows);
}

void TermCompletion::take(const QString& form)
{
    const int start = m_start;
    hide();
    if (start < 0 || m_editor->isComposing()) {
        return;
    }
    QTextCursor cursor = m_editor->textCursor();
    const int caret = cursor.position();
    m_session->endTyping(); // a step of its own
    cursor.setPosition(start);
    cursor.setPosition(caret, QTextCursor::KeepAnchor);
    cursor.insertText(form);
    m_session->endTyping();
    m_editor->setTextCursor(cursor);
}

bool TermCompletion::takesKey(const QKeyEvent& key) const
{
    if (!isShown() || key.modifiers() != Qt::NoModifier) {
        return false;
    }
    switch (key.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_Escape:
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_list->currentRow() >= 0;
    default:
        return false;
    }
}

bool TermCompletion::press(const QKeyEvent& key)
{
    if (!takesKey(key)) {
        return false;
    }
    if (key.key() == Qt::Key_Down || key.key() == Qt::Key_Up) {
        choose(key.key() == Qt::Key_Down ? 1 : -1);
    } else if (key.key() == Qt::Key_Escape) {
        hide();
    } else {
        take(m_list->currentItem()->text());
    }
    return true;
}

bool TermCompletion::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (takesKey(*static_cast<QKeyEvent*>(event))) {
            event->accept(); // else the window's own Escape would have it
            return true;
        }
        break;
    case QEvent::KeyPress:
        return press(*static_cast<QKeyEvent*>(event));
    case QEvent::InputMethod:
        if (isShown()) {
            hide();
        }
        break;
    case QEvent::Hide:
    case QEvent::Resize:
        hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace wongo::widgets
