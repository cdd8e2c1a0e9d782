// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPhotos.h"

#include "imaging/Photo.h"
#include "support/Support.h"

#include <vips/vips.h>

#include <QFile>
#include <QTest>

#include <clocale>
#include <thread>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::testing;
using imaging::RenditionFormat;
using imaging::RenditionRequest;

namespace {

const imaging::RenditionTexts texts{u"다리 위의 사람들"_s, u"People on the bridge"_s, u"ⓒ원고일보"_s, u"한가람"_s,
    u"ⓒ 2025 원고일보"_s, u"Editorial use only"_s};

QByteArray rendered(const QByteArray& original, const RenditionRequest& request)
{
    const auto renditions = imaging::render(original, u"photo"_s, {request}, texts);
    if (!renditions)
        qWarning("%s", qPrintable(renditions.error().detail));
    return renditions ? renditions->first().bytes : QByteArray();
}

/// Checks the middle of each quadrant.
bool showsQuadrants(const QByteArray& encoded, int tolerance)
{
    const std::pair<QPointF, Colour> expected[]
        = {{{.25, .25}, red}, {{.75, .25}, green}, {{.25, .75}, blue}, {{.75, .75}, grey}};
    for (const auto& [place, colour] : expected) {
        const Colour found = colourAt(encoded, place.x(), place.y());
        if (!isNear(found, colour, tolerance)) {
            qWarning("at %g, %g: %d %d %d %d", place.x(), place.y(), found[0], found[1], found[2], found[3]);
            return false;
        }
    }
    return true;
}

Picture inProfile(const Picture& picture, const char* profile)
{
    VipsImage* out = nullptr;
    if (vips_icc_transform(picture.get(), &out, profile, "input_profile", "srgb", nullptr) != 0)
        qFatal("%s", vips_error_buffer());
    return Picture(out);
}

} // namespace

class TestRender : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOrientationComesOutUpright_data();
    void everyOrientationComesOutUpright();
    void everyFormatIsDecoded_data();
    void everyFormatIsDecoded();
    void greyBecomesSrgb();
    void sixteenBitsBecomeEight();
    void cmykBecomesSrgb();
    void wideColoursBecomeSrgb();
    void unusableProfileCostsNoPhoto();
    void transparencyIsWhiteInJpegAndKeptInWebp();
    void neverEnlarged();
    void partsOfEveryOrientationAreUpright_data() { everyOrientationComesOutUpright_data(); }
    void partsOfEveryOrientationAreUpright();
    void partsInPixels_data();
    void partsInPixels();
    void partIsNeverEnlarged();
    void smallPartComesFromItsOwnPixels();
    void wholePictureIsTheSameBesideParts();
    void avifShowsTheSame();
    void avifKeepsTransparency();
    void odd_data();
    void odd();
    void sizes_data();
    void sizes();
    void sidesBeyondTheFormatAreRefused();
    void orderIsThatOfTheRequests();
    void shrinkingKeepsEdgesCrisp();
    void highQualityKeepsFullColourResolution();
    void sameBytesInAnyThreadAndLocale();
    void pressPhotoIsUpright();
};

void TestRender::everyOrientationComesOutUpright_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

void TestRender::everyOrientationComesOutUpright()
{
    QFETCH(int, orientation);
    const Picture upright = quadrants(600, 400);
    const QByteArray reference = rendered(saved(upright, ".png"), {300, RenditionFormat::Jpeg, 95});
    const QByteArray stored = saved(storedAs(upright, orientation), ".jpg[Q=98,subsample_mode=off]");
    for (const auto format : {RenditionFormat::Jpeg, RenditionFormat::Webp}) {
        const QByteArray result = rendered(stored, {300, format, 95});
        QVERIFY(showsQuadrants(result, 8));
        QVERIFY(difference(result, reference) < 2);
    }
}

