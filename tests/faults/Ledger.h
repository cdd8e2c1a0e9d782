// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace faults {

/// Who was told what; written by several processes, read when they have ended. A version is a mark like "[A3ko]" that
/// stands in the file's text.
class Ledger {
public:
    struct Account {
        QSet<QByteArray> saved; ///< somebody was told that they are
        QSet<QByteArray> replaced; ///< by somebody who had read them
        int refused = 0;
        QList<QByteArray> failures; ///< that should not be
    };

    Ledger();
    ~Ledger();
    Q_DISABLE_COPY_MOVE(Ledger)

    void saved(const QByteArray& text) const { note('s', text); }
    void replaced(const QByteArray& text) const { note('r', text); }
    void refused() const { note('x', "[]"); }
    void failed(const QByteArray& why) const { note('f', why); }

    Account account() const;

private:
    void note(char what, const QByteArray& text) const;

    int m_pipe[2] = {-1, -1};
};

/// The marks in a text.
QList<QByteArray> marksIn(const QByteArray& text);

} // namespace faults
