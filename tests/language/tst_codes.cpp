// SPDX-License-Identifier: GPL-3.0-or-later
// Codes as they are typed, and the particles behind what they stand for.

#include "language/CodeWord.h"
#include "language/Particles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class TestCodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesEndThere_data()
    {
        QTest::addColumn<QString>("text"); // up to the end
        QTest::addColumn<QString>("found"); // start, code and Hangul; empty = none
        const auto row = [](const QString& text, const QString& found) {
            QTest::newRow(text.toUtf8().constData()) << text << found;
        };
        row(u"\\hwang"_s, u"0 hwang "_s);
        row(u"a \\un-sc2"_s, u"2 un-sc2 "_s);
        row(u"a\\b"_s, u"1 b "_s);
        row(u"\\hwang은"_s, u"0 hwang 은"_s);
        row(u"\\hwang에서는"_s, u"0 hwang 에서는"_s);
        row(u"\\\\\\hwang"_s, u"2 hwang "_s);
        row(u"\\\\hwang"_s, {});
        row(u"\\Hwang"_s, {});
        row(u"\\hwang "_s, {});
        row(u"\\황"_s, {});
        row(u"\\"_s, {});
        row(u"hwang"_s, {});
        row({}, {});
    }

    void codesEndThere()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        const auto word = language::codeWordBefore(QString(text + u" behind it"_s), text.size());
        QCOMPARE(word ? u"%1 %2 %3"_s.arg(QString::number(word->start), word->code, word->hangul) : QString(), found);
    }

    void signsEndCodes()
    {
        for (const QChar sign : u" \t\n\u2029.,;:!?)]}\"'”’*_`/\\=+…·"_s) {
            QVERIFY2(language::endsCode(sign), qPrintable(QString(sign)));
        }
        for (const QChar sign : u"aZ0-가ㄱé"_s) {
            QVERIFY2(!language::endsCode(sign), qPrintable(QString(sign)));
        }
    }

    void particlesFitTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("fitting");
        const auto both = [](const QString& consonant, const QString& vowel) {
            for (const QString& typed : {consonant, vowel}) {
                QTest::addRow("황준국%s", typed.toUtf8().constData()) << u"황준국"_s << typed << consonant;
                QTest::addRow("해담시%s", typed.toUtf8().constData()) << u"해담시"_s << typed << vowel;
            }
        };
        both(u"은"_s, u"는"_s);
        both(u"이"_s, u"가"_s);
        both(u"을"_s, u"를"_s);
        both(u"과"_s, u"와"_s);
        both(u"과의"_s, u"와의"_s);
        both(u"으로"_s, u"로"_s);
        both(u"으로서는"_s, u"로서는"_s);
        both(u"으로부터"_s, u"로부터"_s);
        both(u"은커녕"_s, u"는커녕"_s);
        both(u"이라고"_s, u"라고"_s);
        both(u"이나"_s, u"나"_s);
        both(u"이었다"_s, u"였다"_s);
        both(u"의"_s, u"의"_s);
        both(u"에서는"_s, u"에서는"_s);
        QTest::newRow("ㄹ 로") << u"서울"_s << u"으로"_s << u"로"_s;
        QTest::newRow("ㄹ 은") << u"서울"_s << u"는"_s << u"은"_s;
        QTest::newRow("copula behind a vowel") << u"해담시"_s << u"이다"_s << u"이다"_s;
        QTest::newRow("copula behind a consonant") << u"황준국"_s << u"다"_s << u"이다"_s;
        QTest::newRow("Latin") << u"AP"_s << u"은"_s << u"은"_s;
        QTest::newRow("figure") << u"뉴스1"_s << u"가"_s << u"가"_s;
    }

    void particlesFitTheName()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(QString, fitting);
        QCOMPARE(language::fittingParticles(typed, name.back()), fitting);
    }
};

QTEST_APPLESS_MAIN(TestCodes)
#include "tst_codes.moc"