void TestRender::everyFormatIsDecoded_data()
{
    QTest::addColumn<QByteArray>("suffix");
    for (const char* suffix :
        {".jpg[Q=95]", ".jpg[Q=95,interlace]", ".png", ".png[interlace]", ".webp[Q=95]", ".webp[lossless]", ".tif",
            ".tif[tile,compression=lzw]", ".heic[compression=hevc,Q=90]", ".avif[effort=0,Q=90]"})
        QTest::newRow(suffix) << QByteArray(suffix);
}

void TestRender::everyFormatIsDecoded()
{
    QFETCH(QByteArray, suffix);
    QVERIFY(showsQuadrants(rendered(quadrantsAs(suffix.constData()), {300, RenditionFormat::Jpeg, 92}), 10));
}

void TestRender::greyBecomesSrgb()
{
    const Picture colour = quadrants(600, 400);
    VipsImage* out = nullptr;
    QCOMPARE(vips_colourspace(colour.get(), &out, VIPS_INTERPRETATION_B_W, nullptr), 0);
    const Picture bw(out);
    const QByteArray original = saved(bw, ".jpg[Q=95]");
    const QByteArray result = rendered(original, {300, RenditionFormat::Jpeg, 92});
    QCOMPARE(interpretationOf(original), u"b-w"_s);
    QCOMPARE(interpretationOf(result), u"srgb"_s);
    const int level = colourAt(original, .25, .25)[0];
    QVERIFY(isNear(colourAt(result, .25, .25), {level, level, level, 255}, 4));
}

void TestRender::sixteenBitsBecomeEight()
{
    const Picture colour = quadrants(600, 400);
    VipsImage* out = nullptr;
    QCOMPARE(vips_colourspace(colour.get(), &out, VIPS_INTERPRETATION_RGB16, nullptr), 0);
    const QByteArray original = saved(Picture(out), ".png");
    QCOMPARE(interpretationOf(original), u"rgb16"_s);
    QVERIFY(showsQuadrants(rendered(original, {300, RenditionFormat::Jpeg, 92}), 6));
}

void TestRender::cmykBecomesSrgb()
{
    for (const char* suffix : {".jpg[Q=98]", ".jpg[Q=98,strip]"}) { // with its profile, and without
        const QByteArray original = saved(inProfile(quadrants(600, 400), "cmyk"), suffix);
        QCOMPARE(interpretationOf(original), u"cmyk"_s);
        const QByteArray result = rendered(original, {300, RenditionFormat::Jpeg, 92});
        QCOMPARE(interpretationOf(result), u"srgb"_s);
        // Inks do not reach the blue and the green. vips alone takes grey 128 through this profile and back to 119.
        QVERIFY(isNear(colourAt(result, .25, .25), red, 16));
        const Colour neutral = colourAt(result, .75, .75);
        QVERIFY2(isNear(neutral, grey, 12), qPrintable(u"%1 %2 %3"_s.arg(neutral[0]).arg(neutral[1]).arg(neutral[2])));
        const QByteArray part = rendered(original, {300, RenditionFormat::Jpeg, 92, {0, 0, .5, .5}});
        QVERIFY(isNear(colourAt(part, .5, .5), red, 16));
    }
}

void TestRender::wideColoursBecomeSrgb()
{
    const QByteArray original = saved(inProfile(quadrants(600, 400), "p3"), ".png");
    QVERIFY2(!isNear(colourAt(original, .25, .25), red, 8), "the stored numbers must differ, or this proves nothing");
    QVERIFY(showsQuadrants(rendered(original, {300, RenditionFormat::Jpeg, 95}), 5));
}

