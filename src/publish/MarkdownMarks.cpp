// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/MarkdownMarks.h"

#include "markdown/KoreanRules.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace wongo::publish::marks {

namespace {

constexpr int mostPasses = 8; ///< each takes something out; what is left then is too tangled to be worth it

bool isSpace(QChar c)
{
    return c.isNull() || c == hardBreak || c.isSpace();
}

/// Half of a character outside the plane of letters, an emoji as a rule, is taken for it where that is the safe side.
bool isPunctuation(QChar c)
{
    return c == syntax || c.isPunct() || c.isSymbol() || c.isSurrogate();
}

bool isOpen(QChar mark)
{
    return mark == strongOpen || mark == emphasisOpen || mark == strikeOpen;
}

bool isStrike(QChar mark)
{
    return mark == strikeOpen || mark == strikeClose;
}

/// Korean rule 1: beside punctuation Hangul counts as punctuation.
bool lets(QChar outside)
{
    return isSpace(outside) || (isPunctuation(outside) && !outside.isSurrogate())
        || markdown::isHangul(outside.unicode());
}

/// Texts with a mark between each two.
class Resolver {
public:
    Resolver(const QString& text, const Neighbours& around);
    QString resolved();

private:
    struct Mark {
        QChar sign;
        size_t partner = 0;
        bool dropped = false;
    };

    void cancel();
    void moveSpace();
    bool settle();
    bool closesThenOpens(size_t mark) const;
    bool isTangled(size_t mark) const;
    bool isBesideSign(size_t mark) const;
    bool isRead(size_t mark, QChar& outside, QChar& inside) const;
    qsizetype punctuationInside(size_t mark) const;
    void moveOut(size_t mark, qsizetype length);
    bool movePunctuation(size_t mark);
    int runLength(size_t mark) const;
    bool isSameRun(size_t first, size_t second) const;
    bool closesAround(size_t mark, QChar outside, QChar inside) const;
    void drop(size_t mark);
    QChar neighbour(size_t mark, int step) const;

    Neighbours m_outside;
    std::vector<QString> m_texts;
    std::vector<size_t> m_around; ///< marks that are open where settle() is
    std::vector<Mark> m_marks; ///< m_marks[i] stands between m_texts[i] and m_texts[i + 1]
};

Resolver::Resolver(const QString& text, const Neighbours& around)
    : m_outside(around)
{
    m_texts.emplace_back();
    for (const QChar c : text) {
        if (c >= strongOpen && c <= strikeClose) {
            m_marks.push_back({c});
            m_texts.emplace_back();
        } else {
            m_texts.back() += c;
        }
    }
}

/// Takes out what was dropped, emphasis of nothing and emphasis that ends where the same begins; pairs the rest.
void Resolver::cancel()
{
    std::vector<QString> texts{m_texts.front()};
    std::vector<Mark> kept;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const bool isOpposite = !kept.empty() && texts.back().isEmpty() && !m_marks[i].dropped
            && kept.back().sign != m_marks[i].sign
            && (kept.back().sign.unicode() - 1) / 2 == (m_marks[i].sign.unicode() - 1) / 2;
        if (m_marks[i].dropped) {
            texts.back() += m_texts[i + 1];
        } else if (isOpposite) {
            kept.pop_back();
            texts.pop_back();
            texts.back() += m_texts[i + 1];
        } else {
            kept.push_back(m_marks[i]);
            texts.push_back(m_texts[i + 1]);
        }
    }
    m_texts = std::move(texts);
    m_marks = std::move(kept);
    std::vector<size_t> open;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        if (isOpen(m_marks[i].sign)) {
            open.push_back(i);
        } else {
            m_marks[i].partner = open.back();
            m_marks[open.back()].partner = i;
            open.pop_back();
        }
    }
}

void Resolver::moveSpace()
{
    for (size_t i = m_marks.size(); i-- > 0;) {
        const QString& inside = m_texts[i + 1];
        if (isOpen(m_marks[i].sign)) {
            moveOut(i, std::find_if_not(inside.begin(), inside.end(), isSpace) - inside.begin());
        }
    }
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const QString& inside = m_texts[i];
        if (!isOpen(m_marks[i].sign)) {
            moveOut(i, std::find_if_not(inside.rbegin(), inside.rend(), isSpace) - inside.rbegin());
        }
    }
}

