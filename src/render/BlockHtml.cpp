// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/BlockHtml.h"

#include "markdown/LinkAddress.h"
#include "render/InlineHtml.h"
#include "render/Markup.h"
#include "render/Photos.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

using markdown::Alignment;
using markdown::Kind;
using markdown::Node;

/// Deeper than the parser ever nests blocks (markdown::Limits): a tree from elsewhere must not exhaust the stack.
constexpr int maximumDepth = 200;

class BlockWriter {
public:
    explicit BlockWriter(const BodyContext& context)
        : m_context(context)
    {
    }

    QString block(const Node& node, bool tight = false);

private:
    QString paragraph(const Node& node, bool tight);
    QString heading(const Node& node) const;
    QString code(const Node& node) const;
    QString list(const Node& node);
    QString table(const Node& node) const;
    QString row(const Node& node, int columns) const;
    QString cell(const Node& node, bool header) const;
    QString linkCard(const Node& link) const;
    QString children(const Node& node, bool tight = false);
    QString inlines(const Node& node) const { return inlineHtml(node, m_context.language); }

    const BodyContext& m_context;
    int m_depth = 0;
};

QString BlockWriter::children(const Node& node, bool tight)
{
    if (m_depth >= maximumDepth) {
        return escaped(markdown::plainText(node));
    }
    ++m_depth;
    QString html;
    for (const Node& child : node.children) {
        if (tight && node.kind == Kind::ListItem && !html.isEmpty()) {
            html += u'\n'; // parts the item's words from what stands below them
        }
        html += block(child, tight);
    }
    --m_depth;
    return html;
}

QString BlockWriter::block(const Node& node, bool tight)
{
    switch (node.kind) {
    case Kind::Paragraph:
        return paragraph(node, tight);
    case Kind::Heading:
        return heading(node);
    case Kind::ThematicBreak:
        return u"<hr>"_s;
    case Kind::CodeBlock:
        return code(node);
    case Kind::HtmlBlock:
        return "<p class=\"raw\">"_L1 + escaped(node.text.trimmed()) + "</p>"_L1;
    case Kind::Quote:
        return "<blockquote>"_L1 + children(node) + "</blockquote>"_L1;
    case Kind::List:
        return list(node);
    case Kind::ListItem:
        return "<li>"_L1 + children(node, tight) + "</li>"_L1;
    case Kind::Table:
        return table(node);
    default: // rows and inlines have their place inside a block; standing alone they are shown as a paragraph
        return "<p>"_L1 + escaped(markdown::plainText(node)) + "</p>"_L1;
    }
}

QString BlockWriter::paragraph(const Node& node, bool tight)
{
    if (const Node* image = markdown::figureImage(node)) {
        const auto& images = m_context.images;
        const auto asset = std::find_if(images.begin(), images.end(),
            [&](const model::ImageAsset& candidate) { return candidate.file == image->url; });
        if (asset != images.end()) {
            return QString::fromUtf8(figureHtml(*asset, m_context, false, altText(*image), image->title));
        }
        return "<p class=\"no-photo\">"_L1 + inlines(node) + "</p>"_L1;
    }
    if (const Node* link = markdown::linkCard(node)) {
        const QString card = linkCard(*link);
        if (!card.isEmpty()) {
            return card;
        }
    }
    return tight ? inlines(node) : "<p>"_L1 + inlines(node) + "</p>"_L1;
}

QString BlockWriter::heading(const Node& node) const
{
    const QString text = inlines(node);
    if (text.isEmpty()) {
        return u"<p></p>"_s; // a heading without words would be a hole in the page's outline
    }
    const int rank = m_context.headingRanks.at(size_t(std::clamp(node.level, 1, 6) - 1));
    return u"<h%1>%2</h%1>"_s.arg(QString::number(rank), text);
}

QString BlockWriter::code(const Node& node) const
{
    const QString info = node.title.section(u' ', 0, 0, QString::SectionSkipEmpty);
    const QString language = info.isEmpty() ? QString() : attribute("class"_L1, "language-"_L1 + info);
    return "<pre><code"_L1 + language + u'>' + escaped(node.text) + "</code></pre>"_L1;
}