void TestRender::unusableProfileCostsNoPhoto()
{
    // A grey photo with the profile of a colour camera, as some programs leave it.
    VipsImage* out = nullptr;
    QCOMPARE(vips_colourspace(quadrants(600, 400).get(), &out, VIPS_INTERPRETATION_B_W, nullptr), 0);
    QByteArray original = saved(Picture(out), ".jpg[Q=95]");
    VipsBlob* profile = nullptr;
    QCOMPARE(vips_profile_load("p3", &profile, nullptr), 0);
    size_t size = 0;
    const void* bytes = vips_blob_get(profile, &size);
    const QByteArray block
        = QByteArray("ICC_PROFILE\0\1\1", 14) + QByteArray(static_cast<const char*>(bytes), qsizetype(size));
    vips_area_unref(VIPS_AREA(profile));
    const auto length = quint16(block.size() + 2);
    original.insert(2, QByteArray("\xff\xe2") + char(length >> 8) + char(length & 0xff) + block);
    const int level = colourAt(original, .25, .25)[0];
    const QByteArray result = rendered(original, {300, RenditionFormat::Jpeg, 92});
    QVERIFY(!result.isEmpty());
    QVERIFY(isNear(colourAt(result, .25, .25), {level, level, level, 255}, 4));
}

void TestRender::transparencyIsWhiteInJpegAndKeptInWebp()
{
    const Picture colour = quadrants(600, 400);
    VipsImage *black = nullptr, *white = nullptr, *mask = nullptr, *out = nullptr;
    vips_black(&black, 300, 400, nullptr);
    vips_black(&white, 300, 400, nullptr);
    const Picture clear(black), half(white);
    VipsImage* full = nullptr;
    vips_linear1(half.get(), &full, 0, 255, "uchar", TRUE, nullptr);
    const Picture opaque(full);
    vips_join(clear.get(), opaque.get(), &mask, VIPS_DIRECTION_HORIZONTAL, nullptr);
    const Picture alpha(mask);
    QCOMPARE(vips_bandjoin2(colour.get(), alpha.get(), &out, nullptr), 0);
    const QByteArray original = saved(Picture(out), ".png");

    const QByteArray jpeg = rendered(original, {300, RenditionFormat::Jpeg, 92});
    QVERIFY(isNear(colourAt(jpeg, .2, .2), {255, 255, 255, 255}, 3));
    QVERIFY(isNear(colourAt(jpeg, .75, .25), green, 6));
    const QByteArray webp = rendered(original, {300, RenditionFormat::Webp, 92});
    QCOMPARE(colourAt(webp, .2, .2)[3], 0);
    QCOMPARE(colourAt(webp, .75, .25)[3], 255);
    QVERIFY(isNear(colourAt(webp, .75, .25), green, 8));
}

void TestRender::neverEnlarged()
{
    const auto renditions
        = imaging::render(quadrantsAs(".png", 320, 200), u"small.png"_s, {{1920, RenditionFormat::Jpeg, 82}}, texts);
    QVERIFY(renditions);
    QCOMPARE(renditions->first().size, QSize(320, 200));
    QCOMPARE(imaging::inspect(renditions->first().bytes, u"r"_s)->size, QSize(320, 200));
}

void TestRender::partsOfEveryOrientationAreUpright()
{
    QFETCH(int, orientation);
    const QByteArray stored = saved(storedAs(quadrants(600, 400), orientation), ".jpg[Q=98,subsample_mode=off]");
    // Over the middle of the right half: green above, grey below, and a strip of red and blue on the left.
    const QRectF part(.4, .25, .6, .5);
    for (const auto format : {RenditionFormat::Jpeg, RenditionFormat::Webp, RenditionFormat::Avif}) {
        const QByteArray result = rendered(stored, {180, format, 95, part});
        QCOMPARE(imaging::inspect(result, u"r"_s)->size, QSize(180, 100));
        QVERIFY(isNear(colourAt(result, .08, .25), red, 10));
        QVERIFY(isNear(colourAt(result, .08, .75), blue, 10));
        QVERIFY(isNear(colourAt(result, .25, .25), green, 10));
        QVERIFY(isNear(colourAt(result, .9, .1), green, 10));
        QVERIFY(isNear(colourAt(result, .9, .9), grey, 10));
    }
}

