// SPDX-License-Identifier: GPL-3.0-or-later
// TMX in, leniently, and out, strictly.

#include "memory/Memory.h"
#include "memory/TmxReader.h"
#include "memory/TmxWriter.h"
#include "support/Support.h"

#include <QProcess>
#include <QStandardPaths>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using memory::readTmx;
using memory::TmxContents;
using memory::Unit;
using memory::writeTmx;

namespace {

QList<Unit> samples()
{
    return {{u"북한은 “24일” <발사>했다 & 밝혔다."_s, u"It said \"so\" & <fired> it's ]]> done."_s, u"urn:uuid:1"_s,
                u"nk-missile"_s, QDateTime(QDate(2024, 1, 24), QTime(9, 10, 11), Qt::UTC)},
        {u"  앞뒤 빈칸\t "_s, u"\nline\nbreaks\n"_s, {}, u"옛 기억 & <old>.tmx"_s, {}},
        {u"😀 𠮷野家 a\u0301"_s.normalized(QString::NormalizationForm_C), u"Emoji 😀"_s, u"urn:uuid:2"_s, u"x"_s,
            QDateTime(QDate(1999, 12, 31), QTime(23, 59, 59), Qt::UTC)}};
}

QByteArray document(const QByteArray& units, const QByteArray& header = "<header/>")
{
    return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">" + header + "<body>" + units + "</body></tmx>";
}

QByteArray unit(const QByteArray& ko, const QByteArray& en)
{
    return "<tu><tuv xml:lang=\"ko\"><seg>" + ko + "</seg></tuv><tuv xml:lang=\"en\"><seg>" + en + "</seg></tuv></tu>";
}

/// "ko | en" of each unit, or what was refused.
QStringList pairs(const QByteArray& bytes)
{
    const auto contents = readTmx(bytes, u"/work/a.tmx"_s);
    if (!contents) {
        return {contents.error().place + u' ' + contents.error().detail};
    }
    QStringList pairs;
    for (const Unit& each : contents->units) {
        pairs.append(each.ko + u" | "_s + each.en);
    }
    return pairs;
}

/// What xmllint says of a document under the DTD; empty if it is valid.
QString complaint(const QByteArray& bytes)
{
    QProcess lint;
    lint.start(u"xmllint"_s,
        {u"--noout"_s, u"--nonet"_s, u"--dtdvalid"_s, support::projectDir() + u"/tests/data/memory/tmx14.dtd"_s,
            u"-"_s});
    lint.write(bytes);
    lint.closeWriteChannel();
    if (!lint.waitForFinished()) {
        return u"did not run"_s;
    }
    return lint.exitCode() == 0 ? QString() : QString::fromUtf8(lint.readAllStandardError());
}

} // namespace