QString BlockWriter::list(const Node& node)
{
    const auto name = node.ordered ? "ol"_L1 : "ul"_L1;
    const QString start
        = node.ordered && node.level != 1 ? attribute("start"_L1, QString::number(node.level)) : QString();
    return u'<' + name + start + u'>' + children(node, node.tight) + "</"_L1 + name + u'>';
}

QString BlockWriter::cell(const Node& node, bool header) const
{
    const QString text = inlines(node);
    const bool names = header && !text.isEmpty(); // an empty cell heads nothing
    QString html = names ? u"<th scope=\"col\""_s : u"<td"_s;
    switch (node.alignment) {
    case Alignment::Left:
        html += attribute("class"_L1, u"align-left");
        break;
    case Alignment::Center:
        html += attribute("class"_L1, u"align-center");
        break;
    case Alignment::Right:
        html += attribute("class"_L1, u"align-right");
        break;
    case Alignment::None:
        break;
    }
    return html + u'>' + text + (names ? "</th>"_L1 : "</td>"_L1);
}

QString BlockWriter::row(const Node& node, int columns) const
{
    QString html = u"<tr>"_s;
    int count = 0;
    for (const Node& child : node.children) {
        if (count < columns) {
            html += cell(child, node.header);
            ++count;
        }
    }
    for (; count < columns; ++count) {
        html += "<td></td>"_L1;
    }
    return html + "</tr>"_L1;
}

QString BlockWriter::table(const Node& node) const
{
    int columns = 0;
    for (const Node& child : node.children) {
        columns = std::max(columns, child.header ? int(child.children.size()) : 0);
    }
    QString head;
    QString body;
    for (const Node& child : node.children) {
        (child.header ? head : body) += row(child, columns > 0 ? columns : int(child.children.size()));
    }
    // A wide table scrolls in its own box, which the keyboard can reach and a screen reader can name.
    const bool korean = m_context.language == model::Language::Korean;
    return "<div class=\"table\" role=\"group\" tabindex=\"0\""_L1
        + attribute("aria-label"_L1, korean ? u"표" : u"Table") + "><table>"_L1
        + (head.isEmpty() ? QString() : "<thead>"_L1 + head + "</thead>"_L1)
        + (body.isEmpty() ? QString() : "<tbody>"_L1 + body + "</tbody>"_L1) + "</table></div>"_L1;
}

QString BlockWriter::linkCard(const Node& link) const
{
    const std::optional<QString> address = markdown::publishableAddress(link.url);
    if (!address) {
        return {};
    }
    QString site = QUrl(*address).host();
    if (site.startsWith("www."_L1)) {
        site.remove(0, 4);
    }
    const QString title = link.title.isEmpty() ? site : link.title;
    return "<p class=\"link-card\"><a"_L1 + attribute("href"_L1, *address)
        + " rel=\"external noopener\"><span class=\"link-title\">"_L1 + escaped(title)
        + "</span> <span class=\"link-address\">"_L1 + escaped(link.url) + "</span></a></p>"_L1;
}

/// Only what figureHtml() and the look-up by file read; size and texts, not who took the photo.
bool rendersAlike(const model::ImageAsset& left, const model::ImageAsset& right)
{
    return left.id == right.id && left.file == right.file && left.width == right.width && left.height == right.height
        && left.caption == right.caption && left.alt == right.alt && left.credit == right.credit;
}

} // namespace

bool BodyContext::operator==(const BodyContext& other) const
{
    return language == other.language && headingRanks == other.headingRanks
        && photos.captionLanguages == other.photos.captionLanguages && photos.widths == other.photos.widths
        && photos.formats == other.photos.formats
        && std::equal(images.begin(), images.end(), other.images.begin(), other.images.end(), rendersAlike);
}

QByteArray blockHtml(const markdown::Block& block, const BodyContext& context)
{
    return BlockWriter(context).block(block.node).toUtf8();
}

QByteArray bodyHtml(const markdown::Tree& tree, const BodyContext& context)
{
    BodyContext outlined = context;
    outlined.headingRanks = soundHeadingRanks(tree);
    QByteArray html;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        html += blockHtml(*placed.block, outlined) + '\n';
    }
    return html;
}

} // namespace wongo::render
