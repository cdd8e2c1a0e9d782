// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/TermFinder.h"

#include "session/ArticleSession.h"
#include "session/Dictionaries.h"
#include "session/Spelling.h"
#include "session/Worker.h"
#include "session/Workers.h"

#include <algorithm>

namespace wongo::session {

namespace {

constexpr qsizetype mostTexts = 1000;
constexpr qsizetype mostWaiting = 100;

} // namespace

struct TermFinder::Side {
    int generation = -1;
    checks::TermList list;
};

TermFinder::TermFinder(ArticleSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_side(std::make_shared<Side>())
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    if (Dictionaries* dictionaries = session->spelling()->dictionaries()) {
        connect(dictionaries, &Dictionaries::nameAdded, this, [this] { take(m_session->desk().terms); });
    }
    take(session->desk().terms);
}

TermFinder::~TermFinder()
{
    m_pool->clear();
    destroyAside(std::move(m_pool));
}

void TermFinder::take(const model::Glossary& terms)
{
    if (terms == m_terms) {
        return;
    }
    m_terms = terms;
    ++m_generation;
    m_texts.clear();
    runOn(
        m_pool.get(), this, [terms] { return sorted(terms); },
        [this, generation = m_generation](const Sorted& forms) {
            if (generation == m_generation) {
                m_sorted = forms;
            }
        });
    Q_EMIT termsChanged();
}

const QList<checks::TermUse>* TermFinder::usesIn(const QString& text)
{
    static const QList<checks::TermUse> none;
    if (m_terms.isEmpty() || text.isEmpty()) {
        return &none;
    }
    if (const auto known = m_texts.constFind(text); known != m_texts.cend()) {
        return &*known;
    }
    m_waiting.removeOne(text);
    m_waiting.append(text);
    if (m_waiting.size() > mostWaiting) {
        m_waiting.removeFirst();
    }
    lookNext();
    return nullptr;
}

void TermFinder::lookNext()
{
    if (m_busy || m_waiting.isEmpty()) {
        return;
    }
    m_busy = true;
    const QString text = m_waiting.takeLast();
    runOn(
        m_pool.get(), this,
        [side = m_side, text, terms = m_terms, generation = m_generation] {
            if (side->generation != generation) {
                side->list = checks::TermList(terms);
                side->generation = generation;
            }
            QList<checks::TermUse> uses = side->list.usesIn(text);
            uses.removeIf([](const checks::TermUse& use) { return use.form == checks::TermUse::Form::Forbidden; });
            return uses;
        },
        [this, text, generation = m_generation](const QList<checks::TermUse>& uses) {
            m_busy = false;
            if (generation == m_generation) {
                if (m_texts.size() >= mostTexts) {
                    m_texts.clear();
                }
                m_texts.insert(text, uses);
                Q_EMIT found(text);
            } else {
                m_waiting.append(text); // the terms have changed meanwhile
            }
            lookNext();
        });
}

TermFinder::Sorted TermFinder::sorted(const model::Glossary& terms)
{
    Sorted forms;
    for (const model::Term& term : terms) {
        forms.korean.append({term.ko.toCaseFolded(), term.ko});
        for (const QString& form : term.en) {
            forms.english.append({form.toCaseFolded(), form});
        }
    }
    for (QList<Entry>* list : {&forms.korean, &forms.english}) {
        std::sort(list->begin(), list->end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });
    }
    return forms;
}

QStringList TermFinder::beginningWith(const QString& prefix, model::Language language, qsizetype most) const
{
    const QList<Entry>& list = language == model::Language::Korean ? m_sorted.korean : m_sorted.english;
    const QString key = prefix.toCaseFolded();
    QStringList forms;
    auto each = std::lower_bound(
        list.begin(), list.end(), key, [](const Entry& entry, const QString& wanted) { return entry.key < wanted; });
    for (; each != list.end() && each->key.startsWith(key) && forms.size() < most; ++each) {
        if (each->key.size() > key.size() && each->form.startsWith(prefix.front()) && !forms.contains(each->form)) {
            forms.append(each->form);
        }
    }
    return forms;
}

} // namespace wongo::session
