// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of photos: a damaged entry is seen as that, and the photo gives the same renditions as without.

#include "Damage.h"

#include "base/SpareFiles.h"
#include "imaging/PhotoCache.h"
#include "imaging/TestPhotos.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::imaging;

namespace {

const QList<RenditionRequest> requests{{16, RenditionFormat::Jpeg, 40}};
const RenditionTexts texts{u"부두"_s, u"Pier"_s, {}, {}, {}, {}};

} // namespace

class DamagedPhotos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedEntriesAreSeen()
    {
        const auto folder = damage::temporaryFolder();
        const QString photo = folder->filePath(u"photo.jpg"_s);
        damage::write(photo, testing::quadrantsAs(".jpg", 24, 16));
        // A file that changed a moment ago is not believed to be the same.
        QVERIFY(QTest::qWaitFor(
            [&] { return base::fileStamp(photo)->changed.msecsTo(QDateTime::currentDateTimeUtc()) > 2100; }));
        const QString kept = folder->filePath(u"cache"_s);
        const PhotoCache cache(kept);
        const auto facts = cache.facts(photo);
        const auto made = cache.render(photo, requests, texts);
        QVERIFY(facts && made);

        int entries = 0;
        const auto content = damage::contentOf(kept);
        for (auto entry = content.cbegin(); entry != content.cend(); ++entry) {
            if (entry->isEmpty()) {
                continue; // a folder
            }
            ++entries;
            const QString path = kept + u'/' + entry.key();
            damage::eachDamage(*entry, [&](const QByteArray& bytes, const QString& what) {
                damage::write(path, bytes);
                const auto again = cache.render(photo, requests, texts);
                QVERIFY2(again && again->first().bytes == made->first().bytes, qPrintable(what));
                QVERIFY2(again->first().size == made->first().size, qPrintable(what));
                QVERIFY2(cache.facts(photo)->size == facts->size, qPrintable(what));
                QVERIFY2(cache.sha256(photo) == facts->sha256, qPrintable(what));
            });
        }
        QCOMPARE(entries, 2); // of the photo, and of its rendition
    }
};

QTEST_GUILESS_MAIN(DamagedPhotos)
#include "tst_photos.moc"
