// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ArticleWork.h"
#include "cli/Commands.h"
#include "cli/Interrupt.h"

#include "base/Files.h"
#include "base/Json.h"
#include "imaging/Photo.h"
#include "photos/Intake.h"
#include "storage/PhotoStore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

base::Json asJson(const QString& file, const imaging::PhotoInfo& info)
{
    using base::toJson;
    return {{"file", toJson(file)}, {"format", toJson(info.format)}, {"width", info.size.width()},
        {"height", info.size.height()}, {"orientation", info.orientation}, {"hasPosition", info.hasPosition},
        {"hasSerialNumber", info.hasSerialNumber},
        {"texts",
            {{"headline", toJson(info.texts.headline)}, {"caption", toJson(info.texts.caption)},
                {"credit", toJson(info.texts.credit)}, {"creator", toJson(info.texts.creator)},
                {"copyrightNotice", toJson(info.texts.copyrightNotice)},
                {"usageTerms", toJson(info.texts.usageTerms)}}}};
}

void printInfo(const imaging::PhotoInfo& info, Console& console)
{
    const auto print = [&](const char* pattern, const QString& value) {
        if (!value.isEmpty()) {
            console.line(QCoreApplication::translate("Cli", pattern).arg(value));
        }
    };
    print(QT_TRANSLATE_NOOP("Cli", "Format: %1"), info.format);
    print(QT_TRANSLATE_NOOP("Cli", "Size: %1"), u"%1 × %2"_s.arg(info.size.width()).arg(info.size.height()));
    print(QT_TRANSLATE_NOOP("Cli", "Headline: %1"), info.texts.headline);
    print(QT_TRANSLATE_NOOP("Cli", "Caption: %1"), info.texts.caption);
    print(QT_TRANSLATE_NOOP("Cli", "Credit: %1"), info.texts.credit);
    print(QT_TRANSLATE_NOOP("Cli", "Creator: %1"), info.texts.creator);
    print(QT_TRANSLATE_NOOP("Cli", "Copyright notice: %1"), info.texts.copyrightNotice);
    print(QT_TRANSLATE_NOOP("Cli", "Usage terms: %1"), info.texts.usageTerms);
    if (info.hasPosition) {
        console.line(QCoreApplication::translate("Cli", "Holds a position (GPS). It is never published."));
    }
    if (info.hasSerialNumber) {
        console.line(QCoreApplication::translate("Cli", "Holds a serial number. It is never published."));
    }
}

bool isImageId(const QString& id)
{
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

/// Stores the photo and puts its record into the article; the new record's line for the console, or empty if the
/// article has the photo already.
base::Result<QString> addPhoto(const QString& file, const QString& wantedId, const model::Desk& desk,
    storage::LoadedArticle& article, Console& console)
{
    auto image = base::readFile(file, imaging::maximumPhotoBytes).and_then([&](const QByteArray& bytes) {
        return photos::takeIn(article.folder, bytes, file, desk.credits);
    });
    if (!image) {
        return tl::unexpected(image.error());
    }
    model::Metadata& meta = article.article.meta;
    if (const model::ImageAsset* known = meta.imageByFile(image->file)) {
        console.remark(QCoreApplication::translate("Cli", "In the article already: %1").arg(known->id));
        return QString();
    }
    image->id = wantedId.isEmpty() ? storage::freeImageId(meta, file) : wantedId;
    meta.images.append(*image);
    return u"%1 %2"_s.arg(image->id, image->file);
}

} // namespace

ExitCode runImageInspect(const InspectOptions& options, Console& console)
{
    const auto info = base::readFile(options.file, imaging::maximumPhotoBytes).and_then([&](const QByteArray& bytes) {
        return imaging::inspect(bytes, options.file);
    });
    if (!info) {
        return console.complain(info.error());
    }
    if (options.json) {
        console.machine(base::writeJson(asJson(options.file, *info)));
    } else {
        printInfo(*info, console);
    }
    return ExitCode::Done;
}

ExitCode runImageAdd(const AddOptions& options, Console& console)
{
    if (!options.id.isEmpty() && (options.files.size() != 1 || !isImageId(options.id))) {
        console.complain(
            QCoreApplication::translate("Cli", "--id is for one photo and takes a to z, 0 to 9 and hyphens."));
        return ExitCode::WrongUse;
    }
    watchForInterrupt();
    const auto desk = deskFrom(options.desk);
    if (!desk) {
        console.complain(desk.error());
        return ExitCode::WrongUse;
    }
    auto article = storage::loadFolder(options.folder);
    if (!article) {
        return console.complain(article.error());
    }
    if (!options.id.isEmpty() && article->article.meta.image(options.id)) {
        return console.complain({base::ErrorCode::DuplicateImageId, options.folder, options.id, {}});
    }
    ExitCode code = ExitCode::Done;
    QStringList lines;
    const int total = static_cast<int>(options.files.size());
    for (int i = 0; i < total; ++i) {
        const QString& file = options.files.at(i);
        if (interrupted()) { // what is in is kept
            console.complain(QCoreApplication::translate("Cli", "Stopped as asked before %1.").arg(file));
            code = ExitCode::WrongUse;
            break;
        }
        console.progress(i, total, file);
        if (const auto added = addPhoto(file, options.id, *desk, *article, console); !added) {
            code = worse(code, console.complain(added.error()));
        } else if (!added->isEmpty()) {
            lines.append(*added);
        }
    }
    if (const auto saved = storage::saveFolder(article->folder, article->article, article->state); !saved) {
        return worse(code, console.complain(saved.error()));
    }
    for (const QString& line : lines) {
        console.line(line); // "added" is only said when it is saved
    }
    return code;
}

} // namespace wongo::cli
