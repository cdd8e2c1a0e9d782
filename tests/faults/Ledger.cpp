// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ledger.h"

#include <QRegularExpression>

#include <fcntl.h>
#include <unistd.h>

namespace faults {

Ledger::Ledger()
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0 || ::fcntl(m_pipe[1], F_SETPIPE_SZ, 1 << 20) < 0) {
        qFatal("no pipe");
    }
}

Ledger::~Ledger()
{
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void Ledger::note(char what, const QByteArray& text) const
{
    const QByteArray line = what + QByteArray(text).replace('\n', ' ') + '\n';
    if (::write(m_pipe[1], line.constData(), size_t(line.size())) != line.size()) {
        qFatal("the ledger is full");
    }
}

Ledger::Account Ledger::account() const
{
    QByteArray all;
    QByteArray part(1 << 16, '\0');
    ssize_t count = 0;
    while ((count = ::read(m_pipe[0], part.data(), size_t(part.size()))) > 0) {
        all += part.first(count);
    }
    Account account;
    for (const QByteArray& line : all.split('\n')) {
        const char what = line.isEmpty() ? ' ' : line.front();
        for (const QByteArray& mark : marksIn(line)) {
            (what == 's' ? account.saved : account.replaced).insert(mark);
        }
        account.refused += what == 'x' ? 1 : 0;
        if (what == 'f') {
            account.failures.append(line.mid(1));
        }
    }
    return account;
}

QList<QByteArray> marksIn(const QByteArray& text)
{
    static const QRegularExpression mark(QStringLiteral("\\[[A-Z]\\d+\\w+\\]"));
    QList<QByteArray> marks;
    auto found = mark.globalMatch(QString::fromUtf8(text));
    while (found.hasNext()) {
        marks.append(found.next().captured().toLatin1());
    }
    return marks;
}

} // namespace faults
