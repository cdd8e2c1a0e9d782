// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

Finding remark(Reason reason, Severity severity, const markdown::Node& node, const QString& text)
{
    return {Kind::Markdown, reason, severity, {}, {}, node.range, text, {}};
}

void heading(const markdown::Node& node, BlockFacts& facts)
{
    const QString text = markdown::plainText(node).trimmed();
    facts.headings.append({node.level, node.range, text});
    if (text.isEmpty()) {
        facts.findings.append(remark(Reason::EmptyHeading, Severity::Warning, node, text));
    }
    if (node.level == 1) {
        facts.findings.append(remark(Reason::HeadingOne, Severity::Warning, node, text));
    }
}

void image(const markdown::Node& node, bool isFigure, BlockFacts& facts)
{
    const bool hasAlt = std::any_of(node.children.begin(), node.children.end(),
        [](const markdown::Node& child) { return !isBlank(markdown::plainText(child)); });
    facts.images.append({node.url, node.range, hasAlt, !isBlank(node.title)});
    if (!isFigure) {
        facts.findings.append(remark(Reason::ImageInsideText, Severity::Warning, node, node.url));
    }
}

/// One walk over the block; its depth is bounded by the parser (markdown::Limits::nesting).
void visit(const markdown::Node& node, const markdown::Node* figure, QStringView source, BlockFacts& facts)
{
    switch (node.kind) {
    case markdown::Kind::Heading:
        heading(node, facts);
        break;
    case markdown::Kind::HtmlBlock:
    case markdown::Kind::HtmlInline:
        facts.findings.append(remark(Reason::RawHtml, Severity::Warning, node, node.text.trimmed()));
        break;
    case markdown::Kind::Image:
        image(node, &node == figure, facts);
        return; // what is below is alt text
    case markdown::Kind::Link:
        link(node, source, facts.findings);
        break;
    case markdown::Kind::Paragraph:
        figure = markdown::figureImage(node);
        accidentalList(node, source, facts.findings);
        break;
    case markdown::Kind::List:
        accidentalList(node, source, facts.findings);
        renumberedList(node, source, facts.findings);
        break;
    default:
        break;
    }
    for (const markdown::Node& child : node.children) {
        visit(child, figure, source, facts);
    }
}

} // namespace

void markup(const markdown::Block& block, QStringView source, BlockFacts& facts)
{
    visit(block.node, nullptr, source, facts);
}

} // namespace wongo::checks::rules
