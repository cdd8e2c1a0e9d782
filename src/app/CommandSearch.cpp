// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandSearch.h"

#include <algorithm>

namespace wongo::app {
namespace {

constexpr ushort firstSyllable = 0xAC00;
constexpr ushort lastSyllable = 0xD7A3;
constexpr int syllablesOfALead = 21 * 28;

bool isLead(QChar c)
{
    return c.unicode() >= 0x3131 && c.unicode() <= 0x314E; // ㄱ to ㅎ as a keyboard writes them
}

/// Each syllable as the consonant that it begins with; the rest as it is.
QString leadsOf(const QString& text)
{
    static const QString leads = QStringLiteral("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ");
    QString found = text;
    for (QChar& c : found) {
        if (c.unicode() >= firstSyllable && c.unicode() <= lastSyllable) {
            c = leads.at((c.unicode() - firstSyllable) / syllablesOfALead);
        }
    }
    return found;
}

/// 2 = begins with it, 1 = has it, 0 = has it not.
int fit(const QString& word, const QString& name)
{
    const bool byLeads = std::all_of(word.cbegin(), word.cend(), isLead);
    const qsizetype at = (byLeads ? leadsOf(name) : name).indexOf(word, 0, Qt::CaseInsensitive);
    return at == 0 ? 2 : at > 0 ? 1 : 0;
}

} // namespace

int commandFit(const QString& typed, const QStringList& names)
{
    const QStringList words = typed.normalized(QString::NormalizationForm_C).split(u' ', Qt::SkipEmptyParts);
    int sum = 1;
    for (const QString& word : words) {
        int best = 0;
        for (const QString& name : names) {
            best = std::max(best, fit(word, name));
        }
        if (best == 0) {
            return 0;
        }
        sum += best;
    }
    return sum;
}

} // namespace wongo::app
