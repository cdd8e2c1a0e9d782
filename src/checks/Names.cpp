// SPDX-License-Identifier: GPL-3.0-or-later
// How persons are called in a body: in full at first, and those that no list knows (decisions/0076-names.md).
#include "checks/Rules.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

using model::Language;
using Form = NameMention::Form;

/// A mention with its place in the body.
struct Place {
    NameMention mention;
    markdown::Range range;
};

/// Goes through the mentions of an English body in their order.
class FirstMentions {
public:
    FirstMentions(const model::NameRules& rules, const TermList& terms, const NameList& names, QList<Finding>& found)
        : m_rules(rules)
        , m_terms(terms)
        , m_names(names)
        , m_found(found)
    {
    }

    void take(const Place& place)
    {
        const QString& surname = place.mention.surname;
        switch (place.mention.form) {
        case Form::Full:
            takeFull(place);
            break;
        case Form::Other:
            m_introduced.insert(surname); // perhaps it is that person who is meant from now on, or was before
            m_waiting.remove(surname);
            break;
        case Form::Alone:
            if (!m_introduced.contains(surname) && !m_waiting.contains(surname)) {
                m_waiting.insert(surname, place);
            }
            break;
        }
    }

    /// At the end of the body: who was never named in full must at least be surely that person.
    void finish()
    {
        for (const Place& place : std::as_const(m_waiting)) {
            const QList<int> names = m_names.namesWith(place.mention.surname);
            if (place.mention.titled && names.size() == 1) {
                notFull(place, names.first());
            }
        }
    }

private:
    void takeFull(const Place& place)
    {
        const NameMention& mention = place.mention;
        if (const auto before = m_waiting.constFind(mention.surname); before != m_waiting.cend()) {
            notFull(*before, mention.term);
            m_waiting.erase(before);
        }
        const bool alone = m_names.namesWith(mention.surname).size() == 1;
        if (m_rules.surnameLater && alone && m_said.contains(mention.term)) {
            add(Reason::NameFullAgain, place, mention.term, mention.surname);
        }
        m_said.insert(mention.term);
        m_introduced.insert(mention.surname);
    }

    void notFull(const Place& place, int term)
    {
        if (m_rules.fullAtFirst) {
            add(Reason::NameNotFullAtFirst, place, term, m_terms.term(term).en.first());
        }
    }

    void add(Reason reason, const Place& place, int term, const QString& right)
    {
        Finding finding{Kind::Name, reason, Severity::Note, u"body"_s, Language::English, place.range, textOf(place),
            {right, m_terms.term(term).ko}};
        finding.proposals = QStringList{right};
        m_found.append(finding);
    }

    QString textOf(const Place& place) const
    {
        return place.mention.form == Form::Full ? m_terms.term(place.mention.term).en.first() : place.mention.surname;
    }

    const model::NameRules& m_rules;
    const TermList& m_terms;
    const NameList& m_names;
    QList<Finding>& m_found;
    QSet<QString> m_introduced; ///< surnames of which somebody was named
    QSet<int> m_said; ///< in full
    QHash<QString, Place> m_waiting; ///< first mentions by the surname alone
};

markdown::Range inBody(const markdown::PlacedBlock& placed, const Prose& prose, qsizetype start, qsizetype end)
{
    const markdown::Range range = prose.inSource(start, end);
    return {range.start + placed.start, range.end + placed.start};
}

void firstMentions(const CheckInput& input, BlockCache& cache, QList<Finding>& found)
{
    const model::NameRules& rules = input.desk.names;
    if (cache.names().isEmpty() || !(rules.fullAtFirst || rules.surnameLater)) {
        return;
    }
    FirstMentions mentions(rules, cache.terms(), cache.names(), found);
    const QString& body = input.article.body.en;
    for (const markdown::PlacedBlock& placed : input.trees.en.blocks) {
        for (const NameMention& mention : cache.mentions(placed, body)) {
            const Prose& prose = cache.text(placed, body, Language::English).prose;
            mentions.take({mention, inBody(placed, prose, mention.start, mention.end)});
        }
    }
    mentions.finish();
}

void unknownNames(const CheckInput& input, BlockCache& cache, QList<Finding>& found)
{
    const model::Glossary& glossary = input.desk.terms;
    const bool hasNames = std::any_of(
        glossary.begin(), glossary.end(), [](const model::Term& term) { return term.kind == model::Term::Kind::Name; });
    if (!hasNames) {
        return; // a desk that keeps no list does not miss them in it
    }
    QSet<QString> seen;
    for (const model::Byline& byline : input.article.meta.bylines) {
        seen.insert(byline.name.ko);
    }
    const QString& body = input.article.body.ko;
    for (const markdown::PlacedBlock& placed : input.trees.ko.blocks) {
        for (const language::TitledName& name : cache.unknownNames(placed, body)) {
            if (!seen.contains(name.name)) {
                seen.insert(name.name);
                const Prose& prose = cache.text(placed, body, Language::Korean).prose;
                found.append({Kind::Name, Reason::NameUnknown, Severity::Note, u"body"_s, Language::Korean,
                    inBody(placed, prose, name.start, name.end), name.name, {}});
            }
        }
    }
}

} // namespace

void names(const CheckInput& input, BlockCache& cache, QList<Finding>& found)
{
    firstMentions(input, cache, found);
    unknownNames(input, cache, found);
}

} // namespace wongo::checks::rules
