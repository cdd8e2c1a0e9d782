// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ErrorName.h"

#include <algorithm>
#include <iterator>

namespace wongo::cli {

namespace {

using base::ErrorCode;

struct Name {
    ErrorCode code;
    const char* name;
};

constexpr Name names[] = {
    {ErrorCode::FileNotFound, "file-not-found"},
    {ErrorCode::FileNotReadable, "file-not-readable"},
    {ErrorCode::FileNotWritable, "file-not-writable"},
    {ErrorCode::DiskFull, "disk-full"},
    {ErrorCode::WriteFailed, "write-failed"},
    {ErrorCode::FileExists, "file-exists"},
    {ErrorCode::FileTooLarge, "file-too-large"},
    {ErrorCode::ChangedOutside, "changed-outside"},
    {ErrorCode::BadEncoding, "bad-encoding"},
    {ErrorCode::BadJson, "bad-json"},
    {ErrorCode::DuplicateKey, "duplicate-key"},
    {ErrorCode::TooDeep, "too-deep"},
    {ErrorCode::WrongType, "wrong-type"},
    {ErrorCode::MissingValue, "missing-value"},
    {ErrorCode::BadTable, "bad-table"},
    {ErrorCode::BadTmx, "bad-tmx"},
    {ErrorCode::WrongFormat, "wrong-format"},
    {ErrorCode::UnknownVersion, "unknown-version"},
    {ErrorCode::DuplicateImageId, "duplicate-image-id"},
    {ErrorCode::UnsafePath, "unsafe-path"},
    {ErrorCode::NotAPhoto, "not-a-photo"},
    {ErrorCode::RawPhoto, "raw-photo"},
    {ErrorCode::DrawingNoPhoto, "drawing-no-photo"},
    {ErrorCode::FilmNoPhoto, "film-no-photo"},
    {ErrorCode::UnsupportedPhoto, "unsupported-photo"},
    {ErrorCode::PhotoTooLarge, "photo-too-large"},
    {ErrorCode::PhotoDamaged, "photo-damaged"},
    {ErrorCode::FormatNotWritable, "format-not-writable"},
    {ErrorCode::FindingsStand, "findings-stand"},
    {ErrorCode::SlugTaken, "slug-taken"},
    {ErrorCode::BadPackage, "bad-package"},
    {ErrorCode::HashMismatch, "hash-mismatch"},
    {ErrorCode::NothingToExport, "nothing-to-export"},
    {ErrorCode::BadTemplate, "bad-template"},
    {ErrorCode::MemoryDamaged, "memory-damaged"},
    {ErrorCode::MemoryBegunAnew, "memory-begun-anew"},
    {ErrorCode::VersionDamaged, "version-damaged"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::TimedOut, "timed-out"},
    {ErrorCode::Internal, "internal"},
};
static_assert(std::size(names) == static_cast<size_t>(ErrorCode::Internal) + 1);

} // namespace

QString errorName(ErrorCode code)
{
    const auto* found
        = std::find_if(std::begin(names), std::end(names), [&](const Name& name) { return name.code == code; });
    return QString::fromLatin1(found == std::end(names) ? "" : found->name);
}

} // namespace wongo::cli
