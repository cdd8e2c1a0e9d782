// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Language.h"

using namespace Qt::StringLiterals;

namespace wongo::model {

QString code(Language language)
{
    return language == Language::Korean ? u"ko"_s : u"en"_s;
}

std::optional<Language> languageFromCode(const QString& code)
{
    if (code == "ko"_L1) {
        return Language::Korean;
    }
    if (code == "en"_L1) {
        return Language::English;
    }
    return std::nullopt;
}

} // namespace wongo::model
