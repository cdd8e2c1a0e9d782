// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/MergeBody.h"

#include "model/BlockMatch.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::model {

namespace {

using Kind = MergePiece::Kind;

constexpr double splitOff = 0.6; // this much of a new block stood in its neighbour: it is a part of that

/// White space; where both changed it, the same whoever is "mine".
QString mergedSpace(const QString& base, const QString& mine, const QString& theirs)
{
    if (mine == base || theirs == base || mine == theirs) {
        return mine == base ? theirs : mine;
    }
    const bool mineIsMore = mine.size() != theirs.size() ? mine.size() > theirs.size() : mine > theirs;
    return mineIsMore ? mine : theirs;
}

/// One of the two versions, seen from the base.
struct Side {
    Blocks blocks;
    BlockMatch match;
    std::vector<QList<qsizetype>> inserted; ///< blocks that the base has not, by the block of the base behind them
    std::vector<qsizetype> origin; ///< of each block: where it stood in the base before it was moved, or -1
    std::vector<bool> moves; ///< by block of the base: it was moved, and to where the other side put nothing

    Side(const Blocks& base, const QString& body)
        : blocks(blocksOf(body))
        , match(matchBlocks(base, blocks))
        , inserted(static_cast<size_t>(base.list.size()) + 1)
        , origin(static_cast<size_t>(blocks.list.size()), -1)
        , moves(static_cast<size_t>(base.list.size()), false)
    {
        std::vector<qsizetype> paired(origin.size(), -1);
        for (qsizetype i = 0; i < base.list.size(); ++i) {
            if (match.partner[i] >= 0) {
                paired[static_cast<size_t>(match.partner[i])] = i;
            } else if (match.moved[i] >= 0) {
                origin[static_cast<size_t>(match.moved[i])] = i;
            }
        }
        size_t at = 0;
        for (size_t k = 0; k < paired.size(); ++k) {
            if (paired[k] >= 0) {
                at = static_cast<size_t>(paired[k]) + 1;
            } else {
                inserted[at].append(static_cast<qsizetype>(k));
            }
        }
    }

    const Block& block(qsizetype k) const { return blocks.list[k]; }
    QList<Block> list(const QList<qsizetype>& indexes) const
    {
        QList<Block> chosen;
        for (const qsizetype k : indexes) {
            chosen.append(block(k));
        }
        return chosen;
    }
    /// The block of the base as it is here, or nothing.
    QList<Block> now(qsizetype i) const
    {
        return match.partner[i] < 0 ? QList<Block>() : QList<Block>{block(match.partner[i])};
    }
};

bool sameTexts(const QList<Block>& one, const QList<Block>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
        [](const Block& a, const Block& b) { return a.text == b.text; });
}

class Merger {
public:
    Merger(
        const QString& base, const QString& mine, const QString& theirs, Language language, QList<MergePiece>& pieces)
        : m_base(blocksOf(base))
        , m_mine(m_base, mine)
        , m_theirs(m_base, theirs)
        , m_language(language)
        , m_pieces(pieces)
    {
        m_body.head = mergedSpace(m_base.head, m_mine.blocks.head, m_theirs.blocks.head);
        m_body.tail = mergedSpace(m_base.tail, m_mine.blocks.tail, m_theirs.blocks.tail);
        findMoves();
        for (qsizetype i = 0; i <= m_base.list.size(); ++i) {
            takeInserted(i);
            if (i < m_base.list.size()) {
                takeBlock(i);
            }
        }
    }

    BodyParts body() { return std::move(m_body); }

private:
    /// What the two put in before a block of the base: alike at the ends, and what is between.
    struct Inserted {
        QList<qsizetype> mine;
        QList<qsizetype> theirs;
        QList<std::pair<qsizetype, qsizetype>> head; ///< in both
        QList<std::pair<qsizetype, qsizetype>> tail;
    };

    Inserted insertedBefore(qsizetype i) const
    {
        Inserted all{m_mine.inserted[static_cast<size_t>(i)], m_theirs.inserted[static_cast<size_t>(i)], {}, {}};
        const auto same = [this](qsizetype k, qsizetype l) { return m_mine.block(k).text == m_theirs.block(l).text; };
        while (!all.mine.isEmpty() && !all.theirs.isEmpty() && same(all.mine.first(), all.theirs.first())) {
            all.head.append({all.mine.takeFirst(), all.theirs.takeFirst()});
        }
        while (!all.mine.isEmpty() && !all.theirs.isEmpty() && same(all.mine.last(), all.theirs.last())) {
            all.tail.prepend({all.mine.takeLast(), all.theirs.takeLast()});
        }
        return all;
    }

