// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PairDesk.h"

#include "checks/OldFacts.h"
#include "model/FieldPath.h"
#include "session/ArticleSession.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

using checks::PairLook;
using checks::PairState;
using model::BlockLink;
using model::ConfirmedPair;
using model::Language;

const QString translationPath = u"translation"_s;

bool sameButForPlaces(const PairLook& one, PairLook other)
{
    other.range = one.range;
    other.blocks = one.blocks;
    return one == other;
}

/// What the confirmed texts said that those of now do not: so that other places stay marked (model::OldFact).
QList<model::OldFact> correctedSince(const ConfirmedPair& before, const model::Text& now)
{
    QList<model::OldFact> facts;
    for (const Language language : model::allLanguages) {
        if (before.text[language] == now[language]) {
            continue;
        }
        const auto read = [&](const QString& text) { return checks::textOf(checks::proseOf(text), language); };
        const checks::BlockText old = read(before.text[language]);
        const checks::BlockText fresh = read(now[language]);
        for (const auto& replaced : checks::replacedFacts(old, fresh, language)) {
            facts.append({before.path, language, replaced.beforeText, replaced.afterText, {}});
        }
        for (const auto& replaced : checks::replacedNames(old, fresh, language, checks::TermList())) {
            facts.append({before.path, language, replaced.before, replaced.after, {}});
        }
    }
    return facts;
}

} // namespace

PairDesk::PairDesk(ArticleSession* session, std::optional<base::Error> problem)
    : QObject(session)
    , m_session(session)
    , m_problem(std::move(problem))
{
}

void PairDesk::setLook(const checks::TranslationLook& look, const model::Text& body)
{
    const bool same = look.fields == m_look.fields
        && std::equal(look.body.begin(), look.body.end(), m_look.body.begin(), m_look.body.end(), sameButForPlaces);
    const bool moved = !same || look.body != m_look.body;
    m_look = look;
    m_body = body;
    if (!same) {
        Q_EMIT pairsChanged();
    }
    if (moved) {
        Q_EMIT pairsMoved();
    }
}

int PairDesk::pairAt(Language language, qsizetype position) const
{
    int best = -1;
    qsizetype start = -1;
    for (int i = 0; i < m_look.body.size(); ++i) {
        const markdown::Range& range = m_look.body[i].range[language];
        if (range.end > range.start && range.start <= position && range.start > start) {
            best = i;
            start = range.start;
        }
    }
    return best;
}

const checks::FieldLook* PairDesk::field(const QString& path) const
{
    const auto found = std::find_if(
        m_look.fields.begin(), m_look.fields.end(), [&](const checks::FieldLook& look) { return look.path == path; });
    return found == m_look.fields.end() ? nullptr : &*found;
}

model::Text PairDesk::textOf(int pair) const
{
    return {
        model::joinedBlocks(blocksOf(pair, Language::Korean)), model::joinedBlocks(blocksOf(pair, Language::English))};
}

model::Text PairDesk::textOf(const QString& path) const
{
    const model::Text* text = model::textAt(m_session->metadata(), path);
    return text ? *text : model::Text();
}

QStringList PairDesk::blocksOf(int pair, Language language) const
{
    if (pair < 0 || pair >= m_look.body.size()) {
        return {};
    }
    QStringList texts;
    for (const markdown::Range& range : m_look.body[pair].blocks[language]) {
        if (range.end > range.start) {
            texts.append(m_body[language].mid(range.start, range.end - range.start));
        }
    }
    return texts;
}

bool PairDesk::canConfirm(int pair) const
{
    return pair >= 0 && pair < m_look.body.size() && m_look.body[pair].bead.koreanCount > 0
        && m_look.body[pair].bead.englishCount > 0;
}

void PairDesk::say(
    const QString& path, const model::Text& now, const std::optional<ConfirmedPair>& before, std::optional<Mark> mark)
{
    m_session->edit(translationPath, [&](model::Metadata& meta) {
        model::Translation& translation = meta.translation;
        if (before) {
            translation.confirmed.removeAll(*before);
            translation.corrected += mark ? correctedSince(*before, now) : QList<model::OldFact>();
        }
        if (mark) {
            translation.confirmed.append({path, now, *mark,
                QDateTime::currentDateTime().toOffsetFromUtc(QDateTime::currentDateTime().offsetFromUtc()), {}});
        }
    });
}

void PairDesk::confirm(int pair, Mark mark)
{
    if (canConfirm(pair)) {
        say(u"body"_s, textOf(pair), m_look.body[pair].confirmed, mark);
    }
}

void PairDesk::confirm(const QString& path, Mark mark)
{
    const model::Text now = textOf(path);
    if (!now.ko.isEmpty() && !now.en.isEmpty()) {
        const checks::FieldLook* look = field(path);
        say(path, now, look ? look->confirmed : std::nullopt, mark);
    }
}

