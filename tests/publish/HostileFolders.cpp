// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"
#include "HostilePackages.h"

#include "base/Files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <limits>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;

namespace hostile {

namespace {

/// A folder package and what `add` puts into it besides.
Case folderCase(const QByteArray& name, const Sound& sound, ErrorCode code, const QString& place,
    const std::function<bool(const QString& folder)>& add)
{
    return {name, code, place, [=](const QString& path) {
                sound.write(path);
                return add(path);
            }};
}

bool makeNode(const QString& path, mode_t kind, dev_t device = 0)
{
    return ::mknod(QFile::encodeName(path).constData(), kind | 0644U, device) == 0;
}

bool makeSocket(const QString& path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof(address.sun_path));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const bool made = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    ::close(socket);
    return made;
}

/// As large as asked for, with little on disk.
bool makeLarge(const QString& path, qint64 bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.resize(bytes);
}

/// A package folder whose manifest is made from that of the sound one.
Case manifestCase(const QByteArray& name, const Sound& sound, ErrorCode code, const QString& place,
    const std::function<void(publish::Manifest&)>& damage)
{
    return {name, code, place, [=](const QString& path) {
                Sound damaged = sound;
                damage(damaged.manifest);
                damaged.write(path);
                return true;
            }};
}

/// A package folder in which one file is another, and the manifest says so.
Case contentCase(const QByteArray& name, const Sound& sound, ErrorCode code, const QString& file,
    const QByteArray& bytes, const QString& place)
{
    return {name, code, place, [=](const QString& path) {
                Sound changed = sound;
                changed.files[file] = bytes;
                for (publish::ManifestFile& listed : changed.manifest.files) {
                    if (listed.path == file) {
                        listed.sha256 = base::sha256(bytes);
                        listed.bytes = bytes.size();
                    }
                }
                changed.write(path);
                return true;
            }};
}

/// A JPEG that says it is as wide and as high as one can be.
QByteArray hugeJpeg()
{
    QByteArray bytes = example::jpeg(32, 32, 1);
    const qsizetype frame = bytes.indexOf("\xff\xc0");
    return bytes.replace(frame + 5, 4, "\xff\xdc\xff\xdc");
}

} // namespace

