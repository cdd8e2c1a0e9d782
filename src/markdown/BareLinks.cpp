// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/BareLinks.h"

#include "markdown/KoreanRules.h"

using namespace Qt::StringLiterals;

namespace wongo::markdown {

namespace {

qsizetype schemeLength(QStringView text)
{
    for (const auto scheme : {"http://"_L1, "https://"_L1}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive)) {
            return scheme.size();
        }
    }
    return 0;
}

bool continuesWord(QStringView text, qsizetype at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
    return before.unicode() < 0x80 && before.isLetterOrNumber();
}

qsizetype addressEnd(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && !text[end].isSpace() && text[end] != u'<') {
        ++end;
    }
    return end;
}

Node textNode(QStringView text, Range range)
{
    Node node;
    node.kind = Kind::Text;
    node.range = range;
    node.text = text.toString();
    return node;
}

} // namespace

std::vector<Node> splitBareLinks(const QString& text, const std::vector<qsizetype>& units)
{
    std::vector<Node> out;
    qsizetype done = 0;
    const QStringView view = text;
    const auto add = [&](qsizetype from, qsizetype to, bool link) {
        const Range range{units[static_cast<size_t>(from)], units[static_cast<size_t>(to)]};
        Node node = textNode(view.sliced(from, to - from), range);
        if (link) {
            Node outer;
            outer.kind = Kind::Link;
            outer.range = range;
            outer.url = node.text;
            outer.children.push_back(std::move(node));
            node = std::move(outer);
        }
        out.push_back(std::move(node));
        done = to;
    };
    for (qsizetype at = view.indexOf("://"_L1); at >= 0; at = view.indexOf("://"_L1, qMax(at + 1, done))) {
        for (const qsizetype start : {at - 5, at - 4}) { // of https, http
            const qsizetype scheme = start >= done ? schemeLength(view.sliced(start)) : 0;
            if (scheme == 0 || continuesWord(view, start)) {
                continue;
            }
            const qsizetype length = bareLinkLength(view.sliced(start, addressEnd(view, start) - start));
            if (length <= scheme) {
                continue;
            }
            if (start > done) {
                add(done, start, false);
            }
            add(start, start + length, true);
            break;
        }
    }
    if (done < text.size()) {
        add(done, text.size(), false);
    }
    return out;
}

} // namespace wongo::markdown
