// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlMarkdown.h"

#include "markdown/Parser.h"
#include "publish/HtmlElements.h"
#include "publish/MarkdownInlines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

bool isList(const QString& tag)
{
    return tag == "ul"_L1 || tag == "ol"_L1 || tag == "menu"_L1 || tag == "dir"_L1;
}

QString indented(const QString& text, const QString& first, const QString& rest)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& prefix = i == 0 ? first : rest;
        lines[i] = lines.at(i).isEmpty() && i > 0 ? QString(prefix).trimmed() : prefix + lines.at(i);
    }
    return lines.join(u'\n');
}

class BlockConverter {
public:
    explicit BlockConverter(const HtmlMarkdownOptions& options)
        : m_options(options)
        , m_inlines(options, m_lost)
    {
    }

    QStringList blocks(const HtmlNode& parent);
    QStringList lost() const { return m_lost; }

private:
    QStringList nestedBlocks(const HtmlNode& parent);
    void addBlock(const HtmlNode& node, QStringList& blocks);
    void addParagraph(std::vector<const HtmlNode*>& run, QStringList& blocks);
    QString ownParagraph(const HtmlNode& node) const;
    QString heading(const HtmlNode& node);
    QString list(const HtmlNode& node, bool alternate);
    QString listItem(const HtmlNode& node, const QString& marker, bool tight);
    QString table(const HtmlNode& node);
    QString code(const HtmlNode& node) const;

    const HtmlMarkdownOptions& m_options;
    QStringList m_lost;
    MarkdownInlines m_inlines;
    qsizetype m_listBefore = -1; // number of blocks when the last one was a list
    bool m_ordered = false; // that list's kind
    bool m_alternate = false; // it took the other marker
    int m_nesting = 0; // quotes and lists around
};

void BlockConverter::addParagraph(std::vector<const HtmlNode*>& run, QStringList& blocks)
{
    const QString text = m_inlines.paragraph(run);
    run.clear();
    if (!text.isEmpty()) {
        blocks.append(text);
    }
}

/// Inline nodes between blocks make paragraphs of their own.
QStringList BlockConverter::blocks(const HtmlNode& parent)
{
    QStringList result;
    m_listBefore = -1;
    std::vector<const HtmlNode*> run;
    for (const HtmlNode& child : parent.children) {
        if (isDroppedElement(child.tag)) {
            m_inlines.addLost(child.tag);
            continue;
        }
        if (!isBlockElement(child.tag) && !(child.tag == "img"_L1 && m_options.photo)) {
            run.push_back(&child);
            continue;
        }
        addParagraph(run, result);
        addBlock(child, result);
    }
    addParagraph(run, result);
    return result;
}

/// Those inside a quote or a list item.
QStringList BlockConverter::nestedBlocks(const HtmlNode& parent)
{
    ++m_nesting;
    const QStringList inner = blocks(parent);
    --m_nesting;
    return inner;
}

void BlockConverter::addBlock(const HtmlNode& node, QStringList& blocks)
{
    const QString& tag = node.tag;
    // Deeper than the parser reads them: what they hold stands in the deepest that it does.
    const bool canNest = m_nesting < markdown::Limits().nesting;
    if (tag.size() == 2 && tag.at(0) == u'h' && tag.at(1).isDigit()) {
        if (const QString text = heading(node); !text.isEmpty()) {
            blocks.append(text);
        }
    } else if (canNest && isList(tag)) {
        const bool ordered = tag == "ol"_L1;
        const bool second = m_listBefore == blocks.size() && !blocks.isEmpty() && m_ordered == ordered;
        if (const QString text = list(node, second && !m_alternate); !text.isEmpty()) {
            blocks.append(text);
            m_alternate = second && !m_alternate;
            m_listBefore = blocks.size();
            m_ordered = ordered;
        }
    } else if (canNest && tag == "blockquote"_L1) {
        const QString inner = nestedBlocks(node).join("\n\n"_L1);
        if (!inner.isEmpty()) {
            blocks.append(indented(inner, u"> "_s, u"> "_s));
        }
    } else if (tag == "pre"_L1) {
        blocks.append(code(node));
    } else if (tag == "hr"_L1) {
        blocks.append(u"---"_s);
    } else if (tag == "table"_L1) {
        if (const QString text = table(node); !text.isEmpty()) {
            blocks.append(text);
        }
    } else if (const QString text = ownParagraph(node); !text.isEmpty()) {
        blocks.append(text);
    } else {
        const bool isPhoto = (tag == "figure"_L1 || tag == "img"_L1) && m_options.photo;
        const QString photo = isPhoto ? m_options.photo(node) : QString();
        blocks.append(photo.isEmpty() ? this->blocks(node) : QStringList{photo});
    }
}

