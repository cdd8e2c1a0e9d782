// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

/// Korean names in Latin letters. People choose how their name is written: what is made here are proposals. Pure.
namespace wongo::language {

/// How the two syllables of a given name stand together.
enum class GivenStyle {
    Hyphen, ///< Tae-rim
    Joined, ///< Taerim
    Apart, ///< Tae Rim
};

/// Whose way of spelling: Revised Romanization with the usual surnames, or that of North Korea (Ri Yong Ho).
enum class NameSpelling { South, North };

/// How a house writes Korean names.
struct NameForm {
    NameSpelling spelling = NameSpelling::South;
    GivenStyle given = GivenStyle::Hyphen;
    bool familyFirst = true; ///< Oh Tae-rim; else Tae-rim Oh
    bool secondCapital = false; ///< Tae-Rim; what stands apart has capitals in any case
};

/// A Korean name in its two parts.
struct KoreanName {
    QString family; ///< one syllable, or two: 남궁, 선우
    QString given; ///< one or two syllables
    bool operator==(const KoreanName&) const = default;
};

/// The parts of a name of two to four Hangul syllables; a space may part them. Nothing if it does not begin with a
/// family name, or is too long for one: 젤렌스키.
std::optional<KoreanName> koreanName(QStringView hangul);

/// The syllables by Revised Romanization in small letters, each for itself, as the rule has it for names: 빛나 bitna.
/// What is no Hangul syllable is left out.
QString romanized(QStringView hangul);

/// The usual ways of writing that family name, likeliest first, the official one among them; nothing if it is none.
QStringList familySpellings(QStringView family);

/// What that person may be called, likeliest first, at most eight: the usual family name with the given name by the
/// official rule, then as many people write themselves (Young for 영), then other family spellings. Nothing where
/// koreanName() finds none.
QStringList nameProposals(QStringView hangul, const NameForm& form);

/// The part of a full name that later mentions give: of a Korean name the family name, where it stands in front as well
/// as behind; else the last word. `korean` is the name in Hangul. Empty for a name of one word.
QString surnameOf(const QString& fullName, QStringView korean);

} // namespace wongo::language
