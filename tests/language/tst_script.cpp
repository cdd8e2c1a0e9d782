// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Script.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("korean");
        QTest::newRow("Korean") << u"새 여객선이 항구에 들어오고 있다."_s << true;
        QTest::newRow("English") << u"The new ferry enters the harbor."_s << false;
        QTest::newRow("English with a Korean name")
            << u"Kim Hana (김하나) waits at the pier in Haedam on May 17."_s << false;
        QTest::newRow("Korean with an English name") << u"UN 안보리 회의가 뉴욕에서 열리고 있다."_s << true;
        QTest::newRow("Korean agency") << u"ⓒ뉴시스"_s << true;
        QTest::newRow("English agency") << u"ⓒNewsis"_s << false;
        QTest::newRow("decomposed") << u"한강"_s.normalized(QString::NormalizationForm_D) << true;
        QTest::newRow("no letters") << u"2024. 1. 10."_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void tells()
    {
        QFETCH(QString, text);
        QFETCH(bool, korean);
        QCOMPARE(wongo::language::isKorean(text), korean);
    }
};

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
