// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <vector>

/// Markdown as an immutable tree of our own. Pure values: a tree can be read from any thread at once.
namespace wongo::markdown {

/// Half-open range of UTF-16 units.
struct Range {
    qsizetype start = 0;
    qsizetype end = 0;
    bool operator==(const Range&) const = default;
};

enum class Kind {
    // blocks
    Paragraph,
    Heading,
    ThematicBreak,
    CodeBlock,
    HtmlBlock,
    Quote,
    List,
    ListItem,
    Table,
    TableRow,
    TableCell,
    // inlines
    Text,
    SoftBreak,
    HardBreak,
    Code,
    HtmlInline,
    Emphasis,
    Strong,
    Strike,
    Link,
    Image,
};

enum class Alignment { None, Left, Center, Right };

/// A node and all below it. Ranges are relative to the start of the top-level block that holds the node, so that an
/// edit elsewhere leaves the node as it is.
struct Node {
    Kind kind = Kind::Paragraph;
    Range range; ///< of the source text, markup included
    QString text; ///< Text, Code, CodeBlock, HtmlBlock, HtmlInline: the literal text, escapes and entities resolved
    QString url; ///< Link, Image: the destination as written, entities resolved; not checked
    QString title; ///< Link, Image: the title; CodeBlock: the info string
    int level = 0; ///< Heading: 1 to 6; ordered List: its first number
    bool ordered = false; ///< List
    bool tight = false; ///< List
    bool header = false; ///< TableRow
    Alignment alignment = Alignment::None; ///< TableCell
    std::vector<Node> children;

    bool operator==(const Node&) const = default;
};

/// One block of the document itself (paragraph, list, figure...), shared between revisions while its text stays.
struct Block {
    Node node;
    qsizetype length = 0; ///< UTF-16 units of source from its first to its last character
    size_t fingerprint = 0; ///< hash of its source text and of the link definitions it uses
};

/// A block and where it stands now.
struct PlacedBlock {
    std::shared_ptr<const Block> block; ///< the same object as in the tree before, if nothing in it changed
    qsizetype start = 0; ///< UTF-16 offset in the document
    int line = 0; ///< line number of its start, from 0
    bool anchor = true; ///< parsing can be taken up at its line: nothing before it reaches into it (for reparse())
};

/// Link reference definitions that stand together. They are no blocks; links anywhere in the document use them.
struct Definitions {
    Range range; ///< whole lines, in the document
    QString source; ///< the lines without the marks of the quotes and lists around them

    bool operator==(const Definitions&) const = default;
};

struct Tree {
    std::vector<PlacedBlock> blocks;
    std::vector<Definitions> definitions;
    qsizetype length = 0; ///< of the whole text
    bool definitionsAreText = false; ///< links by reference would have outgrown a limit: there are none
    bool truncated = false; ///< the text was over a limit (Parser.h) and the rest is one plain paragraph per line
};

/// Index of the block at or before that offset; -1 in an empty tree.
int blockAt(const Tree& tree, qsizetype offset);

/// The readable text of a node: literal text of all below it, breaks as spaces, alt texts of images left out.
QString plainText(const Node& node);

/// If the node is a paragraph that holds nothing but one image (a figure), that image; else null.
const Node* figureImage(const Node& node);

/// If the node is a paragraph that holds nothing but one bare http(s) address (a link card), that link; else null.
const Node* linkCard(const Node& node);

/// True for addresses that may be published as links: http, https, mailto; decided after control characters and
/// white space are taken out. Relative addresses and every other scheme are refused.
bool isPublishableLink(const QString& url);

} // namespace wongo::markdown
