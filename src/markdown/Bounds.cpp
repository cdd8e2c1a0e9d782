// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bounds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::markdown {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Length of the marker of a quote or list item at `i`; 0 if there is none.
qsizetype markerLength(QStringView line, qsizetype i)
{
    if (line[i] == u'>') {
        return 1;
    }
    qsizetype end = i;
    if (line[i] == u'-' || line[i] == u'+' || line[i] == u'*') {
        end = i + 1;
    } else {
        while (end < line.size() && isDigit(line[end])) {
            ++end;
        }
        const bool stop = end > i && end < line.size() && (line[end] == u'.' || line[end] == u')');
        if (!stop) {
            return 0;
        }
        ++end;
    }
    return end == line.size() || isBlank(line[end]) ? end - i : 0;
}

/// Calls `marker(offset, ordinal)` for each marker; returns the length of the whole prefix.
template <typename F> qsizetype scanPrefix(QStringView line, F marker)
{
    qsizetype i = 0;
    for (int count = 1;; ++count) {
        while (i < line.size() && isBlank(line[i])) {
            ++i;
        }
        const qsizetype length = i < line.size() ? markerLength(line, i) : 0;
        if (length == 0) {
            return i;
        }
        marker(i, count);
        i += length;
    }
}

/// Cells of a table row as cmark-gfm counts them: pipes without a backslash before them part them, one may lead and one
/// may end.
int cellCount(QStringView row)
{
    row = row.trimmed();
    if (row.startsWith(u'|')) {
        row = row.sliced(1);
    }
    int cells = 0;
    bool rest = false;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const bool pipe = row[i] == u'|' && (i == 0 || row[i - 1] != u'\\');
        cells += pipe ? 1 : 0;
        rest = !pipe && (rest || !isBlank(row[i]));
    }
    return cells + (rest ? 1 : 0);
}

QStringView withoutQuotes(QStringView line)
{
    const auto isText = [](QChar c) { return !isBlank(c) && c != u'>'; };
    return line.sliced(std::find_if(line.begin(), line.end(), isText) - line.begin());
}

bool looksLikeDelimiterRow(QStringView line)
{
    bool columns = false;
    bool hyphen = false;
    for (const QChar c : withoutQuotes(line)) {
        columns = columns || c == u'|' || c == u':';
        hyphen = hyphen || c == u'-';
        if (c != u'|' && c != u':' && c != u'-' && !isBlank(c)) {
            return false;
        }
    }
    return columns && hyphen;
}

/// Where a mark takes from a row what makes it a delimiter row, and nothing else: it stays the list item it may be,
/// with as many cells.
qsizetype harmlessPlace(QStringView row)
{
    const qsizetype last = row.lastIndexOf(u'|');
    if (last < 0) {
        return row.lastIndexOf(u':') + 1;
    }
    const bool leads = withoutQuotes(row).startsWith(u'|') && row.indexOf(u'|') == last;
    return leads ? last + 1 : last;
}

/// Finds the delimiter rows that are to be plain text, from the last line to the first.
class DelimiterRows {
public:
    DelimiterRows(const std::vector<Line>& lines, const Limits& limits)
        : m_lines(lines)
        , m_limits(limits)
    {
    }

    void appendMarks(std::vector<qsizetype>& marks)
    {
        for (size_t i = m_lines.size(); i-- > 0;) {
            const QStringView text = m_lines[i].text;
            const QStringView content = text.trimmed();
            if (content.isEmpty()) {
                m_runLength = 0;
                m_unsure = 0;
                continue;
            }
            ++m_runLength;
            if (looksLikeDelimiterRow(text) && !canBeginTable(i)) {
                marks.push_back(m_lines[i].start + harmlessPlace(text));
            }
        }
    }

private:
    bool canBeginTable(size_t i)
    {
        // cmark fills short rows up to the width of the table; more cells than this are no newspaper's table.
        constexpr qint64 mostCells = 200'000;
        const int cells = cellCount(withoutQuotes(m_lines[i].text));
        if (i == 0 || cells > m_limits.columns || cells * m_runLength > mostCells) {
            return false;
        }
        // cmark scans the paragraph above at each delimiter row, even where the numbers of cells differ. With a list
        // marker above the number depends on whether it is one, which a line does not tell: a few such rows may stay.
        constexpr int mostUnsure = 16;
        const QStringView above = m_lines[i - 1].text;
        const bool asText = cellCount(withoutQuotes(above)) == cells;
        const bool asItem = cellCount(above.sliced(containerPrefix(above))) == cells;
        if (asText == asItem) {
            return asText;
        }
        return ++m_unsure <= mostUnsure;
    }

