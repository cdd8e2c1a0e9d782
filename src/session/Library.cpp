// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Library.h"

#include "base/Files.h"
#include "session/Journal.h"
#include "session/RecentArticles.h"
#include "session/Versions.h"
#include "session/Worker.h"
#include "session/Workers.h"
#include "storage/DeskFile.h"
#include "storage/GlossaryFile.h"
#include "storage/StateFolder.h"
#include "storage/WordFile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QMetaMethod>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

constexpr std::chrono::milliseconds lockAgainAfter(100);
constexpr int forReading = -1;
constexpr int lockTries = 100; // ten seconds for the other window to hand over

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

/// What the outlet brings to each of its articles.
struct Outlet {
    model::Desk desk = storage::defaultDesk();
    render::SiteTemplate site;
    std::optional<base::Error> refused; ///< why this is the default
    std::optional<base::Error> glossaryRefused; ///< why it is without its terms
    std::optional<base::Error> namesRefused; ///< why it is without the person's own names
};

base::Result<Outlet> readOutlet(const QString& deskFile)
{
    Outlet outlet;
    if (!deskFile.isEmpty()) {
        auto desk = storage::loadDesk(deskFile);
        if (!desk) {
            return tl::unexpected(desk.error());
        }
        outlet.desk = std::move(*desk);
    }
    auto site = render::loadTemplate(outlet.desk.siteTemplate);
    if (!site) {
        return tl::unexpected(site.error());
    }
    outlet.site = std::move(*site);
    if (!outlet.desk.glossary.isEmpty()) {
        auto terms = storage::loadGlossary(outlet.desk.glossary);
        if (terms) {
            outlet.desk.terms = std::move(*terms);
        } else {
            outlet.glossaryRefused = terms.error(); // the rest of the desk holds all the same
        }
    }
    return outlet;
}

Outlet outletOrDefault(const QString& deskFile)
{
    const base::Result<Outlet> wanted = readOutlet(deskFile);
    if (wanted) {
        return *wanted;
    }
    Outlet fallback = readOutlet({}).value_or(Outlet{});
    fallback.refused = wanted.error();
    return fallback;
}

/// With the names that the person has added by now; the desk's own stand.
Outlet withOwnNames(Outlet outlet)
{
    const auto names = storage::readOwnNames(storage::ownNamesFile());
    if (names) {
        outlet.desk.terms = model::merged(outlet.desk.terms, *names);
    } else {
        outlet.namesRefused = names.error();
    }
    return outlet;
}

} // namespace

class Library::Private {
public:
    explicit Private(Library* library)
        : q(library)
    {
        records.setMaxThreadCount(1);
    }

    /// `read` gives the article, on a worker. `tries`: how often it is read again while somebody else has its lock;
    /// `forReading`: never, since it can be read all the same.
    template <typename Read> void open(Read read, int tries = forReading);
    void take(const storage::OpenedArticle& opened, const Outlet& from);

    template <typename Change> void changeRecent(Change change);

    Library* q;
    QThreadPool reading;
    QThreadPool records; ///< one: changes of the list come in their order
    QFuture<Outlet> outlet;
    int newestWish = 0;
    std::shared_ptr<RecentArticles> list = std::make_shared<RecentArticles>(); ///< touched on `records` only
    QStringList recent;
    std::shared_ptr<Dictionaries> dictionaries = std::make_shared<Dictionaries>(storage::ownWordsFile());
};

template <typename Read> void Library::Private::open(Read read, int tries)
{
    using Opened = std::pair<base::Result<storage::OpenedArticle>, Outlet>;
    runOn(
        &reading, q,
        [read, wanted = outlet] {
            return Opened{read(), withOwnNames(wanted.result())};
        },
        [this, read, tries, wish = ++newestWish](const Opened& opened) {
            const auto& [article, from] = opened;
            static const QMetaMethod signal = QMetaMethod::fromSignal(&Library::opened);
            if (wish != newestWish || !q->isSignalConnected(signal)) {
                return; // another article has been asked for since, or nobody is left who would own this one
            }
            // One that was closed here a moment ago still writes its last.
            const bool closing = article && article->heldBy
                && article->heldBy->process == QCoreApplication::applicationPid()
                && !Journal::holds(article->place.lock);
            if (closing || (article && article->heldBy && tries > 0)) {
                QTimer::singleShot(lockAgainAfter, q, [this, read, tries, wish] {
                    if (wish == newestWish) {
                        open(read, tries > 0 ? tries - 1 : tries);
                    }
                });
            } else if (!article) {
                Q_EMIT q->failed(article.error());
            } else if (article->heldBy && tries == 0) {
                // Else they would hand over later, to nobody.
                reading.start([wanted = article->place.wanted] { static_cast<void>(base::removeTree(wanted)); });
                Q_EMIT q->takeOverFailed(article->loaded.folder);
            } else {
                take(*article, from);
            }
        });
}

