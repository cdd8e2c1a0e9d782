// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FindingGroup.h"

#include <QCoreApplication>

namespace wongo::widgets {

namespace {

using checks::Kind;

FindingGroup groupOf(Kind kind)
{
    switch (kind) {
    case Kind::Stale:
    case Kind::Copied:
    case Kind::Untranslated:
    case Kind::MissingSentence:
    case Kind::Number:
    case Kind::Date:
    case Kind::Currency:
    case Kind::Percent:
    case Kind::Quote:
        return FindingGroup::Languages;
    case Kind::Term:
    case Kind::Name:
        return FindingGroup::Names;
    case Kind::MissingCaption:
    case Kind::MissingAlt:
    case Kind::MissingCredit:
    case Kind::MissingImage:
    case Kind::UnusedImage:
        return FindingGroup::Photos;
    case Kind::Markdown:
    case Kind::Link:
    case Kind::Spelling:
        return FindingGroup::Markup;
    case Kind::MissingField:
    case Kind::Length:
        break;
    }
    return FindingGroup::Texts;
}

} // namespace

bool isIn(FindingGroup group, const checks::Finding& finding)
{
    return group == FindingGroup::All || group == groupOf(finding.kind)
        || (group == FindingGroup::Blocking && finding.severity == checks::Severity::Error);
}

QString groupTitle(FindingGroup group)
{
    constexpr const char* titles[] = {QT_TRANSLATE_NOOP("wongo::widgets::FindingGroup", "All problems"),
        QT_TRANSLATE_NOOP("wongo::widgets::FindingGroup", "Blocks the export"),
        QT_TRANSLATE_NOOP("wongo::widgets::FindingGroup", "Two languages"),
        QT_TRANSLATE_NOOP("wongo::widgets::FindingGroup", "Names and terms"),
        QT_TRANSLATE_NOOP("wongo::widgets::FindingGroup", "Fields and lengths"),
        QT_TRANSLATE_NOOP("wongo::widgets::FindingGroup", "Photos"),
        QT_TRANSLATE_NOOP("wongo::widgets::FindingGroup", "Markup and links")};
    static_assert(std::size(titles) == std::size(allFindingGroups));
    return QCoreApplication::translate("wongo::widgets::FindingGroup", titles[static_cast<size_t>(group)]);
}

} // namespace wongo::widgets