void TestRender::partsInPixels_data()
{
    QTest::addColumn<QSize>("original");
    QTest::addColumn<QRectF>("part");
    QTest::addColumn<QRect>("pixels");
    QTest::newRow("all") << QSize(601, 401) << imaging::wholePicture << QRect(0, 0, 601, 401);
    QTest::newRow("half") << QSize(600, 400) << QRectF(.5, 0, .5, 1) << QRect(300, 0, 300, 400);
    QTest::newRow("rounded") << QSize(5, 3) << QRectF(.3, .3, .5, .5) << QRect(2, 1, 3, 2);
    QTest::newRow("at least one") << QSize(10, 10) << QRectF(.99, .99, .001, .001) << QRect(9, 9, 1, 1);
    QTest::newRow("beyond the edges") << QSize(10, 10) << QRectF(-1, .8, 3, .5) << QRect(0, 8, 10, 2);
    QTest::newRow("nothing") << QSize() << imaging::wholePicture << QRect();
}

void TestRender::partsInPixels()
{
    QFETCH(QSize, original);
    QFETCH(QRectF, part);
    QTEST(imaging::partInPixels(original, part), "pixels");
}

void TestRender::partIsNeverEnlarged()
{
    const QRectF part(.5, 0, .5, .5);
    QCOMPARE(imaging::renditionSize({600, 400}, 1200, part), QSize(300, 200));
    const QByteArray result = rendered(quadrantsAs(".png"), {1200, RenditionFormat::Jpeg, 95, part});
    QCOMPARE(imaging::inspect(result, u"r"_s)->size, QSize(300, 200));
    for (const double place : {.05, .5, .95})
        QVERIFY(isNear(colourAt(result, place, place), green, 6)); // its edges are those of the quadrant
}

void TestRender::smallPartComesFromItsOwnPixels()
{
    // A fifth of the picture at the width of the whole: from a picture shrunk to that width it would come out blurred.
    const QByteArray original = quadrantsAs(".jpg[Q=98,subsample_mode=off]", 3000, 2000);
    const auto renditions = imaging::render(original, u"p"_s,
        {{600, RenditionFormat::Jpeg, 100}, {600, RenditionFormat::Jpeg, 100, {.4, .4, .2, .2}}}, texts);
    QVERIFY(renditions);
    QCOMPARE(renditions->at(1).size, QSize(600, 400));
    const QByteArray part = renditions->at(1).bytes;
    QVERIFY(showsQuadrants(part, 6));
    QVERIFY(isNear(colourAt(part, .5 - 3. / 600, .25), red, 12));
    QVERIFY(isNear(colourAt(part, .5 + 3. / 600, .25), green, 12));
}

void TestRender::wholePictureIsTheSameBesideParts()
{
    const QByteArray original = quadrantsAs(".jpg", 1800, 1200);
    const RenditionRequest whole{640, RenditionFormat::Jpeg, 82};
    const RenditionRequest square{400, RenditionFormat::Jpeg, 82, {1. / 6, 0, 2. / 3, 1}};
    const auto both = imaging::render(original, u"p"_s, {square, whole}, texts);
    QVERIFY(both);
    QCOMPARE(both->at(0).size, QSize(400, 400));
    QVERIFY(both->at(1).bytes == rendered(original, whole));
    QVERIFY(both->at(0).bytes == imaging::render(original, u"p"_s, {whole, square}, texts)->at(1).bytes);
}

void TestRender::avifShowsTheSame()
{
    QVERIFY(imaging::canWrite(RenditionFormat::Avif));
    const QByteArray original = quadrantsAs(".png");
    const QByteArray avif = rendered(original, {300, RenditionFormat::Avif, 60});
    QVERIFY(showsQuadrants(avif, 8));
    QVERIFY(difference(avif, rendered(original, {300, RenditionFormat::Webp, 80})) < 2);
    const auto info = imaging::inspect(avif, u"r"_s);
    QVERIFY(info);
    QCOMPARE(info->format, u"avif"_s);
    QCOMPARE(info->texts.caption, texts.captionKo);
    QCOMPARE(info->texts.credit, texts.credit);
    QVERIFY(rendered(original, {300, RenditionFormat::Avif, 90}).size() > avif.size());
}

