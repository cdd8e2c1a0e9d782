// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Parser.h"

#include "markdown/Bounds.h"
#include "markdown/Region.h"

#include <algorithm>
#include <optional>

namespace wongo::markdown {

namespace {

bool isSame(const PlacedBlock& one, const PlacedBlock& other)
{
    return one.block == other.block
        || (one.block->fingerprint == other.block->fingerprint && one.block->length == other.block->length
            && one.block->node == other.block->node);
}

/// Puts the old objects in place of equal new ones, from both ends of the two runs of blocks.
void keepObjects(std::vector<PlacedBlock>& fresh, const PlacedBlock* first, const PlacedBlock* last)
{
    size_t front = 0;
    for (; front < fresh.size() && first != last && isSame(fresh[front], *first); ++front, ++first) {
        fresh[front].block = first->block;
    }
    for (size_t back = fresh.size(); back > front && first != last && isSame(fresh[back - 1], *(last - 1));
         --back, --last) {
        fresh[back - 1].block = (last - 1)->block;
    }
}

Tree parseAll(const Tree& before, QStringView text, const Limits& limits)
{
    Tree tree = parse(text, limits);
    keepObjects(tree.blocks, before.blocks.data(), before.blocks.data() + before.blocks.size());
    return tree;
}

/// End of the next blank line at or behind `offset`, or of the text. Bounds.h looks that far ahead.
qsizetype blankLineEnd(QStringView text, qsizetype offset)
{
    bool blank = true;
    for (qsizetype i = offset; i < text.size(); ++i) {
        if (text[i] == u'\n' || text[i] == u'\r') {
            if (blank) {
                return i + 1;
            }
            blank = true;
        } else if (!text[i].isSpace()) {
            blank = false;
        }
    }
    return text.size();
}

/// One edit on its way from the tree before to the tree after.
class Edit {
public:
    Edit(const Tree& before, QStringView text, const TextChange& change, const Limits& limits)
        : m_before(before)
        , m_text(text)
        , m_limits(limits)
        , m_delta(change.added - change.removed)
        , m_oldEnd(change.position + change.removed)
    {
        m_first = std::max(blockAt(before, change.position) - 1, 0);
        while (m_first > 0 && !block(m_first).anchor) {
            --m_first;
        }
        if (m_first > 0) {
            m_line = block(m_first).line;
            m_start = lineStartAt(text, block(m_first).start);
        }
        m_next = std::max(blockAt(before, change.position), 0);
        const int count = static_cast<int>(before.blocks.size());
        while (m_next < count && newLineStart(m_next) <= m_oldEnd + m_delta) {
            ++m_next;
        }
    }

    /// Nothing if link definitions are touched.
    std::optional<Tree> run() const
    {
        const int count = static_cast<int>(m_before.blocks.size());
        for (int step = 2;; step *= 2) {
            const int end = m_next + step; // blocks before it are seen whole
            const qsizetype newEnd = end < count ? blankLineEnd(m_text, newLineStart(end)) : m_text.size();
            if (touchesDefinitions(newEnd - m_delta)) {
                return {};
            }
            const Region region = parse(newEnd);
            if (!region.definitions.empty()) {
                return {};
            }
            if (const auto tree = join(region, std::min(end, count))) {
                return tree;
            }
            if (newEnd == m_text.size()) {
                return joined(region, region.blocks.size(), count);
            }
        }
    }

private:
    const PlacedBlock& block(int index) const { return m_before.blocks[static_cast<size_t>(index)]; }

    /// Only for blocks behind the edit.
    qsizetype newLineStart(int index) const
    {
        const qsizetype start = block(index).start + m_delta;
        return start < 0 ? 0 : lineStartAt(m_text, start);
    }

    bool touchesDefinitions(qsizetype oldEnd) const
    {
        return std::any_of(
            m_before.definitions.begin(), m_before.definitions.end(), [&](const Definitions& definitions) {
                return definitions.range.end >= m_start && definitions.range.start <= oldEnd;
            });
    }

