// SPDX-License-Identifier: GPL-3.0-or-later
// The window after a crash, and two windows on one article.

#include "Desk.h"

#include "app/ArticlePlace.h"
#include "base/Files.h"
#include "session/Journal.h"
#include "storage/StateFolder.h"
#include "widgets/ArticleStatus.h"
#include "widgets/NoticeBar.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;

namespace {

bool open(Desk& desk, const QString& folder)
{
    QSignalSpy shown(desk.window.get(), &app::MainWindow::articleShown);
    desk.library.open(folder);
    return shown.wait() && desk.window->workspace();
}

QPushButton* button(const Desk& desk, const QString& text)
{
    for (auto* each : desk.window->notices()->findChildren<QPushButton*>()) {
        if (each->text() == text && each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

bool says(const Desk& desk, const QString& text)
{
    for (const auto* label : desk.window->findChild<widgets::ArticleStatus*>()->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(text)) {
            return true;
        }
    }
    return false;
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void whatWasNotSavedComesBack()
    {
        QTemporaryDir articles;
        QString folder;
        QString text;
        {
            Desk desk;
            desk.directory.setAutoRemove(false);
            QVERIFY(desk.create());
            folder = desk.folder();
            QTest::keyClicks(desk.body(Language::Korean), u"Written and not saved"_s);
            QTextCursor caret = desk.body(Language::Korean)->textCursor();
            caret.setPosition(7);
            desk.body(Language::Korean)->setTextCursor(caret);
            text = desk.body(Language::Korean)->toPlainText();
            QVERIFY(!text.isEmpty());
            const auto place = storage::JournalPlace::of(desk.session->metadata().id, folder, storage::stateRoot());
            const auto placeWritten = [&] {
                const auto bytes = base::readFile(place->journal, storage::maximumJournalBytes);
                const auto journal = bytes ? storage::parseJournal(*bytes, place->journal)
                                           : base::Result<storage::Journal>(tl::unexpected(bytes.error()));
                const auto stand = journal ? app::placeFrom(journal->history.place()) : std::nullopt;
                return stand && stand->caret.ko == 7;
            };
            QTRY_VERIFY_WITH_TIMEOUT(placeWritten(), 10'000);
            desk.window.reset(); // nobody is asked: as when the program is killed
        }
        Desk desk;
        QVERIFY(open(desk, folder));
        QCOMPARE(desk.body(Language::Korean)->toPlainText(), text);
        QTRY_COMPARE(desk.body(Language::Korean)->textCursor().position(), 7);
        QVERIFY(desk.window->notices()->has(u"recovered"_s));
        QVERIFY(desk.action(ActionId::Undo)->isEnabled());
        QVERIFY(says(desk, u"Not saved yet"_s));
        desk.action(ActionId::Save)->trigger(); // as the notice does, above which another one may stand by now
        QTRY_VERIFY(!desk.window->notices()->has(u"recovered"_s));
        desk.action(ActionId::Undo)->trigger();
        QVERIFY(desk.body(Language::Korean)->toPlainText() != text);
        desk.session->giveUp();
    }

    void theSecondWindowReadsAndTakesOver()
    {
        Desk first;
        QVERIFY(first.create());
        QTest::keyClicks(first.body(Language::Korean), u"Not saved"_s);
        Desk second;
        QVERIFY(open(second, first.folder()));
        QVERIFY(second.window->notices()->has(u"readOnly"_s));
        QVERIFY(says(second, u"Only for reading"_s));
        QVERIFY(second.body(Language::Korean)->isReadOnly());
        QTest::keyClicks(second.body(Language::Korean), u"x"_s);
        QCOMPARE(second.body(Language::Korean)->toPlainText(), QString());
        QVERIFY(!second.action(ActionId::Save)->isEnabled());
        QVERIFY(button(second, u"Take over"_s));
        QSignalSpy shown(second.window.get(), &app::MainWindow::articleShown);
        button(second, u"Take over"_s)->click();
        QVERIFY(shown.wait(20'000));
        QCOMPARE(second.body(Language::Korean)->toPlainText(), u"Not saved"_s);
        QVERIFY(!second.body(Language::Korean)->isReadOnly());
        QVERIFY(second.action(ActionId::Save)->isEnabled());
        QVERIFY(first.window->notices()->has(u"readOnly"_s));
        QVERIFY(first.body(Language::Korean)->isReadOnly());
        QVERIFY(first.window->close()); // nothing to ask: the other one has it
        QVERIFY(!first.question());
        second.session->giveUp();
    }

    void openingItAgainIsNoSecondWindow()
    {
        Desk desk;
        QVERIFY(desk.create());
        QVERIFY(open(desk, desk.folder()));
        QTRY_VERIFY(desk.session && !desk.session->isReadOnly());
        QTest::keyClicks(desk.body(Language::Korean), u"goes on"_s);
        QCOMPARE(desk.body(Language::Korean)->toPlainText(), u"goes on"_s);
        desk.session->giveUp();
    }

    void aJournalThatCannotBeWrittenIsToldOf()
    {
        Desk desk;
        QVERIFY(desk.create());
        desk.session->journal()->cannotStart({base::ErrorCode::DiskFull, u"/state/journal"_s, {}, {}});
        QTRY_VERIFY(says(desk, u"Not safe on disk: the disk is full"_s));
    }
};

QTEST_MAIN(RecoveryTest)
#include "tst_recovery.moc"
