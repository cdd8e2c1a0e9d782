// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PastedText.h"

#include "markdown/Destination.h"
#include "markdown/Parser.h"
#include "model/Article.h"
#include "publish/PastedHtml.h"
#include "publish/PastedLink.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

/// A photo stands in a paragraph, but in one of its own.
bool isBlock(const markdown::Node& node)
{
    return node.kind != markdown::Kind::Paragraph || markdown::figureImage(node) != nullptr;
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

bool isEmphasisMark(QChar c)
{
    return c == u'*' || c == u'~';
}

/// The signs that open or close fenced code on a line.
struct Fence {
    QChar sign;
    qsizetype length = 0; ///< 0 = none
    bool bare = false; ///< nothing behind it

    bool closes(const Fence& opening) const { return bare && sign == opening.sign && length >= opening.length; }
};

Fence fenceOn(QStringView line)
{
    constexpr qsizetype widestIndent = 3;
    constexpr qsizetype shortest = 3;
    const auto* const first = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; });
    if (first == line.end() || first - line.begin() > widestIndent || (*first != u'`' && *first != u'~')) {
        return {};
    }
    const auto* const rest = std::find_if(first, line.end(), [first](QChar c) { return c != *first; });
    const Fence fence{*first, rest - first, line.sliced(rest - line.begin()).trimmed().isEmpty()};
    return fence.length < shortest ? Fence() : fence;
}

/// Whether what stands behind a block of code, these lines, is code as well.
bool goesOn(QStringView block, bool rightBehind)
{
    if (block.endsWith(u'\n')) {
        block.chop(1);
    }
    const qsizetype firstEnd = block.indexOf(u'\n');
    const Fence opening = fenceOn(block.first(firstEnd < 0 ? block.size() : firstEnd));
    if (opening.length == 0) { // code by indentation
        return rightBehind;
    }
    return firstEnd < 0 || !fenceOn(block.sliced(block.lastIndexOf(u'\n') + 1)).closes(opening);
}

/// Whether code in an item or a quotation is closed, as its last line says behind the marks of what it stands in.
bool endsInFence(QStringView block)
{
    const qsizetype lastLine = block.lastIndexOf(u'\n') + 1;
    QStringView line = block.sliced(lastLine);
    while (line.startsWith(u' ') || line.startsWith(u'>')) {
        line = line.sliced(1);
    }
    return lastLine > 0 && fenceOn(line).closes(fenceOn(block.first(block.indexOf(u'\n'))));
}

/// The code block below `node` in or right behind which the offset is, or null.
const markdown::Node* codeInside(const markdown::Node& node, qsizetype offset)
{
    for (const markdown::Node& child : node.children) {
        if (child.range.start < offset && offset <= child.range.end) {
            return child.kind == markdown::Kind::CodeBlock ? &child : codeInside(child, offset);
        }
    }
    return nullptr;
}

/// Browsers give a copied picture with its address as text.
bool isOnlyAddress(const QMimeData* source)
{
    const QString words = source->text().trimmed();
    const QList<QUrl> urls = source->urls();
    return words.isEmpty() || (!urls.isEmpty() && words == urls.first().toString());
}

} // namespace

