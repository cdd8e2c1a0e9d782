// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"
#include "HostilePackages.h"

#include "base/Files.h"
#include "publish/ZipArchive.h"

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;

namespace hostile {

namespace {

const QByteArray korean("\xea\xb0\x80"); // one syllable, composed

Case zipCase(
    const QByteArray& name, const QList<Entry>& entries, ErrorCode code, const QString& place, const Frame& frame = {})
{
    return {name, code, place, [=](const QString& path) {
                example::write(path, zip(entries, frame));
                return true;
            }};
}

Case bytesCase(const QByteArray& name, const QByteArray& bytes, const QString& place = {})
{
    return {name, ErrorCode::BadPackage, place, [=](const QString& path) {
                example::write(path, bytes);
                return true;
            }};
}

Entry withAttributes(const QByteArray& name, quint32 mode, const QByteArray& bytes = {})
{
    return {name, bytes, {}, mode << 16};
}

} // namespace

QByteArray Sound::manifestWith(const QMap<QString, QByteArray>& more) const
{
    publish::Manifest whole = manifest;
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        whole.files.append({it.key(), base::sha256(*it), it->size(), u"text/plain"_s, u"asset"_s, {}});
    return publish::writeManifest(whole);
}

QList<Entry> Sound::entries(const QMap<QString, QByteArray>& listed) const
{
    QList<Entry> all{{"manifest.json", manifestWith(listed), {}}};
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        all.append({it.key().toUtf8(), *it, {}});
    return all;
}

void Sound::write(const QString& folder, const QMap<QString, QByteArray>& listed) const
{
    example::write(folder + u"/manifest.json"_s, manifestWith(listed));
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        example::write(folder + u'/' + it.key(), *it);
}

QList<Case> names(const Sound& sound)
{
    QList<Case> cases;
    // The manifest lists the file under the same name, so that nothing but the name can be what is refused.
    const auto named = [&](const QByteArray& what, const QByteArray& name) {
        const QString path = QString::fromUtf8(name);
        cases.append(
            zipCase(what, sound.entries({{path, "x"}}) + QList<Entry>{{name, "x", {}}}, ErrorCode::BadPackage, path));
    };
    named("parent folder", "../escape.txt");
    named("parent folder further in", "media/../../escape.txt");
    named("parent folder alone", "..");
    named("absolute", "/tmp/wongo-escape.txt");
    named("home", "~/escape.txt\\");
    named("backslash", "media\\..\\escape.txt");
    named("drive letter", "C:escape.txt");
    named("alternate stream", "ko.md:hidden");
    named("device", "media/CON.txt");
    named("device in small letters", "aux");
    named("device with a raised digit", "COM\u00b9.txt");
    named("wildcard", "media/*.txt");
    named("pipe", "media/a|b");
    named("line feed", "media/a\nb.txt");
    named("tab", "media/a\tb.txt");
    named("escape sequence", "media/\x1b[2Jb.txt");
    named("delete", "media/a\x7f.txt");
    named("C1 control", "media/a\u0085b.txt");
    named("line separator", "media/a\u2028b.txt");
    named("bidi override", "media/\u202egpj.exe");
    named("bidi isolate", "media/\u2067gpj.exe");
    named("right-to-left mark", "media/a\u200f.txt");
    named("dot", "./ko.txt");
    named("empty part", "media//x.txt");
    named("dot at the end", "ko.md.");
    named("space at the end", "ko.md ");
    named("decomposed Hangul", "media/\u1100\u1161.txt");
    named("decomposed Latin", "media/cafe\u0301.txt");
    named("Kelvin sign", "media/\u212a.txt");
    named("name too long", QByteArray(256, 'a'));
    named("name too long in bytes", korean.repeated(86));
    named("too deep", QByteArray("a/").repeated(10) + "x");
    named("differs by case", "KO.md");
    named("folder differs by case", "Media/x.txt");
    named("a file as folder", "ko.md/inside.txt");
    named("a folder as file", "media");
    named("no name", "");
    const QMap<QString, QByteArray> umlauts{{u"media/\u00e4.txt"_s, "x"}, {u"media/\u00c4.txt"_s, "x"}};
    cases.append(zipCase("differs by case, not ASCII",
        sound.entries(umlauts) + QList<Entry>{{"media/\u00e4.txt", "x", {}}, {"media/\u00c4.txt", "x", {}}},
        ErrorCode::BadPackage, u"media/\u00c4.txt"_s));
    const auto besides = [&](const QByteArray& what, const Entry& entry, const QString& place) {
        cases.append(zipCase(what, sound.entries() + QList<Entry>{entry}, ErrorCode::BadPackage, place));
    };
    besides("not UTF-8", {"media/\xff\xfe.txt", "x", {}}, QString::fromUtf8("media/\xff\xfe.txt"));
    besides("surrogate in UTF-8", {"media/\xed\xa0\x80.txt", "x", {}}, QString::fromUtf8("media/\xed\xa0\x80.txt"));
    besides("NUL in the name", {QByteArray("a\0b.txt", 7), "x", {}}, u"a b.txt"_s); // as libzip reads it
    besides("twice", {"ko.md", "other", {}}, {});
    besides("manifest twice", {"manifest.json", "{}", {}}, {});
    besides("not listed", {"extra.txt", "x", {}}, u"extra.txt"_s);
    besides("hidden, not listed", {".profile", "x", {}}, u".profile"_s);
    besides("empty folder", withAttributes("empty/", 0040755U), u"empty"_s);
    besides("folder of nothing", withAttributes("/", 0040755U), u""_s);
    besides("symbolic link", withAttributes("link.md", 0120777U, "/etc/passwd"), u"link.md"_s);
    besides("linked folder", withAttributes("link/", 0120777U, "/etc"), u"link/"_s);
    besides("pipe by its attributes", withAttributes("pipe", 0010644U), u"pipe"_s);
    besides("block device", withAttributes("disk", 0060644U), u"disk"_s);
    besides("character device", withAttributes("tty", 0020644U), u"tty"_s);
    besides("folder without its slash", withAttributes("folder", 0040755U), u"folder"_s);
    besides("another name beside",
        {"good.txt", "x", {}, 0100644U << 16, -1, false, -1, -1, -1, -1, 0, otherName("good.txt", "../escape.txt")},
        u"../escape.txt"_s);
    return cases;
}

QList<Case> zips(const Sound& sound)
{
    const QByteArray text(5000, 'a');
    const auto with = [&](const QByteArray& what, ErrorCode code, const QString& place, const Entry& entry) {
        return zipCase(what, sound.entries({{u"a.txt"_s, entry.bytes}}) + QList<Entry>{entry}, code, place);
    };
    Entry shortened{"a.txt", text, {}};
    shortened.deflated = true;
    shortened.claimedSize = 10;
    Entry lengthened{"a.txt", "aa", {}};
    lengthened.claimedSize = 5000;
    Entry twoSizes{"a.txt", text, {}};
    twoSizes.deflated = true;
    twoSizes.localSize = 10;
    Entry beyond{"a.txt", text, {}};
    beyond.claimedPacked = beyond.claimedSize = 0x7fffffff;
    Entry otherSum{"a.txt", text, {}};
    otherSum.claimedCrc = 1;
    Entry bzip{"a.txt", text, {}};
    bzip.method = 12;
    Entry encrypted{"a.txt", text, {}};
    encrypted.flags = 1;
    Entry noStream{"a.txt", text, {}};
    noStream.method = 8;
    QList<Case> cases{
        with("local name differs", ErrorCode::BadPackage, {}, {"a.txt", "x", "../evil.txt"}),
        with("claims less", ErrorCode::HashMismatch, u"a.txt"_s, shortened),
        with("claims more", ErrorCode::HashMismatch, u"a.txt"_s, lengthened),
        with("two sizes", ErrorCode::BadPackage, {}, twoSizes),
        with("reaches beyond the end", ErrorCode::BadPackage, {}, beyond),
        with("another checksum", ErrorCode::HashMismatch, u"a.txt"_s, otherSum),
        with("another compression", ErrorCode::BadPackage, u"a.txt"_s, bzip),
        with("encrypted", ErrorCode::BadPackage, u"a.txt"_s, encrypted),
        with("no deflate stream", ErrorCode::HashMismatch, u"a.txt"_s, noStream),
    };
    // Sixty megabytes of zeros pack to sixty kilobytes, a thousand to one.
    Entry bomb{"zeros.bin", QByteArray(60 << 20, '\0'), {}};
    bomb.deflated = true;
    cases.append(zipCase("bomb", sound.entries({{u"zeros.bin"_s, bomb.bytes}}) + QList<Entry>{bomb},
        ErrorCode::BadPackage, u"zeros.bin"_s));
    bomb.claimedSize = 10; // what is counted is what comes out
    cases.append(zipCase("bomb that claims little", sound.entries({{u"zeros.bin"_s, bomb.bytes}}) + QList<Entry>{bomb},
        ErrorCode::BadPackage, u"zeros.bin"_s));
    QMap<QString, QByteArray> shared;
    QList<Entry> overlapping;
    for (int i = 0; i < 500; ++i) {
        const QByteArray name = "o" + QByteArray::number(i);
        overlapping.append({name, text, {}});
        overlapping.last().sharedWith = i == 0 ? -1 : int(sound.files.size()) + 1;
        shared.insert(QString::fromLatin1(name), text);
    }
    cases.append(zipCase("five hundred on one", sound.entries(shared) + overlapping, ErrorCode::BadPackage, {}));
    const auto framed = [&](const QByteArray& what, const Frame& frame, ErrorCode code = ErrorCode::BadPackage) {
        cases.append(zipCase(what, sound.entries(), code, {}, frame));
    };
    framed("end says fewer", {{}, {}, {}, 2});
    framed("end says more", {{}, {}, {}, 2000});
    framed("end says far more", {{}, {}, {}, 60'000});
    framed("large form of the end", {{}, {}, {}, -1, -1, -1, true});
    framed("directory too small", {{}, {}, {}, -1, 10});
    framed("directory too large", {{}, {}, {}, -1, 1 << 20});
    framed("directory beyond the end", {{}, {}, {}, -1, -1, 1 << 30});
    framed("directory on the first file", {{}, {}, {}, -1, -1, 0});
    framed("a stranger's comment", {{}, {}, "hello"}, ErrorCode::HashMismatch);
    framed("another archive in the comment", {{}, {}, zip({{"evil.txt", "x", {}}})}, ErrorCode::HashMismatch);
    const QByteArray good = zip(sound.entries());
    cases.append({bytesCase("a program before it", "#!/bin/sh\nexit\n" + good), bytesCase("more behind it", good + "x"),
        bytesCase("cut in half", good.left(good.size() / 2)), bytesCase("cut at the end", good.left(good.size() - 5)),
        bytesCase("without its beginning", good.mid(100)), bytesCase("empty file", {}, u"manifest.json"_s),
        bytesCase("no zip", "<!DOCTYPE html>\n"), bytesCase("only an end", zip({}), u"manifest.json"_s),
        bytesCase("a package in a package", zip({{"package.zip", good, {}}}), u"manifest.json"_s),
        bytesCase("another archive", QByteArray("7z\xbc\xaf\x27\x1c", 6) + QByteArray(500, 'x'))});
    auto whole = sound.files;
    whole.insert(publish::manifestName(), sound.manifestWith());
    QByteArray sealed = publish::makeZip(whole).value_or(QByteArray());
    sealed.back() = sealed.back() == '0' ? '1' : '0';
    cases.append(bytesCase("another archive's seal", sealed));
    cases.last().code = ErrorCode::HashMismatch;
    return cases;
}

} // namespace hostile
