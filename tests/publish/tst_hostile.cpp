// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"
#include "HostileZip.h"

#include "publish/Package.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using hostile::Entry;

Q_DECLARE_METATYPE(QList<Entry>)

/// Zips made to harm whoever unpacks them. Each is refused by verify and by import, and nothing is written anywhere.
class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHandMadeZipItselfIsFine();
    void refused_data();
    void refused();
    void tooManyEntries();
    void bombsStopAtTheCap();
};

static const QByteArray body("body\n");
static const QByteArray page("<!DOCTYPE html><div id=\"article-body\"></div>\n");

/// An otherwise good package with these entries besides, all of them named truly in the manifest as `listed`.
static QList<Entry> package(const QList<Entry>& more, const QMap<QString, QByteArray>& listed = {})
{
    QMap<QString, QByteArray> files = listed;
    files.insert(u"ko.md"_s, body);
    files.insert(u"ko/index.html"_s, page);
    return QList<Entry>{
               {"manifest.json", hostile::manifestFor(files), {}}, {"ko.md", body, {}}, {"ko/index.html", page, {}}}
    + more;
}

static Entry symbolicLink(const QByteArray& name, const QByteArray& target)
{
    Entry entry{name, target, {}};
    entry.attributes = 0120777U << 16;
    return entry;
}

static Entry lying(const QByteArray& name, const QByteArray& bytes, qint64 claimed, bool deflated)
{
    Entry entry{name, bytes, {}};
    entry.claimedSize = claimed;
    entry.deflated = deflated;
    return entry;
}

void TestHostile::theHandMadeZipItselfIsFine()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"good.zip"_s);
    const QByteArray text(3000, 'a');
    Entry packed{"en.md", text, {}};
    packed.deflated = true;
    example::write(path,
        hostile::zip(package({packed, {"media/", {}, {}, 040755U << 16}, {"media/x.txt", "x", {}}},
            {{u"en.md"_s, text}, {u"media/x.txt"_s, "x"}})));
    const auto verified = publish::verifyPackage(path);
    QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().place + verified.error().detail));
}

void TestHostile::refused_data()
{
    QTest::addColumn<QList<Entry>>("entries");
    const auto row = [](const char* name, const QByteArray& path) {
        QTest::newRow(name) << package({{path, "x", {}}}, {{QString::fromUtf8(path), "x"}});
    };
    row("parent folder", "../escape.txt");
    row("parent folder inside", "media/../../escape.txt");
    row("absolute", "/tmp/wongo-escape.txt");
    row("backslash", "media\\..\\escape.txt");
    row("drive letter", "C:escape.txt");
    row("device name", "media/CON.txt");
    row("line feed", "media/a\nb.txt");
    row("bidi override", "media/\u202egpj.exe");
    row("dot", "./ko.txt");
    row("empty part", "media//x.txt");
    row("decomposed Hangul", "media/\u1100\u1161.txt");
    row("too long", QByteArray(300, 'a'));
    row("differs by case", "KO.md");
    row("a file as folder", "ko.md/inside.txt");
    QTest::newRow("not UTF-8") << package({{"media/\xff\xfe.txt", "x", {}}});
    QTest::newRow("NUL in the name") << package({{QByteArray("a\0b.txt", 7), "x", {}}});
    QTest::newRow("duplicate") << package({{"ko.md", "other", {}}});
    QTest::newRow("unlisted") << package({{"extra.txt", "x", {}}});
    QTest::newRow("empty folder") << package({{"media/", {}, {}, 040755U << 16}});
    QTest::newRow("symbolic link") << package(
        QList<Entry>{symbolicLink("link.md", "/etc/passwd")}, {{u"link.md"_s, "/etc/passwd"}});
    QTest::newRow("linked folder") << package(QList<Entry>{symbolicLink("media/", "/etc")});
    QTest::newRow("local name differs") << package({{"good.txt", "x", "../evil.txt"}}, {{u"good.txt"_s, "x"}});
    QTest::newRow("claims less") << package(
        QList<Entry>{lying("a.txt", QByteArray(5000, 'a'), 10, true)}, {{u"a.txt"_s, QByteArray(10, 'a')}});
    QTest::newRow("claims more") << package(QList<Entry>{lying("a.txt", "aa", 5000, true)}, {{u"a.txt"_s, "aa"}});
    QTest::newRow("manifest twice") << package({{"manifest.json", "{}", {}}});
    QTest::newRow("manifest in a folder") << QList<Entry>{{"x/manifest.json", hostile::manifestFor({}), {}}};
    QTest::newRow("lists itself") << QList<Entry>{
        {"manifest.json", hostile::manifestFor({{u"manifest.json"_s, "x"}}), {}}};
    QTest::newRow("nothing") << QList<Entry>{};
}

void TestHostile::refused()
{
    QFETCH(QList<Entry>, entries);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"hostile.zip"_s);
    example::write(path, hostile::zip(entries));
    const auto verified = publish::verifyPackage(path);
    QVERIFY(!verified);
    const auto imported = publish::importPackage(path, dir.filePath(u"deep/article"_s));
    QVERIFY(!imported);
    QCOMPARE(imported.error(), verified.error());
    QCOMPARE(example::namesIn(dir.path()), QStringList{u"hostile.zip"_s});
    QVERIFY(!QFile::exists(u"/tmp/wongo-escape.txt"_s));
}

void TestHostile::tooManyEntries()
{
    const QTemporaryDir dir;
    QList<Entry> more;
    QMap<QString, QByteArray> listed;
    for (int i = 0; i < 2001; ++i) {
        const QByteArray name = "media/" + QByteArray::number(i) + ".txt";
        more.append({name, "x", {}});
        listed.insert(QString::fromLatin1(name), "x");
    }
    const QString zip = dir.filePath(u"many.zip"_s);
    example::write(zip, hostile::zip(package(more, listed)));
    const auto inZip = publish::verifyPackage(zip);
    QVERIFY(!inZip);
    QCOMPARE(inZip.error().code, ErrorCode::BadPackage);
    for (const Entry& entry : package(more, listed))
        example::write(dir.filePath(u"folder/"_s + QString::fromLatin1(entry.name)), entry.bytes);
    const auto inFolder = publish::verifyPackage(dir.filePath(u"folder"_s));
    QVERIFY(!inFolder);
    QCOMPARE(inFolder.error().code, ErrorCode::BadPackage);
}

void TestHostile::bombsStopAtTheCap()
{
    const QTemporaryDir dir;
    const QString zip = dir.filePath(u"bomb.zip"_s);
    // Sixty megabytes of zeros pack to sixty kilobytes, a thousand to one.
    const QByteArray zeros(60 * 1024 * 1024, '\0');
    Entry bomb{"zeros.bin", zeros, {}};
    bomb.deflated = true;
    example::write(zip, hostile::zip(package({bomb}, {{u"zeros.bin"_s, zeros}})));
    auto verified = publish::verifyPackage(zip);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::BadPackage);
    QCOMPARE(verified.error().place, u"zeros.bin"_s);
    // The same behind a header that says ten bytes: what is counted is what comes out.
    bomb.claimedSize = 10;
    example::write(zip, hostile::zip(package({bomb}, {{u"zeros.bin"_s, zeros}})));
    verified = publish::verifyPackage(zip);
    QVERIFY(!verified);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
