// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/Fill.h"
#include "wording/Wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wongo::wording {

namespace {

using checks::Kind;

constexpr const char* kindTitles[] = {
    QT_TRANSLATE_NOOP("Wording", "Missing field"),
    QT_TRANSLATE_NOOP("Wording", "Missing caption"),
    QT_TRANSLATE_NOOP("Wording", "Missing alternative text"),
    QT_TRANSLATE_NOOP("Wording", "Missing credit"),
    QT_TRANSLATE_NOOP("Wording", "Missing photo"),
    QT_TRANSLATE_NOOP("Wording", "Unused photo"),
    QT_TRANSLATE_NOOP("Wording", "Markup"),
    QT_TRANSLATE_NOOP("Wording", "Link"),
    QT_TRANSLATE_NOOP("Wording", "Length"),
    QT_TRANSLATE_NOOP("Wording", "Outdated translation"),
    QT_TRANSLATE_NOOP("Wording", "Copied text"),
    QT_TRANSLATE_NOOP("Wording", "Not translated"),
    QT_TRANSLATE_NOOP("Wording", "Missing sentence"),
    QT_TRANSLATE_NOOP("Wording", "Number"),
    QT_TRANSLATE_NOOP("Wording", "Date"),
    QT_TRANSLATE_NOOP("Wording", "Currency"),
    QT_TRANSLATE_NOOP("Wording", "Percentage"),
    QT_TRANSLATE_NOOP("Wording", "Quotation"),
    QT_TRANSLATE_NOOP("Wording", "Term"),
    QT_TRANSLATE_NOOP("Wording", "Name"),
    QT_TRANSLATE_NOOP("Wording", "Spelling"),
};
static_assert(std::size(kindTitles) == static_cast<size_t>(checks::lastKind) + 1);

/// The name of a place by its path without indices and ids ("decks/#", "images/#/caption"). %1 is the photo's id, or
/// the number of the deck or byline as people count.
struct Place {
    const char* pattern;
    const char* name;
};

constexpr Place places[] = {
    {"slug", QT_TRANSLATE_NOOP("Wording", "Slug")},
    {"kicker", QT_TRANSLATE_NOOP("Wording", "Kicker")},
    {"headline", QT_TRANSLATE_NOOP("Wording", "Headline")},
    {"decks", QT_TRANSLATE_NOOP("Wording", "Decks")},
    {"decks/#", QT_TRANSLATE_NOOP("Wording", "Deck %1")},
    {"summary", QT_TRANSLATE_NOOP("Wording", "Summary")},
    {"bylines", QT_TRANSLATE_NOOP("Wording", "Bylines")},
    {"bylines/#", QT_TRANSLATE_NOOP("Wording", "Byline %1")},
    {"bylines/#/name", QT_TRANSLATE_NOOP("Wording", "Name in byline %1")},
    {"bylines/#/title", QT_TRANSLATE_NOOP("Wording", "Title in byline %1")},
    {"bylines/#/role", QT_TRANSLATE_NOOP("Wording", "Role in byline %1")},
    {"bylines/#/email", QT_TRANSLATE_NOOP("Wording", "E-mail address in byline %1")},
    {"bylines/#/uri", QT_TRANSLATE_NOOP("Wording", "Web address in byline %1")},
    {"bylines/#/portrait", QT_TRANSLATE_NOOP("Wording", "Portrait in byline %1")},
    {"dateline", QT_TRANSLATE_NOOP("Wording", "Dateline")},
    {"section", QT_TRANSLATE_NOOP("Wording", "Section")},
    {"keywords", QT_TRANSLATE_NOOP("Wording", "Keywords")},
    {"keywords/#", QT_TRANSLATE_NOOP("Wording", "Keyword %1")},
    {"subjects", QT_TRANSLATE_NOOP("Wording", "Subjects")},
    {"subjects/#", QT_TRANSLATE_NOOP("Wording", "Subject %1")},
    {"subjects/#/name", QT_TRANSLATE_NOOP("Wording", "Subject %1")},
    {"subjects/#/uri", QT_TRANSLATE_NOOP("Wording", "Address of subject %1")},
    {"published", QT_TRANSLATE_NOOP("Wording", "Date of publication")},
    {"updated", QT_TRANSLATE_NOOP("Wording", "Date of update")},
    {"embargo", QT_TRANSLATE_NOOP("Wording", "Embargo")},
    {"urgency", QT_TRANSLATE_NOOP("Wording", "Urgency")},
    {"leadImage", QT_TRANSLATE_NOOP("Wording", "Lead photo")},
    {"body", QT_TRANSLATE_NOOP("Wording", "Body")},
    {"images", QT_TRANSLATE_NOOP("Wording", "Order of the photos")},
    {"images/#", QT_TRANSLATE_NOOP("Wording", "Photo %1")},
    {"images/#/caption", QT_TRANSLATE_NOOP("Wording", "Caption of photo %1")},
    {"images/#/alt", QT_TRANSLATE_NOOP("Wording", "Alternative text of photo %1")},
    {"images/#/credit", QT_TRANSLATE_NOOP("Wording", "Credit of photo %1")},
    {"images/#/creator", QT_TRANSLATE_NOOP("Wording", "Creator of photo %1")},
    {"images/#/copyrightNotice", QT_TRANSLATE_NOOP("Wording", "Copyright notice of photo %1")},
    {"images/#/usageTerms", QT_TRANSLATE_NOOP("Wording", "Usage terms of photo %1")},
    {"images/#/digitalSourceType", QT_TRANSLATE_NOOP("Wording", "How photo %1 was made")},
    {"images/#/crops", QT_TRANSLATE_NOOP("Wording", "Crops of photo %1")},
    {"corrections/#/date", QT_TRANSLATE_NOOP("Wording", "Date of correction %1")},
    {"corrections/#/text", QT_TRANSLATE_NOOP("Wording", "Correction %1")},
    {"notes", QT_TRANSLATE_NOOP("Wording", "Notes")},
    {"sourceLanguage", QT_TRANSLATE_NOOP("Wording", "Language of writing")},
    {"noCounterpart", QT_TRANSLATE_NOOP("Wording", "What is left empty on purpose")},
    {"dismissed", QT_TRANSLATE_NOOP("Wording", "Problems that were let stand")},
    {"translation", QT_TRANSLATE_NOOP("Wording", "What is confirmed as translated")},
    {"unknown", QT_TRANSLATE_NOOP("Wording", "Other data")},
};

} // namespace

QString kindTitle(Kind kind)
{
    return translated(kindTitles[static_cast<size_t>(kind)]);
}

QString placeName(const QString& path)
{
    QStringList parts = path.split(u'/');
    QString which;
    if (parts.size() > 1) {
        bool isNumber = false;
        const int index = parts[1].toInt(&isNumber);
        which = isNumber && parts[0] != "images"_L1 ? QString::number(index + 1) : parts[1];
        parts[1] = u"#"_s;
    }
    const QString pattern = parts.join(u'/');
    for (const Place& place : places) {
        if (pattern == QLatin1String(place.pattern)) {
            return fill(translated(place.name), {which});
        }
    }
    return path;
}

QString languageName(model::Language language)
{
    return language == model::Language::Korean ? translated(QT_TRANSLATE_NOOP("Wording", "Korean"))
                                               : translated(QT_TRANSLATE_NOOP("Wording", "English"));
}

} // namespace wongo::wording