/// The character beside the run of equal signs that the mark is part of: "**" and "*" make one run, "~~" is another.
/// For the former cmark-gfm looks through every tilde.
QChar Resolver::neighbour(size_t mark, int step) const
{
    const bool strike = isStrike(m_marks[mark].sign);
    for (size_t i = mark;; i = step < 0 ? i - 1 : i + 1) {
        const QString& text = m_texts[step < 0 ? i : i + 1];
        for (qsizetype k = 0; k < text.size(); ++k) {
            const QChar c = text[step < 0 ? text.size() - 1 - k : k];
            if (strike || c != u'~') {
                return c;
            }
        }
        if (step < 0 ? i == 0 : i + 1 == m_marks.size()) {
            return step < 0 ? m_outside.before : m_outside.after;
        }
        if (strike && !isStrike(m_marks[step < 0 ? i - 1 : i + 1].sign)) {
            return u'*';
        }
    }
}

/// Bold right before italic, or italic before bold: `**a***b*`. Of a run that stands between letters, with nothing open
/// around it, CommonMark takes first what closes, then what opens.
bool Resolver::closesThenOpens(size_t mark) const
{
    if (mark == 0 || !isOpen(m_marks[mark].sign) || isOpen(m_marks[mark - 1].sign) || !m_texts[mark].isEmpty()) {
        return false;
    }
    const auto isLetter = [](QChar c) { return !isSpace(c) && !isPunctuation(c); };
    const QString& before = m_texts[mark - 1];
    const QString& after = m_texts[mark + 1];
    const auto isStrikeMark = [this](size_t i) { return isStrike(m_marks[i].sign); };
    return !before.isEmpty() && isLetter(before.back()) && !after.isEmpty() && isLetter(after.front())
        && !isStrikeMark(mark) && !isStrikeMark(mark - 1)
        && std::all_of(m_around.begin(), m_around.end(), isStrikeMark);
}

/// Otherwise one run of signs cannot both close and open.
bool Resolver::isTangled(size_t mark) const
{
    if (closesThenOpens(mark)) {
        return false;
    }
    const bool open = isOpen(m_marks[mark].sign);
    for (size_t i = mark;
         i > 0 && m_texts[i].isEmpty() && isStrike(m_marks[i - 1].sign) == isStrike(m_marks[mark].sign); --i) {
        if (isOpen(m_marks[i - 1].sign) != open) {
            return true;
        }
    }
    return false;
}

/// A sign around the paragraph would be read as part of the run, or take it for text.
bool Resolver::isBesideSign(size_t mark) const
{
    const auto isSign = [](QChar c) { return c == u'*' || c == u'~' || c == u'\\'; };
    const auto isNothing = [](const QString& text) { return text.isEmpty(); };
    const auto split = m_texts.begin() + static_cast<qsizetype>(mark) + 1;
    return (isSign(m_outside.before) && std::all_of(m_texts.begin(), split, isNothing))
        || (isSign(m_outside.after) && std::all_of(split, m_texts.end(), isNothing));
}

bool Resolver::isRead(size_t mark, QChar& outside, QChar& inside) const
{
    const bool open = isOpen(m_marks[mark].sign);
    outside = neighbour(mark, open ? -1 : 1);
    inside = neighbour(mark, open ? 1 : -1);
    return !isSpace(inside) && (!isPunctuation(inside) || lets(outside));
}

/// How much punctuation stands just inside the mark; 0 where it is markup or all there is.
qsizetype Resolver::punctuationInside(size_t mark) const
{
    const auto isMovable = [](QChar c) { return c != syntax && isPunctuation(c); };
    const auto length = [&](auto begin, auto end) -> qsizetype {
        const auto stop = std::find_if_not(begin, end, isMovable);
        return stop == end || *stop == syntax ? 0 : stop - begin;
    };
    const bool open = isOpen(m_marks[mark].sign);
    const QString& inside = m_texts[open ? mark + 1 : mark];
    return open ? length(inside.begin(), inside.end()) : length(inside.rbegin(), inside.rend());
}

void Resolver::moveOut(size_t mark, qsizetype length)
{
    if (isOpen(m_marks[mark].sign)) {
        m_texts[mark] += m_texts[mark + 1].left(length);
        m_texts[mark + 1].remove(0, length);
    } else {
        m_texts[mark + 1].prepend(m_texts[mark].right(length));
        m_texts[mark].chop(length);
    }
}

