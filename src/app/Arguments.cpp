// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Arguments.h"

#include "widgets/Palette.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

struct ArgumentTexts {
    Q_DECLARE_TR_FUNCTIONS(wongo::app::Arguments)
};

QStringList languages()
{
    return {u"ko"_s, u"en"_s};
}

QStringList themes()
{
    QStringList codes;
    for (const widgets::Theme theme : widgets::allThemes) {
        codes.append(widgets::code(theme));
    }
    return codes;
}

[[noreturn]] void refuse(const QString& why)
{
    std::fprintf(stderr, "wongo: %s\n", why.toLocal8Bit().constData());
    std::exit(2);
}

QString oneOf(const QCommandLineParser& parser, const QString& option, const QStringList& values)
{
    const QString value = parser.value(option);
    if (parser.isSet(option) && !values.contains(value)) {
        refuse(ArgumentTexts::tr("--%1 must be one of: %2").arg(option, values.join(u", "_s)));
    }
    return value;
}

} // namespace

QString Arguments::languageIn(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"language"_s, QString(), u"CODE"_s});
    parser.parse(arguments); // what it does not know is not its business
    const QString value = parser.value(u"language"_s);
    return languages().contains(value) ? value : QString();
}

Arguments Arguments::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        ArgumentTexts::tr("Write one article in Korean and English beside a live preview."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FOLDER"_s, ArgumentTexts::tr("Folder of the article to open."), u"[FOLDER]"_s);
    parser.addOptions({
        {u"desk"_s, ArgumentTexts::tr("Settings of the outlet."), u"FILE"_s},
        {u"language"_s, ArgumentTexts::tr("Language of the window: ko or en."), u"CODE"_s},
        {u"theme"_s, ArgumentTexts::tr("Colours of the window: light, dark or contrast."), u"NAME"_s},
        {u"screenshot"_s, ArgumentTexts::tr("Write a picture of the window once the preview is painted, and quit."),
            u"FILE"_s},
    });
    parser.process(arguments);
    if (parser.positionalArguments().size() > 1) {
        refuse(ArgumentTexts::tr("One article at a time."));
    }
    Arguments result;
    result.folder = parser.positionalArguments().value(0);
    result.deskFile = parser.value(u"desk"_s);
    result.language = oneOf(parser, u"language"_s, languages());
    result.theme = oneOf(parser, u"theme"_s, themes());
    result.screenshot = parser.value(u"screenshot"_s);
    return result;
}

} // namespace wongo::app
