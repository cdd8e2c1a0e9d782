// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "storage/PhotoStore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class TestPhotoStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void names_data();
    void names();
    void neverReplaces();
    void sameContentOnce();
    void whatAKilledWriterLeftIsNoPhoto();
    void renamedToWhatIsThereAlready();
    void decomposedNameIsNotUsedAgain();
    void clashesRegardlessOfCase();
    void needsTheFolder();
    void freeIds();
    void findsOtherUnicodeForms();

private:
    QString store(const QByteArray& bytes, const QString& name, const QString& suffix = u"jpg"_s) const
    {
        return storage::storePhoto(m_dir->path(), bytes, name, suffix).value_or(u"(refused)"_s);
    }
    QByteArray content(const QString& path) const
    {
        return base::readFile(m_dir->filePath(path), 1000).value_or("(none)");
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestPhotoStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestPhotoStore::names_data()
{
    QTest::addColumn<QString>("suggested");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("expected");
    QTest::newRow("camera") << u"DSC_0042.JPG"_s << u"jpg"_s << u"images/DSC_0042.jpg"_s;
    QTest::newRow("path") << u"/media/card/UN Council (2).final.jpeg"_s << u"jpg"_s
                          << u"images/UN-Council-2-final.jpg"_s;
    QTest::newRow("suffix is told, not guessed") << u"photo.exe"_s << u"PNG"_s << u"images/photo.png"_s;
    QTest::newRow("Hangul") << u"황준국 대사.jpg"_s << u"jpg"_s << u"images/황준국-대사.jpg"_s;
    QTest::newRow("Hangul from a Mac") << u"한강.jpg"_s.normalized(QString::NormalizationForm_D) << u"jpg"_s
                                       << u"images/한강.jpg"_s;
    QTest::newRow("dates") << u"2024. 1. 10. 회의.jpg"_s << u"jpg"_s << u"images/2024-1-10-회의.jpg"_s;
    QTest::newRow("ideograph beyond 16 bits") << u"𠮷野家.jpg"_s << u"jpg"_s << u"images/𠮷野家.jpg"_s;
    QTest::newRow("long") << QString(300, u'가') + u".jpg"_s << u"jpg"_s
                          << u"images/"_s + QString(60, u'가') + u".jpg"_s;
    QTest::newRow("signs of Markdown") << u"[a](b)_c`d*e&amp;f#%.jpg"_s << u"jpg"_s << u"images/a-b-_c-d-e-amp-f.jpg"_s;
    QTest::newRow("hidden") << u".secret.jpg"_s << u"jpg"_s << u"images/secret.jpg"_s;
    QTest::newRow("no letter") << u"👩‍👧 !.jpg"_s << u"jpg"_s << u"images/photo.jpg"_s;
    QTest::newRow("bidi") << u"gpj\u202Etxt.jpg"_s << u"jpg"_s << u"images/gpj-txt.jpg"_s;
    QTest::newRow("mixed") << u"유엔 UN 2024.jpg"_s << u"jpg"_s << u"images/유엔-UN-2024.jpg"_s;
    QTest::newRow("accent") << u"Café.webp"_s << u"webp"_s << u"images/Café.webp"_s;
    QTest::newRow("device") << u"con.jpg"_s << u"jpg"_s << u"images/photo-con.jpg"_s;
    QTest::newRow("up") << u"../../etc/passwd"_s << u"jpg"_s << u"images/passwd.jpg"_s;
    QTest::newRow("hostile suffix") << u"a"_s << u"/../x"_s << u"images/a.x"_s;
    QTest::newRow("nothing") << QString() << u"jpg"_s << u"images/photo.jpg"_s;
    QTest::newRow("article") << u"article.jpg"_s << u"jpg"_s << u"images/article.jpg"_s;
}

void TestPhotoStore::names()
{
    QFETCH(QString, suggested);
    QFETCH(QString, suffix);
    QFETCH(QString, expected);
    QCOMPARE(store("bytes", suggested, suffix), expected);
    QCOMPARE(content(expected), QByteArray("bytes"));
    QVERIFY(base::isSafeRelativePath(expected));
}

void TestPhotoStore::neverReplaces()
{
    QCOMPARE(store("one", u"a.jpg"_s), u"images/a.jpg"_s);
    QCOMPARE(store("two", u"a.jpg"_s), u"images/a-2.jpg"_s);
    QCOMPARE(store("three", u"a.jpg"_s), u"images/a-3.jpg"_s);
    QCOMPARE(content(u"images/a.jpg"_s), QByteArray("one"));
    QCOMPARE(content(u"images/a-2.jpg"_s), QByteArray("two"));
}

void TestPhotoStore::sameContentOnce()
{
    QCOMPARE(store("one", u"a.jpg"_s), u"images/a.jpg"_s);
    QCOMPARE(store("two", u"b.jpg"_s), u"images/b.jpg"_s);
    QCOMPARE(store("two", u"a.jpg"_s), u"images/b.jpg"_s);
    QCOMPARE(QDir(m_dir->filePath(u"images"_s)).entryList(QDir::Files).size(), 2);
}

void TestPhotoStore::whatAKilledWriterLeftIsNoPhoto()
{
    QVERIFY(base::makeDirectory(m_dir->filePath(u"images"_s)));
    QVERIFY(base::writeFile(m_dir->filePath(u"images/.wongo-0123456789abcdef.tmp"_s), "photo"));
    QCOMPARE(store("photo", u"street.jpg"_s), u"images/street.jpg"_s);
    QCOMPARE(content(u"images/street.jpg"_s), "photo");
}

/// By one that was killed before it could say so.
void TestPhotoStore::renamedToWhatIsThereAlready()
{
    const QString photo = store("photo", u"street.jpg"_s);
    const auto rename
        = [&] { return storage::renamePhoto(m_dir->path(), photo, u"거리.jpg"_s, 100).value_or(u"(refused)"_s); };
    QCOMPARE(rename(), u"images/거리.jpg"_s);
    QCOMPARE(rename(), u"images/거리.jpg"_s);
    QVERIFY(base::writeFile(m_dir->filePath(u"images/거리.jpg"_s), "another"));
    QCOMPARE(rename(), u"images/거리-2.jpg"_s);
    QCOMPARE(content(u"images/거리.jpg"_s), "another");
}

void TestPhotoStore::decomposedNameIsNotUsedAgain()
{
    const QString theirs = u"images/한강.jpg"_s.normalized(QString::NormalizationForm_D);
    QVERIFY(QDir(m_dir->path()).mkdir(u"images"_s));
    QVERIFY(base::writeFile(m_dir->filePath(theirs), "one"));
    QCOMPARE(store("one", u"한강.jpg"_s), u"images/한강-2.jpg"_s);
    QCOMPARE(store("one", u"한강.jpg"_s), u"images/한강-2.jpg"_s);
    QCOMPARE(content(theirs), QByteArray("one"));
}

void TestPhotoStore::clashesRegardlessOfCase()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"images"_s));
    QVERIFY(base::writeFile(m_dir->filePath(u"images/UN.JPG"_s), "theirs"));
    QVERIFY(QFile::link(u"nowhere"_s, m_dir->filePath(u"images/link.jpg"_s)));
    QCOMPARE(store("ours", u"un.jpg"_s), u"images/un-2.jpg"_s);
    QCOMPARE(store("other", u"link.jpg"_s), u"images/link-2.jpg"_s);
}

