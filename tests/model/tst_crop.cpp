// SPDX-License-Identifier: GPL-3.0-or-later
// Crops keep the focal point in and never leave the picture.

#include "model/Crop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::model;

class CropTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratios_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSize>("ratio");
        QTest::newRow("wide") << u"16:9"_s << QSize(16, 9);
        QTest::newRow("square") << u"1:1"_s << QSize(1, 1);
        QTest::newRow("largest") << u"100:1"_s << QSize(100, 1);
        QTest::newRow("zero") << u"0:9"_s << QSize();
        QTest::newRow("cross") << u"16x9"_s << QSize();
        QTest::newRow("fraction") << u"1.5:1"_s << QSize();
        QTest::newRow("more") << u"16:9:4"_s << QSize();
        QTest::newRow("nothing") << QString() << QSize();
    }
    void ratios()
    {
        QFETCH(QString, name);
        QTEST(ratioFrom(name), "ratio");
    }

    void everyCropIsLargestInsideAndHoldsTheFocus()
    {
        for (const QSize size : {QSize(6000, 4000), QSize(3000, 4500), QSize(1000, 1000), QSize(7, 9000)}) {
            for (const QSize ratio : {QSize(16, 9), QSize(4, 3), QSize(1, 1), QSize(9, 16)}) {
                for (const FocalPoint focus : {FocalPoint{0, 0}, {1, 1}, {0.5, 0.5}, {0.31, 0.87}}) {
                    const PictureRect rect = cropAround(focus, size, ratio);
                    QVERIFY(rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= 1.0000001
                        && rect.y + rect.height <= 1.0000001);
                    QVERIFY(qFuzzyCompare(std::max(rect.width, rect.height), 1.0));
                    QVERIFY(rect.x <= focus.x && focus.x <= rect.x + rect.width + 1e-9);
                    QVERIFY(rect.y <= focus.y && focus.y <= rect.y + rect.height + 1e-9);
                    QVERIFY(qFuzzyCompare(rect.width * size.width() / (rect.height * size.height()),
                        static_cast<double>(ratio.width()) / ratio.height()));
                }
            }
        }
    }

    void focusInTheMiddleWhereTheEdgesLetIt()
    {
        const PictureRect rect = cropAround({0.5, 0.4}, {6000, 4000}, {16, 9});
        QVERIFY(qFuzzyCompare(rect.y + rect.height / 2, 0.421875)); // the upper edge is reached
        QVERIFY(qFuzzyIsNull(rect.y));
        const PictureRect square = cropAround({0.4, 0.4}, {6000, 4000}, {1, 1});
        QVERIFY(qFuzzyCompare(square.x + square.width / 2, 0.4));
    }

    void adjustedByHandComesFirst()
    {
        ImageAsset image;
        image.width = 6000;
        image.height = 4000;
        image.focalPoint = FocalPoint{0.9, 0.5};
        image.crops.insert(u"1:1"_s, {0.1, 0.2, 0.4, 0.6});
        QCOMPARE(cropOf(image, u"1:1"_s), (PictureRect{0.1, 0.2, 0.4, 0.6}));
        QCOMPARE(cropOf(image, u"4:3"_s), cropAround({0.9, 0.5}, {6000, 4000}, {4, 3}));
        image.width = 0;
        QCOMPARE(cropOf(image, u"4:3"_s), PictureRect());
    }

    void pixelsStayInside()
    {
        QCOMPARE(inPixels({0, 0, 1, 1}, {10, 7}), QRect(0, 0, 10, 7));
        QCOMPARE(inPixels({0.95, 0.95, 0.05, 0.05}, {3, 3}), QRect(2, 2, 1, 1));
        QCOMPARE(inPixels({0.25, 0.5, 0.5, 0.25}, {400, 200}), QRect(100, 100, 200, 50));
    }
};

QTEST_APPLESS_MAIN(CropTest)
#include "tst_crop.moc"
