// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

namespace wongo::model {

/// One value in both languages; a default-constructed side counts as absent.
template <typename T> struct Bilingual {
    T ko{};
    T en{};

    T& operator[](Language language) { return language == Language::Korean ? ko : en; }
    const T& operator[](Language language) const { return language == Language::Korean ? ko : en; }
    bool operator==(const Bilingual&) const = default;
    bool isEmpty() const { return ko == T{} && en == T{}; }
};

using Text = Bilingual<QString>;

/// The side in `language`, or the other one where that is empty.
inline const QString& preferred(const Text& text, Language language)
{
    return text[language].isEmpty() ? text[other(language)] : text[language];
}

} // namespace wongo::model
