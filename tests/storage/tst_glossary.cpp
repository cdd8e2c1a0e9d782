// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/GlossaryFile.h"
#include "support/Support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using model::Term;

class TestGlossary : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    base::Result<model::Glossary> read(const QByteArray& bytes) const
    {
        QFile file(m_dir.filePath(u"terms.csv"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
            ? storage::loadGlossary(file.fileName())
            : base::failure(ErrorCode::Internal);
    }

private Q_SLOTS:
    void readsRows()
    {
        const auto glossary = read("\xEF\xBB\xBFko,en,kind,forbidden\r\n"
                                   "부다노프,Kyrylo Budanov,name,Kirillo\r\n"
                                   "\r\n"
                                   "국가정보원,\"National Intelligence Service | NIS\",office,NIA;KCIA\r\n"
                                   "\"쉼표, 있는\",\"a \"\"quoted\"\" form\",,\r\n"
                                   ",only English,term,\r\n"
                                   "혼자,,term,\r\n");
        QVERIFY(glossary);
        QCOMPARE(*glossary,
            model::Glossary({{u"부다노프"_s, {u"Kyrylo Budanov"_s}, Term::Kind::Name, {u"Kirillo"_s}},
                {u"국가정보원"_s, {u"National Intelligence Service"_s, u"NIS"_s}, Term::Kind::Term,
                    {u"NIA"_s, u"KCIA"_s}},
                {u"쉼표, 있는"_s, {u"a \"quoted\" form"_s}, Term::Kind::Term, {}}}));
    }

    void columnsMayBeNamedInAnyOrder()
    {
        const auto glossary = read("note,EN,Ko\nx,Ferry,여객선\n");
        QVERIFY(glossary);
        QCOMPARE(*glossary, model::Glossary({{u"여객선"_s, {u"Ferry"_s}, Term::Kind::Term, {}, {}, u"x"_s}}));
    }

    void withoutNamesTheOrderIsTheDesigns()
    {
        const auto glossary = read("여객선,ferry,term,steamer");
        QVERIFY(glossary);
        QCOMPARE(*glossary, model::Glossary({{u"여객선"_s, {u"ferry"_s}, Term::Kind::Term, {u"steamer"_s}}}));
    }

    void codesStandForTerms()
    {
        const auto glossary = read("ko,en,kind,forbidden,code\n"
                                   "황준국,Hwang Joon-kook|Hwang,name,,hwang\n"
                                   "안보리,Security Council,term,,unsc-2\n"
                                   "여객선,ferry,term,,\n"
                                   "다만,,term,,only\n");
        QVERIFY(glossary);
        QCOMPARE(glossary->size(), 4);
        QCOMPARE(glossary->value(0),
            (Term{u"황준국"_s, {u"Hwang Joon-kook"_s, u"Hwang"_s}, Term::Kind::Name, {}, u"hwang"_s}));
        QCOMPARE(model::termOf(*glossary, u"unsc-2"), &glossary->at(1));
        QCOMPARE(model::termOf(*glossary, u"unsc"), nullptr);
        QCOMPARE(model::termOf(*glossary, u""), nullptr);
        QCOMPARE(model::textOf(glossary->at(0), model::Language::English), u"Hwang Joon-kook"_s);
        QCOMPARE(model::textOf(glossary->at(3), model::Language::Korean), u"다만"_s);
        QCOMPARE(model::textOf(glossary->at(3), model::Language::English), QString());
    }

    void codeColumnMayStandAnywhere()
    {
        const auto glossary = read("code,en,ko\nport,Busan Port,부산항\n");
        QVERIFY(glossary);
        QCOMPARE(glossary->value(0).code, u"port"_s);
        QCOMPARE(read("부산항,Busan Port,place,,port\n")->value(0).code, u"port"_s);
    }

    void notesStandLast()
    {
        const auto glossary = read("오태림,Oh Tae-rim,name,,oh,\"a lawmaker,\nnot the singer\"\n");
        QVERIFY(glossary);
        QCOMPARE(glossary->value(0).note, u"a lawmaker, not the singer"_s);
        QVERIFY(read("가,a,term,,," + QByteArray(4000, 'n') + "\n"));
    }

    void whatIsWrittenIsRead()
    {
        const model::Glossary written{{u"쉼표, 있는"_s, {u"a \"quoted\" form"_s, u"b"_s}, Term::Kind::Term,
                                          {u"c"_s, u"다"_s}, u"code"_s, u"\"note\", with a comma"_s},
            {u"ko"_s, {u"en"_s}, Term::Kind::Name, {}}, {u"\""_s, {}, Term::Kind::Term, {u"x"_s}}};
        const QByteArray bytes = storage::csvOf(written);
        QVERIFY(bytes.startsWith("ko,en,kind,forbidden,code,note\n"));
        QCOMPARE(*read(bytes), written);
        QCOMPARE(storage::csvOf(*read(bytes)), bytes);
        // A spreadsheet must not run what a glossary says.
        const model::Glossary sums{{u"=HYPERLINK(1)"_s, {u"+1"_s, u"-2"_s}, Term::Kind::Term, {u"@x"_s}, {}, u"'=y"_s},
            {u"'90년대"_s, {u"the '90s"_s}, Term::Kind::Term, {}}};
        const QByteArray marked = storage::csvOf(sums);
        QVERIFY2(marked.contains("\n'=HYPERLINK(1),'+1|-2,term,'@x,,''=y\n'90"), marked.constData());
        QCOMPARE(*read(marked), sums);
        QCOMPARE(storage::csvOf({}), QByteArray("ko,en,kind,forbidden,code,note\n"));
    }

    void refusesCodes_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("place");
        QTest::newRow("capital") << QByteArray("가,a,Hwang\n") << u"2"_s;
        QTest::newRow("blank") << QByteArray("가,a,ok\n나,b,a b\n") << u"3"_s;
        QTest::newRow("backslash") << QByteArray("가,a,\\hwang\n") << u"2"_s;
        QTest::newRow("Hangul") << QByteArray("\n\n가,a,황\n") << u"4"_s;
        QTest::newRow("twice") << QByteArray("가,a,one\n나,b,two\n다,c,one\n") << u"4"_s;
        QTest::newRow("twice, once on a line without a term") << QByteArray(",a,one\n나,b,one\n") << u"3"_s;
    }

    void refusesCodes()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, place);
        const auto glossary = read("ko,en,code\n" + rows);
        QVERIFY(!glossary);
        QCOMPARE(glossary.error().code, ErrorCode::BadTable);
        QCOMPARE(glossary.error().place, place);
        QCOMPARE(glossary.error().file, m_dir.filePath(u"terms.csv"_s));
    }

    void textComesOutNormalized()
    {
        const auto glossary = read(u"부산"_s.normalized(QString::NormalizationForm_D).toUtf8() + ",Busan\n");
        QVERIFY(glossary);
        QCOMPARE(glossary->value(0).ko, u"부산"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QByteArray& bytes, int line) {
            QTest::newRow(name) << bytes << QString::number(line);
        };
        row("a mark that is not closed", "ko,en\na,b\n\"c,d\n", 3);
        row("a mark inside a cell", "ko,en\na\"b,c\n", 2);
        row("something behind a closed mark", "ko,en\n\"a\nb\" c,d\n", 2);
        row("a line with a break, then a fault", "\"a\nb\",c\nd\"e,f\n", 3);
        row("a cell that is too long", "ko,en\n\na," + QByteArray(501, 'b') + "\n", 3);
        row("a note that is too long", "가,a,term,,," + QByteArray(4001, 'n') + "\n", 1);
        row("too many cells", "a,b\n" + QByteArray(300, ',') + "\n", 2);
        row("too many lines", QByteArray("a,b\n").repeated(50'001), 50'001);
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        const auto glossary = read(bytes);
        QVERIFY(!glossary);
        QCOMPARE(glossary.error().code, ErrorCode::BadTable);
        QCOMPARE(glossary.error().place, place);
        QCOMPARE(glossary.error().file, m_dir.filePath(u"terms.csv"_s));
    }

    void refusesOtherFiles()
    {
        QCOMPARE(read("\xB0\xA1,b\n").error().code, ErrorCode::BadEncoding);
        QCOMPARE(read(QByteArray(5 * 1024 * 1024, 'a')).error().code, ErrorCode::FileTooLarge);
        QCOMPARE(storage::loadGlossary(m_dir.filePath(u"none.csv"_s)).error().code, ErrorCode::FileNotFound);
        QVERIFY(read("")->isEmpty());
    }

    void ourSampleIsRead()
    {
        const auto glossary = storage::loadGlossary(support::projectDir() + u"/resources/samples/terms.csv"_s);
        QVERIFY(glossary);
        QVERIFY(glossary->size() >= 5);
    }
};

QTEST_APPLESS_MAIN(TestGlossary)
#include "tst_glossary.moc"
