// SPDX-License-Identifier: GPL-3.0-or-later
// A list of terms there and back, and used as TBX.
#include "Run.h"

#include "support/Support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class TestTerms : public QObject {
    Q_OBJECT

    QTemporaryDir m_work;

private Q_SLOTS:
    void thereAndBack()
    {
        const QByteArray table = "ko,en,kind,forbidden,code,note\n"
                                 "부다노프,Kyrylo Budanov,name,Kirillo,,head of intelligence\n"
                                 "국가정보원,National Intelligence Service|NIS,term,NIA,nis,\n";
        cli::put(m_work.filePath(u"a.csv"_s), table);
        QCOMPARE(cli::run({u"terms"_s, u"convert"_s, u"a.csv"_s, u"b.tbx"_s}, m_work.path()).exitCode, 0);
        const cli::Outcome back = cli::run({u"terms"_s, u"convert"_s, u"b.tbx"_s, u"c.csv"_s}, m_work.path());
        QCOMPARE(back.exitCode, 0);
        QCOMPARE(back.standardError, QByteArray("Terms written: 2\n"));
        QCOMPARE(cli::tree(m_work.path()).value(u"c.csv"_s), table);
    }

    void theTbxFindsTheMisspelledName()
    {
        const QString article = support::sharedFile(u"samples/nk-weapons"_s);
        if (article.isEmpty()) {
            QSKIP("skipped: no ../shared");
        }
        const cli::Outcome checked
            = cli::run({u"check"_s, article, u"--kinds"_s, u"term,name"_s, u"--glossary"_s, u"b.tbx"_s}, m_work.path());
        QCOMPARE(checked.exitCode, 1);
        QCOMPARE(checked.standardOutput.count('\n'), 1);
        QVERIFY2(
            checked.standardOutput.contains("en.md:3:78: warning") && checked.standardOutput.contains("Kyrylo Budanov"),
            checked.standardOutput.constData());
    }
};

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
