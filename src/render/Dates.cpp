// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/Dates.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

QString englishDate(QDate day, QTime time)
{
    static constexpr std::array<QLatin1StringView, 12> months{"January"_L1, "February"_L1, "March"_L1, "April"_L1,
        "May"_L1, "June"_L1, "July"_L1, "August"_L1, "September"_L1, "October"_L1, "November"_L1, "December"_L1};
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    return u"%1 %2, %3, %4:%5 %6"_s.arg(months.at(size_t(day.month() - 1)), QString::number(day.day()),
        QString::number(day.year()), QString::number(hour), twoDigits(time.minute()),
        time.hour() < 12 ? "a.m."_L1 : "p.m."_L1);
}

QString koreanDate(QDate day, QTime time)
{
    return u"%1년 %2월 %3일 %4:%5"_s.arg(QString::number(day.year()), QString::number(day.month()),
        QString::number(day.day()), twoDigits(time.hour()), twoDigits(time.minute()));
}

} // namespace

QString machineDate(const QDateTime& date)
{
    return date.isValid() ? date.toOffsetFromUtc(date.offsetFromUtc()).toString(Qt::ISODate) : QString();
}

QString readerDate(const QDateTime& date, model::Language language)
{
    if (!date.isValid()) {
        return {};
    }
    return language == model::Language::Korean ? koreanDate(date.date(), date.time())
                                               : englishDate(date.date(), date.time());
}

} // namespace wongo::render
