// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/ZipArchive.h"

#include "base/Files.h"
#include "publish/PackageNames.h"

#include <zip.h>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

constexpr zip_uint16_t fixedTime = 0; // 00:00:00
constexpr zip_uint16_t fixedDate = (0 << 9) | (1 << 5) | 1; // 1980-01-01, the first day a zip can name
constexpr qsizetype commentLengthBytes = 2;
constexpr qint64 seekLimit = 1 << 20; ///< below this size a high ratio is no bomb

QByteArray sealMark()
{
    return QByteArrayLiteral("wongo-package sha256:");
}

qsizetype sealLength()
{
    return sealMark().size() + 64;
}

/// The archive with its comment taken off, or nothing if it ends with none of ours.
std::optional<QByteArray> withoutSeal(const QByteArray& bytes)
{
    const qsizetype start = bytes.size() - sealLength();
    if (start < commentLengthBytes || bytes.mid(start, sealMark().size()) != sealMark()) {
        return {};
    }
    QByteArray plain = bytes.left(start);
    plain[start - 2] = 0;
    plain[start - 1] = 0;
    return plain;
}

QByteArray withSeal(QByteArray bytes)
{
    const QByteArray seal = sealMark() + base::sha256(bytes).toLatin1();
    bytes[bytes.size() - 2] = static_cast<char>(seal.size() & 0xff);
    bytes[bytes.size() - 1] = static_cast<char>(seal.size() >> 8);
    return bytes + seal;
}

qint64 numberAt(const QByteArray& bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes.at(at)) | (static_cast<unsigned char>(bytes.at(at + 1)) << 8);
}

/// How many entries the end of the archive says there are. libzip reads the headers of all before it can be asked:
/// three million of them, in a file of the size that is taken, cost it forty seconds. Of the large form of the end
/// (zip64), which no package needs, the most.
qint64 claimedEntries(const QByteArray& bytes)
{
    const QByteArray mark = QByteArrayLiteral("PK\5\6");
    constexpr qsizetype endLength = 22; // without the comment, whose length is its last two bytes
    constexpr qsizetype locatorLength = 20;
    constexpr qint64 most = 0xffff;
    qint64 entries = 0;
    qsizetype at = bytes.lastIndexOf(mark);
    for (; at >= 0 && bytes.size() - at <= endLength + most; at = at > 0 ? bytes.lastIndexOf(mark, at - 1) : -1) {
        const bool isEnd = bytes.size() - at >= endLength
            && at + endLength + numberAt(bytes, at + endLength - commentLengthBytes) == bytes.size();
        if (isEnd) {
            const bool isLarge = at >= locatorLength && bytes.mid(at - locatorLength, 4) == QByteArrayView("PK\6\7");
            entries = qMax(entries, isLarge ? most : numberAt(bytes, at + 10));
        }
    }
    return entries;
}

tl::unexpected<base::Error> zipFailure(zip_t* archive)
{
    return base::failure(ErrorCode::Internal, {}, {}, QString::fromUtf8(zip_strerror(archive)));
}

struct SourceKeeper {
    ~SourceKeeper() { zip_source_free(source); }
    zip_source_t* source = nullptr;
};

Result<> addFiles(zip_t* archive, const QMap<QString, QByteArray>& files)
{
    // QMap sorts its keys by UTF-16 unit, the same everywhere. The bytes outlive the archive: `files` is the caller's.
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        zip_source_t* source = zip_source_buffer(archive, it->constData(), static_cast<zip_uint64_t>(it->size()), 0);
        if (!source) {
            return zipFailure(archive);
        }
        const zip_int64_t index = zip_file_add(archive, it.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return zipFailure(archive);
        }
        const auto entry = static_cast<zip_uint64_t>(index);
        constexpr zip_uint32_t regularFile = (static_cast<zip_uint32_t>(S_IFREG) | 0644U) << 16U;
        if (zip_set_file_compression(archive, entry, ZIP_CM_STORE, 0) != 0
            || zip_file_set_dostime(archive, entry, fixedTime, fixedDate, 0) != 0
            || zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, regularFile) != 0) {
            return zipFailure(archive);
        }
    }
    return {};
}

