// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// Inside `storage` only.
namespace wongo::storage {

/// Takes CSV apart (RFC 4180), row by row.
class CsvReader {
public:
    explicit CsvReader(const QString& text);

    /// The cells of the next row, empty lines left out; nothing at the end and where something is wrong.
    std::optional<QStringList> next();
    /// The line, from 1, where a quotation mark is not closed or stands inside a cell, or of a row of more than 256
    /// cells; 0 while nothing is wrong.
    int wrongLine() const { return m_wrongLine; }
    int line() const { return m_rowLine; } ///< where the row begins that next() gave

private:
    std::optional<QString> cell();
    std::optional<QString> quotedCell();
    bool isAtRowEnd() const;
    void skipLineEnd();

    QString m_text; ///< line ends are line feeds
    qsizetype m_at = 0;
    int m_line = 1;
    int m_rowLine = 1;
    int m_wrongLine = 0;
};

} // namespace wongo::storage