void TestRender::avifKeepsTransparency()
{
    VipsImage* out = nullptr;
    QCOMPARE(vips_addalpha(quadrants(600, 400).get(), &out, nullptr), 0);
    const Picture opaque(out);
    const double factors[] = {1, 1, 1, .5}, none[] = {0, 0, 0, 0};
    QCOMPARE(vips_linear(opaque.get(), &out, factors, none, 4, "uchar", TRUE, nullptr), 0);
    const QByteArray avif = rendered(saved(Picture(out), ".png"), {300, RenditionFormat::Avif, 90});
    QVERIFY(std::abs(colourAt(avif, .25, .25)[3] - 128) < 4);
    QCOMPARE(imaging::inspect(avif, u"r"_s)->texts.caption, texts.captionKo);
}

void TestRender::odd_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<Colour>("upperLeft"); // of the photo as a person sees it on white paper
    const auto converted = [](VipsInterpretation to) {
        VipsImage* out = nullptr;
        if (vips_colourspace(quadrants(600, 400).get(), &out, to, nullptr) != 0)
            qFatal("%s", vips_error_buffer());
        return Picture(out);
    };
    const auto alpha = [](const Picture& picture, double share) {
        VipsImage* out = nullptr;
        const bool wide = vips_image_get_format(picture.get()) == VIPS_FORMAT_USHORT;
        if (vips_bandjoin_const1(picture.get(), &out, (wide ? 65535 : 255) * share, nullptr) != 0)
            qFatal("%s", vips_error_buffer());
        return Picture(out);
    };
    const int level = colourAt(saved(converted(VIPS_INTERPRETATION_B_W), ".png"), .25, .25)[0];
    const Colour dark{level, level, level, 255};
    QTest::newRow("grey and alpha") << saved(alpha(converted(VIPS_INTERPRETATION_B_W), 1), ".png") << dark;
    QTest::newRow("16-bit grey") << saved(converted(VIPS_INTERPRETATION_GREY16), ".png") << dark;
    QTest::newRow("16-bit grey and alpha") << saved(alpha(converted(VIPS_INTERPRETATION_GREY16), 1), ".png") << dark;
    QTest::newRow("16-bit and alpha") << saved(alpha(converted(VIPS_INTERPRETATION_RGB16), 1), ".png") << red;
    QTest::newRow("16-bit tiff") << saved(converted(VIPS_INTERPRETATION_RGB16), ".tif") << red;
    QTest::newRow("palette") << saved(quadrants(600, 400), ".png[palette]") << red;
    QTest::newRow("one-bit palette") << saved(converted(VIPS_INTERPRETATION_B_W), ".png[palette,bitdepth=4]") << dark;
    QTest::newRow("half transparent") << saved(alpha(quadrants(600, 400), .5), ".png")
                                      << Colour{(red[0] + 255) / 2, (red[1] + 255) / 2, (red[2] + 255) / 2, 255};
    QTest::newRow("transparent") << saved(alpha(quadrants(600, 400), 0), ".png") << Colour{255, 255, 255, 255};
    QTest::newRow("progressive in Display P3")
        << saved(inProfile(quadrants(600, 400), "p3"), ".jpg[Q=98,interlace]") << red;
}

void TestRender::odd()
{
    QFETCH(QByteArray, original);
    QFETCH(Colour, upperLeft);
    for (const QRectF& part : {imaging::wholePicture, QRectF(0, 0, .5, .5)}) {
        const QByteArray result = rendered(original, {200, RenditionFormat::Jpeg, 95, part});
        QCOMPARE(interpretationOf(result), u"srgb"_s);
        const Colour found = colourAt(result, .25, .25);
        QVERIFY2(isNear(found, upperLeft, 7),
            qPrintable(u"%1 %2 %3, not %4"_s.arg(found[0]).arg(found[1]).arg(found[2]).arg(upperLeft[0])));
    }
}

