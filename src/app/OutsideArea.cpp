// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OutsideArea.h"

#include "app/SaveNotices.h"
#include "model/Merge.h"
#include "session/Library.h"
#include "session/OutsideWatch.h"
#include "widgets/ComposingEdit.h"
#include "widgets/MergeView.h"
#include "widgets/NoticeBar.h"
#include "wording/Wording.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

const QString outsideKey = u"outside"_s;
const QString contestedKey = u"contested"_s;

QString clock(const QTime& at)
{
    return at.toString(u"HH:mm"_s);
}

QString copyKey(const storage::ConflictCopy& copy)
{
    return u"copy/"_s + copy.name;
}

} // namespace

OutsideArea::OutsideArea(
    session::ArticleSession* session, SaveNotices* saving, widgets::NoticeBar* notices, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_saving(saving)
    , m_notices(notices)
    , m_window(window)
    , m_watch(new session::OutsideWatch(session, this))
{
    connect(saving, &SaveNotices::compareRequested, this, &OutsideArea::compare);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) {
            m_watch->look();
        }
    });
    connectWatch();
    connectCopies();
}

widgets::MergeView* OutsideArea::view() const
{
    return m_view;
}

void OutsideArea::connectWatch()
{
    using session::OutsideWatch;
    connect(m_watch, &OutsideWatch::arrived, this, &OutsideArea::takeWhenPossible);
    connect(m_watch, &OutsideWatch::taken, this, &OutsideArea::tellTaken);
    connect(m_watch, &OutsideWatch::putBack, this, &OutsideArea::tellPutBack);
    connect(m_watch, &OutsideWatch::contested, this, &OutsideArea::tellContested);
    connect(m_watch, &OutsideWatch::withdrawn, this, [this] {
        m_compareWanted = false;
        m_notices->withdraw(contestedKey);
    });
    connect(m_session, &session::ArticleSession::onDiskChanged, this, [this] {
        m_notices->withdraw(contestedKey); // decided, or saved over
        m_notices->withdraw(u"save"_s);
    });
    connect(m_watch, &OutsideWatch::gone, this, [this](const QStringList& files) {
        m_notices->show({u"gone"_s, checks::Severity::Warning,
            [files] {
                return tr(
                    "This is missing in the article's folder, or empty: %1. Its text is still here; save to write "
                    "it again.")
                    .arg(files.join(u", "_s));
            },
            {{[] { return tr("Save"); }, [this] { m_session->save(); }}}});
    });
    connect(m_session, &session::ArticleSession::saved, this, [this] { m_notices->withdraw(u"gone"_s); });
    connect(m_watch, &OutsideWatch::unreadable, this, [this](const base::Error& error) {
        m_notices->show({u"unreadable"_s, checks::Severity::Warning,
            [error] {
                return tr("Another program changed this article, and what it wrote cannot be read. Your text is still "
                          "here. %1")
                    .arg(wording::errorText(error));
            },
            {}});
    });
    connect(m_watch, &OutsideWatch::readable, this, [this] { m_notices->withdraw(u"unreadable"_s); });
    connect(m_watch, &OutsideWatch::kept, m_saving, &SaveNotices::tellKept);
    connect(m_watch, &OutsideWatch::keepingFailed, this, [this](const base::Error& error) {
        m_notices->show({outsideKey, checks::Severity::Error,
            [error] {
                return tr(
                    "The other version could not be kept beside the article. It still stands on disk, and nothing "
                    "is saved over it. %1")
                    .arg(wording::errorText(error));
            },
            {{[] { return tr("Compare and merge"); }, [this] { compare(); }}}});
    });
}

void OutsideArea::connectCopies()
{
    using session::OutsideWatch;
    connect(m_watch, &OutsideWatch::copyFound, this, &OutsideArea::tellCopy);
    connect(m_watch, &OutsideWatch::copyRead, this, &OutsideArea::showCopy);
    connect(m_watch, &OutsideWatch::copyFailed, this, [this](const base::Error& error) {
        m_notices->show({u"copy"_s, checks::Severity::Warning, [error] { return wording::errorText(error); }, {}});
    });
    connect(m_watch, &OutsideWatch::copyTrashed, this, [this](const storage::ConflictCopy& copy) {
        m_notices->show({copyKey(copy), checks::Severity::Note,
            [name = copy.name] { return tr("In the trash now: %1").arg(name); }, {}});
    });
}

