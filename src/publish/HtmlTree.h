// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>
#include <vector>

/// HTML from outside as a tree of our own, made by the same rules as a browser's (gumbo; the only place that knows it).
namespace wongo::publish {

struct HtmlNode {
    QString tag; ///< lower case; empty = text. What is not HTML (SVG, MathML) is left out.
    QString text; ///< of a text node, entities resolved
    QMap<QString, QString> attributes;
    std::vector<HtmlNode> children;

    QString attribute(const QString& name) const { return attributes.value(name); }
    bool hasClass(const QString& name) const;
};

struct HtmlLimits {
    qsizetype bytes = 2LL * 1024 * 1024;
    int depth = 256; ///< the parser's cost grows with the square of it
};

/// The document's root element. FileTooLarge (also for too many elements or attributes), TooDeep.
base::Result<HtmlNode> parseHtml(const QByteArray& html, const HtmlLimits& limits = {});

/// All text below, white space as it stands.
QString textOf(const HtmlNode& node);
/// The same with every run of white space as one space and none at the ends.
QString plainTextOf(const HtmlNode& node);

/// The first node, in document order, for which `matches` is true; null if there is none.
const HtmlNode* findNode(const HtmlNode& root, const std::function<bool(const HtmlNode&)>& matches);
/// All of them, those inside others too.
std::vector<const HtmlNode*> findNodes(const HtmlNode& root, const std::function<bool(const HtmlNode&)>& matches);

} // namespace wongo::publish
