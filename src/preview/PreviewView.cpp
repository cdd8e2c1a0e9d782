// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PreviewView.h"

#include "preview/PageFeed.h"
#include "preview/PreviewPage.h"
#include "preview/PreviewScheme.h"

#include <QElapsedTimer>
#include <QResizeEvent>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace wongo::preview {

namespace {

constexpr int reloadsPerMinute = 5;

int cssWidth(Width width)
{
    switch (width) {
    case Width::Phone:
        return 390;
    case Width::Tablet:
        return 820;
    case Width::Desktop:
        break;
    }
    return 1280;
}

} // namespace

class PreviewView::Private {
public:
    Private(PreviewView* view, ResourceProvider resources);
    void connectPage();
    void hear(const QString& kind, const QString& rest);
    void placePage();
    void rendererDied();
    void refused(const QString& reason);
    void ask(const QString& url);

    PreviewView* q;
    // Destroyed in reverse: view, page, profile, then what the profile calls.
    RequestWall wall;
    PackageServer server;
    QWebEngineProfile profile; ///< no name: off the record
    PreviewPage page;
    PageFeed feed;
    QWebEngineView* view; ///< child of q
    QUrl address;
    Width width = Width::Desktop;
    QElapsedTimer crashClock;
    int crashes = 0; ///< within the minute of crashClock
    qint64 newest = -1; ///< revision of the last patch
    std::optional<qint64> refusedAt; ///< the revision at which the owner was asked for the page
};

PreviewView::Private::Private(PreviewView* owner, ResourceProvider resources)
    : q(owner)
    , server(std::move(resources))
    , page(&profile, nullptr)
    , feed([this](const QString& script, std::function<void(const QVariant&)> done) {
        page.runJavaScript(script, QWebEngineScript::ApplicationWorld, done);
    })
    , view(new QWebEngineView(owner))
{
    profile.setHttpCacheType(QWebEngineProfile::NoCache);
    profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile.setSpellCheckEnabled(false);
    profile.setUrlRequestInterceptor(&wall);
    profile.installUrlSchemeHandler(scheme::name(), &server);
    view->setPage(&page);
    view->setContextMenuPolicy(Qt::NoContextMenu); // the owner of the preview may offer one
    connectPage();
}

void PreviewView::Private::connectPage()
{
    QObject::connect(
        &page, &PreviewPage::bridgeMessage, q, [this](const QString& kind, const QString& rest) { hear(kind, rest); });
    QObject::connect(&page, &PreviewPage::linkRequested, q, [this](const QString& url) { ask(url); });
    QObject::connect(&page, &QWebEnginePage::loadFinished, q, [this](bool ok) {
        if (ok) {
            Q_EMIT q->complete();
        }
    });
    QObject::connect(&page, &QWebEnginePage::renderProcessTerminated, q, [this] { rendererDied(); });
    // The name is the owner's to give (it is user text); what is shown says the page itself.
    QObject::connect(
        &page, &QWebEnginePage::titleChanged, q, [this](const QString& title) { q->setAccessibleDescription(title); });
    QObject::connect(&feed, &PageFeed::patched, q, &PreviewView::patched);
    QObject::connect(&feed, &PageFeed::refused, q, [this](const QString& reason) { refused(reason); });
}

void PreviewView::Private::hear(const QString& kind, const QString& rest)
{
    if (kind == "ready"_L1) {
        placePage(); // the engine forgets the zoom of a page it loads anew
        feed.pageReady(rest);
        Q_EMIT q->loaded();
    } else if (kind == "scroll"_L1) {
        const QStringList words = rest.split(u' ');
        if (words.size() != 4) {
            return;
        }
        feed.rememberScroll(words[3].toDouble());
        if (words[0] == "person"_L1) {
            Q_EMIT q->scrolledToBlock(words[1].toInt(), words[2].toDouble());
        }
    } else if (kind == "block"_L1) {
        Q_EMIT q->blockClicked(rest.toInt());
    } else if (kind == "field"_L1) {
        Q_EMIT q->fieldClicked(rest);
    } else if (kind == "link"_L1) {
        ask(rest);
    }
}

