// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace wongo::model {

/// The two languages of an article.
enum class Language { Korean, English };

inline constexpr std::array<Language, 2> allLanguages{Language::Korean, Language::English};

constexpr Language other(Language language)
{
    return language == Language::Korean ? Language::English : Language::Korean;
}

/// BCP 47 code: "ko" or "en". Also the file name of the body and the key in article.json.
QString code(Language language);

/// The language with that code, if there is one.
std::optional<Language> languageFromCode(const QString& code);

} // namespace wongo::model
