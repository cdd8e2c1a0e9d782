// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleRecords.h"

#include "render/BlockHtml.h"
#include "render/Crops.h"
#include "support/Support.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

const QList<render::LeadCrop> shapes{{u"1:1"_s, 647}, {u"4:3"_s, 967}, {u"16:9"_s, 0}};

QStringList namesOf(const QList<render::CropFile>& files)
{
    QStringList names;
    for (const render::CropFile& file : files) {
        names.append(file.name);
    }
    return names;
}

} // namespace

class CropsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardsAreOneForEachRatio()
    {
        model::PhotoRules rules;
        rules.crops = {u"21:9"_s, u"16:9"_s, u"1:1"_s};
        const auto cards = render::cardCrops(support::photo(u"boat"_s), rules);
        QCOMPARE(cards.size(), 3);
        QCOMPARE(cards.at(0).ratio, u"16:9"_s); // what social cards show comes first
        QCOMPARE(cards.at(0).size, QSize(1200, 675));
        QCOMPARE(cards.at(2).size, QSize(1200, 1200));
        QCOMPARE(model::inPixels(cards.at(2).part, {3000, 2000}), QRect(500, 0, 2000, 2000)); // the middle
        QVERIFY(cards.at(0).name.startsWith(u"boat-16x9-1200."_s) && cards.at(0).name.endsWith(u".jpg"_s));
    }

    void neverEnlarged()
    {
        model::ImageAsset image = support::photo(u"boat"_s);
        image.width = 900;
        image.height = 600;
        const render::CropFile square = render::cropFile(image, u"1:1"_s, 1200, u"jpg"_s);
        QCOMPARE(square.size, QSize(600, 600));
        QVERIFY(square.name.startsWith(u"boat-1x1-600."_s));
        image.width = 0; // a photo nobody has read
        QVERIFY(render::cropFile(image, u"1:1"_s, 1200, u"jpg"_s).name.isEmpty());
        QVERIFY(render::cropFiles(image, shapes, {}).isEmpty());
    }

    void anotherPartHasAnotherName()
    {
        model::ImageAsset image = support::photo(u"boat"_s);
        const QString middle = render::cropFile(image, u"1:1"_s, 640, u"webp"_s).name;
        image.focalPoint = model::FocalPoint{0.5, 0.1}; // a square has the whole height: it stays where it was
        QCOMPARE(render::cropFile(image, u"1:1"_s, 640, u"webp"_s).name, middle);
        image.focalPoint = model::FocalPoint{0.2, 0.1};
        const QString left = render::cropFile(image, u"1:1"_s, 640, u"webp"_s).name;
        QVERIFY(left != middle);
        image.crops.insert(u"1:1"_s, {0.1, 0, 0.5, 0.75});
        QVERIFY(render::cropFile(image, u"1:1"_s, 640, u"webp"_s).name != left);
        QCOMPARE(render::cropFile(image, u"1:1"_s, 640, u"webp"_s).size, QSize(640, 640));
    }

    void twoWidthsAtMostForEachShape()
    {
        model::ImageAsset image = support::photo(u"boat"_s);
        const auto widths = [&](const render::LeadCrop& crop, const QList<int>& deskWidths) {
            model::PhotoRules rules;
            rules.widths = deskWidths;
            QList<int> found;
            for (const auto& file : render::leadCropFiles(image, crop, rules, u"jpg"_s)) {
                found.append(file.size.width());
            }
            return found;
        };
        QCOMPARE(
            widths(shapes.at(0), {640, 1280, 1920}), (QList<int>{640, 1280})); // for 647 pixels, and for twice those
        QCOMPARE(widths(shapes.at(1), {640, 1280, 1920}), (QList<int>{1280, 1920})); // the box has 928
        QCOMPARE(widths(shapes.at(2), {640, 1280, 1920}), (QList<int>{1280, 1920}));
        QCOMPARE(widths(shapes.at(2), {320}), QList<int>{320});
        QCOMPARE(widths(shapes.at(2), {}), (QList<int>{928, 1856}));
        image.width = 1000; // of which a square takes 700
        image.height = 700;
        QCOMPARE(widths(shapes.at(0), {640, 1280, 1920}), (QList<int>{640, 700}));
    }

    void aFileIsNamedOnce()
    {
        model::ImageAsset image = support::photo(u"boat"_s);
        QCOMPARE(render::cropFiles(image, shapes, {}).size(), 3); // nobody said what matters: cards alone
        image.focalPoint = model::FocalPoint{0.3, 0.5};
        model::PhotoRules rules;
        rules.widths = {1200};
        const QStringList names = namesOf(render::cropFiles(image, shapes, rules));
        QCOMPARE(names.size(), 6); // three cards, which are the page's JPEGs as well, and three in WebP
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), names.size());
        QCOMPARE(render::cropFiles(image, shapes, {}).size(), 3 + 3 * 2 * 2);
    }

    void namesTellWhatTheyAre()
    {
        model::ImageAsset image = support::photo(u"boat-16x9"_s);
        for (const auto& file : render::cropFiles(image, shapes, {})) {
            const auto named = render::cropNamed(file.name);
            QVERIFY2(named, qPrintable(file.name));
            QCOMPARE(named->imageId, image.id);
            QCOMPARE(named->ratio, file.ratio);
            QCOMPARE(named->width, file.size.width());
        }
        for (const QString& other : {u"boat-16x9-1200.jpg"_s, u"boat-1200.3fa2c1.jpg"_s, u"a/boat-1x1-12.3fa2c1.jpg"_s,
                 u"boat-1x1-1200.3FA2C1.jpg"_s}) {
            QVERIFY2(!render::cropNamed(other), qPrintable(other));
        }
    }

    void leadPhotoTakesItsShapes()
    {
        model::ImageAsset image = support::photo(u"boat"_s);
        const render::BodyContext context{Language::Korean, {}, {}};
        const QByteArray whole = render::figureHtml(image, context, true);
        QCOMPARE(render::leadFigureHtml(image, context, shapes), whole);
        image.focalPoint = model::FocalPoint{0.3, 0.5};
        QCOMPARE(render::leadFigureHtml(image, context, {}), whole); // the template wants none
        QCOMPARE(render::figureHtml(image, context, true), whole);
        QFile golden(support::projectDir() + u"/tests/data/render/lead-crops.html"_s);
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(render::leadFigureHtml(image, context, shapes));
        const qsizetype start = html.indexOf("<picture>"_L1); // the texts below it are those of any figure
        const qsizetype end = html.indexOf("<figcaption>"_L1);
        QCOMPARE(html.mid(start, end - start).replace(u"><"_s, u">\n<"_s) + u'\n', QString::fromUtf8(golden.readAll()));
        QCOMPARE(html.left(start).toUtf8() + html.mid(end).toUtf8(),
            whole.left(whole.indexOf("<picture>")) + whole.mid(whole.indexOf("<figcaption>")));
        image.focalPoint.reset();
        image.crops.insert(u"4:3"_s, {0, 0, 0.5, 0.5625});
        QVERIFY(render::leadFigureHtml(image, context, shapes).contains("media=\"(max-width: 967px)\""));
    }
};

QTEST_GUILESS_MAIN(CropsTest)
#include "tst_crops.moc"
