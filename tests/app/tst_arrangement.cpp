// SPDX-License-Identifier: GPL-3.0-or-later
// The window with its preview: which pages are shown in which arrangement.

#include "Desk.h"

#include "app/PhotoAreas.h"
#include "app/PreviewPane.h"
#include "app/Workspace.h"
#include "preview/PreviewView.h"
#include "widgets/PhotoManager.h"
#include "widgets/PhotoPanel.h"

#include <QSplitter>
#include <QSplitterHandle>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using app::PreviewPane;
using model::Language;
using support::Desk;

namespace {

constexpr QSize roomy(1480, 900); // no column is at its smallest

/// The columns of the window and their handles.
QSplitter* columns(const Desk& desk)
{
    return qobject_cast<QSplitter*>(desk.window->workspace()->editor()->parentWidget());
}

void drag(QSplitter* splitter, int handle, int by)
{
    QWidget* grip = splitter->handle(handle);
    const QPointF from(1, 1);
    const auto send = [grip](QEvent::Type type, QPointF at, Qt::MouseButtons held) {
        QMouseEvent event(type, at, grip->mapToGlobal(at), Qt::LeftButton, held, {});
        QCoreApplication::sendEvent(grip, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, from + QPointF(by, 0), Qt::LeftButton);
    send(QEvent::MouseButtonRelease, from, Qt::NoButton);
}

/// To a pixel: a share is not one of whole pixels.
bool areSame(const QList<int>& sizes, const QList<int>& others)
{
    return std::equal(
        sizes.begin(), sizes.end(), others.begin(), others.end(), [](int a, int b) { return qAbs(a - b) <= 1; });
}

} // namespace

class ArrangementTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }
    void init() { QFile::remove(m_home.filePath(u"wongo/window.ini"_s)); }

    void draggedColumnsAreRemembered()
    {
        QList<int> write;
        QList<int> review;
        {
            Desk desk{QString()};
            QVERIFY(desk.create());
            desk.window->resize(roomy);
            QVERIFY(QTest::qWaitForWindowExposed(desk.window.get()));
            QTRY_VERIFY(columns(desk)->width() > 1300); // laid out
            const QList<int> first = columns(desk)->sizes();
            drag(columns(desk), 2, 60);
            write = columns(desk)->sizes();
            QVERIFY(write[1] > first[1] + 50);
            desk.action(ActionId::Pair)->trigger();
            desk.action(ActionId::Write)->trigger();
            QTRY_VERIFY(areSame(columns(desk)->sizes(), write)); // once laid out
            desk.action(ActionId::Outline)->trigger();
            const QList<int> beside = columns(desk)->sizes();
            QCOMPARE(beside[0], 320);
            QVERIFY(
                qAbs(beside[1] * write[2] - beside[2] * write[1]) < 3 * write[1]); // sheet and preview give in equally
            desk.action(ActionId::Review)->trigger();
            QCOMPARE(columns(desk)->sizes()[0], 320);
            drag(columns(desk), 2, 60); // between the panel and the page
            review = columns(desk)->sizes();
            QVERIFY(review[0] > 360);
            desk.action(ActionId::Outline)->trigger();
            desk.action(ActionId::Outline)->trigger();
            desk.action(ActionId::Write)->trigger();
            QTRY_VERIFY(areSame(columns(desk)->sizes(), write));
        }
        Desk desk{QString()};
        desk.window->resize(roomy);
        QVERIFY(desk.create(u"Second story"_s));
        QTRY_VERIFY(areSame(columns(desk)->sizes(), write));
        desk.action(ActionId::Review)->trigger();
        QCOMPARE(columns(desk)->sizes(), review);
    }

    void layoutIsNoChoice()
    {
        {
            Desk desk{QString()};
            QVERIFY(desk.create());
            for (const ActionId id : {ActionId::Pair, ActionId::Photos, ActionId::Review, ActionId::Write}) {
                desk.action(id)->trigger();
            }
            desk.window->close();
        }
        QCOMPARE(app::Settings().number(u"panelWidth"_s, -1), -1);
        QCOMPARE(app::Settings().number(u"sheetShare"_s, -1), -1);
    }

    void photoDeskIsAnArrangement()
    {
        Desk desk{QString()};
        QVERIFY(desk.create());
        app::Workspace* workspace = desk.window->workspace();
        desk.session->edit(u"images"_s, [](model::Metadata& meta) {
            model::ImageAsset image;
            for (const QString& id : {u"quay"_s, u"crane"_s}) {
                image.id = id;
                image.file = u"images/%1.jpg"_s.arg(id);
                meta.images.append(image);
            }
        });
        QVERIFY(!workspace->photoAreas()->manager()); // nobody pays for what he does not use
        desk.action(ActionId::Photos)->trigger();
        QVERIFY(workspace->photos()->isVisible());
        desk.action(ActionId::ManagePhotos)->trigger();
        const widgets::PhotoManager* manager = workspace->photoAreas()->manager();
        QVERIFY(manager && manager->isVisible());
        QVERIFY(!workspace->photos()->isVisible());
        QVERIFY(!workspace->editor()->isVisible());
        QVERIFY(!workspace->preview()->isVisible());
        QVERIFY(desk.action(ActionId::ManagePhotos)->isChecked());
        workspace->showPlace(u"images/crane/credit"_s, Language::English, {}); // a problem, a match
        QCOMPARE(manager->currentPhoto(), u"crane"_s);
        QVERIFY(manager->isAncestorOf(desk.window->focusWidget()));
        QTest::keyClicks(desk.window->focusWidget(), u"Kim"_s);
        QCOMPARE(desk.session->metadata().images[1].credit.en, u"Kim"_s);
        desk.action(ActionId::Undo)->trigger();
        QCOMPARE(desk.session->metadata().images[1].credit.en, QString());
        QVERIFY(manager->isVisible()); // a step is shown where one is
        workspace->showPlace(u"headline"_s, Language::Korean, {});
        QVERIFY(workspace->editor()->isVisible());
        QVERIFY(!manager->isVisible());
        desk.action(ActionId::ManagePhotos)->trigger();
        QCOMPARE(workspace->place().arrangement, app::Arrangement::Photos);
        app::Settings().setPlace(desk.folder(), workspace->place());
        QCOMPARE(app::Settings().place(desk.folder()), workspace->place());
    }

    void undoInReviewShowsTheText()
    {
        Desk desk{QString()};
        QVERIFY(desk.create());
        QTest::keyClicks(desk.body(Language::Korean), u"text"_s);
        desk.action(ActionId::Review)->trigger();
        QVERIFY(!desk.body(Language::Korean)->isVisible());
        desk.action(ActionId::Undo)->trigger();
        QVERIFY(desk.body(Language::Korean)->isVisible());
        QCOMPARE(desk.window->workspace()->arrangement(), app::Arrangement::Write);
    }

    void reviewLeavesThePagesAsTheyWere()
    {
        Desk desk{QString()};
        QVERIFY(desk.create());
        QTest::keyClicks(desk.body(Language::Korean), u"text"_s);
        QTest::keyClicks(desk.body(Language::English), u"text"_s);
        PreviewPane* pages = desk.window->workspace()->preview();
        QCOMPARE(pages->mode(), PreviewPane::Mode::Korean);
        desk.action(ActionId::Review)->trigger();
        QCOMPARE(pages->mode(), PreviewPane::Mode::Both);
        desk.action(ActionId::Review)->trigger(); // once more changes nothing
        desk.action(ActionId::Write)->trigger();
        QCOMPARE(pages->mode(), PreviewPane::Mode::Korean);
        desk.action(ActionId::SwitchPane)->trigger();
        QCOMPARE(pages->mode(), PreviewPane::Mode::English); // follows the language again
        pages->setMode(PreviewPane::Mode::Both); // chosen by the person
        desk.action(ActionId::Review)->trigger();
        pages->setMode(PreviewPane::Mode::Korean);
        desk.action(ActionId::Pair)->trigger();
        desk.action(ActionId::Write)->trigger();
        QCOMPARE(pages->mode(), PreviewPane::Mode::Both);
    }
};

int main(int argc, char** argv)
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    ArrangementTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_arrangement.moc"
