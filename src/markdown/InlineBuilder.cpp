// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/InlineBuilder.h"

#include "markdown/BareLinks.h"
#include "markdown/LinkTail.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace wongo::markdown {

void InlineSource::append(std::string_view bytes, size_t byte, bool unescaped)
{
    m_pieces.push_back({m_text.size(), byte, false});
    size_t done = 0;
    for (size_t i = unescaped ? bytes.find("\\|") : std::string_view::npos; i != std::string_view::npos;
         i = bytes.find("\\|", done)) {
        m_text += bytes.substr(done, i - done);
        m_text += '|'; // stands where its backslash stands
        done = i + 2;
        m_pieces.push_back({m_text.size(), byte + done, true});
    }
    m_text += bytes.substr(done);
}

const InlineSource::Piece& InlineSource::pieceAt(size_t offset) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), offset,
        [](size_t wanted, const Piece& piece) { return wanted < piece.offset; });
    return *(after - 1);
}

size_t InlineSource::byteAt(size_t offset) const
{
    const Piece& piece = pieceAt(offset);
    return piece.byte + (offset - piece.offset);
}

qsizetype InlineSource::unitAt(size_t offset) const
{
    return m_pieces.empty() ? 0 : m_prepared.unitAt(byteAt(offset));
}

qsizetype InlineSource::unitAfter(size_t offset) const
{
    if (offset == 0 || m_pieces.empty()) {
        return unitAt(0);
    }
    const Piece& piece = pieceAt(offset);
    return m_prepared.unitAt(piece.behindPipe && piece.offset == offset ? piece.byte : byteAt(offset - 1) + 1);
}

namespace {

void appendUtf8(char32_t codePoint, std::string& out)
{
    out += QString::fromUcs4(&codePoint, 1).toStdString();
}

/// A numeric reference without its "&#" and ";".
std::string numericReference(std::string_view digits)
{
    const bool hex = digits.front() == 'x' || digits.front() == 'X';
    const std::string_view number = hex ? digits.substr(1) : digits;
    char32_t value = 0;
    uint32_t parsed = 0;
    const auto result = std::from_chars(number.data(), number.data() + number.size(), parsed, hex ? 16 : 10);
    const size_t longest = hex ? 6 : 7;
    if (number.empty() || number.size() > longest || result.ptr != number.data() + number.size()) {
        return {};
    }
    value = parsed;
    const bool invalid = value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000);
    std::string out;
    appendUtf8(invalid ? U'\uFFFD' : value, out);
    return out;
}

/// What cmark makes of "&name;" on its own, or nothing if it leaves it as it is.
std::string namedReference(const std::string& reference)
{
    const CmarkDocument document = cmarkParse(reference);
    cmark_node* paragraph = cmark_node_first_child(document.get());
    cmark_node* text = paragraph ? cmark_node_first_child(paragraph) : nullptr;
    const std::string_view literal = text ? cmarkText(cmark_node_get_literal(text)) : std::string_view();
    return literal == reference ? std::string() : std::string(literal);
}

} // namespace

size_t EntityTable::match(std::string_view text, size_t at, std::string& decoded)
{
    constexpr size_t longest = 34;
    const size_t end = text.substr(at, longest).find(';');
    if (end == std::string_view::npos || end < 2) {
        return 0;
    }
    const std::string_view name = text.substr(at + 1, end - 1);
    if (name.front() == '#') {
        decoded = name.size() > 1 ? numericReference(name.substr(1)) : std::string();
        return decoded.empty() ? 0 : end + 1;
    }
    const auto isAlphanumeric = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    if (!std::all_of(name.begin(), name.end(), isAlphanumeric)) {
        return 0;
    }
    const std::string reference(text.substr(at, end + 1));
    auto known = m_known.find(reference);
    if (known == m_known.end()) {
        known = m_known.emplace(reference, namedReference(reference)).first;
    }
    decoded = known->second;
    return decoded.empty() ? 0 : end + 1;
}

std::vector<Node> InlineBuilder::build(cmark_node* block)
{
    m_open.assign(1, Node());
    cmark_iter* iterator = cmark_iter_new(block);
    for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
        cmark_node* node = cmark_iter_get_node(iterator);
        if (node == block) {
            continue;
        }
        if (event == CMARK_EVENT_ENTER) {
            enter(node);
        } else {
            leave(node);
        }
    }
    cmark_iter_free(iterator);
    m_inStep = m_inStep && m_at == m_text.size();
    return std::move(m_open.front().children);
}

