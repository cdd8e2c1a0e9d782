// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedLists.h"

#include "publish/PastedStyle.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

constexpr int deepestLevel = 9; ///< Word's

int levelOf(const HtmlNode& item)
{
    return item.attribute(u"level"_s).toInt();
}

bool isOrdered(const HtmlNode& item)
{
    return item.attributes.contains(u"number"_s);
}

/// The level that Word says for a paragraph of a list; 0 for all else.
int wordLevel(const QString& msoList)
{
    static const QRegularExpression level(u"^l\\d+ level(\\d+)"_s);
    const auto match = level.match(msoList);
    return match.hasMatch() ? qBound(1, match.captured(1).toInt(), deepestLevel) : 0;
}

/// The marker that Word draws in a paragraph of a list; null if there is none. Items inside of it have their own.
const HtmlNode* markerIn(const HtmlNode& paragraph)
{
    for (const HtmlNode& child : paragraph.children) {
        const QString msoList = styleOf(child).value(u"mso-list"_s);
        if (msoList == "ignore"_L1) {
            return &child;
        }
        const HtmlNode* inner = wordLevel(msoList) > 0 ? nullptr : markerIn(child);
        if (inner) {
            return inner;
        }
    }
    return nullptr;
}

/// The items from `i` on that are at `level` or below it, as one list; those of another kind end it.
HtmlNode takeList(std::vector<HtmlNode>& blocks, size_t& i, int level)
{
    HtmlNode list;
    const bool ordered = isOrdered(blocks[i]);
    list.tag = ordered ? u"ol"_s : u"ul"_s;
    if (ordered) {
        list.attributes.insert(u"start"_s, blocks[i].attribute(u"number"_s));
    }
    while (i < blocks.size() && blocks[i].tag == wordItemTag() && levelOf(blocks[i]) >= level) {
        if (levelOf(blocks[i]) > level) {
            HtmlNode inner = takeList(blocks, i, levelOf(blocks[i]));
            list.children.back().children.push_back(std::move(inner));
            continue;
        }
        if (isOrdered(blocks[i]) != ordered) {
            break;
        }
        HtmlNode item;
        item.tag = u"li"_s;
        item.children = std::move(blocks[i].children);
        list.children.push_back(std::move(item));
        ++i;
    }
    return list;
}

} // namespace

HtmlNode listItem(std::vector<HtmlNode> blocks)
{
    HtmlNode item;
    item.tag = u"li"_s;
    blocks.erase(std::remove_if(blocks.begin(), blocks.end(), [](const HtmlNode& each) { return each.tag == "hr"_L1; }),
        blocks.end());
    const auto follows = [](const HtmlNode& each) {
        return each.tag == "ul"_L1 || (each.tag == "ol"_L1 && each.attributes.value(u"start"_s, u"1"_s) == "1"_L1);
    };
    if (!blocks.empty() && blocks.front().tag == "p"_L1 && std::all_of(blocks.begin() + 1, blocks.end(), follows)) {
        std::vector<HtmlNode> line = std::move(blocks.front().children);
        blocks.erase(blocks.begin());
        blocks.insert(blocks.begin(), std::make_move_iterator(line.begin()), std::make_move_iterator(line.end()));
    }
    item.children = std::move(blocks);
    return item;
}

HtmlNode wordItem(const HtmlNode& paragraph)
{
    const int level = wordLevel(styleOf(paragraph).value(u"mso-list"_s));
    if (level == 0) {
        return {};
    }
    const HtmlNode* marker = markerIn(paragraph);
    HtmlNode item;
    item.tag = wordItemTag();
    item.attributes.insert(u"level"_s, QString::number(level));
    // "1." "1)" "(1)" "가." "a)" "iv.": a number or a letter with a sign; a lone "o" is a bullet, as all else is.
    static const QRegularExpression counted(u"^\\(?(?:(\\d{1,9})|[a-z]{1,5}|[가-힣①-⑳㉠-㉿])[.)]$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto number = counted.match(marker ? textOf(*marker).simplified() : QString());
    if (number.hasMatch()) {
        item.attributes.insert(u"number"_s, number.captured(1).isEmpty() ? u"1"_s : number.captured(1));
    }
    return item;
}

std::vector<HtmlNode> withWordLists(std::vector<HtmlNode> blocks)
{
    std::vector<HtmlNode> result;
    for (size_t i = 0; i < blocks.size();) {
        if (blocks[i].tag == wordItemTag()) {
            HtmlNode list = takeList(blocks, i, levelOf(blocks[i]));
            result.push_back(std::move(list));
        } else {
            result.push_back(std::move(blocks[i]));
            ++i;
        }
    }
    return result;
}

} // namespace wongo::publish
