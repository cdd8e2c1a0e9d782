// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Destination.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wongo::markdown {

QString destination(const QString& address)
{
    static const QRegularExpression plain(u"\\A[^\\x00-\\x20\\x7f()<>\\\\&]+\\z"_s);
    if (plain.match(address).hasMatch()) {
        return address;
    }
    static const QRegularExpression signs(u"([<>\\\\])"_s);
    QString bracketed = address;
    // The parser reads entities first and backslashes then: a backslash before an ampersand would not help.
    return u'<' + bracketed.replace(signs, u"\\\\1"_s).replace(u'&', u"&amp;"_s) + u'>';
}

} // namespace wongo::markdown
