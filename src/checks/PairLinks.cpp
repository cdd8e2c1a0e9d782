// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/PairCheck.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

/// The address without what tells the Korean edition of a page from the English one: en.example.kr/news and
/// www.example.kr/ko/news/ are one place.
QString placeOf(const QString& url)
{
    static const QRegularExpression host(
        u"^[a-z]+://(?:(?:www|m|en|eng|english|ko|kor|kr|korean)\\.)?"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression edition(
        u"(?<=[/=_-])(?:en|eng|english|ko|kor|kr|korean)(?=$|[/&_.-])/?"_s, QRegularExpression::CaseInsensitiveOption);
    QString place = url.trimmed();
    place.remove(host).remove(edition);
    while (place.endsWith(u'/')) {
        place.chop(1);
    }
    return place;
}

/// Those of `links` whose places the other side does not have.
QList<Prose::Link> without(const std::vector<Prose::Link>& links, const std::vector<Prose::Link>& others)
{
    QStringList places;
    for (const Prose::Link& link : others) {
        places.append(placeOf(link.url));
    }
    QList<Prose::Link> left;
    for (const Prose::Link& link : links) {
        // What is never published is another finding, and no place.
        if (markdown::isPublishableLink(link.url) && !places.contains(placeOf(link.url))) {
            left.append(link);
        }
    }
    return left;
}

markdown::Range rangeOf(const Prose::Link& link)
{
    return {link.start, link.end};
}

} // namespace

void pairLinks(const Pair& pair, QList<PairFinding>& found)
{
    const QList<Prose::Link> korean = without(pair.korean.prose.links, pair.english.prose.links);
    const QList<Prose::Link> english = without(pair.english.prose.links, pair.korean.prose.links);
    const qsizetype both = qMin(korean.size(), english.size());
    for (qsizetype i = 0; i < both; ++i) {
        found.append({Kind::Link, Reason::LinkDiffers, Severity::Warning, model::Language::English, rangeOf(korean[i]),
            rangeOf(english[i]), english[i].url, {korean[i].url}});
    }
    for (qsizetype i = both; i < korean.size(); ++i) {
        found.append({Kind::Link, Reason::LinkMissing, Severity::Warning, model::Language::English, rangeOf(korean[i]),
            {}, korean[i].url, {}});
    }
    for (qsizetype i = both; i < english.size(); ++i) { // an English source is often given besides
        found.append({Kind::Link, Reason::LinkMissing, Severity::Note, model::Language::Korean, {}, rangeOf(english[i]),
            english[i].url, {}});
    }
}

} // namespace wongo::checks::rules
