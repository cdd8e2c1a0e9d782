// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"

namespace wongo::render {

/// Sets a text that is there: what the article does not say is absent from page and data, never an empty string.
inline void setText(base::Json& json, const char* key, const QString& value)
{
    if (!value.isEmpty()) {
        json[key] = base::toJson(value);
    }
}

} // namespace wongo::render
