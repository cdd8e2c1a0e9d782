// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/UsageError.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

/// The innermost command that was named.
const CLI::App& namedCommand(const CLI::App& app)
{
    const CLI::App* command = &app;
    while (!command->get_subcommands().empty()) {
        command = command->get_subcommands().front();
    }
    return *command;
}

QString notExpected(const CLI::App& app)
{
    QStringList arguments;
    for (const std::string& argument : app.remaining(true)) {
        arguments.append(QFile::decodeName(QByteArray::fromStdString(argument)));
    }
    return arguments.join(u' ');
}

QString missing(const CLI::App& app)
{
    const CLI::App& command = namedCommand(app);
    if (command.get_require_subcommand_min() > 0) {
        const QString unknown = notExpected(app);
        return unknown.isEmpty() ? QCoreApplication::translate("Cli", "Name a command.")
                                 : QCoreApplication::translate("Cli", "There is no command “%1”.").arg(unknown);
    }
    QStringList names;
    for (const CLI::Option* option : command.get_options({})) {
        if (option->get_required() && option->count() == 0) {
            names.append(u"%1 (%2)"_s.arg(
                QString::fromStdString(option->get_name()), QString::fromStdString(option->get_description())));
        }
    }
    return QCoreApplication::translate("Cli", "Missing: %1").arg(names.join(u", "_s));
}

/// The option that the library's sentence is about: it always names it.
const CLI::Option* optionIn(const QString& sentence, const CLI::App& app)
{
    static const QRegularExpression name(u"--[a-z][a-z-]*"_s);
    const std::string option = name.match(sentence).captured().toStdString();
    return option.empty() ? nullptr : namedCommand(app).get_option_no_throw(option);
}

} // namespace

QString usageError(const CLI::ParseError& error, const CLI::App& app)
{
    const QString sentence = QString::fromUtf8(error.what());
    if (dynamic_cast<const CLI::RequiredError*>(&error)) {
        return missing(app);
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        return QCoreApplication::translate("Cli", "Not understood: %1").arg(notExpected(app));
    }
    const CLI::Option* option = optionIn(sentence, app);
    const QString name = option ? QString::fromStdString(option->get_name()) : QString();
    const bool isFlag = option && option->get_items_expected_max() == 0;
    const bool isMismatch = dynamic_cast<const CLI::ArgumentMismatch*>(&error);
    const bool isValue
        = dynamic_cast<const CLI::ValidationError*>(&error) || dynamic_cast<const CLI::ConversionError*>(&error);
    if (isFlag && (isMismatch || isValue)) {
        return QCoreApplication::translate("Cli", "%1 takes no value.").arg(name);
    }
    if (option && isMismatch) {
        return QCoreApplication::translate("Cli", "%1 needs a value.").arg(name);
    }
    if (option && isValue) {
        return QCoreApplication::translate("Cli", "%1 cannot have that value. Possible: %2")
            .arg(name, QString::fromStdString(option->get_type_name()));
    }
    return QCoreApplication::translate("Cli", "(Technical remark: %1)").arg(sentence);
}

} // namespace wongo::cli
