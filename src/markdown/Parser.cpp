// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Parser.h"

#include "markdown/Bounds.h"
#include "markdown/Region.h"

#include <QHashFunctions>

namespace wongo::markdown {

namespace {

/// Length of the head of the text that fits into `bytes` of UTF-8 and ends with a line.
qsizetype boundedLength(QStringView text, qsizetype bytes)
{
    constexpr qsizetype mostBytesPerUnit = 3;
    if (text.size() * mostBytesPerUnit <= bytes) {
        return text.size();
    }
    qsizetype used = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        used += unit < 0x80 ? 1 : unit < 0x800 || QChar::isSurrogate(unit) ? 2 : 3;
        if (used > bytes) {
            return lineStartAt(text, i);
        }
    }
    return text.size();
}

PlacedBlock plainLine(const Line& line, int number, qsizetype base)
{
    Node text;
    text.kind = Kind::Text;
    text.text = line.text.toString();
    text.range = {0, line.text.size()};
    auto block = std::make_shared<Block>();
    block->length = line.text.size();
    block->fingerprint = qHash(line.text, size_t(0));
    block->node.range = text.range;
    block->node.children.push_back(std::move(text));
    PlacedBlock placed;
    placed.block = std::move(block);
    placed.start = base + line.start;
    placed.line = number;
    return placed;
}

} // namespace

Tree parse(QStringView text, const Limits& limits)
{
    const qsizetype head = boundedLength(text, limits.bytes);
    const bool outgrown = linksOutgrow(text.first(head));
    Region region = parseRegion(text.first(head), {}, limits, outgrown ? References::Text : References::Links);
    if (!region.definitions.empty()) {
        // cmark 0.29 takes the next line for a title where it only begins like one; known definitions come first. It
        // is also how reparse() reads.
        region = parseRegion(text.first(head), sourceOf(region.definitions), limits);
    }
    Tree tree;
    tree.blocks = std::move(region.blocks);
    tree.definitions = std::move(region.definitions);
    tree.length = text.size();
    tree.definitionsAreText = outgrown;
    tree.truncated = head < text.size();
    if (tree.truncated) {
        int number = static_cast<int>(splitLines(text.first(head)).size());
        for (const Line& line : splitLines(text.sliced(head))) {
            if (!line.text.trimmed().isEmpty()) {
                tree.blocks.push_back(plainLine(line, number, head));
            }
            ++number;
        }
    }
    return tree;
}

} // namespace wongo::markdown
