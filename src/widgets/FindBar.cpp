// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FindBar.h"

#include "session/ArticleSession.h"
#include "session/Finder.h"
#include "ui_FindBar.h"
#include "widgets/BodyEditor.h"
#include "widgets/Icons.h"
#include "widgets/PairedField.h"
#include "widgets/Palette.h"
#include "widgets/PlainField.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr qsizetype longestQuery = 200; // UTF-16 units taken from a selection

/// In the order of the choice.
const QList<search::Scope>& scopes()
{
    static const QList<search::Scope> all{{{true, true}, true, true}, {{true, true}, false, false},
        {{true, false}, false, false}, {{false, true}, false, false}, {{false, false}, true, false},
        {{false, false}, false, true}};
    return all;
}

} // namespace

FindBar::FindBar(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_finder(session->finder())
    , m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    build();
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { noteFocus(now); });
    // How many were replaced is true until something else changes.
    connect(session, &session::ArticleSession::bodyChanged, m_ui->outcome, &QLabel::clear);
    connect(session, &session::ArticleSession::metadataChanged, m_ui->outcome, &QLabel::clear);
    connect(m_finder, &session::Finder::finished, this, &FindBar::takeResult);
    retranslate();
}

FindBar::~FindBar() = default;

void FindBar::build()
{
    const std::pair<QToolButton*, const char*> icons[]
        = {{m_ui->previous, "go-up"}, {m_ui->next, "go-down"}, {m_ui->caseSensitive, "find-case"},
            {m_ui->wholeWord, "find-word"}, {m_ui->regularExpression, "find-expression"}};
    for (const auto& [button, name] : icons) {
        button->setIcon(icon(QString::fromLatin1(name)));
    }
    m_ui->close->setIcon(icon(u"window-close"_s, Tint::Quiet));
    const std::pair<QToolButton*, QString> toggles[]
        = {{m_ui->caseSensitive, u"Alt+C"_s}, {m_ui->wholeWord, u"Alt+W"_s}, {m_ui->regularExpression, u"Alt+R"_s}};
    for (const auto& [button, key] : toggles) {
        button->setShortcut(QKeySequence(key));
        connect(button, &QToolButton::toggled, this, &FindBar::look);
    }
    for (qsizetype i = 0; i < scopes().size(); ++i) {
        m_ui->scope->addItem(QString());
    }
    connect(m_ui->scope, &QComboBox::currentIndexChanged, this, &FindBar::look);
    connect(m_ui->find, &FindEdit::writtenChanged, this, &FindBar::look);
    connect(m_ui->find, &FindEdit::returned, this, [this](bool back) { run(back ? Task::Previous : Task::Next); });
    connect(m_ui->replacement, &FindEdit::returned, this, [this] { run(Task::Replace); });
    connect(m_ui->next, &QToolButton::clicked, this, [this] { run(Task::Next); });
    connect(m_ui->previous, &QToolButton::clicked, this, [this] { run(Task::Previous); });
    connect(m_ui->replaceOne, &QPushButton::clicked, this, [this] { run(Task::Replace); });
    connect(m_ui->replaceAll, &QPushButton::clicked, this, [this] { run(Task::ReplaceAll); });
    connect(m_ui->close, &QToolButton::clicked, this, &FindBar::dismiss);
}

void FindBar::open(bool replacing)
{
    finishComposition();
    const auto* edit = qobject_cast<const QPlainTextEdit*>(window()->focusWidget()); // whatever has it on top
    const QString chosen = edit && !isAncestorOf(edit) ? edit->textCursor().selectedText() : QString();
    if (!chosen.isEmpty() && chosen.size() <= longestQuery && !chosen.contains(QChar::ParagraphSeparator)) {
        m_ui->find->setText(model::normalized(chosen));
    }
    reveal(replacing);
    m_ui->find->setFocus(Qt::ShortcutFocusReason);
    m_ui->find->selectAll();
}

void FindBar::reveal(bool replacing)
{
    m_ui->replacement->setVisible(replacing);
    m_ui->replacing->setVisible(replacing);
    show();
    look();
}

void FindBar::dismiss()
{
    m_waiting.reset();
    if (isAncestorOf(QApplication::focusWidget()) && m_outside) {
        m_outside->setFocus(Qt::OtherFocusReason); // first: hiding would give it to anybody
    }
    hide();
    m_finder->stop();
}

void FindBar::goOn(int direction)
{
    if (m_ui->find->written().isEmpty()) {
        open(false); // what is selected, or the person says it
    } else if (isHidden()) {
        reveal(false); // who goes on from the text stays in it
    }
    run(direction > 0 ? Task::Next : Task::Previous);
}

void FindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentColours().window);
    painter.fillRect(0, height() - 1, width(), 1, currentColours().line);
}

void FindBar::noteFocus(QWidget* now)
{
    if (now && now->window() == window() && !isAncestorOf(now)) {
        m_outside = now;
        showState();
    }
}

search::Query FindBar::query() const
{
    return {m_ui->find->written(), m_ui->caseSensitive->isChecked(), m_ui->wholeWord->isChecked(),
        m_ui->regularExpression->isChecked()};
}

search::Scope FindBar::scope() const
{
    return scopes().value(m_ui->scope->currentIndex());
}

void FindBar::look()
{
    m_ui->outcome->clear();
    m_waiting.reset(); // it was meant for another query
    if (!isHidden()) {
        m_finder->look(query(), scope());
    }
    showState();
}

void FindBar::run(Task task)
{
    finishComposition();
    m_ui->find->finishComposition();
    m_ui->replacement->finishComposition();
    if (!m_finder->isCurrent()) {
        m_waiting = task; // the newest wish counts
        return;
    }
    switch (task) {
    case Task::Next:
    case Task::Previous:
        move(task == Task::Next ? 1 : -1);
        break;
    case Task::Replace:
        replaceOne();
        break;
    case Task::ReplaceAll:
        replaceAll();
        break;
    }
}