class TestTmx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackIdentical()
    {
        const QByteArray bytes = writeTmx(samples());
        const auto contents = readTmx(bytes, u"export.tmx"_s);
        QVERIFY2(contents.has_value(), contents ? "" : qPrintable(contents.error().place + contents.error().detail));
        QCOMPARE(contents->units, samples());
        QCOMPARE(contents->skipped, 0);
        QCOMPARE(writeTmx(contents->units), bytes);
    }

    void comesBackThroughAMemory()
    {
        const QTemporaryDir directory;
        const QByteArray bytes = writeTmx(samples());
        auto opened = memory::Memory::open(directory.filePath(u"m.sqlite"_s));
        QVERIFY(opened.has_value());
        QCOMPARE(*opened->memory->add(readTmx(bytes, u"a.tmx"_s)->units), 3);
        QCOMPARE(writeTmx(*opened->memory->units()), bytes);
        QCOMPARE(*opened->memory->add(readTmx(bytes, u"a.tmx"_s)->units), 0);
    }

    void isValid()
    {
        if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty()) {
            QSKIP("skipped: no xmllint");
        }
        QCOMPARE(complaint(writeTmx(samples())), QString());
        QCOMPARE(complaint(writeTmx({})), QString());
        QByteArray without = writeTmx(samples());
        without.replace(" segtype=\"block\"", "");
        QVERIFY(complaint(without).contains(u"segtype"_s)); // the DTD is looked at
    }

    void whatXmlCannotHoldIsLeftOut()
    {
        const QByteArray bytes
            = writeTmx({{u"가\u0001\u000b나\ufffe다"_s + QChar(0xD800), u"a\u001fb\tc"_s, {}, {}, {}}});
        QCOMPARE(pairs(bytes), QStringList{u"가나다 | ab\tc"_s});
    }

    void saysItIsTmx14()
    {
        const QString text = QString::fromUtf8(writeTmx(samples()));
        for (const QString& part :
            {u"<tmx version=\"1.4\">"_s, u"creationtool=\"Wongo\""_s, u"creationtoolversion=\""_s,
                u"segtype=\"block\""_s, u"o-tmf=\"Wongo\""_s, u"adminlang=\"en\""_s, u"srclang=\"*all*\""_s,
                u"datatype=\"plaintext\""_s, u"creationdate=\"20240124T091011Z\""_s, u"xml:lang=\"ko\""_s}) {
            QVERIFY2(text.contains(part), qPrintable(part));
        }
    }

    void readsLeniently_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        const QStringList one{u"가 | a"_s};
        QTest::newRow("plain") << document(unit("가", "a")) << one;
        QTest::newRow("no header") << document(unit("가", "a"), "") << one;
        QTest::newRow("1.1") << QByteArray(
            "<tmx version=\"1.1\"><header/><body><tu><tuv lang=\"EN-US\"><seg>a</seg></tuv>"
            "<tuv lang=\"KO_kr\"><seg>가</seg></tuv></tu></body></tmx>")
                             << one;
        QTest::newRow("no version") << QByteArray("<tmx><body>" + unit("가", "a") + "</body></tmx>") << one;
        QTest::newRow("DOCTYPE") << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM "
                                               "\"tmx14.dtd\">\n<tmx version=\"1.4\"><body>"
            + unit("가", "a") + "</body></tmx>")
                                 << one;
        QTest::newRow("three letters") << document("<tu><tuv xml:lang='kor'><seg>가</seg></tuv><tuv xml:lang='ENG'>"
                                                   "<seg>a</seg></tuv></tu>")
                                       << one;
        QTest::newRow("first of two") << document("<tu><tuv xml:lang='en-GB'><seg>a</seg></tuv><tuv xml:lang='en-US'>"
                                                  "<seg>b</seg></tuv><tuv xml:lang='ko'><seg>가</seg></tuv></tu>")
                                      << one;
        QTest::newRow("other languages") << document(
            "<tu><tuv xml:lang='ja'><seg>か</seg></tuv><tuv xml:lang='en'><seg>"
            "x</seg></tuv></tu>"
            + unit("가", "a")) << one;
        QTest::newRow("notes and properties") << document(
            "<tu tuid='1'><note>n</note><prop type='x'>p</prop><tuv xml:lang='ko'><note>n</note><prop "
            "type='y'>p</prop><seg>가</seg></tuv><tuv xml:lang='en'><seg>a</seg></tuv></tu>",
            "<header srclang='ko'><note>n</note><ude name='u'><map unicode='#xF8FF'/></ude><prop "
            "type='z'>p</prop></header>") << one;
        QTest::newRow("paired code") << document(unit("<bpt i='1'>&lt;b></bpt>가<ept i='1'>&lt;/b></ept>", "a")) << one;
        QTest::newRow("placeholders, isolated code, ut")
            << document(unit("<ph>{1}</ph>가<it pos='begin'>&lt;i></it>", "<ut>x</ut>a")) << one;
        QTest::newRow("highlighted") << document(unit("<hi type='term'>가</hi>", "<hi><hi>a</hi></hi>")) << one;
        QTest::newRow("embedded text") << document(unit("가<ph>&lt;img alt='<sub>그림</sub>'></ph>", "a")) << one;
        QTest::newRow("unknown inside") << document(unit("<g id='1'>가</g>", "<mrk>a</mrk>")) << one;
        QTest::newRow("CDATA and references")
            << document(unit("<![CDATA[<가>]]>", "&#97;&amp;&#x41;")) << QStringList{u"<가> | a&A"_s};
        QTest::newRow("NFD") << document(unit(u"가"_s.normalized(QString::NormalizationForm_D).toUtf8(), "a")) << one;
        QTest::newRow("mark in front") << QByteArray("\xef\xbb\xbf" + document(unit("가", "a"))) << one;
        const QString utf16 = QString::fromUtf8(document(unit("가", "a")))
                                  .replace(u"version=\"1.0\""_s, u"version=\"1.0\" encoding=\"UTF-16\""_s);
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            QTest::newRow(encoding == QStringConverter::Utf16LE ? "UTF-16 LE" : "UTF-16 BE")
                << QByteArray(encoder(utf16)) << one;
        }
        QTest::newRow("empty body") << document("") << QStringList();
        QTest::newRow("unit without variants") << document("<tu/>") << QStringList();
    }

    void readsLeniently()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        QCOMPARE(pairs(bytes), expected);
    }

    /// What other programs leave empty is as if it were not there, and what they take apart is put together.
    void whatWasReadIsWritten()
    {
        QByteArray bytes = document(unit("가", "a"));
        bytes.replace("<tu>", "<tu><prop type=\"x-origin\"></prop><prop type=\"x-article\">\u1100\u1161</prop>");
        const auto contents = readTmx(bytes, u"a.tmx"_s);
        QVERIFY(contents);
        QCOMPARE(contents->units.first().origin, u"a.tmx"_s);
        const auto again = readTmx(writeTmx(contents->units), u"b.tmx"_s);
        QVERIFY(again);
        QCOMPARE(again->units, contents->units);
    }

    void countsWhatIsSkipped()
    {
        const auto contents
            = readTmx(document(unit("가", "a") + unit("", "b") + "<tu><tuv xml:lang='ko'><seg>다</seg></tuv></tu>"),
                u"/w/a.tmx"_s);
        QCOMPARE(contents->skipped, 2);
        QCOMPARE(contents->units.first().origin, u"a.tmx"_s);
        QVERIFY(!contents->units.first().when.isValid());
    }

    void datesAreRead()
    {
        const auto contents = readTmx(
            document("<tu><tuv xml:lang='ko' creationdate='20020101T163812Z'><seg>가</seg></tuv><tuv xml:lang='en'>"
                     "<seg>a</seg></tuv></tu>"),
            {});
        QCOMPARE(contents->units.first().when, QDateTime(QDate(2002, 1, 1), QTime(16, 38, 12), Qt::UTC));
    }

    void filesAreWrittenAndRead()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"out.tmx"_s);
        QVERIFY(memory::saveTmx(path, samples()).has_value());
        QCOMPARE(memory::loadTmx(path)->units, samples());
        QCOMPARE(memory::loadTmx(directory.filePath(u"none.tmx"_s)).error().code, base::ErrorCode::FileNotFound);
    }
};

QTEST_GUILESS_MAIN(TestTmx)
#include "tst_tmx.moc"