QList<Case> folders(const Sound& sound)
{
    QList<Case> cases;
    const auto with
        = [&](const QByteArray& what, const QString& place, const std::function<bool(const QString&)>& add) {
              cases.append(folderCase(what, sound, ErrorCode::BadPackage, place, add));
          };
    const auto link = [&](const QByteArray& what, const QString& name, const QString& target) {
        with(what, name, [=](const QString& folder) { return QFile::link(target, folder + u'/' + name); });
    };
    const auto file = [&](const QByteArray& what, const QString& name) {
        with(what, name, [=](const QString& folder) {
            example::write(folder + u'/' + name, "x");
            return true;
        });
    };
    link("folder: symbolic link", u"link.md"_s, u"/etc/passwd"_s);
    link("folder: link inside", u"link.md"_s, u"ko.md"_s);
    link("folder: dangling link", u"link.md"_s, u"nowhere"_s);
    link("folder: link to itself", u"link.md"_s, u"link.md"_s);
    link("folder: linked folder", u"link"_s, u"/etc"_s);
    link("folder: link to its own folder", u"link"_s, u"."_s);
    with("folder: linked manifest", u"manifest.json"_s, [](const QString& folder) {
        return QFile::rename(folder + u"/manifest.json"_s, folder + u"/../manifest"_s)
            && QFile::link(folder + u"/../manifest"_s, folder + u"/manifest.json"_s);
    });
    with("folder: pipe", u"pipe"_s, [](const QString& folder) { return makeNode(folder + u"/pipe"_s, S_IFIFO); });
    with("folder: pipe for a body", u"ko.md"_s, [](const QString& folder) {
        return QFile::remove(folder + u"/ko.md"_s) && makeNode(folder + u"/ko.md"_s, S_IFIFO);
    });
    with("folder: pipe for the manifest", u"manifest.json"_s, [](const QString& folder) {
        return QFile::remove(folder + u"/manifest.json"_s) && makeNode(folder + u"/manifest.json"_s, S_IFIFO);
    });
    with("folder: socket", u"socket"_s, [](const QString& folder) { return makeSocket(folder + u"/socket"_s); });
    with("folder: device without end", u"zero"_s,
        [](const QString& folder) { return makeNode(folder + u"/zero"_s, S_IFCHR, makedev(1, 5)); });
    with("folder: folder for the manifest", u"manifest.json"_s, [](const QString& folder) {
        return QFile::remove(folder + u"/manifest.json"_s) && QDir().mkpath(folder + u"/manifest.json"_s);
    });
    with("folder: empty folder", u"empty"_s, [](const QString& folder) { return QDir().mkpath(folder + u"/empty"_s); });
    file("folder: not listed", u"extra.txt"_s);
    file("folder: hidden, not listed", u".profile"_s);
    file("folder: git inside", u".git/config"_s);
    file("folder: differs by case", u"KO.md"_s);
    cases.last().place = u"ko.md"_s; // which comes behind it
    file("folder: backslash", u"a\\b.txt"_s);
    file("folder: colon", u"a:b.txt"_s);
    file("folder: line feed", u"a\nb.txt"_s);
    file("folder: bidi override", u"a\u202eb.txt"_s);
    file("folder: decomposed Hangul", u"\u1100\u1161.txt"_s);
    file("folder: device name", u"NUL.txt"_s);
    file("folder: space at the end", u"ko.md "_s);
    with("folder: not UTF-8", QString::fromUtf8("\xff.txt"), [](const QString& folder) {
        return ::mknod((QFile::encodeName(folder) + "/\xff.txt").constData(), S_IFREG | 0644U, 0) == 0;
    });
    with("folder: too deep", u"a/"_s.repeated(10) + u"a"_s, [](const QString& folder) {
        example::write(folder + u'/' + u"a/"_s.repeated(40) + u"x.txt"_s, "x");
        return true;
    });
    cases.append({"the package is a pipe", ErrorCode::FileNotReadable, {},
        [](const QString& path) { return makeNode(path, S_IFIFO); }});
    cases.append({"the package is a socket", ErrorCode::FileNotReadable, {},
        [](const QString& path) { return makeSocket(path); }});
    cases.append({"the package leads nowhere", ErrorCode::FileNotFound, {},
        [](const QString& path) { return QFile::link(u"nowhere"_s, path); }});
    cases.append({"there is no package", ErrorCode::FileNotFound, {}, [](const QString&) { return true; }});
    cases.append({"an empty folder", ErrorCode::BadPackage, u"manifest.json"_s,
        [](const QString& path) { return QDir().mkpath(path); }});
    return cases;
}

