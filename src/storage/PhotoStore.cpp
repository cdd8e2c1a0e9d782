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

constexpr qsizetype maximumNameLength = 60; // of Hangul 180 bytes: number and suffix find room behind it on any system

// "con" and its like cannot stand on every system.
QString safeName(const QString& name)
{
    return base::isSafeFileName(name) ? name : u"photo-"_s + name;
}

// "황준국 대사 (2).JPG" -> "황준국-대사-2": the reporter's name, with a hyphen for what a Markdown link, an address or
// a command line would not take as it stands.
QString nameOnDisk(const QString& suggestedName)
{
    QString name;
    for (const char32_t c : model::normalized(QFileInfo(suggestedName).completeBaseName()).toUcs4()) {
        if (name.size() >= maximumNameLength) {
            break;
        }
        if (QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_') {
            name += QChar::fromUcs4(c);
        } else if (!name.isEmpty() && !name.endsWith(u'-')) {
            name += u'-';
        }
    }
    if (name.endsWith(u'-')) {
        name.chop(1);
    }
    return name.isEmpty() ? u"photo"_s : safeName(name);
}

// "UN Council.JPG" -> "un-council"; "photo" where no Latin letter or digit is left of it. Renditions, and with them
// public addresses, are named after it.
QString plainId(const QString& suggestedName)
{
    const QString name = QFileInfo(suggestedName).completeBaseName();
    const bool hasLatin
        = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x80; });
    return hasLatin ? safeName(model::slugFrom(name)) : u"photo"_s;
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

// A photo with that content and a name that can stand in a record. A name in another Unicode form cannot: other
// programs would not find the file under it. Nor can a hidden one: a writer that was killed may have left it.
QString fileWithContent(const QDir& images, const QByteArray& bytes)
{
    const QFileInfoList files = images.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo& file : files) {
        const QString name = file.fileName();
        if (file.size() == bytes.size() && base::isSafeFileName(name) && name == model::normalized(name)
            && base::readFile(file.filePath(), bytes.size()).value_or(QByteArray()) == bytes) {
            return name;
        }
    }
    return {};
}

} // namespace

base::Result<QString> storePhoto(
    const QString& folder, const QByteArray& bytes, const QString& suggestedName, const QString& suffix)
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
    QStringList taken;
    for (const QString& name : images.entryList(QDir::AllEntries | QDir::Hidden | QDir::System)) {
        taken.append(model::normalized(name));
    }
    while (true) {
        // Regardless of case and Unicode form: the folder may travel to a system that sees no difference.
        const QString name = firstFree(nameOnDisk(suggestedName), plainSuffix(suffix),
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

base::Result<QString> renamePhoto(const QString& folder, const QString& file, const QString& name, qint64 limit)
{
    const auto bytes = base::readFile(photoPath(folder, file), limit);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const QDir images(QDir(folder).filePath(u"images"_s));
    const QString suffix = plainSuffix(QFileInfo(file).suffix());
    const QString wish = name.endsWith(suffix, Qt::CaseInsensitive) ? name.chopped(suffix.size()) : name;
    QStringList others; // files with other bytes
    QStringList taken;
    for (const QString& entry : images.entryList(QDir::AllEntries | QDir::Hidden | QDir::System)) {
        taken.append(model::normalized(entry));
    }
    while (true) {
        const QString free = firstFree(nameOnDisk(wish + u".x"_s), suffix, [&](const QString& candidate) {
            return others.contains(candidate)
                || (taken.contains(candidate, Qt::CaseInsensitive) && !taken.contains(candidate));
        });
        auto written = base::writeFileOver(images.filePath(free), *bytes, QString());
        if (!written && written.error().code == ErrorCode::FileExists) { // with these bytes it is as good as new
            written = base::writeFileOver(images.filePath(free), *bytes, base::sha256(*bytes));
        }
        if (written) {
            return u"images/"_s + free;
        }
        if (written.error().code != ErrorCode::FileExists && written.error().code != ErrorCode::ChangedOutside) {
            return tl::unexpected(written.error());
        }
        others.append(free);
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
    return firstFree(
        plainId(suggestedName), {}, [&](const QString& candidate) { return meta.image(candidate) != nullptr; });
}

} // namespace wongo::storage
