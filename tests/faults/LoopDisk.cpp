// SPDX-License-Identifier: GPL-3.0-or-later
#include "LoopDisk.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace faults {

namespace {

constexpr qint64 mebibyte = 1 << 20;
constexpr unsigned long shutDown = _IOR('X', 125, __u32); // EXT4_IOC_SHUTDOWN and XFS_IOC_GOINGDOWN are the same
constexpr __u32 withoutLogFlush = 2; // EXT4_GOING_FLAGS_NOLOGFLUSH, XFS_FSOP_GOING_FLAGS_NOLOGFLUSH

/// What it says when it fails; empty after success.
QString run(const QString& program, const QStringList& arguments)
{
    const QString found = QStandardPaths::findExecutable(program).isEmpty()
        ? QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/sbin"_s})
        : QStandardPaths::findExecutable(program);
    if (found.isEmpty()) {
        return u"no "_s + program;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(found, arguments);
    process.waitForFinished(-1);
    const bool good = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return good ? QString() : program + u": "_s + QString::fromLocal8Bit(process.readAll()).simplified();
}

} // namespace

LoopDisk::LoopDisk(QString kind, const QString& folder)
    : m_kind(std::move(kind))
    , m_image(folder + u'/' + m_kind + u".image"_s)
{
}

LoopDisk::~LoopDisk()
{
    unmount();
    QFile::remove(m_image);
}

QString LoopDisk::make()
{
    struct Form {
        qint64 mebibytes;
        QString program;
        QStringList options;
    };
    const QMap<QString, Form> forms{{u"ext4"_s, {64, u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s}}},
        {u"ext4-small"_s, {4, u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s, u"-b"_s, u"1024"_s, u"-m"_s, u"0"_s}}},
        {u"xfs"_s, {320, u"mkfs.xfs"_s, {u"-q"_s, u"-f"_s}}}}; // it refuses less than 300 MB; the file has holes
    const Form form = forms.value(m_kind);
    QFile image(m_image);
    if (!image.open(QIODevice::WriteOnly) || !image.resize(form.mebibytes * mebibyte)) {
        return u"no image file"_s;
    }
    image.close();
    if (const QString complaint = run(form.program, form.options + QStringList{m_image}); !complaint.isEmpty()) {
        return complaint;
    }
    return mount() ? QString() : u"a loop mount is not allowed here"_s;
}

bool LoopDisk::mount()
{
    m_mounted = run(u"mount"_s, {u"-o"_s, u"loop"_s, m_image, m_mountPoint.path()}).isEmpty();
    return m_mounted;
}

bool LoopDisk::cut() const
{
    const int root = ::open(QFile::encodeName(m_mountPoint.path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    __u32 flags = withoutLogFlush;
    const bool done = root >= 0 && ::ioctl(root, shutDown, &flags) == 0;
    ::close(root);
    return done;
}

bool LoopDisk::unmount()
{
    if (m_mounted && run(u"umount"_s, {m_mountPoint.path()}).isEmpty()) {
        m_mounted = false;
    }
    return !m_mounted;
}

} // namespace faults
