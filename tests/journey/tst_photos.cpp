// SPDX-License-Identifier: GPL-3.0-or-later
// Three photos on their way from a folder to the published page: dropped, captioned in both languages by keys alone,
// one with a focal point, seen in the preview, exported; and the captions found again in page, item and file.

#include "Journey.h"

#include "app/PreviewPane.h"
#include "base/Files.h"
#include "base/Json.h"
#include "imaging/Photo.h"
#include "model/FieldPath.h"
#include "preview/Ask.h"
#include "support/Support.h"
#include "widgets/CropCanvas.h"
#include "widgets/ExportDialog.h"
#include "widgets/PhotoManager.h"

#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;
using support::Journey;
using support::Reporter;

namespace {

constexpr int patience = 30'000; ///< for the engine on a busy machine; nobody waits that long where all is well

const QStringList names{u"bridge-at-dusk"_s, u"ferry"_s, u"han-garam"_s};

model::Text captionOf(int photo)
{
    return {u"사진 설명 %1번"_s.arg(photo + 1), u"Caption number %1"_s.arg(photo + 1)};
}
model::Text altOf(int photo)
{
    return {u"사진 모습 %1번"_s.arg(photo + 1), u"What picture %1 shows"_s.arg(photo + 1)};
}
const model::Text credit{u"ⓒ원고일보"_s, u"ⓒWongo Daily"_s};

} // namespace

class PhotosTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Journey> m_journey;
    bool m_stopped = false; ///< a step failed: what follows has nothing to stand on

    Desk& desk() const { return m_journey->desk; }
    Reporter& reporter() const { return m_journey->reporter; }
    model::ImageAsset photo(int index) const { return m_journey->article().meta.images.value(index); }
    widgets::PhotoManager* manager() const { return desk().window->findChild<widgets::PhotoManager*>(); }
    /// What the script gives in the previewed Korean page.
    QVariant page(const QString& script) const
    {
        preview::PreviewView* view = desk().window->workspace()->preview()->view(Language::Korean);
        return view ? preview::ask(*view, script) : QVariant();
    }
    /// The address of the lead photo as the page chose it.
    QString leadShown() const
    {
        return page(u"document.querySelector('#lead-photo img')?.currentSrc ?? ''"_s).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        support::liveIn(m_home.path());
        m_journey = std::make_unique<Journey>();
        QVERIFY(QTest::qWaitForWindowActive(desk().window.get()));
        QVERIFY(desk().create(u"항구의 저녁"_s));
    }

    void init()
    {
        if (m_stopped) {
            QSKIP("skipped: an earlier step failed");
        }
    }

    void cleanup() { m_stopped = m_stopped || QTest::currentTestFailed(); }

    void dropsThreePhotosTogether()
    {
        reporter().press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(manager() && manager()->isVisible());
        QStringList files;
        for (const QString& name : names) {
            files.append(support::sampleFile(u"harbor-bridge/images/%1.jpg"_s.arg(name)));
        }
        QVERIFY(reporter().drop(files, manager()));
        QTRY_COMPARE_WITH_TIMEOUT(m_journey->article().meta.images.size(), 3, patience);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(photo(i).id, names.at(i));
        }
    }

    void goesThroughTheCaptionsByKeysAlone()
    {
        // Nothing of what the files brought along is to pass for what is typed here.
        manager()->showPlace(model::fields::imageCaption(names.first()), Language::Korean);
        for (int i = 0; i < 3; ++i) {
            for (const auto& [path, text] : {std::pair{model::fields::imageCaption(names.at(i)), captionOf(i)},
                     {model::fields::imageAlt(names.at(i)), altOf(i)},
                     {model::fields::imageCredit(names.at(i)), credit}}) {
                for (const Language language : model::allLanguages) {
                    widgets::FieldEdit* field = m_journey->field(path, language);
                    QVERIFY2(field && field->hasFocus(), qPrintable(path));
                    QVERIFY(!field->visibleRegion().isEmpty());
                    QVERIFY(reporter().typeOver(text[language]));
                    if (i < 2 || path != model::fields::imageCredit(names.at(i)) || language == Language::Korean) {
                        reporter().press(Qt::Key_Tab);
                    }
                }
            }
        }
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(photo(i).caption, captionOf(i));
            QCOMPARE(photo(i).alt, altOf(i));
            QCOMPARE(photo(i).credit, credit);
        }
    }

    void setsAFocalPoint()
    {
        manager()->choose(names.first());
        desk().session->edit(u"leadImage"_s, [](model::Metadata& meta) { meta.leadImage = names.first(); });
        auto* tabs = manager()->findChild<QTabWidget*>();
        tabs->setCurrentIndex(1); // focal point and crops
        auto* canvas = manager()->findChild<widgets::CropCanvas*>();
        QTRY_VERIFY_WITH_TIMEOUT(canvas->isVisible() && !canvas->visibleRegion().isEmpty(), patience);
        const auto before = photo(0).focalPoint;
        QTRY_VERIFY_WITH_TIMEOUT(
            reporter().clickPart(canvas, 0.8, 0.5) && photo(0).focalPoint != before, patience); // once it is loaded
        QVERIFY(photo(0).focalPoint);
        QVERIFY(photo(0).focalPoint->x > 0.7 && photo(0).focalPoint->x < 0.9);
        QVERIFY(qAbs(photo(0).focalPoint->y - 0.5) < 0.1);
    }

    void seesTheCropInThePreview()
    {
        reporter().press(Qt::Key_1, Qt::ControlModifier); // Write: the preview beside it
        auto* preview = desk().window->workspace()->preview();
        const QString shape = u"(() => { const img = document.querySelector('#lead-photo img');"
                              "return img && img.complete ? img.naturalWidth / img.naturalHeight : 0; })()"_s;
        for (const auto& [width, mark, ratio] :
            {std::tuple{0, u"-1x1-"_s, 1.0}, {1, u"-4x3-"_s, 4.0 / 3}, {2, u"-16x9-"_s, 16.0 / 9}}) {
            preview->setWidth(width);
            QTRY_VERIFY2_WITH_TIMEOUT(leadShown().contains(mark), qPrintable(leadShown()), patience);
            QTRY_VERIFY_WITH_TIMEOUT(qAbs(page(shape).toDouble() - ratio) < 0.02, patience);
        }
        QCOMPARE(
            m_journey->shown(Language::Korean, u"#lead-photo .caption[lang=en]"_s), captionOf(0).en + u' ' + credit.en);
    }

    void exports_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("html") << u"html"_s;
        QTest::newRow("json") << u"json"_s;
    }

    void exports()
    {
        QFETCH(QString, format);
        if (m_journey->article().body.ko.isEmpty()) {
            QVERIFY(reporter().click(desk().body(Language::Korean)));
            QVERIFY(reporter().type(u"항구의 저녁이다."_s));
            for (int i = 1; i < 3; ++i) {
                desk().body(Language::Korean)->insertPhoto(names.at(i));
            }
            desk().session->edit(u"bylines"_s, [](model::Metadata& meta) {
                meta.bylines = {{u"author"_s, {u"한가람"_s, u"Han Ga-ram"_s}, {}, {}, {}, {}, {}}};
            });
        }
        reporter().press(Qt::Key_E, Qt::ControlModifier);
        QPointer<widgets::ExportDialog> dialog = desk().window->findChild<widgets::ExportDialog*>();
        QTRY_VERIFY_WITH_TIMEOUT(dialog && dialog->isActiveWindow(), patience);
        QVERIFY(reporter().click(dialog->findChild<QRadioButton*>(format)));
        QVERIFY(reporter().click(dialog->findChild<QLineEdit*>(u"directory"_s)));
        QVERIFY(reporter().typeOver(m_home.filePath(u"packages"_s)));
        auto* start = dialog->findChild<QPushButton*>(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QVERIFY(reporter().click(start));
        auto* path = dialog->findChild<QLabel*>(u"reportPath"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(path->isVisible(), "the export did not end", patience);
        QVERIFY2(!path->text().isEmpty(), qPrintable(dialog->findChild<QLabel*>(u"reportText"_s)->text()));
        const QString package = path->text();
        const auto text
            = base::readText(package + (format == "html"_L1 ? u"/ko/index.html"_s : u"/ko.ninjs.json"_s), 1 << 20);
        QVERIFY(text);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(text->contains(captionOf(i).ko) && text->contains(captionOf(i).en) && text->contains(altOf(i).ko));
        }
        lookAtFiles(package, format == "html"_L1);
        QVERIFY(reporter().click(dialog->findChild<QPushButton*>(u"close"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);
        QVERIFY(m_journey->returnToWindow());
    }

    void cleanupTestCase()
    {
        desk().session->save();
        QTRY_COMPARE_WITH_TIMEOUT(desk().session->saveState(), session::SaveState::Saved, patience);
        m_journey.reset(); // the engine goes before the application
    }

private:
    /// Each JPEG tells both captions of its photo itself, as a foreign reader finds them; the crops have their shapes.
    void lookAtFiles(const QString& package, bool isPage) const
    {
        const QString reader = QStandardPaths::findExecutable(u"exiftool"_s);
        int squares = 0;
        int judged = 0;
        QDirIterator files(package + u"/media"_s, {u"*.jpg"_s}, QDir::Files);
        while (files.hasNext()) {
            const QString file = files.next();
            const auto owner = std::find_if(
                names.begin(), names.end(), [&](const QString& name) { return files.fileName().startsWith(name); });
            QVERIFY(owner != names.end());
            const model::Text caption = captionOf(static_cast<int>(owner - names.begin()));
            const auto info = imaging::inspect(*base::readFile(file, 64 << 20), file);
            QVERIFY(info);
            if (files.fileName().contains("-1x1-"_L1)) {
                QCOMPARE(info->size.width(), info->size.height());
                ++squares;
            }
            if (reader.isEmpty()) {
                continue;
            }
            QProcess exiftool;
            exiftool.start(reader,
                {u"-s3"_s, u"-IPTC:Caption-Abstract"_s, u"-XMP-dc:Description-en"_s, u"-XMP-dc:Description-ko"_s,
                    file});
            QVERIFY(exiftool.waitForFinished());
            const QString told = QString::fromUtf8(exiftool.readAllStandardOutput());
            QVERIFY2(told.contains(caption.ko) && told.contains(caption.en), qPrintable(file + u": "_s + told));
            QVERIFY2(told.startsWith(caption.ko), qPrintable(told)); // IPTC has one caption: the language of the story
            ++judged;
        }
        QVERIFY(squares > 0);
        if (reader.isEmpty()) {
            qInfo("skipped: no exiftool to judge the files' own captions");
        } else {
            QVERIFY(judged >= (isPage ? 6 : 9));
        }
    }
};

int main(int argc, char* argv[])
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    PhotosTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_photos.moc"
