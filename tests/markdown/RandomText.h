// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <random>

namespace wongo::support {

/// Seeded text with more Markdown in it than words: all block and inline markup, Hangul, surrogate pairs, line ends of
/// all kinds.
class RandomText {
public:
    explicit RandomText(unsigned seed)
        : m_random(seed)
    {
    }

    int below(int bound); ///< 0 to bound - 1
    QString piece(); ///< a few characters
    QString document(int pieces);

private:
    std::mt19937 m_random;
};

} // namespace wongo::support
