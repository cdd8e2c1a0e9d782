// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling of an open article: what is found, when it is looked at again, words that are added, suggestions.

#include "base/Files.h"
#include "session/ArticleSession.h"
#include "session/Dictionaries.h"
#include "session/Spelling.h"
#include "storage/ArticleFolder.h"
#include "storage/GlossaryFile.h"
#include "storage/WordFile.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QThreadPool>
#include <QtTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using session::Dictionaries;
using session::Spelling;

namespace {

std::shared_ptr<Dictionaries> common; ///< loaded once, for tests that add no words

/// Dictionaries of its own for a test that adds words to them.
std::shared_ptr<Dictionaries> ownDictionaries(const QTemporaryDir& directory)
{
    return std::make_shared<Dictionaries>(directory.filePath(u"config/words.txt"_s));
}

struct Fixture {
    QTemporaryDir directory;
    std::shared_ptr<Dictionaries> dictionaries;
    std::unique_ptr<session::ArticleSession> session;

    explicit Fixture(
        const model::Text& body, const QStringList& deskWords = {}, std::shared_ptr<Dictionaries> own = nullptr)
        : dictionaries(own ? own : common)
    {
        model::Article article = model::newArticle(Language::Korean, u"fixture"_s);
        article.body = body;
        const auto loaded = storage::createFolder(directory.filePath(u"fixture"_s), article);
        model::Desk desk;
        desk.words = deskWords;
        session = std::make_unique<session::ArticleSession>(
            *loaded, desk, render::loadTemplate({}).value_or(render::SiteTemplate{}), dictionaries);
    }

    Spelling* spelling() const { return session->spelling(); }

    /// The wrong words of a body with their places in it, "start:word"; "?" for each block not looked at.
    QStringList wrong(Language language) const
    {
        QStringList found;
        for (const markdown::PlacedBlock& placed : session->tree(language)->blocks) {
            const auto* words = spelling()->wordsIn(placed.block.get());
            if (!words) {
                found.append(u"?"_s);
                continue;
            }
            for (const language::WrongWord& word : *words) {
                found.append(QString::number(placed.start + word.start) + u':' + word.word);
            }
        }
        return found;
    }

    void insert(Language language, int position, const QString& text) const
    {
        QTextCursor cursor(session->bodyDocument(language));
        cursor.setPosition(position);
        cursor.insertText(text);
    }
};

} // namespace

class SpellingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const language::Speller speller;
        if (!speller.knows(language::WordScript::Hangul) || !speller.knows(language::WordScript::Latin)) {
            QSKIP("skipped: no hunspell-ko or hunspell-en-us");
        }
        common = std::make_shared<Dictionaries>(u"/none/words.txt"_s);
    }

    void cleanupTestCase() { common.reset(); }

    void bothDictionariesHoldInBothBodies()
    {
        Fixture f({u"정부는 goverment 자료를 공개햇다.\n"_s, u"The goverment said 공개햇다.\n"_s});
        QTRY_COMPARE(f.wrong(Language::Korean), (QStringList{u"4:goverment"_s, u"18:공개햇다"_s}));
        QTRY_COMPARE(f.wrong(Language::English), (QStringList{u"4:goverment"_s, u"19:공개햇다"_s}));
    }

    void markupIsLeftAlone()
    {
        Fixture f(
            {u"## 정**부**는\n\n`codde`를 [정부](https://a.example/wrongg) https://b.example/wrongg 본다\n"_s, {}});
        QSignalSpy checked(f.spelling(), &Spelling::blocksChecked);
        QVERIFY(checked.wait());
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList());
    }

    void onlyEditedBlocksAreLookedAtAgain()
    {
        Fixture f({u"정부는 오늘\n\n공개햇다\n\n미국은 어제\n"_s, {}});
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList{u"8:공개햇다"_s});
        QSignalSpy checked(f.spelling(), &Spelling::blocksChecked);
        f.insert(Language::Korean, 0, u"우리 "_s);
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList{u"11:공개햇다"_s});
        QCOMPARE(checked.size(), 1);
        QCOMPARE(checked.first().at(1).value<QList<const markdown::Block*>>().size(), 1);
    }

    void aLongTextIsLookedAtInPieces()
    {
        QString text;
        for (int i = 0; i < 4000; ++i) {
            text += u"정부는 오늘 %1 공개햇다 wrod%2\n\n"_s.arg(QString(1 + i % 7, u'가'), QString(1 + i / 500, u'x'));
        }
        Fixture f({text, {}});
        QTRY_VERIFY_WITH_TIMEOUT(
            f.session->tree(Language::Korean)->blocks.size() == 4000 && !f.wrong(Language::Korean).contains(u"?"_s),
            60'000);
        QCOMPARE(f.wrong(Language::Korean).filter(u":공개햇다"_s).size(), 4000);
    }

    /// One block that takes far longer than a turn lets others have theirs, and is found whole.
    void aHugeParagraphIsLookedAtInPieces()
    {
        constexpr int count = 20'000;
        QString text;
        for (int i = 0; i < count; ++i) {
            text += u"공개"_s + QChar(0xAC00 + i % 10'000) + QChar(0xAC00 + i / 10'000) + u"햇뷁 "_s;
        }
        Fixture f({text, {}});
        QSignalSpy checked(f.spelling(), &Spelling::blocksChecked);
        QTRY_COMPARE(f.session->tree(Language::Korean)->blocks.size(), size_t(1));
        bool hadATurn = false;
        qsizetype checkedBefore = -1;
        f.dictionaries->check(
            this, [](language::Speller&) {},
            [&] {
                hadATurn = true;
                checkedBefore = checked.size();
            });
        QTRY_VERIFY_WITH_TIMEOUT(hadATurn, 60'000);
        QCOMPARE(checkedBefore, 0);
        QTRY_COMPARE_WITH_TIMEOUT(f.wrong(Language::Korean).size(), count, 120'000);
        QCOMPARE(checked.size(), 1);
    }

    void newestTextWins()
    {
        Fixture f({u"공개햇다 "_s.repeated(200), {}});
        for (int i = 0; i < 50; ++i) {
            f.insert(Language::Korean, 0, u"a"_s);
        }
        f.insert(Language::Korean, 0, u"정부는 "_s);
        QTRY_VERIFY(!f.wrong(Language::Korean).isEmpty() && f.wrong(Language::Korean).last().endsWith(u":공개햇다"_s)
            && f.session->tree(Language::Korean)->length == f.session->article().body.ko.size());
        QTRY_COMPARE(f.wrong(Language::Korean).filter(u":공개햇다"_s).size(), 200);
    }

    void fieldsAreCheckedAsPlainText()
    {
        Fixture f(model::Text{});
        QVERIFY(!f.spelling()->wordsIn(u"제목을 공개햇다"_s));
        QSignalSpy checked(f.spelling(), &Spelling::textChecked);
        QVERIFY(checked.wait());
        const auto* words = f.spelling()->wordsIn(u"제목을 공개햇다"_s);
        QVERIFY(words);
        QCOMPARE(words->size(), 1);
        QCOMPARE(words->first().start, 4);
    }

    void theDesksWordsAreRight()
    {
        QTemporaryDir config;
        Fixture f({u"젤렌스키는 왔고 젤렌스키은 갔다\n"_s, {}}, {u"젤렌스키"_s}, ownDictionaries(config));
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList{u"9:젤렌스키은"_s});
    }

    void anAddedWordIsRightAtOnceAndKept()
    {
        QTemporaryDir config;
        const QString file = config.filePath(u"config/words.txt"_s);
        Fixture f({u"젤렌스키는 왔다\n"_s, {}}, {}, ownDictionaries(config));
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList{u"0:젤렌스키는"_s});
        QSignalSpy forgotten(f.spelling(), &Spelling::forgotten);
        f.dictionaries->addOwnWord(u"젤렌스키"_s);
        QVERIFY(forgotten.wait());
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList());
        QTRY_COMPARE(storage::readWords(file).value(), QStringList{u"젤렌스키"_s});
        Fixture later({u"젤렌스키는 왔다\n"_s, {}}, {}, ownDictionaries(config));
        QSignalSpy checked(later.spelling(), &Spelling::blocksChecked);
        QVERIFY(checked.wait());
        QCOMPARE(later.wrong(Language::Korean), QStringList());
    }

    void anAddedWordIsKeptByOneWhoQuitsAtOnce()
    {
        QTemporaryDir config;
        const QString file = config.filePath(u"config/words.txt"_s);
        QSemaphore gate;
        auto dictionaries = ownDictionaries(config);
        dictionaries->check(
            this, [&gate](language::Speller&) { gate.acquire(); }, [] {}); // a run is under way
        dictionaries->addOwnWord(u"젤렌스키"_s);
        dictionaries.reset();
        gate.release();
        QThreadPool::globalInstance()->waitForDone(); // as the application does when it ends
        QCOMPARE(storage::readWords(file).value(), QStringList{u"젤렌스키"_s});
    }

    /// A name that is added holds at once, in checks as in spelling, in every article, and is kept as it was chosen.
    void anAddedNameIsKnownAndKept()
    {
        QTemporaryDir config;
        auto dictionaries = ownDictionaries(config);
        Fixture f({u"젤렌스키는 왔다\n"_s, u"On Monday Rep. Zelenskyy came\n"_s}, {}, dictionaries);
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList{u"0:젤렌스키는"_s});
        const model::Term name{u"젤렌스키"_s, {u"Volodymyr Zelenskyy"_s}, model::Term::Kind::Name, {}};
        dictionaries->addOwnName(name);
        QCOMPARE(f.session->desk().terms, model::Glossary{name});
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList());
        QTRY_VERIFY(std::any_of(f.session->findings().begin(), f.session->findings().end(),
            [](const checks::Finding& each) { return each.reason == checks::Reason::NameNotFullAtFirst; }));
        model::Term other = name;
        other.en = QStringList{u"Zelensky"_s};
        dictionaries->addOwnName(other);
        QCOMPARE(f.session->desk().terms, model::Glossary{name});
        const Fixture later({u"젤렌스키는 왔다\n"_s, {}}, {}, dictionaries);
        QCOMPARE(later.session->desk().terms, model::Glossary{name});
        const QString file = config.filePath(u"config/names.csv"_s);
        QTRY_COMPARE(storage::readOwnNames(file).value(), model::Glossary{name});
    }

    void aWordThatCannotBeKeptIsTold()
    {
        Fixture f(model::Text{}, {}, std::make_shared<Dictionaries>(u"/proc/none/words.txt"_s));
        QSignalSpy notKept(f.dictionaries.get(), &Dictionaries::notKept);
        f.dictionaries->addOwnWord(u"젤렌스키"_s);
        QVERIFY(notKept.wait());
        f.dictionaries->addOwnName({u"젤렌스키"_s, {u"Zelenskyy"_s}, model::Term::Kind::Name, {}});
        QVERIFY(notKept.wait());
    }

    void ownWordsThatCannotBeReadAreTold()
    {
        const QTemporaryDir config;
        const QString file = config.filePath(u"words.txt"_s);
        QVERIFY(base::writeFile(file, "\xFF\xFE"));
        const auto dictionaries = std::make_shared<Dictionaries>(file);
        QSignalSpy notRead(dictionaries.get(), &Dictionaries::notRead);
        const Fixture f({u"공개햇다\n"_s, {}}, {}, dictionaries);
        QVERIFY(notRead.wait());
        QCOMPARE(notRead.first().first().value<base::Error>().code, base::ErrorCode::BadEncoding);
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList{u"0:공개햇다"_s}); // the dictionary works all the same
    }

    void ignoredWordsAreRememberedInTheArticle()
    {
        Fixture f({u"공개햇다 그리고 공개햇다\n"_s, {}});
        const auto first = checks::unknownWord(u"body"_s, Language::Korean, {0, 4}, u"공개햇다"_s);
        const auto second = checks::unknownWord(u"body"_s, Language::Korean, {9, 13}, u"공개햇다"_s);
        f.session->ignore(second);
        QVERIFY(f.session->isIgnored(second));
        QVERIFY(!f.session->isIgnored(first));
        QCOMPARE(f.session->metadata().dismissed.size(), 1);
        QCOMPARE(f.session->metadata().dismissed.first().kind, u"spelling"_s);
        f.session->undo();
        QVERIFY(!f.session->isIgnored(second));
    }

    void suggestsWhatMayBeMeant()
    {
        Fixture f(model::Text{});
        QStringList found;
        f.dictionaries->suggest(f.session.get(), u"goverment"_s, language::WordScript::Latin,
            [&found](const QStringList& suggestions) { found = suggestions; });
        QTRY_VERIFY(found.contains(u"government"_s));
    }

    void suggestionsNobodyWaitsForAreNotMade()
    {
        Fixture f(model::Text{});
        bool first = false;
        bool last = false;
        int cancelled = 0;
        f.dictionaries->suggest(
            this, u"공개햇다"_s, language::WordScript::Hangul, [&](const QStringList&) { first = true; });
        QTRY_VERIFY(first); // loaded
        auto menu = std::make_unique<QObject>();
        for (int i = 0; i < 300; ++i) { // half a minute's work
            f.dictionaries->suggest(menu.get(), u"제공할것으로%1"_s.arg(QString(i % 20, u'뷁')),
                language::WordScript::Hangul, [&](const QStringList&) { ++cancelled; });
        }
        menu.reset();
        f.dictionaries->suggest(
            this, u"공개햇다"_s, language::WordScript::Hangul, [&](const QStringList&) { last = true; });
        QTRY_VERIFY(last);
        QCOMPARE(cancelled, 0);
    }

    void spacingIsFoundInTheBackground()
    {
        Fixture f({u"첫번째 회의\n"_s, {}});
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList{u"0:첫번째"_s});
        QTRY_VERIFY(f.spelling()->isSpacing(u"첫번째"_s));
        QVERIFY(!f.spelling()->isSpacing(u"공개햇다"_s));
    }

    void whatIsMissingIsSaid()
    {
        QTemporaryDir empty;
        Fixture f({u"공개햇다\n"_s, {}}, {},
            std::make_shared<Dictionaries>(empty.filePath(u"w"_s), QStringList{empty.path()}));
        QSignalSpy known(f.dictionaries.get(), &Dictionaries::missingKnown);
        QVERIFY(known.wait());
        QCOMPARE(f.dictionaries->missing(), (QList{language::WordScript::Hangul, language::WordScript::Latin}));
        QTRY_COMPARE(f.wrong(Language::Korean), QStringList());
        QVERIFY(!f.session->tree(Language::Korean)->blocks.empty());
        QCOMPARE(known.size(), 1);
    }

    void withoutDictionariesNothingHappens()
    {
        Fixture f({u"공개햇다\n"_s, {}});
        Spelling none(nullptr, nullptr);
        none.submit(Language::Korean, std::make_shared<markdown::Tree>(), {});
        QVERIFY(!none.wordsIn(u"공개햇다"_s));
        QVERIFY(!none.isSpacing(u"첫번째"_s));
    }

    /// Article and dictionaries go while a check is under way, which ends only when it is let: so nobody waited for it.
    /// What it still uses the sanitizers would tell.
    void closingWaitsForNothing()
    {
        struct Check {
            std::atomic_bool begun = false;
            QSemaphore gate;
            std::atomic_bool ended = false;
        };
        const auto check = std::make_shared<Check>();
        QTemporaryDir config;
        auto f = std::make_unique<Fixture>(
            model::Text{u"공개햇다 wrod "_s.repeated(20'000), {}}, QStringList(), ownDictionaries(config));
        QSignalSpy trees(f->session.get(), &session::ArticleSession::treeChanged);
        QVERIFY(trees.wait());
        bool told = false;
        f->dictionaries->check(
            f->session.get(),
            [check](language::Speller& speller) {
                check->begun = true;
                check->gate.tryAcquire(1, 20'000); // so that a closing that waits fails, and does not hang
                speller.knows(language::WordScript::Hangul);
                check->ended = true;
            },
            [&told] { told = true; });
        QTRY_VERIFY_WITH_TIMEOUT(check->begun, 60'000);
        f.reset();
        QVERIFY(!check->ended);
        check->gate.release();
        QThreadPool::globalInstance()->waitForDone(); // where the dictionaries are let go of
        QVERIFY(check->ended);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!told); // nobody is left to be told
    }
};

QTEST_MAIN(SpellingTest)
#include "tst_spelling.moc"