void PreviewView::Private::ask(const QString& url)
{
    const QString language = scheme::pageLanguage(QUrl(url));
    if (language.isEmpty()) {
        Q_EMIT q->linkRequested(url);
    } else {
        Q_EMIT q->pageRequested(language);
    }
}

void PreviewView::Private::placePage()
{
    const QSize pane = q->size();
    const int wanted = cssWidth(width);
    const int pixels = width == Width::Desktop ? pane.width() : std::min(pane.width(), wanted);
    view->setGeometry((pane.width() - pixels) / 2, 0, pixels, pane.height());
    page.setZoomFactor(std::clamp(double(pixels) / wanted, 0.25, 1.0));
}

void PreviewView::Private::rendererDied()
{
    if (!crashClock.isValid() || crashClock.elapsed() > 60'000) {
        crashClock.start();
        crashes = 0;
    }
    feed.beginAgain();
    Q_EMIT q->rendererGone();
    if (address.isEmpty()) {
        return;
    }
    if (++crashes > reloadsPerMinute) {
        return Q_EMIT q->gaveUp(); // a page that kills its renderer each time: the next load() by the owner tries again
    }
    QTimer::singleShot(0, q, [this] { page.open(address); });
}

/// What the page holds now nobody knows, and the patches to come are made for another one. A page that refuses again
/// without a newer text is left as it is: loading it for ever would mend nothing.
void PreviewView::Private::refused(const QString& reason)
{
    qWarning("preview: the page refused an update: %s", qUtf8Printable(reason));
    if (refusedAt == newest) {
        return;
    }
    refusedAt = newest;
    Q_EMIT q->outOfStep();
}

PreviewView::PreviewView(ResourceProvider resources, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, std::move(resources)))
{
    setFocusProxy(d->view);
    setBackgroundRole(QPalette::Mid);
    setAutoFillBackground(true);
}

PreviewView::~PreviewView()
{
    delete d->view; // before the page and the profile it shows
}

void PreviewView::load(const QString& language, const QByteArray& html)
{
    const QUrl address = scheme::pageAddress(language);
    const bool again = address == d->address;
    d->address = address;
    d->crashes = 0;
    d->server.setPage(address, html);
    d->feed.begin(again);
    d->page.open(address);
}

void PreviewView::patch(const render::BlockPatch& patch, qint64 revision)
{
    d->newest = revision;
    d->feed.patch(patch, revision);
}

void PreviewView::updateShell(const QByteArray& html)
{
    d->feed.updateShell(html);
}

void PreviewView::setWidth(Width width)
{
    d->width = width;
    d->placePage();
}

void PreviewView::setDark(bool dark)
{
    d->page.setBackgroundColor(dark ? QColor(0x16, 0x16, 0x16) : QColor(Qt::white)); // before the page paints
    d->feed.setAttribute(u"data-theme"_s, dark ? u"dark"_s : u"light"_s);
}

void PreviewView::setFurnitureVisible(bool visible)
{
    d->feed.setAttribute(u"data-furniture"_s, visible ? u"on"_s : u"off"_s);
}

void PreviewView::scrollToBlock(int index, double fraction)
{
    d->feed.scrollTo(index, fraction);
}

void PreviewView::markBlock(int index)
{
    d->feed.mark(index);
}

void PreviewView::evaluate(const QString& script, const std::function<void(const QVariant&)>& done)
{
    d->page.runJavaScript(script, QWebEngineScript::ApplicationWorld, done);
}

QString PreviewView::pageUrl() const
{
    return d->page.url().toString();
}

qint64 PreviewView::refusedRequests() const
{
    return d->wall.refused() + d->page.refusedNavigations();
}

void PreviewView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    d->placePage();
}

} // namespace wongo::preview
