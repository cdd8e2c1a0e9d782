// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/PairCheck.h"
#include "language/Quotes.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace rules {

namespace {

const QRegularExpression& hangul()
{
    static const QRegularExpression expression(u"[가-힣][가-힣\\s]*[가-힣]|[가-힣]|[「」『』〈〉《》㈜]"_s);
    return expression;
}

/// A sentence or a clause in Hangul is no gloss, even if it is quoted: “합의에는 이르지 못했다.”
bool isGloss(const QString& hangul)
{
    constexpr qsizetype longestWord = 8;
    return hangul.count(u' ') < 2 && hangul.size() <= longestWord;
}

/// Glosses in brackets and what is quoted may be in the other language.
bool isInBrackets(const QString& text, qsizetype at)
{
    int depth = 0;
    constexpr qsizetype reach = 300; // a long line full of matches is not gone through for each
    const qsizetype start = qMax<qsizetype>(0, at - reach);
    const qsizetype lineEnd = QStringView(text).sliced(start, at - start).lastIndexOf(u'\n');
    for (qsizetype i = start + lineEnd + 1; i < at; ++i) {
        depth += QStringView(u"(“‘[").contains(text[i]) ? 1 : QStringView(u")”]").contains(text[i]) ? -1 : 0;
        depth = qMax(depth, 0);
    }
    return depth > 0;
}

void unbalanced(const Pair& pair, model::Language side, QList<PairFinding>& found)
{
    const QString& text = (side == model::Language::Korean ? pair.korean : pair.english).prose.text;
    qsizetype start = 0;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines.at(i);
        const language::Quotes quotes = language::quotesIn(line);
        const auto next
            = std::find_if(lines.begin() + i + 1, lines.end(), [](const QString& other) { return !other.isEmpty(); });
        const bool goesOn = next != lines.end() ? language::quotesIn(*next).beginsOpen : pair.quoteGoesOn[side];
        if (quotes.unbalanced && !(quotes.openAtEnd && goesOn)) {
            const markdown::Range range{start + *quotes.unbalanced, start + *quotes.unbalanced + 1};
            const bool korean = side == model::Language::Korean;
            found.append(
                {Kind::Quote, Reason::QuoteUnbalanced, Severity::Warning, side, korean ? range : markdown::Range{},
                    korean ? markdown::Range{} : range, line.mid(*quotes.unbalanced, 30), {}});
            return;
        }
        start += line.size() + 1;
    }
}

/// "We will not yield, the spokesperson said": first persons. What is said before who says it is indirect speech as
/// often in agencies' English: "Prices will rise, the ministry said."
bool isDirectSpeech(const QString& english)
{
    static const QRegularExpression own(u"\\b(?:I|[Ww]e|[Mm]y|[Oo]urs?|us|me)\\b(?!-)"_s);
    return own.match(english).hasMatch();
}

bool isWord(QChar c)
{
    return c.isLetter();
}

} // namespace

void pairQuotes(const Pair& pair, QList<PairFinding>& found)
{
    const qsizetype before = found.size();
    unbalanced(pair, model::Language::Korean, found);
    unbalanced(pair, model::Language::English, found);
    const language::Quotes korean = language::quotesIn(pair.korean.prose.text);
    const language::Quotes english = language::quotesIn(pair.english.prose.text);
    if (found.size() > before) {
        return; // counts mean nothing yet
    }
    if (korean.opened > 0 && english.opened + english.single == 0) {
        const qsizetype start = pair.korean.prose.text.indexOf(QRegularExpression(u"[“\"]"_s));
        const qsizetype close = pair.korean.prose.text.indexOf(QRegularExpression(u"[”\"]"_s), start + 1);
        const markdown::Range range{start, close < 0 ? start + 1 : close + 1};
        // "He said that they were satisfied" is right as well, but somebody's own words need marks
        const Severity severity = isDirectSpeech(pair.english.prose.text) ? Severity::Warning : Severity::Note;
        found.append({Kind::Quote, Reason::QuotesMissing, severity, model::Language::English, range, {},
            pair.korean.prose.text.sliced(range.start, range.end - range.start), {QString::number(korean.opened)}});
    } else if (english.opened > 0 && korean.opened + korean.single == 0
        && !pair.korean.prose.text.contains(QRegularExpression(u"[〈《「『≪<]"_s))) { // titles of works
        const qsizetype start = pair.english.prose.text.indexOf(QRegularExpression(u"[“\"]"_s));
        const qsizetype close = pair.english.prose.text.indexOf(QRegularExpression(u"[”\"]"_s), start + 1);
        const markdown::Range range{start, close < 0 ? start + 1 : close + 1};
        found.append({Kind::Quote, Reason::QuotesAdded, Severity::Note, model::Language::English, {}, range,
            pair.english.prose.text.sliced(range.start, range.end - range.start), {QString::number(english.opened)}});
    }
}