void InlineBuilder::enter(cmark_node* node)
{
    const std::string_view literal = cmarkText(cmark_node_get_literal(node));
    const size_t start = m_at;
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        addText(literal);
        return;
    case CMARK_NODE_SOFTBREAK:
        skipBreak();
        addLeaf(Kind::SoftBreak, start);
        return;
    case CMARK_NODE_LINEBREAK:
        skipBreak();
        addLeaf(Kind::HardBreak, start);
        return;
    case CMARK_NODE_CODE:
        skipCode();
        addLeaf(Kind::Code, start, withoutMarks(literal));
        return;
    case CMARK_NODE_HTML_INLINE:
        skipLiteral(literal);
        addLeaf(Kind::HtmlInline, start, withoutMarks(literal));
        return;
    case CMARK_NODE_EMPH:
        open(Kind::Emphasis, 1, start < m_text.size() ? m_text[start] : '*', 1, node);
        return;
    case CMARK_NODE_STRONG:
        open(Kind::Strong, 2, start < m_text.size() ? m_text[start] : '*', 2, node);
        return;
    case CMARK_NODE_IMAGE:
        open(Kind::Image, 2, ']', 1, node);
        return;
    case CMARK_NODE_LINK:
        open(Kind::Link, 1, expect('<') ? '>' : ']', 1, node);
        return;
    default:
        open(Kind::Strike, 2, '~', 2, node);
    }
}

void InlineBuilder::open(Kind kind, size_t width, char closing, size_t closingWidth, cmark_node* node)
{
    const bool kept = m_open.size() <= m_nesting;
    m_closers.push_back({closing, closingWidth, kept});
    if (kept) {
        Node inlineNode;
        inlineNode.kind = kind;
        inlineNode.range.start = m_source.unitAt(m_at);
        if (kind == Kind::Link || kind == Kind::Image) {
            inlineNode.url = withoutMarks(cmarkText(cmark_node_get_url(node)));
            inlineNode.title = withoutMarks(cmarkText(cmark_node_get_title(node)));
        }
        m_open.push_back(std::move(inlineNode));
    }
    m_at = std::min(m_at + width, m_text.size());
}

void InlineBuilder::leave(cmark_node*)
{
    const Closer closer = m_closers.back();
    m_closers.pop_back();
    m_inStep = m_inStep && expect(closer.sign);
    m_at = std::min(m_at + closer.width, m_text.size());
    if (closer.sign == ']') {
        m_at = linkTailEnd(m_text, m_at);
    }
    if (closer.kept) {
        Node node = std::move(m_open.back());
        m_open.pop_back();
        node.range.end = m_source.unitAfter(m_at);
        add(std::move(node));
    }
}

void InlineBuilder::add(Node node)
{
    m_open.back().children.push_back(std::move(node));
}

void InlineBuilder::addLeaf(Kind kind, size_t start, const QString& text)
{
    Node node;
    node.kind = kind;
    node.range = {m_source.unitAt(start), m_source.unitAfter(m_at)};
    node.text = text;
    add(std::move(node));
}

bool InlineBuilder::takesBareLinks() const
{
    return std::none_of(m_open.begin(), m_open.end(),
        [](const Node& node) { return node.kind == Kind::Link || node.kind == Kind::Image; });
}

/// The literal without the indentation that cmark keeps at the start of a lazy line, behind a definition or a
/// backslash; CommonMark takes it off, and the source here has none.
std::string_view InlineBuilder::withoutIndentation(std::string_view literal)
{
    const std::vector<Node>& before = m_open.back().children;
    const bool startsLine = m_at == 0 || (!before.empty() && before.back().kind == Kind::HardBreak);
    const size_t text = std::min(literal.find_first_not_of(" \t"), literal.size());
    std::string decoded;
    const bool written
        = expect('&') && m_entities.match(m_text, m_at, decoded) > 0 && decoded.front() == literal.front();
    return startsLine && text > 0 && !written ? literal.substr(text) : literal;
}

