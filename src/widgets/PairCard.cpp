// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PairCard.h"

#include "session/ArticleSession.h"
#include "session/PairDesk.h"
#include "widgets/PairWords.h"
#include "widgets/Scale.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

using checks::PairState;
using model::Language;
using Mark = model::ConfirmedPair::Mark;

constexpr int cardWidth = 400;
constexpr int space = 12;
constexpr qsizetype firstWords = 24; // of the paragraph that can be linked

QString beginning(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > firstWords ? line.first(firstWords - 1) + u'…' : line;
}

} // namespace

PairCard::PairCard(session::ArticleSession* session, int pair, int beside, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_column(new QVBoxLayout(this))
{
    session::PairDesk* pairs = session->pairs();
    const checks::PairLook& look = pairs->look().body[pair];
    tell(look.state, look.confirmed, pairs->textOf(pair));
    if (pairs->canConfirm(pair)) {
        offerMarks(
            look.state, [pairs, pair](Mark mark) { pairs->confirm(pair, mark); },
            [pairs, pair] { pairs->withdraw(pair); }, look.confirmed.has_value());
    }
    offerLinks(pair, beside);
}

PairCard::PairCard(session::ArticleSession* session, const QString& path, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_column(new QVBoxLayout(this))
{
    session::PairDesk* pairs = session->pairs();
    const checks::FieldLook* look = pairs->field(path);
    const PairState state = look ? look->state : PairState::Missing;
    const model::Text now = pairs->textOf(path);
    tell(state, look ? look->confirmed : std::nullopt, now);
    if (!now.ko.isEmpty() && !now.en.isEmpty()) {
        offerMarks(
            state, [pairs, path](Mark mark) { pairs->confirm(path, mark); }, [pairs, path] { pairs->withdraw(path); },
            look && look->confirmed);
    }
}

void PairCard::tell(PairState state, const std::optional<model::ConfirmedPair>& confirmed, const model::Text& now)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("popup", true);
    setFixedWidth(scaled(cardWidth));
    m_column->setContentsMargins(space, space, space, space);
    m_column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    if (const QIcon mark = pairIcon(state); !mark.isNull()) {
        auto* picture = new QLabel(this);
        picture->setPixmap(mark.pixmap(scaled(18)));
        head->addWidget(picture);
    }
    auto* title = new QLabel(pairTitle(state), this);
    title->setProperty("title", true);
    head->addWidget(title);
    head->addStretch(1);
    if (confirmed && confirmed->when.isValid()) {
        auto* when = new QLabel(QLocale().toString(confirmed->when.toLocalTime(), QLocale::ShortFormat), this);
        when->setProperty("quiet", true);
        head->addWidget(when);
    }
    m_column->addLayout(head);
    auto* hint = new QLabel(pairHint(state), this);
    hint->setWordWrap(true);
    hint->setProperty("quiet", true);
    m_column->addWidget(hint);
    setAccessibleName(pairTitle(state));
    setAccessibleDescription(pairHint(state));
    if (state == PairState::Stale && confirmed) {
        const Language source = m_session->metadata().sourceLanguage;
        auto* changes = new QLabel(changesAsHtml(confirmed->text[source], now[source]), this);
        changes->setObjectName(u"changes"_s);
        changes->setTextFormat(Qt::RichText);
        changes->setWordWrap(true);
        m_column->addWidget(changes);
    }
}

QPushButton* PairCard::addButton(QBoxLayout* row, const QString& text, const std::function<void()>& act, bool isMain)
{
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(true);
    button->setProperty(isMain ? "main" : "quiet", true);
    connect(button, &QPushButton::clicked, this, [this, act] {
        close(); // first: what the card shows is about to change
        act();
    });
    row->addWidget(button);
    m_first = m_first ? m_first : button;
    return button;
}

void PairCard::offerMarks(
    PairState state, const std::function<void(Mark)>& confirm, const std::function<void()>& withdraw, bool isSaid)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    if (state == PairState::Stale) {
        addButton(
            row, tr("Still right"), [confirm] { confirm(Mark::Translated); }, true);
    } else if (state == PairState::Draft) {
        addButton(
            row, tr("Translated"), [confirm] { confirm(Mark::Translated); }, true);
    }
    if (state != PairState::Checked) {
        addButton(
            row, tr("Checked"), [confirm] { confirm(Mark::Checked); }, state == PairState::Translated);
    }
    if (isSaid) {
        addButton(row, tr("Back to draft"), withdraw);
    }
    row->addStretch(1);
    m_column->addLayout(row);
}

void PairCard::offerLinks(int pair, int beside)
{
    session::PairDesk* pairs = m_session->pairs();
    const checks::PairLook& look = pairs->look().body[pair];
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    if (!look.link.reason.isEmpty()) {
        auto* reason = new QLabel(tr("Reason: %1").arg(look.link.reason), this);
        reason->setTextFormat(Qt::PlainText);
        reason->setWordWrap(true);
        rows->addWidget(reason);
    }
    const auto offer = [&](const QString& text, const std::function<void()>& act) {
        auto* row = new QHBoxLayout;
        addButton(row, text, act);
        row->addStretch(1);
        rows->addLayout(row);
    };
    if (pairs->canJoin(pair, Language::Korean)) {
        offer(tr("Take in the next Korean paragraph"), [pairs, pair] { pairs->join(pair, Language::Korean); });
    }
    if (pairs->canJoin(pair, Language::English)) {
        offer(tr("Take in the next English paragraph"), [pairs, pair] { pairs->join(pair, Language::English); });
    }
    if (pairs->canSplit(pair)) {
        offer(tr("Leave the last paragraph out"), [pairs, pair] { pairs->split(pair); });
    }
    if (pairs->canConfirm(pair)) {
        offer(tr("These do not belong together"), [pairs, pair] { pairs->unlink(pair); });
    } else if (look.state != PairState::Alone) {
        auto* why = new QLineEdit(this);
        why->setPlaceholderText(tr("Why? (may be left empty)"));
        why->setAccessibleName(tr("Why it stands alone"));
        offer(tr("Stands alone on purpose"),
            [pairs, pair, why] { pairs->standAlone(pair, model::normalized(why->text()).trimmed()); });
        rows->addWidget(why);
    }
    if (beside >= 0 && beside != pair) {
        const Language own = look.bead.koreanCount > 0 ? Language::Korean : Language::English;
        const int korean = own == Language::Korean ? pair : beside;
        const int english = own == Language::Korean ? beside : pair;
        offer(tr("Belongs to “%1”").arg(beginning(pairs->textOf(beside)[model::other(own)])),
            [pairs, korean, english] { pairs->link(korean, english); });
    }
    if (look.byHand) {
        offer(tr("Forget what was linked by hand"), [pairs, pair] { pairs->forgetLinks(pair); });
    }
    m_column->addLayout(rows);
}

void PairCard::popUp(const QPoint& globalPlace)
{
    adjustSize();
    const QRect free = screen()->availableGeometry();
    const int x = std::clamp(globalPlace.x(), free.left(), std::max(free.left(), free.right() - width()));
    const int y = std::clamp(globalPlace.y(), free.top(), std::max(free.top(), free.bottom() - height()));
    move(x, y);
    show();
    if (m_first) {
        m_first->setFocus(Qt::PopupFocusReason);
    }
}

} // namespace wongo::widgets