void pairScripts(const Pair& pair, QList<PairFinding>& found)
{
    auto matches = hangul().globalMatch(pair.english.prose.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (!isInBrackets(pair.english.prose.text, match.capturedStart()) || !isGloss(match.captured())) {
            found.append({Kind::Untranslated, Reason::HangulInEnglish, Severity::Warning, model::Language::English, {},
                {match.capturedStart(), match.capturedEnd()}, match.captured(), {}});
        }
    }
    // four words with a small one among them: names of agencies and books have capitals
    static const QRegularExpression clause(u"[A-Za-z][A-Za-z’'-]*(?:,?\\s[A-Za-z][A-Za-z’'-]*){3,}"_s);
    static const QRegularExpression small(u"(?:^|\\s)[a-z]{2,}(?:\\s|$).*(?:^|\\s)[a-z]{2,}(?:\\s|$)"_s);
    // a shorter sentence, or two words without capitals
    static const QRegularExpression sentence(
        u"(?<![A-Za-z])[A-Z][A-Za-z’'-]*(?:,?\\s[A-Za-z’'-]+)+[.?!](?![A-Za-z])"_s);
    static const QRegularExpression words(u"(?<![A-Za-z])[a-z]{3,}(?:\\s[a-z]{3,})+(?![A-Za-z])"_s);
    const qsizetype before = found.size();
    for (const QRegularExpression* expression : {&clause, &sentence, &words}) {
        auto clauses = expression->globalMatch(pair.korean.prose.text);
        while (clauses.hasNext() && (found.size() == before || expression == &clause)) {
            const QRegularExpressionMatch match = clauses.next();
            if ((expression != &clause || small.match(match.captured()).hasMatch())
                && !isInBrackets(pair.korean.prose.text, match.capturedStart())) {
                found.append({Kind::Untranslated, Reason::EnglishInKorean, Severity::Warning, model::Language::Korean,
                    {match.capturedStart(), match.capturedEnd()}, {}, match.captured(), {}});
            }
        }
    }
}

bool pairCopied(const Pair& pair, QList<PairFinding>& found)
{
    const QString korean = pair.korean.prose.text.simplified();
    if (korean != pair.english.prose.text.simplified()) {
        return false;
    }
    const bool inKorean = hangul().match(korean).hasMatch();
    const auto spelled = [](const QString& word) { return std::all_of(word.begin(), word.end(), isWord); };
    const QStringList words = korean.split(u' ');
    if (!inKorean && std::count_if(words.begin(), words.end(), spelled) < 4) {
        return true; // a name or a sign that is the same in both
    }
    found.append({Kind::Copied, Reason::TextCopied, Severity::Warning,
        inKorean ? model::Language::English : model::Language::Korean, {}, {}, korean, {}});
    return true;
}

} // namespace rules

QList<PairFinding> checkPair(const Pair& pair)
{
    QList<PairFinding> found;
    if (!rules::pairCopied(pair, found)) {
        rules::pairFacts(pair, found);
        rules::pairQuotes(pair, found);
        rules::pairScripts(pair, found);
        rules::pairCredits(pair, found);
        rules::pairTerms(pair, found);
        rules::pairLinks(pair, found);
        rules::pairOrder(pair, found);
        rules::pairDirections(pair, found);
        rules::pairSentences(pair, found);
    }
    return found;
}

} // namespace wongo::checks
