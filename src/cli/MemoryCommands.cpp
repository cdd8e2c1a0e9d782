// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "base/Json.h"
#include "memory/Memory.h"
#include "memory/TmxReader.h"
#include "memory/TmxWriter.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

QString fileOf(const MemoryOptions& options)
{
    return options.memory.isEmpty() ? memory::standardFile() : options.memory;
}

/// Nothing is renamed or begun anew from here: whoever named the wrong file is told.
base::Result<std::unique_ptr<memory::Memory>> openMemory(const QString& file)
{
    return memory::Memory::open(file, memory::Damaged::Refuse).map([](memory::Memory::Opened&& opened) {
        return std::move(opened.memory);
    });
}

base::Result<std::unique_ptr<memory::Memory>> openExisting(const QString& file)
{
    return QFileInfo::exists(file) ? openMemory(file) : base::failure(base::ErrorCode::FileNotFound, file);
}

qsizetype codePoints(const QString& text, qsizetype units)
{
    return QStringView(text).first(units).toUcs4().size();
}

base::Json places(const QString& text, const QList<memory::Range>& ranges)
{
    base::Json json = base::Json::array();
    for (const memory::Range& range : ranges) {
        json.push_back({{"start", codePoints(text, range.start)}, {"end", codePoints(text, range.end)}});
    }
    return json;
}

base::Json asJson(const memory::Hit& hit)
{
    using base::toJson;
    const memory::Unit& unit = hit.unit;
    return {{"ko", toJson(unit.ko)}, {"en", toJson(unit.en)},
        {"hits", {{"ko", places(unit.ko, hit.places.ko)}, {"en", places(unit.en, hit.places.en)}}},
        {"article", toJson(unit.article)}, {"origin", toJson(unit.origin)},
        {"when", unit.when.isValid() ? toJson(unit.when.toString(Qt::ISODate)) : base::Json()}};
}

} // namespace

ExitCode runMemoryImport(const MemoryOptions& options, Console& console)
{
    const auto contents = memory::loadTmx(options.argument);
    if (!contents) {
        return console.complain(contents.error());
    }
    const auto memory = openMemory(fileOf(options));
    if (!memory) {
        return console.complain(memory.error());
    }
    const auto added = (*memory)->add(contents->units);
    if (!added) {
        return console.complain(added.error());
    }
    console.remark(
        QCoreApplication::translate("Cli", "Pairs read: %1, new: %2, without both languages: %3")
            .arg(QString::number(contents->units.size()), QString::number(*added), QString::number(contents->skipped)));
    return ExitCode::Done;
}

ExitCode runMemoryExport(const MemoryOptions& options, Console& console)
{
    const auto memory = openExisting(fileOf(options));
    if (!memory) {
        return console.complain(memory.error());
    }
    const auto units = (*memory)->units();
    if (!units) {
        return console.complain(units.error());
    }
    if (const auto saved = memory::saveTmx(options.argument, *units); !saved) {
        return console.complain(saved.error());
    }
    console.remark(QCoreApplication::translate("Cli", "Pairs written: %1").arg(units->size()));
    return ExitCode::Done;
}

ExitCode runMemorySearch(const MemoryOptions& options, Console& console)
{
    const auto memory = openExisting(fileOf(options));
    if (!memory) {
        return console.complain(memory.error());
    }
    const auto hits = (*memory)->search(options.argument);
    if (!hits) {
        return console.complain(hits.error());
    }
    if (options.json) {
        base::Json units = base::Json::array();
        for (const memory::Hit& hit : *hits) {
            units.push_back(asJson(hit));
        }
        console.machine(base::writeJson({{"units", units}}));
        return ExitCode::Done;
    }
    for (const memory::Hit& hit : *hits) {
        console.line(hit.unit.ko.simplified());
        console.line(hit.unit.en.simplified());
        console.line(u"    "_s + hit.unit.origin.simplified());
    }
    console.remark(QCoreApplication::translate("Cli", "Pairs found: %1").arg(hits->size()));
    return ExitCode::Done;
}

} // namespace wongo::cli
