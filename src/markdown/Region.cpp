// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Region.h"

#include "markdown/BlockBuilder.h"
#include "markdown/Bounds.h"
#include "markdown/Cmark.h"
#include "markdown/Conformance.h"
#include "markdown/KoreanRules.h"
#include "markdown/Prepared.h"

#include <QHashFunctions>

#include <algorithm>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace wongo::markdown {

qsizetype lineStartAt(QStringView text, qsizetype offset)
{
    qsizetype start = std::min(offset, text.size());
    while (start > 0 && text[start - 1] != u'\n' && text[start - 1] != u'\r') {
        --start;
    }
    return start;
}

QString sourceOf(const std::vector<Definitions>& definitions)
{
    QString source;
    for (const Definitions& group : definitions) {
        // In a quote, for there its other lines are lazy and begin no block, as they did where they came from.
        source += u"> "_s + group.source + u'\n';
    }
    return source;
}

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads "12." at `at`; the number of digits, 0 if something else stands there.
int numberLength(std::string_view line, size_t at)
{
    size_t end = at;
    while (end < line.size() && isDigit(line[end])) {
        ++end;
    }
    return end < line.size() && line[end] == '.' ? static_cast<int>(end - at) : 0;
}

std::optional<NumberedItem> numberedItem(const Prepared& prepared, cmark_node* item)
{
    const int line = cmark_node_get_start_line(item);
    const std::string_view text = prepared.line(line);
    const auto at = static_cast<size_t>(std::max(cmark_node_get_start_column(item), 1) - 1);
    const int digits = numberLength(text, at);
    if (digits == 0) {
        return {};
    }
    NumberedItem found;
    found.digits = digits;
    for (size_t i = at; i < at + static_cast<size_t>(digits); ++i) {
        found.number = found.number * 10 + (text[i] - '0');
    }
    const size_t stop = at + static_cast<size_t>(digits);
    found.stop = prepared.unitAt(prepared.lineStart(line) + stop);
    const size_t rest = text.find_first_not_of(" \t", stop + 1);
    const int following = rest == std::string_view::npos ? 0 : numberLength(text, rest);
    const size_t behind = rest + static_cast<size_t>(following) + 1;
    const bool decimal = following > 0 && behind < text.size() && isDigit(text[behind]); // as in 3.5%
    found.following = decimal ? 0 : following;
    return found;
}

/// Marks that take the list nature from the numbered items of rule 3 in KoreanRules.h.
std::vector<qsizetype> listMarks(const Prepared& prepared, cmark_node* document)
{
    std::vector<qsizetype> marks;
    forEachBlock(document, [&](cmark_node* node) {
        if (cmark_node_get_type(node) != CMARK_NODE_LIST || cmark_node_get_list_delim(node) != CMARK_PERIOD_DELIM) {
            return true;
        }
        std::vector<NumberedItem> items;
        for (cmark_node* item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
            if (const auto found = numberedItem(prepared, item)) {
                items.push_back(*found);
            }
        }
        const std::vector<NumberedItem> text = itemsThatAreText(items);
        for (const NumberedItem& item : text) {
            marks.push_back(item.stop);
        }
        return text.empty(); // what is in such a list is read anew
    });
    return marks;
}

std::vector<qsizetype> textMarks(QStringView text, const Limits& limits, References references)
{
    const std::vector<Line> lines = splitLines(text);
    std::vector<qsizetype> marks = boundMarks(lines, limits);
    for (const Line& line : lines) {
        appendDelimiterMarks(line.text, line.start, marks);
        appendReferenceMarks(line.text, line.start, marks);
    }
    constexpr QLatin1String definition = "]:"_L1;
    qsizetype at = references == References::Text ? text.indexOf(definition) : -1;
    for (; at >= 0; at = text.indexOf(definition, at + 1)) {
        marks.push_back(at + 1);
    }
    return marks;
}

void sortUnique(std::vector<qsizetype>& marks)
{
    std::sort(marks.begin(), marks.end());
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
}

std::set<int> startLines(cmark_node* document)
{
    std::set<int> lines;
    for (cmark_node* block = cmark_node_first_child(document); block; block = cmark_node_next(block)) {
        lines.insert(cmarkStartLine(block));
    }
    return lines;
}

