// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::base {

namespace {

constexpr qsizetype maximumNameBytes = 255;

bool isBidiControl(char16_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isRefused(QChar c)
{
    // What Windows refuses is refused everywhere: a package is opened on other systems.
    return c.category() == QChar::Other_Control || isBidiControl(c.unicode())
        || u"/\\:*?\"<>|\u2028\u2029"_s.contains(c);
}

// CON, NUL, COM1, LPT9 and their like, with any suffix: Windows opens the device whatever follows the dot.
bool isDeviceName(const QString& name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    static const QStringList devices{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s, u"CLOCK$"_s};
    if (devices.contains(stem)) {
        return true;
    }
    return stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1))
        && u"0123456789\u00B9\u00B2\u00B3"_s.contains(stem.back());
}

} // namespace

bool isSafeFileName(const QString& name)
{
    if (name.isEmpty() || name.toUtf8().size() > maximumNameBytes || !name.isValidUtf16()) {
        return false;
    }
    // Windows drops a dot or space at the end, so that two names would become one; "." and ".." are among these.
    if (name.endsWith(u'.') || name.endsWith(u' ')) {
        return false;
    }
    return std::none_of(name.begin(), name.end(), isRefused) && !isDeviceName(name);
}

bool isTemporaryName(const QString& name)
{
    static const QRegularExpression form(u"\\A\\.wongo-[0-9a-f]{16}\\.tmp\\z"_s);
    return form.match(name).hasMatch();
}

bool isSafeRelativePath(const QString& path)
{
    const QStringList parts = path.split(u'/');
    return std::all_of(parts.begin(), parts.end(), isSafeFileName);
}

} // namespace wongo::base
