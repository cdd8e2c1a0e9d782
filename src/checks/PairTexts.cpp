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
        found.append({Kind::Quote, Reason::QuotesMissing, Severity::Warning, model::Language::English, range, {},
            pair.korean.prose.text.sliced(range.start, range.end - range.start), {QString::number(korean.opened)}});
    } else if (english.opened > 0 && korean.opened + korean.single == 0) {
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
        if (!isInBrackets(pair.english.prose.text, match.capturedStart())) {
            found.append({Kind::Untranslated, Reason::HangulInEnglish, Severity::Warning, model::Language::English, {},
                {match.capturedStart(), match.capturedEnd()}, match.captured(), {}});
        }
    }
    // four words with a small one among them: names of agencies and books have capitals
    static const QRegularExpression clause(u"[A-Za-z][A-Za-z’'-]*(?:,?\\s[A-Za-z][A-Za-z’'-]*){3,}"_s);
    static const QRegularExpression small(u"(?:^|\\s)[a-z]{2,}(?:\\s|$).*(?:^|\\s)[a-z]{2,}(?:\\s|$)"_s);
    auto clauses = clause.globalMatch(pair.korean.prose.text);
    while (clauses.hasNext()) {
        const QRegularExpressionMatch match = clauses.next();
        if (small.match(match.captured()).hasMatch() && !isInBrackets(pair.korean.prose.text, match.capturedStart())) {
            found.append({Kind::Untranslated, Reason::EnglishInKorean, Severity::Warning, model::Language::Korean,
                {match.capturedStart(), match.capturedEnd()}, {}, match.captured(), {}});
        }
    }
}

void pairCredits(const Pair& pair, QList<PairFinding>& found)
{
    for (const model::CreditPair& credit : pair.credits) {
        const qsizetype korean = credit.ko.isEmpty() ? -1 : pair.korean.prose.text.indexOf(credit.ko);
        const qsizetype english = credit.en.isEmpty() ? -1 : pair.english.prose.text.indexOf(credit.en);
        if ((korean < 0) == (english < 0) || credit.ko.isEmpty() || credit.en.isEmpty()) {
            continue;
        }
        const bool lacking = english < 0; // the English name is
        found.append({Kind::Term, Reason::CreditDiffers, Severity::Warning,
            lacking ? model::Language::English : model::Language::Korean,
            lacking ? markdown::Range{korean, korean + credit.ko.size()} : markdown::Range{},
            lacking ? markdown::Range{} : markdown::Range{english, english + credit.en.size()},
            lacking ? credit.ko : credit.en, {lacking ? credit.en : credit.ko}});
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
    }
    return found;
}

} // namespace wongo::checks
