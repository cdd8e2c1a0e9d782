// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "model/Article.h"

/// Inside `storage` only.
namespace wongo::storage {

/// Puts one JSON object together in the order of the calls; empty values are left out. The counterpart of ObjectReader:
/// unknown keys come back after the known ones, extra members of a known value inside it.
class ObjectWriter {
public:
    explicit ObjectWriter(const model::UnknownKeys& unknown);

    void always(const char* key, base::Json value);
    void string(const char* key, const QString& value);
    void text(const char* key, const model::Text& value);
    void texts(const char* key, const QList<model::ListedText>& values);
    void date(const char* key, const QDateTime& value);
    void integer(const char* key, int value); ///< 0 is empty
    void focalPoint(const char* key, const std::optional<model::FocalPoint>& value);
    void crops(const char* key, const QMap<QString, model::PictureRect>& values);

    template <typename T, typename Write> void objects(const char* key, const QList<T>& values, Write write)
    {
        base::Json list = base::Json::array();
        for (const T& value : values) {
            list.push_back(write(value));
        }
        unlessEmpty(key, std::move(list));
    }

    base::Json finish();

private:
    void unlessEmpty(const char* key, base::Json value);
    base::Json extras(const char* key) const;

    const model::UnknownKeys& m_unknown;
    base::Json m_object = base::Json::object();
    std::vector<std::string> m_known;
};

} // namespace wongo::storage
