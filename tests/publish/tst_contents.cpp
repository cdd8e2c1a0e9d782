// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "base/Files.h"
#include "publish/Manifest.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using publish::Format;
using publish::Manifest;

using Damage = std::function<void(QMap<QString, QByteArray>& files, Manifest& manifest)>;
Q_DECLARE_METATYPE(Damage)

/// Packages that are whole and sealed, and yet not what they say they are.
class TestContents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void soundPackageIsTaken_data();
    void soundPackageIsTaken();
    void refused_data();
    void refused();

private:
    struct Package {
        QMap<QString, QByteArray> files;
        Manifest manifest;
    };
    /// Writes the package with a manifest that is true of what is left of its files.
    static QString put(const QTemporaryDir& dir, Package package)
    {
        package.manifest.files.removeIf(
            [&](const publish::ManifestFile& file) { return !package.files.contains(file.path); });
        for (publish::ManifestFile& file : package.manifest.files) {
            file.sha256 = base::sha256(package.files.value(file.path));
            file.bytes = package.files.value(file.path).size();
        }
        const QString folder = dir.filePath(u"package"_s);
        for (auto it = package.files.cbegin(); it != package.files.cend(); ++it)
            example::write(folder + u'/' + it.key(), *it);
        example::write(folder + u"/manifest.json"_s, publish::writeManifest(package.manifest));
        return folder;
    }

    QMap<QString, Package> m_packages; ///< by kind: html, json
};

void TestContents::initTestCase()
{
    for (const Format format : {Format::Html, Format::Json}) {
        const QTemporaryDir dir;
        const auto report
            = publish::exportArticle(example::request(dir.filePath(u"article"_s), dir.filePath(u"out"_s), format));
        QVERIFY(report);
        Package package{example::filesOf(report->path), {}};
        const auto manifest = publish::readManifest(package.files.take(u"manifest.json"_s), {});
        QVERIFY(manifest);
        package.manifest = *manifest;
        m_packages.insert(publish::formatName(format), package);
    }
}

void TestContents::soundPackageIsTaken_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("html") << u"html"_s;
    QTest::newRow("json") << u"json"_s;
}

void TestContents::soundPackageIsTaken()
{
    QFETCH(QString, kind);
    const QTemporaryDir dir;
    const auto verified = publish::verifyPackage(put(dir, m_packages.value(kind)));
    QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().place + verified.error().detail));
}

void TestContents::refused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Damage>("damage");
    const auto row = [](const char* name, const QString& kind, const QString& path, Damage damage) {
        QTest::newRow(name) << kind << path << damage;
    };
    const auto replace = [&](const char* name, const QString& path, const QByteArray& from, const QByteArray& to) {
        row(name, u"json"_s, path, [=](QMap<QString, QByteArray>& files, Manifest&) {
            QVERIFY2(files.value(path).contains(from), from.constData());
            files[path].replace(from, to);
        });
    };
    const auto without = [&](const char* name, const QString& kind, const QString& path) {
        row(name, kind, path, [=](QMap<QString, QByteArray>& files, Manifest&) { files.remove(path); });
    };
    without("no page", u"html"_s, u"en/index.html"_s);
    without("no article", u"json"_s, u"article.json"_s);
    without("no body", u"json"_s, u"ko.md"_s);
    without("no item", u"json"_s, u"en.ninjs.json"_s);
    for (const QString& kind : {u"html"_s, u"json"_s}) {
        row(kind == u"html"_s ? "no language of a page" : "no language of an item", kind, u"manifest.json"_s,
            [](QMap<QString, QByteArray>&, Manifest& manifest) { manifest.languages.clear(); });
    }
    row("no version there ever was", u"json"_s, u"manifest.json"_s,
        [](QMap<QString, QByteArray>&, Manifest& manifest) { manifest.version = 0; });
    row("a page that is none", u"html"_s, u"ko/index.html"_s,
        [](QMap<QString, QByteArray>& files, Manifest&) { files[u"ko/index.html"_s] = "<!DOCTYPE html>\n"; });
    row("an empty article", u"json"_s, u"article.json"_s,
        [](QMap<QString, QByteArray>& files, Manifest&) { files[u"article.json"_s] = "{}\n"; });
    row("a body that is no text", u"json"_s, u"en.md"_s,
        [](QMap<QString, QByteArray>& files, Manifest&) { files[u"en.md"_s] += "\xff"; });
    row("an item that is no JSON", u"json"_s, u"ko.ninjs.json"_s,
        [](QMap<QString, QByteArray>& files, Manifest&) { files[u"ko.ninjs.json"_s] = "{"; });
    row("an item that is a list", u"json"_s, u"ko.ninjs.json"_s,
        [](QMap<QString, QByteArray>& files, Manifest&) { files[u"ko.ninjs.json"_s] = "[]"; });
    row("renditions under another role", u"json"_s, u"ko.ninjs.json"_s,
        [](QMap<QString, QByteArray>&, Manifest& manifest) {
            for (publish::ManifestFile& file : manifest.files)
                file.role = file.role == u"rendition"_s ? u"asset"_s : file.role;
        });
    replace("another article's id", u"article.json"_s, "11111111-2222", "99999999-2222");
    replace("another slug", u"article.json"_s, "\"city-prices\"", "\"other-prices\"");
    replace("another language", u"ko.ninjs.json"_s, "\"language\": \"ko\"", "\"language\": \"en\"");
    replace("another address", u"ko.ninjs.json"_s, "\"uri\": \"https://", "\"uri\": \"https://x.");
    replace("another group", u"en.ninjs.json"_s, "urn:uuid:11111111", "urn:uuid:99999999");
    replace("a rendition from elsewhere", u"ko.ninjs.json"_s, "market-320.jpg\"", "market-321.jpg\"");
    replace("no translation named", u"ko.ninjs.json"_s, "\"rel\": \"translation\"", "\"rel\": \"see\"");
}

void TestContents::refused()
{
    QFETCH(QString, kind);
    QFETCH(QString, path);
    QFETCH(Damage, damage);
    const QTemporaryDir dir;
    Package package = m_packages.value(kind);
    damage(package.files, package.manifest);
    const QString folder = put(dir, package);
    const auto verified = publish::verifyPackage(folder);
    QVERIFY(!verified);
    // The package, and in it the file with the place there.
    const bool named = verified.error().file == folder && verified.error().place.split(u' ').first() == path;
    QVERIFY2(named, qPrintable(verified.error().file + u' ' + verified.error().place + u' ' + verified.error().detail));
    const auto imported = publish::importPackage(folder, dir.filePath(u"back"_s));
    QVERIFY(!imported);
    QCOMPARE(imported.error(), verified.error());
}

QTEST_GUILESS_MAIN(TestContents)
#include "tst_contents.moc"
