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
    case markdown::Kind::Strong: return Bold;
    case markdown::Kind::Emphasis: return Italic;
    case markdown::Kind::Strike: return Struck;
    case markdown::Kind::Code:
    case markdown::Kind::CodeBlock:
    case markdown::Kind::HtmlBlock:
    case markdown::Kind::HtmlInline: return Code;
    case markdown::Kind::Link: return Address;
    default: return Plain;
    }
}

bool isLeaf(const markdown::Node& node)
{
    using enum markdown::Kind;
    return node.kind == Text || node.kind == Code || node.kind == CodeBlock || node.kind == HtmlBlock || node.kind == HtmlInline;
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
        while (end < length && from + end < static_cast<qsizetype>(styles.size()) && styles[static_cast<size_t>(from + end)] == style) {
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
{
    connect(session, &session::ArticleSession::treeChanged, this, [this](model::Language language) {
        if (language == m_editor->language()) {
            refresh();
        }
    });
    connect(editor, &ComposingEdit::compositionEnded, this, &MarkdownColours::refresh);
    refresh();
}

void MarkdownColours::recolour()
{
    m_shown.reset();
    refresh();
}

void MarkdownColours::refresh()
{
    const std::shared_ptr<const markdown::Tree> tree = m_session->tree(m_editor->language());
    QTextDocument* document = m_editor->document();
    if (m_editor->isComposing() || tree == m_shown || tree->length != document->characterCount() - 1) {
        return; // not now, or not the tree of this text: the next one comes soon
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
    for (size_t i = head; i < now.size() - tail; ++i) {
        paintBlock(*now[i].block, now[i].start);
    }
    if (head < now.size() - tail) {
        const auto& last = now[now.size() - tail - 1];
        document->markContentsDirty(static_cast<int>(now[head].start), static_cast<int>(last.start + last.block->length - now[head].start));
    }
}

void MarkdownColours::paintBlock(const markdown::Block& block, qsizetype start)
{
    Styles styles(static_cast<size_t>(block.length), Plain);
    collect(block.node, Plain, styles);
    const Colours& c = currentColours();
    QTextBlock line = m_editor->document()->findBlock(static_cast<int>(start));
    while (line.isValid() && line.position() < start + block.length) {
        line.layout()->setFormats(rangesFor(styles, line.position() - start, line.length() - 1, c));
        line = line.next();
    }
}

} // namespace wongo::widgets
