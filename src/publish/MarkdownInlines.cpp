// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/MarkdownInlines.h"

#include "markdown/Tree.h"
#include "publish/MarkdownMarks.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

using marks::hardBreak;

/// Takes from the start of a line what would begin a block.
QString safeLineStart(const QString& line)
{
    static const QRegularExpression heading(u"^#{1,6}(?=\\s|$)"_s);
    static const QRegularExpression marker(u"^[-+>=:|]"_s);
    // More digits before a stop are no list here, but a year (markdown/KoreanRules.h).
    static const QRegularExpression number(u"^(\\d{1,3}(?=\\.)|\\d{1,9}(?=\\)))([.)])(?=\\s|$)"_s);
    static const QRegularExpression onlyMarks(u"^[-=:|+ ]+$"_s);
    if (heading.match(line).hasMatch() || line.startsWith(u'>') || line.startsWith(u'|')) {
        return u'\\' + line;
    }
    if (marker.match(line).hasMatch()
        && (onlyMarks.match(line).hasMatch() || line.size() == 1 || line.at(1).isSpace())) {
        return u'\\' + line;
    }
    return QString(line).replace(number, u"\\1\\\\2"_s);
}

/// Trims the white space that HTML and Markdown take for layout, and no other (a no-break space is text).
QString trimmedLine(const QString& line)
{
    static const QRegularExpression ends(u"^[ \\t\\r\\f]+|[ \\t\\r\\f]+$"_s);
    return QString(line).remove(ends);
}

QString collapsed(const QString& text)
{
    static const QRegularExpression run(u"[ \\t\\r\\n\\f]+"_s);
    return QString(text).replace(run, u" "_s);
}

} // namespace

void MarkdownInlines::addLost(const QString& name)
{
    if (!m_lost.contains(name)) {
        m_lost.append(name);
    }
}

QString MarkdownInlines::marked(const std::vector<const HtmlNode*>& nodes)
{
    QString whole;
    for (const HtmlNode* node : nodes) {
        append(whole, inlineNode(*node));
    }
    return whole;
}

QString MarkdownInlines::placed(const QString& marked, const Neighbours& around)
{
    const QString whole = marks::resolved(marked, around);
    QStringList lines;
    for (const QString& line : whole.split(u'\n')) {
        const QString plain = trimmedLine(line); // four spaces at its start would make code of it
        if (!plain.isEmpty()) {
            lines.append(safeLineStart(plain));
        }
    }
    QString text = lines.join(u'\n');
    static const QRegularExpression breakAtEnd(u"[ \\n%1]+$"_s.arg(hardBreak));
    static const QRegularExpression breaks(u" *%1[ \\n]*"_s.arg(hardBreak));
    text.remove(breakAtEnd);
    const QStringList parts = text.split(breaks);
    QStringList safe;
    for (const QString& part : parts) {
        safe.append(safe.isEmpty() ? part : safeLineStart(part));
    }
    return safe.join(u"\\\n"_s);
}

QString MarkdownInlines::line(const HtmlNode& node)
{
    return trimmedLine(marks::resolved(inlines(node)).replace(hardBreak, u' ').replace(u'\n', u' '));
}

/// Layout spaces of neighbours are one space.
void MarkdownInlines::append(QString& text, const QString& more) const
{
    const bool both = !m_options.keepLines && text.endsWith(u' ') && more.startsWith(u' ');
    text += both ? more.mid(1) : more;
}

QString MarkdownInlines::inlines(const HtmlNode& parent)
{
    QString result;
    for (const HtmlNode& child : parent.children) {
        append(result, inlineNode(child));
    }
    return result;
}

QString MarkdownInlines::text(const QString& text) const
{
    QString plain = m_options.keepLines ? text : collapsed(text);
    return escapedMarkdown(marks::withoutSigns(plain));
}

QString MarkdownInlines::inlineNode(const HtmlNode& node)
{
    const QString& tag = node.tag;
    if (tag.isEmpty()) {
        return text(node.text);
    }
    if (tag == "br"_L1) {
        return QString(hardBreak) + u'\n';
    }
    if (tag == "em"_L1 || tag == "i"_L1 || tag == "cite"_L1 || tag == "dfn"_L1) {
        return marks::emphasisOpen + inlines(node) + marks::emphasisClose;
    }
    if (tag == "strong"_L1 || tag == "b"_L1) {
        return marks::strongOpen + inlines(node) + marks::strongClose;
    }
    if (tag == "del"_L1 || tag == "s"_L1 || tag == "strike"_L1) {
        return marks::strikeOpen + inlines(node) + marks::strikeClose;
    }
    if (tag == "code"_L1 || tag == "kbd"_L1 || tag == "samp"_L1 || tag == "tt"_L1) {
        return code(node);
    }
    if (tag == "a"_L1) {
        return link(node);
    }
    if (tag == "q"_L1) {
        return u'“' + inlines(node) + u'”';
    }
    if (tag == "img"_L1) {
        addLost(tag);
        return text(node.attribute(u"alt"_s));
    }
    if (tag == "script"_L1 || tag == "style"_L1 || tag == "iframe"_L1 || tag == "textarea"_L1 || tag == "button"_L1
        || tag == "noscript"_L1) {
        addLost(tag);
        return {};
    }
    if (node.hasClass(u"no-photo"_s)) {
        addLost(u"img"_s);
    }
    return inlines(node);
}

QString MarkdownInlines::link(const HtmlNode& node)
{
    const QString label = inlines(node);
    const QString address = node.attribute(u"href"_s).trimmed();
    if (!markdown::isPublishableLink(address)) {
        if (!address.isEmpty()) {
            addLost(u"a"_s);
        }
        return label;
    }
    const QString words = marks::resolved(label.trimmed());
    if (words.isEmpty()) {
        return label;
    }
    const QString shown = textOf(node);
    const QString encoded = QUrl(shown, QUrl::TolerantMode).toString(QUrl::FullyEncoded);
    const bool isWeb = address.startsWith("http"_L1, Qt::CaseInsensitive);
    static const QRegularExpression plainAddress(u"^[^\\s()<>\\\\]+$"_s);
    if (isWeb && (shown == address || encoded == address) && plainAddress.match(shown).hasMatch()) {
        return marks::syntax + u'<' + shown + u'>' + marks::syntax;
    }
    QString target = address;
    if (!plainAddress.match(address).hasMatch()) {
        target.replace(u'<', "%3C"_L1).replace(u'>', "%3E"_L1).replace(u'\\', "%5C"_L1).replace(u'\n', QString());
        target = u'<' + target + u'>';
    }
    QString title = node.attribute(u"title"_s).simplified();
    title.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return marks::syntax + u'[' + words + u"]("_s + target + (title.isEmpty() ? QString() : u" \""_s + title + u'"')
        + u')' + marks::syntax;
}

QString MarkdownInlines::code(const HtmlNode& node) const
{
    const QString literal = marks::withoutSigns(textOf(node));
    if (literal.trimmed().isEmpty()) {
        return literal;
    }
    const QString fence = codeFence(literal, 1);
    const bool pad = literal.startsWith(u'`') || literal.endsWith(u'`');
    const QString padding = pad ? u" "_s : QString();
    return marks::syntax + fence + padding + literal + padding + fence + marks::syntax;
}

} // namespace wongo::publish