void PairDesk::withdraw(int pair)
{
    if (pair >= 0 && pair < m_look.body.size() && m_look.body[pair].confirmed) {
        say(u"body"_s, {}, m_look.body[pair].confirmed, std::nullopt);
    }
}

void PairDesk::withdraw(const QString& path)
{
    const checks::FieldLook* look = field(path);
    if (look && look->confirmed) {
        say(path, {}, look->confirmed, std::nullopt);
    }
}

void PairDesk::confirmDrafts()
{
    const QDateTime now = QDateTime::currentDateTime();
    m_session->edit(translationPath, [&](model::Metadata& meta) {
        for (int i = 0; i < m_look.body.size(); ++i) {
            if (m_look.body[i].state == PairState::Draft) {
                meta.translation.confirmed.append(
                    {u"body"_s, textOf(i), Mark::Translated, now.toOffsetFromUtc(now.offsetFromUtc()), {}});
            }
        }
    });
}

void PairDesk::relink(const QList<int>& touched, const QList<BlockLink>& links)
{
    m_session->edit(translationPath, [&](model::Metadata& meta) {
        for (const int pair : touched) {
            const QStringList korean = blocksOf(pair, Language::Korean);
            const QStringList english = blocksOf(pair, Language::English);
            // By blocks, not by values: the blocks may have been edited since they were linked.
            meta.translation.links.removeIf([&](const BlockLink& link) {
                const auto holds = [](const QStringList& some, const QStringList& others) {
                    return std::any_of(
                        some.begin(), some.end(), [&](const QString& text) { return others.contains(text); });
                };
                return (m_look.body[pair].byHand && m_look.body[pair].link == link) || holds(link.blocks.ko, korean)
                    || holds(link.blocks.en, english);
            });
        }
        meta.translation.links += links;
    });
}

QList<BlockLink> PairDesk::linksNow() const
{
    QList<BlockLink> links = m_session->metadata().translation.links;
    for (int i = 0; i < m_look.body.size(); ++i) {
        const qsizetype index = m_look.body[i].byHand ? links.indexOf(m_look.body[i].link) : -1;
        if (index >= 0) {
            links[index].blocks = {blocksOf(i, Language::Korean), blocksOf(i, Language::English)};
        }
    }
    return links;
}

void PairDesk::unlink(int pair)
{
    if (canConfirm(pair)) {
        QList<BlockLink> alone;
        for (const QString& text : blocksOf(pair, Language::Korean)) {
            alone.append(BlockLink{{{text}, {}}, {}, {}});
        }
        for (const QString& text : blocksOf(pair, Language::English)) {
            alone.append(BlockLink{{{}, {text}}, {}, {}});
        }
        relink({pair}, alone);
    }
}

void PairDesk::standAlone(int pair, const QString& reason)
{
    if (pair >= 0 && pair < m_look.body.size() && !canConfirm(pair)) {
        relink({pair}, {{{blocksOf(pair, Language::Korean), blocksOf(pair, Language::English)}, reason, {}}});
    }
}

void PairDesk::link(int korean, int english)
{
    const QStringList ko = blocksOf(korean, Language::Korean);
    const QStringList en = blocksOf(english, Language::English);
    if (!ko.isEmpty() && !en.isEmpty()) {
        relink({korean, english}, {{{ko, en}, {}, {}}});
    }
}

bool PairDesk::canJoin(int pair, Language language) const
{
    if (!canConfirm(pair) || blocksOf(pair, language).size() != 1) {
        return false;
    }
    const qsizetype end = m_look.body[pair].range[language].end;
    return std::any_of(m_look.body.begin(), m_look.body.end(),
        [&](const PairLook& look) { return look.range[language].start >= end && look.range[language].end > end; });
}

void PairDesk::join(int pair, Language language)
{
    if (!canJoin(pair, language)) {
        return;
    }
    int next = -1; // that begins first behind it
    for (int i = 0; i < m_look.body.size(); ++i) {
        const qsizetype start = m_look.body[i].range[language].start;
        const bool behind
            = m_look.body[i].range[language].end > start && start >= m_look.body[pair].range[language].end;
        if (behind && (next < 0 || start < m_look.body[next].range[language].start)) {
            next = i;
        }
    }
    BlockLink link{{blocksOf(pair, Language::Korean), blocksOf(pair, Language::English)}, {}, {}};
    link.blocks[language].append(blocksOf(next, language).first());
    relink({pair, next}, {link});
}

bool PairDesk::canSplit(int pair) const
{
    return canConfirm(pair) && blocksOf(pair, Language::Korean).size() + blocksOf(pair, Language::English).size() > 2;
}

void PairDesk::split(int pair)
{
    if (canSplit(pair)) {
        const BlockLink link{
            {blocksOf(pair, Language::Korean).first(1), blocksOf(pair, Language::English).first(1)}, {}, {}};
        relink({pair}, {link});
    }
}

void PairDesk::forgetLinks(int pair)
{
    if (pair >= 0 && pair < m_look.body.size()) {
        relink({pair}, {});
    }
}

} // namespace wongo::session
