// SPDX-License-Identifier: GPL-3.0-or-later
// A machine whose libvips has no encoder for AVIF. A program of its own, because what can be written is tried once.
#include "TestPhotos.h"

#include "imaging/Photo.h"

#include <vips/vips.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::testing;
using imaging::RenditionFormat;

class TestEncoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missingOneIsSaid()
    {
        const QByteArray original = quadrantsAs(".png");
        QVERIFY(imaging::inspect(original, u"p"_s)); // libvips is up, with what it may do
        vips_operation_block_set("VipsForeignSaveHeif", TRUE);
        QVERIFY(!imaging::canWrite(RenditionFormat::Avif));
        QVERIFY(imaging::canWrite(RenditionFormat::Jpeg) && imaging::canWrite(RenditionFormat::Webp));
        const auto refused = imaging::render(
            original, u"bridge.png"_s, {{300, RenditionFormat::Jpeg, 82}, {300, RenditionFormat::Avif, 60}}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::FormatNotWritable);
        QCOMPARE(refused.error().file, u"bridge.png"_s);
        QCOMPARE(refused.error().detail, u"avif"_s);
        QVERIFY(imaging::render(original, u"bridge.png"_s, {{300, RenditionFormat::Webp, 80}}, {}));
    }
};

QTEST_GUILESS_MAIN(TestEncoder)
#include "tst_encoder.moc"
