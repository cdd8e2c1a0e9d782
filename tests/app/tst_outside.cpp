// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs do to the open article: the quiet bar says so, and leads to the comparison.

#include "Desk.h"

#include "app/OutsideArea.h"
#include "app/SaveNotices.h"
#include "session/OutsideWatch.h"
#include "storage/ArticleFolder.h"
#include "widgets/MergeView.h"
#include "widgets/NoticeBar.h"
#include "widgets/Typing.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTextCursor>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Choice;
using model::Language;
using session::SaveState;

namespace {

/// An open article with the bar and what is told in it.
struct Told {
    QTemporaryDir directory;
    std::unique_ptr<session::ArticleSession> session;
    QWidget window;
    widgets::NoticeBar bar{&window};
    std::unique_ptr<app::SaveNotices> saving;
    app::OutsideArea* area = nullptr; ///< the window owns it

    Told()
    {
        model::Article article = model::newArticle(Language::Korean, u"story"_s);
        article.body.ko = u"하나\n\n둘\n\n셋\n"_s;
        const auto loaded = storage::createFolder(directory.filePath(u"story"_s), article);
        session = std::make_unique<session::ArticleSession>(*loaded, model::Desk{}, *render::loadTemplate({}));
        saving = std::make_unique<app::SaveNotices>(session.get(), &bar, nullptr);
        area = new app::OutsideArea(session.get(), saving.get(), &bar, &window);
        window.resize(1200, 700);
        window.show();
    }

    QString path(const QString& name) const { return session->folder() + u'/' + name; }

    void write(const QString& name, const QString& text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write %s", qPrintable(name));
        }
        file.write(text.toUtf8());
    }

    QString read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : u"(absent)"_s;
    }

    void type(const QString& text, int position) const
    {
        QTextCursor cursor(session->bodyDocument(Language::Korean));
        cursor.setPosition(position);
        cursor.insertText(text);
    }

    QString korean() const { return session->article().body.ko; }

    QPushButton* button(const QString& text, const QWidget* in = nullptr) const
    {
        for (auto* each : (in ? in : &bar)->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    bool says(const QString& words) const
    {
        const auto labels = bar.findChildren<QLabel*>();
        return bar.isVisible() && std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->text().contains(words);
        });
    }

    widgets::MergeView* view() const { return area->view(); }
    void pressInView(const QString& text) const { button(text, view())->click(); }
};

} // namespace

class OutsideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void aCopyTellsWhatItHasToDoWithout()
    {
        Told f;
        f.session->edit(u"images/quay"_s, [](model::Metadata& meta) {
            meta.images.append(model::ImageAsset());
            meta.images.last().id = u"quay"_s;
            meta.images.last().file = u"images/quay.jpg"_s;
        });
        f.session->saveCopy();
        QTRY_VERIFY(f.says(u"What could not be read in the old folder is not in the copy: images/quay.jpg."_s));
        QVERIFY(f.bar.has(u"moved"_s));
    }

    void whatCameInIsToldAndShown()
    {
        Told f;
        f.write(u"ko.md"_s, u"하나\n\n둘\n\n셋 밖에서\n"_s);
        QTRY_VERIFY(f.says(u"That is in the text now."_s));
        QCOMPARE(f.korean(), u"하나\n\n둘\n\n셋 밖에서\n"_s);
        f.button(u"Show changes"_s)->click();
        QVERIFY(f.view());
        QCOMPARE(f.view()->merge().pieces().size(), 1);
        f.pressInView(u"Close"_s);
        QTRY_VERIFY(!f.view());
    }

    void whatCameInIsUndoneWithoutWhatWasTypedSince()
    {
        Told f;
        f.write(u"ko.md"_s, u"하나\n\n둘\n\n셋 밖에서\n"_s);
        QTRY_VERIFY(f.button(u"Undo"_s));
        f.type(u" 여기서"_s, 2);
        f.button(u"Undo"_s)->click();
        QCOMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋\n"_s);
        QVERIFY(!f.bar.isVisible());
        QCOMPARE(f.read(u"ko.md"_s), u"하나\n\n둘\n\n셋 밖에서\n"_s);

        Told g; // typed into what came in: the person decides
        g.write(u"ko.md"_s, u"하나\n\n둘\n\n셋 밖에서\n"_s);
        QTRY_VERIFY(g.button(u"Undo"_s));
        g.type(u" 여기서"_s, static_cast<int>(g.korean().size()) - 1);
        g.button(u"Undo"_s)->click();
        QVERIFY(g.view());
        QCOMPARE(g.view()->merge().conflicts(), 1);
        g.view()->decideAll(Choice::Theirs);
        g.pressInView(u"Apply"_s);
        QCOMPARE(g.korean(), u"하나\n\n둘\n\n셋\n"_s);
    }

    void bothInOnePlaceAreComparedAndMerged()
    {
        Told f;
        f.type(u" 여기서"_s, 2);
        f.write(u"ko.md"_s, u"하나 밖에서\n\n둘\n\n셋 밖에서\n"_s);
        QTRY_VERIFY(f.says(u"Both versions are still there"_s));
        QVERIFY(f.button(u"Later"_s));
        f.button(u"Compare and merge"_s)->click();
        QVERIFY(f.view());
        f.view()->reject();
        QVERIFY(f.says(u"Both versions are still there"_s)); // as undecided as before
        QCOMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋\n"_s);
        f.button(u"Compare and merge"_s)->click();
        f.view()->decide(0, {Choice::Mine});
        f.pressInView(u"Apply"_s);
        QCOMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋 밖에서\n"_s);
        QTRY_VERIFY(f.says(u"ko.outside-1.md"_s)); // something of theirs was not chosen
        QCOMPARE(f.read(u"ko.outside-1.md"_s), u"하나 밖에서\n\n둘\n\n셋 밖에서\n"_s);
        f.session->save();
        QTRY_COMPARE(f.session->saveState(), SaveState::Saved);
        QCOMPARE(f.read(u"ko.md"_s), f.korean());
        f.session->undo();
        QCOMPARE(f.korean(), u"하나 여기서\n\n둘\n\n셋\n"_s);
    }

    void laterIsLater()
    {
        Told f;
        f.type(u" 여기서"_s, 2);
        f.write(u"ko.md"_s, u"하나 밖에서\n\n둘\n\n셋\n"_s);
        QTRY_VERIFY(f.button(u"Later"_s));
        f.button(u"Later"_s)->click();
        QVERIFY(!f.bar.isVisible());
        f.session->save(); // nothing is written over all the same
        QTRY_VERIFY(f.bar.has(u"save"_s));
        QTRY_VERIFY(f.button(u"Compare and merge"_s));
        QVERIFY(f.button(u"Save a copy"_s));
        QCOMPARE(f.read(u"ko.md"_s), u"하나 밖에서\n\n둘\n\n셋\n"_s);
    }

    void refusedSaveLeadsToTheComparison()
    {
        Told f;
        f.type(u" 여기서"_s, 2);
        f.write(u"ko.md"_s, u"하나 밖에서\n\n둘\n\n셋\n"_s);
        f.session->save(); // before anybody has looked
        QTRY_VERIFY(f.bar.has(u"save"_s));
        f.area->compare(); // as its button
        QTRY_VERIFY(f.view());
        f.pressInView(u"Take all mine"_s);
        f.pressInView(u"Apply"_s);
        QTRY_COMPARE(f.session->saveState(), SaveState::Saved); // it was asked for
        QVERIFY(!f.bar.has(u"save"_s));
        QCOMPARE(f.read(u"ko.md"_s), u"하나 여기서\n\n둘\n\n셋\n"_s);
        QCOMPARE(f.read(u"ko.outside-1.md"_s), u"하나 밖에서\n\n둘\n\n셋\n"_s);
    }

    void refusedSaveThatCanBeMergedGoesThrough()
    {
        Told f;
        f.type(u" 여기서"_s, 2);
        f.write(u"ko.md"_s, u"하나\n\n둘\n\n셋 밖에서\n"_s);
        f.session->save();
        QTRY_COMPARE(f.session->saveState(), SaveState::Saved);
        QCOMPARE(f.read(u"ko.md"_s), u"하나 여기서\n\n둘\n\n셋 밖에서\n"_s);
        QVERIFY(!f.bar.has(u"save"_s));
        QVERIFY(f.says(u"together with yours"_s));
    }

    void olderVersionThatWasPutBackIsTold()
    {
        Told f;
        f.type(u" 여기서"_s, 2);
        f.session->save();
        QTRY_COMPARE(f.session->saveState(), SaveState::Saved);
        f.write(u"ko.md"_s, u"하나\n\n둘\n\n셋\n"_s);
        QTRY_VERIFY(f.says(u"older version"_s));
        QVERIFY(f.button(u"Save"_s));
        f.button(u"Compare and merge"_s)->click();
        QVERIFY(f.view());
        f.pressInView(u"Take all of the other"_s);
        f.pressInView(u"Apply"_s);
        QCOMPARE(f.korean(), u"하나\n\n둘\n\n셋\n"_s);
        QCOMPARE(f.session->saveState(), SaveState::Saved);
    }

    void missingFileIsWrittenAgain()
    {
        Told f;
        QVERIFY(QFile::remove(f.path(u"ko.md"_s)));
        QTRY_VERIFY(f.says(u"ko.md"_s));
        f.button(u"Save"_s)->click();
        QTRY_COMPARE(f.session->saveState(), SaveState::Saved);
        QCOMPARE(f.read(u"ko.md"_s), f.korean());
        QVERIFY(!f.bar.has(u"gone"_s));
    }

    void conflictCopyIsMergedAndThrownAwayOnRequest()
    {
        Told f;
        const QString name = u"ko.sync-conflict-20260101-120000-ABCDEFG.md"_s;
        f.write(name, u"하나\n\n둘 딴 데서\n\n셋\n"_s);
        QTRY_VERIFY(f.says(name));
        f.button(u"Compare and merge"_s)->click();
        QTRY_VERIFY(f.view());
        QCOMPARE(f.view()->merge().conflicts(), 1);
        f.view()->decide(0, {Choice::Both});
        f.pressInView(u"Apply"_s);
        QCOMPARE(f.korean(), u"하나\n\n둘\n\n둘 딴 데서\n\n셋\n"_s);
        QVERIFY(QFile::exists(f.path(name))); // it stays, unless the person says otherwise
        QVERIFY(f.says(u"still in the folder"_s));
        f.button(u"Move to the trash"_s)->click();
        QTRY_VERIFY(!QFile::exists(f.path(name)));
        QTRY_VERIFY(f.says(u"trash"_s));
    }

    void copyWithoutNewsIsNotCompared()
    {
        Told f;
        f.write(u"ko (1).md"_s, u"하나 여기서\n\n둘\n\n셋\n"_s);
        QTRY_VERIFY(f.says(u"ko (1).md"_s));
        f.type(u" 여기서"_s, 2); // the same, by chance
        f.button(u"Compare and merge"_s)->click();
        QTRY_VERIFY(f.says(u"nothing that is not here"_s));
        QVERIFY(!f.view());
    }

    void nothingComesInWhileASyllableIsComposed()
    {
        support::Desk desk;
        QVERIFY(desk.create());
        auto* body = desk.body(Language::Korean);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        body->setFocus();
        support::commit(body, u"앞"_s);
        desk.session->save();
        QTRY_COMPARE(desk.session->saveState(), SaveState::Saved);
        support::compose(body, u"하"_s);
        auto* area = desk.window->findChild<app::OutsideArea*>();
        QVERIFY(area);
        QSignalSpy arrived(area->watch(), &session::OutsideWatch::arrived);
        QFile file(desk.folder() + u"/en.md"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("outside\n");
        file.close();
        QTRY_VERIFY(!arrived.isEmpty());
        support::compose(body, u"한"_s);
        QCOMPARE(support::composed(body), u"한"_s);
        QCOMPARE(desk.session->article().body.en, QString());
        support::commit(body, u"한"_s);
        QTRY_COMPARE(desk.session->article().body.en, u"outside\n"_s);
        QCOMPARE(desk.session->article().body.ko, u"앞한"_s);
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(OutsideTest)
#include "tst_outside.moc"
