// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/Fill.h"
#include "wording/Wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wongo::wording {

namespace {

using base::ErrorCode;

struct Sentence {
    ErrorCode code;
    const char* text; ///< %1 the file and the place in it, %2 the detail where the sentence needs it
};

constexpr Sentence sentences[] = {
    {ErrorCode::FileNotFound,
        QT_TRANSLATE_NOOP("Wording", "%1 was not found. Check that it has not been moved or renamed.")},
    {ErrorCode::FileNotReadable,
        QT_TRANSLATE_NOOP("Wording", "%1 cannot be read. Check that it is a file, and its permissions.")},
    {ErrorCode::FileNotWritable,
        QT_TRANSLATE_NOOP("Wording", "%1 cannot be written. Check its permissions, or choose another place.")},
    {ErrorCode::DiskFull,
        QT_TRANSLATE_NOOP("Wording", "%1 was not written: the disk is full. Free some space and try again.")},
    {ErrorCode::WriteFailed,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 was not written: the disk reported a fault. Try again, or choose another place.")},
    {ErrorCode::FileExists,
        QT_TRANSLATE_NOOP("Wording", "%1 is there already and was left as it is. Choose another name or place.")},
    {ErrorCode::FileTooLarge, QT_TRANSLATE_NOOP("Wording", "%1 is too large. Use a smaller file.")},
    {ErrorCode::ChangedOutside,
        QT_TRANSLATE_NOOP("Wording",
            "%1 was changed by another program and was not overwritten. Keep both versions until you have compared "
            "them.")},
    {ErrorCode::BadEncoding,
        QT_TRANSLATE_NOOP("Wording", "%1 is not UTF-8 text. Save it as UTF-8 in the program it comes from.")},
    {ErrorCode::BadJson,
        QT_TRANSLATE_NOOP("Wording", "%1 is not valid JSON. Mend it there, or bring back an older copy.")},
    {ErrorCode::DuplicateKey, QT_TRANSLATE_NOOP("Wording", "%1 holds the same key twice. Remove one of the two.")},
    {ErrorCode::TooDeep, QT_TRANSLATE_NOOP("Wording", "%1 is nested too deeply. Bring back an older copy.")},
    {ErrorCode::WrongType, QT_TRANSLATE_NOOP("Wording", "%1 holds a value of the wrong kind. Correct it there.")},
    {ErrorCode::MissingValue, QT_TRANSLATE_NOOP("Wording", "%1 lacks a value that must be there. Add it.")},
    {ErrorCode::BadTable,
        QT_TRANSLATE_NOOP("Wording",
            "%1: this line of the list of terms cannot be read. In CSV close its quotation marks and double those "
            "inside a cell; in TBX mend the markup and take declarations out. Keep forms short; write a code in small "
            "letters, figures and hyphens, and only once.")},
    {ErrorCode::BadTmx,
        QT_TRANSLATE_NOOP("Wording",
            "%1 cannot be read as TMX, and nothing of it was taken. Export it again from the program it comes from.")},
    {ErrorCode::WrongFormat, QT_TRANSLATE_NOOP("Wording", "%1 is not a file of Wongo. Choose another one.")},
    {ErrorCode::UnknownVersion,
        QT_TRANSLATE_NOOP("Wording", "%1 was written by a newer Wongo (format %2). Update Wongo to open it.")},
    {ErrorCode::DuplicateImageId,
        QT_TRANSLATE_NOOP("Wording", "%1 gives two photos the same id. Give one of them another.")},
    {ErrorCode::UnsafePath,
        QT_TRANSLATE_NOOP("Wording", "%1 has an unsafe name or leads out of its folder. Rename it.")},
    {ErrorCode::NotAPhoto, QT_TRANSLATE_NOOP("Wording", "%1 is not a photo. Use JPEG, PNG, WebP, TIFF, HEIF or AVIF.")},
    {ErrorCode::RawPhoto,
        QT_TRANSLATE_NOOP("Wording",
            "%1 holds a camera's raw data. Develop it in a photo program, save it as JPEG and add that; many cameras "
            "put a "
            "JPEG beside it.")},
    {ErrorCode::DrawingNoPhoto,
        QT_TRANSLATE_NOOP("Wording",
            "%1 is a drawing or document (SVG, PDF, PostScript). Save the page as PNG or JPEG, 1,920 pixels wide or "
            "more, "
            "and add that.")},
    {ErrorCode::FilmNoPhoto,
        QT_TRANSLATE_NOOP("Wording",
            "%1 is a video. Put its address on a line of its own in the body, or save one picture of it as JPEG and "
            "add that.")},
    {ErrorCode::UnsupportedPhoto,
        QT_TRANSLATE_NOOP("Wording",
            "%1 is of a kind that is not taken here, such as GIF, PSD or JPEG XL. Save it as JPEG or PNG and add "
            "that.")},
    {ErrorCode::PhotoTooLarge,
        QT_TRANSLATE_NOOP("Wording", "%1 has too many pixels. Make the photo smaller and add it again.")},
    {ErrorCode::PhotoDamaged,
        QT_TRANSLATE_NOOP("Wording", "%1 is damaged. Get the photo again from where it came from.")},
    {ErrorCode::FormatNotWritable,
        QT_TRANSLATE_NOOP("Wording",
            "%1 asks for photos as %2, which this computer cannot write. Take it out of the formats in the desk file, "
            "or "
            "export on another computer.")},
    {ErrorCode::FindingsStand,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 was not exported: it still has errors. Mend them, or export in spite of them.")},
    {ErrorCode::SlugTaken,
        QT_TRANSLATE_NOOP("Wording",
            "%1 holds another article with the same slug and was left whole. Change the slug, or choose another "
            "folder.")},
    {ErrorCode::BadPackage, QT_TRANSLATE_NOOP("Wording", "%1 is not a whole package. Export the article again.")},
    {ErrorCode::HashMismatch,
        QT_TRANSLATE_NOOP("Wording", "%1 is not the file that was exported. Export the article again.")},
    {ErrorCode::NothingToExport,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 has no body in the languages asked for. Write one, or choose another language.")},
    {ErrorCode::BadTemplate,
        QT_TRANSLATE_NOOP("Wording", "%1 is no usable site template. Mend it, or use the built-in one.")},
    {ErrorCode::MemoryDamaged,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 is damaged or no translation memory, and was left as it is. Choose another file.")},
    {ErrorCode::MemoryBegunAnew,
        QT_TRANSLATE_NOOP("Wording",
            "The translation memory %1 was damaged. It is kept as %2, and a new one was begun: it fills again from "
            "the articles you open.")},
    {ErrorCode::VersionDamaged,
        QT_TRANSLATE_NOOP("Wording", "The version %1 is damaged and was left as it is. Choose another one.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Wording", "%1: stopped as asked. Nothing was left behind.")},
    {ErrorCode::TimedOut,
        QT_TRANSLATE_NOOP("Wording", "%1 took too long and was stopped. Try again, or use a smaller file.")},
    {ErrorCode::Internal, QT_TRANSLATE_NOOP("Wording", "%1: a fault in Wongo itself. Please report it.")},
};
static_assert(std::size(sentences) == static_cast<size_t>(ErrorCode::Internal) + 1);

/// "line:column" as base::parseJson and readText give it.
bool isLineAndColumn(const QStringList& parts)
{
    bool line = false;
    bool column = false;
    if (parts.size() == 2) {
        parts[0].toInt(&line);
        parts[1].toInt(&column);
    }
    return line && column;
}

QString location(const base::Error& error)
{
    if (error.file.isEmpty()) {
        return error.place.isEmpty() ? translated(QT_TRANSLATE_NOOP("Wording", "This")) : error.place;
    }
    if (error.place.isEmpty()) {
        return error.file;
    }
    const QStringList parts = error.place.split(u':');
    return isLineAndColumn(parts)
        ? fill(translated(QT_TRANSLATE_NOOP("Wording", "%1 (line %2, column %3)")), {error.file, parts[0], parts[1]})
        : fill(u"%1 (%2)"_s, {error.file, error.place});
}

} // namespace

QString errorText(const base::Error& error)
{
    const Sentence& sentence = sentences[static_cast<size_t>(error.code)];
    const QString text = fill(translated(sentence.text), {location(error), error.detail});
    if (error.detail.isEmpty() || error.code == ErrorCode::UnknownVersion || error.code == ErrorCode::FormatNotWritable
        || error.code == ErrorCode::MemoryBegunAnew) {
        return text;
    }
    return fill(translated(QT_TRANSLATE_NOOP("Wording", "%1 (Technical remark: %2)")), {text, error.detail});
}

} // namespace wongo::wording
