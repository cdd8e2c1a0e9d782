// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::base;

class TestFileNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void paths_data();
    void paths();
    void temporaryNames();
    void hash();
};

void TestFileNames::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("safe");
    for (const QString& name :
        {u"un-council.jpg"_s, u"한글 사진 (1).jpg"_s, u".htaccess"_s, u"a..b"_s, u"console.log"_s, u"com.md"_s,
            u"com10"_s, u"nul2"_s, u"👩\u200D👧.png"_s, QString(85, u'가'), QString(255, u'a')}) {
        QTest::newRow(qPrintable(u"safe: "_s + name)) << name << true;
    }
    for (const QString& name :
        {QString(), u"."_s, u".."_s, u"..."_s, u"a/b"_s, u"/"_s, u"a\\b"_s, u"c:"_s, u"a:stream"_s, u"a*"_s, u"a?"_s,
            u"a\"b"_s, u"a<b"_s, u"a>b"_s, u"a|b"_s, u"a\nb"_s, u"a\tb"_s, u"a\u0000b"_s, u"a\u007Fb"_s, u"a\u0085b"_s,
            u"gpj.\u202Eexe"_s, u"a\u200Fb"_s, u"a\u2066b"_s, u"a\u061Cb"_s, u"a\u2028b"_s, u"con"_s, u"CON"_s,
            u"nul.txt"_s, u"Com1"_s, u"lpt9.tar.gz"_s, u"COM¹.jpg"_s, u"aux .jpg"_s, u"trailing."_s, u"trailing "_s,
            QString(86, u'가'), QString(256, u'a'), QString(QChar(0xD800))}) {
        QTest::newRow(qPrintable(u"unsafe: "_s + name.toHtmlEscaped().left(40))) << name << false;
    }
}

void TestFileNames::names()
{
    QFETCH(QString, name);
    QFETCH(bool, safe);
    QCOMPARE(isSafeFileName(name), safe);
}

void TestFileNames::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("safe");
    QTest::newRow("one") << u"a.jpg"_s << true;
    QTest::newRow("deep") << u"images/sub/사진.jpg"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("absolute") << u"/etc/passwd"_s << false;
    QTest::newRow("up") << u"images/../article.json"_s << false;
    QTest::newRow("leading up") << u"../x"_s << false;
    QTest::newRow("here") << u"./x"_s << false;
    QTest::newRow("double slash") << u"images//x"_s << false;
    QTest::newRow("slash at the end") << u"images/"_s << false;
    QTest::newRow("backslash") << u"images\\..\\x"_s << false;
    QTest::newRow("drive") << u"c:/x"_s << false;
    QTest::newRow("device inside") << u"images/nul/x"_s << false;
}

void TestFileNames::paths()
{
    QFETCH(QString, path);
    QFETCH(bool, safe);
    QCOMPARE(isSafeRelativePath(path), safe);
}

// FIPS 180-4, example of one block.
void TestFileNames::temporaryNames()
{
    QVERIFY(isTemporaryName(u".wongo-0123456789abcdef.tmp"_s));
    for (const QString& name : {u".wongo-staging-0123"_s, u"wongo-0123456789abcdef.tmp"_s,
             u".wongo-0123456789abcdef.tmp~"_s, u".wongo-0123456789abcde.tmp"_s, QString()}) {
        QVERIFY2(!isTemporaryName(name), qPrintable(name));
    }
}

void TestFileNames::hash()
{
    QCOMPARE(sha256("abc"), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
}

QTEST_GUILESS_MAIN(TestFileNames)
#include "tst_filenames.moc"
