// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/OldNames.h"

#include "language/TitledNames.h"
#include "language/WholeWord.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace {

using model::Language;

struct Name {
    QString text;
    int term = -1;
    bool operator==(const Name& other) const { return text == other.text; }
};

bool isPerson(const TermUse& use, const TermList& terms)
{
    return terms.term(use.term).kind == model::Term::Kind::Name;
}

/// Runs of words with capitals that do not open a sentence, and are no month, weekday or other fact.
QList<Name> capitalisedNames(const BlockText& text)
{
    static const QRegularExpression run(
        u"\\b\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*"_s, QRegularExpression::UseUnicodePropertiesOption);
    QList<Name> names;
    auto matches = run.globalMatch(text.prose.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView before = QStringView(text.prose.text).first(match.capturedStart()).trimmed();
        const bool opens = before.isEmpty() || u".!?“\"‘:"_s.contains(before.back());
        const bool isFact = std::any_of(text.facts.begin(), text.facts.end(), [&](const language::Fact& fact) {
            return fact.start < match.capturedEnd() && fact.end > match.capturedStart();
        });
        if (!isFact && (!opens || match.captured().contains(u' '))) {
            names.append({match.captured(), -1});
        }
    }
    return names;
}

QList<Name> namesIn(const BlockText& text, Language language, const TermList& terms)
{
    QList<Name> names;
    for (const TermUse& use : terms.usesIn(text.prose.text)) {
        if (isPerson(use, terms)) {
            names.append({text.prose.text.sliced(use.start, use.end - use.start), use.term});
        }
    }
    QList<Name> others;
    if (language == Language::Korean) {
        for (const language::TitledName& name : language::titledNames(text.prose.text)) {
            others.append({name.name, -1});
        }
    } else {
        others = capitalisedNames(text);
    }
    for (const Name& name : others) {
        if (!names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

QList<Name> without(const QList<Name>& names, const QList<Name>& others)
{
    QList<Name> left;
    std::copy_if(
        names.begin(), names.end(), std::back_inserter(left), [&](const Name& name) { return !others.contains(name); });
    return left;
}

/// The words of `one` that `other` does not have; all of them if it has none in common.
QString differing(const QString& one, const QString& other)
{
    QStringList words;
    const QStringList others = other.split(u' ');
    for (const QString& word : one.split(u' ')) {
        if (!others.contains(word)) {
            words.append(word);
        }
    }
    const QString left = words.join(u' ');
    return one.contains(left) ? left : one; // they stood together
}

} // namespace

QList<ReplacedName> replacedNames(
    const BlockText& before, const BlockText& now, Language language, const TermList& terms)
{
    const QList<Name> namesBefore = namesIn(before, language, terms);
    const QList<Name> namesNow = namesIn(now, language, terms);
    const QList<Name> gone = without(namesBefore, namesNow);
    const QList<Name> come = without(namesNow, namesBefore);
    if (gone.size() != 1 || come.size() != 1) {
        return {};
    }
    const QString old = differing(gone[0].text, come[0].text);
    const QString fresh = differing(come[0].text, gone[0].text);
    constexpr qsizetype shortest = 2; // UTF-16 units
    if (old.size() < shortest || fresh.isEmpty()
        || placesOf({language, old, fresh, -1}, now.prose.text, language, terms).size() > 0) {
        return {}; // both are in the text: another person was brought in
    }
    return {{language, old, fresh, gone[0].term}};
}

QList<markdown::Range> placesOf(const ReplacedName& name, const QString& text, Language language, const TermList& terms)
{
    QList<markdown::Range> places;
    if (language != name.language) {
        for (const TermUse& use : name.term < 0 ? QList<TermUse>() : terms.usesIn(text)) {
            if (use.term == name.term) {
                places.append({use.start, use.end});
            }
        }
        return places;
    }
    for (qsizetype at = text.indexOf(name.before); at >= 0; at = text.indexOf(name.before, at + 1)) {
        if (language::isWholeWord(text, at, at + name.before.size())) {
            places.append({at, at + name.before.size()});
        }
    }
    return places;
}

} // namespace wongo::checks