QList<Case> manifests(const Sound& sound)
{
    using publish::Manifest;
    const QString name = publish::manifestName();
    const auto damaged = [&](const QByteArray& what, ErrorCode code, const QString& place, auto damage) {
        return manifestCase(what, sound, code, place, damage);
    };
    const auto bytes = [&](const QByteArray& what, ErrorCode code, const QByteArray& text) {
        return folderCase(what, sound, code, name, [=](const QString& folder) {
            example::write(folder + u"/manifest.json"_s, text);
            return true;
        });
    };
    const QByteArray good = sound.manifestWith();
    const auto first = [](Manifest& manifest, const QString& path) -> publish::ManifestFile& {
        return *std::find_if(manifest.files.begin(), manifest.files.end(),
            [&](const publish::ManifestFile& file) { return file.path == path; });
    };
    return {
        damaged("names what is not there", ErrorCode::BadPackage, u"more.txt"_s,
            [](Manifest& manifest) {
                manifest.files.append({u"more.txt"_s, {}, 1, {}, u"asset"_s, {}});
            }),
        damaged("names what lies outside", ErrorCode::BadPackage, u"../neighbour/kept.txt"_s,
            [](Manifest& manifest) {
                manifest.files.append({u"../neighbour/kept.txt"_s, {}, 1, {}, u"asset"_s, {}});
            }),
        damaged("names what is absolute", ErrorCode::BadPackage, u"/etc/passwd"_s,
            [](Manifest& manifest) {
                manifest.files.append({u"/etc/passwd"_s, {}, 1, {}, u"asset"_s, {}});
            }),
        damaged("names itself", ErrorCode::BadPackage, name,
            [&](Manifest& manifest) {
                manifest.files.append({publish::manifestName(), {}, 1, {}, u"asset"_s, {}});
            }),
        damaged("names a file twice", ErrorCode::BadPackage, u"ko.md"_s,
            [=](Manifest& manifest) { manifest.files.append(first(manifest, u"ko.md"_s)); }),
        damaged("does not name a body", ErrorCode::BadPackage, u"ko.md"_s,
            [](Manifest& manifest) {
                manifest.files.removeIf([](const publish::ManifestFile& file) { return file.path == u"ko.md"_s; });
            }),
        damaged("names nothing", ErrorCode::BadPackage, u"article.json"_s,
            [](Manifest& manifest) { manifest.files.clear(); }),
        damaged("another hash", ErrorCode::HashMismatch, u"ko.md"_s,
            [=](Manifest& manifest) { first(manifest, u"ko.md"_s).sha256 = base::sha256("x"); }),
        damaged("no hash", ErrorCode::HashMismatch, u"ko.md"_s,
            [=](Manifest& manifest) { first(manifest, u"ko.md"_s).sha256.clear(); }),
        damaged("hash in capitals", ErrorCode::HashMismatch, u"ko.md"_s,
            [=](Manifest& manifest) {
                first(manifest, u"ko.md"_s).sha256 = first(manifest, u"ko.md"_s).sha256.toUpper();
            }),
        damaged("one byte less", ErrorCode::HashMismatch, u"ko.md"_s,
            [=](Manifest& manifest) { --first(manifest, u"ko.md"_s).bytes; }),
        damaged("far too many bytes", ErrorCode::HashMismatch, u"ko.md"_s,
            [=](Manifest& manifest) { first(manifest, u"ko.md"_s).bytes = std::numeric_limits<qint64>::max(); }),
        damaged("bytes below nothing", ErrorCode::BadPackage, name,
            [=](Manifest& manifest) { first(manifest, u"ko.md"_s).bytes = -1; }),
        damaged("a newer package", ErrorCode::UnknownVersion, name, [](Manifest& manifest) { manifest.version = 2; }),
        damaged("version of nothing", ErrorCode::BadPackage, name, [](Manifest& manifest) { manifest.version = 0; }),
        damaged(
            "slug that leads out", ErrorCode::BadPackage, name, [](Manifest& manifest) { manifest.slug = u"../x"_s; }),
        damaged("no article", ErrorCode::BadPackage, name, [](Manifest& manifest) { manifest.articleId.clear(); }),
        damaged("no language", ErrorCode::BadPackage, name, [](Manifest& manifest) { manifest.languages.clear(); }),
        damaged("the same language twice", ErrorCode::BadPackage, name,
            [](Manifest& manifest) { manifest.languages.append(manifest.languages.first()); }),
        damaged("of another kind", ErrorCode::BadPackage, u"ko/index.html"_s,
            [](Manifest& manifest) { manifest.format = publish::Format::Html; }),
        bytes("seal broken", ErrorCode::HashMismatch, QByteArray(good).replace("city-prices", "city-pricez")),
        bytes("written in another way", ErrorCode::HashMismatch, good + '\n'),
        bytes("no JSON", ErrorCode::BadPackage, "{"),
        bytes("a zip for a manifest", ErrorCode::BadPackage, zip(sound.entries())),
        bytes("too deeply nested", ErrorCode::BadPackage, QByteArray(100'000, '[')),
        bytes("key twice", ErrorCode::BadPackage, QByteArray(good).replace("\"version\"", "\"format\"")),
        bytes("empty manifest", ErrorCode::BadPackage, {}),
        folderCase("manifest too large", sound, ErrorCode::FileTooLarge, name,
            [](const QString& folder) { return makeLarge(folder + u"/manifest.json"_s, (4 << 20) + 1); }),
        folderCase("no manifest", sound, ErrorCode::BadPackage, name,
            [](const QString& folder) { return QFile::remove(folder + u"/manifest.json"_s); }),
    };
}

QList<Case> contents(const Sound& sound)
{
    const QString article = u"article.json"_s;
    const QByteArray good = sound.files.value(article);
    const QString photo = u"media/market-320.jpg"_s;
    const auto out = [&](const QByteArray& what, const QByteArray& to, ErrorCode code, const QString& place) {
        return contentCase(what, sound, code, article, QByteArray(good).replace("images/market.jpg", to), place);
    };
    QList<Case> cases{
        out("photo that leads out", "images/../../escape.jpg", ErrorCode::UnsafePath, u"/images/0/file"_s),
        out("absolute photo", "/tmp/wongo-escape.jpg", ErrorCode::UnsafePath, u"/images/0/file"_s),
        out("photo over the article", "article.json", ErrorCode::UnsafePath, u"/images/0/file"_s),
        out("photo with a device's name", "images/CON.jpg", ErrorCode::UnsafePath, u"/images/0/file"_s),
        contentCase("article of nothing", sound, ErrorCode::MissingValue, article,
            R"({"format":"wongo-article","version":1})", u"/id"_s),
        contentCase("another article", sound, ErrorCode::BadPackage, article,
            QByteArray(good).replace("11111111-2222", "99999999-2222"), article),
        contentCase("package for an article", sound, ErrorCode::BadEncoding, article, zip(sound.entries()), u"1:15"_s),
        contentCase("body that is no text", sound, ErrorCode::BadEncoding, u"ko.md"_s, "\xff\xfe", u"1:1"_s),
    };
    const auto inImport = [&](Case refused) {
        refused.verifies = true;
        cases.append(refused);
    };
    inImport(
        contentCase("page for a photo", sound, ErrorCode::NotAPhoto, photo, "<!DOCTYPE html>", u"images/market.jpg"_s));
    inImport(contentCase("drawing for a photo", sound, ErrorCode::DrawingNoPhoto, photo,
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>",
        u"images/market.jpg"_s));
    inImport(contentCase(
        "package for a photo", sound, ErrorCode::NotAPhoto, photo, zip(sound.entries()), u"images/market.jpg"_s));
    inImport(contentCase("photo of four thousand million pixels", sound, ErrorCode::PhotoTooLarge, photo, hugeJpeg(),
        u"images/market.jpg"_s));
    inImport(out("photo below a photo", "images/street.jpg/market.jpg", ErrorCode::FileExists, u"images/street.jpg"_s));
    return cases;
}

QList<Case> sizes(const Sound& sound)
{
    const auto padded = [&](const QByteArray& what, const QStringList& files, qint64 bytes, const QString& place) {
        return Case{what, ErrorCode::FileTooLarge, place, [=](const QString& path) {
                        Sound large = sound;
                        for (const QString& file : files)
                            large.manifest.files.append(
                                {file, base::sha256(QByteArray(bytes, '\0')), bytes, {}, u"asset"_s, {}});
                        large.write(path);
                        return std::all_of(files.begin(), files.end(),
                            [&](const QString& file) { return makeLarge(path + u'/' + file, bytes); });
                    }};
    };
    QList<Case> cases{
        padded("one file of 100 MB and a byte", {u"media/large.bin"_s}, (100LL << 20) + 1, u"media/large.bin"_s),
        padded("three files of 86 MB", {u"media/a.bin"_s, u"media/b.bin"_s, u"media/c.bin"_s}, 86LL << 20,
            u"media/c.bin"_s),
        {"zip of 300 MB", ErrorCode::FileTooLarge, {},
            [](const QString& path) { return makeLarge(path, 300LL << 20); }},
    };
    QMap<QString, QByteArray> many;
    for (int i = 0; i < 2001; ++i)
        many.insert(u"media/%1.txt"_s.arg(i, 4, 10, QLatin1Char('0')), "x");
    cases.append({"two thousand files more", ErrorCode::BadPackage, {}, [=](const QString& path) {
                      QList<Entry> entries = sound.entries(many);
                      for (auto it = many.cbegin(); it != many.cend(); ++it)
                          entries.append({it.key().toUtf8(), *it, {}});
                      example::write(path, zip(entries));
                      return true;
                  }});
    cases.append({"folder: two thousand files more", ErrorCode::BadPackage, u"media"_s, [=](const QString& path) {
                      sound.write(path, many);
                      for (auto it = many.cbegin(); it != many.cend(); ++it)
                          example::write(path + u'/' + it.key(), *it);
                      return true;
                  }});
    return cases;
}

} // namespace hostile