void shift(Node& node, qsizetype by)
{
    node.range = {node.range.start - by, node.range.end - by};
    for (Node& child : node.children) {
        shift(child, by);
    }
}

void hashLinks(const Node& node, size_t& hash)
{
    if (node.kind == Kind::Link || node.kind == Kind::Image) {
        hash = qHashMulti(hash, node.url, node.title);
    }
    for (const Node& child : node.children) {
        hashLinks(child, hash);
    }
}

PlacedBlock placed(Node node, QStringView text)
{
    PlacedBlock out;
    out.start = node.range.start;
    auto block = std::make_shared<Block>();
    block->length = node.range.end - node.range.start;
    const qsizetype lineStart = lineStartAt(text, out.start);
    block->fingerprint = qHash(text.sliced(lineStart, node.range.end - lineStart), size_t(0));
    hashLinks(node, block->fingerprint);
    shift(node, out.start);
    block->node = std::move(node);
    out.block = std::move(block);
    return out;
}

/// Lines that no block has and that are not blank hold definitions. Their text without containers is a paragraph of
/// definitions again.
std::vector<Definitions> findDefinitions(const Prepared& prepared, const BlockBuilder& builder)
{
    std::vector<Definitions> found;
    const auto contentOf = [&](int line) {
        const QString text = withoutMarks(prepared.line(line));
        return builder.isCovered(line) ? QString() : text.mid(containerPrefix(text)).trimmed();
    };
    for (int line = prepared.firstLine(); line <= prepared.lastLine(); ++line) {
        const int first = line;
        QString source;
        for (QString text = contentOf(line); line <= prepared.lastLine() && !text.isEmpty(); text = contentOf(++line)) {
            source += text + u'\n';
        }
        if (source.contains("]:"_L1)) {
            const qsizetype start = prepared.unitAt(prepared.lineStart(first));
            const size_t lastByte = prepared.lineStart(line - 1) + prepared.line(line - 1).size();
            found.push_back({{start, prepared.unitAt(lastByte)}, source});
        }
    }
    return found;
}

/// A document parsed to the end of rule 3: reading a list item as text can bring forth another list below it.
struct Settled {
    std::optional<Prepared> prepared;
    CmarkDocument document;
    std::vector<std::set<int>> starts; ///< lines where top-level blocks start, for each reading
};

Settled settle(QStringView text, const QString& known, const Limits& limits, References references)
{
    Settled out;
    std::vector<qsizetype> marks = textMarks(text, limits, references);
    for (;;) {
        sortUnique(marks);
        out.prepared.emplace(text, marks, known);
        out.document = cmarkParse(out.prepared->bytes());
        out.starts.push_back(startLines(out.document.get()));
        const std::vector<qsizetype> more = listMarks(*out.prepared, out.document.get());
        if (more.empty()) {
            return out;
        }
        marks.insert(marks.end(), more.begin(), more.end());
    }
}

} // namespace

Region parseRegion(QStringView text, const QString& known, const Limits& limits, References references)
{
    const Settled settled = settle(text, known, limits, references);
    const Prepared& prepared = *settled.prepared;
    Region region;
    BlockBuilder builder(prepared, limits);
    qsizetype counted = 0;
    int line = 0;
    for (cmark_node* node = cmark_node_first_child(settled.document.get()); node; node = cmark_node_next(node)) {
        if (cmarkStartLine(node) < prepared.firstLine()) {
            continue; // of the known definitions
        }
        PlacedBlock block = placed(builder.build(node), text);
        for (const qsizetype start = block.start; counted < start; ++counted) {
            const bool pair = text[counted] == u'\r' && counted + 1 < text.size() && text[counted + 1] == u'\n';
            line += (text[counted] == u'\n' || text[counted] == u'\r') && !pair ? 1 : 0;
        }
        block.line = line;
        block.anchor = std::all_of(settled.starts.begin(), settled.starts.end(),
            [&](const std::set<int>& starts) { return starts.contains(line + prepared.firstLine()); });
        region.blocks.push_back(std::move(block));
    }
    if (references == References::Links && text.contains("]:"_L1)) {
        region.definitions = findDefinitions(prepared, builder);
    }
    region.inStep = builder.inStep();
    return region;
}

} // namespace wongo::markdown
