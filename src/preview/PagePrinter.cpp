// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PagePrinter.h"

#include "preview/PreviewPage.h"
#include "preview/PreviewScheme.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QWebEngineProfile>

using namespace Qt::StringLiterals;

namespace wongo::preview {

class PagePrinter::Private {
public:
    Private()
        : server({})
        , page(&profile, nullptr)
    {
        profile.setHttpCacheType(QWebEngineProfile::NoCache);
        profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
        profile.setUrlRequestInterceptor(&wall);
        profile.installUrlSchemeHandler(scheme::name(), &server);
    }

    // Destroyed in reverse: page, profile, then what the profile calls.
    RequestWall wall;
    PackageServer server;
    QWebEngineProfile profile; ///< no name: off the record
    PreviewPage page;
};

PagePrinter::PagePrinter(const QByteArray& html, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    const QUrl address = scheme::pageAddress(u"en"_s);
    d->server.setPage(address, html);
    connect(&d->page, &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (!ok) {
            finish({});
            return;
        }
        // The page's own @page rule has the margins.
        const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF());
        d->page.printToPdf([this](const QByteArray& pdf) { finish(pdf); }, layout);
    });
    connect(&d->page, &QWebEnginePage::renderProcessTerminated, this, [this] { finish({}); });
    d->page.open(address);
}

PagePrinter::~PagePrinter() = default;

void PagePrinter::finish(const QByteArray& pdf)
{
    disconnect(&d->page, nullptr, this, nullptr);
    if (pdf.startsWith("%PDF-")) {
        Q_EMIT printed(pdf);
    } else {
        Q_EMIT failed();
    }
    deleteLater();
}

} // namespace wongo::preview
