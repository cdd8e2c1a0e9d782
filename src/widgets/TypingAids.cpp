// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TypingAids.h"

#include "markdown/Parser.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr qsizetype farEnough = 20'000; // UTF-16 units looked at around the caret
constexpr qsizetype level = 2; // spaces that an item moves in or out

qsizetype lineStart(const QString& text, qsizetype position)
{
    return position == 0 ? 0 : text.lastIndexOf(u'\n', position - 1) + 1;
}

bool isBlankLine(QStringView line)
{
    return std::all_of(line.cbegin(), line.cend(), [](QChar c) { return c.isSpace(); });
}

/// Start of the lines without a gap that the caret's line belongs to.
qsizetype runStart(const QString& text, qsizetype caret)
{
    qsizetype start = lineStart(text, caret);
    while (start > 0 && caret - start < farEnough) {
        const qsizetype before = lineStart(text, start - 1);
        if (isBlankLine(QStringView(text).mid(before, start - 1 - before))) {
            break;
        }
        start = before;
    }
    return start;
}

bool holdsKind(const markdown::Node& node, markdown::Kind kind, qsizetype offset)
{
    if (offset < node.range.start || offset > node.range.end) {
        return false;
    }
    return node.kind == kind
        || std::any_of(node.children.begin(), node.children.end(),
            [=](const markdown::Node& child) { return holdsKind(child, kind, offset); });
}

/// Whether what ends at the caret is one, by the rules that the page follows: 2024. 1. 10. begins no list.
bool endsIn(markdown::Kind kind, const QString& text, qsizetype caret)
{
    const qsizetype start = runStart(text, caret);
    const QStringView run = QStringView(text).mid(start, caret - start);
    const markdown::Tree tree = markdown::parse(run);
    const int index = markdown::blockAt(tree, run.size());
    if (index < 0) {
        return false;
    }
    const markdown::PlacedBlock& placed = tree.blocks[static_cast<size_t>(index)];
    return holdsKind(placed.block->node, kind, std::min(run.size() - placed.start, placed.block->length));
}

struct LineMark {
    QString quote; ///< "> > "
    QString indent; ///< spaces before the item's mark
    QString item; ///< "-", "12."
    QString space; ///< behind it
    QString box; ///< "[x] "
    qsizetype length = 0; ///< of all of it

    QString next() const
    {
        QString mark = item;
        if (!item.isEmpty() && item.front().isDigit()) {
            mark = QString::number(item.chopped(1).toInt() + 1) + item.back();
        }
        return quote + indent + mark + space + (box.isEmpty() ? QString() : u"[ ] "_s);
    }
};

LineMark markOf(const QString& line)
{
    static const QRegularExpression pattern(u"^((?: {0,3}> ?)*)(?:( *)([-*+]|\\d{1,3}[.)])( {1,4})(\\[[ xX]\\] )?)?"_s);
    const QRegularExpressionMatch match = pattern.match(line);
    return {match.captured(1), match.captured(2), match.captured(3), match.captured(4), match.captured(5),
        match.capturedLength()};
}

bool opensHere(QChar before)
{
    return before.isNull() || before.isSpace() || before.category() == QChar::Punctuation_Open
        || before.category() == QChar::Punctuation_Dash || u"“‘*_~·"_s.contains(before);
}

bool isHangul(QChar c)
{
    return c.script() == QChar::Script_Hangul;
}

bool isLatin(QChar c)
{
    return c.script() == QChar::Script_Latin;
}

/// Whether one more of them has been opened than closed. An apostrophe (Moody’s) closes nothing.
bool isOpen(QStringView before, QChar opening, QChar closing)
{
    qsizetype open = before.count(opening);
    for (qsizetype i = 0; i < before.size(); ++i) {
        const bool apostrophe = i > 0 && i + 1 < before.size() && isLatin(before[i - 1]) && isLatin(before[i + 1]);
        open -= before[i] == closing && !apostrophe ? 1 : 0;
    }
    return open > 0;
}

bool isInCodeOrAddress(QStringView line)
{
    static const QRegularExpression address(u"(\\]\\([^)]*|https?://\\S*)$"_s);
    return line.count(u'`') % 2 == 1 || line.startsWith("    "_L1) || address.match(line.toString()).hasMatch();
}

QChar curled(QStringView before, QChar opening, QChar closing, model::Language language)
{
    const QChar last = before.isEmpty() ? QChar() : before.back();
    if (opensHere(last)) {
        return opening;
    }
    const bool opensBehindASyllable = language == model::Language::Korean && isHangul(last);
    return opensBehindASyllable && !isOpen(before, opening, closing) ? opening : closing;
}

} // namespace

std::optional<TextReplacement> continuedAt(const QString& text, qsizetype caret)
{
    const qsizetype start = lineStart(text, caret);
    const qsizetype newline = text.indexOf(u'\n', caret);
    const qsizetype end = newline < 0 ? text.size() : newline;
    const LineMark mark = markOf(text.mid(start, end - start));
    if (mark.length == 0 || caret < start + mark.length) {
        return std::nullopt;
    }
    const markdown::Kind kind = mark.item.isEmpty() ? markdown::Kind::Quote : markdown::Kind::ListItem;
    if (!endsIn(kind, text, caret)) {
        return std::nullopt; // 5. alone, or a lone asterisk, is text
    }
    if (isBlankLine(QStringView(text).mid(start + mark.length, end - start - mark.length))) {
        const bool movesOut = !mark.item.isEmpty() && mark.indent.size() >= level;
        const QString left = movesOut
            ? text.mid(start, mark.quote.size()) + mark.indent.mid(level) + mark.item + mark.space + mark.box
            : mark.item.isEmpty() ? QString()
                                  : mark.quote;
        return TextReplacement{start, end - start, left, start + left.size(), start + left.size()};
    }
    qsizetype spaces = 0;
    while (caret + spaces < end && text[caret + spaces] == u' ') {
        ++spaces; // they would stand at the start of the new line
    }
    const QString inserted = u'\n' + mark.next();
    return TextReplacement{caret, spaces, inserted, caret + inserted.size(), caret + inserted.size()};
}

std::optional<TextReplacement> curledAt(const QString& text, qsizetype caret, model::Language language)
{
    if (caret == 0) {
        return std::nullopt;
    }
    const qsizetype start = std::max(lineStart(text, caret), caret - farEnough);
    const QStringView line = QStringView(text).mid(start, caret - start);
    const QStringView before = line.chopped(1);
    if (isInCodeOrAddress(before)) {
        return std::nullopt;
    }
    const auto becomes = [caret](qsizetype removed, QChar sign) {
        const qsizetype at = caret - removed;
        return TextReplacement{at, removed, QString(sign), at + 1, at + 1};
    };
    switch (line.back().unicode()) {
    case u'"':
        return becomes(1, curled(before, u'“', u'”', language));
    case u'\'':
        return becomes(1, curled(before, u'‘', u'’', language));
    case u'.':
        if (line.endsWith("..."_L1) && !line.chopped(3).endsWith(u'.')) {
            return becomes(3, u'…');
        }
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace wongo::widgets
