// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Prose.h"

#include <algorithm>

namespace wongo::markdown {

namespace {

constexpr QChar object(0xFFFC);
constexpr QChar joiner(0x2060);

bool isAsciiPunctuation(QChar c)
{
    return c.unicode() < 0x80 && (c.isPunct() || c.isSymbol());
}

class Prose {
public:
    explicit Prose(QStringView source)
        : m_source(source)
        , m_prose(source.size(), u' ')
    {
    }

    /// Its depth is bounded by the parser (Limits::nesting).
    void take(const Node& node)
    {
        switch (node.kind) {
        case Kind::Text:
            takeText(node);
            return;
        case Kind::Code:
        case Kind::CodeBlock:
        case Kind::HtmlBlock:
        case Kind::HtmlInline:
            fill(node.range, object);
            return;
        case Kind::Link:
            fill(node.range, object);
            if (at(node.range.start) != u'[') {
                return; // a bare address is its own text
            }
            break;
        case Kind::Image:
            fill(node.range, object);
            break;
        case Kind::Emphasis:
        case Kind::Strong:
        case Kind::Strike:
            fill(node.range, joiner);
            break;
        case Kind::SoftBreak:
        case Kind::HardBreak:
            fill(node.range, u' ');
            return;
        default:
            break;
        }
        for (const Node& child : node.children) {
            take(child);
        }
    }

    QString result() && { return std::move(m_prose); }

private:
    QChar at(qsizetype place) const { return place >= 0 && place < m_source.size() ? m_source[place] : QChar(); }

    Range within(const Range& range) const
    {
        const qsizetype start = std::clamp<qsizetype>(range.start, 0, m_source.size());
        return {start, std::clamp(range.end, start, m_source.size())};
    }

    void fill(const Range& range, QChar with)
    {
        const Range inside = within(range);
        std::fill(m_prose.begin() + inside.start, m_prose.begin() + inside.end, with);
    }

    void takeText(const Node& node)
    {
        const Range inside = within(node.range);
        const QStringView written = m_source.sliced(inside.start, inside.end - inside.start);
        std::copy(written.begin(), written.end(), m_prose.begin() + inside.start);
        if (written == node.text) {
            return;
        }
        for (qsizetype i = inside.start; i < inside.end; ++i) {
            if (m_source[i] == u'\\' && isAsciiPunctuation(at(i + 1))) {
                m_prose[i++] = joiner;
            } else if (m_source[i] == u'&') {
                const qsizetype end = m_source.indexOf(u';', i);
                if (end > i && end < inside.end) {
                    fill({i, end + 1}, object); // a reference to a character
                    i = end;
                }
            }
        }
    }

    QStringView m_source;
    QString m_prose;
};

} // namespace

QString proseOf(const Block& block, QStringView source)
{
    Prose prose(source);
    prose.take(block.node);
    return std::move(prose).result();
}

} // namespace wongo::markdown
