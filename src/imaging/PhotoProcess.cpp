// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoProcess.h"

#include "imaging/Decoder.h"
#include "imaging/ExivLibrary.h"
#include "imaging/FileKind.h"
#include "imaging/VipsLibrary.h"

#include <QDeadlineTimer>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::imaging {

using base::ErrorCode;

namespace {

constexpr qint64 mostAnswered = 1LL << 30; ///< bytes; all renditions of one photo are far below
constexpr int aFewPixels = 32; ///< wide: a picture that is made only to see whether it can be
constexpr int longestWork = 5 * 60 * 1000; ///< ms on the clock; its own limit in processor time comes first

QString& program()
{
    static QString path;
    return path;
}

/// HEIF and AVIF are read and written by a plug-in of libvips.
bool needsPlugin(const PhotoJob& job)
{
    const FileKind kind = fileKind(job.original);
    const auto* render = std::get_if<RenderJob>(&job.task);
    return kind == FileKind::Heif || kind == FileKind::Avif
        || (render && std::any_of(render->requests.begin(), render->requests.end(), [](const auto& request) {
               return request.format == RenditionFormat::Avif;
           }));
}

/// Nothing of ours and nothing that libraries would follow, but the way to the libraries themselves.
QProcessEnvironment bareEnvironment(bool withPlugins)
{
    QProcessEnvironment bare;
    if (!withPlugins) {
        // libvips looks for its plugins below that folder: none of them is loaded, and 30 ms are saved a photo.
        bare.insert(u"VIPSHOME"_s, u"/nonexistent"_s);
    }
    bare.insert(u"VIPS_DISC_THRESHOLD"_s, u"100g"_s); // pixels never go to a file
    bare.insert(u"MALLOC_ARENA_MAX"_s, u"2"_s); // threads share memory rather than reserve it
    if (const QByteArray libraries = qgetenv("LD_LIBRARY_PATH"); !libraries.isEmpty()) {
        bare.insert(u"LD_LIBRARY_PATH"_s, QString::fromLocal8Bit(libraries));
    }
    return bare;
}

/// What it answered before it ended, died or was stopped.
base::Result<QByteArray> run(const PhotoJob& job)
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment(needsPlugin(job)));
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program(), {photoProcessArgument});
    if (!process.waitForStarted()) {
        return base::failure(ErrorCode::Internal, program(), {}, process.errorString());
    }
    process.write(written(job));
    process.closeWriteChannel();
    const QDeadlineTimer deadline(longestWork);
    while (
        process.state() != QProcess::NotRunning && process.bytesAvailable() <= mostAnswered && !deadline.hasExpired()) {
        process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
        return base::failure(ErrorCode::TimedOut, job.fileName);
    }
    if (process.exitStatus() != QProcess::NormalExit) {
        return base::failure(ErrorCode::PhotoDamaged, job.fileName, {}, u"the decoder gave up"_s);
    }
    if (process.exitCode() != 0) {
        return base::failure(ErrorCode::Internal, program(), {}, u"exit code %1"_s.arg(process.exitCode()));
    }
    return process.readAllStandardOutput();
}

} // namespace

void decodeApart(const QString& path)
{
    program() = path;
}

bool isDecodingApart()
{
    return !program().isEmpty();
}

base::Result<PhotoAnswer> answerApart(const PhotoJob& job)
{
    const auto bytes = run(job);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    auto answer = readAnswer(*bytes);
    if (!answer || answer->index() != job.task.index()) {
        return base::failure(ErrorCode::Internal, program(), {}, u"no answer"_s);
    }
    return answer;
}

PhotoAnswer answerHere(const PhotoJob& job)
{
    if (const auto* render = std::get_if<RenderJob>(&job.task)) {
        return renderHere(job.original, job.fileName, render->requests, render->texts);
    }
    return inspectHere(job.original, job.fileName).and_then([&job](const PhotoInfo& info) -> InspectAnswer {
        if (std::get<InspectJob>(job.task).whole) {
            const auto decoded = renderHere(job.original, job.fileName, {{aFewPixels}}, {});
            if (!decoded) {
                return tl::unexpected(decoded.error());
            }
        }
        return info;
    });
}

base::Result<> prepareDecoding(const PhotoJob& job)
{
    (void)useExiv();
    return warmUpVips(needsPlugin(job));
}

} // namespace wongo::imaging
