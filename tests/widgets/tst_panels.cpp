// SPDX-License-Identifier: GPL-3.0-or-later
// Side panels: they show what the session knows, and lead to the place.

#include "WidgetFixture.h"

#include "widgets/ArticleForm.h"
#include "widgets/CardDelegate.h"
#include "widgets/NoticeBar.h"
#include "widgets/OutlinePanel.h"
#include "widgets/PairedField.h"
#include "widgets/PanelList.h"
#include "widgets/PhotoList.h"
#include "widgets/PhotoPanel.h"
#include "widgets/ProblemsPanel.h"
#include "widgets/StartPage.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;

namespace {

model::ImageAsset photo()
{
    model::ImageAsset image;
    image.id = u"council"_s;
    image.file = u"images/council.jpg"_s;
    image.caption.ko = u"회의"_s;
    return image;
}

} // namespace

class PanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problemLeadsToItsPlace()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"글\n"_s; });
        widgets::ProblemsPanel panel(f.session.get());
        panel.show();
        auto* list = panel.findChild<widgets::PanelList*>();
        QTRY_VERIFY(list->count() > 1);
        QVERIFY(list->item(0)->data(widgets::CardDelegate::headingRole).toBool()); // grouped
        qRegisterMetaType<checks::Finding>();
        QSignalSpy places(&panel, &widgets::ProblemsPanel::placeRequested);
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        const auto finding = places.first().first().value<checks::Finding>();
        QVERIFY(f.session->findings().contains(finding));
    }

    void problemGoesWhenMended()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"글\n"_s; });
        widgets::ProblemsPanel panel(f.session.get());
        panel.show();
        auto* list = panel.findChild<widgets::PanelList*>();
        const auto headlineMissing = [&f] {
            return std::any_of(f.session->findings().cbegin(), f.session->findings().cend(),
                [](const checks::Finding& finding) { return finding.path == "headline"_L1; });
        };
        QTRY_VERIFY(headlineMissing());
        const int before = list->count();
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        QTRY_VERIFY(!headlineMissing());
        QVERIFY(list->count() < before);
    }

    void problemsAreNarrowedToOneGroup()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"글에 <b>굵은</b> 낱말이 있다.\n"_s; });
        widgets::ProblemsPanel panel(f.session.get());
        panel.show();
        auto* list = panel.findChild<widgets::PanelList*>();
        auto* filter = panel.findChild<QComboBox*>();
        QTRY_VERIFY(filter->itemText(0).startsWith(u"All problems ("_s) && list->count() > 3);
        const int all = list->count();
        const int markup = filter->findData(static_cast<int>(widgets::FindingGroup::Markup));
        QTRY_COMPARE(filter->itemText(markup), u"Markup and links (2)"_s);
        filter->setCurrentIndex(markup);
        QCOMPARE(list->count(), 3); // a heading and the two
        QVERIFY(panel.blockingCount() > 0); // the headline that is missing counts, shown or not
        filter->setCurrentIndex(filter->findData(static_cast<int>(widgets::FindingGroup::Photos)));
        QCOMPARE(list->count(), 0);
        filter->setCurrentIndex(0);
        QCOMPARE(list->count(), all);
    }

    void outlineFollowsTheText()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"## 하나\n\n글\n"_s; });
        widgets::OutlinePanel panel(f.session.get());
        panel.show();
        auto* list = panel.findChild<widgets::PanelList*>();
        QTRY_COMPARE(list->count(), 2); // the language and its heading
        QTextCursor cursor(f.session->bodyDocument(Language::Korean));
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(u"\n## 둘\n"_s);
        QTRY_COMPARE(list->count(), 3);
        QSignalSpy places(&panel, &widgets::OutlinePanel::positionRequested);
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.first().at(1).toInt(), static_cast<int>(f.session->article().body.ko.indexOf(u"## 둘"_s)));
    }

    void outlineShowsBothBodies()
    {
        WidgetFixture f([](model::Article& article) {
            article.body = {u"## 하나\n\n### 둘\n"_s, u"One\n\n## Two\n"_s};
        });
        widgets::OutlinePanel panel(f.session.get());
        panel.show();
        auto* list = panel.findChild<widgets::PanelList*>();
        QTRY_COMPARE(list->count(), 5); // each language and its headings
        qRegisterMetaType<Language>();
        QSignalSpy places(&panel, &widgets::OutlinePanel::positionRequested);
        list->setCurrentRow(4);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.first().at(0).value<Language>(), Language::English);
        QCOMPARE(places.first().at(1).toInt(), 5);
    }

    void closedPanelsCostNothingAndCatchUp()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"## 하나\n\n글\n"_s; });
        widgets::OutlinePanel panel(f.session.get());
        auto* list = panel.findChild<widgets::PanelList*>();
        QTRY_VERIFY(!f.session->tree(Language::Korean)->blocks.empty());
        QCOMPARE(list->count(), 0);
        panel.show();
        QCOMPARE(list->count(), 2);
    }

    void sameEntriesAreNotMadeAnew()
    {
        WidgetFixture f([](model::Article& article) { article.body.ko = u"글\n\n## 하나\n"_s; });
        widgets::OutlinePanel panel(f.session.get());
        panel.show();
        auto* list = panel.findChild<widgets::PanelList*>();
        QTRY_COMPARE(list->count(), 2);
        const QListWidgetItem* item = list->item(1);
        QSignalSpy trees(f.session.get(), &session::ArticleSession::treeChanged);
        QTextCursor(f.session->bodyDocument(Language::Korean)).insertText(u"긴 "_s);
        QVERIFY(trees.wait());
        QCOMPARE(list->item(1), item);
        QSignalSpy places(&panel, &widgets::OutlinePanel::positionRequested);
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(places.first().at(1).toInt(), 5); // where the heading is now
    }

    void typingElsewhereLeavesThePhotosAlone()
    {
        WidgetFixture f([](model::Article& article) {
            article.body.ko = u"글\n"_s;
            article.meta.images = {photo()};
            article.meta.bylines = {model::Byline{}};
        });
        widgets::PhotoPanel panel(f.session.get());
        panel.show();
        widgets::ArticleForm form(f.session.get());
        const QList<QAbstractItemModel*> models{panel.findChild<widgets::PhotoList*>()->model(),
            form.findChild<QComboBox*>(u"bylines/0/portrait"_s)->model(),
            form.findChild<QComboBox*>(u"bylines/0/role"_s)->model()};
        QTRY_VERIFY(!f.session->findings().isEmpty());
        int touched = 0;
        const QObject watch;
        for (const QAbstractItemModel* model : models) {
            for (const auto signal : {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted}) {
                connect(model, signal, &watch, [&touched] { ++touched; });
            }
            connect(model, &QAbstractItemModel::dataChanged, &watch, [&touched] { ++touched; });
        }
        QSignalSpy findings(f.session.get(), &session::ArticleSession::findingsChanged);
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        QVERIFY(findings.wait()); // the headline is no longer missing
        QCOMPARE(touched, 0);
        f.session->setText(u"images/council/caption"_s, Language::English, u"Meeting"_s);
        QTRY_VERIFY(touched > 0); // one text fewer is missing
    }

    void portraitsKeepTheirListOpen()
    {
        WidgetFixture f([](model::Article& article) {
            article.meta.images = {photo()};
            article.meta.bylines = {model::Byline{}};
        });
        widgets::ArticleForm form(f.session.get());
        form.setDetailsShown(true);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        auto* portrait = form.findChild<QComboBox*>(u"bylines/0/portrait"_s);
        QCOMPARE(portrait->count(), 2);
        portrait->showPopup();
        QVERIFY(portrait->view()->isVisible());
        portrait->view()->setCurrentIndex(portrait->model()->index(1, 0)); // where the person is
        QSignalSpy removed(portrait->model(), &QAbstractItemModel::rowsRemoved);
        const QString path = f.directory.filePath(u"new.png"_s);
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(path));
        f.session->addPhotoFiles({path});
        QTRY_COMPARE(portrait->count(), 3);
        QTRY_VERIFY(!portrait->itemIcon(2).isNull()); // the picture has come
        QCOMPARE(removed.size(), 0);
        QVERIFY(portrait->view()->isVisible());
        QCOMPARE(portrait->view()->currentIndex().row(), 1);
        portrait->hidePopup();
        f.session->edit(u"images"_s, [](model::Metadata& meta) { std::swap(meta.images[0], meta.images[1]); });
        QCOMPARE(portrait->itemData(2).toString(), u"council"_s);
        f.session->edit(u"images"_s, [](model::Metadata& meta) { meta.images.removeFirst(); });
        QCOMPARE(portrait->count(), 2);
        QCOMPARE(portrait->itemData(1).toString(), u"council"_s);
        f.session->edit(u"bylines/0/role"_s, [](model::Metadata& meta) { meta.bylines[0].role = u"cartoonist"_s; });
        QCOMPARE(form.findChild<QComboBox*>(u"bylines/0/role"_s)->currentText(), u"cartoonist"_s);
    }

    void decksComeAndGo()
    {
        WidgetFixture f;
        widgets::ArticleForm form(f.session.get());
        const auto decks = [&form] {
            int count = 0;
            for (const widgets::PairedField* field : form.findChildren<widgets::PairedField*>()) {
                count += field->path().startsWith(u"decks/"_s) && !field->isHidden() ? 1 : 0;
            }
            return count;
        };
        f.session->edit(u"decks/0"_s, [](model::Metadata& meta) { meta.decks = {{u"하나"_s, {}}, {u"둘"_s, {}}}; });
        QTRY_COMPARE(decks(), 2);
        f.session->undo();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE(decks(), 0);
    }

    void rowsAreAddedAndRemovedByHand_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<int>("folded"); // side, -1 none
        for (const QString& rows : {u"decks/"_s, u"keywords/"_s, u"bylines/"_s}) {
            for (const int folded : {-1, 0, 1}) {
                QTest::addRow("%s folded %d", qPrintable(rows), folded) << rows << folded;
            }
        }
    }

    void rowsAreAddedAndRemovedByHand()
    {
        QFETCH(QString, rows);
        QFETCH(int, folded);
        WidgetFixture f;
        widgets::ArticleForm form(f.session.get());
        form.resize(700, 900);
        form.setDetailsShown(true);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        const auto setFolded = [&form](int side) {
            for (const Language language : model::allLanguages) {
                form.setLanguageVisible(language, side != static_cast<int>(language));
            }
        };
        setFolded(1); // it has been folded before, and unfolded
        const QString add = rows.startsWith(u"decks"_s) ? u"Add a deck"_s
            : rows.startsWith(u"keywords"_s)            ? u"Add a keyword"_s
                                                        : u"Add a byline"_s;
        for (QPushButton* button : form.findChildren<QPushButton*>()) {
            if (button->text() == add) {
                QTest::mouseClick(button, Qt::LeftButton);
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        setFolded(-1);
        setFolded(folded);
        const auto count = [&] {
            return rows.startsWith(u"decks"_s)   ? f.meta().decks.size()
                : rows.startsWith(u"keywords"_s) ? f.meta().keywords.size()
                                                 : f.meta().bylines.size();
        };
        QCOMPARE(count(), 2);
        const auto removeButton = [&]() -> QToolButton* {
            for (const widgets::PairedField* field : form.findChildren<widgets::PairedField*>()) {
                for (auto* button : field->findChildren<QToolButton*>()) {
                    const bool isMark
                        = button == field->mark(Language::Korean) || button == field->mark(Language::English);
                    if (field->path().startsWith(rows) && !isMark && button->isVisible()
                        && button->visibleRegion().boundingRect().width() > 20) {
                        return button;
                    }
                }
            }
            return nullptr;
        };
        for (int left = 1; left >= 0; --left) {
            QCoreApplication::processEvents(); // lays the rows out
            QToolButton* remove = removeButton();
            QVERIFY(remove);
            QTest::mouseClick(remove, Qt::LeftButton);
            QCOMPARE(count(), left);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QVERIFY(!removeButton());
    }

    void formOpensWhatHidesAField()
    {
        WidgetFixture f;
        widgets::ArticleForm form(f.session.get());
        QVERIFY(!form.detailsShown());
        QVERIFY(form.showPlace(u"headline"_s, Language::English, {}));
        QVERIFY(!form.detailsShown());
        QVERIFY(form.showPlace(u"embargo"_s, Language::English, {}));
        QVERIFY(form.detailsShown());
        QVERIFY(!form.showPlace(u"images/x/caption"_s, Language::English, {}));
    }

    void emptyListsLeadToTheirButtons()
    {
        WidgetFixture f;
        widgets::ArticleForm form(f.session.get());
        for (const QString& path : {u"decks"_s, u"keywords"_s, u"bylines"_s}) {
            QVERIFY2(form.showPlace(path, Language::English, {}), qPrintable(path));
            auto* button = qobject_cast<QPushButton*>(form.focusWidget());
            QVERIFY2(button, qPrintable(path));
            button->click();
            auto* first = qobject_cast<widgets::FieldEdit*>(form.focusWidget());
            QVERIFY2(first, qPrintable(path)); // an entry is there and waits for its text
            QVERIFY(qobject_cast<widgets::PairedField*>(first->parentWidget()->parentWidget())
                        ->path()
                        .startsWith(path + u"/0"_s));
        }
        widgets::PhotoPanel photos(f.session.get());
        QVERIFY(photos.showPlace(u"leadImage"_s, Language::English));
        QCOMPARE(photos.focusWidget()->objectName(), u"emptyAdd"_s);
        f.session->edit(u"images"_s, [](model::Metadata& meta) { meta.images = {photo()}; });
        QVERIFY(photos.showPlace(u"leadImage"_s, Language::English));
        QCOMPARE(photos.focusWidget()->objectName(), u"lead"_s);
    }

    void noticesStack()
    {
        widgets::NoticeBar bar;
        int ran = 0;
        bar.show({u"a"_s, checks::Severity::Note, [] { return u"first"_s; }, {}});
        bar.show({u"b"_s, checks::Severity::Error, [] { return u"second"_s; },
            {{[] { return u"Do"_s; }, [&ran] { ++ran; }}}});
        QVERIFY(!bar.isHidden());
        auto* button = bar.findChild<QPushButton*>();
        QVERIFY(button);
        button->click();
        QCOMPARE(ran, 1);
        QVERIFY(!bar.has(u"b"_s));
        QVERIFY(bar.has(u"a"_s));
        bar.withdraw(u"a"_s);
        QVERIFY(bar.isHidden());
    }

    void returnStartsTheFirstArticle()
    {
        widgets::StartPage page;
        page.setFolder(u"/tmp/articles"_s);
        QSignalSpy created(&page, &widgets::StartPage::createRequested);
        auto* headline = page.findChild<QLineEdit*>(u"headline"_s);
        QTest::keyClick(headline, Qt::Key_Return);
        QCOMPARE(created.size(), 0); // nothing to call it yet
        QTest::keyClicks(headline, u"First story"_s);
        QTest::keyClick(headline, Qt::Key_Return);
        QCOMPARE(created.size(), 1);
        QCOMPARE(created.first().at(0).toString(), u"/tmp/articles"_s);
        QCOMPARE(created.first().at(1).toString(), u"First story"_s);
    }
};

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
