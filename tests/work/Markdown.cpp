// SPDX-License-Identifier: GPL-3.0-or-later
#include "Work.h"

#include "markdown/HostileText.h"
#include "markdown/Parser.h"
#include "render/BlockHtml.h"

using namespace Qt::StringLiterals;

namespace wongo::work {

namespace {

Work parsing(const QString& text)
{
    return [text] { markdown::parse(text); };
}

Work rendering(const QString& text)
{
    return [tree = markdown::parse(text)] { render::bodyHtml(tree, {}); };
}

} // namespace

void markdown()
{
    const QString korean = u"정부는 **“북한”**의 위협에 [대응](http://a.kr)한다고 말했다. "_s.repeated(6) + u"\n\n"_s;
    const QString english = u"The government will **respond** to [threats](http://a.kr). "_s.repeated(6) + u"\n\n"_s;
    compareGrowth("parsing Korean", 200, [&](int size) { return parsing(korean.repeated(size)); });
    compareGrowth("parsing English", 200, [&](int size) { return parsing(english.repeated(size)); });
    compareGrowth("rendering Korean", 200, [&](int size) { return rendering(korean.repeated(size)); });
    compareGrowth("rendering English", 200, [&](int size) { return rendering(english.repeated(size)); });
}

void hostileMarkdown()
{
    for (const support::HostileText& hostile : support::hostileTexts()) {
        compareGrowth(hostile.name, hostile.from, [&](int size) { return parsing(hostile.text(size)); });
    }
}

} // namespace wongo::work
