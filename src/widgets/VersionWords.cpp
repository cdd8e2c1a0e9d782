// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/VersionWords.h"

#include "wording/Wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

namespace {

using model::Language;
using session::ChangeSummary;
using storage::VersionCause;

constexpr qsizetype mostFields = 3; // named in a summary
constexpr QChar minus(0x2212); // −

QString say(const char* text)
{
    return QCoreApplication::translate("wongo::widgets::VersionWords", text);
}

QString amountText(const ChangeSummary::Amount& amount, Language language)
{
    const bool korean = language == Language::Korean;
    QStringList parts;
    if (amount.added > 0) {
        parts.append(u'+' + QLocale().toString(amount.added));
    }
    if (amount.removed > 0) {
        parts.append(minus + QLocale().toString(amount.removed));
    }
    if (parts.isEmpty()) {
        return korean ? say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "Korean: white space"))
                      : say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "English: white space"));
    }
    const QString figures = parts.join(u' ');
    return korean ? say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "Korean characters: %1")).arg(figures)
                  : say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "English words: %1")).arg(figures);
}

QString placeWithSide(const model::FieldDifference& place)
{
    const QString name = wording::placeName(place.path);
    return place.language ? u"%1 (%2)"_s.arg(name, wording::languageName(*place.language)) : name;
}

/// A date as it is written for people; any other text as it is.
QString readable(const QString& path, const QString& text)
{
    const QString field = path.section(u'/', -1);
    const bool isDate = field == "published"_L1 || field == "updated"_L1 || field == "embargo"_L1 || field == "date"_L1;
    const QDateTime date = isDate ? QDateTime::fromString(text, Qt::ISODate) : QDateTime();
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : text;
}

} // namespace

QString dayOf(const QDate& day, const QDate& today)
{
    if (day == today) {
        return say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "Today"));
    }
    if (day == today.addDays(-1)) {
        return say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "Yesterday"));
    }
    return QLocale().toString(day, QLocale::LongFormat);
}

QString causeOf(VersionCause cause)
{
    switch (cause) {
    case VersionCause::Opened:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "When opened"));
    case VersionCause::Saved:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "Saved"));
    case VersionCause::TakenOver:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "From another program"));
    case VersionCause::Recovered:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "Recovered"));
    case VersionCause::BeforeRestore:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "Before restoring"));
    case VersionCause::Merged:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "Merged"));
    }
    return {};
}

QString summaryText(const ChangeSummary& summary)
{
    QStringList parts;
    for (const Language language : model::allLanguages) {
        if (summary.body[language].differs) {
            parts.append(amountText(summary.body[language], language));
        }
    }
    for (const QString& path : summary.fields.first(std::min(mostFields, summary.fields.size()))) {
        parts.append(wording::placeName(path));
    }
    if (summary.fields.size() > mostFields) {
        parts.append(say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "other fields: %1"))
                         .arg(summary.fields.size() - mostFields));
    }
    return parts.join(u" · "_s);
}

QList<ComparisonView::Section> bodyOf(const session::Comparison& comparison, Language language, bool changes)
{
    const QString& before = comparison.before[language];
    const QString& after = comparison.after[language];
    if (!changes) {
        return before.trimmed().isEmpty() ? QList<ComparisonView::Section>()
                                          : QList<ComparisonView::Section>{{{}, {before, {}}}};
    }
    return before == after
        ? QList<ComparisonView::Section>()
        : QList<ComparisonView::Section>{{{}, withChanges(before, after, comparison.body[language])}};
}

QList<ComparisonView::Section> changedFields(const session::Comparison& comparison)
{
    QList<ComparisonView::Section> sections;
    for (const session::FieldComparison& field : comparison.fields) {
        const QString before = readable(field.place.path, field.place.before);
        const QString after = readable(field.place.path, field.place.after);
        const bool asIs = before == field.place.before && after == field.place.after;
        MarkedText text = withChanges(before, after, asIs ? field.changes : language::wordChanges(before, after));
        if (text.text.isEmpty()) {
            text.text = say(QT_TRANSLATE_NOOP("wongo::widgets::VersionWords", "Changed"));
        }
        sections.append({placeWithSide(field.place), text});
    }
    return sections;
}

QList<ComparisonView::Section> allFields(const model::Article& version)
{
    model::Metadata empty;
    for (const model::ImageAsset& image : version.meta.images) {
        empty.images.append(model::ImageAsset()); // a photo that is there already is told with its texts
        empty.images.last().id = image.id;
    }
    QList<ComparisonView::Section> sections;
    for (const model::FieldDifference& field : model::fieldDifferences(empty, version.meta)) {
        if (!field.after.isEmpty()) {
            sections.append({placeWithSide(field), {readable(field.path, field.after), {}}});
        }
    }
    return sections;
}

} // namespace wongo::widgets
