// SPDX-License-Identifier: GPL-3.0-or-later
// HTML from the clipboard -> Markdown -> page.

#include "Target.h"

#include "markdown/Parser.h"
#include "publish/PastedHtml.h"
#include "render/BlockHtml.h"
#include "render/HtmlCensus.h"

using namespace wongo;
using fuzz::expect;

namespace {

bool holdsHtml(const markdown::Node& node)
{
    return node.kind == markdown::Kind::HtmlBlock || node.kind == markdown::Kind::HtmlInline
        || std::any_of(node.children.begin(), node.children.end(), &holdsHtml);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto cleaned = publish::cleanHtml(fuzz::bytesOf(data, size));
    if (!cleaned) {
        const bool known
            = cleaned.error().code == base::ErrorCode::TooDeep || cleaned.error().code == base::ErrorCode::FileTooLarge;
        expect(known, "a paste is refused for its depth or size alone");
        return 0;
    }
    const markdown::Tree tree = markdown::parse(cleaned->markdown);
    expect(!tree.truncated, "what was pasted can be opened again");
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        expect(!holdsHtml(placed.block->node), "no markup is left as markup", [&] { return cleaned->markdown; });
        const QStringList strangers = support::strangersIn(render::blockHtml(*placed.block, {}));
        expect(strangers.isEmpty(), "a page holds what is on the list alone", [&] { return strangers.join(u'\n'); });
    }
    for (const publish::Neighbours& around : {publish::Neighbours{}, publish::Neighbours{u'a', u'b'}}) {
        const markdown::Tree line = markdown::parse(publish::placedLine(cleaned->line, around));
        expect(line.blocks.size() <= 1, "a line stays one line", [&] { return cleaned->line; });
    }
    return 0;
}
