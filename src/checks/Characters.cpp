// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

constexpr bool isIn(char16_t c, char16_t first, char16_t last)
{
    return c >= first && c <= last;
}

/// Conjoining jamo that stayed after NFC: typed on another system and never composed.
constexpr bool isJamo(char16_t c)
{
    return isIn(c, 0x1100, 0x11ff) || isIn(c, 0xa960, 0xa97f) || isIn(c, 0xd7b0, 0xd7ff);
}

/// Soft hyphen, zero-width space and joiners, byte order mark, bidirectional controls: nobody sees them.
constexpr bool isInvisible(char16_t c)
{
    return c == 0x00ad || isIn(c, 0x200b, 0x200f) || isIn(c, 0x202a, 0x202e) || isIn(c, 0x2060, 0x2064)
        || isIn(c, 0x2066, 0x2069) || c == 0xfeff;
}

constexpr bool isControl(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || isIn(c, 0x7f, 0x9f);
}

constexpr bool isSuspicious(char16_t c, bool english)
{
    return c == 0x318d // araea, for the middle dot
        || c == 0x223c || c == 0xff5e // tilde operator and full-width tilde, for ~
        || c == 0xfffd // what a failed conversion leaves behind
        || isJamo(c) || isInvisible(c) || isControl(c) || (english && isIn(c, 0xff01, 0xff5d));
}

/// Part of the usual text of an article, so that nearly every character costs one or two comparisons.
constexpr bool isPlain(char16_t c)
{
    return isIn(c, 0xac00, 0xd7a3) || isIn(c, 0x20, 0x7e);
}

/// The joiner inside an emoji sequence (family, flag, profession) belongs there.
bool joinsEmoji(QStringView text, qsizetype i)
{
    const bool after = i > 0 && (text[i - 1].isLowSurrogate() || text[i - 1] == u'\ufe0f' || text[i - 1].isSymbol());
    const bool before = i + 1 < text.size() && (text[i + 1].isHighSurrogate() || text[i + 1].isSymbol());
    return text[i] == u'\u200d' && after && before;
}

/// What such a run is to be; nothing where only the writer knows.
QStringList meant(QStringView run)
{
    QString text;
    for (const QChar unit : run) {
        const char16_t c = unit.unicode();
        if (isJamo(c) || c == 0xfffd) {
            return {};
        }
        if (c == 0x318d) {
            text.append(u'·');
        } else if (c == 0x223c || c == 0xff5e) {
            text.append(u'~');
        } else if (isIn(c, 0xff01, 0xff5d)) {
            text.append(QChar(c - 0xfee0));
        }
    }
    return {text};
}

QString name(char16_t c)
{
    return u"U+%1"_s.arg(QString::number(c, 16).toUpper(), 4, u'0');
}

} // namespace

void characters(QStringView text, const QString& path, model::Language language, QList<Finding>& found)
{
    const bool english = language == model::Language::English;
    const char16_t* units = text.utf16();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = units[i];
        if (isPlain(c) || !isSuspicious(c, english) || joinsEmoji(text, i)) {
            continue;
        }
        qsizetype end = i + 1; // a run of one kind is one finding: a word typed in jamo, a full-width number
        while (end < text.size() && !isPlain(units[end])
            && (units[end] == c || (isJamo(units[end]) && isJamo(c))
                || (english && isIn(units[end], 0xff01, 0xff5e) && isIn(c, 0xff01, 0xff5e)))) {
            ++end;
        }
        found.append({Kind::Markdown, Reason::SuspiciousCharacter, Severity::Note, path, language, {i, end},
            text.sliced(i, end - i).toString(), {name(c)}});
        found.last().proposals = meant(text.sliced(i, end - i));
        i = end - 1;
    }
}

} // namespace wongo::checks::rules