void TestRender::sizes_data()
{
    QTest::addColumn<QSize>("original");
    QTest::addColumn<int>("width");
    QTest::addColumn<QSize>("size");
    QTest::newRow("landscape") << QSize(6000, 4000) << 1920 << QSize(1920, 1280);
    QTest::newRow("portrait") << QSize(4000, 6000) << 640 << QSize(640, 960);
    QTest::newRow("rounded") << QSize(601, 401) << 300 << QSize(300, 200);
    QTest::newRow("narrower") << QSize(500, 300) << 1280 << QSize(500, 300);
    QTest::newRow("flat") << QSize(9000, 3) << 100 << QSize(100, 1);
    QTest::newRow("one pixel") << QSize(1, 1) << 640 << QSize(1, 1);
    QTest::newRow("tall") << QSize(3, 900) << 640 << QSize(3, 900);
}

void TestRender::sizes()
{
    QFETCH(QSize, original);
    QFETCH(int, width);
    QFETCH(QSize, size);
    QCOMPARE(imaging::renditionSize(original, width), size);
    const auto renditions
        = imaging::render(quadrantsAs(".png", std::max(2, original.width()), std::max(2, original.height())), u"p"_s,
            {{width, RenditionFormat::Jpeg, 82}}, texts);
    QVERIFY2(renditions, renditions ? "" : qPrintable(renditions.error().detail));
}

void TestRender::sidesBeyondTheFormatAreRefused()
{
    const auto outcome = [](int height, RenditionFormat format) {
        const auto made = imaging::render(quadrantsAs(".png", 16, height), u"tall.png"_s, {{16, format, 80}}, texts);
        return made ? QString::number(made->first().size.height())
                    : made.error().file + u' ' + QString::number(int(made.error().code));
    };
    const QString tooLarge = u"tall.png "_s + QString::number(int(base::ErrorCode::PhotoTooLarge));
    for (const RenditionFormat format : {RenditionFormat::Jpeg, RenditionFormat::Webp, RenditionFormat::Avif}) {
        const int limit = imaging::maximumSide(format);
        QCOMPARE(outcome(limit, format), QString::number(limit));
        QCOMPARE(outcome(limit + 1, format), tooLarge);
    }
}

void TestRender::orderIsThatOfTheRequests()
{
    const QList<RenditionRequest> requests{{100, RenditionFormat::Webp, 80}, {400, RenditionFormat::Jpeg, 82},
        {200, RenditionFormat::Webp, 80}, {400, RenditionFormat::Webp, 80}};
    const auto renditions = imaging::render(quadrantsAs(".jpg", 800, 600), u"p"_s, requests, texts);
    QVERIFY(renditions);
    QCOMPARE(renditions->size(), requests.size());
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const auto info = imaging::inspect(renditions->at(i).bytes, u"r"_s);
        QVERIFY(info);
        QCOMPARE(info->size, QSize(requests[i].width, requests[i].width * 3 / 4));
        QCOMPARE(info->size, renditions->at(i).size);
        QCOMPARE(info->suffix, imaging::suffix(requests[i].format));
    }
    QVERIFY(imaging::render(quadrantsAs(".jpg"), u"p"_s, {}, texts)->isEmpty());
}

