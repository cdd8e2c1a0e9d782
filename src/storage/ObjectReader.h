// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "model/Article.h"

#include <optional>

/// Inside `storage` only.
namespace wongo::storage {

/// What reading one document has come to: the first thing that is wrong with it.
struct Reading {
    QString file; ///< labels the error
    std::optional<base::Error> problem{};
    bool isAtWork = false; ///< values may be such as stand there while somebody types

    void refuse(base::ErrorCode code, const QString& pointer);
};

/// Takes one JSON object apart, key by key. A key that is absent or null gives an empty value; one of the wrong type is
/// the document's problem, and an empty value is returned. Text comes out normalized. What nobody asked for is in
/// unknown().
class ObjectReader {
public:
    ObjectReader(Reading& reading, const base::Json& object, QString pointer);

    QString string(const char* key);
    QString required(const char* key); ///< MissingValue if absent or empty
    std::optional<QString> optionalString(const char* key);
    model::Text text(const char* key);
    QList<model::ListedText> texts(const char* key); ///< each with its own unknown keys
    QStringList strings(const char* key, const QStringList* allowed = nullptr); ///< others are of the wrong form
    std::optional<model::Language> language(const char* key);
    QList<model::Language> languages(const char* key);
    QDateTime date(const char* key); ///< RFC 3339 with its offset
    std::optional<int> integer(const char* key, int minimum, int maximum);
    QList<int> integers(const char* key, int minimum, int maximum);
    std::optional<bool> boolean(const char* key);
    std::optional<model::FocalPoint> focalPoint(const char* key);
    QMap<QString, model::PictureRect> crops(const char* key); ///< by ratio; what more an entry holds is kept

    /// An object in this one; `read` takes its reader. Its unknown keys travel with this object. False if absent.
    template <typename Read> bool object(const char* key, Read read)
    {
        const base::Json* value = find(key);
        if (value) {
            ObjectReader inner(m_reading, *value, pointerTo(key));
            read(inner);
            keepExtras(key, inner.restAsJson());
        }
        return value != nullptr;
    }

    /// A list of objects; `read` turns the reader of each into a T.
    template <typename T, typename Read> QList<T> objects(const char* key, Read read)
    {
        QList<T> list;
        for (const base::Json& element : array(key)) {
            ObjectReader inner(m_reading, element, pointerTo(key, list.size()));
            list.append(read(inner));
        }
        return list;
    }

    /// The rest, in its order. Extra members of a known value ("ja" in a text pair) are there under the known key, but
    /// for lists, whose elements may move.
    model::UnknownKeys unknown() const;
    const base::Json& json() const { return m_object; }

    void refuse(base::ErrorCode code, const char* key);

private:
    QString pointerTo(const char* key) const;
    QString pointerTo(const char* key, qsizetype index) const;
    model::PictureRect pictureRect(); ///< this object as one
    std::optional<double> number(const char* key, double minimum, double maximum);
    const base::Json* find(const char* key);
    const base::Json& array(const char* key);
    base::Json restAsJson() const;
    void keepExtras(const char* key, base::Json extras);
    QString stringAt(const base::Json& value, const QString& pointer);
    std::optional<model::Language> languageAt(const base::Json& value, const QString& pointer);
    std::optional<int> integerAt(const base::Json& value, int minimum, int maximum, const QString& pointer);

    Reading& m_reading;
    const base::Json& m_object;
    QString m_pointer;
    std::vector<std::string> m_known;
    QList<QPair<QString, base::Json>> m_extras;
};

} // namespace wongo::storage
