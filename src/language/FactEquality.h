// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Facts.h"

#include <QDate>

#include <initializer_list>

/// When two facts say the same. Not used outside of this layer.
namespace wongo::language {

bool isOneOf(FactKind kind, std::initializer_list<FactKind> kinds);
qint64 whole(const Fact& fact); ///< its value, -1 if it is no whole number

/// Of one kind, and of one value.
bool isEqual(const Fact& a, const Fact& b);
bool canBeRounded(FactKind kind);
bool isRounded(const Fact& korean, const Fact& english); ///< English shows fewer digits of the same amount
/// Ways to say one thing as another kind: 22일 and "the 22nd", 지난달 and "October", 60대 and "60".
bool isOtherwiseEqual(const Fact& korean, const Fact& english, const QDate& published);
bool isMonth(
    int month, int relative, const QDate& published); ///< so many months from the publication, if that is known

} // namespace wongo::language
