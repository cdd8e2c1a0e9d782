// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"

#include "cli/Commands.h"
#include "cli/HelpFormatter.h"
#include "cli/UsageError.h"

#include <QCoreApplication>
#include <QFile>

#include <functional>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

std::string say(const char* text)
{
    return QCoreApplication::translate("Cli", text).toStdString();
}

QString decoded(const std::string& argument)
{
    return QFile::decodeName(QByteArray::fromStdString(argument));
}

void text(CLI::App& command, const std::string& name, QString& target, const char* description, bool required = false)
{
    command
        .add_option_function<std::string>(
            name, [&target](const std::string& value) { target = decoded(value); }, say(description))
        ->required(required)
        ->type_name(name.starts_with('-') ? say(QT_TRANSLATE_NOOP("Cli", "TEXT")) : "");
}

void texts(CLI::App& command, const std::string& name, QStringList& target, const char* description)
{
    command
        .add_option_function<std::vector<std::string>>(
            name,
            [&target](const std::vector<std::string>& values) {
                for (const std::string& value : values) {
                    target.append(decoded(value));
                }
            },
            say(description))
        ->required()
        ->type_name("");
}

/// "a,b" as one argument, so that it never takes the folders that follow.
void list(CLI::App& command, const std::string& name, QStringList& target, const char* description)
{
    command
        .add_option_function<std::string>(
            name, [&target](const std::string& value) { target = decoded(value).split(u',', Qt::SkipEmptyParts); },
            say(description))
        ->type_name("A,B");
}

CLI::Option* language(
    CLI::App& command, const std::string& name, std::function<void(model::Language)> set, const char* description)
{
    const auto read
        = [set = std::move(set)](const std::string& value) { set(*model::languageFromCode(decoded(value))); };
    return command.add_option_function<std::string>(name, read, say(description))
        ->check(CLI::IsMember({"ko", "en"}).description(""))
        ->type_name("ko|en");
}

/// The commands with what they were asked for. The options live as long as the parser, which writes into them.
class Parser {
public:
    explicit Parser(Console& console)
        : m_console(console)
        , m_app(say(QT_TRANSLATE_NOOP("Cli", "Write, check and export bilingual articles.")), "wongo-cli")
    {
        m_app.formatter(std::make_shared<HelpFormatter>()); // before the commands, which take it over
        m_app.require_subcommand(1);
        m_app.set_help_flag("-h,--help", say(QT_TRANSLATE_NOOP("Cli", "Show this help")));
        m_app.set_version_flag("--version", WONGO_VERSION, say(QT_TRANSLATE_NOOP("Cli", "Show the version")));
        m_app.add_flag_callback(
            "-q,--quiet", [this] { m_console.setQuiet(true); },
            say(QT_TRANSLATE_NOOP("Cli", "No progress and no remarks")));
        addNew();
        addCheck();
        addExport();
        addSheet();
        addImport();
        addVerify();
        addRender();
        addCount();
        addImage();
        addClean();
        addSpell();
        addMemory();
        addTerms();
    }

    ExitCode run(int argc, char** argv)
    {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::Success& success) { // help and version
            m_app.exit(success);
            return ExitCode::Done;
        } catch (const CLI::ParseError& error) {
            m_console.complain(QCoreApplication::translate("Cli", "Wrong use: %1").arg(usageError(error, m_app)));
            m_console.complain(
                QCoreApplication::translate("Cli", "For help: wongo-cli --help, or wongo-cli COMMAND --help"));
            return ExitCode::WrongUse;
        }
        return m_run ? m_run() : ExitCode::WrongUse;
    }