    Region parse(qsizetype newEnd) const
    {
        const QStringView text = m_text.sliced(m_start, newEnd - m_start);
        const QString known = text.contains(u'[') ? sourceOf(m_before.definitions) : QString();
        return parseRegion(text, known, m_limits);
    }

    /// The tree, if a block of the region starts where an untouched old block before `end` starts, and nothing reaches
    /// into either: from there on all is as it was.
    std::optional<Tree> join(const Region& region, int end) const
    {
        size_t fresh = 0;
        for (int old = m_next; old < end; ++old) {
            const qsizetype start = block(old).start + m_delta - m_start;
            while (fresh < region.blocks.size() && region.blocks[fresh].start < start) {
                ++fresh;
            }
            if (fresh == region.blocks.size()) {
                return {};
            }
            const PlacedBlock& found = region.blocks[fresh];
            if (found.start == start && found.anchor && block(old).anchor && isSame(found, block(old))) {
                return joined(region, fresh, old);
            }
        }
        return {};
    }

    /// Old blocks before the region, `fresh` blocks of it, old blocks from `rest` on.
    Tree joined(const Region& region, size_t fresh, int rest) const
    {
        Tree tree;
        tree.length = m_text.size();
        tree.blocks.reserve(m_before.blocks.size() + fresh);
        const auto oldBegin = m_before.blocks.begin();
        tree.blocks.assign(oldBegin, oldBegin + m_first);

        std::vector<PlacedBlock> blocks(
            region.blocks.begin(), region.blocks.begin() + static_cast<std::ptrdiff_t>(fresh));
        for (PlacedBlock& placed : blocks) {
            placed.start += m_start;
            placed.line += m_line;
        }
        keepObjects(blocks, m_before.blocks.data() + m_first, m_before.blocks.data() + rest);
        tree.blocks.insert(tree.blocks.end(), blocks.begin(), blocks.end());

        const bool all = static_cast<size_t>(rest) == m_before.blocks.size();
        const int lines = all ? 0 : region.blocks[fresh].line + m_line - block(rest).line;
        for (auto old = oldBegin + rest; old != m_before.blocks.end(); ++old) {
            tree.blocks.push_back(*old);
            tree.blocks.back().start += m_delta;
            tree.blocks.back().line += lines;
        }
        tree.definitions = m_before.definitions;
        for (Definitions& definitions : tree.definitions) {
            const bool behind = definitions.range.start >= m_oldEnd;
            definitions.range.start += behind ? m_delta : 0;
            definitions.range.end += behind ? m_delta : 0;
        }
        return tree;
    }

    const Tree& m_before;
    QStringView m_text;
    const Limits& m_limits;
    qsizetype m_delta;
    qsizetype m_oldEnd;
    int m_first = 0; ///< block to take parsing up at: the one before the edit, or an anchor before it
    int m_next = 0; ///< first block whose line the edit did not touch
    qsizetype m_start = 0; ///< of the region
    int m_line = 0;
};

} // namespace

Tree reparse(const Tree& before, QStringView text, const TextChange& change, const Limits& limits)
{
    constexpr qsizetype mostBytesPerUnit = 3;
    const bool fits = before.length - change.removed + change.added == text.size() && change.position >= 0
        && change.removed >= 0 && change.added >= 0 && change.position + change.removed <= before.length;
    const bool bounded = before.truncated || before.definitionsAreText || text.size() * mostBytesPerUnit > limits.bytes
        || (!before.definitions.empty() && linksOutgrow(text));
    if (!fits || bounded) {
        return parseAll(before, text, limits);
    }
    std::optional<Tree> tree = Edit(before, text, change, limits).run();
    return tree ? std::move(*tree) : parseAll(before, text, limits);
}

} // namespace wongo::markdown
