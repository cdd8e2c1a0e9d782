// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <nlohmann/json.hpp>

#include <QByteArray>

/// The one JSON reader and writer: strict in, deterministic out. Keys keep their order.
namespace wongo::base {

using Json = nlohmann::ordered_json;

struct JsonLimits {
    qint64 bytes = 1 << 20; ///< larger is FileTooLarge
    int depth = 32; ///< deeper is TooDeep
};

/// Parses UTF-8 JSON. Refuses what JsonLimits refuses, duplicate keys, invalid UTF-8, trailing text.
/// `file` only labels the error; its place is "line:column", both from 1, columns in characters.
Result<Json> parseJson(const QByteArray& bytes, const QString& file, const JsonLimits& limits = {});

/// Two-space indentation, UTF-8 unescaped, one line feed at the end.
QByteArray writeJson(const Json& json);

QString toQString(const Json& string); ///< of a JSON string; empty for anything else
std::string toStd(const QString& text); ///< UTF-8
Json toJson(const QString& text); ///< a JSON string

} // namespace wongo::base
