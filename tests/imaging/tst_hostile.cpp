// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPhotos.h"

#include "imaging/Photo.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::testing;
using base::ErrorCode;
using imaging::RenditionFormat;

Q_DECLARE_METATYPE(wongo::base::ErrorCode)

namespace {

const QString name = u"from-a-stranger.jpg"_s;
const QList<imaging::RenditionRequest> requests{{200, RenditionFormat::Jpeg, 82}, {200, RenditionFormat::Webp, 80}};

/// A TIFF of one directory with these tags (each a LONG of that value).
QByteArray tiffWith(std::initializer_list<std::pair<quint16, quint32>> tags)
{
    QByteArray bytes("II*\0\x08\0\0\0", 8);
    const auto add = [&bytes](quint32 value, int size) {
        for (int i = 0; i < size; ++i)
            bytes.append(char(value >> (8 * i)));
    };
    add(quint32(tags.size()), 2);
    for (const auto& [tag, value] : tags) {
        add(tag, 2);
        add(4, 2);
        add(1, 4);
        add(value, 4);
    }
    add(0, 4);
    return bytes;
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedByContent_data();
    void refusedByContent();
    void truncatedPhotosAreDamaged_data();
    void truncatedPhotosAreDamaged();
    void bombsAreRefusedByTheirHeader_data();
    void bombsAreRefusedByTheirHeader();
    void tooManyBytesAreRefused();
    void appendedFileIsLeftBehind();
    void flippedBytesNeverCrash_data();
    void flippedBytesNeverCrash();
};

void TestHostile::refusedByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray jpeg = quadrantsAs(".jpg");
    const auto row
        = [](const char* title, const QByteArray& bytes, ErrorCode code) { QTest::newRow(title) << bytes << code; };
    row("nothing", {}, ErrorCode::NotAPhoto);
    row("one byte", "\xff", ErrorCode::NotAPhoto);
    row("zeros", QByteArray(4096, '\0'), ErrorCode::NotAPhoto);
    row("text", "An article, not a photo.", ErrorCode::NotAPhoto);
    row("html", "<!doctype html><title>a</title>", ErrorCode::NotAPhoto);
    row("zip", QByteArray("PK\3\4") + QByteArray(200, 'x'), ErrorCode::NotAPhoto);
    row("vips' own format", QByteArray("\xb6\xa6\xf2\x08") + QByteArray(200, '\0'), ErrorCode::NotAPhoto);
    row("ppm", "P6\n2 2\n255\n123456789012", ErrorCode::NotAPhoto);
    row("svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", ErrorCode::DrawingNoPhoto);
    row("svg after declaration", "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a -->\n<svg/>", ErrorCode::DrawingNoPhoto);
    row("pdf", "%PDF-1.7\n", ErrorCode::DrawingNoPhoto);
    row("gif", "GIF89a\1\0\1\0\0\0\0;", ErrorCode::UnsupportedPhoto);
    row("photoshop", QByteArray("8BPS\0\1", 6), ErrorCode::UnsupportedPhoto);
    row("mp4",
        QByteArray("\0\0\0\x18"
                   "ftypisom\0\0\2\0isommp41",
            24),
        ErrorCode::FilmNoPhoto);
    row("quicktime",
        QByteArray("\0\0\0\x14"
                   "ftypqt  \0\0\2\0qt  ",
            20),
        ErrorCode::FilmNoPhoto);
    row("matroska", "\x1a\x45\xdf\xa3\x9f", ErrorCode::FilmNoPhoto);
    row("avi", QByteArray("RIFF\x24\0\0\0AVI LIST", 16), ErrorCode::FilmNoPhoto);
    row("canon cr2", QByteArray("II*\0\x10\0\0\0CR\2\0\0\0\0\0\0\0", 18), ErrorCode::RawPhoto);
    row("canon cr3",
        QByteArray("\0\0\0\x18"
                   "ftypcrx \0\0\0\1crx isom",
            24),
        ErrorCode::RawPhoto);
    row("fuji raf", "FUJIFILMCCD-RAW 0201", ErrorCode::RawPhoto);
    row("olympus orf", QByteArray("IIRO\x08\0\0\0", 8), ErrorCode::RawPhoto);
    row("dng", tiffWith({{0xfe, 0}, {0x10f, 0}, {0xc612, 0x401}}), ErrorCode::RawPhoto);
    row("nikon nef", tiffWith({{0xfe, 1}, {0x10f, 0}, {0x14a, 8}}), ErrorCode::RawPhoto);
    row("gif with a jpeg behind", "GIF89a" + jpeg, ErrorCode::UnsupportedPhoto);
    row("pdf with a jpeg behind", "%PDF-1.4\n" + jpeg, ErrorCode::DrawingNoPhoto);
    row("html with a jpeg's first bytes", QByteArray("\xff\xd8\xff\xe0<html><script>alert(1)</script>"),
        ErrorCode::PhotoDamaged);
    row("png signature alone", "\x89PNG\r\n\x1a\n", ErrorCode::PhotoDamaged);
    row("webp signature alone", QByteArray("RIFF\4\0\0\0WEBP", 12), ErrorCode::PhotoDamaged);
    row("empty tiff", tiffWith({}), ErrorCode::PhotoDamaged);
    row("tiff that points outside", QByteArray("MM\0*\x7f\xff\xff\xff", 8), ErrorCode::PhotoDamaged);
    row("heif brand alone",
        QByteArray("\0\0\0\x18"
                   "ftypheic\0\0\0\0mif1heic",
            24),
        ErrorCode::PhotoDamaged);
}

