// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MergePieceView.h"

#include "widgets/ComposingEdit.h"
#include "widgets/PairWords.h"
#include "widgets/Scale.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

using model::Choice;
using Kind = model::MergePiece::Kind;

constexpr int space = 8;
constexpr int leastColumn = 120;
constexpr int resultHeight = 120;

} // namespace

MergePieceView::MergePieceView(const MergeLabels& labels, bool hasBase, bool canChoose, QWidget* parent)
    : QWidget(parent)
    , m_hasBase(hasBase)
    , m_canChoose(canChoose)
    , m_moved(new QLabel(this))
    , m_choices(new QButtonGroup(this))
    , m_result(new ComposingEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space);
    m_moved->setText(tr("This paragraph was moved to another place."));
    m_moved->setProperty("quiet", true);
    m_moved->setWordWrap(true);
    column->addWidget(m_moved);
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    column->addLayout(row, 1);
    if (hasBase) {
        m_base = addColumn(row, tr("Before"));
    }
    if (canChoose) {
        m_mine = addColumn(row, labels.mine);
    }
    m_theirs = addColumn(row, labels.theirs);
    m_below = buildChoices(labels);
    m_below->setVisible(canChoose);
    column->addWidget(m_below);
}

MergePieceView::Column MergePieceView::addColumn(QLayout* row, const QString& title)
{
    Column column{new QWidget(this), nullptr};
    column.whole->setMinimumWidth(scaled(leastColumn));
    auto* layout = new QVBoxLayout(column.whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* heading = new QLabel(title, column.whole);
    heading->setTextFormat(Qt::PlainText);
    heading->setProperty("title", true);
    column.text = new QTextBrowser(column.whole);
    column.text->setFrameShape(QFrame::StyledPanel);
    column.text->setOpenLinks(false);
    column.text->setTabChangesFocus(true);
    column.text->setAccessibleName(title);
    layout->addWidget(heading);
    layout->addWidget(column.text, 1);
    row->addWidget(column.whole);
    return column;
}

QWidget* MergePieceView::buildChoices(const MergeLabels& labels)
{
    auto* below = new QWidget(this);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* take = new QLabel(tr("Take"), below);
    take->setProperty("title", true);
    row->addWidget(take);
    addChoice(row, Choice::Mine, labels.mine, u"Alt+1"_s);
    addChoice(row, Choice::Theirs, labels.theirs, u"Alt+2"_s);
    addChoice(row, Choice::Both, tr("Both"), u"Alt+3"_s);
    addChoice(row, Choice::Own, tr("Own text"), {})->setToolTip(tr("Write it into the field below."));
    row->addStretch(1);
    column->addLayout(row);
    m_result->setAccessibleName(tr("What comes of it"));
    m_result->setFixedHeight(scaled(resultHeight));
    m_result->setTabChangesFocus(true);
    m_result->setFrameShape(QFrame::StyledPanel);
    column->addWidget(m_result);
    connect(m_result, &ComposingEdit::undoRequested, m_result, &QPlainTextEdit::undo);
    connect(m_result, &ComposingEdit::redoRequested, m_result, &QPlainTextEdit::redo);
    connect(m_result, &QPlainTextEdit::textChanged, this, &MergePieceView::writeOver);
    return below;
}

QRadioButton* MergePieceView::addChoice(QLayout* row, Choice choice, const QString& text, const QString& key)
{
    auto* button = new QRadioButton(text, this);
    if (!key.isEmpty()) {
        button->setToolTip(tr("%1 (%2)", "what is chosen, its key").arg(text, key));
    }
    m_choices->addButton(button, static_cast<int>(choice));
    row->addWidget(button);
    connect(button, &QRadioButton::clicked, this, [this, choice] { choose(choice); });
    return button;
}

void MergePieceView::setPiece(const model::MergePiece& piece, const model::Decision& decision)
{
    m_piece = piece;
    m_decision = decision;
    m_moved->setVisible(piece.moved);
    showTexts();
    showDecision();
}

void MergePieceView::choose(Choice choice)
{
    QAbstractButton* button = m_choices->button(static_cast<int>(choice));
    if (!m_canChoose || !button || !button->isEnabled()) {
        return;
    }
    m_result->finishComposition();
    m_decision = {choice, choice == Choice::Own ? m_result->toPlainText() : QString()};
    showDecision();
    if (choice == Choice::Own) {
        m_result->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT decided(m_decision);
}

void MergePieceView::showTexts()
{
    const auto show = [this](const Column& column, const QString& before, const QString& text) {
        if (column.text) {
            column.text->setHtml(text.isEmpty() && before.isEmpty() ? u"<i>%1</i>"_s.arg(tr("Nothing").toHtmlEscaped())
                    : before == text                                ? text.toHtmlEscaped().replace(u'\n', u"<br>"_s)
                                                                    : changesAsHtml(before, text));
        }
    };
    show(m_base, m_piece.base, m_piece.base);
    show(m_mine, m_hasBase ? m_piece.base : m_piece.mine, m_piece.mine);
    show(m_theirs, m_hasBase ? m_piece.base : m_piece.mine, m_piece.theirs);
}

void MergePieceView::showDecision()
{
    m_showing = true;
    m_choices->button(static_cast<int>(Choice::Both))->setEnabled(m_piece.canTakeBoth);
    m_choices->button(static_cast<int>(Choice::Own))->setEnabled(m_piece.isText);
    m_choices->setExclusive(false); // none is chosen yet
    for (QAbstractButton* button : m_choices->buttons()) {
        button->setChecked(m_choices->id(button) == static_cast<int>(m_decision.choice));
    }
    m_choices->setExclusive(true);
    const QString text = mergeResult(m_piece, m_decision);
    if (m_result->toPlainText() != text) {
        m_result->setPlainText(text);
    }
    m_result->setReadOnly(!m_piece.isText);
    m_result->setPlaceholderText(m_decision.choice == Choice::Undecided
            ? (m_piece.isText ? tr("Choose one of them, or write what is to stand here.") : tr("Choose one of them."))
            : tr("Nothing will stand here."));
    m_showing = false;
}

void MergePieceView::writeOver()
{
    if (m_showing) {
        return;
    }
    m_decision = {Choice::Own, model::normalized(m_result->toPlainText())};
    m_choices->button(static_cast<int>(Choice::Own))->setChecked(true);
    Q_EMIT decided(m_decision);
}

void MergePieceView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showTexts(); // their colours stand in them
    }
}

void MergePieceView::finishComposition()
{
    m_result->finishComposition();
}

} // namespace wongo::widgets
