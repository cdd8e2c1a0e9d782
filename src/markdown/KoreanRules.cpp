// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/KoreanRules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wongo::markdown {

bool isHangul(char32_t codePoint)
{
    return (codePoint >= 0xAC00 && codePoint <= 0xD7A3) // syllables
        || (codePoint >= 0x1100 && codePoint <= 0x11FF) || (codePoint >= 0x3130 && codePoint <= 0x318F)
        || (codePoint >= 0xA960 && codePoint <= 0xA97F) || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
}

namespace {

/// The code point that ends before `i`; a line feed at the start of the line.
char32_t codePointBefore(QStringView line, qsizetype i)
{
    if (i <= 0) {
        return U'\n';
    }
    const QChar last = line[i - 1];
    const bool pair = last.isLowSurrogate() && i > 1 && line[i - 2].isHighSurrogate();
    return pair ? QChar::surrogateToUcs4(line[i - 2], last) : last.unicode();
}

char32_t codePointAt(QStringView line, qsizetype i)
{
    if (i >= line.size()) {
        return U'\n';
    }
    const QChar first = line[i];
    const bool pair = first.isHighSurrogate() && i + 1 < line.size() && line[i + 1].isLowSurrogate();
    return pair ? QChar::surrogateToUcs4(first, line[i + 1]) : first.unicode();
}

bool isForeignSymbol(char32_t codePoint)
{
    return codePoint >= 0x80 && QChar::isSymbol(codePoint);
}

bool isPunctuation(char32_t codePoint)
{
    return QChar::isPunct(codePoint) || QChar::isSymbol(codePoint);
}

// For runs of other signs cmark looks through tildes to what stands behind them.

qsizetype beforeTildes(QStringView line, qsizetype i)
{
    while (i > 0 && line[i - 1] == u'~') {
        --i;
    }
    return i;
}

qsizetype behindTildes(QStringView line, qsizetype i)
{
    while (i < line.size() && line[i] == u'~') {
        ++i;
    }
    return i;
}

bool isDelimiter(QChar c)
{
    return c == u'*' || c == u'~' || c == u'_';
}

} // namespace

void appendDelimiterMarks(QStringView line, qsizetype base, std::vector<qsizetype>& marks)
{
    for (qsizetype start = 0; start < line.size(); ++start) {
        if (!isDelimiter(line[start])) {
            continue;
        }
        qsizetype end = start + 1;
        while (end < line.size() && line[end] == line[start]) {
            ++end;
        }
        const bool strike = line[start] == u'~';
        const char32_t before = codePointBefore(line, strike ? start : beforeTildes(line, start));
        const char32_t after = codePointAt(line, strike ? end : behindTildes(line, end));
        const bool korean = line[start] != u'_';
        if (isForeignSymbol(before) || (korean && isHangul(before) && isPunctuation(after))) {
            marks.push_back(base + start);
        }
        if (isForeignSymbol(after) || (korean && isHangul(after) && isPunctuation(before))) {
            marks.push_back(base + end);
        }
        start = end - 1;
    }
}

std::vector<NumberedItem> itemsThatAreText(const std::vector<NumberedItem>& items)
{
    constexpr int mostDigits = 3;
    constexpr int mostDigitsOfDay = 2;
    const auto isLong = [](const NumberedItem& item) { return item.digits > mostDigits; };
    const auto isDate
        = [](const NumberedItem& item) { return item.following > 0 && item.following <= mostDigitsOfDay; };
    const auto longOnes = std::count_if(items.begin(), items.end(), isLong);
    const bool alone = static_cast<qsizetype>(items.size()) - longOnes == 1;
    const bool dates = std::all_of(items.begin(), items.end(), isDate);

    std::vector<NumberedItem> text;
    for (const NumberedItem& item : items) {
        const bool sentence = alone && (item.number != 1 || item.following > 0);
        if (isLong(item) || sentence || dates) {
            text.push_back(item);
        }
    }
    return text;
}

