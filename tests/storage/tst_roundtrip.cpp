// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomArticle.h"
#include "storage/ArticleFolder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class TestRoundTrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyArticleComesBack();
    void everySaveComesBack();
    void damagedBytesNeverCrash();
};

void TestRoundTrip::everyArticleComesBack()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        const model::Metadata meta = randomArticle(seed).meta;
        const QByteArray bytes = storage::writeArticleJson(meta);
        const auto read = storage::readArticleJson(bytes, {});
        QVERIFY2(read, qPrintable(u"seed %1: %2"_s.arg(seed).arg(read ? QString() : read.error().place)));
        QVERIFY2(*read == meta, qPrintable(QString::number(seed)));
        QCOMPARE(storage::writeArticleJson(*read), bytes);
    }
}

void TestRoundTrip::everySaveComesBack()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"article"_s);
    auto created = storage::createFolder(folder, randomArticle(0));
    QVERIFY(created);
    storage::FolderState state = created->state;
    for (quint32 seed = 1; seed < 60; ++seed) {
        const model::Article article = randomArticle(seed);
        const auto saved = storage::saveFolder(folder, article, state);
        QVERIFY2(saved, qPrintable(QString::number(seed)));
        state = *saved;
        const auto loaded = storage::loadFolder(folder);
        QVERIFY(loaded);
        QVERIFY2(loaded->article == article, qPrintable(QString::number(seed)));
        QCOMPARE(loaded->state.articleSha256, state.articleSha256);
    }
}

// Whatever is taken must be writable and come back the same; the rest is refused with an error.
void TestRoundTrip::damagedBytesNeverCrash()
{
    QRandomGenerator random(7);
    int taken = 0;
    for (quint32 seed = 0; seed < 3000; ++seed) {
        QByteArray bytes = storage::writeArticleJson(randomArticle(seed % 50).meta);
        for (int i = 1 + random.bounded(3); i > 0; --i) {
            const qsizetype at = random.bounded(int(bytes.size()));
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = char(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, 1 + random.bounded(20));
                break;
            case 2:
                bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), 20));
                break;
            default:
                bytes[at] = "{}[]\",:0"[random.bounded(8)];
                break;
            }
            if (bytes.isEmpty()) {
                break;
            }
        }
        const auto read = storage::readArticleJson(bytes, {});
        if (!read) {
            QVERIFY(read.error().code != base::ErrorCode::Internal);
            continue;
        }
        ++taken;
        const auto again = storage::readArticleJson(storage::writeArticleJson(*read), {});
        QVERIFY2(again, qPrintable(u"seed %1"_s.arg(seed)));
        QVERIFY2(*again == *read, qPrintable(u"seed %1"_s.arg(seed)));
    }
    QVERIFY(taken > 100);
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
