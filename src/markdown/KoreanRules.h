// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

/// Where Korean text needs another reading than CommonMark's and GFM's. Each was measured to go wrong in cmark-gfm.
///
/// 1. A particle follows a closing quote or bracket without a space, so `**“북한”**은` and `**북한(DPRK)**은` are not
/// bold
///    in CommonMark (commonmark-spec issue 650). Here Hangul beside a run of * or ~ counts as punctuation where
///    punctuation stands on the run's other side. This only adds places where emphasis can open or close. Beside a run
///    of * stands what cmark sees there, through the tildes of a strike: `~~word~~**은 b**` is bold.
/// 2. `1~2월 중 3~4회` is struck through by GFM. Here only two tildes strike (an option of cmark-gfm).
/// 3. `2024. 1. 10. 회의` becomes three nested lists, and a sentence that begins `10. 그는` a list. Here an item has at
///    most three digits before its stop, and a list with one item only is none, unless it begins with 1 and no other
///    number follows at once (`1. 10. 회의` is a date). Where each item of a list begins so with a second number of at
///    most two digits, they are dates in lines (`8. 15. 경축사`, `8. 16. 휴무`): as a list the second would be shown as
///    `9. 16.` Markers with a bracket, as `1)`, are CommonMark's.
/// 4. GFM's bare addresses swallow the particle: `http://a.kr/기사를`. Here an address stops before it.
namespace wongo::markdown {

bool isHangul(char32_t codePoint);

/// Adds the offsets in `line` where a mark (Prepared.h) makes cmark read delimiter runs by rule 1. It also
/// makes symbols punctuation, as CommonMark 0.31 does and cmark-gfm 0.29 does not. `base` is added to each.
void appendDelimiterMarks(QStringView line, qsizetype base, std::vector<qsizetype>& marks);

/// What stands at the start of an ordered list's item.
struct NumberedItem {
    qsizetype stop = 0; ///< offset of the stop behind its number
    int digits = 0;
    int number = 0;
    int following = 0; ///< digits of the number, with a stop, that the item's text begins with, as in a date; 0 = none
};

/// The items of one list (all with a stop behind the number) that are text by rule 3.
std::vector<NumberedItem> itemsThatAreText(const std::vector<NumberedItem>& items);

/// Length of `address`, which begins with a scheme and ends before white space, up to where a bare link ends: before
/// closing punctuation and, by rule 4, before a particle.
qsizetype bareLinkLength(QStringView address);

} // namespace wongo::markdown
