// SPDX-License-Identifier: GPL-3.0-or-later
#include "RangeCheck.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace wongo::support {

using markdown::Kind;
using markdown::Node;

namespace {

constexpr std::array kindNames = {"Paragraph", "Heading", "ThematicBreak", "CodeBlock", "HtmlBlock", "Quote", "List",
    "ListItem", "Table", "TableRow", "TableCell", "Text", "SoftBreak", "HardBreak", "Code", "HtmlInline", "Emphasis",
    "Strong", "Strike", "Link", "Image"};

QString nameOf(const Node& node)
{
    return QString::fromLatin1(kindNames.at(static_cast<size_t>(node.kind)));
}

/// No white space, as CommonMark 2.1 has it: a vertical tab and a line separator are none.
const QString letter = u"[^\\t\\n\\f\\r\\p{Zs}]"_s;

/// What the source of a node must look like. `|` in a cell is written `\|`, and code may hold one.
QString patternOf(Kind kind)
{
    switch (kind) {
    case Kind::ThematicBreak:
        return u"([*_-])([ \\t]*\\1){2,}"_s;
    case Kind::Heading:
        return u"#{1,6}([ \\t].*)?|[^ \\t\\r\\n](?s:.*)\\R[ \\t>]*(=+|-+)"_s;
    case Kind::Quote:
        return u">(?s:.*)"_s;
    case Kind::List:
    case Kind::ListItem:
        return u"([-+*]|[0-9]{1,9}[.)])(?s:.*)"_s;
    case Kind::SoftBreak:
        return u"[ \\t]*(\\r\\n?|\\n)[ \\t>]*"_s;
    case Kind::HardBreak:
        return u"(\\\\|[ \\t]*  )(\\r\\n?|\\n)[ \\t>]*"_s;
    case Kind::Code:
        return u"(`+)(?s:.*)(?<!`)\\1"_s;
    case Kind::HtmlInline:
        return u"<(?s:.*)>"_s;
    case Kind::Emphasis:
        return u"([*_])%1(?s:.*)\\1"_s.arg(letter);
    case Kind::Strong:
        return u"(\\*\\*|__)%1(?s:.*)\\1"_s.arg(letter);
    case Kind::Strike:
        return u"~~%1(?s:.*)~~"_s.arg(letter);
    case Kind::Link:
        return u"\\[(?s:.*)[\\])]|<[^<>]*>|(?i)https?://\\S+"_s;
    case Kind::Image:
        return u"!\\[(?s:.*)[\\])]"_s;
    case Kind::Table:
        return u"(?s).*\\R[ \\t>]*[|: \\t-]+(\\R.*)?"_s;
    default:
        return u"(?s:.*)"_s;
    }
}

QString faultOf(const Node& node, const QString& source, const QString& what)
{
    return u"%1 [%2, %3) %4: %5"_s.arg(nameOf(node))
        .arg(node.range.start)
        .arg(node.range.end)
        .arg(what, source.mid(node.range.start, node.range.end - node.range.start));
}

/// `source` is that of the top-level block.
QString nodeFault(const Node& node, const QString& source)
{
    const auto [start, end] = node.range;
    if (start < 0 || end < start || end > source.size()) {
        return faultOf(node, source, u"is out of bounds"_s);
    }
    const QString own = source.mid(start, end - start);
    static const QRegularExpression resolved(u"[\\\\&]|\\x{0}"_s);
    if (node.kind == Kind::Text && own != node.text && !own.contains(resolved)) {
        return faultOf(node, source, u"is not “"_s + node.text + u'”');
    }
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(patternOf(node.kind)));
    if (!pattern.match(own).hasMatch()) {
        return faultOf(node, source, u"does not look like one"_s);
    }
    qsizetype last = start;
    for (const Node& child : node.children) {
        if (child.range.start < last || child.range.end > end) {
            return faultOf(child, source, u"overlaps its neighbour or parent"_s);
        }
        last = child.range.end;
        if (const QString fault = nodeFault(child, source); !fault.isEmpty()) {
            return fault;
        }
    }
    return {};
}

int linesBefore(const QString& text, qsizetype offset)
{
    QString before = text.left(offset);
    return static_cast<int>(before.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').count(u'\n'));
}

void dumpNode(const Node& node, int depth, QString& out)
{
    out += QString(depth * 2, u' ') + nameOf(node)
        + u" [%1,%2) l%3 %4%5%6"_s.arg(node.range.start)
              .arg(node.range.end)
              .arg(node.level)
              .arg(node.ordered ? u"o"_s : u""_s, node.tight ? u"t"_s : u""_s, node.header ? u"h"_s : u""_s);
    out += u" “"_s + node.text + u"” "_s + node.url + u' ' + node.title + u'\n';
    for (const Node& child : node.children) {
        dumpNode(child, depth + 1, out);
    }
}

} // namespace

QString rangeFault(const markdown::Tree& tree, const QString& text)
{
    if (tree.length != text.size()) {
        return u"the tree's length is wrong"_s;
    }
    qsizetype last = 0;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        const qsizetype length = placed.block->length;
        const markdown::Range whole{0, length};
        if (placed.start < last || placed.start + length > text.size() || placed.block->node.range != whole) {
            return u"block at %1 is out of place"_s.arg(placed.start);
        }
        if (placed.line != linesBefore(text, placed.start)) {
            return u"block at %1 has line %2"_s.arg(placed.start).arg(placed.line);
        }
        if (const QString fault = nodeFault(placed.block->node, text.mid(placed.start, length)); !fault.isEmpty()) {
            return u"block at %1: "_s.arg(placed.start) + fault;
        }
        last = placed.start + length;
    }
    return {};
}

QString dump(const markdown::Tree& tree)
{
    QString out;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        out += u"@%1 line %2 %3\n"_s.arg(placed.start).arg(placed.line).arg(placed.anchor ? u"anchor"_s : u""_s);
        dumpNode(placed.block->node, 1, out);
    }
    for (const markdown::Definitions& definitions : tree.definitions) {
        out += u"definitions [%1,%2) "_s.arg(definitions.range.start).arg(definitions.range.end) + definitions.source;
    }
    return out;
}

} // namespace wongo::support