void InlineBuilder::addText(std::string_view literal)
{
    literal = withoutIndentation(literal);
    const size_t start = m_at;
    const std::vector<Jump> jumps = skipText(literal);
    const QString text = withoutMarks(literal);
    if (text.isEmpty()) {
        return; // nothing but marks
    }
    if (literal.find("://") == std::string_view::npos || !takesBareLinks()) {
        addLeaf(Kind::Text, start, text);
        return;
    }
    for (Node& node : splitBareLinks(text, unitsOf(literal, start, jumps))) {
        add(std::move(node));
    }
}

std::vector<InlineBuilder::Jump> InlineBuilder::skipText(std::string_view literal)
{
    std::vector<Jump> jumps;
    const bool escapes = m_closers.empty() || m_closers.back().sign != '>'; // an autolink has none
    std::string decoded;
    for (size_t i = 0; i < literal.size();) {
        if (m_at >= m_text.size()) {
            m_inStep = false;
            return jumps;
        }
        const char c = m_text[m_at];
        if (escapes && c == '\\' && m_at + 1 < m_text.size() && isAsciiPunctuation(m_text[m_at + 1])) {
            m_inStep = m_inStep && literal[i] == m_text[m_at + 1];
            m_at += 2;
            jumps.push_back({++i, m_at});
        } else if (const size_t reference = c == '&' ? m_entities.match(m_text, m_at, decoded) : 0; reference > 0) {
            m_inStep = m_inStep && literal.substr(i).starts_with(decoded);
            m_at += reference;
            i += decoded.size();
            jumps.push_back({i, m_at});
        } else {
            m_inStep = m_inStep && literal[i] == c;
            ++m_at;
            ++i;
        }
    }
    return jumps;
}

std::vector<qsizetype> InlineBuilder::unitsOf(
    std::string_view literal, size_t start, const std::vector<Jump>& jumps) const
{
    std::vector<qsizetype> units;
    size_t source = start;
    auto jump = jumps.begin();
    for (size_t i = 0; i < literal.size();) {
        for (; jump != jumps.end() && jump->literal <= i; ++jump) {
            source = jump->source + (i - jump->literal);
        }
        const qsizetype unit = m_source.unitAt(std::min(source, m_at));
        const auto lead = static_cast<unsigned char>(literal[i]);
        size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (literal.substr(i).starts_with(markBytes)) {
            const bool doubled = literal.substr(i + bytes).starts_with(markBytes);
            units.insert(units.end(), doubled ? 2 : 0, unit);
            bytes *= doubled ? 2 : 1;
        } else {
            units.push_back(unit);
            if (bytes == 4) {
                units.push_back(unit + 1);
            }
        }
        i += bytes;
        source += bytes;
    }
    units.push_back(m_source.unitAfter(m_at));
    return units;
}

void InlineBuilder::skipBreak()
{
    const size_t lineEnd = m_text.find('\n', m_at);
    m_inStep = m_inStep && lineEnd != std::string_view::npos;
    const bool escaped = expect('\\');
    m_at = lineEnd == std::string_view::npos ? m_text.size() : lineEnd + 1;
    while (!escaped && (expect(' ') || expect('\t'))) {
        ++m_at;
    }
}

void InlineBuilder::skipCode()
{
    const size_t contentStart = std::min(m_text.find_first_not_of('`', m_at), m_text.size());
    const size_t fence = contentStart - m_at;
    m_inStep = m_inStep && fence > 0;
    for (size_t at = m_text.find('`', contentStart); at != std::string_view::npos; at = m_text.find('`', at)) {
        const size_t end = std::min(m_text.find_first_not_of('`', at), m_text.size());
        if (end - at == fence) {
            m_at = end;
            return;
        }
        at = end;
    }
    m_inStep = false;
}

/// Raw HTML, which stands as it is but for the indentation of its lines.
void InlineBuilder::skipLiteral(std::string_view literal)
{
    for (size_t i = 0; i < literal.size();) {
        m_inStep = m_inStep && expect(literal[i]);
        m_at = std::min(m_at + 1, m_text.size());
        const bool lineEnd = literal[i++] == '\n';
        while (lineEnd && i < literal.size() && (literal[i] == ' ' || literal[i] == '\t')) {
            ++i;
        }
    }
}

} // namespace wongo::markdown
