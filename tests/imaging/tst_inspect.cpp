// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPhotos.h"

#include "imaging/Photo.h"
#include "support/Support.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::testing;

class TestInspect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formatComesFromContent_data();
    void formatComesFromContent();
    void sizeIsUpright();
    void flagsTellOfPositionAndSerialNumber();
    void cleanPhotoHasNoFlags();
    void textIsReadInEitherEncoding_data();
    void textIsReadInEitherEncoding();
    void xmpGoesBeforeIptc();
    void sourceTypeGoesThrough();
    void textIsComposed();
    void pressPhoto();
};

void TestInspect::formatComesFromContent_data()
{
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("fileSuffix");
    QTest::newRow("jpeg") << QByteArray(".jpg") << u"jpeg"_s << u"jpg"_s;
    QTest::newRow("progressive jpeg") << QByteArray(".jpg[interlace]") << u"jpeg"_s << u"jpg"_s;
    QTest::newRow("png") << QByteArray(".png") << u"png"_s << u"png"_s;
    QTest::newRow("webp") << QByteArray(".webp") << u"webp"_s << u"webp"_s;
    QTest::newRow("tiff") << QByteArray(".tif") << u"tiff"_s << u"tif"_s;
    QTest::newRow("bigtiff") << QByteArray(".tif[bigtiff]") << u"tiff"_s << u"tif"_s;
    QTest::newRow("heif") << QByteArray(".heic[compression=hevc]") << u"heif"_s << u"heic"_s;
    QTest::newRow("avif") << QByteArray(".avif[effort=0]") << u"avif"_s << u"avif"_s;
}

void TestInspect::formatComesFromContent()
{
    QFETCH(QByteArray, suffix);
    const auto info = imaging::inspect(quadrantsAs(suffix.constData(), 300, 200), u"wrong-name.gif"_s);
    QVERIFY2(info, info ? "" : qPrintable(info.error().detail));
    QTEST(info->format, "format");
    QTEST(info->suffix, "fileSuffix");
    QCOMPARE(info->size, QSize(300, 200));
    QCOMPARE(info->orientation, 1);
}

void TestInspect::sizeIsUpright()
{
    const Picture upright = quadrants(300, 200);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto info = imaging::inspect(saved(storedAs(upright, orientation), ".jpg"), u"a.jpg"_s);
        QVERIFY(info);
        QCOMPARE(info->orientation, orientation);
        QCOMPARE(info->size, QSize(300, 200));
    }
}

void TestInspect::flagsTellOfPositionAndSerialNumber()
{
    for (const char* suffix : {".jpg", ".png", ".webp", ".tif"}) {
        const auto info = imaging::inspect(withSecrets(quadrantsAs(suffix), "8823001177"), QString::fromLatin1(suffix));
        QVERIFY2(info, suffix);
        QVERIFY2(info->hasPosition, suffix);
        QVERIFY2(info->hasSerialNumber, suffix);
    }
}

void TestInspect::cleanPhotoHasNoFlags()
{
    const auto info = imaging::inspect(quadrantsAs(".jpg"), u"a.jpg"_s);
    QVERIFY(info);
    QVERIFY(!info->hasPosition);
    QVERIFY(!info->hasSerialNumber);
    QCOMPARE(info->texts, imaging::EmbeddedTexts());
}

void TestInspect::textIsReadInEitherEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf-8") << QByteArray("\xed\x95\x9c\xea\xb8\x80 \xec\x82\xac\xec\xa7\x84") << u"한글 사진"_s;
    QTest::newRow("euc-kr") << QByteArray("\xc7\xd1\xb1\xdb \xbb\xe7\xc1\xf8") << u"한글 사진"_s;
    QTest::newRow("cp949 beyond euc-kr") << QByteArray("\x8c\x63\xb9\xe6\xb0\xa2\xc7\xcf") << u"똠방각하"_s;
    QTest::newRow("latin-1") << QByteArray("Caf\xe9") << u"Café"_s;
    QTest::newRow("ascii") << QByteArray("Plain\r\ntext ") << u"Plain\ntext"_s;
}

