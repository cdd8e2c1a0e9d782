// SPDX-License-Identifier: GPL-3.0-or-later
// The photo desk: all photos at work, by mouse and by keys.

#include "WidgetFixture.h"

#include "base/Files.h"
#include "model/Crop.h"
#include "session/PhotoDesk.h"
#include "support/Support.h"
#include "widgets/CropCanvas.h"
#include "widgets/CropCard.h"
#include "widgets/CropEditor.h"
#include "widgets/IntakeBar.h"
#include "widgets/LeavingView.h"
#include "widgets/LooseFiles.h"
#include "widgets/PairedField.h"
#include "widgets/PhotoList.h"
#include "widgets/PhotoManager.h"
#include "widgets/PhotoModel.h"
#include "widgets/PhotoPanel.h"
#include "widgets/PhotoTexts.h"
#include "widgets/PublishedView.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;
using widgets::PhotoManager;

namespace {

QString samplePhoto()
{
    return support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s);
}

model::ImageAsset record(const QString& id, int width = 2400, int height = 1600)
{
    model::ImageAsset image;
    image.id = id;
    image.file = u"images/%1.jpg"_s.arg(id);
    image.width = width;
    image.height = height;
    return image;
}

/// Three photos, each with the sample's file.
void fill(model::Article& article)
{
    article.meta.images = {record(u"quay"_s), record(u"crane"_s), record(u"ferry"_s)};
}

struct Shown {
    WidgetFixture f;
    std::unique_ptr<PhotoManager> manager;

    explicit Shown(const std::function<void(model::Article&)>& content = &fill)
        : f(content)
    {
        for (const model::ImageAsset& image : f.meta().images) {
            QFile::copy(samplePhoto(), f.session->folder() + u'/' + image.file);
        }
        manager = std::make_unique<PhotoManager>(f.session.get());
        manager->resize(1240, 720);
        manager->show();
        manager->activateWindow();
        if (!QTest::qWaitForWindowActive(manager.get())) {
            qFatal("no window");
        }
    }

    void openTab(int index) const { manager->findChild<QTabWidget*>()->setCurrentIndex(index); }
    template <typename Widget> Widget* part() const { return manager->findChild<Widget*>(); }
};

widgets::FieldEdit* focusedEdit()
{
    return qobject_cast<widgets::FieldEdit*>(QApplication::focusWidget());
}

QString focusedPlace()
{
    const auto* field = widgets::PairedField::of(focusedEdit());
    return field ? field->path() + u' ' + model::code(*focusedEdit()->language()) : QString();
}

