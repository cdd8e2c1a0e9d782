// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

/// The address without what nobody sees, as markdown::isPublishableLink reads it: "java\tscript:" is what it is.
QString squeezed(const QString& url)
{
    QString result;
    result.reserve(url.size());
    for (const QChar c : url) {
        if (!c.isSpace() && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format) {
            result += c;
        }
    }
    return result;
}

bool isSchemeCharacter(QChar c, bool first)
{
    const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    return letter || (!first && ((c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u'.'));
}

/// The scheme in lower case, without its colon (RFC 3986, section 3.1); empty for a relative address.
QString schemeOf(const QString& url)
{
    for (qsizetype i = 0; i < url.size(); ++i) {
        if (url[i] == u':') {
            return i == 0 ? QString() : url.first(i).toLower();
        }
        if (!isSchemeCharacter(url[i], i == 0)) {
            break;
        }
    }
    return {};
}

bool isPublishableScheme(const QString& scheme)
{
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
}

bool isWellFormed(const QString& url, const QString& scheme)
{
    const QUrl parsed(url, QUrl::TolerantMode);
    if (!parsed.isValid()) {
        return false;
    }
    if (scheme == "mailto"_L1) {
        const QString address = parsed.path();
        const qsizetype at = address.indexOf(u'@');
        return at > 0 && at + 1 < address.size();
    }
    return !parsed.host().isEmpty() && url.sliced(scheme.size()).startsWith("://"_L1);
}

} // namespace

void link(const markdown::Node& node, QStringView source, QList<Finding>& found)
{
    const auto report = [&](Reason reason, Severity severity, const QString& text, const QStringList& arguments = {}) {
        found.append({Kind::Link, reason, severity, {}, {}, node.range, text, arguments});
    };
    const QString url = squeezed(node.url);
    const QString scheme = schemeOf(url);
    if (url.isEmpty()) {
        report(Reason::LinkMalformed, Severity::Warning, node.url);
    } else if (scheme.isEmpty()) {
        report(Reason::LinkIsRelative, Severity::Warning, node.url);
    } else if (!isPublishableScheme(scheme)) {
        report(Reason::LinkSchemeRefused, Severity::Error, node.url, {scheme});
    } else if (!markdown::isPublishableLink(node.url) || !isWellFormed(url, scheme)) {
        report(Reason::LinkMalformed, Severity::Warning, node.url);
    }
    const bool holdsImage = !node.children.empty() && node.children.front().kind == markdown::Kind::Image;
    if (!holdsImage && isBlank(markdown::plainText(node))) {
        const qsizetype start = qBound<qsizetype>(0, node.range.start, source.size());
        report(Reason::LinkWithoutText, Severity::Warning, source.mid(start, node.range.end - start).toString());
    }
}

} // namespace wongo::checks::rules
