// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PreviewPage.h"

#include <QAuthenticator>
#include <QFile>
#include <QRandomGenerator>
#include <QWebEngineCertificateError>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEnginePermission>
#endif

#include <array>

using namespace Qt::StringLiterals;

namespace wongo::preview {

namespace {

QString newNonce()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    QString nonce;
    for (const quint32 word : words) {
        nonce += QString::number(word, 16).rightJustified(8, u'0');
    }
    return nonce;
}

void closeSettings(QWebEngineSettings* settings)
{
    using S = QWebEngineSettings;
    for (const S::WebAttribute attribute :
        {S::JavascriptEnabled, S::JavascriptCanOpenWindows, S::JavascriptCanAccessClipboard, S::JavascriptCanPaste,
            S::LocalStorageEnabled, S::LocalContentCanAccessRemoteUrls, S::LocalContentCanAccessFileUrls,
            S::HyperlinkAuditingEnabled, S::PluginsEnabled, S::PdfViewerEnabled, S::FullScreenSupportEnabled,
            S::ScreenCaptureEnabled, S::WebGLEnabled, S::Accelerated2dCanvasEnabled, S::AutoLoadIconsForPage,
            S::TouchIconsEnabled, S::AllowRunningInsecureContent, S::AllowGeolocationOnInsecureOrigins,
            S::AllowWindowActivationFromJavaScript, S::ErrorPageEnabled, S::DnsPrefetchEnabled,
            S::NavigateOnDropEnabled, S::FocusOnNavigationEnabled, S::SpatialNavigationEnabled,
            S::ScrollAnimatorEnabled}) {
        settings->setAttribute(attribute, false);
    }
    settings->setAttribute(S::PlaybackRequiresUserGesture, true);
    settings->setAttribute(S::WebRTCPublicInterfacesOnly, true);
    settings->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

} // namespace

PreviewPage::PreviewPage(QWebEngineProfile* profile, QObject* parent)
    : QWebEnginePage(profile, parent)
    , m_nonce(newNonce())
{
    closeSettings(settings());
    installBridge();
    refuseEverythingElse();
}

void PreviewPage::open(const QUrl& url)
{
    m_address = url;
    m_bridgeHeard = false;
    load(url);
}

void PreviewPage::installBridge()
{
    QFile file(u":/preview/bridge.js"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("preview: bridge.js is not in the program");
    }
    QWebEngineScript script;
    script.setName(u"bridge"_s);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(QString::fromUtf8(file.readAll()).replace("@NONCE@"_L1, m_nonce));
    scripts().insert(script);
    // Right after a renderer died the engine may load a page without its scripts (seen on 6.4.2): bring the bridge by
    // hand then.
    connect(this, &QWebEnginePage::loadFinished, this, [this, source = script.sourceCode()] {
        if (!m_bridgeHeard) {
            runJavaScript(source, QWebEngineScript::ApplicationWorld);
        }
    });
}

void PreviewPage::refuseEverythingElse()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(
        this, &QWebEnginePage::permissionRequested, this, [](QWebEnginePermission permission) { permission.deny(); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl& origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
#endif
    connect(this, &QWebEnginePage::certificateError, this,
        [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::authenticationRequired, this,
        [](const QUrl&, QAuthenticator* authenticator) { *authenticator = QAuthenticator(); });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
        [](const QUrl&, QAuthenticator* authenticator, const QString&) { *authenticator = QAuthenticator(); });
    connect(this, &QWebEnginePage::newWindowRequested, this, [this](QWebEngineNewWindowRequest& request) {
        if (request.isUserInitiated()) {
            Q_EMIT linkRequested(request.requestedUrl().toString());
        }
    });
}

bool PreviewPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    // Typed is what load() makes, or Reload where the address stays; what a page asks for has another type.
    if (isMainFrame && url == m_address && (type == NavigationTypeTyped || type == NavigationTypeReload)) {
        return true;
    }
    ++m_refused;
    // The bridge takes clicks before they become navigations; this is for those it does not see.
    if (isMainFrame && type == NavigationTypeLinkClicked) {
        Q_EMIT linkRequested(url.toString());
    }
    return false;
}

QWebEnginePage* PreviewPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList PreviewPage::chooseFiles(FileSelectionMode, const QStringList&, const QStringList&)
{
    return {};
}

void PreviewPage::javaScriptAlert(const QUrl&, const QString&) { }

bool PreviewPage::javaScriptConfirm(const QUrl&, const QString&)
{
    return false;
}

bool PreviewPage::javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*)
{
    return false;
}

void PreviewPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel level, const QString& message, int line, const QString&)
{
    if (message.startsWith(m_nonce)) {
        m_bridgeHeard = true;
        const QString text = message.mid(m_nonce.size() + 1);
        Q_EMIT bridgeMessage(text.section(u' ', 0, 0), text.section(u' ', 1));
    } else if (level == ErrorMessageLevel) {
        qWarning("preview: line %d: %s", line, qUtf8Printable(message.left(200)));
    }
}

} // namespace wongo::preview
