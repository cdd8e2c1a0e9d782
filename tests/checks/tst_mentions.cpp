// SPDX-License-Identifier: GPL-3.0-or-later
// How persons are called: in full at first, by the surname later; and those whom no list knows.
#include "Example.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::checks;
using model::Language;
using model::Term;

namespace {

const model::Glossary glossary{
    {u"오태림"_s, {u"Oh Tae-rim"_s}, Term::Kind::Name, {}},
    {u"박정화"_s, {u"Park Jung-hwa"_s, u"Park"_s}, Term::Kind::Name, {}},
    {u"김태호"_s, {u"Kim Tae-ho"_s}, Term::Kind::Name, {}},
    {u"김태준"_s, {u"Kim Tae-jun"_s}, Term::Kind::Name, {}},
    {u"부다노프"_s, {u"Kyrylo Budanov"_s}, Term::Kind::Name, {u"Kirillo"_s}},
    {u"박정희기념관"_s, {u"Park Chung-hee Memorial Hall"_s}, Term::Kind::Term, {}},
};

CheckInput articleWith(const QString& korean, const QString& english)
{
    CheckInput input = completeArticle();
    setBody(input, Language::Korean, korean);
    setBody(input, Language::English, english);
    input.desk.terms = glossary;
    return input;
}

QStringList marksOf(const CheckInput& input, Reason reason)
{
    return marked(input, found(input, reason));
}

} // namespace

class TestMentions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullAtFirst_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QString& english, const QStringList& expected = {}) {
            QTest::newRow(name) << english << expected;
        };
        row("in full, then not", u"Oh Tae-rim left. Then Oh came back."_s);
        row("the other way round", u"On Monday Oh left. Then Oh Tae-rim came back."_s, {u"Oh"_s});
        row("in another paragraph", u"On Monday Budanov’s men left.\n\nKyrylo Budanov stayed."_s, {u"Budanov"_s});
        row("once is enough", u"So Budanov left.\n\nBut Budanov came.\n\nKyrylo Budanov stayed."_s, {u"Budanov"_s});
        row("never in full, with a title", u"On Monday Rep. Oh left."_s, {u"Oh"_s});
        row("never in full, without one", u"On Monday Budanov left."_s);
        row("a title, then in full", u"Rep. Oh Tae-rim left, and Rep. Oh came back."_s);
        row("a short form that is approved", u"Mr. Park left. Park Jung-hwa came."_s, {u"Park"_s});
        row("a word of the language", u"Park visitors left. The park is shut. Park Jung-hwa came."_s);
        row("a name of something", u"They went to Namsan Park. Park Jung-hwa came."_s);
        row("a name that holds it", u"It is in the Park Chung-hee Memorial Hall. Park Jung-hwa came."_s);
        row("somebody else before", u"Kim Jong Un spoke, and Kim left. Kim Tae-ho came."_s);
        row("somebody else behind", u"On Monday Kim spoke. Kim Jong Un left. Kim Tae-ho came."_s);
        row("another one of the list", u"Kim Tae-jun spoke, and Kim left. Kim Tae-ho came."_s);
        row("two of that name", u"On Monday Rep. Kim left."_s);
        row("initials", u"That was J. Oh. Later Oh Tae-rim came."_s);
        row("misspelled in full", u"Kirillo Budanov left, Budanov said."_s);
        row("in bold", u"So **Budanov** left. *Kyrylo Budanov* came."_s, {u"Budanov"_s});
    }

    void fullAtFirst()
    {
        QFETCH(QString, english);
        QFETCH(QStringList, expected);
        const CheckInput input = articleWith(u"본문이다."_s, english);
        QCOMPARE(marksOf(input, Reason::NameNotFullAtFirst), expected);
        QVERIFY(found(input, Reason::NameFullAgain).isEmpty());
        CheckInput lenient = input;
        lenient.desk.names.fullAtFirst = false;
        QVERIFY(found(lenient, Reason::NameNotFullAtFirst).isEmpty());
    }

    void saysWhatGoesThere()
    {
        const CheckInput input = articleWith(u"본문이다."_s, u"On Monday Rep. Oh left."_s);
        const Finding finding = found(input, Reason::NameNotFullAtFirst).value(0);
        QCOMPARE(finding.severity, Severity::Note);
        QCOMPARE(finding.kind, Kind::Name);
        QCOMPARE(finding.proposals, QStringList{u"Oh Tae-rim"_s});
        QCOMPARE(finding.arguments, (QStringList{u"Oh Tae-rim"_s, u"오태림"_s}));
    }

    void surnameLater()
    {
        CheckInput input = articleWith(u"본문이다."_s,
            u"Oh Tae-rim left. Then Oh Tae-rim came. Kim Tae-ho and Kim Tae-jun left. Kim Tae-ho came."_s);
        QVERIFY(found(input, Reason::NameFullAgain).isEmpty());
        input.desk.names.surnameLater = true;
        QCOMPARE(marksOf(input, Reason::NameFullAgain), QStringList{u"Oh Tae-rim"_s}); // there are two Kims
        QCOMPARE(found(input, Reason::NameFullAgain).value(0).proposals, QStringList{u"Oh"_s});
    }

    void unknownNames()
    {
        CheckInput input = articleWith(
            u"오태림 의원과 서지안 의원이 만났다. 서지안 의원은 웃었다.\n\n황준국 기자가 **남궁민** 씨에게 물었다."_s,
            u"So it is."_s);
        QCOMPARE(marksOf(input, Reason::NameUnknown), (QStringList{u"서지안"_s, u"황준국"_s, u"남궁민"_s}));
        input.article.meta.bylines[0].name.ko = u"황준국"_s;
        QCOMPARE(marksOf(input, Reason::NameUnknown), (QStringList{u"서지안"_s, u"남궁민"_s}));
        input.desk.terms = {{u"안보리"_s, {u"Security Council"_s}, Term::Kind::Term, {}}};
        QVERIFY(found(input, Reason::NameUnknown).isEmpty()); // it is no list of names
    }

    void theCacheGivesTheSame()
    {
        BlockCache cache;
        CheckInput input = articleWith(u"서지안 의원이 왔다."_s, u"On Monday Rep. Oh left."_s);
        for (const model::Glossary& terms : {glossary, model::Glossary(), glossary.first(2)}) {
            input.desk.terms = terms;
            QCOMPARE(check(input, cache), check(input));
        }
    }
};

QTEST_APPLESS_MAIN(TestMentions)
#include "tst_mentions.moc"
