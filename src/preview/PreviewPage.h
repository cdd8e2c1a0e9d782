// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWebEnginePage>

namespace wongo::preview {

/// A page that may do nothing but show what we loaded: page script off, every navigation but our own, every window,
/// download, permission, dialog and file picker refused. Brings the bridge (bridge.js) into our own world and hears its
/// messages.
class PreviewPage : public QWebEnginePage {
    Q_OBJECT
public:
    PreviewPage(QWebEngineProfile* profile, QObject* parent);

    void open(const QUrl& url); ///< the only navigation that is accepted
    qint64 refusedNavigations() const { return m_refused; }

Q_SIGNALS:
    /// From the bridge: "ready", "scroll by index fraction y", "block index", "field path", "link url".
    void bridgeMessage(const QString& kind, const QString& rest);
    void linkRequested(const QString& url);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& old, const QStringList& types) override;
    void javaScriptAlert(const QUrl& origin, const QString& text) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& text) override;
    bool javaScriptPrompt(const QUrl& origin, const QString& text, const QString& preset, QString* result) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString& message, int line, const QString& source) override;

private:
    void installBridge();
    void refuseEverythingElse();

    QString m_nonce; ///< opens each message of the bridge; unknown to the page
    bool m_bridgeHeard = false; ///< since open()
    QUrl m_address; ///< of the last open()
    qint64 m_refused = 0;
};

} // namespace wongo::preview
