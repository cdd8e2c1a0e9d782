// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ask.h"

#include <QByteArrayList>
#include <QHash>
#include <QSignalSpy>
#include <QTest>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace wongo::preview {

/// A page of the shape that the daily template makes: shell, #article-body, one block a line.
inline QByteArray testPage(
    const QByteArrayList& blocks, const QByteArray& headline = "Headline", const QByteArray& head = {})
{
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"ko\">\n<head><meta charset=\"utf-8\"><title>" + headline
        + "</title>" + head + "</head>\n<body>\n<main>\n<h1 id=\"headline\" data-field=\"headline\">" + headline
        + "</h1>\n<div id=\"article-body\">\n";
    for (const QByteArray& block : blocks)
        html += block + '\n';
    return html + "\n</div>\n</main>\n<footer><p>Furniture</p></footer>\n</body>\n</html>\n";
}

/// A view that is shown, with a package of files in memory behind it.
class PreviewFixture {
public:
    PreviewFixture()
        : view([this](const QString& path, std::function<void(QByteArray, QString)> done) {
            requested.append(path);
            const auto file = files.value(path);
            done(file.first, file.second);
        })
    {
        view.resize(1280, 800);
        view.show();
    }

    bool load(const QByteArray& html, const QString& language = QStringLiteral("ko"))
    {
        QSignalSpy loaded(&view, &PreviewView::loaded);
        view.load(language, html);
        return loaded.wait(20'000);
    }

    bool patch(const render::BlockPatch& patch)
    {
        QSignalSpy patched(&view, &PreviewView::patched);
        view.patch(patch, ++revision);
        return patched.wait(10'000) && patched.last().first().toLongLong() == revision;
    }

    QVariant ask(const QString& script) { return preview::ask(view, script); }

    /// The engine drops input until a page has painted.
    bool painted()
    {
        return QTest::qWaitFor(
            [this] { return ask(QStringLiteral("performance.getEntriesByType('paint').length")).toInt() > 0; }, 20'000);
    }

    QWebEnginePage* page() const { return view.findChild<QWebEngineView*>()->page(); }
    QString dom() { return ask(QStringLiteral("document.documentElement.outerHTML")).toString(); }

    QHash<QString, QPair<QByteArray, QString>> files;
    QStringList requested;
    qint64 revision = 0;
    PreviewView view; ///< last: its provider reads the members above
};

} // namespace wongo::preview