private:
    CLI::App& add(CLI::App& parent, const std::string& name, const char* description, std::function<ExitCode()> run)
    {
        CLI::App* command = parent.add_subcommand(name, say(description));
        command->fallthrough(); // --quiet may stand anywhere
        command->final_callback([this, run = std::move(run)] { m_run = run; });
        return *command;
    }

    void addNew()
    {
        CLI::App& command = add(m_app, "new", QT_TRANSLATE_NOOP("Cli", "Make an article folder"),
            [this] { return runNew(m_new, m_console); });
        text(command, "folder", m_new.folder, QT_TRANSLATE_NOOP("Cli", "The folder to make"), true);
        language(
            command, "--source", [this](model::Language l) { m_new.source = l; },
            QT_TRANSLATE_NOOP("Cli", "Language it is first written in: ko or en"));
        text(command, "--headline-ko", m_new.headlineKo, QT_TRANSLATE_NOOP("Cli", "Korean headline"));
        text(command, "--headline-en", m_new.headlineEn, QT_TRANSLATE_NOOP("Cli", "English headline"));
    }

    void addCheck()
    {
        CLI::App& command = add(m_app, "check", QT_TRANSLATE_NOOP("Cli", "Find what is missing or wrong"),
            [this] { return runCheck(m_check, m_console); });
        texts(command, "folders", m_check.folders, QT_TRANSLATE_NOOP("Cli", "Article folders"));
        command.add_flag(
            "--json", m_check.json, say(QT_TRANSLATE_NOOP("Cli", "Machine-readable result on standard output")));
        text(command, "--desk", m_check.desk, QT_TRANSLATE_NOOP("Cli", "Desk settings (desk.json)"));
        text(command, "--glossary", m_check.glossary,
            QT_TRANSLATE_NOOP("Cli", "Glossary (TBX, or CSV: ko,en,kind,forbidden,code,note)"));
        list(command, "--kinds", m_check.kinds, QT_TRANSLATE_NOOP("Cli", "Only these kinds of finding"));
    }

    void addExport()
    {
        CLI::App& command = add(m_app, "export", QT_TRANSLATE_NOOP("Cli", "Make packages for the publishing system"),
            [this] { return startExport(); });
        texts(command, "folders", m_export.folders, QT_TRANSLATE_NOOP("Cli", "Article folders"));
        command
            .add_option_function<std::string>(
                "--format", [this](const std::string& value) { m_export.format = decoded(value); },
                say(QT_TRANSLATE_NOOP("Cli", "Kind of package: html or json")))
            ->check(CLI::IsMember({"html", "json"}).description(""))
            ->required()
            ->type_name("html|json");
        text(command, "--out", m_export.out, QT_TRANSLATE_NOOP("Cli", "Folder the packages go into"), true);
        command.add_flag("--zip", m_export.zip, say(QT_TRANSLATE_NOOP("Cli", "A zip file instead of a folder")));
        text(command, "--desk", m_export.desk, QT_TRANSLATE_NOOP("Cli", "Desk settings (desk.json)"));
        list(command, "--languages", m_exportLanguages, QT_TRANSLATE_NOOP("Cli", "Only these languages: ko,en"));
        command.add_flag("--force", m_export.force, say(QT_TRANSLATE_NOOP("Cli", "Export although errors stand")));
        command.add_option("--jobs", m_export.jobs, say(QT_TRANSLATE_NOOP("Cli", "How much to do at a time")))
            ->check(CLI::Range(1, 256).description(""))
            ->type_name("1-256");
    }

    ExitCode startExport()
    {
        for (const QString& code : m_exportLanguages) {
            const auto found = model::languageFromCode(code);
            if (!found) {
                m_console.complain(
                    QCoreApplication::translate("Cli", "There is no language “%1”. Languages: ko, en").arg(code));
                return ExitCode::WrongUse;
            }
            m_export.languages.append(*found);
        }
        return runExport(m_export, m_console);
    }

    void addSheet()
    {
        CLI::App& command = add(m_app, "sheet",
            QT_TRANSLATE_NOOP("Cli", "List every number, date, name and quotation of both languages, to tick off"),
            [this] { return runSheet(m_sheet, m_console); });
        text(command, "folder", m_sheet.folder, QT_TRANSLATE_NOOP("Cli", "Article folder"), true);
        text(command, "--out", m_sheet.out, QT_TRANSLATE_NOOP("Cli", "HTML file to write; standard output without it"));
        text(command, "--desk", m_sheet.desk, QT_TRANSLATE_NOOP("Cli", "Desk settings (desk.json)"));
        text(command, "--glossary", m_sheet.glossary,
            QT_TRANSLATE_NOOP("Cli", "Glossary (CSV: ko,en,kind,forbidden,code)"));
    }

    void addImport()
    {
        CLI::App& command = add(m_app, "import", QT_TRANSLATE_NOOP("Cli", "Turn a package back into an article folder"),
            [this] { return runImport(m_import, m_console); });
        text(command, "package", m_import.package, QT_TRANSLATE_NOOP("Cli", "Package: a folder or zip file"), true);
        text(command, "--out", m_import.out, QT_TRANSLATE_NOOP("Cli", "The folder to make"), true);
    }

    void addVerify()
    {
        CLI::App& command = add(m_app, "verify", QT_TRANSLATE_NOOP("Cli", "Check that a package is whole"),
            [this] { return runVerify(m_verify, m_console); });
        text(command, "package", m_verify.package, QT_TRANSLATE_NOOP("Cli", "Package: a folder or zip file"), true);
    }

    void addTextOptions(
        CLI::App& command, TextOptions& options, const char* what = QT_TRANSLATE_NOOP("Cli", "Markdown file"))
    {
        text(command, "file", options.file, what, true);
        language(
            command, "--language", [&options](model::Language l) { options.language = l; },
            QT_TRANSLATE_NOOP("Cli", "Its language: ko or en"));
    }

    void addRender()
    {
        addTextOptions(add(m_app, "render", QT_TRANSLATE_NOOP("Cli", "Markdown to HTML, as in preview and export"),
                           [this] { return runRender(m_text, m_console); }),
            m_text);
    }

    void addCount()
    {
        CLI::App& command
            = add(m_app, "count", QT_TRANSLATE_NOOP("Cli", "Count characters, words and manuscript sheets"),
                [this] { return runCount(m_text, m_console); });
        addTextOptions(command, m_text);
        command.add_flag(
            "--json", m_text.json, say(QT_TRANSLATE_NOOP("Cli", "Machine-readable result on standard output")));
    }

    void addImage()
    {
        CLI::App* image
            = m_app.add_subcommand("image", say(QT_TRANSLATE_NOOP("Cli", "Look at photos and add them to articles")));
        image->require_subcommand(1);
        image->fallthrough();
        CLI::App& inspect = add(*image, "inspect", QT_TRANSLATE_NOOP("Cli", "Show what is in a photo file"),
            [this] { return runImageInspect(m_inspect, m_console); });
        text(inspect, "file", m_inspect.file, QT_TRANSLATE_NOOP("Cli", "Photo file"), true);
        inspect.add_flag(
            "--json", m_inspect.json, say(QT_TRANSLATE_NOOP("Cli", "Machine-readable result on standard output")));
        CLI::App& adding = add(*image, "add", QT_TRANSLATE_NOOP("Cli", "Add photos to an article"),
            [this] { return runImageAdd(m_add, m_console); });
        text(adding, "folder", m_add.folder, QT_TRANSLATE_NOOP("Cli", "Article folder"), true);
        texts(adding, "files", m_add.files, QT_TRANSLATE_NOOP("Cli", "Photo files"));
        text(adding, "--desk", m_add.desk, QT_TRANSLATE_NOOP("Cli", "Desk settings (desk.json)"));
        text(adding, "--id", m_add.id, QT_TRANSLATE_NOOP("Cli", "The photo's id in the article (for one photo)"));
    }

    void addClean()
    {
        CLI::App& command
            = add(m_app, "clean", QT_TRANSLATE_NOOP("Cli", "Pasted HTML to Markdown, as the editor's paste"),
                [this] { return runClean(m_clean, m_console); });
        text(command, "file", m_clean.file, QT_TRANSLATE_NOOP("Cli", "HTML file; standard input without it"));
    }

    void addSpell()
    {
        CLI::App& command
            = add(m_app, "spell", QT_TRANSLATE_NOOP("Cli", "Check the spelling of a Markdown file or an article"),
                [this] { return runSpell(m_spell, m_console); });
        addTextOptions(command, m_spell.text, QT_TRANSLATE_NOOP("Cli", "Markdown file or article folder"));
        command.add_flag(
            "--json", m_spell.text.json, say(QT_TRANSLATE_NOOP("Cli", "Machine-readable result on standard output")));
        text(command, "--desk", m_spell.desk, QT_TRANSLATE_NOOP("Cli", "Desk settings (desk.json)"));
        command.add_flag("--suggest", m_spell.suggest, say(QT_TRANSLATE_NOOP("Cli", "Suggest what may be meant")));
    }

    void addMemory()
    {
        CLI::App* memory = m_app.add_subcommand(
            "memory", say(QT_TRANSLATE_NOOP("Cli", "The translation memory: pairs of texts that were confirmed")));
        memory->require_subcommand(1);
        memory->fallthrough();
        CLI::App& importing = add(*memory, "import", QT_TRANSLATE_NOOP("Cli", "Put the pairs of a TMX file into it"),
            [this] { return runMemoryImport(m_memory, m_console); });
        text(importing, "file", m_memory.argument, QT_TRANSLATE_NOOP("Cli", "TMX file"), true);
        CLI::App& exporting = add(*memory, "export", QT_TRANSLATE_NOOP("Cli", "Write all its pairs into a TMX file"),
            [this] { return runMemoryExport(m_memory, m_console); });
        text(exporting, "file", m_memory.argument, QT_TRANSLATE_NOOP("Cli", "TMX file"), true);
        CLI::App& search = add(*memory, "search", QT_TRANSLATE_NOOP("Cli", "Find a text in it, in both languages"),
            [this] { return runMemorySearch(m_memory, m_console); });
        text(search, "text", m_memory.argument, QT_TRANSLATE_NOOP("Cli", "What to find"), true);
        search.add_flag(
            "--json", m_memory.json, say(QT_TRANSLATE_NOOP("Cli", "Machine-readable result on standard output")));
        for (CLI::App* command : {&importing, &exporting, &search}) {
            text(*command, "--memory", m_memory.memory, QT_TRANSLATE_NOOP("Cli", "Another memory than your own"));
        }
    }

    void addTerms()
    {
        CLI::App* terms = m_app.add_subcommand("terms", say(QT_TRANSLATE_NOOP("Cli", "Work with lists of terms")));
        terms->require_subcommand(1);
        terms->fallthrough();
        CLI::App& convert = add(*terms, "convert", QT_TRANSLATE_NOOP("Cli", "A list of terms from CSV to TBX, or back"),
            [this] { return runTermsConvert(m_convert, m_console); });
        text(convert, "from", m_convert.from, QT_TRANSLATE_NOOP("Cli", "The list: .csv or .tbx"), true);
        text(convert, "to", m_convert.to, QT_TRANSLATE_NOOP("Cli", "The file to make: .csv or .tbx"), true);
    }

    Console& m_console;
    CLI::App m_app;
    std::function<ExitCode()> m_run;
    NewOptions m_new;
    CheckOptions m_check;
    ExportOptions m_export;
    SheetOptions m_sheet;
    QStringList m_exportLanguages;
    ImportOptions m_import;
    VerifyOptions m_verify;
    TextOptions m_text;
    SpellOptions m_spell;
    ConvertTermsOptions m_convert;
    CleanOptions m_clean;
    InspectOptions m_inspect;
    AddOptions m_add;
    MemoryOptions m_memory;
};

} // namespace

int runCommandLine(int argc, char** argv)
{
    const model::Language language = messageLanguage();
    // From here on nothing depends on the user's locale, neither in our libraries (decimal commas) nor in what is
    // exported.
    qputenv("LC_ALL", "C.UTF-8");
    const QCoreApplication application(argc, argv);
    Console console(language);
    Parser parser(console);
    return static_cast<int>(console.finish(parser.run(argc, argv)));
}

} // namespace wongo::cli