void TestInspect::textIsReadInEitherEncoding()
{
    QFETCH(QByteArray, bytes);
    const auto photo = withIptc(quadrantsAs(".jpg"), "Iptc.Application2.Caption", bytes);
    const auto info = imaging::inspect(photo, u"a.jpg"_s);
    QVERIFY(info);
    QTEST(info->texts.caption, "text");
}

void TestInspect::xmpGoesBeforeIptc()
{
    QByteArray photo = withIptc(quadrantsAs(".jpg"), "Iptc.Application2.Credit", "old");
    photo = withXmp(photo, "Xmp.photoshop.Credit", u"ⓒ뉴시스"_s);
    photo = withXmp(photo, "Xmp.photoshop.Headline", u"제목"_s);
    photo = withXmp(photo, "Xmp.dc.creator", u"박유진"_s);
    photo = withXmp(photo, "Xmp.dc.rights", u"ⓒ 2024"_s);
    photo = withXmp(photo, "Xmp.xmpRights.UsageTerms", u"재사용 금지"_s);
    const auto info = imaging::inspect(photo, u"a.jpg"_s);
    QVERIFY(info);
    QCOMPARE(info->texts.credit, u"ⓒ뉴시스"_s);
    QCOMPARE(info->texts.headline, u"제목"_s);
    QCOMPARE(info->texts.creator, u"박유진"_s);
    QCOMPARE(info->texts.copyrightNotice, u"ⓒ 2024"_s);
    QCOMPARE(info->texts.usageTerms, u"재사용 금지"_s);
}

void TestInspect::sourceTypeGoesThrough()
{
    const QString made = u"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"_s;
    const QByteArray photo = testing::withXmp(testing::quadrantsAs(".jpg"), "Xmp.iptcExt.DigitalSourceType", made);
    const auto info = imaging::inspect(photo, u"a.jpg"_s);
    QVERIFY(info);
    QCOMPARE(info->texts.sourceType, made);
    imaging::RenditionTexts texts;
    texts.sourceType = made;
    for (const auto format : {imaging::RenditionFormat::Jpeg, imaging::RenditionFormat::Webp}) {
        const auto renditions = imaging::render(photo, u"a.jpg"_s, {{60, format, 80}}, texts);
        QVERIFY(renditions);
        QCOMPARE(imaging::inspect(renditions->first().bytes, u"b"_s)->texts.sourceType, made);
    }
    // Somebody's own words in that place are not published.
    const QByteArray other
        = testing::withXmp(testing::quadrantsAs(".jpg"), "Xmp.iptcExt.DigitalSourceType", u"Kim's phone 12345"_s);
    QVERIFY(imaging::inspect(other, u"a.jpg"_s)->texts.sourceType.isEmpty());
}

void TestInspect::textIsComposed()
{
    const QString decomposed = u"한국 café"_s.normalized(QString::NormalizationForm_D);
    QVERIFY(decomposed != u"한국 café"_s);
    const auto info = imaging::inspect(withXmp(quadrantsAs(".png"), "Xmp.dc.description", decomposed), u"a.png"_s);
    QVERIFY(info);
    QCOMPARE(info->texts.caption, u"한국 café"_s);
}

void TestInspect::pressPhoto()
{
    QFile file(support::sharedFile(u"samples/nk-weapons/images/un-council.jpg"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("skipped: no ../shared");
    const auto info = imaging::inspect(file.readAll(), file.fileName());
    QVERIFY(info);
    QCOMPARE(info->size, QSize(6000, 4000));
    QVERIFY(info->hasPosition);
    QVERIFY(info->hasSerialNumber);
    QVERIFY2(
        info->texts.caption.startsWith(u"황준국 주유엔대표부 대사가 10일(현지시간)"), qPrintable(info->texts.caption));
    QCOMPARE(info->texts.credit, u"뉴시스"_s);
}

QTEST_GUILESS_MAIN(TestInspect)
#include "tst_inspect.moc"
