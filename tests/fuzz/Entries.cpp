// SPDX-License-Identifier: GPL-3.0-or-later
// A package put together from the input, with a manifest that tells the truth unless it is asked to lie, so that it is
// read to its end and imported. Input: kind and languages (one byte), then entries: traits, name, length (two bytes),
// content.

#include "Target.h"

#include "base/Files.h"
#include "base/Json.h"
#include "publish/HostileZip.h"
#include "publish/HtmlImport.h"
#include "publish/JsonImport.h"
#include "publish/Manifest.h"
#include "publish/ZipArchive.h"
#include "storage/ArticleFolder.h"

using namespace Qt::StringLiterals;
using namespace wongo;
using fuzz::expect;

namespace {

enum Trait { Deflated = 1, Link = 2, OtherLocalName = 4, LyingSize = 8, Unlisted = 16, WrongHash = 32, Asset = 64 };

const QList<QByteArray> names{"article.json", "ko.md", "en.md", "ko.ninjs.json", "en.ninjs.json", "ko/index.html",
    "en/index.html", "media/boat-640.jpg", "media/boat-640.webp", "assets/style.css"};

struct Made {
    publish::Manifest manifest;
    QList<hostile::Entry> entries;
};

/// A text of a JSON document, if it is one and has it.
QString textIn(const QByteArray& document, const char* key, const QString& otherwise)
{
    const auto json = base::parseJson(document, {});
    const QString text = json && json->is_object() && json->contains(key) ? base::toQString(json->at(key)) : QString();
    return text.isEmpty() ? otherwise : text;
}

void addEntry(Made& made, fuzz::Input& input)
{
    const int traits = input.byte();
    const int chosen = input.byte();
    hostile::Entry entry;
    entry.name = chosen < names.size() ? names.at(chosen) : input.bytes(chosen - names.size());
    const int length = input.number();
    entry.bytes = input.bytes(length);
    entry.deflated = (traits & Deflated) != 0;
    entry.localName = (traits & OtherLocalName) != 0 ? QByteArray("other") : QByteArray();
    entry.claimedSize = (traits & LyingSize) != 0 ? entry.bytes.size() / 2 : -1;
    entry.attributes = (traits & Link) != 0 ? 0120777U << 16 : entry.attributes;
    made.entries.append(entry);
    if ((traits & Unlisted) != 0) {
        return;
    }
    const QString path = QString::fromUtf8(entry.name);
    const QString address = u"https://news.example/"_s + path;
    const QString role = (traits & Asset) != 0 ? u"asset"_s
        : path.startsWith("media/"_L1)         ? u"rendition"_s
        : path.endsWith(".html"_L1)            ? u"page"_s
                                               : u"item"_s;
    made.manifest.files.append(
        {path, base::sha256((traits & WrongHash) != 0 ? QByteArray("other") : entry.bytes), entry.bytes.size(),
            u"text/plain"_s, role, path.endsWith(".ninjs.json"_L1) ? textIn(entry.bytes, "uri", address) : address});
    if (path == "article.json"_L1) {
        made.manifest.articleId = textIn(entry.bytes, "id", made.manifest.articleId);
        made.manifest.slug = textIn(entry.bytes, "slug", made.manifest.slug);
    }
}

Made packageFrom(fuzz::Input input)
{
    Made made;
    const int header = input.byte();
    made.manifest.format = (header & 1) != 0 ? publish::Format::Json : publish::Format::Html;
    made.manifest.articleId = u"urn:uuid:11111111-2222-4333-8444-555555555555"_s;
    made.manifest.slug = u"city-prices"_s;
    for (const model::Language language : model::allLanguages) {
        if ((header & (language == model::Language::Korean ? 2 : 4)) != 0) {
            made.manifest.languages.append(language);
        }
    }
    while (!input.isAtEnd() && made.entries.size() < 40) {
        addEntry(made, input);
    }
    made.entries.append({"manifest.json", publish::writeManifest(made.manifest), {}});
    return made;
}

void lookAtImport(const QString& name, const publish::Manifest& manifest, const publish::PackageContent& content)
{
    const bool isJson = manifest.format == publish::Format::Json;
    const auto imported = isJson ? publish::articleFromJson(name, manifest, content)
                                 : publish::articleFromHtml(name, manifest, content);
    if (!imported) {
        expect(!imported.error().file.isEmpty(), "an error names a file");
        return;
    }
    const QByteArray written = storage::writeArticleJson(imported->article.meta);
    const auto again = storage::readArticleJson(written, u"article.json"_s);
    expect(!isJson || again, "an article from a package can be opened", [&] { return QString::fromUtf8(written); });
    expect(!again || storage::writeArticleJson(*again) == written, "it is read as it was written");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString name = u"package.zip"_s;
    const Made made = packageFrom(fuzz::Input(fuzz::bytesOf(data, size)));
    const auto files = publish::openZip(hostile::zip(made.entries), name);
    if (!files) {
        return 0;
    }
    publish::PackageContent content;
    const auto visit = [&content](const publish::ManifestFile& file, const QByteArray& bytes) {
        expect(base::isSafeRelativePath(file.path), "names are safe", [&] { return file.path; });
        if (file.role == "rendition"_L1) {
            content.photos.insert(u"boat"_s, bytes);
        } else if (file.role != "asset"_L1) {
            content.files.insert(file.path, bytes);
        }
        return base::Result<>();
    };
    const auto manifest = publish::readPackage(**files, name, visit);
    if (manifest) {
        lookAtImport(name, *manifest, content);
    }
    return 0;
}
