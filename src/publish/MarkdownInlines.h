// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlMarkdown.h"
#include "publish/Neighbours.h"

namespace wongo::publish {

/// Inline HTML -> Markdown. `options` and `lost` must outlive it.
class MarkdownInlines {
public:
    MarkdownInlines(const HtmlMarkdownOptions& options, QStringList& lost)
        : m_options(options)
        , m_lost(lost)
    {
    }

    /// A paragraph of these nodes, safe at the start of every line; empty for white space only.
    QString paragraph(const std::vector<const HtmlNode*>& nodes) { return placed(marked(nodes)); }
    /// The same in two steps: with signs for its marks (MarkdownMarks), then with marks that hold between these.
    QString marked(const std::vector<const HtmlNode*>& nodes);
    static QString placed(const QString& marked, const Neighbours& around = {});
    /// What is inside `node` on one line, for headings and cells.
    QString line(const HtmlNode& node);

    void addLost(const QString& name);

private:
    void append(QString& text, const QString& more) const;
    QString inlines(const HtmlNode& parent);
    QString inlineNode(const HtmlNode& node);
    QString text(const QString& text) const;
    QString link(const HtmlNode& node);
    QString code(const HtmlNode& node) const;

    const HtmlMarkdownOptions& m_options;
    QStringList& m_lost;
};

} // namespace wongo::publish
