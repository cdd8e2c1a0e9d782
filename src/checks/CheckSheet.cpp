// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/CheckSheet.h"

#include "checks/Rules.h"
#include "language/FactMatch.h"
#include "language/PersonalNames.h"
#include "language/SpellingWords.h"
#include "model/FieldPath.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace {

using language::Fact;
using model::Language;
using RowKind = SheetRow::Kind;

constexpr qsizetype mostOfBeginning = 60;

QString beginningOf(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > mostOfBeginning ? line.first(mostOfBeginning - 1) + u'…' : line;
}

RowKind rowKindOf(language::FactFamily family)
{
    switch (family) {
    case language::FactFamily::Date:
        return RowKind::Date;
    case language::FactFamily::Money:
        return RowKind::Money;
    case language::FactFamily::Percent:
        return RowKind::Percent;
    case language::FactFamily::Number:
        break;
    }
    return RowKind::Number;
}

QString wordsOf(const Fact& fact, const BlockText& text)
{
    return text.prose.text.sliced(fact.start, fact.end - fact.start).simplified();
}

/// A row to be, and where it stands in the Korean text; what English alone states comes last.
struct Placed {
    qsizetype place = 0;
    SheetRow row;
};
constexpr qsizetype englishAlone = qsizetype{1} << 40;

void facts(const Pair& pair, QList<Placed>& rows)
{
    const QList<Fact> korean = rules::factsOutsideTerms(pair.korean, pair.terms, TermUse::Form::Korean);
    QList<Fact> english = rules::factsOutsideTerms(pair.english, pair.terms, TermUse::Form::Approved);
    for (const Fact& fact : korean) {
        SheetRow row{rowKindOf(language::familyOf(fact.kind)), {wordsOf(fact, pair.korean), {}}, reading(fact)};
        const auto same = std::find_if(english.begin(), english.end(),
            [&](const Fact& other) { return language::isSameFact(fact, other, pair.published); });
        if (same != english.end()) {
            row.said.en = wordsOf(*same, pair.english);
            english.erase(same);
        } else if (fact.weak) {
            continue; // small words stand alone in either language
        }
        rows.append({fact.start, row});
    }
    english.removeIf([](const Fact& fact) { return fact.weak; });
    for (const Fact& fact : english) {
        rows.append({englishAlone + fact.start,
            {rowKindOf(language::familyOf(fact.kind)), {{}, wordsOf(fact, pair.english)}, reading(fact)}});
    }
}

struct Span {
    qsizetype start;
    QString text;
};

QList<Span> quotations(const QString& text)
{
    static const QRegularExpression marks(u"“[^”\\n]*”|\"[^\"\\n]*\""_s);
    QList<Span> spans;
    auto matches = marks.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        spans.append({match.capturedStart(), match.captured()});
    }
    return spans;
}

/// Side by side in their order: what was said is seldom moved, and never matched by rule.
void inOrder(RowKind kind, const QList<Span>& korean, const QList<Span>& english, QList<Placed>& rows)
{
    for (qsizetype i = 0; i < std::max(korean.size(), english.size()); ++i) {
        const qsizetype place = i < korean.size() ? korean[i].start : englishAlone + english[i].start;
        rows.append({place,
            {kind, {i < korean.size() ? korean[i].text : QString(), i < english.size() ? english[i].text : QString()},
                {}}});
    }
}

/// Names and terms of the desk's list.
void terms(const Pair& pair, QList<Placed>& rows)
{
    QList<TermUse> english;
    for (const TermUse& use : pair.terms.usesIn(pair.english.prose.text)) {
        if (use.form != TermUse::Form::Korean) {
            english.append(use);
        }
    }
    const auto kindOf = [&](int term) {
        return pair.terms.term(term).kind == model::Term::Kind::Name ? RowKind::Name : RowKind::Term;
    };
    for (const TermUse& use : pair.terms.usesIn(pair.korean.prose.text)) {
        if (use.form != TermUse::Form::Korean) {
            continue;
        }
        SheetRow row{kindOf(use.term), {pair.korean.prose.text.sliced(use.start, use.end - use.start), {}}, {}};
        const auto same = std::find_if(
            english.begin(), english.end(), [&](const TermUse& other) { return other.term == use.term; });
        if (same != english.end()) {
            row.said.en = pair.english.prose.text.sliced(same->start, same->end - same->start);
            english.erase(same);
        }
        rows.append({use.start, row});
    }
    for (const TermUse& use : english) {
        rows.append({englishAlone + use.start,
            {kindOf(use.term), {{}, pair.english.prose.text.sliced(use.start, use.end - use.start)}, {}}});
    }
}

