// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/BoundedInput.h"

#include <algorithm>
#include <cstring>

namespace wongo::memory {

BoundedInput::BoundedInput(const QByteArray& bytes, qint64 most)
    : m_bytes(bytes)
    , m_most(most)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 BoundedInput::readData(char* data, qint64 most)
{
    if (m_taken >= m_most && !atEnd()) {
        m_exceeded = true;
        return -1;
    }
    const qint64 size = std::min<qint64>(most, m_bytes.size() - m_at);
    std::memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(size));
    m_at += size;
    m_taken += size;
    return size;
}

} // namespace wongo::memory
