// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in the open article and replacing what was found, fields and bodies together.

#include "SessionFixture.h"

#include "session/Finder.h"

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::SessionFixture;

namespace {

search::Replacement replacement(
    const QString& path, Language language, qsizetype start, qsizetype end, const QString& text)
{
    return {{path, language}, {start, end}, text};
}

} // namespace

class FindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAndFollowsTheText()
    {
        SessionFixture f({u"북한과 북한"_s, {}});
        session::Finder* finder = f.session->finder();
        QSignalSpy finished(finder, &session::Finder::finished);
        finder->look({u"북한"_s}, {});
        QVERIFY(!finder->isCurrent());
        QTRY_VERIFY(finder->isCurrent());
        QCOMPARE(finder->result().matches.size(), 2);
        f.type(Language::English, u"북한"_s);
        QVERIFY(!finder->isCurrent());
        QTRY_VERIFY(finder->isCurrent());
        QCOMPARE(finder->result().matches.size(), 3);
        f.session->setText(u"headline"_s, Language::English, u"북한"_s);
        QTRY_COMPARE(finder->result().matches.size(), 4);
        QVERIFY(finished.size() >= 3);
        finder->stop();
        QVERIFY(finder->isCurrent());
        QVERIFY(finder->result().matches.isEmpty());
        f.type(Language::English, u"북한"_s);
        QVERIFY(finder->isCurrent()); // nothing is looked for
    }

    void newestQueryWins()
    {
        SessionFixture f({QString(50'000, u'a') + u"\nx"_s, {}});
        session::Finder* finder = f.session->finder();
        QSignalSpy finished(finder, &session::Finder::finished);
        finder->look({u"(a+)+$"_s, false, false, true}, {});
        finder->look({u"aa"_s}, {});
        finder->look({u"x"_s}, {});
        QTRY_VERIFY(finder->isCurrent());
        QCOMPARE(finder->result().matches.size(), 1);
        QCOMPARE(finished.size(), 1); // the two before were not told
    }

    void hostileExpressionSaysSo()
    {
        SessionFixture f({QString(50'000, u'a') + u"b"_s, {}});
        f.session->finder()->look({u"(a+)+$"_s, false, false, true}, {});
        QTRY_VERIFY(f.session->finder()->isCurrent());
        QCOMPARE(f.session->finder()->result().end, search::End::TooMuchWork);
    }

    void replacesAsOneStep()
    {
        SessionFixture f({u"하나 둘\n하나\n"_s, u"one 하나"_s});
        f.session->setText(u"headline"_s, Language::Korean, u"하나"_s);
        f.session->setText(u"summary"_s, Language::English, u"a 하나 b"_s);
        const model::Article before = f.session->article();
        QSignalSpy undo(f.session.get(), &session::ArticleSession::undoChanged);
        QVERIFY(f.session->replace({replacement(u"headline"_s, Language::Korean, 0, 2, u"셋"_s),
            replacement(u"summary"_s, Language::English, 2, 4, u"셋"_s),
            replacement(u"body"_s, Language::Korean, 0, 2, u"셋"_s),
            replacement(u"body"_s, Language::Korean, 5, 7, QString()),
            replacement(u"body"_s, Language::English, 4, 6, u"three"_s)}));
        const model::Article after = f.session->article();
        QCOMPARE(after.meta.headline.ko, u"셋"_s);
        QCOMPARE(after.meta.summary.en, u"a 셋 b"_s);
        QCOMPARE(after.body.ko, u"셋 둘\n\n"_s);
        QCOMPARE(after.body.en, u"one three"_s);
        QVERIFY(!undo.isEmpty());
        f.session->undo();
        QCOMPARE(f.session->article(), before);
        f.session->redo();
        QCOMPARE(f.session->article(), after);
        f.session->undo();
        f.session->undo(); // the step before, not a part of this one
        QCOMPARE(f.session->metadata().summary.en, QString());
        QCOMPARE(f.session->article().body, before.body);
    }

    void textsWithoutALanguageAreReplacedInTheSameStep()
    {
        SessionFixture f({u"하나"_s, {}});
        f.session->setText(u"section"_s, Language::Korean, u"하나·둘"_s);
        f.session->setText(u"dateline"_s, Language::English, u"하나"_s);
        const model::Article before = f.session->article();
        f.session->finder()->look({u"하나"_s}, {});
        QTRY_VERIFY(f.session->finder()->isCurrent());
        const QList<search::Match> matches = f.session->finder()->result().matches;
        QCOMPARE(matches.size(), 3);
        QVERIFY(f.session->replace(search::replacements(matches, {u"하나"_s}, u"셋"_s)));
        QCOMPARE(f.session->metadata().section, u"셋·둘"_s);
        QCOMPARE(f.session->metadata().dateline.en, u"셋"_s);
        QCOMPARE(f.body(Language::Korean), u"셋"_s);
        f.session->undo();
        QCOMPARE(f.session->article(), before);
    }

    void whatIsTypedNextIsAStepOfItsOwn()
    {
        SessionFixture f({u"하나"_s, {}});
        f.type(Language::Korean, u"a"_s);
        QVERIFY(f.session->replace({replacement(u"body"_s, Language::Korean, 2, 3, u"b"_s)}));
        f.type(Language::Korean, u"c"_s);
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), u"하나b"_s);
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), u"하나a"_s);
    }

    void whatDoesNotFitChangesNothing_data()
    {
        QTest::addColumn<search::Replacement>("bad");
        QTest::newRow("behind the end") << replacement(u"body"_s, Language::Korean, 3, 9, u"x"_s);
        QTest::newRow("over another") << replacement(u"body"_s, Language::Korean, 1, 3, u"x"_s);
        QTest::newRow("no such field") << replacement(u"decks/7"_s, Language::Korean, 0, 0, u"x"_s);
    }

    void whatDoesNotFitChangesNothing()
    {
        QFETCH(search::Replacement, bad);
        SessionFixture f({u"하나 둘"_s, {}});
        const model::Article before = f.session->article();
        QVERIFY(!f.session->replace({replacement(u"body"_s, Language::Korean, 0, 2, u"셋"_s), bad}));
        QCOMPARE(f.session->article(), before);
        QVERIFY(!f.session->canUndo());
    }

    void caretStaysInTheTextAroundIt()
    {
        SessionFixture f({u"aa bb aa cc"_s, {}});
        QTextCursor caret(f.session->bodyDocument(Language::Korean));
        caret.setPosition(4); // between the letters of bb
        QVERIFY(f.session->replace({replacement(u"body"_s, Language::Korean, 0, 2, u"long"_s),
            replacement(u"body"_s, Language::Korean, 6, 8, u"x"_s)}));
        QCOMPARE(caret.position(), 6);
    }
};

QTEST_MAIN(FindTest)
#include "tst_find.moc"
