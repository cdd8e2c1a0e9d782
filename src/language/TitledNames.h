// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace wongo::language {

/// A person in a Korean text. UTF-16.
struct TitledName {
    qsizetype start = 0;
    qsizetype end = 0; ///< of the name, without the title
    QString name;
    bool operator==(const TitledName&) const = default;
};

/// The persons whose name stands in full before a title: 서지안 의원은, 남궁민 씨. Rather none than one that is no
/// person: the title is one of a closed list, the family name a common one, both syllables of the given name are usual
/// in names, and the whole is no word that only looks like it (장애인 대표, 조지아 총리). Linear. Pure.
QList<TitledName> titledNames(QStringView text);

} // namespace wongo::language