void Library::Private::take(const storage::OpenedArticle& opened, const Outlet& from)
{
    if (from.namesRefused) {
        Q_EMIT q->glossaryFailed(*from.namesRefused);
    }
    changeRecent([folder = opened.loaded.folder](RecentArticles& articles) { articles.add(folder); });
    OpeningNews news;
    news.heldBy = opened.heldBy;
    news.lostBytes = opened.lostBytes;
    auto* session = new ArticleSession(opened.loaded, from.desk, from.site, dictionaries);
    if (opened.recovered) {
        session->recover(*opened.recovered);
        news.recovered = true;
        news.unsaved = session->saveState() != SaveState::Saved;
        news.place = opened.recovered->place();
    }
    if (opened.stray) {
        news.stray = opened.stray->article();
        news.strayBase = opened.stray->saved();
        news.strayJournal = opened.strayJournal;
    }
    if (opened.writer) {
        session->journal()->start(opened.writer);
    } else if (opened.noJournal) {
        session->journal()->cannotStart(*opened.noJournal);
    }
    session->versions()->keepIn(storage::stateRoot());
    if (opened.recovered) {
        session->versions()->keep(session->article(), storage::VersionCause::Recovered);
    }
    if (opened.stray && !opened.strayIsKnown) {
        session->versions()->keep(*news.stray, storage::VersionCause::Recovered);
    }
    session->setReadOnly(opened.heldBy.has_value());
    Q_EMIT q->opened(session, news);
}

template <typename Change> void Library::Private::changeRecent(Change change)
{
    runOn(
        &records, q,
        [change = std::move(change), articles = list] {
            change(*articles);
            return articles->present();
        },
        [this](const QStringList& folders) {
            if (folders != recent) {
                recent = folders;
                Q_EMIT q->recentChanged();
            }
        });
}

Library::Library(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->changeRecent([](RecentArticles& articles) { articles.read(); });
    useDesk({});
}

Library::~Library()
{
    d->dictionaries.reset(); // lives on this thread
    destroyAside(std::move(d));
}

void settleStray(const QString& journal)
{
    QThreadPool::globalInstance()->start([journal] { static_cast<void>(storage::settleStray(journal)); });
}

void Library::useDesk(const QString& deskFile)
{
    d->outlet = QtConcurrent::run(&d->reading, [deskFile] { return outletOrDefault(deskFile); });
    runOn(
        &d->reading, this, [wanted = d->outlet] { return wanted.result(); },
        [this](const Outlet& outlet) {
            if (outlet.refused) {
                Q_EMIT deskFailed(*outlet.refused);
            }
            if (outlet.glossaryRefused) {
                Q_EMIT glossaryFailed(*outlet.glossaryRefused);
            }
        });
}

void Library::open(const QString& folder)
{
    d->open([folder] { return storage::openArticle(folder, storage::stateRoot()); });
}

void Library::takeOver(const QString& folder)
{
    d->open(
        [folder] {
            auto opened = storage::openArticle(folder, storage::stateRoot());
            if (opened && opened->heldBy) {
                const auto asked = storage::JournalPlace::of(
                    opened->loaded.article.meta.id, opened->loaded.folder, storage::stateRoot())
                                       .and_then([](const auto& place) { return storage::askForLock(place); });
                if (!asked) {
                    return base::Result<storage::OpenedArticle>(tl::unexpected(asked.error()));
                }
            }
            return opened;
        },
        lockTries);
}

void Library::create(const QString& parentFolder, const QString& title, model::Language sourceLanguage)
{
    const QString slug = model::newSlug({title}, QDateTime::currentDateTime());
    d->open([=] {
        model::Article article = model::newArticle(sourceLanguage, slug);
        article.meta.headline[sourceLanguage] = model::normalized(title).simplified();
        return storage::createFolder(freeFolder(parentFolder, folderName(title, slug)), article)
            .and_then([](const storage::LoadedArticle& made) {
                return storage::openArticle(made.folder, storage::stateRoot());
            });
    });
}

const std::shared_ptr<Dictionaries>& Library::dictionaries() const
{
    return d->dictionaries;
}

const QStringList& Library::recent() const
{
    return d->recent;
}

void Library::remember(const QString& folder)
{
    d->changeRecent([folder](RecentArticles& articles) { articles.add(folder); });
}

void Library::forget(const QString& folder)
{
    d->changeRecent([folder](RecentArticles& articles) { articles.remove(folder); });
}

} // namespace wongo::session
