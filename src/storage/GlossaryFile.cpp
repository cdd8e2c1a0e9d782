// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/GlossaryFile.h"

#include "base/Files.h"
#include "model/Article.h"
#include "storage/CsvReader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

constexpr qint64 maximumBytes = 4 * 1024 * 1024;
constexpr qsizetype mostTerms = 50'000;
constexpr qsizetype longestCell = 500; // UTF-16 units

/// Which cell of a row is which.
struct Columns {
    qsizetype ko = 0;
    qsizetype en = 1;
    qsizetype kind = 2;
    qsizetype forbidden = 3;
    qsizetype code = 4;
};

/// As a first row names them; none if it is a row like the others.
std::optional<Columns> namedColumns(const QStringList& row)
{
    QStringList names;
    std::transform(row.begin(), row.end(), std::back_inserter(names),
        [](const QString& cell) { return cell.trimmed().toLower(); });
    const Columns columns{names.indexOf(u"ko"_s), names.indexOf(u"en"_s), names.indexOf(u"kind"_s),
        names.indexOf(u"forbidden"_s), names.indexOf(u"code"_s)};
    return columns.ko >= 0 && columns.en >= 0 ? std::optional(columns) : std::nullopt;
}

QString cellOf(const QStringList& row, qsizetype column)
{
    return column < 0 ? QString() : model::normalized(row.value(column)).simplified();
}

QStringList formsOf(const QStringList& row, qsizetype column)
{
    static const QRegularExpression parting(u"[|;]"_s);
    QStringList forms;
    for (const QString& form : cellOf(row, column).split(parting, Qt::SkipEmptyParts)) {
        if (const QString trimmed = form.trimmed(); !trimmed.isEmpty()) {
            forms.append(trimmed);
        }
    }
    return forms;
}

model::Term termOf(const QStringList& row, const Columns& columns)
{
    const QString kind = cellOf(row, columns.kind).toLower();
    const bool name = kind == "name"_L1 || kind == "person"_L1;
    return {cellOf(row, columns.ko), formsOf(row, columns.en), name ? model::Term::Kind::Name : model::Term::Kind::Term,
        formsOf(row, columns.forbidden), cellOf(row, columns.code)};
}

bool isTooLong(const QStringList& row)
{
    return std::any_of(row.begin(), row.end(), [](const QString& cell) { return cell.size() > longestCell; });
}

} // namespace

base::Result<model::Glossary> loadGlossary(const QString& file)
{
    auto text = base::readText(file, maximumBytes);
    if (!text) {
        return tl::unexpected(text.error());
    }
    const auto wrong = [&](int line) { return base::failure(base::ErrorCode::BadTable, file, QString::number(line)); };
    model::Glossary glossary;
    QSet<QString> codes;
    Columns columns;
    CsvReader csv(text->startsWith(QChar::ByteOrderMark) ? text->sliced(1) : *text);
    for (bool first = true; const auto row = csv.next(); first = false) {
        if (isTooLong(*row) || glossary.size() >= mostTerms) {
            return wrong(csv.line());
        }
        if (const auto named = first ? namedColumns(*row) : std::nullopt) {
            columns = *named;
            continue;
        }
        const model::Term term = termOf(*row, columns);
        if (!term.code.isEmpty()) {
            if (!model::isCode(term.code) || codes.contains(term.code)) {
                return wrong(csv.line());
            }
            codes.insert(term.code);
        }
        if (!term.ko.isEmpty() && !(term.en.isEmpty() && term.forbidden.isEmpty() && term.code.isEmpty())) {
            glossary.append(term);
        }
    }
    return csv.wrongLine() > 0 ? base::Result<model::Glossary>(wrong(csv.wrongLine())) : glossary;
}

} // namespace wongo::storage
