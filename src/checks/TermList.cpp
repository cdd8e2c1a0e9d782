// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/TermList.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace {

using language::Phrases;
using Form = TermUse::Form;

bool hasCapital(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isUpper(); });
}

/// How many letters must be put in, taken out or changed.
qsizetype distance(const QString& a, const QString& b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t k = 0; k < row.size(); ++k) {
        row[k] = static_cast<qsizetype>(k);
    }
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (size_t k = 1; k < row.size(); ++k) {
            const qsizetype changed = diagonal + (a[i] == b[static_cast<qsizetype>(k) - 1] ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({changed, row[k] + 1, row[k - 1] + 1});
        }
    }
    return row.back();
}

/// Kirillo and Kyrylo, Tae-lim and Tae-rim; not Kim and Lee.
bool areAlike(const QString& a, const QString& b)
{
    const qsizetype most = std::max<qsizetype>(2, std::max(a.size(), b.size()) / 2);
    return a == b || (a.front() == b.front() && distance(a, b) <= most);
}

/// A surname before the same Korean given name: Koo Tae-ho and Gu Tae-ho.
bool areSurnamesOf(const QString& word, const QStringList& name)
{
    constexpr qsizetype longest = 5;
    return word.size() <= longest && name.size() == 2 && name.at(1).contains(u'-');
}

struct Word {
    qsizetype start = 0;
    QString text;
};

QList<Word> wordsOf(const QString& text)
{
    static const QRegularExpression word(u"\\p{L}[\\p{L}'’‐-]*\\p{L}|\\p{L}"_s);
    QList<Word> words;
    auto matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString found = match.captured();
        if (found.endsWith("'s"_L1) || found.endsWith(u"’s")) {
            found.chop(2);
        }
        words.append({match.capturedStart(), found});
    }
    return words;
}

/// Whether the words from `first` on, which stand side by side, are alike to those of the name, and one is the same.
bool isSlip(const QList<Word>& words, qsizetype first, const QStringList& name)
{
    bool anySame = false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const Word& word = words.at(first + i);
        const Word* before = i > 0 ? &words.at(first + i - 1) : nullptr;
        if (!word.text.front().isUpper() || (before && before->start + before->text.size() + 1 != word.start)
            || !(areAlike(word.text.toCaseFolded(), name.at(i).toCaseFolded())
                || (i == 0 && words.at(first + 1).text == name.at(1) && areSurnamesOf(word.text, name)))) {
            return false;
        }
        anySame = anySame || word.text == name.at(i);
    }
    return anySame;
}

/// "the bridge", "This long new bridge"; with a capital of its own it would be another one's name.
bool isMentioned(const QString& noun, const QString& english)
{
    constexpr qsizetype shortest = 4;
    if (noun.size() < shortest) {
        return false;
    }
    const QRegularExpression mention(
        u"\\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]h[eo]se|[Ii]ts|[Tt]heir|[Aa]n?)\\s+(?:[\\w.,-]+\\s+){0,2}%1s?\\b"_s.arg(
            QRegularExpression::escape(noun.toLower())),
        QRegularExpression::UseUnicodePropertiesOption);
    return mention.match(english).hasMatch();
}

/// Its words in their order, with at most one other between two: minimum hourly wage.
bool isSpread(const QStringList& parts, const QString& english)
{
    QStringList words;
    for (const QString& part : parts) {
        words.append(QRegularExpression::escape(part));
    }
    const QRegularExpression spread(u"\\b%1\\b"_s.arg(words.join(u"\\s(?:[\\w’-]+\\s)?"_s)),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return spread.match(english).hasMatch();
}

/// What of the right form goes in the place of `wrong`: "Kyrylo" for Kirillo where Budanov follows already.
QString lacking(const QString& right, const QString& wrong, QStringView before, QStringView after)
{
    const QStringList parts = right.split(u' ');
    const qsizetype count = wrong.count(u' ') + 1;
    if (count < parts.size()) {
        if (after.startsWith(u' ' + parts.sliced(count).join(u' '))) {
            return parts.first(count).join(u' ');
        }
        if (before.endsWith(parts.first(parts.size() - count).join(u' ') + u' ')) {
            return parts.last(count).join(u' ');
        }
    }
    return right;
}

} // namespace

TermList::TermList(model::Glossary glossary)
    : m_glossary(std::move(glossary))
{
    QList<Phrases::Phrase> phrases;
    QHash<QString, size_t> places;
    const auto add = [&](const QString& text, int term, Form form) {
        const auto [place, fresh] = [&] {
            const auto known = places.constFind(text);
            return known == places.cend() ? std::pair(m_meanings.size(), true) : std::pair(*known, false);
        }();
        if (fresh) {
            places.insert(text, place);
            phrases.append({text, form == Form::Forbidden && hasCapital(text)});
            m_meanings.emplace_back();
        }
        m_meanings[place].push_back({term, form});
    };
    for (int i = 0; i < m_glossary.size(); ++i) {
        const model::Term& term = m_glossary.at(i);
        add(term.ko, i, Form::Korean);
        for (const QString& form : term.en) {
            add(form, i, Form::Approved);
        }
        for (const QString& form : term.forbidden) {
            add(form, i, Form::Forbidden);
        }
    }
    m_phrases = Phrases(std::move(phrases));
}

