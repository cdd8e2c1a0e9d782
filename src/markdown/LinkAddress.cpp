// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/LinkAddress.h"

#include "markdown/Tree.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::markdown {

namespace {

constexpr qsizetype longestAddress = 8'000;
constexpr qsizetype longestShown = 200; ///< behind the host
constexpr qsizetype longestHost = 253; // in the domain name system, as the next one
constexpr qsizetype longestLabel = 63;

/// The text with everything percent-encoded that cannot be seen or changes the order of what can.
QString readable(const QString& text)
{
    QString result;
    const auto characters = text.toUcs4();
    for (const char32_t c : characters) {
        const QString one = QString::fromUcs4(&c, 1);
        const bool plain = QChar::isPrint(c) && (c == U' ' || !QChar::isSpace(c));
        result += plain ? one : QString::fromLatin1(QUrl::toPercentEncoding(one));
    }
    return result;
}

QString shortened(const QString& text)
{
    return text.size() > longestShown ? text.left(longestShown) + u'…' : text;
}

/// Whether there can be such a host: what is longer is made to be read wrongly.
bool isPossible(const QString& host)
{
    const QStringList labels = host.split(u'.');
    return !host.isEmpty() && host.size() <= longestHost
        && std::none_of(labels.begin(), labels.end(), [](const QString& label) { return label.size() > longestLabel; });
}

/// One plain address and nothing besides; the domain in ASCII form. Empty for all else.
QString mailAddress(const QUrl& url)
{
    static const QRegularExpression form(uR"(\A([A-Za-z0-9_][A-Za-z0-9._+=~'-]*)@([^@\s]+)\z)"_s);
    static const QRegularExpression domainForm(uR"(\A[a-z0-9.-]+\z)"_s);
    const auto match = form.match(url.path(QUrl::FullyDecoded));
    const QString domain = QString::fromLatin1(QUrl::toAce(match.captured(2)));
    const bool isHost = domainForm.match(domain).hasMatch() && isPossible(domain);
    return isHost ? match.captured(1) + u'@' + domain : QString();
}

} // namespace

std::optional<QString> publishableAddress(const QString& url)
{
    if (!isPublishableLink(url)) {
        return std::nullopt;
    }
    // The rule above reads the address with control characters taken out; what is published must be plain without that
    // help.
    const QUrl address(url.trimmed(), QUrl::TolerantMode);
    const QString scheme = address.scheme();
    const bool isWeb = (scheme == "http"_L1 || scheme == "https"_L1) && !address.host().isEmpty();
    const bool isMail = scheme == "mailto"_L1 && !address.path().isEmpty();
    // Nobody publishes a password; and what stands before the @ can pass for another site.
    const bool isPlain = address.isValid() && address.userInfo().isEmpty();
    return isPlain && (isWeb || isMail) ? std::optional(address.toString(QUrl::FullyEncoded)) : std::nullopt;
}

LinkTarget linkTarget(const QString& url)
{
    const LinkTarget refused{{}, shortened(readable(url.trimmed()))};
    const auto published = url.size() <= longestAddress ? publishableAddress(url) : std::nullopt;
    if (!published) {
        return refused;
    }
    const QUrl address(*published, QUrl::StrictMode); // parsed once more: what is judged is what is opened
    if (address.scheme() == "mailto"_L1) {
        const QString mail = mailAddress(address);
        return mail.isEmpty() ? refused : LinkTarget{QUrl("mailto:"_L1 + mail, QUrl::StrictMode), mail};
    }
    const QString host = address.authority(QUrl::FullyEncoded);
    if (!isPossible(address.host(QUrl::FullyEncoded)) || host.contains(u'@')) {
        return refused;
    }
    const QString rest = address.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::PrettyDecoded);
    return {address, address.scheme() + "://"_L1 + host + shortened(readable(rest))};
}

} // namespace wongo::markdown