void FindBar::takeResult()
{
    if (const auto task = std::exchange(m_waiting, std::nullopt)) {
        run(*task);
    }
    showState();
}

void FindBar::move(int direction)
{
    const QList<search::Match>& matches = m_finder->result().matches;
    if (matches.isEmpty()) {
        return;
    }
    const Spot from = spot();
    const qsizetype count = matches.size();
    const qsizetype first = search::firstFrom(
        matches, m_session->metadata(), from.place, direction > 0 ? from.selection.end : from.selection.start);
    const search::Match match = matches.at((direction > 0 ? first : first + count - 1) % count);
    QWidget* focus = QApplication::focusWidget();
    const QPointer<QWidget> inside = isAncestorOf(focus) ? focus : nullptr;
    Q_EMIT placeRequested(match.place.path, match.place.language, match.hit.range);
    if (inside) {
        inside->setFocus(Qt::OtherFocusReason);
    }
    showState();
}

void FindBar::replaceOne()
{
    const auto index = current();
    if (!index) {
        move(1); // what is replaced is seen first
        return;
    }
    const QList<search::Match> match{m_finder->result().matches.at(*index)};
    if (m_session->replace(search::replacements(match, query(), m_ui->replacement->text()))) {
        run(Task::Next);
    }
}

void FindBar::replaceAll()
{
    const search::Result& result = m_finder->result();
    if (result.matches.isEmpty() || result.end != search::End::Complete) {
        return;
    }
    const qsizetype count = result.matches.size();
    if (m_session->replace(search::replacements(result.matches, query(), m_ui->replacement->text()))) {
        m_ui->outcome->setText(tr("%1 replaced").arg(locale().toString(count)));
    }
}

FindBar::Spot FindBar::spot() const
{
    Spot spot;
    const auto* edit = qobject_cast<const QPlainTextEdit*>(m_outside.data());
    if (!edit) {
        return spot;
    }
    spot.selection = {edit->textCursor().selectionStart(), edit->textCursor().selectionEnd()};
    if (const auto* body = qobject_cast<const BodyEditor*>(edit)) {
        spot.place = {u"body"_s, body->language()};
        return spot;
    }
    const auto* side = qobject_cast<const FieldEdit*>(edit);
    const PairedField* field = PairedField::of(edit);
    if (side && field && side->language()) {
        spot.place = {field->path(), *side->language()};
    } else if (const auto* plain = qobject_cast<const PlainField*>(edit)) {
        spot.place = {plain->objectName(), m_session->metadata().sourceLanguage};
    }
    return spot;
}

std::optional<qsizetype> FindBar::current() const
{
    const Spot at = spot();
    const QList<search::Match>& matches = m_finder->result().matches;
    const qsizetype index = search::firstFrom(matches, m_session->metadata(), at.place, at.selection.start);
    if (index < matches.size() && matches[index].place == at.place && matches[index].hit.range == at.selection) {
        return index;
    }
    return std::nullopt;
}

void FindBar::showState()
{
    if (isHidden()) {
        return;
    }
    const search::Result& result = m_finder->result();
    const bool usable = m_finder->isCurrent() && !result.matches.isEmpty();
    m_ui->find->setWrong(m_finder->isCurrent() && result.error);
    m_ui->next->setEnabled(usable || !m_finder->isCurrent());
    m_ui->previous->setEnabled(m_ui->next->isEnabled());
    m_ui->replaceOne->setEnabled(m_ui->next->isEnabled());
    m_ui->replaceAll->setEnabled(m_ui->next->isEnabled() && result.end == search::End::Complete);
    if (m_finder->isCurrent()) { // else it would flicker at each key
        m_ui->count->setText(stateText());
        m_ui->count->setToolTip(m_ui->count->text());
    }
}

QString FindBar::stateText() const
{
    const search::Result& result = m_finder->result();
    if (result.error) {
        const qsizetype last = m_ui->find->written().size();
        return tr("Character %1: %2", "place in an expression: what is wrong")
            .arg(QString::number(std::clamp<qsizetype>(result.error->at + 1, 1, last)), result.error->detail);
    }
    if (result.end == search::End::TooMuchWork) {
        return tr("This expression takes too long. Make it simpler.");
    }
    const int count = static_cast<int>(result.matches.size());
    if (count == 0) {
        return m_ui->find->written().isEmpty() ? QString() : tr("Not found");
    }
    const auto index = current();
    return index
        ? tr("%1 of %2", "number of a match of all").arg(locale().toString(*index + 1), locale().toString(count))
        : tr("%1 found").arg(locale().toString(count));
}

void FindBar::retranslate()
{
    const std::pair<QAbstractButton*, QString> buttons[] = {{m_ui->previous, tr("Previous match (Shift+F3)")},
        {m_ui->next, tr("Next match (F3)")}, {m_ui->caseSensitive, tr("Match case (Alt+C)")},
        {m_ui->wholeWord, tr("Whole words, with Korean particles behind them (Alt+W)")},
        {m_ui->regularExpression, tr("Regular expression (Alt+R)")}, {m_ui->close, tr("Close (Esc)")}};
    for (const auto& [button, text] : buttons) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    const QStringList names{
        tr("Everywhere"), tr("Both bodies"), tr("Korean body"), tr("English body"), tr("Fields"), tr("Photo texts")};
    for (int i = 0; i < names.size(); ++i) {
        m_ui->scope->setItemText(i, names[i]);
    }
    m_ui->outcome->clear();
    showState();
}

} // namespace wongo::widgets
