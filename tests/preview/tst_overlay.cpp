// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/BodyOverlay.h"

#include <QRandomGenerator>
#include <QTest>

using wongo::preview::BodyOverlay;
using wongo::render::BlockPatch;

namespace {

void applyTo(QByteArrayList& blocks, const BlockPatch& patch)
{
    blocks.remove(patch.first, patch.removed);
    for (int i = 0; i < patch.inserted.size(); ++i)
        blocks.insert(patch.first + i, patch.inserted[i]);
}

} // namespace

class TestOverlay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingChangedIsNoPatch();
    void typingInOneBlockIsOnePatch();
    void randomPatchesFold();
};

void TestOverlay::nothingChangedIsNoPatch()
{
    QVERIFY(BodyOverlay().patches().isEmpty());
}

void TestOverlay::typingInOneBlockIsOnePatch()
{
    BodyOverlay overlay;
    for (int i = 0; i < 1000; ++i)
        overlay.apply({7, 1, {QByteArray::number(i)}});
    const QList<BlockPatch> patches = overlay.patches();
    QCOMPARE(patches.size(), 1);
    QCOMPARE(patches[0].first, 7);
    QCOMPARE(patches[0].removed, 1);
    QCOMPARE(patches[0].inserted, QByteArrayList{"999"});
}

void TestOverlay::randomPatchesFold()
{
    QRandomGenerator random(99);
    for (int round = 0; round < 500; ++round) {
        QByteArrayList loaded;
        for (int i = random.bounded(12); i > 0; --i)
            loaded.append("loaded " + QByteArray::number(i));
        QByteArrayList now = loaded;
        BodyOverlay overlay;
        for (int step = random.bounded(30); step > 0; --step) {
            BlockPatch patch;
            patch.first = random.bounded(int(now.size()) + 1);
            patch.removed = random.bounded(int(now.size()) - patch.first + 1);
            for (int i = random.bounded(3); i > 0; --i)
                patch.inserted.append(QByteArray::number(random.bounded(1000)));
            applyTo(now, patch);
            overlay.apply(patch);
        }
        QByteArrayList rebuilt = loaded;
        for (const BlockPatch& patch : overlay.patches())
            applyTo(rebuilt, patch);
        QCOMPARE(rebuilt, now);
    }
}

QTEST_APPLESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
