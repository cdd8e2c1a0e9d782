// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Pattern.h"

#include "language/WholeWord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::search {

namespace {

constexpr qsizetype ordinaryLine = 1'000; // UTF-16 units

QString nfc(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C);
}

QString withLimit(qsizetype steps, const QString& pattern)
{
    return u"(*LIMIT_MATCH=%1)"_s.arg(steps) + pattern;
}

/// Not in the middle of what a reader takes for one character: "e" is not found in an "e" with an accent of its own.
bool endsACharacter(QStringView text, qsizetype end)
{
    return end == text.size() || !text[end].isMark();
}

} // namespace

QRegularExpression Pattern::bounded(qsizetype steps) const
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!m_query.caseSensitive) {
        options |= QRegularExpression::CaseInsensitiveOption;
    }
    const QString text = m_query.regularExpression ? m_query.text : QRegularExpression::escape(m_query.text);
    return QRegularExpression(withLimit(steps, text), options);
}

tl::expected<Pattern, PatternError> Pattern::make(const Query& query)
{
    Query clean = query;
    clean.text = nfc(query.text);
    Pattern pattern(clean);
    pattern.m_usual = pattern.bounded(stepsInALine / ordinaryLine);
    if (!pattern.m_usual.isValid()) {
        const qsizetype ours = pattern.m_usual.pattern().size() - clean.text.size();
        const qsizetype at = std::clamp<qsizetype>(pattern.m_usual.patternErrorOffset() - ours, 0, clean.text.size());
        return tl::unexpected(PatternError{at, pattern.m_usual.errorString()});
    }
    return pattern;
}

bool Pattern::findInLine(
    const QRegularExpression& expression, QStringView line, qsizetype start, QList<Hit>& hits) const
{
    for (qsizetype at = 0; at <= line.size();) {
        const QRegularExpressionMatch match = expression.match(
            line, at, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.hasMatch()) {
            return match.isValid(); // not, if it gave up
        }
        const qsizetype from = match.capturedStart();
        const qsizetype to = match.capturedEnd();
        if (from < to && endsACharacter(line, to) && (!m_query.wholeWord || language::isWholeWord(line, from, to))) {
            hits.append(
                {{start + from, start + to}, m_query.regularExpression ? match.capturedTexts() : QStringList()});
        }
        at = from < to ? to : to + (to + 1 < line.size() && line[to].isHighSurrogate() ? 2 : 1);
    }
    return true;
}

End Pattern::find(const QString& text, QList<Hit>& hits, const StopAsked& stop) const
{
    End end = End::Complete;
    for (qsizetype start = 0; start <= text.size();) {
        if (stop()) {
            return End::Stopped;
        }
        const qsizetype feed = text.indexOf(u'\n', start);
        const qsizetype next = feed < 0 ? text.size() + 1 : feed + 1;
        const QStringView line = QStringView(text).sliced(start, next - 1 - start);
        // The limit is for each place a match might begin at: the longer the line, the less for each.
        const QRegularExpression& expression
            = line.size() <= ordinaryLine ? m_usual : bounded(std::max<qsizetype>(1, stepsInALine / line.size()));
        start = next;
        if (line.isValidUtf16() && !findInLine(expression, line, next - 1 - line.size(), hits)) {
            end = End::TooMuchWork;
        }
    }
    return end;
}

QString Pattern::replaced(const Hit& hit, const QString& replacement) const
{
    if (!m_query.regularExpression) {
        return nfc(replacement);
    }
    QString made;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar sign = replacement[i];
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        if ((sign != u'\\' && sign != u'$') || next.isNull()) {
            made += sign;
        } else if (next >= u'0' && next <= u'9') {
            made += hit.captured.value(next.digitValue());
            ++i;
        } else if (sign == u'$' && next == u'&') {
            made += hit.captured.value(0);
            ++i;
        } else {
            made += sign;
            i += next == sign ? 1 : 0;
        }
    }
    return nfc(made);
}

} // namespace wongo::search
