// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/GlossaryFile.h"

#include "base/Files.h"
#include "base/SharedFile.h"
#include "storage/CsvReader.h"
#include "storage/GlossaryBuilder.h"
#include "storage/TbxFile.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

constexpr qint64 maximumBytes = qint64{4} * 1024 * 1024;

/// Which cell of a row is which.
struct Columns {
    qsizetype ko = 0;
    qsizetype en = 1;
    qsizetype kind = 2;
    qsizetype forbidden = 3;
    qsizetype code = 4;
    qsizetype note = 5;
};

/// As a first row names them; none if it is a row like the others.
std::optional<Columns> namedColumns(const QStringList& row)
{
    QStringList names;
    std::transform(row.begin(), row.end(), std::back_inserter(names),
        [](const QString& cell) { return cell.trimmed().toLower(); });
    const Columns columns{names.indexOf(u"ko"_s), names.indexOf(u"en"_s), names.indexOf(u"kind"_s),
        names.indexOf(u"forbidden"_s), names.indexOf(u"code"_s), names.indexOf(u"note"_s)};
    return columns.ko >= 0 && columns.en >= 0 ? std::optional(columns) : std::nullopt;
}

/// Whether a spreadsheet would take that for a formula, or would if we had not marked it.
bool isFormula(const QString& cell)
{
    static const QRegularExpression formula(uR"(\A'*[=+\-@])"_s);
    return formula.match(cell).hasMatch();
}

/// Without what cannot be seen, and without our mark.
QString cellOf(const QStringList& row, qsizetype column)
{
    const QString cell = column < 0 ? QString() : plainText(row.value(column));
    return cell.startsWith(u'\'') && isFormula(cell) ? cell.sliced(1).trimmed() : cell;
}

model::Term termOf(const QStringList& row, const Columns& columns)
{
    const QString kind = cellOf(row, columns.kind).toLower();
    const bool name = kind == "name"_L1 || kind == "person"_L1;
    return {cellOf(row, columns.ko), formsIn(cellOf(row, columns.en)),
        name ? model::Term::Kind::Name : model::Term::Kind::Term, formsIn(cellOf(row, columns.forbidden)),
        cellOf(row, columns.code), cellOf(row, columns.note)};
}

bool isTooLong(const QStringList& row)
{
    return std::any_of(row.begin(), row.end(), [](const QString& cell) { return cell.size() > longestCell; });
}

base::Result<model::Glossary> parseCsv(const QString& text, const QString& file)
{
    const auto wrong = [&](int line) { return base::failure(base::ErrorCode::BadTable, file, QString::number(line)); };
    GlossaryBuilder builder;
    Columns columns;
    CsvReader csv(text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text);
    for (bool first = true; const auto row = csv.next(); first = false) {
        if (isTooLong(*row)) {
            return wrong(csv.line());
        }
        if (const auto named = first ? namedColumns(*row) : std::nullopt) {
            columns = *named;
        } else if (!builder.add(termOf(*row, columns))) {
            return wrong(csv.line());
        }
    }
    return csv.wrongLine() > 0 ? base::Result<model::Glossary>(wrong(csv.wrongLine())) : builder.glossary();
}

/// A cell that a spreadsheet would run is marked as a text.
QString quoted(QString cell)
{
    if (isFormula(cell)) {
        cell.prepend(u'\'');
    }
    const bool plain = std::none_of(
        cell.begin(), cell.end(), [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    return plain ? cell : u'"' + cell.replace(u'"', "\"\""_L1) + u'"';
}

QString rowOf(const QStringList& cells)
{
    QStringList row;
    std::transform(cells.begin(), cells.end(), std::back_inserter(row), &quoted);
    return row.join(u',') + u'\n';
}

bool isTbx(const QString& file)
{
    return QFileInfo(file).suffix().compare("tbx"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

base::Result<model::Glossary> loadGlossary(const QString& file)
{
    if (isTbx(file)) {
        return base::readFile(file, mostTbxBytes).and_then([&](QByteArray bytes) {
            return parseTbx(std::move(bytes), file);
        });
    }
    return base::readText(file, maximumBytes).and_then([&](const QString& text) { return parseCsv(text, file); });
}

QByteArray csvOf(const model::Glossary& glossary)
{
    QString text = u"ko,en,kind,forbidden,code,note\n"_s;
    for (const model::Term& term : glossary) {
        const bool name = term.kind == model::Term::Kind::Name;
        text += rowOf({term.ko, term.en.join(u'|'), name ? u"name"_s : u"term"_s, term.forbidden.join(u'|'), term.code,
            term.note});
    }
    return text.toUtf8();
}

base::Result<> writeGlossary(const QString& file, const model::Glossary& glossary)
{
    const QByteArray bytes = isTbx(file) ? tbxOf(glossary) : csvOf(glossary);
    if (bytes.size() > (isTbx(file) ? mostTbxBytes : maximumBytes)) {
        return base::failure(base::ErrorCode::FileTooLarge, file);
    }
    return base::writeFile(file, bytes);
}

QString ownNamesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/wongo/names.csv"_s;
}

base::Result<model::Glossary> readOwnNames(const QString& file)
{
    auto names = loadGlossary(file);
    if (!names && names.error().code == base::ErrorCode::FileNotFound) {
        return model::Glossary();
    }
    return names;
}

base::Result<> addOwnName(const QString& file, const model::Term& name)
{
    return base::changeFile(file, maximumBytes, [&](const QByteArray& before) -> base::Result<QByteArray> {
        const auto names = before.isEmpty()
            ? model::Glossary()
            : base::decodeText(before, file).and_then([&](const QString& text) { return parseCsv(text, file); });
        return names.map([&](const model::Glossary& known) {
            const model::Glossary all = model::merged(known, {name});
            return all.size() == known.size() ? before : csvOf(all);
        });
    });
}

} // namespace wongo::storage
