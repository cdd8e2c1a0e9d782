// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpecHtml.h"

using namespace Qt::StringLiterals;

namespace wongo::support {

using markdown::Kind;
using markdown::Node;

namespace {

class Writer {
public:
    QString out;

    void block(const Node& node, bool tight)
    {
        switch (node.kind) {
        case Kind::Paragraph:
            paragraph(node, tight);
            return;
        case Kind::Heading:
            wrap(node, u"h"_s + QString::number(node.level));
            return;
        case Kind::ThematicBreak:
            freshLine();
            out += u"<hr />\n"_s;
            return;
        case Kind::CodeBlock:
            code(node);
            return;
        case Kind::HtmlBlock:
            freshLine();
            out += node.text;
            freshLine();
            return;
        case Kind::Quote:
            freshLine();
            out += u"<blockquote>\n"_s;
            blocks(node, false);
            freshLine();
            out += u"</blockquote>\n"_s;
            return;
        case Kind::List:
            list(node);
            return;
        default:
            out += u"[unexpected block]"_s;
        }
    }

private:
    void freshLine()
    {
        if (!out.isEmpty() && !out.endsWith(u'\n')) {
            out += u'\n';
        }
    }

    void blocks(const Node& node, bool tight)
    {
        for (const Node& child : node.children) {
            block(child, tight);
        }
    }

    void paragraph(const Node& node, bool tight)
    {
        if (tight) {
            inlines(node);
        } else {
            wrap(node, u"p"_s);
        }
    }

    void wrap(const Node& node, const QString& tag)
    {
        freshLine();
        out += u'<' + tag + u'>';
        inlines(node);
        out += u"</"_s + tag + u">\n"_s;
    }

    void code(const Node& node)
    {
        freshLine();
        const QString language = node.title.section(u' ', 0, 0);
        out += language.isEmpty() ? u"<pre><code>"_s : u"<pre><code class=\"language-"_s + escaped(language) + u"\">"_s;
        out += escaped(node.text) + u"</code></pre>\n"_s;
    }

    void list(const Node& node)
    {
        freshLine();
        const QString tag = node.ordered ? u"ol"_s : u"ul"_s;
        const bool numbered = node.ordered && node.level != 1;
        out += u'<' + tag + (numbered ? u" start=\"%1\""_s.arg(node.level) : QString()) + u">\n"_s;
        for (const Node& item : node.children) {
            freshLine();
            out += u"<li>"_s;
            blocks(item, node.tight);
            out += u"</li>\n"_s;
        }
        out += u"</"_s + tag + u">\n"_s;
    }

    void inlines(const Node& node)
    {
        for (const Node& child : node.children) {
            inlineNode(child);
        }
    }

    void wrapInline(const Node& node, const QString& tag)
    {
        out += u'<' + tag + u'>';
        inlines(node);
        out += u"</"_s + tag + u'>';
    }

    void inlineNode(const Node& node)
    {
        switch (node.kind) {
        case Kind::Text:
            out += escaped(node.text);
            return;
        case Kind::SoftBreak:
            out += u'\n';
            return;
        case Kind::HardBreak:
            out += u"<br />\n"_s;
            return;
        case Kind::Code:
            out += u"<code>"_s + escaped(node.text) + u"</code>"_s;
            return;
        case Kind::HtmlInline:
            out += node.text;
            return;
        case Kind::Emphasis:
            return wrapInline(node, u"em"_s);
        case Kind::Strong:
            return wrapInline(node, u"strong"_s);
        case Kind::Strike:
            return wrapInline(node, u"del"_s);
        case Kind::Link:
            out += u"<a href=\""_s + address(node.url) + u'"' + titleOf(node) + u'>';
            inlines(node);
            out += u"</a>"_s;
            return;
        case Kind::Image:
            out += u"<img src=\""_s + address(node.url) + u"\" alt=\""_s + escaped(alternative(node)) + u'"'
                + titleOf(node) + u" />"_s;
            return;
        default:
            out += u"[unexpected inline]"_s;
        }
    }

    static QString titleOf(const Node& node)
    {
        return node.title.isEmpty() ? QString() : u" title=\""_s + escaped(node.title) + u'"';
    }

    static QString alternative(const Node& node)
    {
        QString text = node.text;
        for (const Node& child : node.children) {
            text += child.kind == Kind::SoftBreak || child.kind == Kind::HardBreak ? u" "_s : alternative(child);
        }
        return text;
    }

    static QString escaped(QString text)
    {
        return text.replace(u'&', u"&amp;"_s)
            .replace(u'<', u"&lt;"_s)
            .replace(u'>', u"&gt;"_s)
            .replace(u'"', u"&quot;"_s);
    }

    static QString address(const QString& url)
    {
        QString result;
        for (const char byte : url.toUtf8()) {
            const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
                || (byte >= '0' && byte <= '9') || QByteArray("-_.+!*(),%#@?=;:/$~").contains(byte);
            if (plain) {
                result += QLatin1Char(byte);
            } else if (byte == '&') {
                result += u"&amp;"_s;
            } else {
                result += u'%' + QString::fromLatin1(QByteArray(1, byte).toHex().toUpper());
            }
        }
        return result;
    }
};

} // namespace

QString specHtml(const markdown::Tree& tree)
{
    Writer writer;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        writer.block(placed.block->node, false);
    }
    return writer.out;
}

} // namespace wongo::support