void TestRender::shrinkingKeepsEdgesCrisp()
{
    const QByteArray original = quadrantsAs(".png", 1200, 800);
    VipsImage* out = nullptr;
    QCOMPARE(
        vips_thumbnail_buffer(const_cast<char*>(original.constData()), size_t(original.size()), &out, 600, nullptr), 0);
    const QByteArray bare = saved(Picture(out), ".jpg[Q=100]");
    const QByteArray ours = rendered(original, {600, RenditionFormat::Jpeg, 100});
    const auto steepest = [](const QByteArray& picture) { // where blue meets the lighter grey
        int step = 0;
        for (int i = -4; i < 4; ++i)
            step = std::max(
                step, colourAt(picture, .5 + i / 600., .75)[1] - colourAt(picture, .5 + (i - 1) / 600., .75)[1]);
        return step;
    };
    const QByteArray steps = QByteArray::number(steepest(bare)) + " -> " + QByteArray::number(steepest(ours));
    QVERIFY2(steepest(ours) > steepest(bare) + 4, steps.constData());
    QVERIFY2(steepest(ours) < steepest(bare) * 3 / 2, steps.constData());
}

void TestRender::highQualityKeepsFullColourResolution()
{
    const auto sampling = [](const QByteArray& jpeg) {
        const qsizetype frame = jpeg.indexOf(QByteArrayLiteral("\xff\xc2")); // a progressive frame
        return frame < 0 ? -1 : int(quint8(jpeg[frame + 11]));
    };
    const QByteArray original = quadrantsAs(".png");
    QCOMPARE(sampling(rendered(original, {300, RenditionFormat::Jpeg, 82})), 0x22);
    QCOMPARE(sampling(rendered(original, {300, RenditionFormat::Jpeg, 90})), 0x11);
}

void TestRender::sameBytesInAnyThreadAndLocale()
{
    const QByteArray original = withSecrets(quadrantsAs(".jpg", 1800, 1200), "secret");
    const QList<RenditionRequest> requests{{640, RenditionFormat::Webp, 80}, {640, RenditionFormat::Jpeg, 82},
        {1280, RenditionFormat::Webp, 80}, {1280, RenditionFormat::Jpeg, 82}, {640, RenditionFormat::Avif, 60},
        {640, RenditionFormat::Jpeg, 82, {.2, .1, .5, .5}}};
    const auto all = [&] {
        QByteArray bytes;
        const auto renditions = imaging::render(original, u"p"_s, requests, texts);
        for (const auto& rendition : renditions ? *renditions : QList<imaging::Rendition>())
            bytes += rendition.bytes;
        return bytes;
    };
    const QByteArray reference = all();
    QVERIFY(!reference.isEmpty());

    const int concurrency = vips_concurrency_get();
    for (const int threads : {1, 2, 7}) {
        vips_concurrency_set(threads);
        std::array<QByteArray, 4> results;
        std::array<std::thread, 4> workers;
        for (size_t i = 0; i < workers.size(); ++i)
            workers[i] = std::thread([&results, &all, i] { results[i] = all(); });
        for (auto& worker : workers)
            worker.join();
        for (const auto& result : results)
            QVERIFY2(result == reference, qPrintable(QString::number(threads)));
    }
    vips_concurrency_set(concurrency);

    qputenv("TZ", "Pacific/Auckland");
    std::setlocale(LC_ALL, "ko_KR.UTF-8");
    QVERIFY(all() == reference);
    std::setlocale(LC_ALL, "C");
    QVERIFY(all() == reference);
}

void TestRender::pressPhotoIsUpright()
{
    QFile file(support::sharedFile(u"samples/nk-weapons/images/un-council.jpg"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("skipped: no ../shared");
    const auto renditions = imaging::render(file.readAll(), file.fileName(),
        {{640, RenditionFormat::Webp, 80}, {640, RenditionFormat::Jpeg, 82}, {1280, RenditionFormat::Webp, 80},
            {1280, RenditionFormat::Jpeg, 82}, {1920, RenditionFormat::Webp, 80}, {1920, RenditionFormat::Jpeg, 82}},
        texts);
    QVERIFY(renditions);
    QCOMPARE(renditions->at(1).size, QSize(640, 427));
    QCOMPARE(renditions->at(5).size, QSize(1920, 1280));
}

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
