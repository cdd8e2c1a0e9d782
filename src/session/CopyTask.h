// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"

#include <QObject>

namespace wongo::session {

/// Puts another text of an open article into a folder of its own, on a worker. GUI thread.
class CopyTask : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Beside `folder`, with its photos; saved() or failed() follows. What could not be read was `left`.
    void save(const QString& folder, const model::Article& article);

Q_SIGNALS:
    void saved(const QString& folder, const QStringList& left);
    void failed(const wongo::base::Error& error);
};

} // namespace wongo::session