    void findMoves()
    {
        for (qsizetype i = 0; i <= m_base.list.size(); ++i) {
            const Inserted all = insertedBefore(i);
            if (!all.mine.isEmpty() && !all.theirs.isEmpty()) {
                continue;
            }
            for (const qsizetype k : all.mine) {
                markMoved(m_mine, k);
            }
            for (const qsizetype k : all.theirs) {
                markMoved(m_theirs, k);
            }
        }
    }

    static void markMoved(Side& side, qsizetype k)
    {
        if (const qsizetype from = side.origin[static_cast<size_t>(k)]; from >= 0) {
            side.moves[static_cast<size_t>(from)] = true;
        }
    }

    bool moves(const Side& side, qsizetype i) const { return side.moves[static_cast<size_t>(i)]; }

    /// Both have another text for that block of the base, or one has and the other has none.
    bool isContested(qsizetype i) const
    {
        const QList<Block> base{m_base.list[i]};
        const QList<Block> mine = m_mine.now(i);
        const QList<Block> theirs = m_theirs.now(i);
        return !moves(m_mine, i) && !moves(m_theirs, i) && !sameTexts(mine, theirs) && !sameTexts(mine, base)
            && !sameTexts(theirs, base);
    }

    void takeInserted(qsizetype i)
    {
        Inserted all = insertedBefore(i);
        for (const auto& [k, l] : all.head) {
            takeSame(k, l);
        }
        if (!all.mine.isEmpty() && !all.theirs.isEmpty()) {
            add(Kind::Conflict, {}, m_mine.list(all.mine), m_theirs.list(all.theirs));
            m_mineAt = static_cast<int>(all.mine.last()) + 1;
        } else {
            const bool isMine = !all.mine.isEmpty();
            Side& side = isMine ? m_mine : m_theirs;
            QList<qsizetype>& list = isMine ? all.mine : all.theirs;
            joinToContested(side, list, i, all.head.isEmpty(), all.tail.isEmpty());
            for (const qsizetype k : std::as_const(list)) {
                takeOneSided(side, k);
            }
        }
        for (const auto& [k, l] : all.tail) {
            takeSame(k, l);
        }
    }

    /// Blocks that are parts of a block that is decided about go with that: what was split is not to come in twice.
    void joinToContested(const Side& side, QList<qsizetype>& list, qsizetype i, bool begins, bool ends)
    {
        const auto isPartOf = [&](qsizetype k, qsizetype of) {
            return side.origin[static_cast<size_t>(k)] < 0
                && shareIn(side.block(k).text, m_base.list[of].text) >= splitOff;
        };
        const bool isMine = &side == &m_mine;
        while (begins && i > 0 && m_contested == i - 1 && !list.isEmpty() && isPartOf(list.first(), i - 1)) {
            BodyParts::Part& part = m_body.parts.back();
            (isMine ? part.mine : part.theirs).append(side.block(list.takeFirst()));
            retell(part);
        }
        while (ends && i < m_base.list.size() && !list.isEmpty() && isContested(i) && isPartOf(list.last(), i)) {
            m_before.prepend(side.block(list.takeLast()));
            m_beforeIsMine = isMine;
        }
    }

    void takeSame(qsizetype k, qsizetype l)
    {
        Block block = m_mine.block(k);
        block.gap = mergedSpace({}, block.gap, m_theirs.block(l).gap);
        add(Kind::Same, {}, {block}, {block});
        m_mineAt = static_cast<int>(k) + 1;
    }

    void takeOneSided(const Side& side, qsizetype k)
    {
        const bool isMine = &side == &m_mine;
        const qsizetype from = side.origin[static_cast<size_t>(k)];
        QList<Block> list{side.block(k)};
        if (from >= 0) {
            const Side& other = isMine ? m_theirs : m_mine;
            if (const QList<Block> now = other.now(from); !now.isEmpty()) {
                list.first().text = now.first().text; // it was changed there, and stands here
            }
            addPart(pieceOfMove(from), isMine ? list : QList<Block>(), isMine ? QList<Block>() : list);
        } else {
            add(isMine ? Kind::MineOnly : Kind::TheirsOnly, {}, isMine ? list : QList<Block>(),
                isMine ? QList<Block>() : list);
        }
        if (isMine) {
            m_mineAt = static_cast<int>(k) + 1;
        }
    }

