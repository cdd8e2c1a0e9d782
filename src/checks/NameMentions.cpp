// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/NameMentions.h"

#include "language/Romanization.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace {

using Form = NameMention::Form;

const QSet<QString>& titles()
{
    static const QSet<QString> words{u"Mr"_s, u"Mrs"_s, u"Ms"_s, u"Dr"_s, u"Prof"_s, u"Rep"_s, u"Reps"_s, u"Sen"_s,
        u"Gov"_s, u"Gen"_s, u"Col"_s, u"Lt"_s, u"Sgt"_s, u"Capt"_s, u"Maj"_s, u"Adm"_s, u"President"_s, u"Chairman"_s,
        u"Chairwoman"_s, u"Chair"_s, u"Chairperson"_s, u"Minister"_s, u"Secretary"_s, u"Ambassador"_s, u"Mayor"_s,
        u"Governor"_s, u"Judge"_s, u"Justice"_s, u"Prosecutor"_s, u"Professor"_s, u"Director"_s, u"Leader"_s,
        u"Candidate"_s, u"Lawmaker"_s, u"Coach"_s, u"Captain"_s, u"Premier"_s, u"Chancellor"_s, u"Commissioner"_s,
        u"Commander"_s, u"General"_s, u"Spokesman"_s, u"Spokesperson"_s, u"Spokeswoman"_s, u"Senator"_s, u"Speaker"_s,
        u"CEO"_s};
    return words;
}

/// What has a capital and still is no name beside a name: at the start of a sentence, and of days and months anywhere.
const QSet<QString>& openings()
{
    static const QSet<QString> words{u"But"_s, u"And"_s, u"So"_s, u"As"_s, u"When"_s, u"While"_s, u"After"_s,
        u"Before"_s, u"Since"_s, u"If"_s, u"Although"_s, u"Though"_s, u"Meanwhile"_s, u"Then"_s, u"Yet"_s, u"Later"_s,
        u"Because"_s, u"Now"_s, u"Still"_s, u"Once"_s, u"With"_s, u"Like"_s, u"Unlike"_s, u"Even"_s, u"Only"_s,
        u"That"_s, u"What"_s, u"Why"_s, u"How"_s, u"Did"_s, u"Is"_s, u"Was"_s, u"Has"_s, u"Had"_s, u"Will"_s};
    return words;
}

const QSet<QString>& daysAndMonths()
{
    static const QSet<QString> words{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s,
        u"Saturday"_s, u"Sunday"_s, u"January"_s, u"February"_s, u"March"_s, u"April"_s, u"May"_s, u"June"_s, u"July"_s,
        u"August"_s, u"September"_s, u"October"_s, u"November"_s, u"December"_s};
    return words;
}

/// Surnames that are words: at the start of a sentence nobody knows which.
const QSet<QString>& words()
{
    static const QSet<QString> both{u"Park"_s, u"Song"_s, u"Young"_s, u"Oh"_s, u"Bang"_s, u"Sun"_s, u"Son"_s, u"Moon"_s,
        u"Do"_s, u"So"_s, u"In"_s, u"Ma"_s, u"Um"_s, u"An"_s, u"No"_s, u"Go"_s, u"Sung"_s, u"Won"_s, u"Ban"_s, u"Gun"_s,
        u"Sin"_s, u"Pack"_s, u"You"_s, u"Long"_s, u"White"_s, u"Black"_s, u"Brown"_s, u"Green"_s, u"King"_s, u"Bush"_s};
    return both;
}

struct Word {
    qsizetype start = 0;
    QString text; ///< without its possessive
    bool possessive = false;

    qsizetype end() const { return start + text.size(); }
};

QList<Word> wordsOf(const QString& text)
{
    static const QRegularExpression word(u"\\p{L}[\\p{L}'’‐-]*\\p{L}|\\p{L}"_s);
    QList<Word> words;
    auto matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString found = match.captured();
        const bool possessive = found.endsWith("'s"_L1) || found.endsWith(u"’s");
        if (possessive) {
            found.chop(2);
        }
        words.append({match.capturedStart(), found, possessive});
    }
    return words;
}

/// What stands between two words.
enum class Gap { Space, Stop, Other };