/// The paragraphs that our pages make of what is no plain paragraph in the Markdown; empty for all others.
QString BlockConverter::ownParagraph(const HtmlNode& node) const
{
    if (node.hasClass(u"link-card"_s)) {
        const HtmlNode* address
            = findNode(node, [](const HtmlNode& child) { return child.hasClass(u"link-address"_s); });
        const QString url = address ? textOf(*address) : QString();
        static const QRegularExpression bare(u"^https?://[^\\s<>]+$"_s, QRegularExpression::CaseInsensitiveOption);
        if (bare.match(url).hasMatch()) {
            return u'<' + url + u'>';
        }
    }
    // Raw HTML is shown as text, and written down as it was only where the page is one of ours.
    if (m_options.keepLines && node.hasClass(u"raw"_s)) {
        return textOf(node);
    }
    return {};
}

QString BlockConverter::heading(const HtmlNode& node)
{
    const QString text = m_inlines.line(node);
    if (text.isEmpty()) {
        return {};
    }
    const int level = qBound(1, node.tag.at(1).digitValue() - m_options.headingShift, 6);
    // A "#" at the end would be read as a closing sequence.
    static const QRegularExpression closing(u"(#+)$"_s);
    return QString(level, u'#') + u' ' + QString(text).replace(closing, u"\\\\1"_s);
}

QString BlockConverter::listItem(const HtmlNode& node, const QString& marker, bool tight)
{
    const QStringList inner = nestedBlocks(node);
    const QString text = inner.join(tight ? u"\n"_s : u"\n\n"_s);
    return indented(text, marker, QString(marker.size(), u' '));
}

/// Two lists of a kind in a row would be read as one: the second takes the other marker.
QString BlockConverter::list(const HtmlNode& node, bool alternate)
{
    const bool ordered = node.tag == "ol"_L1;
    const bool tight = findNode(node, [](const HtmlNode& child) { return child.tag == "p"_L1; }) == nullptr;
    bool isNumber = false;
    int number = node.attribute(u"start"_s).toInt(&isNumber);
    if (!isNumber || number < 0 || number > 999'999'999) {
        number = 1;
    }
    const auto count = std::count_if(
        node.children.begin(), node.children.end(), [](const HtmlNode& child) { return child.tag == "li"_L1; });
    // With a stop these would be text: a lone "5." and a year (markdown/KoreanRules.h, rule 3).
    const bool isText = (count == 1 && number != 1) || number + count > 1'000;
    QStringList items;
    for (const HtmlNode& child : node.children) {
        if (child.tag != "li"_L1) {
            continue;
        }
        const QString marker = ordered ? QString::number(number++) + (alternate || isText ? u") "_s : u". "_s)
                                       : (alternate ? u"* "_s : u"- "_s);
        items.append(listItem(child, marker, tight));
    }
    return items.join(tight ? u"\n"_s : u"\n\n"_s);
}

QString BlockConverter::code(const HtmlNode& node) const
{
    QString text = textOf(node);
    if (text.endsWith(u'\n')) {
        text.chop(1);
    }
    QString info;
    const HtmlNode* inner = findNode(node, [](const HtmlNode& child) { return child.tag == "code"_L1; });
    if (inner && inner->attribute(u"class"_s).startsWith("language-"_L1)) {
        info = inner->attribute(u"class"_s).mid(9).section(u' ', 0, 0);
        info.remove(u'`');
    }
    const QString fence = codeFence(text, 3);
    return fence + info + u'\n' + text + u'\n' + fence;
}

QString BlockConverter::table(const HtmlNode& node)
{
    const auto rows = findNodes(node, [](const HtmlNode& child) { return child.tag == "tr"_L1; });
    QStringList lines;
    qsizetype columns = 0;
    for (const HtmlNode* row : rows) {
        QStringList cells;
        QStringList rules;
        for (const HtmlNode& cell : row->children) {
            if (cell.tag != "td"_L1 && cell.tag != "th"_L1) {
                continue;
            }
            cells.append(m_inlines.line(cell).replace(u'|', "\\|"_L1));
            const bool left = cell.hasClass(u"align-left"_s);
            const bool right = cell.hasClass(u"align-right"_s);
            const bool center = cell.hasClass(u"align-center"_s);
            rules.append(center ? u":-:"_s : left ? u":--"_s : right ? u"--:"_s : u"---"_s);
        }
        if (cells.isEmpty()) {
            continue;
        }
        lines.append(u"| "_s + cells.join(" | "_L1) + u" |"_s);
        if (lines.size() == 1) {
            columns = cells.size();
            lines.append(u"| "_s + rules.join(" | "_L1) + u" |"_s);
        } else if (cells.size() > columns) {
            m_inlines.addLost(u"td"_s);
        }
    }
    return lines.join(u'\n');
}

} // namespace

HtmlMarkdown toMarkdown(const HtmlNode& root, const HtmlMarkdownOptions& options)
{
    BlockConverter converter(options);
    QString text = converter.blocks(root).join("\n\n"_L1);
    if (!text.isEmpty()) {
        text += u'\n';
    }
    return {text, converter.lost()};
}

} // namespace wongo::publish
