// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedLink.h"

#include "markdown/Tree.h"

#include <QSet>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

constexpr int mostDetours = 3; ///< one inside another
constexpr qsizetype longestAddress = 8'000;

bool isTracking(const QString& name)
{
    static const QSet<QString> names{u"fbclid"_s, u"gclid"_s, u"gclsrc"_s, u"dclid"_s, u"gbraid"_s, u"wbraid"_s,
        u"msclkid"_s, u"yclid"_s, u"twclid"_s, u"ttclid"_s, u"igshid"_s, u"igsh"_s, u"li_fat_id"_s, u"mc_cid"_s,
        u"mc_eid"_s, u"mkt_tok"_s, u"_hsenc"_s, u"_hsmi"_s, u"vero_id"_s, u"oly_anon_id"_s, u"oly_enc_id"_s,
        u"_openstat"_s, u"wickedid"_s, u"rb_clickid"_s, u"srsltid"_s, u"n_media"_s, u"n_query"_s, u"n_rank"_s,
        u"n_ad_group"_s, u"n_ad"_s, u"n_keyword_id"_s, u"n_campaign_type"_s, u"napm"_s};
    const QString lower = name.toLower();
    return lower.startsWith("utm_"_L1) || names.contains(lower);
}

struct Detour {
    QLatin1StringView host; ///< or a host below it
    QLatin1StringView path;
    QLatin1StringView parameter;
};

bool isBelow(const QString& host, QLatin1StringView domain)
{
    return host == domain || (host.endsWith(domain) && host.at(host.size() - domain.size() - 1) == u'.');
}

/// google.com and google.co.kr alike.
bool isGoogle(const QString& host)
{
    const QStringList parts = host.split(u'.');
    const qsizetype at = parts.indexOf(u"google"_s);
    return at >= 0 && at <= 1 && parts.size() - at <= 3 && parts.size() - at >= 2;
}

/// Where the detour leads; empty if it is none.
QString targetOf(const QUrl& url)
{
    static const QList<Detour> detours{{"l.facebook.com"_L1, "/l.php"_L1, "u"_L1},
        {"lm.facebook.com"_L1, "/l.php"_L1, "u"_L1}, {"l.instagram.com"_L1, "/"_L1, "u"_L1},
        {"youtube.com"_L1, "/redirect"_L1, "q"_L1}, {"out.reddit.com"_L1, {}, "url"_L1},
        {"slack-redir.net"_L1, "/link"_L1, "url"_L1}, {"vk.com"_L1, "/away.php"_L1, "to"_L1},
        {"safelinks.protection.outlook.com"_L1, {}, "url"_L1}, {"duckduckgo.com"_L1, "/l/"_L1, "uddg"_L1},
        {"linkedin.com"_L1, "/redir/redirect"_L1, "url"_L1}};
    const QString host = url.host().toLower();
    const QUrlQuery query(url);
    const auto target = [&](QLatin1StringView name) {
        const QString value = query.queryItemValue(name, QUrl::FullyDecoded);
        const bool isWeb = value.startsWith("https://"_L1) || value.startsWith("http://"_L1);
        return isWeb && markdown::isPublishableLink(value) ? value : QString();
    };
    if (isGoogle(host) && url.path() == "/url"_L1) {
        const QString found = target("q"_L1);
        return found.isEmpty() ? target("url"_L1) : found;
    }
    for (const Detour& detour : detours) {
        if (isBelow(host, detour.host) && (detour.path.isEmpty() || url.path() == detour.path)) {
            return target(detour.parameter);
        }
    }
    return {};
}

} // namespace

QString withoutTracking(const QString& address)
{
    QString result = address.trimmed();
    for (int i = 0; i < mostDetours; ++i) {
        const QString target = targetOf(QUrl(result, QUrl::TolerantMode));
        if (target.isEmpty()) {
            break;
        }
        result = target;
    }
    // By hand, so that nothing else in the address is written anew.
    const qsizetype hash = result.indexOf(u'#');
    const QString fragment = hash < 0 ? QString() : result.mid(hash);
    const QString main = hash < 0 ? result : result.left(hash);
    const qsizetype mark = main.indexOf(u'?');
    if (mark < 0) {
        return result;
    }
    QStringList kept;
    const QStringList parameters = main.mid(mark + 1).split(u'&');
    for (const QString& parameter : parameters) {
        if (!isTracking(parameter.section(u'=', 0, 0))) {
            kept.append(parameter);
        }
    }
    if (kept.size() == parameters.size()) {
        return result;
    }
    return main.left(mark) + (kept.isEmpty() ? QString() : u'?' + kept.join(u'&')) + fragment;
}

QString publishableTarget(const QString& address)
{
    if (address.size() > longestAddress || !markdown::isPublishableLink(address)) {
        return {};
    }
    const QString target = address.startsWith("mailto:"_L1, Qt::CaseInsensitive) ? address : withoutTracking(address);
    return markdown::isPublishableLink(target) ? target : QString();
}

} // namespace wongo::publish
