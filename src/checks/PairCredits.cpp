// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/PairCheck.h"
#include "language/WholeWord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

/// The name in a credit, without the sign that the table may have before it.
QStringView nameIn(QStringView credit)
{
    return credit.startsWith(u'ⓒ') || credit.startsWith(u'©') ? credit.sliced(1).trimmed() : credit.trimmed();
}

/// Whether a name at that place credits somebody, as in "ⓒ뉴시스", "(사진=로이터)", "/AP", "(AP/Newsis)" or alone;
/// in "AP통신이 보도했다" it does not.
bool isCredit(QStringView text, qsizetype start, qsizetype end)
{
    const QStringView before = text.first(start).trimmed();
    const QStringView after = text.sliced(end).trimmed();
    if (before.isEmpty() && after.isEmpty()) {
        return true;
    }
    const bool introduced = !before.isEmpty() && QStringView(u"ⓒ©/=(|·[").contains(before.back());
    const bool named = before.endsWith(u"Photo:") || before.endsWith(u"사진:") || before.endsWith(u"Courtesy of")
        || before.endsWith(u"Photo by");
    const bool closed = after.isEmpty() || QStringView(u")]/=.,|·\n").contains(after.front())
        || after.startsWith(u"제공") || after.startsWith(u"자료");
    return named || (introduced && closed);
}

/// Where the name stands as a word: as a credit, if asked for; -1 if nowhere.
qsizetype placeOf(QStringView name, QStringView text, bool asCredit)
{
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        if (language::isWholeWord(text, at, at + name.size()) && (!asCredit || isCredit(text, at, at + name.size()))) {
            return at;
        }
    }
    return -1;
}

} // namespace

void pairCredits(const Pair& pair, QList<PairFinding>& found)
{
    const QStringView korean = pair.korean.prose.text;
    const QStringView english = pair.english.prose.text;
    for (const model::CreditPair& credit : pair.credits) {
        const model::Bilingual<QStringView> name{nameIn(credit.ko), nameIn(credit.en)};
        if (name.ko.isEmpty() || name.en.isEmpty()) {
            continue;
        }
        for (const auto lacking : {model::Language::English, model::Language::Korean}) {
            const bool inKorean = lacking == model::Language::English;
            const QStringView has = inKorean ? name.ko : name.en;
            const qsizetype at = placeOf(has, inKorean ? korean : english, true);
            if (at < 0 || placeOf(name[lacking], inKorean ? english : korean, false) >= 0) {
                continue;
            }
            const markdown::Range range{at, at + has.size()};
            found.append({Kind::Term, Reason::CreditDiffers, Severity::Warning, lacking,
                inKorean ? range : markdown::Range{}, inKorean ? markdown::Range{} : range,
                inKorean ? credit.ko : credit.en, {inKorean ? credit.en : credit.ko}});
            break;
        }
    }
}

} // namespace wongo::checks::rules
