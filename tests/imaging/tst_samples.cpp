// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "base/Json.h"
#include "imaging/Photo.h"
#include "support/Support.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

/// The photos of the samples that we ship are what their records say.
class TestSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsDescribeTheirPhotos_data();
    void recordsDescribeTheirPhotos();
};

void TestSamples::recordsDescribeTheirPhotos_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("count");
    QTest::newRow("harbor-bridge") << u"harbor-bridge/"_s << 3;
    QTest::newRow("night-market") << u"night-market/"_s << 1;
}

void TestSamples::recordsDescribeTheirPhotos()
{
    QFETCH(QString, folder);
    const auto text = base::readFile(support::sampleFile(folder + u"article.json"_s), 1 << 20);
    QVERIFY(text);
    const auto article = base::parseJson(*text, folder);
    QVERIFY(article);
    QCOMPARE(base::writeJson(*article), *text); // opening and saving changes no byte
    const base::Json& images = article->at("images");
    QTEST(int(images.size()), "count");
    for (const base::Json& record : images) {
        const QString file = folder + base::toQString(record.at("file"));
        const auto photo = base::readFile(support::sampleFile(file), 450 * 1024);
        QVERIFY2(photo, qPrintable(file));
        QCOMPARE(base::sha256(*photo), base::toQString(record.at("sha256")));
        const auto info = imaging::inspect(*photo, file);
        QVERIFY(info);
        QCOMPARE(info->size, QSize(record.at("width").get<int>(), record.at("height").get<int>()));
        QCOMPARE(info->texts.caption, base::toQString(record.at("caption").at("ko")));
        QCOMPARE(info->texts.credit, base::toQString(record.at("credit").at("ko")));
        QVERIFY(!info->hasPosition);
        QVERIFY(!info->hasSerialNumber);
    }
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
