// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding in another process: the same results, and an error with the file's name whatever that process does.

#include "TestPhotos.h"
#include "imaging/Decoder.h"
#include "imaging/PhotoProcess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::imaging;
using base::ErrorCode;

class ApartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { decodeApart(QStringLiteral(DECODER_DOUBLE)); }

    void sameAsHere()
    {
        const QByteArray photo = testing::quadrantsAs(".jpg");
        const auto here = inspectHere(photo, u"a.jpg"_s);
        const auto apart = inspect(photo, u"a.jpg"_s);
        QVERIFY(here && apart);
        QCOMPARE(apart->size, here->size);
        QCOMPARE(apart->texts, here->texts);
        const QList<RenditionRequest> requests{{120, RenditionFormat::Jpeg, 82}, {60, RenditionFormat::Webp, 80}};
        const RenditionTexts texts{u"부두"_s, u"Pier"_s, u"ⓒ"_s, {}, {}, {}};
        const auto madeHere = renderHere(photo, u"a.jpg"_s, requests, texts);
        const auto madeApart = render(photo, u"a.jpg"_s, requests, texts);
        QVERIFY(madeHere && madeApart);
        QCOMPARE(madeApart->size(), 2);
        QCOMPARE(madeApart->at(0).bytes, madeHere->at(0).bytes);
        QCOMPARE(madeApart->at(1).bytes, madeHere->at(1).bytes);
        QCOMPARE(inspect("no photo", u"b.jpg"_s).error(), inspectHere("no photo", u"b.jpg"_s).error());
    }

    void whateverItDoes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("file");
        const QString program = QStringLiteral(DECODER_DOUBLE);
        QTest::newRow("crashes") << u"crash"_s << int(ErrorCode::PhotoDamaged) << u"crash"_s;
        QTest::newRow("gives up") << u"fail"_s << int(ErrorCode::Internal) << program;
        QTest::newRow("talks nonsense") << u"nonsense"_s << int(ErrorCode::Internal) << program;
        QTest::newRow("answers something else") << u"other"_s << int(ErrorCode::Internal) << program;
    }
    void whateverItDoes()
    {
        QFETCH(QString, name);
        const auto answer = inspect("bytes", name);
        QVERIFY(!answer);
        QTEST(int(answer.error().code), "code");
        QTEST(answer.error().file, "file");
    }

    void nothingOfTheEnvironmentGoesAlong()
    {
        qputenv("WONGO_CANARY", "1");
        const auto answer = inspect("bytes", u"environment"_s);
        QVERIFY(!answer);
        QVERIFY(answer.error().detail.contains("VIPS_DISC_THRESHOLD"_L1));
        QVERIFY(!answer.error().detail.contains("WONGO_CANARY"_L1));
        QVERIFY(!answer.error().detail.split(u' ').contains(u"HOME"_s));
    }

    void noProgramIsAnError()
    {
        decodeApart(u"/nowhere/wongo-cli"_s);
        const auto answer = inspect("bytes", u"a.jpg"_s);
        decodeApart(QStringLiteral(DECODER_DOUBLE));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Internal);
        QCOMPARE(answer.error().file, u"/nowhere/wongo-cli"_s);
    }
};

QTEST_GUILESS_MAIN(ApartTest)
#include "tst_apart.moc"
