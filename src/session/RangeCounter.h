// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Counts.h"
#include "markdown/Tree.h"
#include "model/Language.h"
#include "session/Latest.h"

#include <QObject>

class QThreadPool;

namespace wongo::session {

/// Counts what is selected in a body, without its markup. On a worker, newest wins, one in flight. GUI thread.
class RangeCounter : public QObject {
    Q_OBJECT
public:
    RangeCounter(QThreadPool* pool, QObject* parent);

    /// counted() follows, unless a newer range comes before.
    void count(const QString& body, model::Language language, const markdown::Range& range);

Q_SIGNALS:
    void counted(
        wongo::model::Language language, const wongo::markdown::Range& range, const wongo::language::Counts& counts);

private:
    struct Request {
        QString body;
        model::Language language = model::Language::Korean;
        markdown::Range range;
    };

    void start(const Request& request);

    QThreadPool* m_pool;
    Latest<Request> m_latest;
};

} // namespace wongo::session
