// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Library.h"

#include "session/RecentArticles.h"
#include "session/Worker.h"
#include "storage/DeskFile.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

/// A title as a folder name: what a file system may refuse is taken out.
QString folderName(const QString& title, const QString& slug)
{
    QString name = model::normalized(title).simplified();
    name.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u' ' && c != u'-' && c != u'_'; });
    name = name.simplified().left(60);
    return name.isEmpty() ? slug : name;
}

QString freeFolder(const QString& parent, const QString& name)
{
    QString path = QDir(parent).filePath(name);
    for (int number = 2; QDir(path).exists(); ++number) {
        path = QDir(parent).filePath(u"%1-%2"_s.arg(name).arg(number));
    }
    return path;
}

} // namespace

class Library::Private {
public:
    QThreadPool pool;
    model::Desk desk = storage::defaultDesk();
    render::SiteTemplate site;
    RecentArticles recent;
};

Library::Library(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->site = render::loadTemplate({}).value_or(render::SiteTemplate{});
}

Library::~Library()
{
    d->pool.waitForDone();
}

base::Result<> Library::useDesk(const QString& deskFile)
{
    model::Desk desk = storage::defaultDesk();
    if (!deskFile.isEmpty()) {
        auto loaded = storage::loadDesk(deskFile);
        if (!loaded) {
            return tl::unexpected(loaded.error());
        }
        desk = std::move(*loaded);
    }
    auto site = render::loadTemplate(desk.siteTemplate);
    if (!site) {
        return tl::unexpected(site.error());
    }
    d->desk = std::move(desk);
    d->site = std::move(*site);
    return {};
}

const model::Desk& Library::desk() const
{
    return d->desk;
}

void Library::take(const base::Result<storage::LoadedArticle>& loaded)
{
    if (!loaded) {
        Q_EMIT failed(loaded.error());
        return;
    }
    d->recent.add(loaded->folder);
    Q_EMIT recentChanged();
    Q_EMIT opened(new ArticleSession(*loaded, d->desk, d->site));
}

void Library::open(const QString& folder)
{
    runOn(
        &d->pool, this, [folder] { return storage::loadFolder(folder); },
        [this](const base::Result<storage::LoadedArticle>& loaded) { take(loaded); });
}

void Library::create(const QString& parentFolder, const QString& title, model::Language sourceLanguage)
{
    const QString slug = model::newSlug({title}, QDateTime::currentDateTime());
    runOn(
        &d->pool, this,
        [=] {
            model::Article article = model::newArticle(sourceLanguage, slug);
            article.meta.headline[sourceLanguage] = model::normalized(title).simplified();
            return storage::createFolder(freeFolder(parentFolder, folderName(title, slug)), article);
        },
        [this](const base::Result<storage::LoadedArticle>& loaded) { take(loaded); });
}

QStringList Library::recent() const
{
    QStringList there;
    for (const QString& folder : d->recent.folders()) {
        if (QDir(folder).exists()) {
            there.append(folder);
        }
    }
    return there;
}

void Library::forget(const QString& folder)
{
    d->recent.remove(folder);
    Q_EMIT recentChanged();
}

} // namespace wongo::session
