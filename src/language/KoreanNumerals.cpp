// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/KoreanNumerals.h"

#include "language/FactText.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

int bigUnit(QChar c)
{
    return c == u'만' ? 4 : c == u'억' ? 8 : c == u'조' ? 12 : c == u'경' ? 16 : 0;
}

int smallUnit(QChar c)
{
    return c == u'십' ? 1 : c == u'백' ? 2 : c == u'천' ? 3 : 0;
}

int hangulDigit(QChar c)
{
    return 1 + static_cast<int>(QStringView(u"일이삼사오육칠팔구").indexOf(c));
}

class Reader {
public:
    Reader(const QString& text, qsizetype at)
        : m_text(text)
        , m_at(at)
        , m_ofLaw(isOfLaw(text, at))
    {
    }

    std::optional<KoreanNumeral> read()
    {
        KoreanNumeral numeral;
        numeral.digits = isAsciiDigit(peek());
        int unitBefore = 20;
        Decimal total;
        bool any = false;
        while (true) {
            const qsizetype back = m_at;
            const auto group = any && numeral.digits ? nextGroup() : this->group();
            if (!group) {
                m_at = back;
                break;
            }
            bool more = false;
            if (peek() == u'여' && bigUnit(peek(1)) > 0) {
                more = true;
                ++m_at;
            }
            const int unit = isNoUnit() ? 0 : bigUnit(peek());
            const auto added = sum(total, group->scaled(unit));
            if (unit >= unitBefore || !added || (any && !fits(*group, unit, unitBefore))) {
                m_at = back; // 3만 5만: two numbers
                break;
            }
            total = *added;
            any = true;
            numeral.more = numeral.more || more;
            unitBefore = unit;
            if (unit == 0) {
                break;
            }
            numeral.scaled = true;
            ++m_at;
        }
        if (!any) {
            return std::nullopt;
        }
        numeral.value = total;
        numeral.end = m_at;
        return numeral;
    }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }

    /// 84조 of a law, 3경기, 제1경비단: no trillions.
    bool isNoUnit() const
    {
        const QChar next = peek(1);
        return (m_ofLaw && peek() == u'조') || (peek() == u'경' && isHangul(next) && next != u'원' && next != u'여');
    }

    /// 1만 8000 goes on behind a space, with digits.
    std::optional<Decimal> nextGroup()
    {
        if (peek() == u' ' && isAsciiDigit(peek(1))) {
            ++m_at;
        }
        return group();
    }

    static bool fits(const Decimal& group, int unit, int unitBefore)
    {
        const auto rest = sum(group.scaled(unit), {-1, unitBefore});
        return rest && rest->coefficient < 0;
    }

    std::optional<Decimal> digits()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isAsciiDigit(m_text[end])) {
            ++end;
        }
        if (end == m_at) {
            return std::nullopt;
        }
        const auto digitsAt = [&](qsizetype from, int count) {
            for (int i = 0; i < count; ++i) {
                if (from + i >= m_text.size() || !isAsciiDigit(m_text[from + i])) {
                    return false;
                }
            }
            return from + count >= m_text.size() || !isAsciiDigit(m_text[from + count]);
        };
        if (end - m_at <= 3) {
            while (end < m_text.size() && m_text[end] == u',' && digitsAt(end + 1, 3)) {
                end += 4;
            }
        }
        if (end + 1 < m_text.size() && m_text[end] == u'.' && isAsciiDigit(m_text[end + 1])) {
            for (++end; end < m_text.size() && isAsciiDigit(m_text[end]);) {
                ++end;
            }
        }
        const auto value = Decimal::parse(QStringView(m_text).sliced(m_at, end - m_at));
        m_at = end;
        return value;
    }

    /// What stands before 만, 억, 조: 5천800, 3백, 이천오백, 4000. A bare unit is one of it (천, 만).
    std::optional<Decimal> group()
    {
        const qsizetype start = m_at;
        Decimal total;
        while (true) {
            std::optional<Decimal> part;
            if (isAsciiDigit(peek())) {
                part = digits();
                if (!part) {
                    return std::nullopt;
                }
            } else if (hangulDigit(peek()) > 0 && !isAsciiDigit(m_at > 0 ? m_text[m_at - 1] : QChar())) {
                part = Decimal::of(hangulDigit(peek()));
                ++m_at;
            }
            const int unit = smallUnit(peek());
            if (!part && unit == 0) {
                break;
            }
            m_at += unit > 0 ? 1 : 0;
            const auto added = sum(total, part.value_or(Decimal{1, 0}).scaled(unit));
            if (!added) {
                return std::nullopt;
            }
            total = *added;
            if (unit == 0) {
                break;
            }
        }
        if (m_at == start) {
            const bool bare = bigUnit(peek()) == 4 && (m_at == 0 || !isAsciiDigit(m_text[m_at - 1])); // 만 명
            return bare ? std::optional(Decimal{1, 0}) : std::nullopt;
        }
        return total;
    }

    /// 제34조, 헌법 84조: an article, no trillion; nor is 2인 1조, two in a team.
    static bool isOfLaw(const QString& text, qsizetype at)
    {
        const QStringView before = QStringView(text).first(at).trimmed();
        const bool team = before.size() > 1 && before.endsWith(u'인') && isAsciiDigit(before[before.size() - 2]);
        return (at > 0 && text[at - 1] == u'제') || before.endsWith(u'법') || before.endsWith(u'령') || team;
    }

    const QString& m_text;
    qsizetype m_at;
    bool m_ofLaw;
};

bool wordBegins(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

} // namespace

std::optional<KoreanNumeral> koreanNumeral(const QString& text, qsizetype at)
{
    const QChar first = text[at];
    const bool digits = isAsciiDigit(first);
    if (!digits && (!wordBegins(text, at) || (hangulDigit(first) == 0 && smallUnit(first) == 0 && first != u'만'))) {
        return std::nullopt;
    }
    auto numeral = Reader(text, at).read();
    if (numeral && !digits && numeral->end - at == 1 && hangulDigit(first) > 0) {
        return std::nullopt; // 이 배우, 일 년: one syllable is a word
    }
    return numeral;
}

int nativeNumeral(const QString& text, qsizetype at, qsizetype& end)
{
    using Words = std::pair<QStringView, int>;
    static constexpr std::array<Words, 10> tens{{{u"스물", 20}, {u"스무", 20}, {u"서른", 30}, {u"마흔", 40},
        {u"쉰", 50}, {u"예순", 60}, {u"일흔", 70}, {u"여든", 80}, {u"아흔", 90}, {u"열", 10}}};
    static constexpr std::array<Words, 16> units{
        {{u"하나", 1}, {u"다섯", 5}, {u"여섯", 6}, {u"일곱", 7}, {u"여덟", 8}, {u"아홉", 9}, {u"한", 1}, {u"두", 2},
            {u"둘", 2}, {u"세", 3}, {u"셋", 3}, {u"석", 3}, {u"네", 4}, {u"넷", 4}, {u"넉", 4}, {u"첫", 1}}};
    if (!wordBegins(text, at)) {
        return 0;
    }
    const auto take = [&](const auto& words) {
        const QStringView rest = QStringView(text).sliced(end);
        for (const auto& [word, value] : words) {
            if (rest.startsWith(word)) {
                end += word.size();
                return value;
            }
        }
        return 0;
    };
    end = at;
    const int ten = take(tens);
    return ten + take(units);
}

} // namespace wongo::language
