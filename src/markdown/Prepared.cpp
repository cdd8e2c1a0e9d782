// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Prepared.h"

#include <algorithm>

namespace wongo::markdown {

namespace {

constexpr char32_t markCodePoint = 0x10A58;
constexpr char32_t replacement = 0xFFFD;

/// The code point at `i`, which is moved behind it.
char32_t nextCodePoint(QStringView text, qsizetype& i)
{
    const char16_t unit = text[i++].unicode();
    if (!QChar::isSurrogate(unit)) {
        return unit == 0 ? replacement : unit;
    }
    if (QChar::isHighSurrogate(unit) && i < text.size() && text[i].isLowSurrogate()) {
        return QChar::surrogateToUcs4(unit, text[i++].unicode());
    }
    return replacement;
}

} // namespace

Prepared::Prepared(QStringView text, const std::vector<qsizetype>& marks, QStringView definitions)
{
    m_bytes.reserve(static_cast<size_t>(text.size() + definitions.size()) * 2 + 64);
    m_units.reserve(m_bytes.capacity());
    m_lines.push_back(0);
    // A byte order mark is skipped by cmark where its input begins; behind this empty line it never does.
    appendCodePoint(U'\n', 0);
    if (!definitions.isEmpty()) {
        append(definitions, {});
        appendCodePoint(U'\n', 0);
        std::fill(m_units.begin(), m_units.end(), 0);
    }
    m_firstLine = static_cast<int>(std::count(m_bytes.begin(), m_bytes.end(), '\n')) + 1;
    append(text, marks);
    m_units.push_back(static_cast<int>(text.size()));

    m_lines.push_back(0);
    for (size_t at = m_bytes.find('\n'); at != std::string::npos; at = m_bytes.find('\n', at + 1)) {
        m_lines.push_back(at + 1);
    }
}

void Prepared::append(QStringView text, const std::vector<qsizetype>& marks)
{
    auto mark = marks.begin();
    for (qsizetype i = 0; i < text.size();) {
        for (; mark != marks.end() && *mark <= i; ++mark) {
            appendCodePoint(markCodePoint, i);
        }
        const qsizetype unit = i;
        char32_t codePoint = nextCodePoint(text, i);
        if (codePoint == U'\r') {
            codePoint = U'\n';
            i += i < text.size() && text[i] == u'\n' ? 1 : 0;
        }
        if (codePoint == markCodePoint) {
            appendCodePoint(markCodePoint, unit);
        }
        appendCodePoint(codePoint, unit);
    }
    for (; mark != marks.end(); ++mark) {
        appendCodePoint(markCodePoint, text.size());
    }
    if (m_bytes.back() != '\n') {
        appendCodePoint(U'\n', text.size());
    }
}

void Prepared::appendCodePoint(char32_t codePoint, qsizetype unit)
{
    const size_t before = m_bytes.size();
    if (codePoint < 0x80) {
        m_bytes += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        m_bytes += static_cast<char>(0xC0 | (codePoint >> 6));
        m_bytes += static_cast<char>(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        m_bytes += static_cast<char>(0xE0 | (codePoint >> 12));
        m_bytes += static_cast<char>(0x80 | ((codePoint >> 6) & 0x3F));
        m_bytes += static_cast<char>(0x80 | (codePoint & 0x3F));
    } else {
        m_bytes += static_cast<char>(0xF0 | (codePoint >> 18));
        m_bytes += static_cast<char>(0x80 | ((codePoint >> 12) & 0x3F));
        m_bytes += static_cast<char>(0x80 | ((codePoint >> 6) & 0x3F));
        m_bytes += static_cast<char>(0x80 | (codePoint & 0x3F));
    }
    m_units.resize(m_units.size() + (m_bytes.size() - before), static_cast<int>(unit));
}

size_t Prepared::lineStart(int line) const
{
    return m_lines[static_cast<size_t>(std::clamp(line, 1, lastLine()))];
}

std::string_view Prepared::line(int line) const
{
    const size_t index = static_cast<size_t>(std::clamp(line, 1, lastLine()));
    const size_t end = index + 1 < m_lines.size() ? m_lines[index + 1] - 1 : m_bytes.size();
    return std::string_view(m_bytes).substr(m_lines[index], end - m_lines[index]);
}

namespace {

/// QString::fromUtf8() drops a byte order mark, which inside a document is text.
QString decoded(std::string_view utf8)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    QString text;
    for (; utf8.starts_with(byteOrderMark); utf8.remove_prefix(byteOrderMark.size())) {
        text += QChar(QChar::ByteOrderMark);
    }
    return text + QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

QString withoutMarks(std::string_view utf8)
{
    const size_t first = utf8.find(markBytes);
    if (first == std::string_view::npos) {
        return decoded(utf8);
    }
    std::string plain(utf8.substr(0, first));
    for (size_t i = first; i < utf8.size();) {
        const std::string_view rest = utf8.substr(i);
        if (!rest.starts_with(markBytes)) {
            plain += utf8[i++];
            continue;
        }
        i += markBytes.size();
        if (utf8.substr(i).starts_with(markBytes)) { // doubled: the text's own
            plain += markBytes;
            i += markBytes.size();
        }
    }
    return decoded(plain);
}

} // namespace wongo::markdown