void TestPhotoStore::needsTheFolder()
{
    QCOMPARE(storage::storePhoto(m_dir->filePath(u"gone"_s), "x", u"a"_s, u"jpg"_s).error().code,
        base::ErrorCode::FileNotFound);
    QVERIFY(!QDir(m_dir->path()).exists(u"gone"_s));
}

void TestPhotoStore::freeIds()
{
    model::Metadata meta;
    QCOMPARE(storage::freeImageId(meta, u"UN Council.jpg"_s), u"un-council"_s);
    meta.images = {{}, {}};
    meta.images[0].id = u"un-council"_s;
    meta.images[1].id = u"un-council-2"_s;
    QCOMPARE(storage::freeImageId(meta, u"un-council.png"_s), u"un-council-3"_s);
    QCOMPARE(storage::freeImageId(meta, u"대사.png"_s), u"photo"_s);
}

void TestPhotoStore::findsOtherUnicodeForms()
{
    const auto path = [&](const QString& file) { return storage::photoPath(m_dir->path(), file); };
    const QString composed = u"images/한강 é.jpg"_s.normalized(QString::NormalizationForm_C);
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(QDir(m_dir->path()).mkdir(u"images"_s));
    QCOMPARE(path(composed), m_dir->filePath(composed)); // nothing there: the name that is missed
    QVERIFY(base::writeFile(m_dir->filePath(decomposed), "from a Mac"));
    QCOMPARE(path(composed), m_dir->filePath(decomposed));
    QVERIFY(base::writeFile(m_dir->filePath(composed), "ours"));
    QCOMPARE(path(composed), m_dir->filePath(composed)); // the very name goes first
    const QString folder = u"images/봄"_s.normalized(QString::NormalizationForm_D);
    QVERIFY(QDir(m_dir->path()).mkdir(folder));
    QVERIFY(base::writeFile(m_dir->filePath(folder + u"/a.jpg"_s), "below"));
    QCOMPARE(path(u"images/봄/a.jpg"_s), m_dir->filePath(folder + u"/a.jpg"_s));
}

QTEST_GUILESS_MAIN(TestPhotoStore)
#include "tst_photostore.moc"