Result<QByteArray> bytesOf(zip_source_t* source)
{
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_stat(source, &status) != 0 || !(status.valid & ZIP_STAT_SIZE) || zip_source_open(source) != 0) {
        return base::failure(ErrorCode::Internal, {}, {}, u"zip source"_s);
    }
    QByteArray bytes(static_cast<qsizetype>(status.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, bytes.data(), status.size);
    zip_source_close(source);
    if (got != static_cast<zip_int64_t>(status.size)) {
        return base::failure(ErrorCode::Internal, {}, {}, u"zip source"_s);
    }
    return bytes;
}

class ZipFiles : public PackageFiles {
public:
    ZipFiles(const QByteArray& bytes, const QString& package)
        : m_bytes(bytes)
        , m_package(package)
    {
    }
    ~ZipFiles() override
    {
        if (m_archive) {
            zip_discard(m_archive);
        }
    }
    Q_DISABLE_COPY_MOVE(ZipFiles)

    Result<> open();
    QStringList paths() const override { return m_names.sorted(); }
    Result<QByteArray> read(const QString& path, qint64 limit) override;
    Result<> checkContainer() const override;

private:
    tl::unexpected<base::Error> bad(const QString& place, const QString& detail) const
    {
        return base::failure(ErrorCode::BadPackage, m_package, place, detail);
    }
    Result<> addEntry(zip_uint64_t index);

    const QByteArray m_bytes; // libzip reads from it as long as the archive is open
    const QString m_package;
    zip_t* m_archive = nullptr;
    PackageNames m_names;
    QMap<QString, zip_uint64_t> m_indexes;
};

Result<> ZipFiles::open()
{
    if (const qint64 claimed = claimedEntries(m_bytes); claimed > PackageLimits().entries) {
        return bad({}, u"entries: %1"_s.arg(claimed));
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source
        = zip_source_buffer_create(m_bytes.constData(), static_cast<zip_uint64_t>(m_bytes.size()), 0, &error);
    if (source) {
        m_archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    }
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!m_archive) {
        zip_source_free(source);
        return bad({}, detail);
    }
    const zip_int64_t count = zip_get_num_entries(m_archive, 0);
    if (count > PackageLimits().entries) {
        return bad({}, u"entries: %1"_s.arg(count));
    }
    for (zip_int64_t index = 0; index < count; ++index) {
        if (const auto added = addEntry(static_cast<zip_uint64_t>(index)); !added) {
            return added;
        }
    }
    if (!m_names.foldersAreUsed()) {
        return bad(m_names.unusedFolder(), u"empty folder"_s);
    }
    return {};
}

Result<> ZipFiles::addEntry(zip_uint64_t index)
{
    const char* raw = zip_get_name(m_archive, index, ZIP_FL_ENC_RAW);
    const QByteArray bytes(raw ? raw : "");
    QString name = QString::fromUtf8(bytes);
    if (name.toUtf8() != bytes) {
        return bad(name, u"name is not UTF-8"_s);
    }
    zip_uint8_t system = ZIP_OPSYS_DOS;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(m_archive, index, 0, &system, &attributes) != 0) {
        return bad(name, u"attributes"_s);
    }
    const bool folder = name.endsWith(u'/');
    if (const mode_t type = (attributes >> 16U) & S_IFMT; system == ZIP_OPSYS_UNIX && type != 0) {
        if (type != (folder ? static_cast<mode_t>(S_IFDIR) : static_cast<mode_t>(S_IFREG))) {
            return bad(name, u"not a regular file"_s);
        }
    }
    if (folder) {
        name.chop(1);
    }
    if (const QString complaint = folder ? m_names.addFolder(name) : m_names.addFile(name); !complaint.isEmpty()) {
        return bad(name, complaint);
    }
    if (!folder) {
        m_indexes.insert(name, index);
    }
    return {};
}

