// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"
#include "storage/ConflictCopy.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace wongo::session {
class ArticleSession;
class OutsideWatch;
struct TakenOver;
} // namespace wongo::session
namespace wongo::widgets {
class MergeView;
class NoticeBar;
struct MergeLabels;
} // namespace wongo::widgets

namespace wongo::app {

class SaveNotices;

/// What other programs do to the open article: brings it in when nobody is in the middle of a syllable, says so in the
/// quiet bar, and opens the comparison that the person asks for.
class OutsideArea : public QObject {
    Q_OBJECT
public:
    /// All must outlive it. The comparison stands over `window`.
    OutsideArea(session::ArticleSession* session, SaveNotices* saving, widgets::NoticeBar* notices, QWidget* window);

    session::OutsideWatch* watch() const { return m_watch; }
    widgets::MergeView* view() const; ///< the comparison that is open, or null
    void compare(); ///< with what waits; as soon as it was read
    /// With text that was kept after a crash in that journal; `base` is what it was made of.
    void compareRecovered(
        const std::optional<model::Article>& base, const model::Article& recovered, const QString& journal);

private:
    void connectWatch();
    void connectCopies();
    void takeWhenPossible();
    void tellTaken(const session::TakenOver& what);
    void tellPutBack(const model::Article& older);
    void tellContested();
    void tellCopy(const storage::ConflictCopy& copy);
    void offerTrash(const storage::ConflictCopy& copy, bool wasMerged);
    void showWaiting();
    void showCopy(const storage::ConflictCopy& copy, const model::Article& article);
    void takeBack(const session::TakenOver& what);
    widgets::MergeView* open(
        const std::optional<model::Article>& base, const model::Article& theirs, const widgets::MergeLabels& labels);
    void show(widgets::MergeView* view);

    session::ArticleSession* m_session;
    SaveNotices* m_saving;
    widgets::NoticeBar* m_notices;
    QWidget* m_window;
    session::OutsideWatch* m_watch;
    QPointer<widgets::MergeView> m_view;
    bool m_compareWanted = false;
};

} // namespace wongo::app
