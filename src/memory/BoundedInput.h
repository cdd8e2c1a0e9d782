// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace wongo::memory {

/// Inside `memory` only: bytes for an XML reader that must not be made to swallow too many at a time. What the reader
/// takes between two calls of allow() is bounded: a tag with a hundred thousand attributes, or a text without an end,
/// ends there as if the file did.
class BoundedInput : public QIODevice {
    Q_OBJECT
public:
    BoundedInput(const QByteArray& bytes, qint64 most);

    void allow() { m_taken = 0; }
    bool isExceeded() const { return m_exceeded; }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at >= m_bytes.size(); }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    qint64 m_most;
    qint64 m_taken = 0;
    bool m_exceeded = false;
};

} // namespace wongo::memory
