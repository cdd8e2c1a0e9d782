// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/CsvReader.h"

namespace wongo::storage {

namespace {

constexpr qsizetype mostCells = 256; // of a row

} // namespace

CsvReader::CsvReader(const QString& text)
    : m_text(text)
{
    m_text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    m_text.replace(u'\r', u'\n');
}

std::optional<QStringList> CsvReader::next()
{
    while (m_at < m_text.size() && m_text[m_at] == u'\n') {
        skipLineEnd();
    }
    m_rowLine = m_line;
    if (m_at >= m_text.size() || m_wrongLine > 0) {
        return std::nullopt;
    }
    QStringList cells;
    for (;;) {
        const std::optional<QString> found = cell();
        if (!found) {
            return std::nullopt;
        }
        cells.append(*found);
        if (cells.size() > mostCells) {
            m_wrongLine = m_rowLine;
            return std::nullopt;
        }
        if (isAtRowEnd()) {
            skipLineEnd();
            return cells;
        }
        ++m_at; // the comma
    }
}

std::optional<QString> CsvReader::cell()
{
    if (m_at < m_text.size() && m_text[m_at] == u'"') {
        return quotedCell();
    }
    const qsizetype start = m_at;
    while (!isAtRowEnd() && m_text[m_at] != u',') {
        if (m_text[m_at] == u'"') {
            m_wrongLine = m_line;
            return std::nullopt;
        }
        ++m_at;
    }
    return m_text.sliced(start, m_at - start);
}

std::optional<QString> CsvReader::quotedCell()
{
    const int line = m_line;
    QString text;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] != u'"') {
            m_line += m_text[m_at] == u'\n' ? 1 : 0;
            text.append(m_text[m_at]);
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            text.append(u'"');
            ++m_at;
        } else {
            ++m_at;
            if (isAtRowEnd() || m_text[m_at] == u',') {
                return text;
            }
            break;
        }
    }
    m_wrongLine = line;
    return std::nullopt;
}

bool CsvReader::isAtRowEnd() const
{
    return m_at >= m_text.size() || m_text[m_at] == u'\n';
}

void CsvReader::skipLineEnd()
{
    ++m_at;
    ++m_line;
}

} // namespace wongo::storage