void TestHostile::refusedByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto info = imaging::inspect(bytes, name);
    QVERIFY(!info);
    QCOMPARE(info.error().code, code);
    QCOMPARE(info.error().file, name);
    QCOMPARE(info.error().detail.isEmpty(), code != ErrorCode::PhotoDamaged);
    const auto renditions = imaging::render(bytes, name, requests, {});
    QVERIFY(!renditions);
    QCOMPARE(renditions.error().code, code);
}

void TestHostile::truncatedPhotosAreDamaged_data()
{
    QTest::addColumn<QByteArray>("suffix");
    for (const char* suffix :
        {".jpg", ".jpg[interlace]", ".png", ".webp", ".webp[lossless]", ".tif", ".avif[effort=0]"})
        QTest::newRow(suffix) << QByteArray(suffix);
}

void TestHostile::truncatedPhotosAreDamaged()
{
    QFETCH(QByteArray, suffix);
    const QByteArray whole = quadrantsAs(suffix.constData());
    QVERIFY(imaging::render(whole, name, requests, {}));
    for (const double part : {.02, .3, .6, .9}) {
        const auto length = std::max<qsizetype>(40, qsizetype(double(whole.size()) * part));
        const auto renditions = imaging::render(whole.first(length), name, requests, {});
        QVERIFY2(!renditions, qPrintable(QString::number(part)));
        QCOMPARE(renditions.error().code, ErrorCode::PhotoDamaged);
        QCOMPARE(renditions.error().file, name);
        QVERIFY(!renditions.error().detail.isEmpty());
    }
}

void TestHostile::bombsAreRefusedByTheirHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("png") << pngClaiming(30000);
    QTest::newRow("jpeg") << jpegClaiming(30000);
    QTest::newRow("jpeg, largest") << jpegClaiming(65500);
    QTest::newRow("tiff") << tiffWith({{0x100, 30000}, {0x101, 30000}, {0x102, 8}, {0x103, 1}, {0x106, 1}, {0x111, 8},
        {0x115, 1}, {0x116, 30000}, {0x117, 16}});
}

void TestHostile::bombsAreRefusedByTheirHeader()
{
    QFETCH(QByteArray, bytes);
    const auto info = imaging::inspect(bytes, name);
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::PhotoTooLarge);
    QCOMPARE(imaging::render(bytes, name, requests, {}).error().code, ErrorCode::PhotoTooLarge);
}

void TestHostile::tooManyBytesAreRefused()
{
    QByteArray bytes = quadrantsAs(".jpg");
    bytes.resize(imaging::maximumPhotoBytes + 1);
    QCOMPARE(imaging::inspect(bytes, name).error().code, ErrorCode::PhotoTooLarge);
}

void TestHostile::appendedFileIsLeftBehind()
{
    const QByteArray payload = "PK\3\4<script>alert(1)</script>%PDF-1.4";
    for (const char* suffix : {".jpg", ".png", ".webp"}) {
        const auto renditions = imaging::render(quadrantsAs(suffix) + payload, name, requests, {});
        QVERIFY2(renditions, suffix);
        for (const auto& rendition : *renditions)
            QVERIFY(!rendition.bytes.contains("<script>"));
    }
}

void TestHostile::flippedBytesNeverCrash_data()
{
    truncatedPhotosAreDamaged_data();
}

void TestHostile::flippedBytesNeverCrash()
{
    QFETCH(QByteArray, suffix);
    const QByteArray plain = quadrantsAs(suffix.constData(), 64, 48);
    const bool isAvif = suffix.startsWith(".avif");
    const QByteArray whole = isAvif ? plain : withSecrets(plain, "secret");
    QRandomGenerator random(20240124);
    for (int round = 0; round < (isAvif ? 15 : 60); ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 1 + round % 8; ++i)
            bytes[random.bounded(12, int(bytes.size()))] = char(random.bounded(256));
        const auto info = imaging::inspect(bytes, name);
        const auto renditions = imaging::render(bytes, name, requests, {});
        QVERIFY(info || info.error().file == name);
        if (!renditions) {
            const ErrorCode code = renditions.error().code;
            QVERIFY2(code == ErrorCode::PhotoDamaged || code == ErrorCode::PhotoTooLarge
                    || code == ErrorCode::UnsupportedPhoto,
                qPrintable(QString::number(int(code)) + renditions.error().detail));
        }
    }
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
