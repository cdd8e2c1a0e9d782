// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PreviewScheme.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace wongo::preview {

namespace {

const auto host = "article"_L1;

#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
// A second wall where the engine lets a scheme handler set headers. Qt 6.4 does not: there RequestWall stands alone.
QMultiMap<QByteArray, QByteArray> securityHeaders()
{
    const QByteArray own = scheme::name() + ":";
    const QByteArray policy = "default-src 'none'; img-src " + own + " data:; media-src " + own + "; font-src " + own
        + " data:; style-src " + own + " 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    return {
        {"Content-Security-Policy", policy}, {"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "no-referrer"}};
}
#endif

void answer(QWebEngineUrlRequestJob* job, const QByteArray& bytes, const QByteArray& mediaType)
{
    auto* device = new QBuffer(job); // lives as long as the job reads from it
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    job->setAdditionalResponseHeaders(securityHeaders());
#endif
    job->reply(mediaType, device);
}

} // namespace

QByteArray scheme::name()
{
    return QByteArrayLiteral("wongo-preview");
}

void scheme::registerOnce()
{
    if (!QWebEngineUrlScheme::schemeByName(name()).name().isEmpty()) {
        return;
    }
    QWebEngineUrlScheme own(name());
    own.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Secure and nothing else: no access to local files, no cross-origin requests, no way around a content policy.
    own.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(own);
}

QUrl scheme::pageAddress(const QString& language)
{
    QUrl url;
    url.setScheme(QString::fromLatin1(name()));
    url.setHost(host);
    url.setPath(u'/' + language + u"/index.html"_s);
    return url;
}

QString scheme::pageLanguage(const QUrl& url)
{
    const QString language = url.path().section(u'/', 1, 1);
    const bool isPage = isOurs(url) && url.path() == pageAddress(language).path();
    return isPage && (language == "ko"_L1 || language == "en"_L1) ? language : QString();
}

bool scheme::isOurs(const QUrl& url)
{
    return url.scheme() == QLatin1String(name()) && url.host() == host;
}

void RequestWall::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    if (scheme::isOurs(info.requestUrl()) && info.requestMethod() == "GET") {
        return;
    }
    ++m_refused;
    info.block(true);
}

PackageServer::PackageServer(ResourceProvider resources, QObject* parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_resources(std::move(resources))
{
}

void PackageServer::setPage(const QUrl& address, const QByteArray& html)
{
    m_pagePath = address.path();
    m_html = html;
}

void PackageServer::requestStarted(QWebEngineUrlRequestJob* job)
{
    const QUrl url = job->requestUrl();
    if (!scheme::isOurs(url) || job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    if (url.path() == m_pagePath) {
        answer(job, m_html, QByteArrayLiteral("text/html; charset=utf-8"));
        return;
    }
    if (!m_resources) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    const QPointer<QWebEngineUrlRequestJob> waiting(job);
    m_resources(url.path(QUrl::FullyDecoded).mid(1), [waiting](const QByteArray& bytes, const QString& mediaType) {
        if (!waiting) {
            return;
        }
        if (bytes.isEmpty()) {
            waiting->fail(QWebEngineUrlRequestJob::UrlNotFound);
        } else {
            answer(waiting, bytes, mediaType.toLatin1());
        }
    });
}

} // namespace wongo::preview
