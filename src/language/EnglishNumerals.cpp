// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/EnglishNumerals.h"

#include "language/FactText.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

const QHash<QString, int>& units()
{
    static const QHash<QString, int> words{{u"zero"_s, 0}, {u"one"_s, 1}, {u"two"_s, 2}, {u"three"_s, 3},
        {u"four"_s, 4}, {u"five"_s, 5}, {u"six"_s, 6}, {u"seven"_s, 7}, {u"eight"_s, 8}, {u"nine"_s, 9}, {u"ten"_s, 10},
        {u"eleven"_s, 11}, {u"twelve"_s, 12}, {u"thirteen"_s, 13}, {u"fourteen"_s, 14}, {u"fifteen"_s, 15},
        {u"sixteen"_s, 16}, {u"seventeen"_s, 17}, {u"eighteen"_s, 18}, {u"nineteen"_s, 19}};
    return words;
}

const QHash<QString, int>& tens()
{
    static const QHash<QString, int> words{{u"twenty"_s, 20}, {u"thirty"_s, 30}, {u"forty"_s, 40}, {u"fifty"_s, 50},
        {u"sixty"_s, 60}, {u"seventy"_s, 70}, {u"eighty"_s, 80}, {u"ninety"_s, 90}};
    return words;
}

const QHash<QString, int>& ordinals()
{
    static const QHash<QString, int> words{{u"first"_s, 1}, {u"second"_s, 2}, {u"third"_s, 3}, {u"fourth"_s, 4},
        {u"fifth"_s, 5}, {u"sixth"_s, 6}, {u"seventh"_s, 7}, {u"eighth"_s, 8}, {u"ninth"_s, 9}, {u"tenth"_s, 10},
        {u"eleventh"_s, 11}, {u"twelfth"_s, 12}};
    return words;
}

int scaleOf(const QString& word)
{
    static const QHash<QString, int> words{{u"hundred"_s, 2}, {u"thousand"_s, 3}, {u"million"_s, 6}, {u"mn"_s, 6},
        {u"billion"_s, 9}, {u"bn"_s, 9}, {u"trillion"_s, 12}, {u"tn"_s, 12}, {u"trn"_s, 12}, {u"quadrillion"_s, 15}};
    return words.value(word);
}

class Reader {
public:
    Reader(const QString& text, qsizetype at)
        : m_text(text)
        , m_at(at)
    {
    }

    std::optional<EnglishNumeral> read()
    {
        EnglishNumeral numeral;
        numeral.digits = isAsciiDigit(m_text[m_at]);
        std::optional<Decimal> value = numeral.digits ? digits() : words();
        if (!value) {
            return std::nullopt;
        }
        bool half = false;
        if (const qsizetype end = qMax(after(u" and a half"_s), after(u"-and-a-half"_s)); end > 0) {
            value = sum(*value, {5, -1});
            half = true;
            m_at = end;
        }
        if (const auto [scale, end] = nextScale(); scale > 0 && (numeral.digits || m_halfA || half)) {
            value = value->scaled(scale);
            numeral.scale = scale;
            m_at = end;
        } else if (m_halfA) {
            return std::nullopt; // half a year: no number
        }
        numeral.scaled = numeral.scale > 0 || m_scale > 0;
        numeral.scale = numeral.scale > 0 ? numeral.scale : m_scale;
        numeral.value = *value;
        numeral.end = m_at;
        numeral.small = !numeral.digits && !numeral.scaled && value->exponent <= 1 && value->whole().value_or(99) <= 12;
        return numeral;
    }

private:
    std::optional<Decimal> digits()
    {
        static const QRegularExpression number = pattern(uR"(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)");
        const auto match = number.match(
            m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        m_at = match.capturedEnd();
        return Decimal::parse(match.capturedView());
    }

    /// The word behind spaces or one hyphen; end 0 if there is none.
    std::pair<QString, qsizetype> word(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_text.size() && m_text[end].isLetter() && m_text[end] < u'\u0100') {
            ++end;
        }
        return {m_text.sliced(at, end - at).toLower(), end > at ? end : 0};
    }

