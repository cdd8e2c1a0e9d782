// SPDX-License-Identifier: GPL-3.0-or-later
// What was made of a photo once is found again, and nothing else is. That nothing is decoded shows where decoding would
// fail: its program is not there.

#include "TestPhotos.h"
#include "base/Files.h"
#include "base/SpareFiles.h"
#include "imaging/PhotoCache.h"
#include "imaging/PhotoProcess.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::imaging;

namespace {

const QList<RenditionRequest> requests{{120, RenditionFormat::Jpeg, 82}, {60, RenditionFormat::Webp, 80}};
const RenditionTexts texts{u"부두"_s, u"Pier"_s, {}, {}, {}, {}};

QStringList filesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator every(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (every.hasNext()) {
        files.append(every.next());
    }
    return files;
}

struct Desk {
    QTemporaryDir dir;
    QString photo = dir.filePath(u"photo.jpg"_s);
    QString folder = dir.filePath(u"cache"_s);
    PhotoCache cache{folder};

    Desk() { put(testing::quadrantsAs(".jpg")); }
    void put(const QByteArray& bytes) const { QVERIFY(base::writeFile(photo, bytes)); }
    /// A file that changed a moment ago is not believed to be the same.
    bool isSettled() const
    {
        return QTest::qWaitFor(
            [this] { return base::fileStamp(photo)->changed.msecsTo(QDateTime::currentDateTimeUtc()) > 2100; });
    }
};

} // namespace

class CacheTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { decodeApart({}); }

    void secondTimeNothingIsDecoded()
    {
        const Desk desk;
        const auto first = desk.cache.render(desk.photo, requests, texts);
        QVERIFY(first);
        QCOMPARE(first->at(0).sha256, base::sha256(first->at(0).bytes));
        decodeApart(u"/nowhere"_s);
        const auto second = desk.cache.render(desk.photo, requests, texts);
        QVERIFY(second);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(second->at(i).bytes, first->at(i).bytes);
            QCOMPARE(second->at(i).size, first->at(i).size);
            QCOMPARE(second->at(i).sha256, first->at(i).sha256);
        }
    }

    void whatDecidesAboutTheBytesIsAskedFor_data()
    {
        QTest::addColumn<RenditionRequest>("request");
        QTest::addColumn<QString>("caption");
        const RenditionRequest same = requests.first();
        QTest::newRow("width") << RenditionRequest{121, same.format, same.quality} << texts.captionKo;
        QTest::newRow("format") << RenditionRequest{120, RenditionFormat::Webp, same.quality} << texts.captionKo;
        QTest::newRow("quality") << RenditionRequest{120, same.format, 83} << texts.captionKo;
        QTest::newRow("part") << RenditionRequest{120, same.format, 82, {0, 0, 0.9, 1}} << texts.captionKo;
        QTest::newRow("caption") << same << u"등대"_s;
    }
    void whatDecidesAboutTheBytesIsAskedFor()
    {
        QFETCH(RenditionRequest, request);
        QFETCH(QString, caption);
        const Desk desk;
        QVERIFY(desk.cache.render(desk.photo, requests, texts));
        RenditionTexts other = texts;
        other.captionKo = caption;
        decodeApart(u"/nowhere"_s);
        QVERIFY(!desk.cache.render(desk.photo, {request}, other));
    }

    void sameBytesWhateverWasKeptBefore()
    {
        // A rendition depends on those that are made with it: it comes from one decoding, as large as they need.
        const Desk desk;
        QVERIFY(desk.cache.render(desk.photo, {requests.at(1)}, texts));
        const auto both = desk.cache.render(desk.photo, requests, texts);
        const auto fresh = render(*base::readFile(desk.photo, maximumPhotoBytes), desk.photo, requests, texts);
        QVERIFY(both && fresh);
        QCOMPARE(both->at(0).bytes, fresh->at(0).bytes);
        QCOMPARE(both->at(1).bytes, fresh->at(1).bytes);
    }

    void anUnchangedFileIsNotRead()
    {
        const Desk desk;
        QVERIFY(desk.isSettled());
        const auto facts = desk.cache.facts(desk.photo);
        QVERIFY(facts);
        QCOMPARE(facts->size, QSize(600, 400));
        QCOMPARE(facts->sha256, base::sha256(*base::readFile(desk.photo, maximumPhotoBytes)));
        decodeApart(u"/nowhere"_s); // its size is known as well
        QCOMPARE(desk.cache.facts(desk.photo)->size, QSize(600, 400));
    }

    void aChangedFileIsSeen()
    {
        const Desk desk;
        QVERIFY(desk.isSettled());
        const auto before = desk.cache.render(desk.photo, requests, texts);
        const QString hash = *desk.cache.sha256(desk.photo);
        desk.put(testing::quadrantsAs(".jpg", 300, 300));
        QVERIFY(*desk.cache.sha256(desk.photo) != hash);
        QCOMPARE(desk.cache.facts(desk.photo)->size, QSize(300, 300));
        QCOMPARE(desk.cache.render(desk.photo, requests, texts)->at(0).size, QSize(120, 120));
        QVERIFY(base::removeTree(desk.photo));
        QCOMPARE(desk.cache.sha256(desk.photo).error().code, base::ErrorCode::FileNotFound);
        QVERIFY(!desk.cache.render(desk.photo, requests, texts));
    }

    void whatIsDamagedIsMadeAgain()
    {
        const Desk desk;
        QVERIFY(desk.isSettled());
        const auto facts = desk.cache.facts(desk.photo);
        const auto first = desk.cache.render(desk.photo, requests, texts);
        const QStringList kept = filesBelow(desk.folder);
        QCOMPARE(kept.size(), 3);
        for (const QString& file : kept) {
            QByteArray bytes = *base::readFile(file, 1 << 20);
            for (const qsizetype at : {qsizetype(0), bytes.size() / 2, bytes.size() - 1}) {
                QByteArray damaged = bytes;
                damaged[at] = char(damaged.at(at) ^ 1);
                QVERIFY(base::writeSpare(file, damaged));
                QCOMPARE(desk.cache.facts(desk.photo)->sha256, facts->sha256);
                QCOMPARE(desk.cache.facts(desk.photo)->size, facts->size);
                const auto again = desk.cache.render(desk.photo, requests, texts);
                QVERIFY(again);
                QCOMPARE(again->at(0).bytes, first->at(0).bytes);
                QCOMPARE(again->at(1).bytes, first->at(1).bytes);
            }
        }
    }

    void withoutAFolderNothingIsKept()
    {
        const Desk desk;
        const PhotoCache none{QString()};
        QVERIFY(none.render(desk.photo, requests, texts));
        QVERIFY(base::writeSpare(desk.dir.filePath(u"file"_s), "x"));
        const PhotoCache impossible(desk.dir.filePath(u"file"_s));
        QVERIFY(impossible.render(desk.photo, requests, texts));
        QCOMPARE(filesBelow(desk.dir.path()).size(), 2);
    }
};

QTEST_GUILESS_MAIN(CacheTest)
#include "tst_cache.moc"