/// Brackets and quotation marks leave by pairs.
bool Resolver::movePunctuation(size_t mark)
{
    const qsizetype length = punctuationInside(mark);
    if (length == 0) {
        return false;
    }
    const bool open = isOpen(m_marks[mark].sign);
    const QString moved = open ? m_texts[mark + 1].left(length) : m_texts[mark].right(length);
    const bool isSentence
        = std::all_of(moved.begin(), moved.end(), [](QChar c) { return u".,:;!?…。、"_s.contains(c); });
    moveOut(mark, length);
    const size_t partner = m_marks[mark].partner;
    if (!isSentence) {
        moveOut(partner, punctuationInside(partner));
    }
    return true;
}

/// Signs in the run that the mark is part of.
int Resolver::runLength(size_t mark) const
{
    const auto length = [this](size_t i) { return m_marks[i].sign.unicode() <= strongClose.unicode() ? 2 : 1; };
    int sum = length(mark);
    for (size_t i = mark; i > 0 && m_texts[i].isEmpty() && !isStrike(m_marks[i - 1].sign); --i) {
        sum += length(i - 1);
    }
    for (size_t i = mark; i + 1 < m_marks.size() && m_texts[i + 1].isEmpty() && !isStrike(m_marks[i + 1].sign); ++i) {
        sum += length(i + 1);
    }
    return sum;
}

/// An opening run that could close as well is read as closing what is open around it, but for CommonMark's rule of
/// three (rule 9 of emphasis).
bool Resolver::closesAround(size_t mark, QChar outside, QChar inside) const
{
    const bool closes = !isSpace(outside) && (!isPunctuation(outside) || lets(inside));
    if (!closes || isStrike(m_marks[mark].sign)) {
        return false;
    }
    const int own = runLength(mark);
    return std::any_of(m_around.begin(), m_around.end(), [&](size_t i) {
        const int other = runLength(i);
        const bool blocked = (own + other) % 3 == 0 && own % 3 != 0;
        return !isStrike(m_marks[i].sign) && !isSameRun(i, mark) && !blocked;
    });
}

bool Resolver::isSameRun(size_t first, size_t second) const
{
    for (size_t i = first; i < second; ++i) {
        if (!m_texts[i + 1].isEmpty()) {
            return false;
        }
    }
    return true;
}

void Resolver::drop(size_t mark)
{
    m_marks[mark].dropped = m_marks[m_marks[mark].partner].dropped = true;
}

/// Whether all marks are read as they stand.
bool Resolver::settle()
{
    bool settled = true;
    m_around.clear();
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const bool open = isOpen(m_marks[i].sign);
        if (!open) {
            m_around.pop_back();
        }
        QChar outside;
        QChar inside;
        if (m_marks[i].dropped) {
            settled = false;
        } else if (isBesideSign(i)) {
            drop(i);
            settled = false;
        } else if (isTangled(i)) {
            // The weaker goes: where bold meets italic, bold stays.
            const bool weakIsHere = m_marks[i].sign == emphasisOpen || m_marks[i].sign == emphasisClose;
            drop(weakIsHere ? i : i - 1);
            settled = false;
        } else if (!isRead(i, outside, inside)) {
            if (!movePunctuation(i)) {
                drop(i);
            }
            settled = false;
        } else if (open && closesAround(i, outside, inside)) {
            drop(i);
            settled = false;
        }
        if (open) {
            m_around.push_back(i);
        }
    }
    return settled;
}

QString Resolver::resolved()
{
    for (int pass = 0; !m_marks.empty(); ++pass) {
        cancel();
        moveSpace();
        cancel();
        if (pass == mostPasses) {
            for (Mark& mark : m_marks) {
                mark.dropped = true;
            }
            cancel();
        } else if (settle()) {
            break;
        }
    }
    QString result = m_texts.front();
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const QChar sign = m_marks[i].sign;
        const bool isStrong = sign == strongOpen || sign == strongClose;
        result += isStrike(sign) ? u"~~"_s : isStrong ? u"**"_s : u"*"_s;
        result += m_texts[i + 1];
    }
    // Before a link an exclamation mark would make a picture of it.
    return result.replace(u'!' + QString(syntax) + u'[', u"\\!["_s).remove(syntax);
}

} // namespace

QString withoutSigns(QString text)
{
    return text.removeIf([](QChar c) { return c.unicode() >= 0xFDD0 && c.unicode() <= 0xFDEF; });
}

QString resolved(const QString& text, const Neighbours& around)
{
    return Resolver(text, around).resolved();
}

} // namespace wongo::publish::marks
