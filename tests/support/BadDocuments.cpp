// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/BadDocuments.h"

#include <QStringEncoder>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace wongo::support {

using base::Json;

namespace {

const std::string mark = "@mark@"; ///< stands in a tree where the text is to be broken
const std::string unknownKey = "x-of-tomorrow";

using Pointer = Json::json_pointer;

/// Pointers to everything in the document, the outermost first.
void collect(const Json& json, const Pointer& at, QList<Pointer>& pointers)
{
    pointers.append(at);
    if (json.is_object()) {
        for (const auto& [key, value] : json.items())
            collect(value, at / key, pointers);
    } else if (json.is_array()) {
        for (size_t i = 0; i < json.size(); ++i)
            collect(json[i], at / i, pointers);
    }
}

QList<Pointer> pointersOf(const Json& json)
{
    QList<Pointer> pointers;
    collect(json, Pointer(), pointers);
    return pointers;
}

/// As our readers write a pointer: without the escapes of RFC 6901, which no key of ours needs.
QString text(const Pointer& pointer)
{
    const QString written = QString::fromStdString(pointer.to_string()).replace(u"~1"_s, u"/"_s);
    return written.isEmpty() ? u"/"_s : written;
}

/// The document with `instead`, which need not be JSON, in place of the value there.
QByteArray spliced(const Json& good, const Pointer& at, const QByteArray& instead)
{
    Json json = good;
    json[at] = mark;
    return base::writeJson(json).replace('"' + QByteArray::fromStdString(mark) + '"', instead);
}

/// The document with `member`, which need not be JSON, last in the object there.
QByteArray withMember(const Json& good, const Pointer& at, const QByteArray& member)
{
    Json json = good;
    json[at][mark] = 0;
    return base::writeJson(json).replace('"' + QByteArray::fromStdString(mark) + "\": 0", member);
}

/// The first value in the document that is a string.
Pointer firstString(const Json& good)
{
    for (const Pointer& pointer : pointersOf(good)) {
        if (good[pointer].is_string())
            return pointer;
    }
    return Pointer();
}

QByteArray utf16(const QByteArray& bytes, QStringConverter::Encoding encoding)
{
    QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
    return encode(QString::fromUtf8(bytes));
}

bool isOfThatKind(const Json& value, const Json& other)
{
    return (value.is_number() && other.is_number()) || value.type() == other.type();
}

bool matches(const QString& pointer, const QString& pattern)
{
    const QStringList parts = pointer.split(u'/');
    const QStringList wanted = pattern.split(u'/');
    if (parts.size() != wanted.size())
        return false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (wanted.at(i) != u"*"_s && wanted.at(i) != parts.at(i))
            return false;
    }
    return true;
}

bool matchesAny(const QString& pointer, const QStringList& patterns)
{
    return std::any_of(
        patterns.begin(), patterns.end(), [&](const QString& pattern) { return matches(pointer, pattern); });
}

