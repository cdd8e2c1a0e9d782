// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SpellingMarks.h"

#include "language/Particles.h"
#include "session/ArticleSession.h"
#include "session/Dictionaries.h"
#include "session/Spelling.h"
#include "session/TypingRun.h"
#include "widgets/BodyEditor.h"
#include "widgets/FieldEdit.h"
#include "widgets/Palette.h"
#include "widgets/WordLines.h"

#include <QMenu>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr qsizetype mostSuggestions = 6;

/// From one edge of a word to the other, below its letters.
void drawWave(QPainter& painter, double left, double right, double top)
{
    constexpr double step = 2;
    constexpr double height = 2;
    QPolygonF wave;
    bool low = false;
    for (double x = left; x < right + step; x += step) {
        wave.append({std::min(x, right), low ? top + height : top});
        low = !low;
    }
    painter.drawPolyline(wave);
}

} // namespace

SpellingMarks::SpellingMarks(session::ArticleSession* session, BodyEditor* editor)
    : QObject(editor)
    , m_session(session)
    , m_editor(editor)
    , m_language(editor->language())
    , m_path([] { return u"body"_s; })
    , m_isBody(true)
{
    connectEditor();
    const auto ours = [this](auto slot) {
        return [this, slot](model::Language language) {
            if (language == m_language) {
                (this->*slot)();
            }
        };
    };
    connect(session, &session::ArticleSession::bodyChanged, this,
        [this](model::Language language, const markdown::TextChange& change) {
            if (language == m_language) {
                followBody(change);
            }
        });
    connect(session, &session::ArticleSession::treeChanged, this, ours(&SpellingMarks::showTree));
    connect(session->spelling(), &session::Spelling::blocksChecked, this,
        [this](model::Language language, const QList<const markdown::Block*>& blocks) {
            if (language == m_language) {
                showBlocks(blocks);
            }
        });
    showAll();
}

SpellingMarks::SpellingMarks(session::ArticleSession* session, FieldEdit* editor, std::function<QString()> path)
    : QObject(editor)
    , m_session(session)
    , m_editor(editor)
    , m_language(editor->language().value_or(session->metadata().sourceLanguage))
    , m_path(std::move(path))
    , m_isBody(false)
{
    connectEditor();
    connect(editor, &QPlainTextEdit::textChanged, this, &SpellingMarks::followField);
    connect(session->spelling(), &session::Spelling::textChecked, this, [this](const QString& text) {
        if (text == m_text) {
            showField();
        }
    });
    connect(session->spelling(), &session::Spelling::forgotten, this, &SpellingMarks::showField);
    followField();
}

void SpellingMarks::connectEditor()
{
    m_editor->addOverlay(this);
    connect(m_editor, &ComposingEdit::menuAboutToShow, this, &SpellingMarks::offer);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_typedAt >= 0 && m_editor->textCursor().position() != m_typedAt) {
            leaveWord();
        }
    });
    connect(m_editor, &ComposingEdit::focusLeft, this, &SpellingMarks::leaveWord);
    connect(m_editor, &ComposingEdit::compositionEnded, this, [this] { m_editor->viewport()->update(); });
    connect(m_session->spelling(), &session::Spelling::spacingFound, this, [this](const QString& word) {
        for (const WordMark& mark : m_marks.all()) {
            if (mark.word == word) {
                m_editor->updateText(mark.start, mark.end);
            }
        }
    });
    connect(m_session, &session::ArticleSession::metadataChanged, this, [this](const QString& path) {
        if (path == "dismissed"_L1) {
            m_isBody ? showAll() : showField();
        }
    });
}

bool SpellingMarks::isHidden(const WordMark& mark) const
{
    const qsizetype caret = m_editor->textCursor().position();
    const bool typing = m_editor->isComposing() || m_typedAt == caret;
    return typing && mark.start <= caret && caret <= mark.end;
}

bool SpellingMarks::isSpacing(const WordMark& mark) const
{
    return m_session->spelling()->isSpacing(mark.word);
}

// --- which words are marked

void SpellingMarks::followBody(const markdown::TextChange& change)
{
    const QChar last = change.added > 0
        ? m_editor->document()->characterAt(static_cast<int>(change.position + change.added) - 1)
        : QChar();
    m_lost = !m_marks.follow(change, last.isLetterOrNumber()) || m_lost;
    noteEdit(change);
}

void SpellingMarks::followField()
{
    const QString text = m_editor->toPlainText();
    if (text == m_text) {
        return;
    }
    const markdown::TextChange change = session::changeBetween(m_text, text);
    const bool grew = change.added > 0 && text.at(change.position + change.added - 1).isLetterOrNumber();
    m_marks.follow(change, grew);
    m_text = text;
    noteEdit(change);
    showField();
}

void SpellingMarks::noteEdit(const markdown::TextChange& change)
{
    m_typedAt = m_editor->hasFocus() ? change.position + change.added : -1;
    if (m_isBody) {
        m_session->spelling()->setFocus(m_language, change.position);
    }
}

void SpellingMarks::leaveWord()
{
    if (const qsizetype place = std::exchange(m_typedAt, -1); place >= 0) {
        m_editor->updateText(place, place);
    }
}

bool SpellingMarks::isCurrent() const
{
    return m_session->tree(m_language)->length == m_editor->document()->characterCount() - 1;
}

void SpellingMarks::showTree()
{
    if (!isCurrent()) {
        return;
    }
    if (m_lost) {
        showAll();
    } else if (!m_waiting.isEmpty()) {
        showBlocks({});
    }
}

