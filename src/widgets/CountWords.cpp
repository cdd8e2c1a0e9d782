// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CountWords.h"

#include <QCoreApplication>

namespace wongo::widgets {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wongo::widgets::CountWords)
};

constexpr qint64 secondsInAMinute = 60;

QString minutes(model::Language language, const language::Counts& counts)
{
    const qint64 seconds = language::readingSeconds(counts, language == model::Language::Korean);
    return Words::tr("%1 min").arg((seconds + secondsInAMinute - 1) / secondsInAMinute); // begun minutes count
}

} // namespace

QString countsLine(model::Language language, const language::Counts& counts, const QLocale& locale)
{
    const auto number = [&locale](qint64 figure) { return locale.toString(figure); };
    if (language == model::Language::English) {
        return Words::tr("English: %1 words · %2 chars (%3 without spaces) · %4")
            .arg(number(counts.words), number(counts.charactersWithSpaces), number(counts.characters),
                minutes(language, counts));
    }
    return Words::tr("Korean: %1 chars (%2 without spaces) · sheets: %3 grid, %4 by ÷200 · %5 words · %6")
        .arg(number(counts.charactersWithSpaces), number(counts.characters), locale.toString(counts.sheets(), 'f', 1),
            sheetsByCharacters(counts, locale), number(counts.words), minutes(language, counts));
}

QString selectionLine(
    model::Language language, const language::Counts& selected, const language::Counts& all, const QLocale& locale)
{
    const auto number = [&locale](qint64 figure) { return locale.toString(figure); };
    if (language == model::Language::English) {
        return Words::tr("Selected: %1 of %2 words · %3 chars (%4 without spaces) · %5")
            .arg(number(selected.words), number(all.words), number(selected.charactersWithSpaces),
                number(selected.characters), minutes(language, selected));
    }
    return Words::tr("Selected: %1 of %2 chars (%3 without spaces) · sheets: %4 grid, %5 by ÷200 · %6 words · %7")
        .arg(number(selected.charactersWithSpaces), number(all.charactersWithSpaces), number(selected.characters),
            locale.toString(selected.sheets(), 'f', 1), sheetsByCharacters(selected, locale), number(selected.words),
            minutes(language, selected));
}

QString readingTime(model::Language language, const language::Counts& counts)
{
    const qint64 seconds = language::readingSeconds(counts, language == model::Language::Korean);
    return Words::tr("%1 min %2 s").arg(seconds / secondsInAMinute).arg(seconds % secondsInAMinute);
}

QString sheetsByCharacters(const language::Counts& counts, const QLocale& locale)
{
    return locale.toString(static_cast<double>(counts.sheetHundredths()) / 100.0, 'f', 2);
}

qint64 limited(model::Language language, const language::Counts& counts)
{
    return language == model::Language::Korean ? counts.charactersWithSpaces : counts.words;
}

} // namespace wongo::widgets
