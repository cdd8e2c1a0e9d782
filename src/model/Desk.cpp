// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Desk.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wongo::model {

const QStringList& FieldRules::requirableFields()
{
    static const QStringList names{u"kicker"_s, u"headline"_s, u"decks"_s, u"summary"_s, u"bylines"_s, u"dateline"_s,
        u"section"_s, u"keywords"_s, u"subjects"_s, u"published"_s, u"urgency"_s, u"leadImage"_s, u"body"_s};
    return names;
}

const QStringList& FieldRules::limitableFields()
{
    static const QStringList names{u"kicker"_s, u"headline"_s, u"decks"_s, u"summary"_s, u"bylines"_s, u"dateline"_s,
        u"keywords"_s, u"caption"_s, u"alt"_s, u"credit"_s, u"corrections"_s, u"body"_s};
    return names;
}

int FieldRules::limitOf(const QString& path, Language language) const
{
    // "decks" is the limit of "decks/0", "caption" that of "images/ID/caption".
    const QString name
        = path.section(u'/', path.startsWith("images/"_L1) ? -1 : 0, path.startsWith("images/"_L1) ? -1 : 0);
    return maximumLength.value(name)[language];
}

Text withBothSides(const Text& credit, const QList<CreditPair>& table)
{
    for (const CreditPair& pair : table) {
        if (credit.en.isEmpty() && credit.ko == pair.ko) {
            return {credit.ko, pair.en};
        }
        if (credit.ko.isEmpty() && credit.en == pair.en) {
            return {pair.ko, credit.en};
        }
    }
    return credit;
}

QString Desk::pageUrl(Language language, const QString& slug, const QString& section, const QDateTime& published) const
{
    // Dates are those of the article's own offset, so that the address does not depend on the machine's time zone.
    const QDate date = published.date();
    const auto number = [&](int value, int digits) {
        return date.isValid() ? u"%1"_s.arg(value, digits, 10, QLatin1Char('0')) : u"undated"_s;
    };
    QString path = pageUrlPattern;
    path.replace("{language}"_L1, code(language));
    path.replace("{slug}"_L1, slug);
    path.replace("{section}"_L1, section.isEmpty() ? u"news"_s : section);
    path.replace("{year}"_L1, number(date.year(), 4));
    path.replace("{month}"_L1, number(date.month(), 2));
    path.replace("{day}"_L1, number(date.day(), 2));
    return baseUrl + path;
}

} // namespace wongo::model