    /// Where a block of the base stands now, or stood.
    void takeBlock(qsizetype i)
    {
        QList<Block> mine = m_mine.now(i);
        QList<Block> theirs = m_theirs.now(i);
        if (moves(m_mine, i) || moves(m_theirs, i)) {
            addPart(pieceOfMove(i), mine, theirs); // the side that moved it has nothing here
        } else {
            const QList<Block> base{m_base.list[i]};
            if (!mine.isEmpty() && !theirs.isEmpty()) {
                mine.first().gap = theirs.first().gap
                    = mergedSpace(base.first().gap, mine.first().gap, theirs.first().gap);
            }
            if (sameTexts(mine, base) && sameTexts(theirs, base)) {
                addPart(-1, mine, theirs);
            } else if (isContested(i)) {
                (m_beforeIsMine ? mine : theirs) = std::exchange(m_before, {}) + (m_beforeIsMine ? mine : theirs);
                add(Kind::Conflict, base, mine, theirs);
                m_contested = i;
            } else {
                const Kind kind = sameTexts(mine, theirs) ? Kind::Same
                    : sameTexts(mine, base)               ? Kind::TheirsOnly
                                                          : Kind::MineOnly;
                add(kind, base, mine, theirs);
            }
        }
        if (m_mine.match.partner[i] >= 0) {
            m_mineAt = static_cast<int>(m_mine.match.partner[i]) + 1;
        }
    }

    /// The piece of a block that stands at another place: one decision says what becomes of both places.
    qsizetype pieceOfMove(qsizetype i)
    {
        if (const auto known = m_moves.constFind(i); known != m_moves.cend()) {
            return *known;
        }
        const bool mineMoves = moves(m_mine, i);
        const bool both = mineMoves && moves(m_theirs, i);
        const bool gone = !both && (mineMoves ? m_theirs : m_mine).now(i).isEmpty();
        const QList<Block> base{m_base.list[i]};
        const QList<Block> mine = mineMoves ? base : m_mine.now(i);
        const QList<Block> theirs = moves(m_theirs, i) ? base : m_theirs.now(i);
        const Kind kind = both || gone ? Kind::Conflict : mineMoves ? Kind::MineOnly : Kind::TheirsOnly;
        const qsizetype piece = tell(kind, base, mine, theirs);
        m_pieces[piece].moved = true;
        m_pieces[piece].isText = m_pieces[piece].canTakeBoth = false;
        m_moves.insert(i, piece);
        return piece;
    }

    void add(Kind kind, const QList<Block>& base, const QList<Block>& mine, const QList<Block>& theirs)
    {
        addPart(tell(kind, base, mine, theirs), mine, theirs);
    }

    void addPart(qsizetype piece, const QList<Block>& mine, const QList<Block>& theirs)
    {
        m_body.parts.push_back({piece, mine, theirs});
    }

    qsizetype tell(Kind kind, const QList<Block>& base, const QList<Block>& mine, const QList<Block>& theirs)
    {
        MergePiece piece{kind, u"body"_s, m_language, m_mineAt};
        piece.isText = true;
        piece.canTakeBoth = !mine.isEmpty() && !theirs.isEmpty();
        piece.base = textOf(base);
        piece.mine = textOf(mine);
        piece.theirs = textOf(theirs);
        m_pieces.append(piece);
        return m_pieces.size() - 1;
    }

    void retell(const BodyParts::Part& part)
    {
        MergePiece& piece = m_pieces[part.piece];
        piece.mine = textOf(part.mine);
        piece.theirs = textOf(part.theirs);
        piece.canTakeBoth = !part.mine.isEmpty() && !part.theirs.isEmpty();
    }

    Blocks m_base;
    Side m_mine;
    Side m_theirs;
    Language m_language;
    QList<MergePiece>& m_pieces;
    BodyParts m_body;
    QHash<qsizetype, qsizetype> m_moves; ///< piece by block of the base
    QList<Block> m_before; ///< parts of the contested block that comes next
    bool m_beforeIsMine = false;
    qsizetype m_contested = -1; ///< the block of the base that the last part is about, if it is contested
    int m_mineAt = 0; ///< how many blocks of mine have been passed
};

} // namespace

BodyParts mergeBodies(
    const QString& base, const QString& mine, const QString& theirs, Language language, QList<MergePiece>& pieces)
{
    return Merger(base, mine, theirs, language, pieces).body();
}

QString mergedBody(const BodyParts& body, const QList<Decision>& decisions)
{
    Blocks merged{body.head, {}, body.tail};
    for (const BodyParts::Part& part : body.parts) {
        const Decision decision = part.piece < 0 ? Decision{Choice::Mine} : decisions.value(part.piece);
        switch (decision.choice) {
        case Choice::Theirs:
            merged.list += part.theirs;
            break;
        case Choice::Both:
            merged.list += sameTexts(part.mine, part.theirs) ? part.mine : part.mine + part.theirs;
            break;
        case Choice::Own: {
            Blocks own = blocksOf(decision.text);
            if (!own.list.isEmpty()) {
                own.list.first().gap = (part.mine.isEmpty() ? part.theirs : part.mine).value(0).gap;
            }
            merged.list += own.list;
            break;
        }
        case Choice::Undecided:
        case Choice::Mine:
            merged.list += part.mine;
            break;
        }
    }
    return bodyOf(merged);
}

} // namespace wongo::model
