// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/Export.h"

#include <QObject>

namespace wongo::session {

/// One export on a worker. Deletes itself after finished().
class ExportJob : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void cancel() = 0;

Q_SIGNALS:
    void progress(int done, int total, const QString& what);
    void succeeded(const wongo::publish::ExportReport& report);
    void failed(const wongo::base::Error& error);
};

} // namespace wongo::session
