// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Checks.h"
#include "session/Worker.h"

#include <QObject>

#include <functional>
#include <memory>

namespace wongo::session {

/// What is known of the files behind the photo records. They are looked at on a worker, newest wish wins, and a file is
/// read again only if its size or times changed, or it was new. A file not looked at yet counts as there: nobody is to
/// be told that a photo is missing because the disk is slow. Lives on the GUI thread.
class PhotoFiles : public QObject {
    Q_OBJECT
public:
    /// As photos::fileFacts, which reads every file of the records given.
    using Read = std::function<checks::FileFacts(const QString& folder, const model::Metadata& meta)>;

    PhotoFiles(QThreadPool* pool, QString folder, Read read, QObject* parent);
    ~PhotoFiles() override; ///< a look under way ends with the file it is at

    /// Looks at the files of these records; changed() follows if they are not as they were thought to be.
    void look(const model::Metadata& meta);
    const checks::FileFacts& facts() const { return m_facts; }

Q_SIGNALS:
    void changed();

private:
    class Memory;

    void start(const model::Metadata& meta);

    QThreadPool* m_pool;
    std::shared_ptr<Memory> m_memory; ///< touched only by the one look in flight
    Latest<model::Metadata> m_latest;
    checks::FileFacts m_facts;
    QStringList m_lookedFor; ///< files that m_facts tells of, there or not
};

} // namespace wongo::session