Result<QByteArray> ZipFiles::read(const QString& path, qint64 limit)
{
    const auto found = m_indexes.constFind(path);
    if (found == m_indexes.cend()) {
        return bad(path, u"missing"_s);
    }
    zip_stat_t status;
    zip_stat_init(&status);
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if (zip_stat_index(m_archive, *found, 0, &status) != 0 || (status.valid & needed) != needed) {
        return bad(path, u"status"_s);
    }
    if (status.comp_method != ZIP_CM_STORE && status.comp_method != ZIP_CM_DEFLATE) {
        return bad(path, u"compression method %1"_s.arg(status.comp_method));
    }
    zip_file_t* file = zip_fopen_index(m_archive, *found, 0);
    if (!file) {
        return bad(path, QString::fromUtf8(zip_strerror(m_archive)));
    }
    // The sizes in the headers may lie: what counts is what comes out.
    const auto packed
        = static_cast<qint64>(qMin<zip_uint64_t>(status.comp_size, static_cast<zip_uint64_t>(m_bytes.size())));
    const qint64 byRatio = qMax(seekLimit, packed * PackageLimits().ratio);
    QByteArray bytes;
    QByteArray buffer(1 << 16, Qt::Uninitialized);
    zip_int64_t got = 0;
    while (bytes.size() <= qMin(limit, byRatio)
        && (got = zip_fread(file, buffer.data(), static_cast<zip_uint64_t>(buffer.size()))) > 0) {
        bytes.append(buffer.constData(), static_cast<qsizetype>(got));
    }
    const bool damaged = got < 0;
    const int closed = zip_fclose(file);
    if (bytes.size() > limit) {
        return base::failure(ErrorCode::FileTooLarge, m_package, path);
    }
    if (bytes.size() > byRatio) {
        return bad(path, u"compression ratio"_s);
    }
    // A checksum that does not fit is damage of that file, and said as such.
    if (damaged || closed != 0 || static_cast<zip_uint64_t>(bytes.size()) != status.size) {
        return base::failure(ErrorCode::HashMismatch, m_package, path);
    }
    return bytes;
}

Result<> ZipFiles::checkContainer() const
{
    const auto plain = withoutSeal(m_bytes);
    if (plain) {
        if (m_bytes == withSeal(*plain)) {
            return {};
        }
        return base::failure(ErrorCode::HashMismatch, m_package);
    }
    int length = 0;
    zip_get_archive_comment(m_archive, &length, ZIP_FL_ENC_RAW);
    if (length > 0) {
        return base::failure(ErrorCode::HashMismatch, m_package, {}, u"archive comment"_s);
    }
    return {};
}

} // namespace

Result<QByteArray> makeZip(const QMap<QString, QByteArray>& files)
{
    zip_error_t error;
    zip_error_init(&error);
    SourceKeeper keeper{zip_source_buffer_create(nullptr, 0, 0, &error)};
    if (!keeper.source) {
        return base::failure(ErrorCode::Internal, {}, {}, QString::fromUtf8(zip_error_strerror(&error)));
    }
    zip_source_keep(keeper.source); // closing the archive lets go of one reference; the bytes are read after that
    zip_t* archive = zip_open_from_source(keeper.source, ZIP_TRUNCATE, &error);
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(keeper.source);
        return base::failure(ErrorCode::Internal, {}, {}, detail);
    }
    if (const auto added = addFiles(archive, files); !added) {
        zip_discard(archive);
        return tl::unexpected(added.error());
    }
    if (zip_close(archive) != 0) {
        const auto failed = zipFailure(archive);
        zip_discard(archive);
        return failed;
    }
    const auto bytes = bytesOf(keeper.source);
    if (!bytes) {
        return bytes;
    }
    return withSeal(*bytes);
}

Result<std::unique_ptr<PackageFiles>> openZip(const QByteArray& bytes, const QString& package)
{
    auto files = std::make_unique<ZipFiles>(bytes, package);
    if (const auto opened = files->open(); !opened) {
        return tl::unexpected(opened.error());
    }
    return files;
}

} // namespace wongo::publish
