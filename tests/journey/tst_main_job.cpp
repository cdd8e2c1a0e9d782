// SPDX-License-Identifier: GPL-3.0-or-later
// The whole job of a reporter at the real window with the real preview: new article, both languages, a photo with
// captions, problems, undo, save, export, verify. One step, one slot: each goes on where the last one stopped.

#include "Journey.h"

#include "base/Files.h"
#include "preview/PreviewView.h"
#include "publish/Package.h"
#include "support/Support.h"
#include "widgets/ExportDialog.h"
#include "widgets/PhotoPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;
using support::Journey;
using support::Reporter;

namespace {

constexpr int patience = 30'000; ///< for the engine on a busy machine; nobody waits that long where all is well

const model::Text headline{u"한강에 새 다리 열렸다"_s, u"New bridge opens over the Han"_s};
const model::Text firstParagraph{
    u"**“한강 다리”**는 1~2월에 열린다."_s, u"The *new* “Han bridge” opens in January to February."_s};
const model::Text caption{u"해 질 녘의 다리"_s, u"The bridge at dusk"_s};
const model::Text alt{u"강 위의 긴 다리"_s, u"A long bridge over a river"_s};
const model::Text credit{u"ⓒ원고일보"_s, u"ⓒWongo Daily"_s};
const model::Text byline{u"한가람"_s, u"Han Ga-ram"_s};
const QString lastWords = u"끝"_s;

} // namespace

class MainJobTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Journey> m_journey;
    bool m_stopped = false; ///< a step failed: what follows has nothing to stand on

    Desk& desk() const { return m_journey->desk; }
    Reporter& reporter() const { return m_journey->reporter; }
    model::Article article() const { return m_journey->article(); }
    widgets::FieldEdit* field(const QString& path, Language language) const { return m_journey->field(path, language); }
    QString shown(Language language, const QString& selector) const { return m_journey->shown(language, selector); }
    QString photoPath(const QString& text) const
    {
        return u"images/%1/%2"_s.arg(article().meta.images.value(0).id, text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        support::liveIn(m_home.path());
        m_journey = std::make_unique<Journey>();
        QVERIFY(QTest::qWaitForWindowActive(desk().window.get()));
    }

    void init()
    {
        if (m_stopped) {
            QSKIP("skipped: an earlier step failed");
        }
    }

    void cleanup() { m_stopped = m_stopped || QTest::currentTestFailed(); }

    void startsTheArticle()
    {
        auto* title = m_journey->part<QLineEdit>(u"headline"_s);
        QVERIFY(title->hasFocus()); // nothing to look for: the first thing to do has the focus
        QVERIFY(reporter().type(u"Han River bridge"_s));
        QCOMPARE(title->text(), u"Han River bridge"_s);
        QVERIFY(reporter().click(m_journey->part<QPushButton>(u"start"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(desk().window->workspace(), patience);
        QVERIFY(desk().session->folder().startsWith(m_home.path()));
        QTRY_COMPARE_WITH_TIMEOUT(shown(Language::Korean, u"h1"_s), u"Han River bridge"_s, patience);
    }

    void typesBothHeadlines()
    {
        reporter().press(Qt::Key_2, Qt::ControlModifier); // Pair
        QCOMPARE(desk().window->workspace()->arrangement(), app::Arrangement::Pair);
        QVERIFY(reporter().click(field(u"headline"_s, Language::Korean)));
        QVERIFY(reporter().typeOver(headline.ko.chopped(1)));
        reporter().compose(u"ㄷ"_s);
        reporter().compose(u"다"_s);
        QCOMPARE(article().meta.headline.ko, headline.ko.chopped(1)); // a syllable that is open is no text yet
        reporter().press(Qt::Key_Tab);
        QCOMPARE(article().meta.headline.ko, headline.ko); // leaving commits it, once
        QVERIFY(field(u"headline"_s, Language::English)->hasFocus());
        QVERIFY(reporter().type(headline.en));
        QCOMPARE(article().meta.headline, headline);
        QVERIFY(desk().window->windowTitle().startsWith(headline.ko));
    }

    void typesTheKoreanBody()
    {
        QVERIFY(reporter().click(desk().body(Language::Korean)));
        reporter().press(Qt::Key_1, Qt::ControlModifier); // Write: the preview beside it
        QVERIFY(desk().body(Language::Korean)->hasFocus());
        QVERIFY(reporter().type(firstParagraph.ko));
        QCOMPARE(article().body.ko, firstParagraph.ko);
        QTRY_COMPARE_WITH_TIMEOUT(shown(Language::Korean, u"h1"_s), headline.ko, patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            shown(Language::Korean, u"#article-body > p"_s), u"“한강 다리”는 1~2월에 열린다."_s, patience);
        QCOMPARE(shown(Language::Korean, u"#article-body strong"_s), u"“한강 다리”"_s);
    }

    void compositionIsLeftAlone()
    {
        // The page, the colours and the counts come back from their workers while the syllable is open.
        QVERIFY(reporter().type(u"\n\n다음"_s));
        reporter().compose(u"ㅂ"_s);
        reporter().compose(u"바"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shown(Language::Korean, u"#article-body > p:last-child"_s), u"다음"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk().session->tree(Language::Korean)->length, article().body.ko.size(), patience);
        QVERIFY(reporter().isComposing(u"바"_s));
        QCOMPARE(article().body.ko, firstParagraph.ko + u"\n\n다음"_s);

        desk().action(ActionId::Save)->trigger();
        QVERIFY(reporter().isComposing(QString()));
        QCOMPARE(article().body.ko, firstParagraph.ko + u"\n\n다음바"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk().session->saveState(), session::SaveState::Saved, patience);
        QCOMPARE(storage::loadFolder(desk().session->folder())->article.body.ko, article().body.ko);

        reporter().compose(u"보"_s);
        desk().action(ActionId::Undo)->trigger(); // undoes the word with the syllable that belongs to it
        QVERIFY(reporter().isComposing(QString()));
        QCOMPARE(article().body.ko, firstParagraph.ko + u"\n\n다음바"_s);
        desk().action(ActionId::Redo)->trigger();
        QCOMPARE(article().body.ko, firstParagraph.ko + u"\n\n다음바보"_s);

        reporter().compose(u"글"_s);
        QTest::mouseClick(desk().window->windowHandle(), Qt::LeftButton, {},
            desk().body(Language::Korean)->viewport()->mapTo(desk().window.get(), QPoint(4, 4))); // elsewhere in the
                                                                                                  // same text
        QCOMPARE(article().body.ko, firstParagraph.ko + u"\n\n다음바보글"_s);
        QVERIFY(!desk().body(Language::Korean)->isComposing());
        reporter().compose(u"앞"_s);
        QVERIFY(reporter().click(field(u"kicker"_s, Language::Korean)));
        QCOMPARE(article().body.ko, u"앞"_s + firstParagraph.ko + u"\n\n다음바보글"_s);

        while (desk().action(ActionId::Undo)->isEnabled() && article().body.ko != firstParagraph.ko) {
            desk().action(ActionId::Undo)->trigger();
        }
        QCOMPARE(article().body.ko, firstParagraph.ko);
    }

    void dropsThePhoto()
    {
        // As it comes from a Mac: the name in decomposed Hangul.
        const QString file = m_home.filePath(u"한강 다리.jpg"_s.normalized(QString::NormalizationForm_D));
        QVERIFY(QFile::copy(support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s), file));
        desk().action(ActionId::Photos)->trigger();
        auto* panel = desk().window->workspace()->photos();
        QVERIFY(panel->isVisible());
        QVERIFY(reporter().drop(file, panel));
        QTRY_COMPARE_WITH_TIMEOUT(article().meta.images.size(), 1, patience);
        const model::ImageAsset photo = article().meta.images.first();
        QCOMPARE(panel->currentPhoto(), photo.id);
        const auto original = base::readFile(file, 64 << 20);
        QCOMPARE(*base::readFile(desk().session->folder() + u'/' + photo.file, 64 << 20), *original);
        QCOMPARE(photo.sha256, base::sha256(*original));
        QVERIFY(photo.width > 0 && photo.height > 0);

        // A text lies under the pointer: the photo goes to the panel around it all the same.
        QSignalSpy added(desk().session, &session::ArticleSession::photoAdded);
        QVERIFY(reporter().drop(file, field(photoPath(u"caption"_s), Language::Korean)));
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, patience);
        QCOMPARE(article().meta.images, QList{photo}); // the same photo again is the one that is there
        QCOMPARE(panel->currentPhoto(), photo.id);
    }

    void captionsItTwice()
    {
        QVERIFY(reporter().click(field(photoPath(u"caption"_s), Language::Korean)));
        for (const auto& [name, text] : {std::pair{u"caption"_s, caption}, {u"alt"_s, alt}}) {
            for (const Language language : model::allLanguages) {
                QVERIFY(field(photoPath(name), language)->hasFocus()); // Tab leads from text to text
                QVERIFY(!field(photoPath(name), language)->visibleRegion().isEmpty());
                QVERIFY(reporter().typeOver(text[language]));
                reporter().press(Qt::Key_Tab);
            }
        }
        QVERIFY(field(photoPath(u"credit"_s), Language::Korean)->hasFocus());
        QVERIFY(reporter().typeOver(credit.ko));
        QCOMPARE(article().meta.images.first().caption, caption);
        QCOMPARE(article().meta.images.first().alt, alt);
    }

    void putsItIntoTheStory()
    {
        QVERIFY(reporter().click(m_journey->part<QToolButton>(u"lead"_s)));
        QCOMPARE(article().meta.leadImage, article().meta.images.first().id);
        QTRY_COMPARE_WITH_TIMEOUT(
            shown(Language::Korean, u"#lead-photo .caption[lang=ko]"_s), caption.ko + u' ' + credit.ko, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown(Language::Korean, u"#lead-photo .caption[lang=en]"_s), caption.en, patience);
        auto* insert = m_journey->part<QPushButton>(u"insertKorean"_s);
        insert->setFocus(Qt::TabFocusReason); // scrolls it into sight
        m_journey->part<QScrollArea>(u"scroll"_s)->ensureWidgetVisible(insert);
        QVERIFY(reporter().click(insert));
        QCOMPARE(article().body.ko, firstParagraph.ko + u"\n\n![](%1)\n"_s.arg(article().meta.images.first().file));
        QTRY_COMPARE_WITH_TIMEOUT(shown(Language::Korean, u"#article-body .caption[lang=en]"_s), caption.en, patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            shown(Language::Korean, u"#article-body img[alt='강 위의 긴 다리']"_s), QString(), patience);
    }

    void writesTheEnglishStory()
    {
        desk().action(ActionId::SwitchPane)->trigger();
        QVERIFY(desk().body(Language::English)->hasFocus());
        QVERIFY(reporter().type(firstParagraph.en));
        QCOMPARE(article().body.en, firstParagraph.en);
        QTRY_COMPARE_WITH_TIMEOUT(shown(Language::English, u"h1"_s), headline.en, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown(Language::English, u"#article-body em"_s), u"new"_s, patience);
    }

    void problemsLeadToTheirPlaces()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->hasProblem(photoPath(u"credit"_s), Language::English), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->hasProblem(u"bylines"_s, Language::Korean), patience);
        reporter().press(Qt::Key_E, Qt::ControlModifier);
        auto* dialog = desk().window->findChild<widgets::ExportDialog*>();
        QTRY_VERIFY_WITH_TIMEOUT(dialog && dialog->isActiveWindow(), patience);
        QVERIFY(!dialog->findChild<QPushButton*>(u"start"_s)->isEnabled());
        QVERIFY(reporter().click(dialog->findChild<QPushButton*>(u"showProblems"_s)));
        QVERIFY(m_journey->returnToWindow());

        QVERIFY(m_journey->clickProblem(photoPath(u"credit"_s), Language::English));
        QVERIFY(field(photoPath(u"credit"_s), Language::English)->hasFocus());
        QVERIFY(reporter().type(credit.en));
        QTRY_VERIFY_WITH_TIMEOUT(!m_journey->hasProblem(photoPath(u"credit"_s), Language::English), patience);

        desk().action(ActionId::Problems)->trigger();
        QVERIFY(m_journey->clickProblem(u"bylines"_s, Language::Korean));
        reporter().press(Qt::Key_Space); // on the button that adds one
        QTRY_VERIFY_WITH_TIMEOUT(field(u"bylines/0/name"_s, Language::Korean), patience);
        QTRY_VERIFY_WITH_TIMEOUT(field(u"bylines/0/name"_s, Language::Korean)->hasFocus(), patience);
        QVERIFY(reporter().type(byline.ko));
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->hasProblem(u"bylines/0/name"_s, Language::English), patience);
        QVERIFY(m_journey->clickProblem(u"bylines/0/name"_s, Language::English));
        QVERIFY(field(u"bylines/0/name"_s, Language::English)->hasFocus());
        QVERIFY(reporter().type(byline.en));
        QCOMPARE(article().meta.bylines.first().name, byline);
        QTRY_VERIFY_WITH_TIMEOUT(desk().session->findings().isEmpty(), patience);
    }

    void undoesAndRedoes()
    {
        desk().action(ActionId::SwitchPane)->trigger();
        QVERIFY(desk().body(Language::Korean)->hasFocus());
        reporter().press(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(reporter().type(u"\n"_s + lastWords));
        QTRY_COMPARE_WITH_TIMEOUT(shown(Language::Korean, u"#article-body > p:last-child"_s), lastWords, patience);
        const QString whole = article().body.ko;
        desk().action(ActionId::Undo)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shown(Language::Korean, u"#article-body > p:last-child"_s) != lastWords, patience);
        QVERIFY(!article().body.ko.contains(lastWords));
        desk().action(ActionId::Redo)->trigger();
        QCOMPARE(article().body.ko, whole);
        QTRY_COMPARE_WITH_TIMEOUT(shown(Language::Korean, u"#article-body > p:last-child"_s), lastWords, patience);
    }

    void savesWhatWasTyped()
    {
        QVERIFY(desk().window->isWindowModified());
        desk().action(ActionId::Save)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!desk().window->isWindowModified(), patience);
        const auto saved = storage::loadFolder(desk().session->folder());
        QVERIFY(saved);
        QCOMPARE(saved->article.meta.headline, headline);
        QCOMPARE(saved->article.body.en, firstParagraph.en);
        QVERIFY(saved->article.body.ko.startsWith(firstParagraph.ko + u"\n\n![](images/"_s));
        QVERIFY(saved->article.body.ko.endsWith(u"\n"_s + lastWords));
        QCOMPARE(saved->article.meta.bylines.size(), 1);
        QCOMPARE(saved->article.meta.bylines.first().name, byline);
        QCOMPARE(saved->article.meta.images.size(), 1);
        const model::ImageAsset& photo = saved->article.meta.images.first();
        QCOMPARE(photo.caption, caption);
        QCOMPARE(photo.alt, alt);
        QCOMPARE(photo.credit, credit);
        QCOMPARE(saved->article.meta.leadImage, photo.id);
        QVERIFY(saved->article == article());
    }

    void exportsAndVerifies_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("form");
        for (const QString& format : {u"html"_s, u"json"_s}) {
            for (const QString& form : {u"folder"_s, u"zip"_s}) {
                QTest::addRow("%s, %s", qPrintable(format), qPrintable(form)) << format << form;
            }
        }
    }

    void exportsAndVerifies()
    {
        QFETCH(QString, format);
        QFETCH(QString, form);
        reporter().press(Qt::Key_E, Qt::ControlModifier);
        QPointer<widgets::ExportDialog> dialog = desk().window->findChild<widgets::ExportDialog*>();
        QTRY_VERIFY_WITH_TIMEOUT(dialog && dialog->isActiveWindow(), patience);
        for (const QString& choice : {format, form}) {
            auto* button = dialog->findChild<QRadioButton*>(choice);
            QVERIFY(reporter().click(button));
            QVERIFY(button->isChecked());
        }
        QVERIFY(reporter().click(dialog->findChild<QLineEdit*>(u"directory"_s)));
        QVERIFY(reporter().typeOver(m_home.filePath(u"packages"_s)));
        QVERIFY(reporter().click(dialog->findChild<QPushButton*>(u"start"_s)));
        auto* path = dialog->findChild<QLabel*>(u"reportPath"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(path->isVisible(), "the export did not end", patience);
        QVERIFY2(!path->text().isEmpty(), qPrintable(dialog->findChild<QLabel*>(u"reportText"_s)->text()));
        const auto manifest = publish::verifyPackage(path->text());
        QVERIFY(manifest);
        QCOMPARE(publish::formatName(manifest->format), format);
        QCOMPARE(path->text().endsWith(u".zip"_s), form == "zip"_L1);
        QCOMPARE(manifest->languages, (QList{Language::Korean, Language::English}));
        QVERIFY(!manifest->forced);
        if (form == "folder"_L1) {
            format == "html"_L1 ? lookAtPages(path->text()) : lookAtItems(path->text());
        }
        QVERIFY(reporter().click(dialog->findChild<QPushButton*>(u"close"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);
        QVERIFY(m_journey->returnToWindow());
    }

    void closesWithoutAQuestion()
    {
        desk().window->close();
        QVERIFY(!desk().window->isVisible());
        QVERIFY(!desk().window->findChild<QMessageBox*>());
    }

    void cleanupTestCase()
    {
        m_journey.reset(); // the engine goes before the application
    }

private:
    static void lookAtPages(const QString& package)
    {
        for (const Language language : model::allLanguages) {
            const auto html = base::readText(package + u'/' + model::code(language) + u"/index.html"_s, 1 << 20);
            QVERIFY(html);
            for (const QString& text : {headline[language], caption.ko, caption.en, alt[language], byline[language]}) {
                QVERIFY2(html->contains(text.toHtmlEscaped()), qPrintable(text));
            }
        }
        const auto korean = base::readText(package + u"/ko/index.html"_s, 1 << 20);
        QVERIFY(korean->contains(u"<strong>“한강 다리”</strong>는 1~2월에 열린다."_s));
        QVERIFY(korean->contains(u"<p>%1</p>"_s.arg(lastWords)));
    }

    static void lookAtItems(const QString& package)
    {
        for (const Language language : model::allLanguages) {
            const auto item = base::readText(package + u'/' + model::code(language) + u".ninjs.json"_s, 1 << 20);
            QVERIFY(item);
            for (const QString& text : {headline[language], caption.ko, caption.en, byline[language]}) {
                QVERIFY2(item->contains(text), qPrintable(text));
            }
        }
        QCOMPARE(*base::readText(package + u"/en.md"_s, 1 << 20), firstParagraph.en);
    }
};

int main(int argc, char* argv[])
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    MainJobTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_main_job.moc"
