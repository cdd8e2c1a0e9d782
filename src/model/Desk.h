// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"
#include "model/Term.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QStringList>

/// The outlet's settings (desk.json). Pure values; loaded in `storage`, documented in
/// resources/schema/desk.schema.json.
namespace wongo::model {

/// What an article must hold, and for which languages.
struct FieldRules {
    /// Field names required in each language that has a body: headline, decks, summary, dateline, bylines, ...
    /// The language without a body is asked for nothing.
    QStringList required{QStringLiteral("headline"), QStringLiteral("bylines")};
    /// Upper limits in characters by field name and language; 0 or absent = none. Of "body": in Korean characters with
    /// spaces, in English words, both without markup.
    QMap<QString, Bilingual<int>> maximumLength;
    /// The limit of the field at that path ("decks/0", "images/ID/caption", "body"); 0 = none.
    int limitOf(const QString& path, Language language) const;

    /// The names that can stand in `required`, and those in `maximumLength`.
    static const QStringList& requirableFields();
    static const QStringList& limitableFields();
};

struct PhotoRules {
    QList<Language> captionLanguages{Language::Korean, Language::English}; ///< required, and shown in this order
    bool altRequired = true; ///< in each language that has a body
    bool creditRequired = true; ///< in each caption language
    QList<int> widths{640, 1280, 1920}; ///< of renditions, pixels, ascending; never enlarged
    QStringList formats{QStringLiteral("webp"), QStringLiteral("jpeg")}; ///< avif, webp, jpeg; jpeg is always there
    QStringList crops{QStringLiteral("16:9"), QStringLiteral("4:3"), QStringLiteral("1:1")}; ///< ratios, widest first
    int jpegQuality = 82; ///< 1 to 100
    int webpQuality = 80;
    int avifQuality = 60;
};

struct CreditPair {
    QString ko; ///< ⓒ뉴시스
    QString en; ///< ⓒNewsis
    bool operator==(const CreditPair&) const = default;
};

/// A credit of which one side is written, with the other as the table knows it; else as it is.
Text withBothSides(const Text& credit, const QList<CreditPair>& table);

/// How the outlet writes Korean names in English.
struct NameStyle {
    enum class Given { Hyphen, Joined, Apart }; ///< Tae-rim, Taerim, Tae Rim

    Given given = Given::Hyphen;
    bool familyFirst = true; ///< Oh Tae-rim; else Tae-rim Oh
    bool secondCapital = false; ///< Tae-Rim
    bool operator==(const NameStyle&) const = default;
};

struct NameRules {
    NameStyle south;
    NameStyle north{NameStyle::Given::Apart}; ///< of people of North Korea
    bool fullAtFirst = true; ///< a body gives a listed name in full before it gives the surname alone
    bool surnameLater = false; ///< and the surname alone from then on
    bool operator==(const NameRules&) const = default;
};

struct Desk {
    QString file; ///< that it was read from; empty = the built-in one
    Text outletName;
    QString baseUrl = QStringLiteral("https://news.example"); ///< absolute, no slash at the end
    /// Below baseUrl; {language} {slug} {section} {year} {month} {day} are filled in (dates from `published`).
    QString pageUrlPattern = QStringLiteral("/{language}/{slug}");
    QString logoUrl; ///< absolute; publisher's logo in structured data
    QString siteTemplate; ///< folder of an outlet's own template; empty = the built-in "daily"
    bool furniture = true; ///< reactions, comments, share slots in exported pages
    QList<Language> languages{Language::Korean, Language::English}; ///< that the outlet publishes
    FieldRules fields;
    PhotoRules photos;
    QList<CreditPair> credits;
    NameRules names;
    QString glossary; ///< path of the CSV or TBX, as loaded from the desk file absolute
    Glossary terms; ///< what it holds; empty until it is read (storage/GlossaryFile.h)
    QStringList words; ///< names and terms that spelling knows besides the dictionaries
    QString copyrightHolder;

    /// The public address of the page in `language`.
    QString pageUrl(Language language, const QString& slug, const QString& section, const QDateTime& published) const;
};

} // namespace wongo::model
