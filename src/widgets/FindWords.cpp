// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FindWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace wongo::widgets {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wongo::widgets::FindWords)
};

} // namespace

QString patternErrorText(const search::PatternError& error, qsizetype length)
{
    using Kind = search::PatternError::Kind;
    const QString place = QString::number(std::clamp<qsizetype>(error.at + 1, 1, std::max<qsizetype>(1, length)));
    switch (error.kind) {
    case Kind::OpenParenthesis:
        return Words::tr("Character %1: a parenthesis is not closed").arg(place);
    case Kind::OpenBracket:
        return Words::tr("Character %1: a square bracket is not closed").arg(place);
    case Kind::StrayParenthesis:
        return Words::tr("Character %1: a parenthesis closes none").arg(place);
    case Kind::NothingToRepeat:
        return Words::tr("Character %1: there is nothing to repeat").arg(place);
    case Kind::LoneBackslash:
        return Words::tr("Character %1: a backslash needs a sign behind it").arg(place);
    case Kind::Other:
        break;
    }
    return Words::tr("Character %1: this is no regular expression (%2)").arg(place, error.detail);
}

} // namespace wongo::widgets