/// Names that no list has: Korean persons by their titles, and runs of capitalised English words.
void otherNames(const Pair& pair, QList<Placed>& rows)
{
    QList<Span> korean;
    const QString& text = pair.korean.prose.text;
    for (const language::SpellingWord& word : language::spellingWords(text)) {
        const QString name = text.sliced(word.start, word.length);
        if (language::isPersonalName(text, word) && pair.terms.usesIn(name).isEmpty()) {
            korean.append({word.start, name});
        }
    }
    static const QRegularExpression capitals(
        u"(?<![.!?”\"] )(?<!^)\\b[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+)?(?: [A-Z][a-z]+(?:-[a-z]+)?)+"_s);
    QList<Span> english;
    auto matches = capitals.globalMatch(pair.english.prose.text);
    while (matches.hasNext() && !korean.isEmpty()) {
        const QRegularExpressionMatch match = matches.next();
        if (pair.terms.usesIn(match.captured()).isEmpty()) {
            english.append({match.capturedStart(), match.captured()});
        }
    }
    inOrder(RowKind::Name, korean, english, rows);
}

/// The name of who wrote it, listed or not; a title is none.
void byline(const Pair& pair, const QString& path, QList<Placed>& rows)
{
    const bool isListed
        = std::any_of(rows.begin(), rows.end(), [](const Placed& placed) { return placed.row.kind == RowKind::Name; });
    const bool isEmpty = rules::isBlank(pair.korean.prose.text) && rules::isBlank(pair.english.prose.text);
    if (path.endsWith("/name"_L1) && !isListed && !isEmpty) {
        rows.append(
            {0, {RowKind::Name, {pair.korean.prose.text.simplified(), pair.english.prose.text.simplified()}, {}}});
    }
}

void credits(const Pair& pair, const QString& path, QList<Placed>& rows)
{
    static const QRegularExpression credit(u"[ⓒ©]\\s*[^\\s.,)]+|\\((?:사진\\s*[=:]|Photo[: ])[^)]*\\)"_s);
    const auto spans = [&](const QString& text) {
        QList<Span> found;
        auto matches = credit.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            found.append({match.capturedStart(), match.captured()});
        }
        if (found.isEmpty() && path.endsWith("/credit"_L1) && !rules::isBlank(text)) {
            found.append({0, text.simplified()});
        }
        return found;
    };
    inOrder(RowKind::Credit, spans(pair.korean.prose.text), spans(pair.english.prose.text), rows);
}

QList<SheetRow> rowsOf(const Pair& pair, const QString& path)
{
    QList<Placed> placed;
    facts(pair, placed);
    inOrder(RowKind::Quotation, quotations(pair.korean.prose.text), quotations(pair.english.prose.text), placed);
    terms(pair, placed);
    if (path.startsWith("bylines/"_L1)) {
        byline(pair, path, placed);
    } else {
        otherNames(pair, placed);
    }
    credits(pair, path, placed);
    std::stable_sort(
        placed.begin(), placed.end(), [](const Placed& one, const Placed& other) { return one.place < other.place; });
    QList<SheetRow> rows;
    for (const Placed& one : placed) {
        rows.append(one.row);
    }
    return rows;
}

PairState fieldState(const BlockCache& cache, const QString& path)
{
    for (const FieldLook& look : cache.look().fields) {
        if (look.path == path) {
            return look.state;
        }
    }
    return PairState::Missing;
}

BlockText bodyText(const CheckInput& input, Language language, int first, int count, BlockCache& cache)
{
    BlockText joined;
    for (int i = first; i < first + count; ++i) {
        const markdown::PlacedBlock& placed = input.trees[language].blocks[static_cast<size_t>(i)];
        const BlockText& own = cache.text(placed, input.article.body[language], language);
        const qsizetype shift = joined.prose.text.size();
        joined.prose.append(own.prose, placed.start);
        for (Fact fact : own.facts) {
            fact.start += shift;
            fact.end += shift;
            joined.facts.append(fact);
        }
    }
    return joined;
}

} // namespace

QList<SheetSection> checkSheet(const CheckInput& input)
{
    BlockCache cache;
    check(input, cache);
    const QDate published = input.article.meta.published.date();
    QList<SheetSection> sections;
    for (const auto& [path, text] : model::allTexts(input.article.meta)) {
        const BlockText korean = textOf(proseOf(text.ko), Language::Korean);
        const BlockText english = textOf(proseOf(text.en), Language::English);
        SheetSection section{path, 0, fieldState(cache, path), {beginningOf(text.ko), beginningOf(text.en)},
            rowsOf({korean, english, published, input.desk.credits, cache.terms(), {}}, path)};
        if (!section.rows.isEmpty()) {
            sections.append(section);
        }
    }
    // What one body alone has is listed as well: somebody has to look at it.
    const PairTrail& pairs = cache.pairs();
    for (int i = 0; i < pairs.beads().size(); ++i) {
        const Bead& bead = pairs.beads()[i];
        const BlockText korean = bodyText(input, Language::Korean, bead.korean, bead.koreanCount, cache);
        const BlockText english = bodyText(input, Language::English, bead.english, bead.englishCount, cache);
        const PairState state = i < cache.look().body.size() ? cache.look().body[i].state : PairState::Alone;
        SheetSection section{u"body"_s, i + 1, state, {beginningOf(korean.prose.text), beginningOf(english.prose.text)},
            rowsOf({korean, english, published, input.desk.credits, cache.terms(), {}}, u"body"_s)};
        if (!section.rows.isEmpty()) {
            sections.append(section);
        }
    }
    return sections;
}

} // namespace wongo::checks
