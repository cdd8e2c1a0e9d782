// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoJob.h"

#include <QDataStream>
#include <QIODevice>

namespace wongo::imaging {
namespace {

constexpr quint32 mark = 0x576f6e31; // "Won1": another is of another program, or of none
constexpr qint32 mostEntries = 1000; ///< of a list; Qt's own reader would first make room for whatever number it finds

/// What is told of a photo, in the order of the struct: the same for writing and for reading.
template <typename Stream, typename Texts> void passEmbedded(Stream&& pass, Texts& texts)
{
    pass(texts.headline, texts.caption, texts.credit, texts.creator, texts.copyrightNotice, texts.usageTerms,
        texts.captionKo, texts.captionEn, texts.sourceType);
}

template <typename Stream, typename Info> void passInfo(Stream&& pass, Info& info)
{
    pass(info.format, info.suffix, info.size, info.orientation, info.hasPosition, info.hasSerialNumber);
    passEmbedded(pass, info.texts);
}

template <typename Stream, typename Request> void passRequest(Stream&& pass, Request& request)
{
    pass(request.width, request.format, request.quality, request.part);
}

template <typename Stream, typename Texts> void passTexts(Stream&& pass, Texts& texts)
{
    pass(texts.captionKo, texts.captionEn, texts.credit, texts.creator, texts.copyrightNotice, texts.usageTerms,
        texts.sourceType);
}

template <typename Stream, typename Failure> void passError(Stream&& pass, Failure& error)
{
    pass(error.code, error.file, error.place, error.detail);
}

class Writer {
public:
    Writer()
        : m_stream(&m_bytes, QIODevice::WriteOnly)
    {
        m_stream.setVersion(QDataStream::Qt_6_0);
        m_stream << mark;
    }
    void operator()(const auto&... values) { (m_stream << ... << values); }
    QByteArray finish() const { return m_bytes; }

private:
    QByteArray m_bytes;
    QDataStream m_stream;
};

class Reader {
public:
    explicit Reader(const QByteArray& bytes)
        : m_stream(bytes)
    {
        m_stream.setVersion(QDataStream::Qt_6_0);
        quint32 found = 0;
        m_stream >> found;
        refuseUnless(found == mark);
    }
    void operator()(auto&... values) { (m_stream >> ... >> values); }
    void refuseUnless(bool right)
    {
        if (!right) {
            m_stream.setStatus(QDataStream::ReadCorruptData);
        }
    }
    qint32 count()
    {
        qint32 entries = 0;
        m_stream >> entries;
        refuseUnless(entries >= 0 && entries <= mostEntries);
        return isWhole() ? entries : 0;
    }
    bool isWhole() const { return m_stream.status() == QDataStream::Ok; }
    /// `value` if everything was there and nothing is left.
    template <typename T> base::Result<T> finish(T value) const
    {
        if (!isWhole() || !m_stream.atEnd()) {
            return base::failure(base::ErrorCode::BadPackage);
        }
        return value;
    }

private:
    QDataStream m_stream;
};

enum class Task : quint8 { Inspect, Render };

void writeFailure(Writer& write, const base::Error& error)
{
    write(false);
    passError(write, error);
}

base::Error readFailure(Reader& read)
{
    base::Error error;
    passError(read, error);
    read.refuseUnless(error.code >= base::ErrorCode{} && error.code <= base::ErrorCode::Internal);
    return error;
}

InspectAnswer readInspected(Reader& read, bool succeeded)
{
    if (!succeeded) {
        return tl::unexpected(readFailure(read));
    }
    PhotoInfo info;
    passInfo(read, info);
    read.refuseUnless(!info.size.isEmpty() && qint64(info.size.width()) * info.size.height() <= maximumPhotoPixels);
    return info;
}

RenderAnswer readRendered(Reader& read, bool succeeded)
{
    if (!succeeded) {
        return tl::unexpected(readFailure(read));
    }
    QList<Rendition> renditions;
    for (qint32 left = read.count(); left > 0 && read.isWhole(); --left) {
        Rendition rendition;
        read(rendition.bytes, rendition.size);
        read.refuseUnless(!rendition.bytes.isEmpty() && !rendition.size.isEmpty());
        renditions.append(std::move(rendition));
    }
    return renditions;
}

} // namespace

QByteArray written(const PhotoJob& job)
{
    Writer write;
    const auto* render = std::get_if<RenderJob>(&job.task);
    write(job.fileName, render ? Task::Render : Task::Inspect);
    if (const auto* inspection = std::get_if<InspectJob>(&job.task)) {
        write(inspection->whole);
    }
    if (render) {
        write(qint32(render->requests.size()));
        for (const RenditionRequest& request : render->requests) {
            passRequest(write, request);
        }
        passTexts(write, render->texts);
    }
    write(job.original);
    return write.finish();
}

QByteArray written(const PhotoAnswer& answer)
{
    Writer write;
    if (const auto* inspected = std::get_if<InspectAnswer>(&answer)) {
        write(Task::Inspect);
        if (!*inspected) {
            writeFailure(write, inspected->error());
        } else {
            write(true);
            passInfo(write, **inspected);
        }
        return write.finish();
    }
    const auto& rendered = std::get<RenderAnswer>(answer);
    write(Task::Render);
    if (!rendered) {
        writeFailure(write, rendered.error());
        return write.finish();
    }
    write(true, qint32(rendered->size()));
    for (const Rendition& rendition : *rendered) {
        write(rendition.bytes, rendition.size);
    }
    return write.finish();
}

base::Result<PhotoJob> readJob(const QByteArray& bytes)
{
    Reader read(bytes);
    PhotoJob job;
    Task task = Task::Inspect;
    read(job.fileName, task);
    read.refuseUnless(task <= Task::Render);
    if (task == Task::Inspect) {
        InspectJob inspection;
        read(inspection.whole);
        job.task = inspection;
    } else {
        RenderJob render;
        for (qint32 left = read.count(); left > 0 && read.isWhole(); --left) {
            RenditionRequest request;
            passRequest(read, request);
            render.requests.append(request);
        }
        passTexts(read, render.texts);
        job.task = std::move(render);
    }
    read(job.original);
    return read.finish(std::move(job));
}

base::Result<PhotoAnswer> readAnswer(const QByteArray& bytes)
{
    Reader read(bytes);
    Task task = Task::Inspect;
    bool succeeded = false;
    read(task, succeeded);
    read.refuseUnless(task <= Task::Render);
    PhotoAnswer answer = task == Task::Render ? PhotoAnswer(readRendered(read, succeeded))
                                              : PhotoAnswer(readInspected(read, succeeded));
    return read.finish(std::move(answer));
}

} // namespace wongo::imaging
