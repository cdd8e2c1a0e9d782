// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/GlossaryBuilder.h"

#include "model/Article.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

constexpr qsizetype mostTerms = 50'000;

bool areShort(const QStringList& forms)
{
    return forms.join(u'|').size() <= longestCell
        && std::all_of(forms.begin(), forms.end(), [](const QString& form) { return form.size() <= longestForm; });
}

} // namespace

QString plainText(QString text)
{
    text.removeIf([](QChar c) {
        return (c.category() == QChar::Other_Control && !c.isSpace()) || c == QChar(0xFFFE) || c == QChar(0xFFFF);
    });
    return model::normalized(text).simplified(); // not before: what stood apart may have come to stand together
}

QStringList formsIn(const QString& text)
{
    static const QRegularExpression parting(u"[|;]"_s);
    QStringList forms;
    for (const QString& form : text.split(parting, Qt::SkipEmptyParts)) {
        if (const QString trimmed = form.trimmed(); !trimmed.isEmpty()) {
            forms.append(trimmed);
        }
    }
    return forms;
}

bool GlossaryBuilder::add(const model::Term& term)
{
    if (m_glossary.size() >= mostTerms || term.ko.size() > longestForm || term.code.size() > longestForm
        || term.note.size() > longestCell || !areShort(term.en) || !areShort(term.forbidden)) {
        return false;
    }
    if (!term.code.isEmpty()) {
        if (!model::isCode(term.code) || m_codes.contains(term.code)) {
            return false;
        }
        m_codes.insert(term.code);
    }
    if (!term.ko.isEmpty() && !(term.en.isEmpty() && term.forbidden.isEmpty() && term.code.isEmpty())) {
        m_glossary.append(term);
    }
    return true;
}

} // namespace wongo::storage
