// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/BodyOverlay.h"

#include <QMap>
#include <QObject>
#include <QPair>

#include <functional>
#include <optional>

namespace wongo::preview {

/// Brings what the owner wants into the page, one call at a time: while one is under way everything new is folded
/// together and goes with the next (newest wins). Remembers what the page holds, so that it can be made again after its
/// renderer died. Knows no engine: it is told when the page is ready and hands out script to run.
class PageFeed : public QObject {
    Q_OBJECT
public:
    /// Runs script in the page and brings back its result; may never answer if the page goes.
    using Runner = std::function<void(const QString& script, std::function<void(const QVariant&)> done)>;
    explicit PageFeed(Runner run, QObject* parent = nullptr);

    void begin(bool keepScroll); ///< a new page is on its way; what was queued for the old one is dropped
    void beginAgain(); ///< the same page is loaded anew: everything is queued again
    void pageReady(const QString& document); ///< the name that this load of the page gave itself

    void patch(const render::BlockPatch& patch, qint64 revision);
    void updateShell(const QByteArray& html);
    void setAttribute(const QString& name, const QString& value); ///< of <html>, preview-only
    void scrollTo(int index, double fraction);
    void mark(int index);
    void rememberScroll(double top) { m_scrollTop = top; }

Q_SIGNALS:
    void patched(qint64 revision);
    void refused(const QString& reason); ///< the page could not take a call

private:
    struct Update {
        QMap<QString, QString> attributes;
        std::optional<QByteArray> shell;
        QList<render::BlockPatch> patches;
        std::optional<qint64> revision;
        std::optional<int> mark;
        std::optional<QPair<int, double>> place;
        std::optional<double> scrollTop;
    };
    QString scriptFor(const Update& update) const;
    void send();
    void answered(int page, const std::optional<qint64>& revision, const QVariant& result);

    Runner m_run;
    Update m_next;
    bool m_waiting = false; ///< m_next holds something
    bool m_ready = false;
    bool m_underway = false;
    QString m_document;
    int m_page = 0; ///< counts pages, so that an answer of a page that is gone is not taken for one of this page

    BodyOverlay m_overlay;
    std::optional<QByteArray> m_shell;
    QMap<QString, QString> m_attributes;
    int m_mark = -1;
    double m_scrollTop = 0;
    std::optional<qint64> m_revision;
};

} // namespace wongo::preview
