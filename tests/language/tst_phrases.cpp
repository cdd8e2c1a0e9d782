// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Phrases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using wongo::language::Phrases;

namespace {

/// What of the text each hit covers.
QStringList found(const QList<Phrases::Phrase>& phrases, const QString& text)
{
    QStringList words;
    for (const Phrases::Hit& hit : Phrases(phrases).in(text)) {
        words.append(text.sliced(hit.start, hit.end - hit.start));
    }
    return words;
}

} // namespace

class TestPhrases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QString& phrase, const QString& text, const QStringList& expected) {
            QTest::newRow(name) << phrase << text << expected;
        };
        row("particles", u"국방부"_s, u"국방부는 국방부와, “국방부”의 국방부에서도"_s,
            {u"국방부"_s, u"국방부"_s, u"국방부"_s, u"국방부"_s});
        row("not inside another word", u"안보"_s, u"국가안보리는"_s, {});
        row("not with a particle that cannot follow", u"대책"_s, u"대책가"_s, {});
        row("spaces left out", u"국가 정보원"_s, u"국가정보원은"_s, {u"국가정보원"_s});
        row("spaces put in", u"국가정보원"_s, u"국가 정보원은"_s, {u"국가 정보원"_s});
        row("capitals do not count", u"Security Council"_s, u"the security council met"_s, {u"security council"_s});
        row("plural and possessive", u"drone"_s, u"Drones, a drone’s and the drones' noise"_s,
            {u"Drones"_s, u"drone"_s, u"drones"_s});
        row("no other ending", u"drone"_s, u"droned"_s, {});
        row("apostrophe and hyphen of either kind", u"People's Tae-rim"_s, u"People’s Tae‑rim"_s,
            {u"People’s Tae‑rim"_s});
        row("middle dot of either kind", u"5·18"_s, u"5ㆍ18 민주화운동"_s, {u"5ㆍ18"_s});
        row("before Hangul", u"Galaxy"_s, u"Galaxy를"_s, {u"Galaxy"_s});
        row("nothing", u""_s, u"a b"_s, {});
        row("at the very end", u"drone"_s, u"dron"_s, {});
    }

    void finds()
    {
        QFETCH(QString, phrase);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(found({{phrase, false}}, text), expected);
    }

    void capitalsCountWhereAsked()
    {
        const QList<Phrases::Phrase> phrase{{u"Kirillo"_s, true}};
        QCOMPARE(found(phrase, u"Kirillo kirillo KIRILLO"_s), QStringList({u"Kirillo"_s, u"KIRILLO"_s}));
    }

    void theLongestWins()
    {
        const QList<Phrases::Phrase> phrases{{u"안보리"_s, false}, {u"유엔 안보리"_s, false}};
        QCOMPARE(found(phrases, u"유엔 안보리는 안보리의"_s), QStringList({u"유엔 안보리"_s, u"안보리"_s}));
    }

    void workGrowsWithTheText()
    {
        const QList<Phrases::Phrase> phrases{{u"aaaa b"_s, false}};
        QVERIFY(found(phrases, u"a"_s.repeated(200'000)).isEmpty()); // ends
    }
};

QTEST_APPLESS_MAIN(TestPhrases)
#include "tst_phrases.moc"