QList<TermUse> TermList::usesIn(QStringView text) const
{
    QList<TermUse> uses;
    if (m_meanings.empty()) {
        return uses;
    }
    for (const Phrases::Hit& hit : m_phrases.in(text)) {
        for (const Meaning& meaning : m_meanings[static_cast<size_t>(hit.phrase)]) {
            uses.append({meaning.term, meaning.form, hit.start, hit.end});
        }
    }
    return uses;
}

QList<TermUse> TermList::wrongIn(QStringView text) const
{
    const QList<TermUse> uses = usesIn(text);
    QList<TermUse> wrong;
    for (const TermUse& use : uses) {
        const bool right = std::any_of(uses.begin(), uses.end(),
            [&](const TermUse& other) { return other.start == use.start && other.form != Form::Forbidden; });
        if (use.form == Form::Forbidden && !right) {
            wrong.append(use);
        }
    }
    return wrong;
}

QStringList TermList::proposalsFor(const TermUse& use, QStringView text) const
{
    const model::Term& known = term(use.term);
    const QString found = text.sliced(use.start, use.end - use.start).toString();
    if (!known.forbidden.contains(found, Qt::CaseInsensitive)) {
        return {};
    }
    const bool korean = found.front().script() == QChar::Script_Hangul;
    QStringList right;
    for (const QString& form : korean || known.en.isEmpty() ? QStringList(known.ko) : known.en) {
        right.append(lacking(form, found, text.first(use.start), text.sliced(use.end)));
    }
    return right;
}

bool isSaid(const model::Term& term, const QString& english)
{
    QList<Phrases::Phrase> forms;
    for (const QString& form : term.en) {
        forms.append({form, false});
        const QStringList parts = form.split(u' ', Qt::SkipEmptyParts);
        for (const QString& part : term.kind == model::Term::Kind::Name ? parts : QStringList()) {
            constexpr qsizetype shortest = 2; // Oh, Yu; an initial says nothing
            if (part.size() >= shortest) {
                forms.append({part, true});
            }
        }
        if (term.kind == model::Term::Kind::Term && parts.size() > 1
            && (isMentioned(parts.last(), english) || isSpread(parts, english))) {
            return true;
        }
        if (form.contains("Ministry"_L1)) { // 통일부 장관
            forms.append({QString(form).replace("Ministry"_L1, "Minister"_L1), false});
        }
    }
    return !Phrases(forms).in(english).isEmpty();
}

NameSlip slipOf(const model::Term& name, const QString& english, const TermList& right)
{
    const QList<Word> words = wordsOf(english);
    const QList<TermUse> uses = right.usesIn(english);
    for (const QString& form : name.en) {
        const QStringList parts = form.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype first = 0; parts.size() > 1 && first + parts.size() <= words.size(); ++first) {
            const Word& last = words.at(first + parts.size() - 1);
            const NameSlip slip{words.at(first).start, last.start + last.text.size()};
            const bool known = std::any_of(uses.begin(), uses.end(), [&](const TermUse& use) {
                return use.form == Form::Approved && use.start < slip.end && slip.start < use.end;
            });
            if (!known && isSlip(words, first, parts)) {
                return slip;
            }
        }
    }
    return {};
}

NameSlip otherNameOf(const model::Term& name, const QString& english, const TermList& right, const QList<int>& named)
{
    const QList<Word> words = wordsOf(english);
    const QList<TermUse> uses = right.usesIn(english);
    const auto stands = [&](const QString& part) {
        return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.text == part; });
    };
    for (const QString& form : name.en) {
        const QStringList parts = form.split(u' ', Qt::SkipEmptyParts);
        if (parts.size() != 2 || stands(parts.at(1))) {
            continue;
        }
        for (qsizetype i = 0; i + 1 < words.size(); ++i) {
            const Word& first = words.at(i);
            const Word& second = words.at(i + 1);
            const NameSlip slip{first.start, second.start + second.text.size()};
            const bool isNamed = std::any_of(uses.begin(), uses.end(), [&](const TermUse& use) {
                return use.form == Form::Approved && named.contains(use.term) && use.start < slip.end
                    && slip.start < use.end;
            });
            if (first.text == parts.at(0) && first.start + first.text.size() + 1 == second.start
                && second.text.front().isUpper() && second.text.contains(u'-') == parts.at(1).contains(u'-')
                && !isNamed) {
                return slip;
            }
        }
    }
    return {};
}

} // namespace wongo::checks
