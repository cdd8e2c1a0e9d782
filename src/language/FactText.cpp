// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/FactText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

/// Digits that count nothing, in either language.
const QRegularExpression& names()
{
    static const QRegularExpression expression = pattern(uR"((?x)
        https?://\S+ | \bwww\.\S+ | [\w.+-]+@[\w-]+\.[\w.]+
        | (?<![\d,.])0\d{1,2}-\d{3,4}-\d{4}(?!\d)       # telephones
        | (?<![\d,.])\d{3}-\d{4}-\d{4}(?!\d)
        | (?<![\d,.])1[568]\d\d-\d{4}(?!\d)
        | (?<![\d,.])1[0-3]\d(?=번으로|번에\s전화)
        | (?<![A-Za-z\d])(?!(?:US|HK)?\$|(?:Mid|Post|Pre|Sub|Top|Under|Over|Non|U)-)[A-Z][A-Za-z]*[-–]?\d+[A-Za-z]*(?:-\d+)?(?![\d,.]*\d)  # KN-23, F-35A, G20
        | (?<![A-Za-z\d])[a-z]\d+(?![\d,.]*\d)
        | (?<![A-Za-z\d.,])\d+[DGK](?![A-Za-z])         # 5G, 4K
        | 코로나\s?19 | (?<![\d/])9/11(?![\d/])
        | (?<=[가-힣]{2}-)\d{1,3}(?![\d.,]*\d)          # 현무-5, 화성-18형
    )");
    return expression;
}

} // namespace

QRegularExpression pattern(const char16_t* source)
{
    QRegularExpression expression(QString::fromUtf16(source), QRegularExpression::UseUnicodePropertiesOption);
    Q_ASSERT_X(expression.isValid(), "pattern", qPrintable(expression.errorString()));
    expression.optimize();
    return expression;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHangul(QChar c)
{
    return c >= u'\uac00' && c <= u'\ud7a3';
}

FactText::FactText(const QString& text)
    : m_text(text)
    , m_taken(static_cast<size_t>(text.size()))
    , m_bracketed(static_cast<size_t>(text.size()))
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth = text[i] == u'\n' ? 0 : depth + (text[i] == u'(') - (text[i] == u')' && depth > 0);
        m_bracketed[static_cast<size_t>(i)] = depth > 0;
    }
    each(names(), [&](const QRegularExpressionMatch& match) { take(match.capturedStart(), match.capturedEnd()); });
}

bool FactText::isFree(qsizetype start, qsizetype end) const
{
    return std::none_of(m_taken.begin() + start, m_taken.begin() + end, [](bool taken) { return taken; });
}

void FactText::take(qsizetype start, qsizetype end)
{
    std::fill(m_taken.begin() + start, m_taken.begin() + end, true);
}

void FactText::add(Fact fact)
{
    fact.bracketed = m_bracketed[static_cast<size_t>(fact.start)];
    take(fact.start, fact.end);
    m_facts.append(fact);
}

QList<Fact> FactText::facts() const
{
    QList<Fact> ordered = m_facts;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Fact& a, const Fact& b) { return a.start < b.start; });
    return ordered;
}

QRegularExpressionMatch FactText::at(const QRegularExpression& expression, qsizetype at) const
{
    return expression.match(m_text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

Fact factOf(FactKind kind, const Decimal& value, const QRegularExpressionMatch& match)
{
    Fact fact;
    fact.kind = kind;
    fact.value = value;
    fact.start = match.capturedStart();
    fact.end = match.capturedEnd();
    return fact;
}

QString reading(const Fact& fact)
{
    switch (fact.kind) {
    case FactKind::Number:
        return fact.value.toString();
    case FactKind::Money:
        return fact.value.toString() + u' ' + fact.unit;
    case FactKind::Percent:
        return fact.value.toString() + u'%';
    case FactKind::Point:
        return fact.value.toString() + u"%p"_s;
    case FactKind::Clock: {
        const qint64 minutes = fact.value.whole().value_or(0);
        return u"%1:%2"_s.arg(QString::number(minutes / 60), QString::number(minutes % 60).rightJustified(2, u'0'));
    }
    default:
        return {};
    }
}

} // namespace wongo::language
