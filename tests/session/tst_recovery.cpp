// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed is in the journal before it is saved, and comes back with its undo steps. A session that is dropped
// with unsaved text leaves its journal as a killed program does.

#include "SessionFixture.h"

#include "base/Files.h"
#include "session/Journal.h"
#include "session/Library.h"
#include "storage/JournalFile.h"
#include "storage/StateFolder.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using session::ArticleSession;
using session::Library;
using session::OpeningNews;
using session::Safety;
using session::SaveState;

namespace {

/// A computer: articles, and the state folder that outlives the program.
struct Computer {
    QTemporaryDir directory;
    QString folder = directory.filePath(u"story"_s);
    Library library;
    OpeningNews news;

    Computer()
    {
        qputenv("XDG_STATE_HOME", directory.filePath(u"state"_s).toUtf8());
        model::Article article = model::newArticle(Language::Korean, u"story"_s);
        article.meta.headline.ko = u"제목"_s;
        article.body = {u"처음 글\n"_s, u"First text\n"_s};
        if (!storage::createFolder(folder, article)) {
            qFatal("cannot make the article");
        }
    }
    std::unique_ptr<ArticleSession> open(bool takeOver = false)
    {
        std::unique_ptr<ArticleSession> session;
        const auto connection = QObject::connect(
            &library, &Library::opened, &library, [&](ArticleSession* opened, const OpeningNews& found) {
                session.reset(opened);
                news = found;
            });
        takeOver ? library.takeOver(folder) : library.open(folder);
        if (!QTest::qWaitFor([&] { return session != nullptr; }, 20'000)) {
            qFatal("not opened");
        }
        QObject::disconnect(connection);
        return session;
    }
    QString journal(const ArticleSession& session) const
    {
        return storage::JournalPlace::of(session.metadata().id, folder, storage::stateRoot())->journal;
    }
    static void type(ArticleSession& session, Language language, const QString& text)
    {
        QTextCursor cursor(session.bodyDocument(language));
        cursor.movePosition(QTextCursor::End);
        for (const QChar c : text) {
            cursor.insertText(QString(c));
        }
    }
};

int undoAll(ArticleSession& session)
{
    int steps = 0;
    for (; session.canUndo(); ++steps) {
        session.undo();
    }
    return steps;
}

/// The article after each undo, from now to the first step.
QList<model::Article> articlesOfUndo(ArticleSession& session)
{
    QList<model::Article> articles{session.article()};
    while (session.canUndo()) {
        session.undo();
        articles.append(session.article());
    }
    return articles;
}

void redoAll(ArticleSession& session)
{
    while (session.canRedo()) {
        session.redo();
    }
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textAndStepsComeBack()
    {
        Computer computer;
        auto first = computer.open();
        QVERIFY(!computer.news.recovered);
        QCOMPARE(first->journal()->safety(), Safety::Safe);
        computer.type(*first, Language::Korean, u"둘째 문장을 쓴다."_s);
        first->setText(u"headline"_s, Language::English, u"Head"_s);
        first->setText(u"headline"_s, Language::English, u"Headline"_s);
        computer.type(*first, Language::English, u"More words."_s);
        first->edit(u"urgency"_s, [](model::Metadata& meta) { meta.urgency = 2; });
        first->undo();
        const model::Article written = first->article();
        const model::Article base = first->onDisk().content;
        const int expected = undoAll(*first);
        for (int i = 0; i < expected; ++i) {
            first->redo();
        }
        first.reset();

        auto second = computer.open();
        QVERIFY(computer.news.recovered && computer.news.unsaved);
        QCOMPARE(second->article(), written);
        QCOMPARE(second->saveState(), SaveState::Modified);
        QVERIFY(second->canRedo());
        second->redo();
        QCOMPARE(second->metadata().urgency, 2);
        second->undo();
        QCOMPARE(undoAll(*second), expected);
        QCOMPARE(second->article(), base);
        redoAll(*second);
        second->undo();
        QCOMPARE(second->article(), written);
    }

    void manyRandomEditsComeBackStepByStep()
    {
        Computer computer;
        auto first = computer.open();
        QRandomGenerator random(11);
        for (int i = 0; i < 300; ++i) {
            const Language language = random.bounded(2) ? Language::Korean : Language::English;
            QTextCursor cursor(first->bodyDocument(language));
            const int length = first->bodyDocument(language)->characterCount() - 1;
            const int from = random.bounded(length + 1);
            cursor.setPosition(from);
            switch (random.bounded(6)) {
            case 0:
                first->undo();
                break;
            case 1:
                first->redo();
                break;
            case 2:
                first->setText(u"deck"_s, language, QString::number(i)); // no such place: nothing happens
                first->setText(u"headline"_s, language, u"제목 %1"_s.arg(i));
                break;
            case 3:
                cursor.setPosition(std::min(length, from + random.bounded(6)), QTextCursor::KeepAnchor);
                cursor.insertText(u"바꿈\n\n새 글😀"_s);
                break;
            case 4:
                cursor.setPosition(std::min(length, from + random.bounded(6)), QTextCursor::KeepAnchor);
                cursor.removeSelectedText();
                break;
            default:
                computer.type(*first, language, u"낱말 word "_s);
            }
        }
        redoAll(*first);
        const QList<model::Article> expected = articlesOfUndo(*first);
        redoAll(*first);
        first.reset();
        auto second = computer.open();
        redoAll(*second);
        QCOMPARE(articlesOfUndo(*second), expected);
    }

    void savedAndClosedLeavesNothing()
    {
        Computer computer;
        auto first = computer.open();
        const QString journal = computer.journal(*first);
        computer.type(*first, Language::Korean, u"더"_s);
        QSignalSpy saved(first.get(), &ArticleSession::saved);
        first->save();
        QVERIFY(saved.wait());
        first.reset();
        auto second = computer.open();
        QVERIFY(!computer.news.recovered && !computer.news.stray);
        QVERIFY(!second->canUndo());
    }

    void givenUpIsNotBroughtBack()
    {
        Computer computer;
        auto first = computer.open();
        computer.type(*first, Language::Korean, u"버릴 글"_s);
        first->giveUp();
        first.reset();
        auto second = computer.open();
        QVERIFY(!computer.news.recovered);
        QCOMPARE(second->article().body.ko, u"처음 글\n"_s);
    }

    void anOutsideChangeIsNotWrittenOver()
    {
        Computer computer;
        auto first = computer.open();
        computer.type(*first, Language::Korean, u"저장하지 않은 글"_s);
        const model::Article written = first->article();
        first.reset();
        QVERIFY(base::writeFile(computer.folder + u"/ko.md"_s, "다른 글\n"));
        auto second = computer.open();
        QVERIFY(!computer.news.recovered);
        QVERIFY(computer.news.stray);
        QCOMPARE(*computer.news.stray, written);
        QCOMPARE(second->article().body.ko, u"다른 글\n"_s);
    }

    void whatIsComposedComesBack()
    {
        Computer computer;
        auto first = computer.open();
        first->journal()->setComposing(u"body"_s, Language::Korean, 4, u"한"_s);
        computer.type(*first, Language::English, u"x"_s); // unsaved text keeps the journal
        first->journal()->setComposing(u"headline"_s, Language::Korean, 2, u"한"_s);
        first.reset();
        auto second = computer.open();
        QCOMPARE(second->metadata().headline.ko, u"제목한"_s);
        second->undo();
        QCOMPARE(second->metadata().headline.ko, u"제목"_s);
    }

    void itIsWrittenWhileTypingGoesOn()
    {
        Computer computer;
        auto session = computer.open();
        const QString path = computer.journal(*session);
        QElapsedTimer typing;
        typing.start();
        int keys = 0;
        // Never a pause: what waits for one would never be written.
        const bool written = QTest::qWaitFor(
            [&] {
                computer.type(*session, Language::Korean, u"가"_s);
                ++keys;
                const auto bytes = base::readFile(path, storage::maximumJournalBytes);
                const auto journal = bytes ? storage::parseJournal(*bytes, path)
                                           : base::Result<storage::Journal>(tl::unexpected(bytes.error()));
                return journal && journal->history.article().body.ko.endsWith(u"가"_s);
            },
            10'000);
        QVERIFY(written);
        QVERIFY(keys > 1);
    }

    void aFailureIsToldAndMended()
    {
        Computer computer;
        auto session = computer.open();
        const QString state = QFileInfo(computer.journal(*session)).path();
        // Whoever runs this may be root; and versions are kept there as well, just now perhaps.
        QTRY_VERIFY(QDir(state).removeRecursively() && base::writeFile(state, "in the way"));
        computer.type(*session, Language::Korean, QString(200'000, u'가').left(2)); // into a file without a name
        session->journal()->startAnew(storage::EditHistory(session->article()));
        QTRY_COMPARE_WITH_TIMEOUT(session->journal()->safety(), Safety::Failed, 10'000);
        QVERIFY(!session->journal()->problem().file.isEmpty());
        QVERIFY(QFile::remove(state));
        QVERIFY(QDir().mkpath(state));
        computer.type(*session, Language::Korean, u"나"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session->journal()->safety(), Safety::Safe, 20'000);
        const QString path = computer.journal(*session);
        const auto inJournal = [&] {
            const auto bytes = base::readFile(path, storage::maximumJournalBytes);
            const auto journal = bytes ? storage::parseJournal(*bytes, path)
                                       : base::Result<storage::Journal>(tl::unexpected(bytes.error()));
            return journal && journal->history.article() == session->article();
        };
        QTRY_VERIFY_WITH_TIMEOUT(inJournal(), 10'000);
    }

    void aJournalIsBegunWhenThereIsAPlaceForIt()
    {
        Computer computer;
        const QString state = computer.directory.filePath(u"state"_s);
        QVERIFY(base::writeFile(state, "in the way"));
        auto session = computer.open();
        QCOMPARE(session->journal()->safety(), Safety::Failed);
        computer.type(*session, Language::Korean, u"전에 쓴 글"_s);
        QVERIFY(QFile::remove(state));
        QTRY_COMPARE_WITH_TIMEOUT(session->journal()->safety(), Safety::Safe, 20'000);
        computer.type(*session, Language::Korean, u" 뒤에 쓴 글"_s);
        const model::Article written = session->article();
        session.reset();
        auto second = computer.open();
        QCOMPARE(second->article(), written);
    }

    void theSecondWindowReads()
    {
        Computer computer;
        auto first = computer.open();
        auto second = computer.open();
        QVERIFY(computer.news.heldBy);
        QVERIFY(second->isReadOnly());
        second->setText(u"headline"_s, Language::Korean, u"다른 제목"_s);
        second->save();
        QCOMPARE(second->metadata().headline.ko, u"제목"_s);
        QCOMPARE(second->saveState(), SaveState::Saved);
        first.reset();
        auto third = computer.open();
        QVERIFY(!third->isReadOnly());
    }

    void anotherWindowTakesOver()
    {
        Computer computer;
        auto first = computer.open();
        auto second = computer.open();
        computer.type(*first, Language::Korean, u"저장하지 않은 글"_s);
        const model::Article written = first->article();
        second = computer.open(true);
        QVERIFY(!second->isReadOnly());
        QVERIFY(first->isReadOnly());
        QCOMPARE(second->article(), written);
        QVERIFY(second->canUndo());
        computer.type(*second, Language::Korean, u" 이어서"_s);
        const model::Article goneOn = second->article();
        first.reset(); // the one that only reads takes nothing away
        const QString lock
            = storage::JournalPlace::of(second->metadata().id, computer.folder, storage::stateRoot())->lock;
        QVERIFY(session::Journal::holds(lock));
        second.reset();
        auto third = computer.open();
        QCOMPARE(third->article(), goneOn);
    }

    /// What the other window would open is not all that was typed here.
    void aWindowWithAFailedJournalKeepsItsWork()
    {
        Computer computer;
        auto first = computer.open();
        auto second = computer.open();
        const QString state = QFileInfo(computer.journal(*first)).path();
        const QString wanted
            = storage::JournalPlace::of(first->metadata().id, computer.folder, storage::stateRoot())->wanted;
        const QString journal = computer.journal(*first);
        QTRY_VERIFY(!QFileInfo::exists(journal) || QFile::remove(journal));
        QVERIFY(QDir().mkpath(journal + u"/in the way"_s)); // no file can take its place
        computer.type(*first, Language::Korean, u"아무 데도 없는 글"_s);
        QTRY_COMPARE_WITH_TIMEOUT(first->journal()->safety(), Safety::Failed, 10'000);
        QSignalSpy refused(&computer.library, &Library::takeOverFailed);
        const auto opened = QObject::connect(&computer.library, &Library::opened, &computer.library,
            [](ArticleSession*, const OpeningNews&) { qFatal("taken over"); });
        computer.library.takeOver(computer.folder);
        QVERIFY(refused.wait(30'000));
        QObject::disconnect(opened);
        QVERIFY(!first->isReadOnly());
        QTRY_VERIFY(!QFileInfo::exists(wanted)); // nor is it handed over later, to nobody
        QVERIFY(QDir(journal).removeRecursively());
        QTRY_COMPARE_WITH_TIMEOUT(first->journal()->safety(), Safety::Safe, 20'000);
        QVERIFY(!first->isReadOnly());
        const model::Article written = first->article();
        second = computer.open(true);
        QCOMPARE(second->article(), written);
    }

    void undoDoesNotEndTheTrying()
    {
        Computer computer;
        auto session = computer.open();
        QVERIFY(QDir().rename(computer.folder, computer.folder + u"-away"_s));
        QVERIFY(base::writeFile(computer.folder, "in the way"));
        session->setText(u"headline"_s, Language::Korean, u"다른 제목"_s);
        session->endTyping();
        session->setText(u"notes"_s, Language::Korean, u"메모"_s);
        QSignalSpy failed(session.get(), &ArticleSession::saveFailed);
        session->save();
        QVERIFY(failed.wait());
        session->undo();
        QCOMPARE(session->saveState(), SaveState::Failed);
        QVERIFY(QFile::remove(computer.folder));
        QVERIFY(QDir().rename(computer.folder + u"-away"_s, computer.folder));
        QTRY_COMPARE_WITH_TIMEOUT(session->saveState(), SaveState::Saved, 20'000);
        QCOMPARE(storage::loadFolder(computer.folder)->article.meta.headline.ko, u"다른 제목"_s);
    }

    void aFailedSaveResumesByItself()
    {
        Computer computer;
        auto session = computer.open();
        QVERIFY(QDir().rename(computer.folder, computer.folder + u"-away"_s));
        QVERIFY(base::writeFile(computer.folder, "in the way"));
        computer.type(*session, Language::Korean, u"더"_s);
        QSignalSpy failed(session.get(), &ArticleSession::saveFailed);
        QSignalSpy saved(session.get(), &ArticleSession::saved);
        session->save();
        QVERIFY(failed.wait());
        QVERIFY(QFile::remove(computer.folder));
        QVERIFY(QDir().rename(computer.folder + u"-away"_s, computer.folder));
        QVERIFY(saved.wait(20'000));
        QCOMPARE(failed.size(), 1); // told once
        QCOMPARE(storage::loadFolder(computer.folder)->article, session->article());
    }
};

QTEST_MAIN(RecoveryTest)
#include "tst_recovery.moc"
