// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/TrailingCredit.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::photos {

namespace {

/// The name of a source without its sign and what goes with it: 연합뉴스 of "ⓒ 연합뉴스 제공".
QString sourceOf(const QString& credit)
{
    static const QRegularExpression around(u"^(?:[ⓒ©]|\\(c\\))\\s*|\\s*제공$"_s);
    return credit.simplified().remove(around).toCaseFolded();
}

const model::CreditPair* pairOf(const QString& credit, const QList<model::CreditPair>& table)
{
    const QString source = sourceOf(credit);
    const auto found = std::find_if(table.begin(), table.end(), [&](const model::CreditPair& pair) {
        return !source.isEmpty() && (sourceOf(pair.ko) == source || sourceOf(pair.en) == source);
    });
    return found == table.end() ? nullptr : &*found;
}

/// Written as the name of an agency or a person: 뉴시스, 홍길동 기자, AFP=연합뉴스, The Associated Press, AP Photo/Kim;
/// not 뉴시스 사진 속 대사, AP shows the bridge.
bool isName(const QString& text)
{
    static const QRegularExpression korean(u"^(?:\\d{4} )?[\\p{Hangul}\\p{Lu}\\d][^\\s.,]*"
                                           "(?: [^\\s.,]+ (?:\\S*기자|작가|특파원))?"
                                           "(?: (?:기자|작가|특파원|코리아|DB|자료사진))?(?: \\S+@\\S+)?$"_s);
    static const QRegularExpression english(
        u"^(?:the )?(?:\\d{4} )?[\\p{Lu}\\d][^\\s,]*"
        "(?: (?:[\\p{Lu}\\d][^\\s,]*|[&/|]|of|the|for|and|via|by|de|van|von)){0,6}$"_s);
    static const QRegularExpression sentence(u"\\p{Hangul}\\s.*(?:다|요|까)$"_s);
    return (korean.match(text).hasMatch() || english.match(text).hasMatch()) && !sentence.match(text).hasMatch();
}

struct Form {
    QRegularExpression pattern; ///< 1: what is the credit
    bool delimited; ///< by brackets: whatever stands in them is the source, and a full stop behind ends the sentence
};

/// The ways to end a caption in its credit; each up to the end, or to a full stop there.
const std::vector<Form>& forms()
{
    static const auto form = [](const QString& pattern, bool delimited) {
        return Form{
            QRegularExpression(pattern + u"\\s*\\.?\\s*$"_s, QRegularExpression::CaseInsensitiveOption), delimited};
    };
    static const QString label = u"(?:사진|자료\\s?사진|출처)(?:\\s*(?:출처|제공))?\\s*[=:＝：]\\s*"_s;
    static const QString photo = u"(?:photos?|image|picture)\\s*(?::|by\\b|credits?\\s*:|courtesy\\s+of\\b)\\s*"_s;
    static const std::vector<Form> all{
        form(u"[(（\\[【]\\s*"_s + label + u"([^()（）\\[\\]【】]{1,60}?)\\s*[)）\\]】]"_s, true),
        form(u"[(（\\[【]\\s*"_s + photo + u"([^()（）\\[\\]【】]{1,60}?)\\s*[)）\\]】]"_s, true),
        form(u"[(（\\[【]\\s*([ⓒ©][^()（）\\[\\]【】ⓒ©]{1,60}?)\\s*[)）\\]】]"_s, true),
        form(u"(?<![\\p{L}\\d])"_s + label + u"([^()\\[\\]=:＝：ⓒ©]{1,60}?)"_s, false),
        form(u"(?<![\\p{L}\\d])"_s + photo + u"([^()\\[\\]=:ⓒ©]{1,60}?)"_s, false),
        form(u"([ⓒ©][^()\\[\\]ⓒ©]{1,60}?)"_s, false)};
    return all;
}

/// What stands before the credit, without the sign that parts them: /사진=뉴스1.
QString withoutSeparator(const QString& text)
{
    static const QRegularExpression separator(u"[\\s/|–—-]+$"_s);
    return QString(text).remove(separator).trimmed();
}

QString withoutOffer(QString credit)
{
    static const QRegularExpression offer(u"\\s*제공$"_s);
    return credit.simplified().remove(offer);
}

} // namespace

std::optional<TrailingCredit> trailingCredit(const QString& caption, const QList<model::CreditPair>& table)
{
    for (const Form& form : forms()) {
        const QRegularExpressionMatch match = form.pattern.match(caption);
        const QString credit = withoutOffer(match.captured(1));
        const QString source = QString(credit).remove(QRegularExpression(u"^[ⓒ©]\\s*"_s));
        if (source.isEmpty() || !(form.delimited || isName(source) || pairOf(source, table))) {
            continue;
        }
        QString rest = withoutSeparator(caption.first(match.capturedStart()));
        const bool stop = match.captured().trimmed().endsWith(u'.');
        if (form.delimited && stop && !rest.isEmpty() && !u".?!…”’\"'"_s.contains(rest.back())) {
            rest += u'.'; // it ends the sentence that the brackets stand in
        }
        return TrailingCredit{rest, credit};
    }
    return std::nullopt;
}

bool isSameCredit(const QString& one, const QString& other, const QList<model::CreditPair>& table)
{
    if (sourceOf(one) == sourceOf(other)) {
        return true;
    }
    const model::CreditPair* pair = pairOf(one, table);
    return pair && pair == pairOf(other, table);
}

model::Text houseCredit(const QString& credit, model::Language side, const QList<model::CreditPair>& table)
{
    if (const model::CreditPair* pair = pairOf(credit, table)) {
        return {pair->ko, pair->en};
    }
    model::Text text;
    text[side] = credit;
    return text;
}

} // namespace wongo::photos