QStringList localFiles(const QMimeData* source)
{
    QStringList files;
    for (const QUrl& url : source->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

PasteKind pasteKind(const QMimeData* source)
{
    if (!localFiles(source).isEmpty()) {
        return PasteKind::Photos;
    }
    if (source->hasImage() && isOnlyAddress(source)) {
        return PasteKind::Picture;
    }
    // A code editor's colours are no formatting.
    return source->hasHtml() && !source->hasFormat(u"vscode-editor-data"_s) ? PasteKind::Html : PasteKind::Text;
}

PastedText pastedText(const QString& html, const QString& plain)
{
    PastedText pasted;
    const auto cleaned = publish::cleanHtml(html.toUtf8());
    pasted.lostFormat = !cleaned;
    if (!cleaned || cleaned->markdown.isEmpty()) {
        pasted.markdown = model::normalized(plain);
        pasted.isLine = true;
        return pasted;
    }
    pasted.markdown = cleaned->markdown.trimmed();
    pasted.line = cleaned->line;
    const markdown::Tree tree = markdown::parse(pasted.markdown);
    if (!tree.blocks.empty()) {
        pasted.startsBlock = isBlock(tree.blocks.front().block->node);
        pasted.endsBlock = isBlock(tree.blocks.back().block->node);
        pasted.isLine = tree.blocks.size() == 1 && !pasted.startsBlock;
    }
    return pasted;
}

QString joined(const PastedText& pasted, QStringView text, qsizetype start, qsizetype end)
{
    if (pasted.isLine) {
        const QChar left = start > 0 ? text.at(start - 1) : QChar();
        const QChar right = end < text.size() ? text.at(end) : QChar();
        return pasted.line.isEmpty() ? pasted.markdown : publish::placedLine(pasted.line, {left, right});
    }
    const qsizetype lineStart = start == 0 ? 0 : text.lastIndexOf(u'\n', start - 1) + 1;
    const qsizetype lineEnd = text.indexOf(u'\n', end) < 0 ? text.size() : text.indexOf(u'\n', end);
    // Of several paragraphs, those whose emphasis would touch what stands there keep to themselves.
    QString before;
    if (!isBlank(text.sliced(lineStart, start - lineStart))) {
        const bool touches = isEmphasisMark(pasted.markdown.front()) && !text.at(start - 1).isSpace();
        before = pasted.startsBlock || touches ? u"\n\n"_s : QString();
    } else if (lineStart > 0) {
        const qsizetype above = lineStart == 1 ? 0 : text.lastIndexOf(u'\n', lineStart - 2) + 1;
        before = isBlank(text.sliced(above, lineStart - 1 - above)) ? QString() : u"\n"_s;
    }
    QString after;
    if (!isBlank(text.sliced(end, lineEnd - end))) {
        const bool touches = isEmphasisMark(pasted.markdown.back()) && !text.at(end).isSpace();
        after = pasted.endsBlock || touches ? u"\n\n"_s : QString();
    } else if (lineEnd < text.size()) {
        const qsizetype below = text.indexOf(u'\n', lineEnd + 1) < 0 ? text.size() : text.indexOf(u'\n', lineEnd + 1);
        after = isBlank(text.sliced(lineEnd + 1, below - lineEnd - 1)) ? QString() : u"\n"_s;
    }
    return before + pasted.markdown + after;
}

bool makesPicture(QStringView before, const QString& pasted)
{
    if (!pasted.startsWith(u'[') || !before.endsWith(u'!')) {
        return false;
    }
    const QStringView rest = before.chopped(1);
    const auto slash = std::find_if(rest.rbegin(), rest.rend(), [](QChar c) { return c != u'\\'; });
    return (slash - rest.rbegin()) % 2 == 0; // else it is escaped already
}

bool isInCode(const markdown::Tree& tree, QStringView text, qsizetype position)
{
    const int index = markdown::blockAt(tree, position);
    if (index < 0) {
        return false;
    }
    const markdown::PlacedBlock& placed = tree.blocks[static_cast<size_t>(index)];
    const qsizetype end = placed.start + placed.block->length;
    if (position <= placed.start || end > text.size()) {
        return false;
    }
    if (placed.block->node.kind != markdown::Kind::CodeBlock) {
        const markdown::Node* code = codeInside(placed.block->node, position - placed.start);
        const qsizetype from = code ? placed.start + code->range.start : position;
        return from < position
            && (position < placed.start + code->range.end || !endsInFence(text.sliced(from, position - from)));
    }
    if (position < end) {
        return true;
    }
    const qsizetype lineStart = placed.start == 0 ? 0 : text.lastIndexOf(u'\n', placed.start - 1) + 1;
    return goesOn(text.sliced(lineStart, end - lineStart), position == end);
}

std::optional<QString> soleAddress(const QString& text)
{
    static const QRegularExpression address(
        u"^(?:https?://|mailto:)[^\\s<>\"]+$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.size() > 8'000 ? QString() : text.trimmed();
    const QString target = address.match(trimmed).hasMatch() ? publish::publishableTarget(trimmed) : QString();
    return target.isEmpty() ? std::nullopt : std::optional(target);
}

std::optional<QString> linkOver(const QString& selected, const QString& pasted)
{
    const std::optional<QString> address = soleAddress(pasted);
    const QString words = selected.trimmed();
    if (!address || words.isEmpty() || words.contains(u'\n') || words.contains("]("_L1) || soleAddress(words)) {
        return std::nullopt;
    }
    const qsizetype start = selected.indexOf(words);
    return selected.left(start) + u'[' + words + u"]("_s + markdown::destination(*address) + u')'
        + selected.mid(start + words.size());
}

} // namespace wongo::widgets
