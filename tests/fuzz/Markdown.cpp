// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown -> tree -> HTML as the preview makes it, and one edit of it. Input: where the edit is (two bytes), how much
// it takes out (one) and puts in (one), what it puts in, the text.

#include "Target.h"

#include "markdown/Parser.h"
#include "markdown/RangeCheck.h"
#include "render/BlockHtml.h"
#include "render/HtmlCensus.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using fuzz::expect;
using markdown::Tree;

namespace {

render::BodyContext contextOf(const Tree& tree)
{
    render::BodyContext context;
    model::ImageAsset image;
    image.id = u"boat"_s;
    image.file = u"images/boat.jpg"_s;
    image.caption = {u"배"_s, u"A boat"_s};
    context.images = {image};
    context.headingRanks = render::soundHeadingRanks(tree);
    return context;
}

void lookAtPage(const Tree& tree)
{
    const render::BodyContext context = contextOf(tree);
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        const QByteArray html = render::blockHtml(*placed.block, context);
        const QStringList strangers = support::strangersIn(html);
        expect(strangers.isEmpty(), "a page holds what is on the list alone", [&] { return strangers.join(u'\n'); });
        expect(support::topLevelElements(html) == 1, "a block is one element", [&] { return QString::fromUtf8(html); });
    }
}

bool areSame(const Tree& one, const Tree& other)
{
    return one.length == other.length && one.definitions == other.definitions
        && std::equal(one.blocks.begin(), one.blocks.end(), other.blocks.begin(), other.blocks.end(),
            [](const auto& a, const auto& b) {
                return a.start == b.start && a.line == b.line && a.anchor == b.anchor
                    && a.block->length == b.block->length && a.block->fingerprint == b.block->fingerprint
                    && a.block->node == b.block->node;
            });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(fuzz::bytesOf(data, size));
    const int place = input.number();
    const int length = input.byte();
    const int addedLength = input.byte();
    const QString added = QString::fromUtf8(input.bytes(addedLength));
    const QString before = QString::fromUtf8(input.rest());
    const qsizetype position = place % (before.size() + 1);
    const qsizetype removed = std::min<qsizetype>(length, before.size() - position);

    const Tree tree = markdown::parse(before);
    const QString fault = support::rangeFault(tree, before);
    expect(fault.isEmpty(), "a node's range is its place in the text",
        [&] { return fault + u'\n' + support::dump(tree); });
    lookAtPage(tree);

    QString after = before;
    after.replace(position, removed, added);
    const Tree edited = markdown::reparse(tree, after, {position, removed, added.size()});
    const Tree whole = markdown::parse(after);
    expect(areSame(edited, whole), "an edited tree is the tree of the edited text",
        [&] { return u"--- edited\n"_s + support::dump(edited) + u"--- whole\n"_s + support::dump(whole); });
    return 0;
}
