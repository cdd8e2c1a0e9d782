// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MarkdownColours.h"

#include "session/ArticleSession.h"
#include "widgets/BodyEditor.h"
#include "widgets/Palette.h"

#include <QTextBlock>
#include <QTextLayout>

#include <vector>

namespace wongo::widgets {
namespace {

enum Style : unsigned char { Plain = 0, Mark = 1, Bold = 2, Italic = 4, Code = 8, Address = 16, Struck = 32 };
using Styles = std::vector<unsigned char>;

unsigned char styleOf(const markdown::Node& node)
{
    switch (node.kind) {
    case markdown::Kind::Heading:
    case markdown::Kind::Strong:
        return Bold;
    case markdown::Kind::Emphasis:
        return Italic;
    case markdown::Kind::Strike:
        return Struck;
    case markdown::Kind::Code:
    case markdown::Kind::CodeBlock:
    case markdown::Kind::HtmlBlock:
    case markdown::Kind::HtmlInline:
        return Code;
    case markdown::Kind::Link:
        return Address;
    default:
        return Plain;
    }
}

bool isLeaf(const markdown::Node& node)
{
    using enum markdown::Kind;
    return node.kind == Text || node.kind == Code || node.kind == CodeBlock || node.kind == HtmlBlock
        || node.kind == HtmlInline;
}

/// What is in a node but in none of its children is its mark: asterisks, number signs, brackets, addresses.
void collect(const markdown::Node& node, unsigned char inherited, Styles& styles)
{
    const auto style = static_cast<unsigned char>(inherited | styleOf(node));
    const auto end = std::min(node.range.end, static_cast<qsizetype>(styles.size()));
    for (qsizetype i = std::max<qsizetype>(0, node.range.start); i < end; ++i) {
        styles[static_cast<size_t>(i)] = isLeaf(node) ? style : static_cast<unsigned char>(style | Mark);
    }
    for (const markdown::Node& child : node.children) {
        collect(child, style, styles);
    }
}

QTextCharFormat formatOf(unsigned char style, const Colours& c)
{
    QTextCharFormat format;
    if (style & Mark) {
        format.setForeground(c.quiet);
        return format;
    }
    if (style & Bold) {
        format.setFontWeight(QFont::Bold);
    }
    if (style & Italic) {
        format.setFontItalic(true);
    }
    if (style & Struck) {
        format.setFontStrikeOut(true);
    }
    if (style & Code) {
        format.setForeground(c.quiet);
    }
    if (style & Address) {
        format.setForeground(c.accent);
        format.setFontUnderline(c.outlined);
    }
    return format;
}

QList<QTextLayout::FormatRange> rangesFor(const Styles& styles, qsizetype from, qsizetype length, const Colours& c)
{
    QList<QTextLayout::FormatRange> ranges;
    qsizetype i = 0;
    while (i < length && from + i < static_cast<qsizetype>(styles.size())) {
        if (from + i < 0) {
            ++i;
            continue;
        }
        const unsigned char style = styles[static_cast<size_t>(from + i)];
        qsizetype end = i;
        while (end < length && from + end < static_cast<qsizetype>(styles.size())
            && styles[static_cast<size_t>(from + end)] == style) {
            ++end;
        }
        if (style != Plain) {
            ranges.append({static_cast<int>(i), static_cast<int>(end - i), formatOf(style, c)});
        }
        i = end;
    }
    return ranges;
}

} // namespace

MarkdownColours::MarkdownColours(session::ArticleSession* session, BodyEditor* editor)
    : QObject(editor)
    , m_session(session)
    , m_editor(editor)
    , m_lines(editor->document()->blockCount())
{
    connect(session, &session::ArticleSession::treeChanged, this, [this](model::Language language) {
        if (language == m_editor->language()) {
            refresh();
        }
    });
    connect(editor->document(), &QTextDocument::contentsChange, this, &MarkdownColours::follow);
    connect(editor, &ComposingEdit::compositionEnded, this, &MarkdownColours::restoreLine);
    refresh();
}

void MarkdownColours::recolour()
{
    m_shown.reset();
    refresh();
}

bool MarkdownColours::mayPaint(const markdown::Tree& tree) const
{
    // Else not now, or not the tree of this text: the next one comes soon.
    return !m_editor->isComposing() && tree.length == m_editor->document()->characterCount() - 1;
}

void MarkdownColours::refresh()
{
    const std::shared_ptr<const markdown::Tree> tree = m_session->tree(m_editor->language());
    if (tree == m_shown || !mayPaint(*tree)) {
        return;
    }
    const std::vector<markdown::PlacedBlock> none;
    const auto& before = m_shown ? m_shown->blocks : none;
    const auto& now = tree->blocks;
    const size_t shorter = std::min(before.size(), now.size());
    size_t head = 0;
    while (head < shorter && before[head].block == now[head].block) {
        ++head;
    }
    size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail].block == now[now.size() - 1 - tail].block) {
        ++tail;
    }
    m_shown = tree;
    markdown::Range dirty;
    for (size_t i = head; i < now.size() - tail; ++i) {
        paintBlock(*now[i].block, now[i].start, dirty);
    }
    showPainted(dirty);
}

