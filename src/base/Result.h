// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace wongo::base {

/// What went wrong, for a program to act on. The words a person reads are made from it in `wording`.
enum class ErrorCode {
    // files and folders
    FileNotFound, ///< the file or folder is not there (any more)
    FileNotReadable, ///< there, but the system refuses to read it
    FileNotWritable, ///< the system refuses to write (permissions, read-only medium)
    DiskFull, ///< no space or quota left
    WriteFailed, ///< any other failure to write, sync or rename
    FileExists, ///< refused: something else already stands at the target
    FileTooLarge, ///< over the limit that the reader states
    ChangedOutside, ///< refused: the file on disk is not the one that was loaded
    // text and JSON
    BadEncoding, ///< not UTF-8
    BadJson, ///< not JSON; place = "line:column"
    DuplicateKey, ///< the same key twice in one object; place = "line:column"
    TooDeep, ///< nested deeper than the limit
    WrongType, ///< a value of the wrong type or form; place = JSON pointer
    MissingValue, ///< a required value is absent; place = JSON pointer
    BadTable, ///< a line of a list of terms (CSV, TBX) that cannot be read; place = its number
    BadTmx, ///< no TMX, not well-formed, or with what might do harm; place = "line:column"
    WrongFormat, ///< not a file of ours ("format" says otherwise)
    UnknownVersion, ///< written by a newer program; detail = the version found
    // articles
    DuplicateImageId, ///< two photo records with one id; place = JSON pointer
    UnsafePath, ///< a path that leaves its folder or has a refused name
    // photos
    NotAPhoto, ///< content is none of the formats that can be decoded
    RawPhoto, ///< a camera's raw data
    DrawingNoPhoto, ///< SVG, PDF, PostScript
    FilmNoPhoto, ///< a video
    UnsupportedPhoto, ///< another picture that is known and refused (GIF, PSD, ...), or one that this system cannot
                      ///< decode
    PhotoTooLarge, ///< more pixels than the limit
    PhotoDamaged, ///< decoding failed
    FormatNotWritable, ///< this machine has no encoder of that picture format; detail = its name
    // packages
    FindingsStand, ///< refused: error-level findings and not forced
    SlugTaken, ///< the target holds the package of another article
    BadPackage, ///< manifest missing or damaged, unexpected file
    HashMismatch, ///< a file is not the one the manifest names; file = its path
    NothingToExport, ///< no body in any of the languages asked for
    BadTemplate, ///< the site template is damaged or incomplete
    // translation memory
    MemoryDamaged, ///< its database is damaged, or another kind of file
    MemoryBegunAnew, ///< it was damaged: it is kept, and an empty one begun; detail = path of what is kept
    // versions of an article
    VersionDamaged, ///< a kept version is not what was kept
    // work
    Cancelled, ///< stopped because somebody asked for it
    TimedOut, ///< took longer than its limit
    Internal, ///< a bug of ours; detail says where
};

/// A failure as a value. Holds no user text.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString file; ///< path of the file it is about; may be empty
    QString place; ///< inside the file: "line:column", a JSON pointer, an entry's name; may be empty
    QString detail; ///< technical remark of a library or the system, in its words; may be empty

    bool operator==(const Error&) const = default;
};

template <typename T = void> using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure from a function that returns a Result.
inline tl::unexpected<Error> failure(ErrorCode code, QString file = {}, QString place = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(file), std::move(place), std::move(detail)});
}

} // namespace wongo::base
