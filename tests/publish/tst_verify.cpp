// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "publish/Package.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using publish::Format;

/// A package of ours, and what a verifier must see when it is not any more.
class TestVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFlippedBitOfAFolderIsFound();
    void everyFlippedBitOfAZipIsFound();
    void everyTruncatedZipIsRefused();
    void unlistedFilesAreRefused_data();
    void unlistedFilesAreRefused();
    void missingFilesAreNamed();
    void symbolicLinksAreRefused();
    void manifestIsReadStrictly_data();
    void manifestIsReadStrictly();
    void whatIsNotThereOrNoPackage();
    void verifyingWritesNothing();

private:
    /// Copies the folder package to a fresh place.
    QString copy(const QTemporaryDir& dir) const
    {
        const QString folder = dir.filePath(u"package"_s);
        for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
            example::write(folder + u'/' + it.key(), *it);
        return folder;
    }

    QTemporaryDir m_dir;
    QMap<QString, QByteArray> m_files;
    QByteArray m_zip;
};

void TestVerify::initTestCase()
{
    auto request = example::request(m_dir.filePath(u"article"_s), m_dir.filePath(u"out"_s), Format::Json);
    const auto folder = publish::exportArticle(request);
    request.zip = true;
    const auto zip = publish::exportArticle(request);
    QVERIFY(folder && zip);
    m_files = example::filesOf(folder->path);
    m_zip = example::read(zip->path);
    QVERIFY(publish::verifyPackage(folder->path) && publish::verifyPackage(zip->path));
}

void TestVerify::everyFlippedBitOfAFolderIsFound()
{
    const QTemporaryDir dir;
    const QString folder = copy(dir);
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        const qsizetype step = qMax<qsizetype>(1, it->size() / 40);
        for (qsizetype at = 0; at < it->size(); at += step) {
            QByteArray bytes = *it;
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << (at % 8)));
            example::write(folder + u'/' + it.key(), bytes);
            const auto verified = publish::verifyPackage(folder);
            const QString what = u"%1 at %2"_s.arg(it.key()).arg(at);
            QVERIFY2(!verified, qPrintable(what));
            const bool named = verified.error().file == it.key() || verified.error().place == it.key();
            QVERIFY2(named, qPrintable(what + u": "_s + verified.error().file + u' ' + verified.error().place));
        }
        example::write(folder + u'/' + it.key(), *it);
    }
    QVERIFY(publish::verifyPackage(folder));
}

void TestVerify::everyFlippedBitOfAZipIsFound()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"package.zip"_s);
    // All of the directory at its end and of the first local header, and places in between.
    QList<qsizetype> places;
    for (qsizetype at = 0; at < m_zip.size(); at += (at < 200 || at > m_zip.size() - 2500) ? 1 : 997)
        places.append(at);
    for (const qsizetype at : places) {
        QByteArray bytes = m_zip;
        bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << (at % 8)));
        example::write(path, bytes);
        QVERIFY2(!publish::verifyPackage(path), qPrintable(QString::number(at)));
    }
}

void TestVerify::everyTruncatedZipIsRefused()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"package.zip"_s);
    for (qsizetype size = 0; size < m_zip.size(); size += 1499) {
        example::write(path, m_zip.left(size));
        QVERIFY2(!publish::verifyPackage(path), qPrintable(QString::number(size)));
    }
    example::write(path, m_zip + "x");
    QVERIFY(!publish::verifyPackage(path));
}

void TestVerify::unlistedFilesAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("beside") << u"extra.txt"_s;
    QTest::newRow("hidden") << u".hidden"_s;
    QTest::newRow("below") << u"media/extra.jpg"_s;
    QTest::newRow("new folder") << u"more/extra.jpg"_s;
    QTest::newRow("differs by case") << u"ARTICLE.json"_s;
}

void TestVerify::unlistedFilesAreRefused()
{
    QFETCH(QString, path);
    const QTemporaryDir dir;
    const QString folder = copy(dir);
    example::write(folder + u'/' + path, "x");
    const auto verified = publish::verifyPackage(folder);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::BadPackage);
    QCOMPARE(verified.error().place.toLower(), path.toLower());
}

void TestVerify::missingFilesAreNamed()
{
    const QTemporaryDir dir;
    const QString folder = copy(dir);
    QVERIFY(QFile::remove(folder + u"/ko.md"_s));
    auto verified = publish::verifyPackage(folder);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::BadPackage);
    QCOMPARE(verified.error().place, u"ko.md"_s);
    QVERIFY(QFile::remove(folder + u"/manifest.json"_s));
    verified = publish::verifyPackage(folder);
    QVERIFY(!verified);
    QCOMPARE(verified.error().place, u"manifest.json"_s);
}

void TestVerify::symbolicLinksAreRefused()
{
    const QTemporaryDir dir;
    const QString folder = copy(dir);
    const QString body = folder + u"/ko.md"_s;
    const QString elsewhere = dir.filePath(u"elsewhere.md"_s);
    QVERIFY(QFile::rename(body, elsewhere));
    QVERIFY(QFile::link(elsewhere, body)); // same content, another place
    const auto verified = publish::verifyPackage(folder);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::BadPackage);
    QCOMPARE(verified.error().place, u"ko.md"_s);
}

void TestVerify::manifestIsReadStrictly_data()
{
    QTest::addColumn<QByteArray>("manifest");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]\n");
    QTest::newRow("no seal") << QByteArray("{\n  \"format\": \"wongo-package\"\n}\n");
    QTest::newRow("deep") << QByteArray(100000, '[');
    QTest::newRow("large") << QByteArray(5 * 1024 * 1024, ' ');
}

void TestVerify::manifestIsReadStrictly()
{
    QFETCH(QByteArray, manifest);
    const QTemporaryDir dir;
    const QString folder = copy(dir);
    example::write(folder + u"/manifest.json"_s, manifest);
    QVERIFY(!publish::verifyPackage(folder));
}

void TestVerify::whatIsNotThereOrNoPackage()
{
    const auto absent = publish::verifyPackage(m_dir.filePath(u"nowhere"_s));
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::FileNotFound);
    const auto folder = publish::verifyPackage(m_dir.filePath(u"article"_s));
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::BadPackage);
    example::write(m_dir.filePath(u"text.zip"_s), "PK but no zip");
    const auto file = publish::verifyPackage(m_dir.filePath(u"text.zip"_s));
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::BadPackage);
}

void TestVerify::verifyingWritesNothing()
{
    const QTemporaryDir dir;
    const QString folder = copy(dir);
    QVERIFY(publish::verifyPackage(folder));
    QCOMPARE(example::filesOf(folder), m_files);
    QCOMPARE(example::namesIn(dir.path()), QStringList{u"package"_s});
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
