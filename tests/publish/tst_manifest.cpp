// SPDX-License-Identifier: GPL-3.0-or-later
// Manifests from strangers, each sealed anew, so that what is judged is what they say.

#include "Example.h"

#include "base/Files.h"
#include "publish/Manifest.h"
#include "support/BadDocuments.h"
#include "support/Snapshot.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Json;
using support::BadDocument;

class TestManifest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refused();
    void unknownKeysAreLetBe();
};

static QByteArray sealed(const Json& json)
{
    if (!json.is_object())
        return base::writeJson(json);
    Json whole = json;
    whole.erase("sha256");
    whole["sha256"] = base::toJson(base::sha256(base::writeJson(whole)));
    return base::writeJson(whole);
}

/// With every key there is, but the seal.
static Json fullManifest()
{
    publish::Manifest manifest;
    manifest.format = publish::Format::Json;
    manifest.articleId = u"urn:uuid:11111111-2222-4333-8444-555555555555"_s;
    manifest.slug = u"city-prices"_s;
    manifest.languages = {model::Language::Korean, model::Language::English};
    manifest.forced = true;
    manifest.missingPhotos = {u"lost"_s};
    manifest.files = {{u"ko.md"_s, base::sha256("x"), 1, u"text/markdown"_s, u"body"_s, u"https://a.example/ko.md"_s},
        {u"en.md"_s, base::sha256("y"), 1, u"text/markdown"_s, u"body"_s, {}}};
    Json json = base::parseJson(publish::writeManifest(manifest), {}).value();
    json.erase("sha256");
    return json;
}

void TestManifest::refused()
{
    const Json good = fullManifest();
    QVERIFY(publish::readManifest(sealed(good), u"package"_s));
    const QStringList required{u"/format"_s, u"/version"_s, u"/kind"_s, u"/article"_s, u"/article/id"_s,
        u"/article/slug"_s, u"/languages"_s, u"/files"_s, u"/files/*/path"_s, u"/files/*/sha256"_s, u"/files/*/bytes"_s,
        u"/files/*/mediaType"_s, u"/files/*/role"_s};
    const QList<BadDocument> bad = support::badTexts(good, sealed) + support::badValues(good, sealed)
        + support::missingValues(good, required, sealed) + support::otherVersions(good, sealed)
        + support::tooLarge(good, publish::maximumManifestBytes);
    QVERIFY2(bad.size() >= 200, qPrintable(QString::number(bad.size())));
    const QTemporaryDir dir;
    for (const BadDocument& document : bad) {
        example::write(dir.filePath(u"manifest.json"_s), document.bytes);
        const auto before = support::snapshot(dir.path());
        const auto refused = publish::verifyPackage(dir.path());
        QCOMPARE(support::snapshot(dir.path()), before);
        QVERIFY2(!refused, document.name.constData());
        const base::Error& error = refused.error();
        const QByteArray told
            = document.name + " -> " + error.file.toUtf8() + ' ' + error.place.toUtf8() + ' ' + error.detail.toUtf8();
        const bool isNamed = error.place == u"manifest.json"_s || error.file.endsWith(u"manifest.json"_s);
        QVERIFY2(isNamed, told.constData());
        if (error.code == base::ErrorCode::BadPackage && !document.place.isEmpty())
            QVERIFY2(
                (error.detail + u'/').startsWith(document.place == u"/"_s ? document.place : document.place + u'/'),
                told.constData());
    }
    qInfo("%lld documents", static_cast<long long>(bad.size()));
}

void TestManifest::unknownKeysAreLetBe()
{
    const auto manifest = publish::readManifest(sealed(support::withUnknownKeys(fullManifest())), u"package"_s);
    QVERIFY(manifest);
    QCOMPARE(manifest->files.size(), 2);
}

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
