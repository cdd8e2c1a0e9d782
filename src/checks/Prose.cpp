// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Prose.h"

namespace wongo::checks {

namespace {

class Writer {
public:
    explicit Writer(Prose& prose)
        : m_prose(prose)
    {
    }

    void visit(const markdown::Node& node)
    {
        using markdown::Kind;
        switch (node.kind) {
        case Kind::Text:
            text(node);
            return;
        case Kind::SoftBreak:
        case Kind::HardBreak:
            append(u' ', node.range.start);
            return;
        case Kind::Code:
        case Kind::CodeBlock:
        case Kind::HtmlBlock:
        case Kind::HtmlInline:
        case Kind::Image:
            return;
        default:
            break;
        }
        const qsizetype start = m_prose.text.size();
        for (const markdown::Node& child : node.children) {
            visit(child);
        }
        if (node.kind == Kind::Link) {
            m_prose.links.push_back({node.url, start, m_prose.text.size()});
        }
        if (node.kind == Kind::Paragraph || node.kind == Kind::Heading || node.kind == Kind::TableCell
            || node.kind == Kind::ListItem) {
            if (!m_prose.text.isEmpty() && !m_prose.text.endsWith(u'\n')) {
                append(u'\n', node.range.end);
            }
        }
    }

private:
    /// Character by character where the source says the same; else (escapes, entities) all at their place as a whole.
    void text(const markdown::Node& node)
    {
        const bool literal = node.range.end - node.range.start == node.text.size();
        for (qsizetype i = 0; i < node.text.size(); ++i) {
            append(node.text[i], node.range.start + (literal ? i : 0));
        }
    }

    void append(QChar c, qsizetype place)
    {
        m_prose.text.append(c);
        m_prose.places.push_back(place);
    }

    Prose& m_prose;
};

} // namespace

markdown::Range Prose::inSource(qsizetype start, qsizetype end) const
{
    const auto at = [&](qsizetype i) {
        return places.empty() ? 0 : places[static_cast<size_t>(qBound<qsizetype>(0, i, text.size()))];
    };
    return {at(start), end > start ? at(end - 1) + 1 : at(start)};
}

void Prose::append(const Prose& other, qsizetype offset)
{
    if (!places.empty()) {
        places.pop_back();
    }
    for (Link link : other.links) {
        link.start += text.size();
        link.end += text.size();
        links.push_back(link);
    }
    text += other.text;
    for (const qsizetype place : other.places) {
        places.push_back(place + offset);
    }
}

Prose proseOf(const markdown::Block& block, QStringView source)
{
    Prose prose;
    Writer(prose).visit(block.node);
    prose.places.push_back(source.size());
    return prose;
}

Prose proseOf(const QString& text)
{
    Prose prose{text, {}, {}};
    for (qsizetype i = 0; i <= text.size(); ++i) {
        prose.places.push_back(i);
    }
    return prose;
}

BlockText textOf(const Prose& prose, model::Language language)
{
    constexpr qsizetype longest = 10'000; // UTF-16 units; what is longer is no paragraph of a story, and costs too much
    if (prose.text.size() > longest) {
        return {prose, {}};
    }
    return {prose,
        language == model::Language::Korean ? language::koreanFacts(prose.text) : language::englishFacts(prose.text)};
}

} // namespace wongo::checks
