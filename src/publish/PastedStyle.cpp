// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedStyle.h"

#include "publish/PastedLink.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

constexpr qsizetype longestStyle = 4'000;
constexpr qsizetype longestHeading = 80; ///< Hancom's outline styles number whole paragraphs as well

void setWeight(const QString& value, TextFormat& format)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber) {
        format.strong = number >= 600;
    } else if (value == "bold"_L1 || value == "bolder"_L1) {
        format.strong = true;
    } else if (value == "normal"_L1 || value == "lighter"_L1) {
        format.strong = false;
    }
}

} // namespace

QHash<QString, QString> styleOf(const HtmlNode& node)
{
    QHash<QString, QString> style;
    const QString text = node.attribute(u"style"_s).left(longestStyle).toLower();
    for (const QString& declaration : text.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0) {
            QString value = declaration.mid(colon + 1).trimmed();
            value.remove(u'"').remove(u'\'').remove("!important"_L1);
            style.insert(declaration.left(colon).trimmed(), value.trimmed());
        }
    }
    return style;
}

TextFormat formatInside(const HtmlNode& node, const TextFormat& around)
{
    TextFormat format = around;
    const QString& tag = node.tag;
    if (tag == "b"_L1 || tag == "strong"_L1) {
        format.strong = true;
    } else if (tag == "i"_L1 || tag == "em"_L1 || tag == "cite"_L1 || tag == "dfn"_L1) {
        format.emphasis = true;
    } else if (tag == "s"_L1 || tag == "strike"_L1 || tag == "del"_L1) {
        format.strike = true;
    } else if (tag == "code"_L1 || tag == "kbd"_L1 || tag == "samp"_L1 || tag == "tt"_L1) {
        format.code = true;
    } else if (tag == "a"_L1) {
        format.link = publishableTarget(node.attribute(u"href"_s));
    }
    if (node.attributes.contains(u"style"_s)) {
        const QHash<QString, QString> style = styleOf(node);
        setWeight(style.value(u"font-weight"_s), format);
        const QString slant = style.value(u"font-style"_s);
        format.emphasis = slant == "italic"_L1 || slant == "oblique"_L1 || (format.emphasis && slant != "normal"_L1);
        const QString line = style.value(u"text-decoration"_s) + style.value(u"text-decoration-line"_s);
        format.strike = format.strike || line.contains("line-through"_L1);
    }
    return format;
}

bool isHidden(const HtmlNode& node)
{
    if (node.attributes.contains(u"hidden"_s)) {
        return true;
    }
    if (!node.attributes.contains(u"style"_s)) {
        return false;
    }
    const QHash<QString, QString> style = styleOf(node);
    return style.value(u"display"_s) == "none"_L1 || style.value(u"visibility"_s) == "hidden"_L1
        || style.value(u"mso-hide"_s) == "all"_L1 || style.value(u"mso-list"_s) == "ignore"_L1;
}

int headingLevel(const HtmlNode& node, const QHash<QString, QString>& hancomStyles)
{
    if (node.tag != "p"_L1 && node.tag != "div"_L1) {
        return 0;
    }
    if (node.hasClass(u"MsoTitle"_s)) {
        return 1;
    }
    static const QRegularExpression wordHeading(u"^(?:Mso)?Heading([1-6])$"_s);
    const QString className = node.attribute(u"class"_s);
    if (const auto match = wordHeading.match(className); match.hasMatch()) {
        return match.captured(1).toInt();
    }
    if (const int level = styleOf(node).value(u"mso-outline-level"_s).toInt(); level >= 1 && level <= 6) {
        return level;
    }
    static const QRegularExpression named(u"^(?:개요|제목|outline|heading) ?([1-6])?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = named.match(hancomStyles.value(className));
    return match.hasMatch() && plainTextOf(node).size() <= longestHeading ? std::max(1, match.captured(1).toInt()) : 0;
}

QHash<QString, QString> hancomStyles(const HtmlNode& root)
{
    QHash<QString, QString> names;
    static const QRegularExpression rule(u"\\.(HStyle\\d+)[^{}]{0,80}\\{\\s*style-name:\\s*\"([^\"]{1,40})\""_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const HtmlNode* sheet : findNodes(root, [](const HtmlNode& node) { return node.tag == "style"_L1; })) {
        const QString text = textOf(*sheet);
        for (auto matches = rule.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            names.insert(match.captured(1), match.captured(2));
        }
    }
    return names;
}

} // namespace wongo::publish