/// The colours move with the text at once, so that a key is laid out and painted a single time; the tree confirms them
/// later.
void MarkdownColours::follow(int position, int removed, int added)
{
    const QTextBlock line = m_editor->document()->findBlock(position);
    const bool oneLine = m_editor->document()->blockCount() == m_lines && line.contains(position + added);
    m_lines = m_editor->document()->blockCount();
    if (!m_shown || !oneLine || removed == added || m_editor->isComposing()) {
        return;
    }
    QList<QTextLayout::FormatRange> ranges = line.layout()->formats();
    if (ranges.isEmpty()) {
        return;
    }
    const int at = position - line.position();
    for (QTextLayout::FormatRange& range : ranges) {
        const int end = range.start + range.length;
        const auto moved = [&](int place) { return std::max(at, place - removed) + added; };
        const int newEnd = end <= at ? end : moved(end);
        range.start = range.start < at ? range.start : moved(range.start);
        range.length = std::max(0, newEnd - range.start);
    }
    ranges.removeIf([](const QTextLayout::FormatRange& range) { return range.length == 0; });
    line.layout()->setFormats(ranges);
}

void MarkdownColours::restoreLine()
{
    // A composition puts its own look in place of the line's. Where its text stayed, the next tree brings the colours.
    const std::shared_ptr<const markdown::Tree> tree = m_session->tree(m_editor->language());
    if (!mayPaint(*tree)) {
        return;
    }
    refresh();
    const int index = markdown::blockAt(*tree, m_editor->textCursor().position());
    if (index >= 0) {
        markdown::Range dirty;
        const markdown::PlacedBlock& placed = tree->blocks[static_cast<size_t>(index)];
        paintBlock(*placed.block, placed.start, dirty);
        showPainted(dirty);
    }
}

void MarkdownColours::paintBlock(const markdown::Block& block, qsizetype start, markdown::Range& dirty)
{
    Styles styles(static_cast<size_t>(block.length), Plain);
    collect(block.node, Plain, styles);
    const Colours& c = currentColours();
    QTextBlock line = m_editor->document()->findBlock(static_cast<int>(start));
    while (line.isValid() && line.position() < start + block.length) {
        const QList<QTextLayout::FormatRange> ranges = rangesFor(styles, line.position() - start, line.length() - 1, c);
        if (ranges != line.layout()->formats()) {
            line.layout()->setFormats(ranges);
            dirty.start = dirty.end == 0 ? line.position() : dirty.start;
            dirty.end = line.position() + line.length() - 1;
        }
        line = line.next();
    }
}

void MarkdownColours::showPainted(const markdown::Range& dirty)
{
    if (dirty.end > 0) {
        m_editor->document()->markContentsDirty(
            static_cast<int>(dirty.start), static_cast<int>(dirty.end - dirty.start));
    }
}

} // namespace wongo::widgets
