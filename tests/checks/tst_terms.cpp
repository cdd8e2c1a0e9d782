// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's glossary: forms that are not to be written, and those that the other language asks for.
#include "Example.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::checks;
using model::Language;
using model::Term;

namespace {

const model::Glossary glossary{
    {u"부다노프"_s, {u"Kyrylo Budanov"_s}, Term::Kind::Name, {u"Kirillo"_s}},
    {u"오태림"_s, {u"Oh Tae-rim"_s}, Term::Kind::Name, {}},
    {u"오태준"_s, {u"Oh Tae-jun"_s}, Term::Kind::Name, {}},
    {u"유엔 안보리"_s, {u"UN Security Council"_s}, Term::Kind::Term, {}},
    {u"안보리"_s, {u"Security Council"_s}, Term::Kind::Term, {u"Safety Council"_s}},
    {u"국가정보원"_s, {u"National Intelligence Service"_s, u"NIS"_s}, Term::Kind::Term, {u"NIA"_s}},
    {u"6·25전쟁"_s, {u"Korean War"_s}, Term::Kind::Term, {}},
    {u"조선"_s, {u"Joseon"_s}, Term::Kind::Term, {u"North Korea"_s}},
    {u"북한"_s, {u"North Korea"_s}, Term::Kind::Term, {}},
    {u"독도"_s, {u"Dokdo"_s}, Term::Kind::Term, {u"다케시마"_s}},
};

/// What is found of terms and names: "term-forbidden Kirillo", in order.
QStringList said(const QString& korean, const QString& english)
{
    CheckInput input = completeArticle();
    setBody(input, Language::Korean, korean);
    setBody(input, Language::English, english);
    input.desk.terms = glossary;
    QStringList found;
    for (const Finding& finding : check(input)) {
        switch (finding.reason) {
        case Reason::TermForbidden:
            found.append(u"forbidden %1"_s.arg(finding.text));
            break;
        case Reason::TermMissing:
            found.append(u"missing %1"_s.arg(finding.text));
            break;
        case Reason::NameMisspelled:
            found.append(u"misspelled %1"_s.arg(finding.text));
            break;
        default:
            if (finding.counterpart) {
                found.append(u"other %1"_s.arg(finding.text));
            }
        }
    }
    return found;
}

} // namespace

class TestTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairs_data()
    {
        QTest::addColumn<QString>("korean");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QString& korean, const QString& english,
                             const QStringList& expected) { QTest::newRow(name) << korean << english << expected; };
        row("right", u"부다노프는 국가정보원과 만났다."_s, u"Kyrylo Budanov met the National Intelligence Service."_s,
            {});
        row("another approved form", u"국가정보원이 밝혔다."_s, u"The NIS’s report says so."_s, {});
        row("term missing", u"국가정보원이 밝혔다."_s, u"The National Intelligence Agency says so."_s,
            {u"missing 국가정보원"_s});
        row("forbidden", u"국가정보원이 밝혔다."_s, u"The NIA says so."_s, {u"forbidden NIA"_s});
        row("forbidden without the other side", u"그가 밝혔다."_s, u"Kirillo says so."_s, {u"forbidden Kirillo"_s});
        row("forbidden in Korean", u"다케시마라고 썼다."_s, u"It said Dokdo."_s, {u"forbidden 다케시마"_s});
        row("a form forbidden for one and right for another", u"북한이 밝혔다."_s, u"North Korea says so."_s, {});
        row("the same where it is wrong", u"조선이 밝혔다."_s, u"North Korea says so."_s, {u"forbidden North Korea"_s});
        row("a longer term holds a shorter one", u"안보리가 모였다."_s, u"The UN Security Council met."_s, {});
        row("the longer one in Korean", u"유엔 안보리가 모였다."_s, u"The Security Council met."_s,
            {u"missing 유엔 안보리"_s});
        row("later mention", u"안보리는 모였다."_s, u"Members of the council met."_s, {});
        row("surname", u"부다노프는 떠났다."_s, u"Director Budanov left."_s, {});
        row("pronoun", u"부다노프는 떠났다."_s, u"He left."_s, {});
        row("name missing", u"부다노프는 떠났다."_s, u"The director left."_s, {u"missing 부다노프"_s});
        row("given name misspelled", u"오태림 의원은 떠났다."_s, u"Rep. Oh Tae-lim left."_s,
            {u"misspelled Oh Tae-lim"_s});
        row("surname written another way", u"오태림 의원은 떠났다."_s, u"Rep. Ko Tae-rim left."_s,
            {u"misspelled Ko Tae-rim"_s});
        row("given name shortened", u"부다노프는 떠났다."_s, u"Kirill Budanov left."_s,
            {u"misspelled Kirill Budanov"_s});
        row("title before the surname", u"부다노프는 떠났다."_s, u"Captain Budanov left."_s, {});
        row("another person of nearly that name", u"오태림 의원과 오태준 의원이 떠났다."_s,
            u"Rep. Oh Tae-jun left, and he went with Oh."_s, {});
        row("no figure", u"6·25전쟁 때의 일이다."_s, u"It was during the Korean War."_s, {});
        row("in bold", u"**부다노프**는 떠났다."_s, u"The **Kirillo** left."_s, {u"forbidden Kirillo"_s});
    }

    void pairs()
    {
        QFETCH(QString, korean);
        QFETCH(QString, english);
        QFETCH(QStringList, expected);
        QCOMPARE(said(korean, english), expected);
    }

    void placesAreThoseOfTheSource()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::Korean, u"첫 문단.\n\n**부다노프**는 떠났다."_s);
        setBody(input, Language::English, u"The first one.\n\nSo **Kirillo** Budanov left."_s);
        input.desk.terms = glossary;
        const QList<Finding> wrong = found(input, Reason::TermForbidden);
        QCOMPARE(marked(input, wrong), QStringList{u"Kirillo"_s});
        QCOMPARE(wrong.at(0).kind, Kind::Name);
        QCOMPARE(wrong.at(0).proposals, QStringList(u"Kyrylo"_s)); // the surname stands there
        QCOMPARE(wrong.at(0).arguments, QStringList({u"Kyrylo Budanov"_s, u"부다노프"_s}));
    }

    void proposesWhatTheDeskWrites()
    {
        const auto fix = [](const QString& korean, const QString& english) {
            CheckInput input = completeArticle();
            setBody(input, Language::Korean, korean);
            setBody(input, Language::English, english);
            input.desk.terms = glossary;
            for (const Finding& finding : check(input)) {
                if (finding.kind == Kind::Term || finding.kind == Kind::Name) {
                    return finding.proposals.value(0, u"(none)"_s);
                }
            }
            return QString();
        };
        QCOMPARE(fix(u"그가 왔다."_s, u"Kirillo came."_s), u"Kyrylo Budanov"_s);
        QCOMPARE(fix(u"그가 왔다."_s, u"Budanov, Kirillo came."_s), u"Kyrylo Budanov"_s);
        QCOMPARE(fix(u"오태림이 왔다."_s, u"Oh Tae-lim came."_s), u"Oh Tae-rim"_s);
        QCOMPARE(fix(u"다케시마라고 했다."_s, u"It is Dokdo."_s), u"독도"_s);
        QCOMPARE(fix(u"그들이 왔다."_s, u"Two NIAs came."_s), u"(none)"_s); // a plural
        QCOMPARE(fix(u"국가정보원이 왔다."_s, u"They came."_s), u"(none)"_s); // nobody knows where
    }

    void fieldsAndCaptionsAreLookedAt()
    {
        CheckInput input = completeArticle();
        input.article.meta.images[0].caption = {u"부다노프가 들어온다."_s, u"Kirillo arrives."_s};
        input.article.meta.headline = {u"안보리, 여객선 논의"_s, u"Talks on a ferry"_s};
        input.desk.terms = glossary;
        QCOMPARE(found(input, Reason::TermForbidden).value(0).path, u"images/ferry/caption"_s);
        QCOMPARE(found(input, Reason::TermMissing).value(0).path, u"headline"_s);
    }

    void anotherGlossaryIsLookedForAnew()
    {
        BlockCache cache;
        CheckInput input = completeArticle();
        setBody(input, Language::English, u"Kirillo left."_s);
        QCOMPARE(check(input, cache), check(input));
        input.desk.terms = glossary;
        QCOMPARE(check(input, cache), check(input));
        QVERIFY(check(input, cache) != check(completeArticle()));
        input.desk.terms.clear();
        QCOMPARE(check(input, cache), check(input));
    }
};

QTEST_APPLESS_MAIN(TestTerms)
#include "tst_terms.moc"
