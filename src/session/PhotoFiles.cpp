// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PhotoFiles.h"

#include "storage/PhotoStore.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>

#include <atomic>

namespace wongo::session {

namespace {

/// What tells one state of a file from another without reading it.
struct Stamp {
    qint64 size = -1;
    QDateTime modified;
    QDateTime changed; ///< of the file's entry, which no program can set back

    explicit Stamp(const QFileInfo& file)
    {
        if (file.exists()) {
            size = file.size();
            modified = file.lastModified();
            changed = file.metadataChangeTime();
        }
    }
    bool operator==(const Stamp&) const = default;

    /// Clocks of file systems tick slowly (FAT's every two seconds): a file written just now can change once more and
    /// keep its stamp, so that this says nothing of the next look.
    bool isSettled() const { return modified < QDateTime::currentDateTime().addSecs(-3); }
};

struct Known {
    Stamp stamp;
    checks::FileFacts facts; ///< of this one file
};

} // namespace

class PhotoFiles::Memory {
public:
    Memory(QString folder, Read read)
        : m_folder(std::move(folder))
        , m_read(std::move(read))
    {
    }

    checks::FileFacts look(const model::Metadata& meta)
    {
        checks::FileFacts facts;
        QHash<QString, Known> known;
        for (const model::ImageAsset& image : meta.images) {
            if (m_stopped) {
                break;
            }
            const Stamp stamp{QFileInfo(storage::photoPath(m_folder, image.file))}; // before it is read
            auto before = m_known.constFind(image.file);
            const bool settled = stamp.isSettled();
            const Known now
                = before != m_known.cend() && before->stamp == stamp ? *before : Known{stamp, readOne(image)};
            facts.present += now.facts.present;
            facts.sha256.insert(now.facts.sha256);
            if (settled) {
                known.insert(image.file, now);
            }
        }
        m_known = std::move(known);
        return facts;
    }

    void stop() { m_stopped = true; } ///< from any thread

private:
    checks::FileFacts readOne(const model::ImageAsset& image) const
    {
        model::Metadata meta;
        meta.images = {image};
        return m_read(m_folder, meta);
    }

    QString m_folder;
    Read m_read;
    QHash<QString, Known> m_known;
    std::atomic_bool m_stopped = false;
};

PhotoFiles::PhotoFiles(QThreadPool* pool, QString folder, Read read, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_memory(std::make_shared<Memory>(std::move(folder), std::move(read)))
{
}

PhotoFiles::~PhotoFiles()
{
    m_memory->stop();
}

void PhotoFiles::look(const model::Metadata& meta)
{
    for (const model::ImageAsset& image : meta.images) {
        if (!m_lookedFor.contains(image.file)) {
            m_lookedFor.append(image.file);
            m_facts.present.append(image.file);
        }
    }
    if (const auto request = m_latest.offer(meta)) {
        start(*request);
    }
}

void PhotoFiles::start(const model::Metadata& meta)
{
    runOn(
        m_pool, this, [memory = m_memory, meta] { return memory->look(meta); },
        [this, meta](const checks::FileFacts& facts) {
            if (const auto next = m_latest.next()) {
                start(*next); // and this look is out of date
                return;
            }
            m_lookedFor.clear();
            for (const model::ImageAsset& image : meta.images) {
                m_lookedFor.append(image.file);
            }
            if (facts.present != m_facts.present || facts.sha256 != m_facts.sha256) {
                m_facts = facts;
                Q_EMIT changed();
            }
        });
}

} // namespace wongo::session
