// SPDX-License-Identifier: GPL-3.0-or-later
// Finding, replacing and going to places in the window, by its actions.

#include "Desk.h"

#include "app/Jumps.h"
#include "model/FieldPath.h"
#include "widgets/ArticleForm.h"
#include "widgets/ArticleStatus.h"
#include "widgets/CountsButton.h"
#include "widgets/FindBar.h"
#include "widgets/FindEdit.h"
#include "widgets/GoToBar.h"
#include "widgets/PairedField.h"
#include "widgets/PhotoPanel.h"
#include "widgets/Typing.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;

namespace {

void write(const Desk& desk, Language language, const QString& text)
{
    QTextCursor(desk.session->bodyDocument(language)).insertText(text);
}

/// An article with the word in the headline, both bodies and a caption, the caret in the Korean body.
bool fill(Desk& desk)
{
    if (!desk.create() || !QTest::qWaitForWindowActive(desk.window.get())) {
        return false;
    }
    write(desk, Language::Korean, u"평양은 조용하다.\n평양의 봄"_s);
    write(desk, Language::English, u"In 평양"_s);
    desk.session->setText(u"headline"_s, Language::Korean, u"평양 소식"_s);
    desk.session->edit(u"images/a"_s, [](model::Metadata& meta) {
        model::ImageAsset image;
        image.id = u"a"_s;
        image.file = u"images/a.jpg"_s;
        image.caption.ko = u"평양 거리"_s;
        meta.images = {image};
    });
    desk.body(Language::Korean)->setFocus();
    desk.body(Language::Korean)->showCaret(0);
    return true;
}

widgets::FindBar* bar(const Desk& desk)
{
    return desk.window->workspace()->jumps()->findBar();
}

widgets::FindEdit* edit(const Desk& desk, const QString& name)
{
    return bar(desk)->findChild<widgets::FindEdit*>(name);
}

QString count(const Desk& desk)
{
    return bar(desk)->findChild<QLabel*>(u"count"_s)->text();
}

} // namespace

class FindTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void replacesEverywhereAndUndoesAtOnce()
    {
        Desk desk;
        QVERIFY(fill(desk));
        const model::Article before = desk.session->article();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), edit(desk, u"find"_s));
        support::commit(QApplication::focusWidget(), u"평양"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), edit(desk, u"replacement"_s));
        support::commit(QApplication::focusWidget(), u"서울"_s);
        QTRY_COMPARE(count(desk), u"5 found"_s);
        bar(desk)->findChild<QPushButton*>(u"replaceAll"_s)->click();
        const model::Article after = desk.session->article();
        QCOMPARE(after.body.ko, u"서울은 조용하다.\n서울의 봄"_s);
        QCOMPARE(after.body.en, u"In 서울"_s);
        QCOMPARE(after.meta.headline.ko, u"서울 소식"_s);
        QCOMPARE(after.meta.images.first().caption.ko, u"서울 거리"_s);
        QCOMPARE(bar(desk)->findChild<QLabel*>(u"outcome"_s)->text(), u"5 replaced"_s);
        desk.action(ActionId::Undo)->trigger();
        QCOMPARE(desk.session->article(), before);
        QVERIFY(bar(desk)->findChild<QLabel*>(u"outcome"_s)->text().isEmpty()); // it was taken back
        desk.action(ActionId::Redo)->trigger();
        QCOMPARE(desk.session->article(), after);
    }

    void matchesLeadThroughTheWholeWindow()
    {
        Desk desk;
        QVERIFY(fill(desk));
        desk.action(ActionId::Find)->trigger();
        support::commit(QApplication::focusWidget(), u"평양"_s);
        const auto next = [&desk](const QString& wanted) {
            QTest::keyClick(edit(desk, u"find"_s), Qt::Key_Return);
            return QTest::qWaitFor([&] { return count(desk) == wanted; });
        };
        QVERIFY(next(u"2 of 5"_s)); // from the caret on; the headline is before it
        QVERIFY(next(u"3 of 5"_s));
        QVERIFY(!desk.window->workspace()->editor()->isLanguageShown(Language::English));
        QVERIFY(next(u"4 of 5"_s));
        QVERIFY(desk.window->workspace()->editor()->isLanguageShown(Language::English)); // the pane was opened
        QVERIFY(next(u"5 of 5"_s));
        QVERIFY(desk.window->workspace()->photos()->isVisible());
        QVERIFY(next(u"1 of 5"_s));
        QCOMPARE(QApplication::focusWidget(), edit(desk, u"find"_s));
    }

    void keysGoOnWithoutTheBar()
    {
        Desk desk;
        QVERIFY(fill(desk));
        desk.action(ActionId::Find)->trigger();
        support::commit(QApplication::focusWidget(), u"평양"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        widgets::BodyEditor* body = desk.body(Language::Korean);
        QCOMPARE(QApplication::focusWidget(), body);
        QTest::keyClick(body, Qt::Key_F3);
        QTRY_COMPARE(body->textCursor().selectionEnd(), 2);
        QCOMPARE(QApplication::focusWidget(), body); // who goes on from the text stays in it
        QTest::keyClick(body, Qt::Key_F3);
        QCOMPARE(body->textCursor().selectionStart(), 10);
        QTest::keyClick(body, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(body->textCursor().selectionStart(), 0);
    }

    void goesToALine()
    {
        Desk desk;
        QVERIFY(fill(desk));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_G, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), desk.body(Language::Korean));
        QCOMPARE(desk.body(Language::Korean)->textCursor().blockNumber(), 1);
        QVERIFY(desk.window->workspace()->jumps()->goToBar()->isHidden());
    }

    void problemsGoBothWays()
    {
        Desk desk;
        QVERIFY(desk.create());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        write(desk, Language::Korean, u"가\u200b나\n\n다\u200b라\n"_s);
        const auto strange = [&desk] {
            const auto& findings = desk.session->findings();
            return std::count_if(findings.begin(), findings.end(),
                [](const checks::Finding& finding) { return finding.path == "body"_L1; });
        };
        QTRY_COMPARE(strange(), 2);
        const auto at = [&desk] {
            return std::pair(QApplication::focusWidget(), desk.body(Language::Korean)->textCursor().selectionStart());
        };
        QList<std::pair<QWidget*, int>> forward;
        const qsizetype count = desk.session->findings().size();
        for (qsizetype i = 0; i < count; ++i) {
            QTest::keyClick(desk.window.get(), Qt::Key_F8);
            forward.append(at());
        }
        QVERIFY(forward.first() != forward.last());
        for (qsizetype i = count - 2; i >= 0; --i) {
            QTest::keyClick(desk.window.get(), Qt::Key_F8, Qt::ShiftModifier);
            QCOMPARE(at().first, forward[i].first);
        }
        QTest::keyClick(desk.window.get(), Qt::Key_F8, Qt::ShiftModifier); // around the beginning
        QCOMPARE(at(), forward.last());
    }

    void selectionIsCounted()
    {
        Desk desk;
        QVERIFY(fill(desk));
        const auto line = [&desk](int index) {
            return desk.window->findChild<widgets::ArticleStatus*>()
                ->findChildren<widgets::CountsButton*>()
                .at(index)
                ->line();
        };
        QTRY_VERIFY(line(0).startsWith(u"Korean: 15 chars (12 without spaces)"_s));
        desk.body(Language::Korean)->showRange({0, 6});
        QTRY_VERIFY(line(0).startsWith(u"Selected: 6 of 15 chars (5 without spaces)"_s));
        desk.body(Language::Korean)->moveCursor(QTextCursor::End);
        QTRY_VERIFY(line(0).startsWith(u"Korean: 15 chars"_s));
    }
};

QTEST_MAIN(FindTest)
#include "tst_find.moc"
