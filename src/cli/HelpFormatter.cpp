// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HelpFormatter.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

constexpr qsizetype widestName = 28; // columns; what is wider stands on a line of its own

struct Row {
    QString name;
    QString description;
};

/// Columns on a terminal: Hangul takes two.
qsizetype width(const QString& text)
{
    return text.size()
        + std::count_if(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

QString section(const QString& title, const QList<Row>& rows)
{
    if (rows.isEmpty()) {
        return {};
    }
    QString text = u"\n"_s + title + u"\n"_s;
    for (const Row& row : rows) {
        const qsizetype taken = width(row.name);
        const QString gap
            = taken > widestName ? u"\n"_s + QString(widestName + 4, u' ') : QString(widestName + 2 - taken, u' ');
        text += u"  "_s + row.name + gap + row.description + u'\n';
    }
    return text;
}

QString argumentName(const CLI::Option& argument)
{
    return QString::fromStdString(argument.get_name(true, false))
        + (argument.get_expected_max() > 1 ? u"..."_s : QString());
}

QString optionName(const CLI::Option& option)
{
    const QString names = QString::fromStdString(option.get_name(false, true)).replace(u',', u", "_s);
    return option.get_type_size() == 0 ? names : names + u' ' + QString::fromStdString(option.get_type_name());
}

QString descriptionOf(const CLI::Option& option)
{
    const QString text = QString::fromStdString(option.get_description());
    const bool isRequiredOption = option.get_required() && option.nonpositional();
    return isRequiredOption ? text + u' ' + QCoreApplication::translate("Cli", "(required)") : text;
}

} // namespace

std::string HelpFormatter::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode) const
{
    QString usage = QString::fromStdString(name);
    QList<Row> arguments;
    QList<Row> options;
    QList<Row> commands;
    for (const CLI::Option* option : app->get_options({})) {
        if (option->get_positional()) {
            arguments.append({argumentName(*option), descriptionOf(*option)});
            usage += u' ' + (option->get_required() ? argumentName(*option) : u'[' + argumentName(*option) + u']');
        } else {
            options.append({optionName(*option), descriptionOf(*option)});
        }
    }
    for (const CLI::App* command : app->get_subcommands({})) {
        commands.append(
            {QString::fromStdString(command->get_name()), QString::fromStdString(command->get_description())});
    }
    if (!commands.isEmpty()) {
        usage += u' ' + QCoreApplication::translate("Cli", "COMMAND");
    }
    if (!options.isEmpty()) {
        usage += u' ' + QCoreApplication::translate("Cli", "[options]");
    }
    const QString text = QCoreApplication::translate("Cli", "Usage: %1").arg(usage) + u"\n\n"_s
        + QString::fromStdString(app->get_description()) + u'\n'
        + section(QCoreApplication::translate("Cli", "Arguments:"), arguments)
        + section(QCoreApplication::translate("Cli", "Options:"), options)
        + section(QCoreApplication::translate("Cli", "Commands:"), commands);
    return text.toStdString();
}

} // namespace wongo::cli
