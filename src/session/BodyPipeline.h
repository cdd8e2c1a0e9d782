// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Counts.h"
#include "markdown/Parser.h"
#include "render/BlockDiff.h"
#include "render/BlockHtml.h"
#include "session/Worker.h"

#include <QObject>

#include <memory>

namespace wongo::session {

/// What one run of the pipeline made of a body.
struct BodyRevision {
    qint64 revision = 0; ///< of the newest edit that is in it
    QString text; ///< that of the tree
    std::shared_ptr<const markdown::Tree> tree;
    std::vector<render::BlockPatch> patches; ///< against the revision before, to be applied in order
    language::Counts counts;
};

/// Keystroke -> tree -> block HTML -> patch, for one body: one parse per revision on a worker, newest revision wins,
/// one in flight. Only blocks that changed are rendered and counted again. Lives on the GUI thread.
class BodyPipeline : public QObject {
    Q_OBJECT
public:
    BodyPipeline(QThreadPool* pool, render::BodyContext context, QObject* parent);
    ~BodyPipeline() override;

    /// The text is now `text`, by that change from the text submitted before (the empty text at first).
    void submit(const QString& text, const markdown::TextChange& change);

    /// Photo records or desk changed: figures are rendered again.
    void setContext(const render::BodyContext& context);

    bool isIdle() const { return m_latest.isIdle(); }

    /// How the text submitted last differs from that of the newest tree.
    markdown::TextChange pending() const;

Q_SIGNALS:
    void revised(const wongo::session::BodyRevision& revision);

private:
    struct Request {
        qint64 revision = 0;
        QString text;
        markdown::TextChange change;
        render::BodyContext context;
    };
    class State;

    void offer(const markdown::TextChange& change);
    void start(Request request);
    static Request merged(Request waiting, Request newer);
    static markdown::TextChange mergedChange(const markdown::TextChange& a, const markdown::TextChange& b);

    QThreadPool* m_pool;
    std::shared_ptr<State> m_state; ///< touched only by the one run in flight
    Latest<Request> m_latest;
    markdown::TextChange m_running; ///< the change that the run in flight takes in
    render::BodyContext m_context;
    QString m_text;
    qint64 m_revision = 0;
};

} // namespace wongo::session
