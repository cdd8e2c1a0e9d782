// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MergeView.h"

#include "session/ArticleSession.h"
#include "widgets/ComposingEdit.h"
#include "widgets/Icons.h"
#include "widgets/MergePieceView.h"
#include "widgets/PanelList.h"
#include "widgets/Scale.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShowEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

using model::Choice;
using model::Decision;
using Kind = model::MergePiece::Kind;

constexpr int space = 16;
constexpr int listWidth = 248;
constexpr int leastListWidth = 150;
constexpr QSize smallest{760, 480};

/// Of a window or a screen, so that the edge of what is behind stays in sight.
QSize shareOf(const QSize& room)
{
    return {room.width() * 23 / 24, room.height() * 11 / 12};
}

} // namespace

MergeView::MergeView(session::ArticleSession* session, std::optional<model::Article> base, model::Article theirs,
    MergeLabels labels, QWidget* parent)
    : MergeView(std::move(base), session->article(), std::move(theirs), std::move(labels), session, parent)
{
}

MergeView::MergeView(const model::Article& before, const model::Article& after, MergeLabels labels, QWidget* parent)
    : MergeView(before, before, after, std::move(labels), nullptr, parent)
{
}

MergeView::MergeView(std::optional<model::Article> base, model::Article mine, model::Article theirs, MergeLabels labels,
    session::ArticleSession* session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_base(std::move(base))
    , m_mine(std::move(mine))
    , m_theirs(std::move(theirs))
    , m_labels(std::move(labels))
    , m_merge(m_base, m_mine, m_theirs)
    , m_decisions(m_merge.proposal())
    , m_count(new QLabel(this))
    , m_list(new PanelList({20, 20}, this))
    , m_piece(new MergePieceView(m_labels, m_base.has_value(), session != nullptr, this))
{
    build();
    refresh();
    const auto& pieces = m_merge.pieces();
    const auto first = std::find_if(
        pieces.begin(), pieces.end(), [](const model::MergePiece& piece) { return piece.kind == Kind::Conflict; });
    choose(first == pieces.end() ? 0 : static_cast<int>(first - pieces.begin()));
}

MergeView::~MergeView() = default;

void MergeView::build()
{
    setWindowTitle(m_labels.title);
    setMinimumSize(scaled(smallest.width()), scaled(smallest.height()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space / 2);
    auto* explanation = new QLabel(m_labels.explanation, this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    m_count->setProperty("title", true);
    auto* head = new QHBoxLayout;
    head->addWidget(explanation, 1);
    head->addWidget(m_count);
    column->addLayout(head);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space);
    m_list->setMinimumWidth(scaled(leastListWidth));
    m_list->setMaximumWidth(scaled(listWidth));
    m_list->setAccessibleName(tr("Places that differ"));
    m_list->setEmptyText(tr("The two versions are the same."));
    middle->addWidget(m_list, 1);
    middle->addWidget(m_piece, 2);
    column->addLayout(middle, 1);
    column->addWidget(buildFooter());
    connect(m_list, &PanelList::chosenChanged, this, &MergeView::showChosen);
    connect(m_piece, &MergePieceView::decided, this, [this](const Decision& decision) { decide(chosen(), decision); });
    addKey(QKeySequence(Qt::Key_F8), [this] { stepUndecided(1); });
    addKey(QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { stepUndecided(-1); });
    addKey(QKeySequence(Qt::ALT | Qt::Key_1), [this] { m_piece->choose(Choice::Mine); });
    addKey(QKeySequence(Qt::ALT | Qt::Key_2), [this] { m_piece->choose(Choice::Theirs); });
    addKey(QKeySequence(Qt::ALT | Qt::Key_3), [this] { m_piece->choose(Choice::Both); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { apply(); });
}

QWidget* MergeView::buildFooter()
{
    auto* footer = new QWidget(this);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space / 2);
    const auto add = [&](const QString& text, const QString& hint, auto run) {
        auto* button = new QPushButton(text, footer);
        button->setAutoDefault(false); // Return writes a line into the result
        button->setToolTip(hint);
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
        return button;
    };
    if (!m_session) {
        row->addStretch(1);
        add(tr("Close"), {}, [this] { reject(); })->setFocus();
        return footer;
    }
    m_previous = add(tr("Previous"), tr("To the undecided place before (Shift+F8)"), [this] { stepUndecided(-1); });
    m_next = add(tr("Next"), tr("To the next undecided place (F8)"), [this] { stepUndecided(1); });
    row->addSpacing(space);
    add(tr("Take all mine"), tr("The article stays exactly as it is here."), [this] { decideAll(Choice::Mine); });
    add(tr("Take all of the other"), tr("The article becomes exactly the other version."),
        [this] { decideAll(Choice::Theirs); });
    row->addStretch(1);
    add(tr("Cancel"), tr("Leaves everything as it is."), [this] { reject(); });
    m_apply = add(tr("Apply"), tr("Puts the result into the article, as one step that can be undone (Ctrl+Return)"),
        [this] { apply(); });
    m_apply->setProperty("main", true);
    return footer;
}

void MergeView::addKey(const QKeySequence& key, const std::function<void()>& run)
{
    auto* action = new QAction(this);
    action->setShortcut(key);
    addAction(action);
    connect(action, &QAction::triggered, this, run);
}

int MergeView::chosen() const
{
    return m_list->chosen();
}

void MergeView::choose(int piece)
{
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->setCurrentRow(row);
        if (m_list->chosen() == piece) {
            break;
        }
    }
    m_list->scrollToItem(m_list->currentItem());
}

void MergeView::decide(int piece, const Decision& decision)
{
    if (!m_session || piece < 0 || piece >= m_decisions.size()) {
        return;
    }
    m_whole = Choice::Undecided;
    m_decisions[piece] = decision;
    refresh();
}

void MergeView::decideAll(Choice choice)
{
    m_decisions.fill(Decision{choice});
    m_whole = choice;
    refresh();
    showChosen();
}

void MergeView::stepUndecided(int by)
{
    const int count = static_cast<int>(m_decisions.size());
    for (int i = 1; i <= count; ++i) {
        const int piece = ((chosen() + by * i) % count + count) % count;
        if (m_decisions[piece].choice == Choice::Undecided) {
            choose(piece);
            return;
        }
    }
}

void MergeView::apply()
{
    finishComposition();
    m_piece->finishComposition(); // also where the window has not got the focus
    if (!m_apply || !m_apply->isEnabled()) {
        return;
    }
    if (m_session->article() != m_mine) {
        mergeAnew(); // a photo that was on its way came in
        if (!m_apply->isEnabled()) {
            return;
        }
    }
    const model::Article merged = m_whole == Choice::Mine ? m_mine
        : m_whole == Choice::Theirs                       ? m_theirs
                                                          : m_merge.merged(m_decisions);
    const bool keepsTheirs
        = m_whole == Choice::Theirs || (m_whole == Choice::Undecided && m_merge.keepsTheirs(m_decisions));
    accept();
    Q_EMIT applied(merged, keepsTheirs);
}

/// With the article as it is now. What was decided of places that are the same still holds.
void MergeView::mergeAnew()
{
    m_mine = m_session->article();
    model::Merge anew(m_base, m_mine, m_theirs);
    QList<Decision> decisions = anew.proposal();
    for (qsizetype i = 0; i < decisions.size(); ++i) {
        const qsizetype before = m_merge.pieces().indexOf(anew.pieces()[i]);
        if (m_whole != Choice::Undecided) {
            decisions[i] = {m_whole};
        } else if (before >= 0) {
            decisions[i] = m_decisions[before];
        }
    }
    m_merge = std::move(anew);
    m_decisions = decisions;
    refresh();
    showChosen();
}

void MergeView::refresh()
{
    QList<Card> asked, settled;
    int open = 0;
    const auto& pieces = m_merge.pieces();
    for (int i = 0; i < pieces.size(); ++i) {
        const bool undecided = m_decisions[i].choice == Choice::Undecided;
        open += undecided ? 1 : 0;
        QStringList detail{mergeOpening(pieces[i])};
        if (m_session) {
            detail.prepend(mergeState(pieces[i], m_decisions[i].choice, m_labels));
        }
        detail.removeAll(QString());
        Card card{mergeTitle(pieces[i]), detail.join(u" · "_s), {}, i};
        const bool conflict = pieces[i].kind == Kind::Conflict;
        card.picture = !conflict ? QIcon()
            : undecided          ? icon(u"severity-warning"_s, Tint::Warning)
                                 : icon(u"check"_s, Tint::Accent);
        (conflict ? asked : settled).append(card);
    }
    const int conflicts = static_cast<int>(asked.size());
    if (m_session && !asked.isEmpty()) {
        asked.prepend({tr("Changed in both"), {}, {}, -1});
    }
    if (m_session && !settled.isEmpty()) {
        settled.prepend({tr("Put together already"), {}, {}, -1});
    }
    m_list->setCards(asked + settled);
    m_count->setText(conflicts == 0 ? QString() : tr("%1 of %2 decided").arg(conflicts - open).arg(conflicts));
    if (m_apply) {
        m_apply->setEnabled(open == 0);
        m_previous->setEnabled(open > 0);
        m_next->setEnabled(open > 0);
    }
}

void MergeView::showChosen()
{
    const int piece = chosen();
    m_piece->setEnabled(piece >= 0);
    if (piece >= 0) {
        m_piece->setPiece(m_merge.pieces()[piece], m_decisions[piece]);
    }
}

void MergeView::showEvent(QShowEvent* event)
{
    setMinimumSize(minimumSize().boundedTo(shareOf(screen()->availableSize()))); // large type on a small screen
    if (!event->spontaneous() && parentWidget()) {
        resize(shareOf(parentWidget()->window()->size()).expandedTo(minimumSize()));
    }
    QDialog::showEvent(event);
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace wongo::widgets
