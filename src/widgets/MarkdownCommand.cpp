// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MarkdownCommand.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

qsizetype runOf(QStringView text, qsizetype from, qsizetype step, QChar mark)
{
    qsizetype count = 0;
    for (qsizetype i = from; i >= 0 && i < text.size() && text[i] == mark; i += step) {
        ++count;
    }
    return count;
}

/// True if a run of `stars` asterisks holds the mark of that length: **, *** hold bold; *, *** hold italic.
bool holds(qsizetype stars, qsizetype markLength)
{
    return markLength == 2 ? stars >= 2 : stars % 2 == 1;
}

TextReplacement toggleStars(const QString& text, qsizetype start, qsizetype end, qsizetype markLength)
{
    // Marks next to white space do not work: leave it outside.
    while (start < end && text[start].isSpace()) {
        ++start;
    }
    while (end > start && text[end - 1].isSpace()) {
        --end;
    }
    const QString mark(markLength, u'*');
    const QString inner = text.mid(start, end - start);
    const qsizetype outerStars = std::min(runOf(text, start - 1, -1, u'*'), runOf(text, end, 1, u'*'));
    if (holds(outerStars, markLength)) {
        return {start - markLength, inner.size() + 2 * markLength, inner, start - markLength, end - markLength};
    }
    const qsizetype innerStars = std::min(runOf(inner, 0, 1, u'*'), runOf(inner, inner.size() - 1, -1, u'*'));
    if (inner.size() > 2 * markLength && holds(innerStars, markLength)) {
        const QString bare = inner.mid(markLength, inner.size() - 2 * markLength);
        return {start, inner.size(), bare, start, start + bare.size()};
    }
    return {start, inner.size(), mark + inner + mark, start + markLength, end + markLength};
}

TextReplacement makeLink(const QString& text, qsizetype start, qsizetype end)
{
    const QString chosen = text.mid(start, end - start);
    if (chosen.startsWith("http://"_L1) || chosen.startsWith("https://"_L1)) {
        return {start, chosen.size(), u"[](%1)"_s.arg(chosen), start + 1, start + 1};
    }
    const QString address = u"https://"_s;
    const qsizetype at = start + 1 + chosen.size() + 2;
    return {start, chosen.size(), u"["_s + chosen + u"]("_s + address + u")"_s, at, at + address.size()};
}

QString nextHeading(const QString& line)
{
    const qsizetype level = runOf(line, 0, 1, u'#');
    const bool heading = level > 0 && (line.size() == level || line[level] == u' ');
    const QString bare = heading ? line.mid(level).trimmed() : line;
    if (!heading) {
        return u"## "_s + bare;
    }
    return level == 2 ? u"### "_s + bare : bare;
}

TextReplacement changeLines(const QString& text, qsizetype start, qsizetype end, MarkdownCommand command)
{
    const qsizetype first = start == 0 ? 0 : text.lastIndexOf(u'\n', start - 1) + 1;
    const qsizetype found = text.indexOf(u'\n', std::max(start, end > start ? end - 1 : end));
    const qsizetype last = found < 0 ? text.size() : found;
    QStringList lines = text.mid(first, last - first).split(u'\n');
    const QString prefix = command == MarkdownCommand::List ? u"- "_s : u"> "_s;
    const bool all
        = std::all_of(lines.cbegin(), lines.cend(), [&prefix](const QString& line) { return line.startsWith(prefix); });
    for (QString& line : lines) {
        if (command == MarkdownCommand::Heading) {
            line = nextHeading(line);
        } else if (all) {
            line = line.mid(prefix.size());
        } else if (!line.startsWith(prefix)) {
            line = prefix + line;
        }
    }
    const QString inserted = lines.join(u'\n');
    const qsizetype grown = inserted.size() - (last - first);
    if (start == end) {
        const qsizetype caret = std::max(first, start + grown);
        return {first, last - first, inserted, caret, caret};
    }
    return {first, last - first, inserted, first, first + inserted.size()};
}

} // namespace

TextReplacement replacementFor(MarkdownCommand command, const QString& text, qsizetype start, qsizetype end)
{
    switch (command) {
    case MarkdownCommand::Bold:
        return toggleStars(text, start, end, 2);
    case MarkdownCommand::Italic:
        return toggleStars(text, start, end, 1);
    case MarkdownCommand::Link:
        return makeLink(text, start, end);
    case MarkdownCommand::Heading:
    case MarkdownCommand::Quote:
    case MarkdownCommand::List:
        return changeLines(text, start, end, command);
    }
    return {start, 0, {}, start, end};
}

} // namespace wongo::widgets