void SpellingMarks::showAll()
{
    if (!isCurrent()) {
        m_lost = true; // then as soon as it is
        return;
    }
    m_lost = false;
    m_waiting.clear();
    bool changed = false;
    for (const markdown::PlacedBlock& placed : m_session->tree(m_language)->blocks) {
        changed = showBlock(placed) || changed;
    }
    if (changed) {
        m_editor->viewport()->update();
    }
}

void SpellingMarks::showBlocks(const QList<const markdown::Block*>& blocks)
{
    m_waiting.unite({blocks.begin(), blocks.end()});
    if (!isCurrent()) {
        return;
    }
    for (const markdown::PlacedBlock& placed : m_session->tree(m_language)->blocks) {
        if (m_waiting.contains(placed.block.get()) && showBlock(placed)) {
            m_editor->updateText(placed.start, placed.start + placed.block->length);
        }
    }
    m_waiting.clear();
}

bool SpellingMarks::showBlock(const markdown::PlacedBlock& placed)
{
    const QList<language::WrongWord>* words = m_session->spelling()->wordsIn(placed.block.get());
    return words && show({placed.start, placed.start + placed.block->length}, *words);
}

void SpellingMarks::showField()
{
    const QList<language::WrongWord>* words = m_session->spelling()->wordsIn(m_text);
    if (words && show({0, m_text.size()}, *words)) {
        m_editor->viewport()->update();
    }
}

bool SpellingMarks::show(const markdown::Range& stretch, const QList<language::WrongWord>& words)
{
    std::vector<WordMark> marks;
    for (const language::WrongWord& word : words) {
        const qsizetype start = stretch.start + word.start;
        WordMark mark{start, start + word.length, word.word, word.script};
        if (!m_session->isIgnored(findingOf(mark))) {
            marks.push_back(std::move(mark));
        }
    }
    return m_marks.replace(stretch, marks);
}

checks::Finding SpellingMarks::findingOf(const WordMark& mark) const
{
    return checks::unknownWord(m_path(), m_language, {mark.start, mark.end}, mark.word);
}

// --- how they look

void SpellingMarks::paint(QPainter& painter, const QTextBlock& block, const QPointF& topLeft)
{
    const auto& marks = m_marks.all();
    const qsizetype blockEnd = block.position() + block.length();
    auto mark = std::lower_bound(marks.begin(), marks.end(), block.position(),
        [](const WordMark& each, qsizetype wanted) { return each.end < wanted; });
    for (; mark != marks.end() && mark->start < blockEnd; ++mark) {
        if (isHidden(*mark)) {
            continue;
        }
        const bool spacing = isSpacing(*mark);
        const Colours& c = currentColours();
        painter.setPen(spacing ? QPen(c.warning, 1.6, Qt::DotLine) : QPen(c.misspelling, 1));
        const qsizetype offset = block.position();
        for (const WordLine& line : linesUnder(block, topLeft, mark->start - offset, mark->end - offset)) {
            spacing ? painter.drawLine(QPointF(line.left, line.below + 1), QPointF(line.right, line.below + 1))
                    : drawWave(painter, line.left, line.right, line.below);
        }
    }
}

// --- what can be done about them

void SpellingMarks::offer(QMenu* menu, int position)
{
    const WordMark* found = m_marks.at(position);
    if (!found) {
        return;
    }
    const WordMark mark = *found;
    QAction* before = menu->actions().value(0);
    offerSuggestions(menu, before, mark);
    menu->insertSeparator(before);
    offerWordLists(menu, before, mark);
    menu->insertSeparator(before);
}

void SpellingMarks::offerSuggestions(QMenu* menu, QAction* before, const WordMark& mark)
{
    auto* looking = new QAction(tr("Looking for suggestions…"), menu);
    looking->setEnabled(false);
    menu->insertAction(before, looking);
    m_session->spelling()->dictionaries()->suggest(
        menu, mark.word, mark.script, [this, menu, looking, mark](const QStringList& suggestions) {
            for (const QString& suggestion : suggestions.first(std::min(suggestions.size(), mostSuggestions))) {
                auto* action = new QAction(QString(suggestion).replace(u'&', u"&&"_s), menu);
                connect(action, &QAction::triggered, this, [this, mark, suggestion] { correct(mark, suggestion); });
                menu->insertAction(looking, action);
            }
            if (suggestions.isEmpty()) {
                looking->setText(tr("No suggestions"));
            } else {
                menu->removeAction(looking);
            }
        });
}

void SpellingMarks::offerWordLists(QMenu* menu, QAction* before, const WordMark& mark)
{
    const bool isHangul = mark.script == language::WordScript::Hangul;
    const QStringList words = isHangul ? language::likelyNames(mark.word) : QStringList{mark.word};
    session::Dictionaries* dictionaries = m_session->spelling()->dictionaries();
    for (const QString& word : words) {
        auto* add = new QAction(tr("Add “%1” to my words").arg(word), menu);
        connect(add, &QAction::triggered, dictionaries, [dictionaries, word] { dictionaries->addOwnWord(word); });
        menu->insertAction(before, add);
    }
    auto* ignore = new QAction(tr("Ignore here"), menu);
    connect(ignore, &QAction::triggered, this, [this, mark] { m_session->ignore(findingOf(mark)); });
    menu->insertAction(before, ignore);
}

void SpellingMarks::correct(const WordMark& mark, const QString& text)
{
    m_editor->finishComposition();
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(static_cast<int>(mark.start));
    cursor.setPosition(static_cast<int>(mark.end), QTextCursor::KeepAnchor);
    if (language::lookedUp(cursor.selectedText()) != mark.word) {
        return; // the text has changed since
    }
    m_session->endTyping();
    cursor.insertText(text);
    m_session->endTyping();
    cursor.clearSelection();
    m_editor->setTextCursor(cursor);
}

} // namespace wongo::widgets