Gap gapBetween(const QString& text, const Word& before, const Word& after)
{
    const qsizetype from = before.end() + (before.possessive ? 2 : 0);
    const QStringView between = QStringView(text).sliced(from, after.start - from);
    return between == QStringView(u" ") ? Gap::Space : between == QStringView(u". ") ? Gap::Stop : Gap::Other;
}

bool hasCapital(const Word& word)
{
    return word.text.front().isUpper();
}

/// A sentence, or a quotation, begins at that word.
bool beginsSentence(const QString& text, const QList<Word>& words, qsizetype index)
{
    if (index == 0) {
        return true;
    }
    const QStringView between
        = QStringView(text).sliced(words.at(index - 1).end(), words.at(index).start - words.at(index - 1).end());
    return std::any_of(between.begin(), between.end(), [](QChar c) { return QStringView(u".!?:\n“\"‘").contains(c); });
}

/// Whether something else is called so, or somebody: another name stands beside it, before or behind.
NameMention judged(const QString& text, const QList<Word>& words, qsizetype index)
{
    NameMention mention;
    const Word& word = words.at(index);
    mention.surname = word.text;
    mention.start = word.start;
    mention.end = word.end();
    const Word* before = index > 0 ? &words.at(index - 1) : nullptr;
    const Word* after = index + 1 < words.size() ? &words.at(index + 1) : nullptr;
    if (after && hasCapital(*after) && !word.possessive && gapBetween(text, word, *after) == Gap::Space) {
        mention.form = Form::Other;
    } else if (before && hasCapital(*before)) {
        const Gap gap = gapBetween(text, *before, word);
        const bool isInitial = before->text.size() == 1 && gap == Gap::Stop;
        mention.titled = gap != Gap::Other && titles().contains(before->text);
        const bool opens = daysAndMonths().contains(before->text)
            || (openings().contains(before->text) && beginsSentence(text, words, index - 1));
        if (!mention.titled && (isInitial || (gap == Gap::Space && !opens && !before->possessive))) {
            mention.form = Form::Other;
        }
    }
    return mention;
}

} // namespace

NameList::NameList(const model::Glossary& glossary)
{
    for (int i = 0; i < glossary.size(); ++i) {
        const model::Term& term = glossary.at(i);
        const bool isName = term.kind == model::Term::Kind::Name;
        m_surnames.append(isName ? language::surnameOf(term.en.value(0), term.ko) : QString());
        if (!m_surnames.last().isEmpty()) {
            m_bySurname[m_surnames.last()].append(i);
        }
    }
}

QList<NameMention> NameList::mentionsIn(const QString& text, const TermList& terms) const
{
    QList<NameMention> full;
    if (isEmpty()) {
        return full;
    }
    QList<TermUse> others; // longer terms that hold a surname: Park Chung-hee Library
    for (const TermUse& use : terms.usesIn(text)) {
        const QString surname = m_surnames.at(use.term);
        const bool isLong = QStringView(text).sliced(use.start, use.end - use.start).contains(u' ');
        if (use.form == TermUse::Form::Approved && isLong && !surname.isEmpty()) {
            full.append({surname, Form::Full, use.term, false, use.start, use.end});
        } else if (surname.isEmpty()) {
            others.append(use);
        }
    }
    const auto isTaken = [&](const Word& word) {
        const auto holds = [&](const auto& each) { return each.start <= word.start && word.start < each.end; };
        return std::any_of(full.begin(), full.end(), holds) || std::any_of(others.begin(), others.end(), holds);
    };
    QList<NameMention> alone;
    const QList<Word> found = wordsOf(text);
    for (qsizetype i = 0; i < found.size(); ++i) {
        const Word& word = found.at(i);
        if (!m_bySurname.contains(word.text) || isTaken(word)) {
            continue;
        }
        const NameMention mention = judged(text, found, i);
        if (mention.titled || !words().contains(word.text) || !beginsSentence(text, found, i)) {
            alone.append(mention);
        }
    }
    QList<NameMention> all = full + alone;
    std::sort(all.begin(), all.end(), [](const NameMention& a, const NameMention& b) { return a.start < b.start; });
    return all;
}

} // namespace wongo::checks
