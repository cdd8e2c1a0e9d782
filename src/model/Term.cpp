// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Term.h"

#include <QSet>

#include <algorithm>

namespace wongo::model {

bool isCode(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

const Term* termOf(const Glossary& glossary, QStringView code)
{
    const auto found = std::find_if(
        glossary.begin(), glossary.end(), [code](const Term& term) { return !code.isEmpty() && term.code == code; });
    return found == glossary.end() ? nullptr : &*found;
}

QString textOf(const Term& term, Language language)
{
    return language == Language::Korean ? term.ko : term.en.value(0);
}

Glossary merged(const Glossary& first, const Glossary& second)
{
    QSet<QString> korean;
    QSet<QString> codes;
    for (const Term& term : first) {
        korean.insert(term.ko);
        codes.insert(term.code);
    }
    Glossary all = first;
    for (Term term : second) {
        if (korean.contains(term.ko)) {
            continue;
        }
        if (codes.contains(term.code)) {
            term.code.clear();
        }
        all.append(std::move(term));
    }
    return all;
}

QStringList wordsOf(const Glossary& glossary)
{
    QStringList words;
    for (const Term& term : glossary) {
        for (const QString& form : QStringList(term.ko) + term.en) {
            words += form.split(u' ', Qt::SkipEmptyParts);
        }
    }
    words.removeDuplicates();
    return words;
}

} // namespace wongo::model
