// SPDX-License-Identifier: GPL-3.0-or-later
// The photo panel: what a photo lacks at a glance is what the checks say.

#include "WidgetFixture.h"

#include "base/Files.h"
#include "checks/Checks.h"
#include "markdown/Parser.h"
#include "widgets/CardDelegate.h"
#include "widgets/PairedField.h"
#include "widgets/PhotoList.h"
#include "widgets/PhotoPanel.h"
#include "widgets/PhotoState.h"

#include <QDropEvent>
#include <QMimeData>

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

/// In the Korean body, with a Korean caption and nothing else.
checks::CheckInput example()
{
    checks::CheckInput input;
    const model::ImageAsset image = photo();
    input.article.meta.images = {image};
    input.article.body.ko = u"![](images/council.jpg)\n"_s;
    input.files.present = {image.file};
    return input;
}

widgets::PhotoStanding standing(const checks::CheckInput& input)
{
    return widgets::photoStandings(input.article.meta, {}, input.desk.photos, checks::check(input)).value(u"council"_s);
}

QString gap(checks::CheckInput input)
{
    for (const Language language : model::allLanguages) {
        input.trees[language] = markdown::parse(input.article.body[language]);
    }
    return widgets::gapInWords(standing(input)).replace(QChar(QChar::Nbsp), u' ');
}

} // namespace

class PhotosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gapsAreThoseOfTheChecks()
    {
        QCOMPARE(gap(example()), u"Missing: caption EN, description KO, credit KO EN"_s);

        checks::CheckInput onPurpose = example();
        onPurpose.article.meta.noCounterpart = {{u"images/council/caption"_s, Language::English, {}, {}}};
        QCOMPARE(gap(onPurpose), u"Missing: description KO, credit KO EN"_s);

        checks::CheckInput inBody = example();
        inBody.article.meta.images[0].caption = {};
        inBody.desk.photos.captionLanguages = {Language::Korean};
        inBody.article.body.ko = u"![회의장](images/council.jpg \"회의\")\n"_s;
        QCOMPARE(gap(inBody), u"Missing: credit KO"_s);

        checks::CheckInput portrait = example();
        portrait.article.body.ko = u"글\n"_s;
        portrait.article.meta.bylines = {{}};
        portrait.article.meta.bylines[0].portrait = u"council"_s;
        QCOMPARE(gap(portrait), QString());

        checks::CheckInput gone = portrait;
        gone.files.present.clear();
        QCOMPARE(gap(gone), u"Missing: photo file"_s);

        checks::CheckInput changed = portrait;
        changed.article.meta.images[0].sha256 = u"aa"_s;
        changed.files.sha256 = {{u"images/council.jpg"_s, u"bb"_s}};
        QCOMPARE(gap(changed), u"The file is not the one that was added"_s);
    }

    void gapWeighsAsMuchAsItsWorst()
    {
        checks::CheckInput input = example();
        input.trees.ko = markdown::parse(input.article.body.ko);
        QCOMPARE(*standing(input).worst, checks::Severity::Error);
        input.article.body.ko = u"글\n"_s;
        input.trees.ko = markdown::parse(input.article.body.ko);
        QCOMPARE(*standing(input).worst,
            checks::Severity::Note); // in reserve
    }

    void listAndFieldsFollowTheChecks()
    {
        WidgetFixture f([](model::Article& article) {
            article.meta = example().article.meta;
            article.meta.slug = u"test"_s;
            article.meta.id = u"urn:uuid:00000000-0000-4000-8000-000000000001"_s;
            article.body = example().article.body;
        });
        widgets::PhotoPanel panel(f.session.get());
        const auto* photos = panel.findChild<widgets::PhotoList*>()->model();
        const auto detail = [photos] { return photos->index(0, 0).data(widgets::CardDelegate::detailRole).toString(); };
        QTRY_VERIFY2(detail().contains(u"photo file"_s), qPrintable(detail())); // it is not in the folder
        QVERIFY(detail().contains(u"credit"_s));
        const auto credit = [&panel]() -> widgets::PairedField* {
            for (auto* field : panel.findChildren<widgets::PairedField*>()) {
                if (field->path() == "images/council/credit"_L1) {
                    return field;
                }
            }
            return nullptr;
        };
        QVERIFY(credit()->edit(Language::Korean)->isMissing()); // asked for, although neither side has it
        f.session->edit(u"images/council/credit"_s, [](model::Metadata& meta) {
            meta.images[0].credit = {u"가"_s, u"A"_s};
        });
        QTRY_VERIFY2(!detail().contains(u"credit"_s), qPrintable(detail()));
        QVERIFY(!credit()->edit(Language::Korean)->isMissing());
    }

    void photoTextsAreEdited()
    {
        WidgetFixture f([](model::Article& article) { article.meta.images = {photo()}; });
        widgets::PhotoPanel panel(f.session.get());
        QCOMPARE(panel.currentPhoto(), u"council"_s);
        QVERIFY(panel.showPlace(u"images/council/caption"_s, Language::English));
        for (widgets::PairedField* field : panel.findChildren<widgets::PairedField*>()) {
            if (field->path() == "images/council/caption"_L1) {
                QTest::keyClicks(field->edit(Language::English), u"Meeting"_s);
            }
        }
        QCOMPARE(f.meta().images.first().caption.en, u"Meeting"_s);
        QVERIFY(panel.showPlace(u"images/council/caption"_s, Language::English, {4, 7}));
        for (widgets::PairedField* field : panel.findChildren<widgets::PairedField*>()) {
            if (field->path() == "images/council/caption"_L1) {
                QCOMPARE(field->edit(Language::English)->textCursor().selectedText(), u"ing"_s);
            }
        }
        QVERIFY(!panel.showPlace(u"headline"_s, Language::English));
        f.session->edit(u"images"_s, [](model::Metadata& meta) { meta.images.clear(); });
        QCOMPARE(panel.currentPhoto(), QString());
        f.session->undo();
        QCOMPARE(panel.currentPhoto(), u"council"_s);
    }

    void photoDroppedOnACaptionIsTaken_data()
    {
        QTest::addColumn<bool>("file"); // or a picture out of a browser
        QTest::newRow("file") << true;
        QTest::newRow("picture with its address") << false;
    }

    void photoDroppedOnACaptionIsTaken()
    {
        QFETCH(const bool, file);
        WidgetFixture f([](model::Article& article) { article.meta.images = {photo()}; });
        widgets::PhotoPanel panel(f.session.get());
        panel.resize(320, 800);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString path = f.directory.filePath(u"new.png"_s);
        QVERIFY(picture.save(path));
        QMimeData data;
        data.setUrls({file ? QUrl::fromLocalFile(path) : QUrl(u"https://news.example/new.png"_s)});
        if (!file) {
            data.setImageData(picture);
        }
        QWidget* caption = nullptr;
        for (widgets::PairedField* field : panel.findChildren<widgets::PairedField*>()) {
            if (field->path() == "images/council/caption"_L1) {
                caption = field->edit(Language::Korean)->viewport();
            }
        }
        QVERIFY(caption);
        QSignalSpy added(f.session.get(), &session::ArticleSession::photoAdded);
        QDragEnterEvent enter({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(caption, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(caption, &drop);
        QVERIFY(added.wait());
        QCOMPARE(f.meta().images.size(), 2);
        QCOMPARE(f.meta().images.first().caption.ko, photo().caption.ko);
    }
};

QTEST_MAIN(PhotosTest)
#include "tst_photos.moc"
