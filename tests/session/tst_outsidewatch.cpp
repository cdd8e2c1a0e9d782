// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs do to an open article comes in, and takes nothing away that was written here.

#include "OutsideEditor.h"
#include "SessionFixture.h"

#include "session/OutsideWatch.h"

#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using session::ArticleSession;
using session::OutsideWatch;
using session::SaveState;
using session::TakenOver;
using support::OutsideEditor;
using support::SessionFixture;

namespace {

constexpr OutsideWatch::Pace quick{20, 30, 60, 60};

struct Watched : SessionFixture {
    OutsideEditor outside;
    std::unique_ptr<OutsideWatch> watch;
    QSignalSpy taken, contested, arrived, saved, failed;

    explicit Watched(const model::Text& body = {u"하나\n\n둘\n\n셋\n"_s, {}}, const OutsideWatch::Pace& pace = quick)
        : SessionFixture(body)
        , outside(session->folder())
        , watch(std::make_unique<OutsideWatch>(session.get(), pace))
        , taken(watch.get(), &OutsideWatch::taken)
        , contested(watch.get(), &OutsideWatch::contested)
        , arrived(watch.get(), &OutsideWatch::arrived)
        , saved(session.get(), &ArticleSession::saved)
        , failed(session.get(), &ArticleSession::saveFailed)
    {
        QObject::connect(watch.get(), &OutsideWatch::arrived, watch.get(), &OutsideWatch::take);
    }

    QString korean() const { return body(Language::Korean); }
    TakenOver lastTaken() const { return taken.last().at(0).value<TakenOver>(); }
    void save()
    {
        session->save();
        QTRY_COMPARE(session->saveState(), SaveState::Saved);
    }
    QByteArray onDisk(const QString& name) const { return outside.read(name); }
};

} // namespace

class OutsideWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotTouchedHereComesIn_data()
    {
        QTest::addColumn<bool>("renamed");
        QTest::newRow("written into") << false;
        QTest::newRow("renamed over") << true;
    }

    void whatIsNotTouchedHereComesIn()
    {
        QFETCH(bool, renamed);
        Watched f;
        for (const QByteArray text :
            {"하나\n\n둘\n\n셋 밖에서\n", "하나\n\n둘\n\n셋 또 밖에서\n"}) { // it goes on watching
            renamed ? f.outside.replace(u"ko.md"_s, text) : f.outside.write(u"ko.md"_s, text);
            QTRY_COMPARE(f.korean(), QString::fromUtf8(text));
            QCOMPARE(f.session->saveState(), SaveState::Saved);
            QVERIFY(!f.lastTaken().isMerged);
        }
        QCOMPARE(f.taken.size(), 2);
        f.session->undo(); // each is one step
        QCOMPARE(f.korean(), u"하나\n\n둘\n\n셋 밖에서\n"_s);
        QCOMPARE(f.session->saveState(), SaveState::Modified);
        f.session->undo();
        QCOMPARE(f.korean(), u"하나\n\n둘\n\n셋\n"_s);
        QVERIFY(!f.session->canUndo());
        QCOMPARE(f.contested.size(), 0);
    }

    void caretStaysInItsBlock()
    {
        Watched f;
        QTextCursor caret(f.session->bodyDocument(Language::Korean));
        caret.setPosition(5); // in 둘, before and behind which something changes
        f.outside.replace(u"ko.md"_s, "하나, 밖에서\n\n둘\n\n새 것\n\n셋\n");
        QTRY_COMPARE(f.taken.size(), 1);
        QCOMPARE(caret.block().text(), u"둘"_s);
        QCOMPARE(caret.positionInBlock(), 1);
    }

    void ownSavesAreNoNews()
    {
        Watched f;
        for (int i = 0; i < 5; ++i) {
            f.type(Language::Korean, u"더"_s);
            f.save();
        }
        f.outside.replace(u"en.md"_s, "outside\n");
        QTRY_COMPARE(f.taken.size(), 1);
        QCOMPARE(f.arrived.size(), 1);
        QCOMPARE(f.body(Language::English), u"outside\n"_s);
        QVERIFY(f.korean().endsWith(u"더더더더더"_s));
    }

    void unsavedWorkElsewhereStays()
    {
        Watched f;
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.session->setText(u"headline"_s, Language::Korean, u"내 제목"_s);
        f.outside.replace(u"ko.md"_s, "하나\n\n둘\n\n셋 밖에서\n");
        QTRY_COMPARE(f.taken.size(), 1);
        QVERIFY(f.lastTaken().isMerged);
        QCOMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋 밖에서\n"_s);
        QCOMPARE(f.session->metadata().headline.ko, u"내 제목"_s);
        QCOMPARE(f.session->saveState(), SaveState::Modified);
        f.save();
        QCOMPARE(QString::fromUtf8(f.onDisk(u"ko.md"_s)), f.korean());
        QCOMPARE(f.failed.size(), 0);
    }

    void sameBlockIsNotDecidedByItself()
    {
        Watched f;
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.outside.replace(u"ko.md"_s, "하나 밖에서\n\n둘\n\n셋\n");
        QTRY_COMPARE(f.contested.size(), 1);
        QCOMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋\n"_s);
        QVERIFY(f.watch->waiting());
        f.session->save();
        QTRY_COMPARE(f.failed.size(), 1);
        QCOMPARE(f.session->saveState(), SaveState::Failed);
        QCOMPARE(f.onDisk(u"ko.md"_s), "하나 밖에서\n\n둘\n\n셋\n");
        QCOMPARE(f.contested.size(), 1); // once is enough

        QSignalSpy kept(f.watch.get(), &OutsideWatch::kept);
        const auto version = f.watch->waiting()->version;
        f.watch->settle(f.session->article(), version, true);
        f.type(Language::Korean, u"!"_s); // goes on at once
        QTRY_COMPARE(kept.size(), 1);
        QTRY_COMPARE(f.saved.size(), 1); // what was refused before is done now
        QCOMPARE(kept.at(0).at(0).toStringList(), QStringList{u"ko.outside-1.md"_s});
        QCOMPARE(f.onDisk(u"ko.outside-1.md"_s), "하나 밖에서\n\n둘\n\n셋\n");
        QVERIFY(f.korean().endsWith(u"!"_s));
        QTRY_VERIFY(!f.watch->waiting());
    }

    void whatCannotBeKeptIsNotWrittenOver()
    {
        Watched f;
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.outside.replace(u"ko.md"_s, "하나 밖에서\n\n둘\n\n셋\n");
        QTRY_COMPARE(f.contested.size(), 1);
        const auto version = f.watch->waiting()->version;
        QVERIFY(QDir().rename(f.session->folder(), f.session->folder() + u".away"_s)); // nowhere to keep it
        QSignalSpy keepingFailed(f.watch.get(), &OutsideWatch::keepingFailed);
        f.watch->settle(f.session->article(), version, true);
        QVERIFY(keepingFailed.wait());
        QVERIFY(QDir().rename(f.session->folder() + u".away"_s, f.session->folder()));
        f.session->save();
        QTRY_COMPARE(f.failed.size(), 1);
        QCOMPARE(f.onDisk(u"ko.md"_s), "하나 밖에서\n\n둘\n\n셋\n");
    }

    void whatIsTakenBackOutsideWaitsNoMore()
    {
        Watched f;
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.outside.replace(u"ko.md"_s, "하나 밖에서\n\n둘\n\n셋\n");
        QTRY_COMPARE(f.contested.size(), 1);
        QSignalSpy withdrawn(f.watch.get(), &OutsideWatch::withdrawn);
        f.outside.replace(u"ko.md"_s, "하나\n\n둘\n\n셋\n");
        QTRY_COMPARE(withdrawn.size(), 1);
        QVERIFY(!f.watch->waiting());
        f.save();
    }

    void aSaveThatMeetsAnotherVersionBringsItInAndGoesOn()
    {
        Watched f({u"하나\n\n둘\n\n셋\n"_s, {}}, {20, 30, 60'000, 60'000});
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.outside.replace(u"ko.md"_s, "하나\n\n둘\n\n셋 밖에서\n");
        f.session->save(); // before anybody has looked
        QTRY_COMPARE(f.saved.size(), 1);
        QCOMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋 밖에서\n"_s);
        QCOMPARE(QString::fromUtf8(f.onDisk(u"ko.md"_s)), f.korean());
    }

    void aStaleEditorTakesNothingBack()
    {
        Watched f;
        const QByteArray before = f.onDisk(u"ko.md"_s);
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.save();
        QByteArray stale = before; // it was opened over there before the save
        f.outside.replace(u"ko.md"_s, stale.replace("셋", "셋 밖에서"));
        QTRY_COMPARE(f.taken.size(), 1);
        QCOMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋 밖에서\n"_s);
        QCOMPARE(f.session->saveState(), SaveState::Modified);
        f.save();

        f.outside.replace(u"ko.md"_s, QByteArray(before).replace("하나", "하나 밖에서"));
        QTRY_COMPARE(f.contested.size(), 1); // both changed that block of the old text
        QVERIFY(f.korean().startsWith(u"하나 여기서"_s));
    }

    void anOlderVersionPutBackChangesNothingHere()
    {
        Watched f;
        const QByteArray before = f.onDisk(u"ko.md"_s);
        QSignalSpy putBack(f.watch.get(), &OutsideWatch::putBack);
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.save();
        f.outside.replace(u"ko.md"_s, before);
        QTRY_COMPARE(putBack.size(), 1);
        QCOMPARE(putBack.at(0).at(0).value<model::Article>().body.ko, QString::fromUtf8(before));
        QCOMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋\n"_s);
        QCOMPARE(f.session->saveState(), SaveState::Modified);
        QCOMPARE(f.taken.size(), 0);
        f.save();
        QCOMPARE(QString::fromUtf8(f.onDisk(u"ko.md"_s)), f.korean());
    }

    void aFileThatIsGoneIsWrittenAgain()
    {
        Watched f;
        QSignalSpy gone(f.watch.get(), &OutsideWatch::gone);
        f.outside.remove(u"ko.md"_s);
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(gone.at(0).at(0).toStringList(), QStringList{u"ko.md"_s});
        QCOMPARE(f.korean(), u"하나\n\n둘\n\n셋\n"_s);
        QCOMPARE(f.session->saveState(), SaveState::Modified);
        f.save();
        QCOMPARE(QString::fromUtf8(f.onDisk(u"ko.md"_s)), f.korean());

        f.outside.remove(u"ko.md"_s);
        QTRY_COMPARE(gone.size(), 2);
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.outside.write(u"ko.md"_s, "하나\n\n둘\n\n셋 밖에서\n"); // it comes back with something new
        QTRY_COMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋 밖에서\n"_s);
    }

    void aFileThatIsReplacedSlowlyIsNotGone()
    {
        Watched f;
        QSignalSpy gone(f.watch.get(), &OutsideWatch::gone);
        f.outside.remove(u"ko.md"_s);
        QTest::qWait(2 * quick.settle);
        f.outside.write(u"ko.md"_s, "하나\n\n둘\n\n셋 밖에서\n");
        QTRY_COMPARE(f.korean(), u"하나\n\n둘\n\n셋 밖에서\n"_s);
        QCOMPARE(gone.size(), 0);
    }

    void halfWrittenIsWaitedFor()
    {
        Watched f;
        QSignalSpy unreadable(f.watch.get(), &OutsideWatch::unreadable);
        QSignalSpy readable(f.watch.get(), &OutsideWatch::readable);
        model::Metadata meta = f.session->metadata();
        meta.headline.en = u"Outside"_s;
        const QByteArray json = storage::writeArticleJson(meta);
        f.outside.write(u"article.json"_s, json.first(json.size() / 2));
        QTRY_COMPARE(unreadable.size(), 1); // it takes too long
        QCOMPARE(unreadable.at(0).at(0).value<base::Error>().code, base::ErrorCode::BadJson);
        f.outside.write(u"article.json"_s, json);
        QTRY_COMPARE(f.session->metadata().headline.en, u"Outside"_s);
        QCOMPARE(readable.size(), 1);
        QCOMPARE(unreadable.size(), 1);
    }

    void aReplacedFolderIsLookedAt()
    {
        Watched f;
        f.outside.replaceFolder();
        f.outside.write(u"ko.md"_s, "하나\n\n둘\n\n셋 밖에서\n");
        QTRY_COMPARE(f.korean(), u"하나\n\n둘\n\n셋 밖에서\n"_s);
        f.outside.write(u"ko.md"_s, "하나\n\n둘\n\n셋 다시\n");
        QTRY_COMPARE(f.korean(), u"하나\n\n둘\n\n셋 다시\n"_s);
    }

    void theCopyIsWatchedAfterAMove()
    {
        Watched f;
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.session->saveCopy();
        QTRY_COMPARE(f.saved.size(), 1);
        OutsideEditor(f.session->folder()).replace(u"ko.md"_s, "하나 여기서\n\n둘\n\n셋 밖에서\n");
        QTRY_COMPARE(f.taken.size(), 1);
        f.outside.replace(u"ko.md"_s, "that folder is no business of ours\n");
        OutsideEditor(f.session->folder()).replace(u"en.md"_s, "outside\n");
        QTRY_COMPARE(f.taken.size(), 2);
        QVERIFY(!f.korean().contains(u"business"_s));
    }

    void conflictCopiesAreOfferedOnce()
    {
        Watched f;
        qputenv("XDG_DATA_HOME", f.directory.filePath(u"data"_s).toUtf8());
        QSignalSpy found(f.watch.get(), &OutsideWatch::copyFound);
        const QString name = u"ko.sync-conflict-20260101-120000-ABCDEFG.md"_s;
        f.outside.write(u"ko.outside-1.md"_s, "chosen to be kept\n");
        f.outside.write(name, "하나\n\n둘 딴 데서\n\n셋\n");
        QTRY_COMPARE(found.size(), 1);
        const auto copy = found.at(0).at(0).value<storage::ConflictCopy>();
        QCOMPARE(copy.name, name);
        f.outside.replace(u"en.md"_s, "outside\n");
        QTRY_COMPARE(f.taken.size(), 1); // looked at again
        QCOMPARE(found.size(), 1);

        QSignalSpy read(f.watch.get(), &OutsideWatch::copyRead);
        f.type(Language::Korean, u" 여기서"_s, 2);
        f.watch->readCopy(copy);
        QVERIFY(read.wait());
        model::Article expected = f.session->article();
        expected.body.ko = u"하나\n\n둘 딴 데서\n\n셋\n"_s;
        QCOMPARE(read.at(0).at(1).value<model::Article>(), expected);
        QSignalSpy trashed(f.watch.get(), &OutsideWatch::copyTrashed);
        f.watch->trashCopy(copy);
        QVERIFY(trashed.wait());
        QVERIFY(!QFile::exists(f.outside.path(name)));
        QSignalSpy copyFailed(f.watch.get(), &OutsideWatch::copyFailed);
        f.watch->readCopy(copy);
        QVERIFY(copyFailed.wait());
    }

    void itMayGoWhileItLooks()
    {
        for (int i = 0; i < 20; ++i) {
            Watched f;
            f.outside.replace(u"ko.md"_s, "밖에서\n");
            QTest::qWait(i);
            f.watch.reset();
        }
    }
};

QTEST_MAIN(OutsideWatchTest)
#include "tst_outsidewatch.moc"
