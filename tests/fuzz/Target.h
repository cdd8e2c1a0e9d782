// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

/// A fuzz target looks at one input, and ends the program where a promise is broken. It is linked with libFuzzer
/// (packaging/fuzz), which makes inputs up, or with Replay.cpp, which goes through those that are kept.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);
/// Called once, before the first input.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv);

namespace wongo::fuzz {

/// The input as bytes of its own, so that a step over their end is seen.
QByteArray bytesOf(const uint8_t* data, size_t size);

/// Says which promise is broken, and how, and ends the program.
[[noreturn]] void fail(const char* promise, const QString& how);

/// Does so unless the promise holds; only then is `how` asked for.
template <typename How> void expect(bool holds, const char* promise, How how)
{
    if (!holds) {
        fail(promise, how());
    }
}
inline void expect(bool holds, const char* promise)
{
    expect(holds, promise, [] { return QString(); });
}

/// The path of a file with these bytes that is on no disk; it holds until the next call.
QString memoryFile(const QByteArray& bytes);

/// Takes an input apart from its start. Behind its end there are zeros.
class Input {
public:
    explicit Input(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    bool isAtEnd() const { return m_at >= m_bytes.size(); }
    int byte() { return isAtEnd() ? 0 : static_cast<unsigned char>(m_bytes.at(m_at++)); }
    int number() ///< of two bytes, the lower one first
    {
        const int low = byte();
        return low | byte() << 8;
    }
    QByteArray bytes(qsizetype length) ///< fewer where it ends
    {
        const QByteArray taken = m_bytes.mid(m_at, length);
        m_at += taken.size();
        return taken;
    }
    QByteArray rest() { return bytes(m_bytes.size()); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace wongo::fuzz
