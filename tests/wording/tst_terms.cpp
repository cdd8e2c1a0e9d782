// SPDX-License-Identifier: GPL-3.0-or-later
// The Korean of window and command line: one word for each thing, one register, and the product is not taken for what
// it is named after.

#include "support/Support.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

/// Every Korean text of both files.
QStringList koreanTexts()
{
    QStringList texts;
    for (const QString& name : {u"wongo_ko.ts"_s, u"wongo_ko_core.ts"_s}) {
        QFile file(support::projectDir() + u"/translations/"_s + name);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(file.fileName()));
        }
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "translation"_L1) {
                texts.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
            }
        }
    }
    return texts;
}

/// The texts in which the pattern is found.
QStringList matching(const QString& pattern)
{
    QStringList found = koreanTexts();
    const QRegularExpression expression(pattern);
    found.removeIf([&expression](const QString& text) { return !expression.match(text).hasMatch(); });
    return found;
}

} // namespace

class TestTerms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(koreanTexts().size() > 300); }

    /// The newsroom's words, each beside those that would say the same thing again.
    void oneThingHasOneName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("others");
        QTest::newRow("page of an article") << u"기사 페이지"_s << u"(?<![\\x{ac00}-\\x{d7a3}])지면"_s;
        QTest::newRow("subhead") << u"소제목"_s << u"중간 ?제목|중제"_s;
        QTest::newRow("kicker") << u"어깨제목"_s << u"어깨 제목|문패"_s;
        QTest::newRow("portrait") << u"기자 사진"_s << u"인물 사진|얼굴 사진"_s;
        QTest::newRow("word") << u"어절"_s << u"낱말"_s;
        QTest::newRow("publish") << u"발행"_s << u"게재"_s;
        QTest::newRow("package") << u"패키지"_s << u"묶음|꾸러미"_s;
        QTest::newRow("window") << u"화면 언어"_s << u"창 (언어|색상)"_s;
        QTest::newRow("caption") << u"사진 설명"_s << u"캡션"_s;
        QTest::newRow("credit") << u"사진 출처"_s << u"(?<!사진 |사진 %1 )출처|크레디트|크레딧"_s;
        QTest::newRow("byline") << u"바이라인"_s << u"기자명"_s;
        QTest::newRow("paste") << u"붙여넣"_s << u"붙여 넣"_s;
    }

    void oneThingHasOneName()
    {
        QFETCH(QString, name);
        QFETCH(QString, others);
        QVERIFY(!matching(name).isEmpty());
        const QStringList wrong = matching(others);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// Sentences tell in -니다 and ask in -세요, in the window as on the command line.
    void oneRegister()
    {
        const QStringList wrong = matching(
            u"십시오|하시오|(?<!니다|세요)(?<=[\\x{ac00}-\\x{d7a3}])[.](\\s|$)|(아|어|여|해|에|나|까|지|예|네)요[.?]?$"_s);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// 원고 alone is the copy that a reporter writes: "the manuscript is not to blame" would read as blame. As a name
    /// it stands alone (a title) or as 원고 프로그램.
    void theProductIsNoManuscript()
    {
        const QStringList wrong = matching(u"원고(?!지|\\s프로그램|$)|.원고$"_s);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
