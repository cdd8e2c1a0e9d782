// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "publish/NinjsItem.h"

namespace wongo::publish {

/// The photos of the item as associations: featureMedia, inline photos in the order of the body, portraits.
/// Texts of the item's own language have plain roles (caption, alt, credit), those of the other one a suffix
/// (caption-ko).
base::Json ninjsPhotos(const NinjsInput& input, model::Language language);

/// `{"role": ..., "value": ...}` appended to `list`, if there is a value.
void addRole(base::Json& list, const QString& role, const QString& value);
void addRole(base::Json& list, const QString& role, const QString& contentType, const QString& value);

/// Sets the key, if there is a value.
void setText(base::Json& object, const char* key, const QString& value);

} // namespace wongo::publish
