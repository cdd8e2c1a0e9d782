// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/PreviewView.h"

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace wongo::preview {

/// The one address space of the preview: wongo-preview://article/<path in the package>.
namespace scheme {
QByteArray name();
void registerOnce(); ///< before QApplication is made
QUrl pageAddress(const QString& language); ///< .../<language>/index.html
bool isOurs(const QUrl& url);
QString pageLanguage(const QUrl& url); ///< of a pageAddress(), whatever its fragment; empty if it is none
} // namespace scheme

/// The wall: refuses every request that does not go to our own address space. GUI thread.
class RequestWall : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
    qint64 refused() const { return m_refused; }

private:
    qint64 m_refused = 0;
};

/// Serves the page from memory and every other path from the owner's provider. GUI thread. A job that ends before its
/// bytes come is forgotten.
class PackageServer : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    explicit PackageServer(ResourceProvider resources, QObject* parent = nullptr);
    void setPage(const QUrl& address, const QByteArray& html);
    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    ResourceProvider m_resources;
    QString m_pagePath;
    QByteArray m_html;
};

} // namespace wongo::preview