namespace {

/// What a particle wants before it; particles come in pairs for that.
enum class Stem { Any, Open, Closed }; ///< Closed: the syllable before it ends in a consonant

struct Particle {
    QStringView text;
    Stem stem = Stem::Any;
};

/// Particles and endings that follow an address without a space in news text, long ones first.
constexpr std::array particles = {
    Particle{u"으로부터", Stem::Closed},
    Particle{u"로부터"},
    Particle{u"이라고", Stem::Closed},
    Particle{u"이라는", Stem::Closed},
    Particle{u"이라며", Stem::Closed},
    Particle{u"입니다"},
    Particle{u"에서"},
    Particle{u"에게"},
    Particle{u"으로", Stem::Closed},
    Particle{u"라고", Stem::Open},
    Particle{u"라는", Stem::Open},
    Particle{u"라며", Stem::Open},
    Particle{u"이다", Stem::Closed},
    Particle{u"이며", Stem::Closed},
    Particle{u"이고", Stem::Closed},
    Particle{u"까지"},
    Particle{u"부터"},
    Particle{u"처럼"},
    Particle{u"보다"},
    Particle{u"만"},
    Particle{u"도"},
    Particle{u"의"},
    Particle{u"에"},
    Particle{u"로"},
    Particle{u"은", Stem::Closed},
    Particle{u"는", Stem::Open},
    Particle{u"이", Stem::Closed},
    Particle{u"가", Stem::Open},
    Particle{u"을", Stem::Closed},
    Particle{u"를", Stem::Open},
    Particle{u"과", Stem::Closed},
    Particle{u"와", Stem::Open},
};

bool fits(Stem stem, QChar before)
{
    constexpr char16_t firstSyllable = 0xAC00;
    constexpr int finals = 28; // syllables that differ in their final consonant only; the first has none
    const bool closed = (before.unicode() - firstSyllable) % finals != 0;
    return stem == Stem::Any || (stem == Stem::Closed) == closed;
}

/// True if the run is one particle or several, as in 에서만 and 까지도.
bool isParticles(QStringView run)
{
    return std::any_of(particles.begin(), particles.end(), [run](const Particle& particle) {
        return run.startsWith(particle.text)
            && (run.size() == particle.text.size() || isParticles(run.mid(particle.text.size())));
    });
}

/// Length of the particle that ends `word`, which is Hangul throughout; 0 if it would leave less than two syllables,
/// for a page named 회의 or 정의 is likelier than one named by the syllable that is left.
qsizetype particleLength(QStringView word)
{
    for (const Particle& particle : particles) {
        const qsizetype stem = word.size() - particle.text.size();
        if (stem >= 2 && word.endsWith(particle.text) && fits(particle.stem, word[stem - 1])) {
            return particle.text.size();
        }
    }
    return 0;
}

bool isAsciiAddressCharacter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || QStringView(u"-._~:/?#@!$&'()*+,;=%").contains(QChar(c));
}

/// Up to the first character that no address holds, or a ")" that closes nothing in it.
qsizetype rawLength(QStringView address)
{
    int open = 0;
    for (qsizetype i = 0; i < address.size(); ++i) {
        const QChar c = address[i];
        const bool foreign = c.unicode() >= 0x80 && (c.isLetterOrNumber() || c.isMark() || c.isSurrogate());
        open += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (open < 0 || (!foreign && !isAsciiAddressCharacter(c.unicode()))) {
            return i;
        }
    }
    return address.size();
}

qsizetype withoutClosingPunctuation(QStringView address, qsizetype length)
{
    while (length > 0 && QStringView(u"?!.,:;*_~'").contains(address[length - 1])) {
        --length;
    }
    return length;
}

} // namespace

qsizetype bareLinkLength(QStringView address)
{
    const qsizetype length = withoutClosingPunctuation(address, rawLength(address));
    qsizetype wordStart = length;
    while (wordStart > 0 && isHangul(address[wordStart - 1].unicode())) {
        --wordStart;
    }
    if (wordStart == length || wordStart == 0) {
        return length;
    }
    const QStringView word = address.sliced(wordStart, length - wordStart);
    const qsizetype hostStart = address.indexOf("://"_L1) + 3;
    const bool inHost = !address.sliced(hostStart, wordStart - hostStart).contains(u'/');
    const QChar before = address[wordStart - 1];
    const bool joined = inHost && before != u'.' && before != u'/'; // no host name ends in .kr and Hangul
    constexpr qsizetype longestChain = 8;
    if (joined || (word.size() <= longestChain && isParticles(word))) {
        return withoutClosingPunctuation(address, wordStart);
    }
    return length - particleLength(word);
}

} // namespace wongo::markdown
