// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Desk.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wongo::model {

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