void OutsideArea::takeWhenPossible()
{
    if (m_view) {
        return; // it is asked again when that is closed
    }
    if (widgets::ComposingEdit* edit = widgets::composingEditor()) {
        connect(edit, &widgets::ComposingEdit::compositionEnded, this, &OutsideArea::takeWhenPossible,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    m_watch->take();
}

void OutsideArea::tellTaken(const session::TakenOver& what)
{
    m_compareWanted = false;
    m_notices->show({outsideKey, checks::Severity::Note,
        [at = clock(what.at), merged = what.isMerged] {
            return merged
                ? tr("Another program changed this article at %1. That is in the text now, together with yours.")
                      .arg(at)
                : tr("Another program changed this article at %1. That is in the text now.").arg(at);
        },
        {{[] { return tr("Show changes"); },
             [this, what] {
                 auto labels = widgets::mergeLabels(tr("What another program changed at %1.").arg(clock(what.at)));
                 labels.title = tr("Changes");
                 labels.theirs = tr("Now");
                 show(new widgets::MergeView(what.before, what.after, labels, m_window));
             }},
            {[] { return tr("Undo"); }, [this, what] { takeBack(what); }}}});
}

/// What was typed since stays.
void OutsideArea::takeBack(const session::TakenOver& what)
{
    const model::Merge merge(what.after, m_session->article(), what.before);
    if (merge.conflicts() == 0) {
        m_session->become(merge.merged(merge.proposal()));
        return;
    }
    auto labels = widgets::mergeLabels(
        tr("You have gone on writing in what another program changed. Choose what is to stand there."));
    labels.theirs = tr("Before the change");
    connect(open(what.after, what.before, labels), &widgets::MergeView::applied, m_session,
        [this](const model::Article& merged) { m_session->become(merged); });
}

void OutsideArea::tellPutBack(const model::Article& older)
{
    m_compareWanted = false;
    m_notices->show({outsideKey, checks::Severity::Warning,
        [at = clock(QTime::currentTime())] {
            return tr(
                "Another program put an older version of this article on disk at %1. Yours is still here; save to "
                "write it again.")
                .arg(at);
        },
        {{[] { return tr("Compare and merge"); },
             [this, older] {
                 auto labels = widgets::mergeLabels(tr("What you have written since the older version."));
                 labels.theirs = tr("Older version");
                 connect(open(older, older, labels), &widgets::MergeView::applied, m_session,
                     [this](const model::Article& merged) { m_session->become(merged); });
             }},
            {[] { return tr("Save"); }, [this] { m_session->save(); }}}});
}

void OutsideArea::tellContested()
{
    if (m_compareWanted) {
        showWaiting();
        return;
    }
    const QString at = clock(QTime::currentTime());
    m_notices->show({contestedKey, checks::Severity::Warning,
        [at] {
            return tr("Another program changed the same places as you at %1. Both versions are still there.").arg(at);
        },
        {{[] { return tr("Compare and merge"); }, [this] { compare(); }}, {[] { return tr("Later"); }, [] {}}}});
}

void OutsideArea::compare()
{
    m_compareWanted = true;
    if (m_watch->waiting()) {
        showWaiting();
    } else {
        m_watch->look(); // it has not been read yet; taken, contested or withdrawn follows
    }
}

void OutsideArea::showWaiting()
{
    m_compareWanted = false;
    const session::OutsideArrival arrival = *m_watch->waiting();
    const auto labels = widgets::mergeLabels(
        tr("Another program wrote its own version of this article while you were working on yours."));
    auto* view = open(arrival.base, arrival.version.article, labels);
    connect(
        view, &widgets::MergeView::applied, m_watch, [this, arrival](const model::Article& merged, bool keepsTheirs) {
            m_watch->settle(merged, arrival.version, !keepsTheirs);
        });
    connect(view, &QDialog::rejected, this, [this] {
        if (m_watch->waiting()) {
            tellContested(); // it is as undecided as before
        }
    });
}

void OutsideArea::compareRecovered(
    const std::optional<model::Article>& base, const model::Article& recovered, const QString& journal)
{
    auto labels = widgets::mergeLabels(
        tr("What you had not saved when Wongo ended, and the article as another program has written it since."));
    labels.theirs = tr("Recovered text");
    connect(open(base, recovered, labels), &widgets::MergeView::applied, m_session,
        [this, journal](const model::Article& merged) {
            m_session->become(merged);
            session::settleStray(journal);
        });
}

void OutsideArea::tellCopy(const storage::ConflictCopy& copy)
{
    m_notices->show({copyKey(copy), checks::Severity::Warning,
        [copy] {
            return copy.origin == storage::ConflictCopy::Origin::Race
                ? tr("Another program wrote at the very moment of a save. Its version is kept: %1").arg(copy.name)
                : tr("There is a conflict copy of a sync program: %1").arg(copy.name);
        },
        {{[] { return tr("Compare and merge"); }, [this, copy] { m_watch->readCopy(copy); }},
            {[] { return tr("Later"); }, [] {}}}});
}

void OutsideArea::showCopy(const storage::ConflictCopy& copy, const model::Article& article)
{
    if (m_view) {
        return;
    }
    if (article == m_session->article()) {
        offerTrash(copy, false);
        return;
    }
    auto labels = widgets::mergeLabels(tr("Nobody knows what this article and %1 came of: choose for each place that "
                                          "differs. The copy stays in the folder.")
                                           .arg(copy.name));
    labels.theirs = tr("Conflict copy");
    connect(open(std::nullopt, article, labels), &widgets::MergeView::applied, this,
        [this, copy](const model::Article& merged) {
            m_session->become(merged);
            offerTrash(copy, true);
        });
}

void OutsideArea::offerTrash(const storage::ConflictCopy& copy, bool wasMerged)
{
    m_notices->show({copyKey(copy), checks::Severity::Note,
        [name = copy.name, wasMerged] {
            return wasMerged ? tr("Merged. The conflict copy is still in the folder: %1").arg(name)
                             : tr("The conflict copy says nothing that is not here: %1").arg(name);
        },
        {{[] { return tr("Move to the trash"); }, [this, copy] { m_watch->trashCopy(copy); }}}});
}

widgets::MergeView* OutsideArea::open(
    const std::optional<model::Article>& base, const model::Article& theirs, const widgets::MergeLabels& labels)
{
    widgets::finishComposition(); // what is compared is all that was written
    auto* view = new widgets::MergeView(m_session, base, theirs, labels, m_window);
    show(view);
    return view;
}

void OutsideArea::show(widgets::MergeView* view)
{
    view->setAttribute(Qt::WA_DeleteOnClose);
    delete m_view;
    m_view = view;
    connect(view, &QDialog::finished, this, [this] {
        m_view.clear();
        QMetaObject::invokeMethod(this, &OutsideArea::takeWhenPossible, Qt::QueuedConnection); // what came meanwhile
    });
    view->open();
}

} // namespace wongo::app
