// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Json.h"

#include "base/TextPlace.h"

#include <QStringDecoder>

#include <sstream>
#include <unordered_set>
#include <vector>

namespace wongo::base {

namespace {

// Builds the tree and stops at the first thing that strict reading refuses. The stream tells where the reader stands:
// nlohmann's parser reads no byte beyond the token that it reports.
class StrictReader final : public nlohmann::json_sax<Json> {
public:
    StrictReader(const QByteArray& bytes, const QString& file, int maximumDepth, std::istream& stream)
        : m_bytes(bytes)
        , m_file(file)
        , m_maximumDepth(size_t(maximumDepth))
        , m_stream(stream)
    {
    }

    Json takeRoot() { return std::move(m_root); }
    const Error& error() const { return m_error; }

    bool null() override { return value(Json(nullptr)); }
    bool boolean(bool v) override { return value(Json(v)); }
    bool number_integer(number_integer_t v) override { return value(Json(v)); }
    bool number_unsigned(number_unsigned_t v) override { return value(Json(v)); }
    bool number_float(number_float_t v, const string_t&) override { return value(Json(v)); }
    bool string(string_t& v) override { return value(Json(std::move(v))); }
    bool binary(binary_t&) override { return false; } // not in JSON text
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return shut(); }
    bool end_array() override { return shut(); }

    bool key(string_t& name) override
    {
        Level& level = m_levels.back();
        if (!level.keys.insert(name).second) {
            return refuse(ErrorCode::DuplicateKey, openingQuote(), QString::fromStdString(name));
        }
        level.key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& problem) override
    {
        return refuse(ErrorCode::BadJson, qsizetype(position) - 1, QString::fromUtf8(problem.what()));
    }

private:
    struct Level {
        Json* container = nullptr;
        std::unordered_set<std::string> keys;
        std::string key;
    };

    bool refuse(ErrorCode code, qsizetype offset, const QString& detail)
    {
        m_error = Error{code, m_file, placeOf(m_bytes, offset), detail};
        return false;
    }

    Json* add(Json v)
    {
        if (m_levels.empty()) {
            m_root = std::move(v);
            return &m_root;
        }
        Level& level = m_levels.back();
        if (level.container->is_array()) {
            level.container->push_back(std::move(v));
            return &level.container->back();
        }
        // Appended without a search: the key is known to be new, and a search would be quadratic.
        auto& members = level.container->get_ref<Json::object_t&>();
        return &members.emplace_back(std::move(level.key), std::move(v)).second;
    }

    bool value(Json v)
    {
        add(std::move(v));
        return true;
    }

    bool open(Json container)
    {
        if (m_levels.size() >= m_maximumDepth) {
            return refuse(ErrorCode::TooDeep, readBytes() - 1, QString::number(m_maximumDepth));
        }
        m_levels.push_back(Level{add(std::move(container)), {}, {}});
        return true;
    }

    bool shut()
    {
        m_levels.pop_back();
        return true;
    }

    qsizetype readBytes() { return qsizetype(m_stream.tellg()); }

    // Of the key whose closing quote was the last byte read; quotes inside are escaped by an odd number of backslashes.
    qsizetype openingQuote()
    {
        qsizetype at = readBytes() - 2;
        while (at > 0) {
            qsizetype before = at;
            while (before > 0 && m_bytes.at(before - 1) == '\\') {
                --before;
            }
            if (m_bytes.at(at) == '"' && (at - before) % 2 == 0) {
                break;
            }
            --at;
        }
        return at;
    }

    const QByteArray& m_bytes;
    const QString& m_file;
    size_t m_maximumDepth;
    std::istream& m_stream;
    Json m_root;
    std::vector<Level> m_levels; // the open containers, outermost first
    Error m_error;
};

} // namespace

Result<Json> parseJson(const QByteArray& bytes, const QString& file, const JsonLimits& limits)
{
    if (bytes.size() > limits.bytes) {
        return failure(ErrorCode::FileTooLarge, file, {}, QString::number(limits.bytes));
    }
    if (const qsizetype bad = invalidUtf8(bytes); bad >= 0) {
        return failure(ErrorCode::BadEncoding, file, placeOf(bytes, bad));
    }
    // nlohmann's reader takes a NUL for the end and would not look at what follows.
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0) {
        return failure(ErrorCode::BadJson, file, placeOf(bytes, nul), QStringLiteral("NUL"));
    }
    std::istringstream stream(bytes.toStdString());
    StrictReader reader(bytes, file, limits.depth, stream);
    if (!Json::sax_parse(stream, &reader)) {
        return tl::unexpected<Error>(reader.error());
    }
    return reader.takeRoot();
}

QByteArray writeJson(const Json& json)
{
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

QString toQString(const Json& string)
{
    const auto* text = string.get_ptr<const Json::string_t*>();
    if (!text) {
        return {};
    }
    // QString::fromUtf8 would take U+FEFF at the start for a byte order mark and drop it.
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(text->data(), qsizetype(text->size())));
}

std::string toStd(const QString& text)
{
    return text.toUtf8().toStdString();
}

Json toJson(const QString& text)
{
    return Json(toStd(text));
}

} // namespace wongo::base
