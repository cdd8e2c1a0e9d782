// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Migration.h"

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::failure;
using base::Json;

base::Result<Json> migrated(Json document, const QString& format, std::span<const Migration> steps, const QString& file)
{
    if (!document.is_object()) {
        return failure(ErrorCode::WrongType, file, u"/"_s);
    }
    const auto found = document.find("format");
    if (found == document.end() || base::toQString(*found) != format) {
        return failure(ErrorCode::WrongFormat, file, u"/format"_s);
    }
    const auto version = document.find("version");
    if (version == document.end()) {
        return failure(ErrorCode::MissingValue, file, u"/version"_s);
    }
    if (!version->is_number_unsigned() || *version < 1U) {
        return failure(ErrorCode::WrongType, file, u"/version"_s);
    }
    const auto number = version->get<quint64>();
    if (number > steps.size() + 1) {
        return failure(ErrorCode::UnknownVersion, file, u"/version"_s, QString::number(number));
    }
    for (const Migration step : steps.subspan(size_t(number) - 1)) {
        const auto next = document["version"].get<quint64>() + 1;
        document = step(std::move(document));
        document["version"] = next;
    }
    return document;
}

std::span<const Migration> articleMigrations()
{
    return {};
}

std::span<const Migration> deskMigrations()
{
    return {};
}

std::span<const Migration> translationMigrations()
{
    return {};
}

} // namespace wongo::storage
