// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/PhotoStore.h"

#include "base/Files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;

namespace {

// "UN Council.JPG" -> "un-council"; "photo" where no Latin letter or digit is left of it.
QString plainName(const QString& suggestedName)
{
    const QString name = QFileInfo(suggestedName).completeBaseName();
    const bool hasLatin = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x80; });
    const QString plain = hasLatin ? model::slugFrom(name) : u"photo"_s;
    return base::isSafeFileName(plain) ? plain : u"photo-"_s + plain; // "con"
}

QString plainSuffix(const QString& suffix)
{
    QString plain = suffix.toLower();
    plain.removeIf([](QChar c) { return c.unicode() >= 0x80 || !c.isLetterOrNumber(); });
    return plain.isEmpty() ? QString() : u'.' + plain;
}

QString firstFree(const QString& name, const QString& suffix, const std::function<bool(const QString&)>& isTaken)
{
    QString candidate = name + suffix;
    for (int number = 2; isTaken(candidate); ++number) {
        candidate = name + u'-' + QString::number(number) + suffix;
    }
    return candidate;
}

// The entry of that name, whatever Unicode form the name on disk has.
QString entryNamed(const QString& directory, const QString& name)
{
    const QString plain = directory + u'/' + name;
    if (QFileInfo::exists(plain)) {
        return plain;
    }
    const QString wanted = model::normalized(name);
    const QStringList names
        = QDir(directory).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    const auto found = std::find_if(
        names.begin(), names.end(), [&](const QString& entry) { return model::normalized(entry) == wanted; });
    return found == names.end() ? plain : directory + u'/' + *found;
}

QString fileWithContent(const QDir& images, const QByteArray& bytes)
{
    const QFileInfoList files = images.entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo& file : files) {
        if (file.size() == bytes.size() && base::isSafeFileName(file.fileName())
            && base::readFile(file.filePath(), bytes.size()).value_or(QByteArray()) == bytes) {
            return file.fileName();
        }
    }
    return {};
}

} // namespace

base::Result<QString> storePhoto(const QString& folder, const QByteArray& bytes, const QString& suggestedName, const QString& suffix)
{
    const QDir images(QDir(folder).filePath(u"images"_s));
    if (!QFileInfo(folder).isDir()) {
        return base::failure(ErrorCode::FileNotFound, folder);
    }
    if (const auto made = base::makeDirectory(images.path()); !made) {
        return tl::unexpected(made.error());
    }
    if (const QString same = fileWithContent(images, bytes); !same.isEmpty()) {
        return u"images/"_s + same;
    }
    QStringList taken = images.entryList(QDir::AllEntries | QDir::Hidden | QDir::System);
    while (true) {
        // Regardless of case: the folder may travel to a system that sees no difference.
        const QString name = firstFree(plainName(suggestedName), plainSuffix(suffix),
            [&](const QString& candidate) { return taken.contains(candidate, Qt::CaseInsensitive); });
        const auto written = base::writeFileOver(images.filePath(name), bytes, QString());
        if (written) {
            return u"images/"_s + name;
        }
        if (written.error().code != ErrorCode::FileExists) {
            return tl::unexpected(written.error());
        }
        taken.append(name); // somebody took it just now
    }
}

QString photoPath(const QString& folder, const QString& file)
{
    QString path = folder;
    for (const QString& name : file.split(u'/')) {
        path = entryNamed(path, name);
    }
    return path;
}

QString freeImageId(const model::Metadata& meta, const QString& suggestedName)
{
    return firstFree(plainName(suggestedName), {}, [&](const QString& candidate) { return meta.image(candidate) != nullptr; });
}

} // namespace wongo::storage
