// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Facts.h"

#include <QRegularExpression>

/// What the readers of facts share. Not used outside of this layer.
namespace wongo::language {

/// A text being read for facts: what was read or is no number at all (telephone numbers, KN-23, addresses) is taken.
class FactText {
public:
    explicit FactText(const QString& text);

    const QString& text() const { return m_text; }
    bool isFree(qsizetype start, qsizetype end) const;
    /// Takes the range without a fact.
    void take(qsizetype start, qsizetype end);
    /// Takes its range and keeps the fact, with the brackets around it looked at.
    void add(Fact fact);
    QList<Fact> facts() const; ///< in order of place

    /// The match that begins at `at`, if any; what stands before is seen by look-behind.
    QRegularExpressionMatch at(const QRegularExpression& pattern, qsizetype at) const;
    /// Calls `found` for each match in free text, in order.
    template <typename Found> void each(const QRegularExpression& pattern, Found found)
    {
        auto matches = pattern.globalMatch(m_text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (isFree(match.capturedStart(), match.capturedEnd())) {
                found(match);
            }
        }
    }

private:
    QString m_text;
    std::vector<bool> m_taken;
    std::vector<bool> m_bracketed;
    QList<Fact> m_facts;
};

/// A fact with the range of a match.
Fact factOf(FactKind kind, const Decimal& value, const QRegularExpressionMatch& match);

/// A pattern that knows Hangul as letters.
QRegularExpression pattern(const char16_t* source);

bool isAsciiDigit(QChar c);
bool isHangul(QChar c);

} // namespace wongo::language