void press(QWidget* widget, const QPointF& at, QEvent::Type type)
{
    QMouseEvent event(type, at, widget->mapToGlobal(at), Qt::LeftButton,
        type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

class PhotoManagerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standingsTellAtAGlance()
    {
        model::Metadata meta;
        meta.images = {record(u"wide"_s), record(u"narrow"_s, 1500, 1000), record(u"tiny"_s, 900, 600)};
        meta.images[0].sha256 = meta.images[2].sha256 = u"aa"_s;
        meta.images[0].caption.ko = u"설명"_s;
        meta.leadImage = u"wide"_s;
        meta.noCounterpart = {{u"images/wide/caption"_s, Language::English, {}, {}}};
        const QList<checks::Finding> findings{{checks::Kind::MissingCredit, checks::Reason::CreditEmpty,
            checks::Severity::Error, u"images/wide/credit"_s, Language::English, {}, {}, {}}};
        const auto photos = widgets::photoStandings(meta, {{u"narrow"_s}, {}}, {}, findings);
        using widgets::PhotoStanding;
        using widgets::TextState;
        const PhotoStanding wide = photos[u"wide"_s];
        QCOMPARE(wide.texts.ko[PhotoStanding::Caption], TextState::Written);
        QCOMPARE(wide.texts.en[PhotoStanding::Caption], TextState::OnPurpose);
        QCOMPARE(wide.texts.en[PhotoStanding::Credit], TextState::Missing);
        QCOMPARE(wide.texts.ko[PhotoStanding::Credit], TextState::Empty);
        QCOMPARE(widgets::useInWords(wide), u"Lead photo"_s);
        QCOMPARE(widgets::warningsInWords(wide), u"The same picture as tiny"_s);
        QCOMPARE(widgets::useInWords(photos[u"narrow"_s]), u"Korean body"_s);
        QCOMPARE(widgets::warningsInWords(photos[u"narrow"_s]), u"Narrower than the widest rendition (1920 px)"_s);
        QVERIFY(!photos[u"tiny"_s].isUsed());
        QVERIFY(widgets::warningsInWords(photos[u"tiny"_s]).startsWith(u"Too small: narrower than 1200 px"_s));
    }

    void tabLeadsThroughTheTextsOfAllPhotos_data()
    {
        QTest::addColumn<bool>("panel");
        QTest::newRow("panel") << true;
        QTest::newRow("manager") << false;
    }

    void tabLeadsThroughTheTextsOfAllPhotos()
    {
        QFETCH(const bool, panel);
        WidgetFixture f(&fill);
        std::unique_ptr<QWidget> area;
        if (panel) {
            area = std::make_unique<widgets::PhotoPanel>(f.session.get());
        } else {
            area = std::make_unique<PhotoManager>(f.session.get());
        }
        area->resize(1200, 700);
        area->show();
        area->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(area.get()));
        auto* texts = area->findChild<widgets::PhotoTexts*>();
        texts->show(u"images/quay/caption"_s, Language::Korean, {});
        QStringList way;
        for (int i = 0; i < 18; ++i) {
            way.append(focusedPlace());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QStringList expected;
        for (const QString& id : {u"quay"_s, u"crane"_s, u"ferry"_s}) {
            for (const QString& name : {u"caption"_s, u"alt"_s, u"credit"_s}) {
                expected.append(u"images/%1/%2 ko"_s.arg(id, name));
                expected.append(u"images/%1/%2 en"_s.arg(id, name));
            }
        }
        QCOMPARE(way, expected);
        QVERIFY(!focusedEdit()); // behind the last one the way goes on elsewhere
        texts->show(u"images/ferry/caption"_s, Language::Korean, {});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(focusedPlace(), u"images/crane/credit en"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Kim"_s);
        QCOMPARE(f.meta().images[1].credit.en, u"Kim"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(focusedPlace(), u"images/quay/credit en"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(focusedPlace(), u"images/crane/credit en"_s);
    }

    void hundredPhotosAskForPicturesInSightOnly()
    {
        WidgetFixture f([](model::Article& article) {
            for (int i = 0; i < 100; ++i) {
                article.meta.images.append(record(u"photo-%1"_s.arg(i)));
            }
        });
        PhotoManager manager(f.session.get());
        manager.resize(1240, 720);
        QSignalSpy made(f.session.get(), &session::ArticleSession::thumbnailChanged); // they fail: there are no files
        manager.show();
        QVERIFY(QTest::qWaitForWindowExposed(&manager));
        QTRY_VERIFY(made.size() > 3);
        auto* list = manager.findChild<widgets::PhotoList*>();
        int inSight = 0;
        for (int row = 0; row < 100; ++row) {
            const QRect place = list->visualRect(list->model()->index(row, 0));
            inSight += list->viewport()->rect().intersects(place) ? 1 : 0;
        }
        QVERIFY2(inSight > 1 && inSight < 40, qPrintable(QString::number(inSight)));
        QSet<QString> asked;
        for (const auto& each : made) {
            asked.insert(each[0].toString());
        }
        QVERIFY(!asked.contains(u"photo-99"_s));
        list->scrollToBottom();
        QTRY_VERIFY(std::any_of(made.cbegin(), made.cend(), [](const auto& each) { return each[0] == u"photo-99"_s; }));
    }

    void filterShowsTheUnused()
    {
        Shown s([](model::Article& article) {
            fill(article);
            article.meta.leadImage = u"quay"_s;
            article.body.ko = u"![](images/ferry.jpg)\n"_s;
        });
        auto* list = s.part<widgets::PhotoList>();
        QTRY_COMPARE(s.f.session->photos()->shownIn().ko, QStringList{u"ferry"_s});
        auto* filter = s.manager->findChild<QComboBox*>(u"filter"_s);
        filter->setCurrentIndex(2);
        Q_EMIT filter->activated(2);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(s.manager->currentPhoto(), u"crane"_s);
        QVERIFY(s.manager->showPlace(u"images/ferry/alt"_s, Language::English)); // what is asked for is shown
        QCOMPARE(s.manager->currentPhoto(), u"ferry"_s);
        QCOMPARE(list->model()->rowCount(), 3);
    }

    void photosAreDraggedToAnotherPlace()
    {
        Shown s;
        auto* list = s.part<widgets::PhotoList>();
        QMimeData row;
        row.setData(u"application/x-wongo-photo-row"_s, "0");
        const QPoint end = list->visualRect(list->model()->index(2, 0)).bottomRight() + QPoint(1, 1);
        QDragEnterEvent enter(end, Qt::MoveAction, &row, Qt::LeftButton, {});
        QCoreApplication::sendEvent(list->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(end, Qt::MoveAction, &row, Qt::LeftButton, {});
        QCoreApplication::sendEvent(list->viewport(), &drop);
        QCOMPARE(s.f.meta().images[2].id, u"quay"_s);
        QCOMPARE(s.manager->currentPhoto(), u"quay"_s); // it stays the chosen one
        s.f.session->undo();
        QCOMPARE(s.f.meta().images[0].id, u"quay"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(s.f.meta().images[1].id, u"quay"_s);
    }

    void photoIsRenamed()
    {
        Shown s([](model::Article& article) {
            fill(article);
            article.body.en = u"![](images/quay.jpg)\n"_s;
        });
        auto* name = s.part<QLineEdit>();
        QCOMPARE(name->text(), u"quay"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"harbor quay"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(s.f.meta().images[0].file, u"images/harbor-quay.jpg"_s);
        QCOMPARE(s.f.session->article().body.en, u"![](images/harbor-quay.jpg)\n"_s);
        QTRY_COMPARE(name->text(), u"harbor-quay"_s);
    }

    void looseFilesAreTakenIn()
    {
        Shown s;
        auto* loose = s.part<widgets::LooseFiles>();
        QVERIFY(loose->isHidden());
        QImage picture(60, 40, QImage::Format_RGB32);
        picture.fill(Qt::green);
        QVERIFY(picture.save(s.f.session->folder() + u"/images/left.png"_s));
        loose->look();
        QTRY_VERIFY(!loose->isHidden());
        QCOMPARE(loose->findChild<QListWidget*>()->count(), 1);
        loose->findChild<QPushButton*>()->click();
        QTRY_COMPARE(s.f.meta().images.size(), 4);
        QCOMPARE(s.f.meta().images[3].file, u"images/left.png"_s);
        QTRY_VERIFY(loose->isHidden());
        s.f.session->edit(u"images"_s, [](model::Metadata& meta) { meta.images.removeLast(); });
        QTRY_VERIFY(!loose->isHidden()); // taken out of the article, it is still in the folder
    }

    void largeViewShowsThePixelsItNeeds()
    {
        Shown s;
        auto* view = s.manager->findChild<widgets::PhotoView*>(u"picture"_s);
        QTRY_VERIFY(view->picture().width() >= 1024);
        QVERIFY(view->isFitted());
        QVERIFY(view->picture().width() < 2400);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_1);
        QCOMPARE(view->zoom(), 1.0);
        QTRY_COMPARE(view->picture().width(), 2400);
        QTest::keyClick(view, Qt::Key_Minus);
        QCOMPARE(view->zoom(), 0.8);
        QTest::keyClick(view, Qt::Key_0);
        QVERIFY(view->isFitted());
    }

    void cropsKeepTheirShape()
    {
        const model::PictureRect crop{0.1, 0.2, 0.4, 0.3};
        QCOMPARE(widgets::movedCrop(crop, 0.9, -0.9), (model::PictureRect{0.6, 0, 0.4, 0.3}));
        const model::PictureRect grown = widgets::grownCrop(crop, 10);
        QCOMPARE(grown.width, 1.0);
        QCOMPARE(grown.height, 0.75);
        const model::PictureRect pulled = widgets::stretchedCrop(crop, {0.5, 0.5}, {2, 2});
        QCOMPARE(pulled.x, 0.5);
        QCOMPARE(pulled.width, 0.5);
        QCOMPARE(pulled.height, 0.375);
        const model::PictureRect other = widgets::stretchedCrop(crop, {0.5, 0.5}, {0.3, 0.45});
        QCOMPARE(other.x + other.width, 0.5);
        QCOMPARE(other.y + other.height, 0.5);
        QCOMPARE(other.width / other.height, crop.width / crop.height);
    }

    void focusAndCropsAreSetByMouseAndKeys()
    {
        Shown s;
        s.openTab(1);
        auto* editor = s.part<widgets::CropEditor>();
        auto* canvas = s.part<widgets::CropCanvas>();
        QTRY_VERIFY(!canvas->picture().isNull());
        press(canvas, QRectF(canvas->rect()).center(), QEvent::MouseButtonPress);
        press(canvas, QRectF(canvas->rect()).center(), QEvent::MouseButtonRelease);
        const auto image = [&s] { return s.f.meta().images[0]; };
        QVERIFY(image().focalPoint);
        QVERIFY(qAbs(image().focalPoint->x - 0.5) < 0.01 && qAbs(image().focalPoint->y - 0.5) < 0.01);
        const double before = image().focalPoint->x;
        QTest::keyClick(canvas, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(image().focalPoint->x, before - 0.05);
        s.f.session->undo();
        QCOMPARE(image().focalPoint->x, before); // one step each

        editor->chooseRatio(u"1:1"_s);
        const model::PictureRect square = model::cropOf(image(), u"1:1"_s);
        const QPointF middle = QRectF(canvas->rect()).center();
        press(canvas, middle, QEvent::MouseButtonPress);
        press(canvas, middle + QPointF(40, 0), QEvent::MouseMove);
        QVERIFY(image().crops.isEmpty()); // while it is dragged
        QVERIFY(canvas->crop(u"1:1"_s).x > square.x);
        press(canvas, middle + QPointF(40, 0), QEvent::MouseButtonRelease);
        QVERIFY(image().crops.value(u"1:1"_s).x > square.x);
        QCOMPARE(image().crops.value(u"1:1"_s).width, square.width);
        QTest::keyClick(canvas, Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(image().crops.value(u"1:1"_s).width < square.width);
        QCOMPARE(image().crops.size(), 1); // the others follow the focal point
        QPushButton* reset = editor->findChild<QPushButton*>();
        QVERIFY(reset->isEnabled());
        reset->click();
        QVERIFY(image().crops.isEmpty());
        s.f.session->undo();
        QCOMPARE(image().crops.size(), 1);
        for (const widgets::CropCard* card : editor->findChildren<widgets::CropCard*>()) {
            QVERIFY(!card->accessibleName().isEmpty());
            if (card->ratio() == "1:1"_L1) {
                QVERIFY(card->accessibleName().contains(u"Adjusted"_s));
            }
        }
    }

    void beforeAndAfter()
    {
        Shown s;
        s.openTab(2);
        auto* published = s.part<widgets::PublishedView>();
        QList<widgets::PictureView*> views = published->findChildren<widgets::PictureView*>();
        QCOMPARE(views.size(), 2);
        widgets::PictureView* after = qobject_cast<widgets::PhotoView*>(views[0]) ? views[1] : views[0];
        widgets::PictureView* before = after == views[0] ? views[1] : views[0];
        QTRY_COMPARE(after->picture().width(), 1920);
        auto* width = published->findChild<QComboBox*>();
        width->setCurrentIndex(0);
        Q_EMIT width->activated(0);
        QTRY_COMPARE(after->picture().width(), 640);
        after->setFocus();
        QTest::keyClick(after, Qt::Key_Space);
        QVERIFY(before->isVisible() != after->isVisible());
        const bool was = before->isVisible();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(before->isVisible(), !was);
        published->setSideBySide(true);
        QVERIFY(before->isVisible() && after->isVisible());
    }

    void whatLeavesIsReadBack()
    {
        Shown s([](model::Article& article) {
            fill(article);
            article.meta.images[0].caption = {u"부두"_s, u"The quay"_s};
            article.meta.images[0].creator = u"Kim"_s;
        });
        s.openTab(3);
        auto* tags = s.part<widgets::LeavingView>()->findChild<QTreeWidget*>();
        QTRY_VERIFY(tags->topLevelItemCount() > 0);
        const auto words = [tags](const QString& what) {
            QStringList found;
            for (const QTreeWidgetItem* item : tags->findItems(what, Qt::MatchExactly)) {
                found.append(item->text(1));
            }
            return found;
        };
        QCOMPARE(words(u"Caption, Korean"_s), QStringList{u"부두"_s});
        QCOMPARE(words(u"Caption, English"_s), QStringList{u"The quay"_s});
        QVERIFY(words(u"Photographer"_s).contains(u"Kim"_s));
        s.f.session->setText(u"images/quay/caption"_s, Language::English, u"Another quay"_s);
        QTRY_COMPARE(words(u"Caption, English"_s), QStringList{u"Another quay"_s});
    }

    void tilesAndCardsAreRemembered()
    {
        Shown s;
        QSignalSpy chosen(s.manager.get(), &PhotoManager::tilesChosen);
        QVERIFY(s.manager->hasTiles());
        for (QToolButton* button : s.manager->findChildren<QToolButton*>()) {
            if (button->accessibleName() == "Show the photos as tiles"_L1) {
                button->click();
            }
        }
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!s.manager->hasTiles());
    }

    void everyControlSaysWhatItIs()
    {
        Shown s;
        for (int tab = 0; tab < 4; ++tab) {
            s.openTab(tab);
            for (const QWidget* widget : s.manager->findChildren<QWidget*>()) {
                const bool control = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0
                    && !qobject_cast<const QTabWidget*>(widget) && !widget->objectName().startsWith(u"qt_"_s);
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                QVERIFY2(!control || named,
                    (QByteArray(widget->metaObject()->className()) + ' ' + widget->objectName().toUtf8()).constData());
            }
        }
    }
};

QTEST_MAIN(PhotoManagerTest)
#include "tst_photomanager.moc"