    const std::vector<Line>& m_lines;
    const Limits& m_limits;
    qint64 m_runLength = 0; ///< lines from here to the next blank one
    int m_unsure = 0;
};

/// `<![CDATA[`, `<?` and `<!A` inside a line make cmark look for their end through the whole paragraph, each of them.
void appendHtmlMarks(const Line& line, std::vector<qsizetype>& marks)
{
    constexpr qsizetype farthest = 500;
    const QStringView text = line.text;
    for (qsizetype at = text.indexOf(u'<', containerPrefix(text) + 1); at >= 0; at = text.indexOf(u'<', at + 1)) {
        const QStringView rest = text.sliced(at + 1, std::min(farthest, text.size() - at - 1));
        if (!rest.startsWith(u'?') && !rest.startsWith(u'!')) {
            continue;
        }
        const QStringView end = rest.startsWith(u'?') ? u"?>" : rest.startsWith("![CDATA["_L1) ? u"]]>" : u">";
        if (!rest.contains(end)) {
            marks.push_back(line.start + at + 1);
        }
    }
}

bool isEscaped(QStringView line, qsizetype at)
{
    return at > 0 && line[at - 1] == u'\\' && (at < 2 || line[at - 2] != u'\\');
}

/// At every link cmark walks over all signs of images that are open there. Goes from the last line to the first.
void appendImageMarks(const std::vector<Line>& lines, const Limits& limits, std::vector<qsizetype>& marks)
{
    constexpr int mostUnclosed = 100;
    int closers = 0; // not taken by an opener behind them
    int unclosed = 0;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const QStringView text = line->text;
        if (text.trimmed().isEmpty()) {
            closers = 0;
            unclosed = 0;
            continue;
        }
        for (qsizetype i = text.size() - 1; i >= 0; --i) {
            if ((text[i] != u'[' && text[i] != u']') || isEscaped(text, i)) {
                continue;
            }
            if (text[i] == u']') {
                ++closers;
                continue;
            }
            const bool image = i > 0 && text[i - 1] == u'!';
            unclosed += image && closers == 0 ? 1 : 0;
            if (image && (closers > limits.nesting || unclosed > mostUnclosed)) {
                marks.push_back(line->start + i);
            }
            closers -= closers > 0 ? 1 : 0;
        }
    }
}

} // namespace

bool linksOutgrow(QStringView text)
{
    constexpr qsizetype mostUnits = 100'000'000;
    if (!text.contains("]:"_L1)) {
        return false;
    }
    qsizetype longest = 0;
    qsizetype first = -1; // of the run of lines, from its first definition on
    for (const Line& line : splitLines(text)) {
        if (line.text.trimmed().isEmpty()) {
            first = -1;
        } else if (const qsizetype at = first < 0 ? line.text.indexOf("]:"_L1) : -1; at >= 0) {
            first = line.start + at;
        }
        longest = first < 0 ? longest : std::max(longest, line.start + line.text.size() - first);
    }
    return longest > mostUnits / std::max<qsizetype>(text.count(u']'), 1);
}

qsizetype containerPrefix(QStringView line)
{
    return scanPrefix(line, [](qsizetype, int) {});
}

std::vector<Line> splitLines(QStringView text)
{
    std::vector<Line> lines;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n' || text[i] == u'\r') {
            lines.push_back({start, text.sliced(start, i - start)});
            i += text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n' ? 1 : 0;
            start = i + 1;
        }
    }
    if (start < text.size()) {
        lines.push_back({start, text.sliced(start)});
    }
    return lines;
}

std::vector<qsizetype> boundMarks(const std::vector<Line>& lines, const Limits& limits)
{
    std::vector<qsizetype> marks;
    for (const Line& line : lines) {
        scanPrefix(line.text, [&](qsizetype offset, int ordinal) {
            if (ordinal > limits.nesting) {
                marks.push_back(line.start + offset);
            }
        });
        appendHtmlMarks(line, marks);
    }
    appendImageMarks(lines, limits, marks);
    DelimiterRows(lines, limits).appendMarks(marks);
    return marks;
}

} // namespace wongo::markdown
