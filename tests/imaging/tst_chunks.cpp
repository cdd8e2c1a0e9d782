// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PngChunks.h"

#include <QTest>
#include <QtEndian>

using namespace wongo;

namespace {

const QByteArray signature("\x89PNG\r\n\x1a\n");

QByteArray chunk(const QByteArray& type, const QByteArray& data)
{
    QByteArray length(4, '\0');
    qToBigEndian<quint32>(quint32(data.size()), length.data());
    return length + type + data + "sum!";
}

} // namespace

class ChunksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreLeftOutAndNothingElse()
    {
        const QByteArray header = chunk("IHDR", QByteArray(13, 'h'));
        const QByteArray profile = chunk("iCCP", "profile");
        const QByteArray pixels = chunk("IDAT", "pixels");
        const QByteArray end = chunk("IEND", {});
        QCOMPARE(imaging::withoutTexts(signature + chunk("tEXt", "a") + header + chunk("zTXt", "b") + chunk("iTXt", {})
                     + profile + pixels + chunk("tEXt", "c") + end),
            signature + header + profile + pixels + end);
    }

    void withoutTextsNothingIsCopied()
    {
        const QByteArray png = signature + chunk("IHDR", QByteArray(13, 'h')) + chunk("IDAT", "pixels");
        QCOMPARE(imaging::withoutTexts(png)->constData(), png.constData());
    }

    void aChunkLongerThanTheFileIsRefused()
    {
        const QByteArray png = signature + chunk("IHDR", QByteArray(13, 'h')) + chunk("zTXt", "text");
        QVERIFY(imaging::withoutTexts(png));
        QVERIFY(!imaging::withoutTexts(png.chopped(1)));
        QVERIFY(!imaging::withoutTexts(signature + "\x7f\xff\xff\xffzTXt" + "sum!"));
    }

    void whatFollowsTheEndIsNoChunk()
    {
        const QByteArray png = signature + chunk("IDAT", "pixels") + chunk("IEND", {}) + QByteArray(40, '\xff');
        QCOMPARE(imaging::withoutTexts(png), png);
    }
};

QTEST_APPLESS_MAIN(ChunksTest)
#include "tst_chunks.moc"
