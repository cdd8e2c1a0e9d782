// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Console.h"

#include <QList>
#include <QStringList>

#include <optional>

/// The commands of wongo-cli, each a function from what was asked for to an exit code. What they promise: design of the
/// command line, src/README.md.
namespace wongo::cli {

struct NewOptions {
    QString folder;
    model::Language source = model::Language::Korean;
    QString headlineKo;
    QString headlineEn;
};
ExitCode runNew(const NewOptions& options, Console& console);

struct CheckOptions {
    QStringList folders;
    QString desk; ///< file; empty = the built-in settings
    QString glossary;
    QStringList kinds; ///< empty = all
    bool json = false;
};
ExitCode runCheck(const CheckOptions& options, Console& console);

struct ExportOptions {
    QStringList folders;
    QString format;
    QString out;
    QString desk;
    QList<model::Language> languages; ///< empty = the desk's
    bool zip = false;
    bool force = false;
    int jobs = 1;
};
ExitCode runExport(const ExportOptions& options, Console& console);

struct SheetOptions {
    QString folder;
    QString out; ///< HTML file; empty = standard output
    QString desk;
    QString glossary;
};
ExitCode runSheet(const SheetOptions& options, Console& console);

struct ImportOptions {
    QString package;
    QString out;
};
ExitCode runImport(const ImportOptions& options, Console& console);

struct VerifyOptions {
    QString package;
};
ExitCode runVerify(const VerifyOptions& options, Console& console);

/// One Markdown file, for render and count.
struct TextOptions {
    QString file;
    std::optional<model::Language> language; ///< none = by the file's name (ko.md), then by its script
    bool json = false;
};
ExitCode runRender(const TextOptions& options, Console& console);
ExitCode runCount(const TextOptions& options, Console& console);

struct SpellOptions {
    TextOptions text; ///< the file may be an article folder: then all its fields, photo texts and bodies
    QString desk; ///< file; empty = the built-in settings
    bool suggest = false;
};
ExitCode runSpell(const SpellOptions& options, Console& console);
struct CleanOptions {
    QString file; ///< empty = standard input
};
ExitCode runClean(const CleanOptions& options, Console& console);

/// From one kind of list of terms to another, by their suffixes (.csv, .tbx). Nothing is overwritten.
struct ConvertTermsOptions {
    QString from;
    QString to;
};
ExitCode runTermsConvert(const ConvertTermsOptions& options, Console& console);

struct InspectOptions {
    QString file;
    bool json = false;
};
ExitCode runImageInspect(const InspectOptions& options, Console& console);

struct AddOptions {
    QString folder;
    QStringList files;
    QString id; ///< for a single file; empty = made from its name
    QString desk; ///< file; empty = the built-in settings
};
ExitCode runImageAdd(const AddOptions& options, Console& console);

/// The translation memory.
struct MemoryOptions {
    QString argument; ///< the TMX file, or what is searched for
    QString memory; ///< database; empty = the person's own (memory::standardFile)
    bool json = false;
};
ExitCode runMemoryImport(const MemoryOptions& options, Console& console);
ExitCode runMemoryExport(const MemoryOptions& options, Console& console);
ExitCode runMemorySearch(const MemoryOptions& options, Console& console); ///< in both languages

/// For what the command line names but cannot do in this version.
ExitCode notYet(const QString& what, Console& console);

} // namespace wongo::cli