void addCutAndContinued(QList<BadDocument>& bad, const QByteArray& bytes)
{
    constexpr int cuts = 24;
    const qsizetype end = bytes.lastIndexOf('}');
    for (int i = 1; i <= cuts; ++i) {
        const qsizetype size = end * i / cuts;
        bad.append({"cut at " + QByteArray::number(size), bytes.left(size), {}});
    }
    for (const char* more : {"{}", "x", "]", "}", ",", "null", "//"})
        bad.append({QByteArray("followed by ") + more, bytes + more, {}});
    bad.append({"twice", bytes + bytes, {}});
    const QByteArray nul(1, '\0');
    for (const qsizetype at : {qsizetype(0), bytes.size() / 2, end, bytes.size()})
        bad.append({"NUL at " + QByteArray::number(at), QByteArray(bytes).insert(at, nul), {}});
    bad.append({"two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + bytes, {}});
    bad.append({"byte order mark inside", QByteArray(bytes).insert(1, "\xEF\xBB\xBF"), {}});
    bad.append({"UTF-16, little", utf16(bytes, QStringConverter::Utf16LE), {}});
    bad.append({"UTF-16, big", utf16(bytes, QStringConverter::Utf16BE), {}});
    bad.append({"UTF-32", utf16(bytes, QStringConverter::Utf32LE), {}});
}

void addLooseSyntax(QList<BadDocument>& bad, const Json& good)
{
    const Pointer at = firstString(good);
    for (const char* value :
        {"\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\\udc00\\ud800\"", "\"\\x41\"", "\"\\u12\"", "\"a\tb\"",
            "\"a\nb\"", "\"\xC7\xD1\"", "\"\xC0\xAF\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"", "'a'", "a", "\"a",
            "NaN", "Infinity", "-Infinity", "undefined", "True", "01", "+1", "1.", ".5", "0x10", "1e", "1e999",
            "-1e999", "1_000", "", "\"a\" \"b\"", "\"a\",", "/* c */ \"a\"", "\"a\" // c"})
        bad.append({QByteArray("loose: ") + value, spliced(good, at, value), {}});
    bad.append({"surrogate in a key", withMember(good, Pointer(), "\"x\\ud800\": 1"), {}});
    bad.append({"key without quotes", withMember(good, Pointer(), "x: 1"), {}});
    bad.append({"key without value", withMember(good, Pointer(), "\"x\""), {}});
    bad.append({"comma at the end", withMember(good, Pointer(), "\"x\": 1,"), {}});
    bad.append({"deep lists", withMember(good, Pointer(), "\"x\": " + QByteArray(40, '[') + QByteArray(40, ']')), {}});
    bad.append({"deep objects",
        withMember(good, Pointer(), "\"x\": " + QByteArray("{\"x\": ").repeated(40) + '1' + QByteArray(40, '}')), {}});
    bad.append({"a hundred thousand deep", withMember(good, Pointer(), "\"x\": " + QByteArray(100'000, '[')), {}});
}

} // namespace

QList<BadDocument> badTexts(const Json& good, const Writer& write)
{
    QList<BadDocument> bad{{"white space", " \n", {}}, {"empty", {}, {}}};
    addCutAndContinued(bad, write(good));
    addLooseSyntax(bad, good);
    for (const Pointer& pointer : pointersOf(good)) {
        const Json& object = good[pointer];
        if (!object.is_object())
            continue;
        for (const auto& [key, value] : object.items()) {
            const QByteArray again = QByteArray::fromStdString(Json(key).dump()) + ": 1";
            bad.append({"key twice: " + text(pointer / key).toUtf8(), withMember(good, pointer, again), {}});
        }
    }
    return bad;
}

QList<BadDocument> badValues(const Json& good, const Writer& write)
{
    const Json others[]
        = {true, 7, -1, "text", Json::array(), Json::object(), Json::array({Json::array({1})}), {{"x", 1}}};
    const Json numbers[] = {-1, -1.5, 1e300, std::numeric_limits<quint64>::max(), std::numeric_limits<qint64>::min()};
    QList<BadDocument> bad;
    for (const Pointer& pointer : pointersOf(good)) {
        const auto add = [&](const Json& value) {
            Json json = good;
            json[pointer] = value;
            bad.append(
                {text(pointer).toUtf8() + ": " + QByteArray::fromStdString(value.dump()), write(json), text(pointer)});
        };
        for (const Json& other : others) {
            if (!isOfThatKind(good[pointer], other))
                add(other);
        }
        for (const Json& number : numbers) {
            if (good[pointer].is_number())
                add(number);
        }
    }
    return bad;
}

QList<BadDocument> missingValues(const Json& good, const QStringList& required, const Writer& write)
{
    QList<BadDocument> bad;
    for (const Pointer& pointer : pointersOf(good)) {
        const QString place = text(pointer);
        if (!matchesAny(place, required))
            continue;
        Json json = good;
        json[pointer.parent_pointer()].erase(pointer.back());
        bad.append({"without " + place.toUtf8(), write(json), place});
        json = good;
        json[pointer] = nullptr;
        bad.append({"null for " + place.toUtf8(), write(json), place});
    }
    return bad;
}

QList<BadDocument> otherVersions(const Json& good, const Writer& write)
{
    const Json versions[] = {0, 2, 999, -1, 1.5, "1", true, Json::array({1}), 1e30, std::numeric_limits<quint64>::max(),
        1LL << 32, (1LL << 32) + 1};
    QList<BadDocument> bad;
    for (const Json& version : versions) {
        Json json = good;
        json["version"] = version;
        bad.append({"version " + QByteArray::fromStdString(version.dump()), write(json), u"/version"_s});
    }
    return bad;
}

QList<BadDocument> tooLarge(const Json& good, qint64 limit)
{
    const QByteArray bytes = base::writeJson(good);
    const QByteArray member = withMember(good, Pointer(), "\"x\": \"@\"");
    return {{"padded behind", bytes + QByteArray(limit + 1 - bytes.size(), ' '), {}},
        {"padded before", QByteArray(limit + 1 - bytes.size(), ' ') + bytes, {}},
        {"padded inside", QByteArray(member).replace('@', QByteArray(limit + 2 - member.size(), 'x')), {}}};
}

Json withUnknownKeys(const Json& good, const QStringList& tables)
{
    Json json = good;
    for (const Pointer& pointer : pointersOf(good)) {
        if (good[pointer].is_object() && !matchesAny(text(pointer), tables))
            json[pointer][unknownKey] = {{"kept", {1, "가", nullptr}}};
    }
    return json;
}

int countUnknownKeys(const Json& document)
{
    int count = 0;
    for (const Pointer& pointer : pointersOf(document))
        count += document[pointer].is_object() && document[pointer].contains(unknownKey) ? 1 : 0;
    return count;
}

} // namespace wongo::support
