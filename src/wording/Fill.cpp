// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/Fill.h"

#include <QCoreApplication>

namespace wongo::wording {

QString translated(const char* sentence)
{
    return QCoreApplication::translate("Wording", sentence);
}

QString fill(const QString& pattern, const QStringList& arguments)
{
    QString text;
    text.reserve(pattern.size());
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isMark
            = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        if (isMark) {
            ++i;
            text += arguments.value(pattern[i].unicode() - u'1');
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace wongo::wording