    std::pair<QString, qsizetype> nextWord() const
    {
        const bool separated = m_at < m_text.size()
            && (m_text[m_at] == u' ' || m_text[m_at] == u'-' || m_text[m_at] == u'\u00a0' || m_text[m_at] == u'\n');
        return word(m_at + (separated ? 1 : 0));
    }

    std::pair<int, qsizetype> nextScale() const
    {
        const auto [name, end] = nextWord();
        const bool ordinal = name.endsWith("th"_L1) && isAsciiDigit(m_text[m_at - 1]); // 5 millionth
        return {scaleOf(ordinal ? name.chopped(2) : name), end};
    }

    qsizetype after(const QString& tail) const
    {
        return QStringView(m_text).sliced(m_at).startsWith(tail, Qt::CaseInsensitive) ? m_at + tail.size() : 0;
    }

    /// Whether such a number in words stands behind a space.
    bool isMoreThanTwelve(qsizetype space) const
    {
        const QString next = space < m_text.size() && m_text[space] == u' ' ? word(space + 1).first : QString();
        return tens().contains(next) || units().value(next) > 12;
    }

    std::optional<Decimal> words()
    {
        auto [first, end] = word(m_at);
        if (first == "half"_L1 && QStringView(m_text).sliced(end).startsWith(u" a ")) {
            m_at = end + 2;
            m_halfA = true;
            return Decimal{5, -1};
        }
        if (first == "a"_L1) {
            m_at = end;
            if (const auto [scale, scaleEnd] = nextScale(); scale > 0) {
                m_at = scaleEnd;
                m_scale = scale;
                return Decimal{1, scale};
            }
            return std::nullopt;
        }
        qint64 total = 0;
        qint64 group = 0;
        bool any = false;
        bool tensBefore = false;
        while (end > 0) {
            const int scale = scaleOf(first);
            if (units().contains(first) && (!any || tensBefore || group % 100 == 0)) {
                group += units().value(first);
                tensBefore = false;
            } else if (tens().contains(first) && group % 100 == 0) {
                group += tens().value(first);
                tensBefore = true;
            } else if (scale == 2 && any && group > 0 && group < 100) {
                group *= 100;
                tensBefore = false;
            } else if (scale > 2 && any && group > 0 && total < 1000000000000) {
                total += Decimal{group, scale}.whole().value_or(0);
                group = 0;
                m_scale = scale;
                tensBefore = false;
            } else {
                break;
            }
            any = true;
            m_at = end;
            std::tie(first, end) = nextWord();
            if (first == "and"_L1 && scale == 2 && isMoreThanTwelve(end)) { // one hundred and twenty, but 200 and one
                std::tie(first, end) = word(end + 1);
            }
            if (total > 0 && first == "and"_L1) {
                break;
            }
        }
        return any ? std::optional(Decimal::of(total + group)) : std::nullopt;
    }

    const QString& m_text;
    qsizetype m_at;
    int m_scale = 0;
    bool m_halfA = false;
};

} // namespace

std::optional<EnglishNumeral> englishNumeral(const QString& text, qsizetype at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar();
    const bool times = before == u'x' && at > 1 && isAsciiDigit(text[at - 2]); // 4x100
    if ((before.isLetterOrNumber() && !times) || !text[at].isLetterOrNumber() || text[at] > u'z') {
        return std::nullopt;
    }
    return Reader(text, at).read();
}

int ordinalWord(const QString& lowerCase)
{
    const qsizetype hyphen = lowerCase.indexOf(u'-');
    if (hyphen > 0) {
        const int ten = tens().value(lowerCase.first(hyphen));
        const int unit = ordinals().value(lowerCase.sliced(hyphen + 1));
        return ten > 0 && unit > 0 && unit < 10 ? ten + unit : 0;
    }
    if (lowerCase.endsWith("ieth"_L1)) {
        return tens().value(lowerCase.chopped(4) + u'y');
    }
    const QString teen = lowerCase.endsWith("teenth"_L1) ? lowerCase.chopped(2) : QString();
    return teen.isEmpty() ? ordinals().value(lowerCase) : units().value(teen);
}

} // namespace wongo::language
