// SPDX-License-Identifier: GPL-3.0-or-later
// What the window makes of what happens in the preview: links, refused updates, an engine that dies.

#include "app/ActionTable.h"
#include "app/LanguageSwitch.h"
#include "app/MainWindow.h"
#include "app/PreviewPane.h"
#include "app/Settings.h"
#include "preview/PreviewView.h"
#include "session/ArticleSession.h"
#include "session/Library.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/Icons.h"
#include "widgets/NoticeBar.h"
#include "widgets/Palette.h"

#include <QDesktopServices>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QWebEnginePage>
#include <QWebEngineView>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

/// Takes what would be handed to the system's browser and mail program.
class Opener : public QObject {
    Q_OBJECT
public:
    Opener()
    {
        for (const QString& scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~Opener() override
    {
        for (const QString& scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

    QList<QUrl> opened;

public Q_SLOTS:
    void take(const QUrl& address) { opened.append(address); }

private:
    const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"javascript"_s, u"smb"_s};
};

namespace {

constexpr int patience = 20'000;

/// The window with one new article and its Korean page.
class Newsroom {
public:
    Newsroom()
        : m_window(&m_library, &m_settings, &m_language, QString())
    {
        m_language.use(u"en"_s);
        m_window.resize(1280, 800);
        m_window.show();
    }

    bool create()
    {
        QObject::connect(&m_library, &session::Library::opened, &m_library,
            [this](session::ArticleSession* opened) { m_session = opened; });
        QSignalSpy painted(&m_window, &app::MainWindow::previewPainted);
        m_library.create(m_directory.path(), u"First story"_s, Language::Korean);
        return painted.wait(patience) && view(Language::Korean);
    }

    app::MainWindow& window() { return m_window; }
    session::ArticleSession* session() const { return m_session; }
    app::PreviewPane* pane() const { return m_window.workspace()->preview(); }
    preview::PreviewView* view(Language language) const { return pane()->view(language); }
    widgets::NoticeBar* notices() const { return m_window.workspace()->notices(); }

    void type(Language language, const QString& text)
    {
        m_window.workspace()->editor()->setLanguageShown(language, true);
        m_window.workspace()->editor()->body(language)->insertPlainText(text);
    }

    /// What the script gives in our world of that page.
    QString ask(Language language, const QString& script)
    {
        const auto answer = std::make_shared<QString>();
        const auto answered = std::make_shared<bool>(false);
        view(language)->evaluate(script, [answer, answered](const QVariant& value) {
            *answer = value.toString();
            *answered = true;
        });
        (void)QTest::qWaitFor([&] { return *answered; }, 5000);
        return *answer;
    }

    /// Clicks the first link in the Korean body when it is there.
    void clickLink()
    {
        const QString link = u"document.querySelector('#article-body a')"_s;
        QTRY_COMPARE_WITH_TIMEOUT(ask(Language::Korean, link + u"?.textContent"_s), u"글"_s, patience);
        ask(Language::Korean, link + u".click()"_s);
    }

    /// Of the notice bar, without what only breaks its lines.
    QString noticeText() const
    {
        QString text;
        const QList<QLabel*> labels = notices()->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            text += label->text();
        return text.remove(u'\u200b');
    }

    QString bodyText(Language language)
    {
        return ask(language, u"document.getElementById('article-body')?.textContent.trim()"_s);
    }

private:
    QTemporaryDir m_directory;
    app::Settings m_settings;
    app::LanguageSwitch m_language;
    session::Library m_library;
    session::ArticleSession* m_session = nullptr; ///< the window owns it
    app::MainWindow m_window;
};

} // namespace

class PreviewTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        // What the window remembers goes where nobody misses it.
        for (const char* place : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
            qputenv(place, m_home.path().toLocal8Bit());
        }
        widgets::useIconTheme();
        widgets::applyTheme(*qApp, widgets::Theme::Light);
    }

    void thePagesOwnLinkShowsItsOtherLanguage()
    {
        Newsroom newsroom;
        QVERIFY(newsroom.create());
        newsroom.type(Language::English, u"English body"_s);
        newsroom.type(Language::Korean, u"한국어 본문"_s);
        newsroom.pane()->setMode(app::PreviewPane::Mode::Korean);
        const QString link = u"document.querySelector('.languages a')"_s;
        QTRY_COMPARE_WITH_TIMEOUT(newsroom.ask(Language::Korean, link + u"?.textContent"_s), u"English"_s, patience);
        newsroom.ask(Language::Korean, link + u".click()"_s);
        QTRY_COMPARE(newsroom.pane()->mode(), app::PreviewPane::Mode::English);
        QTRY_COMPARE_WITH_TIMEOUT(newsroom.bodyText(Language::English), u"English body"_s, patience);
        newsroom.ask(Language::English, link + u".click()"_s);
        QTRY_COMPARE(newsroom.pane()->mode(), app::PreviewPane::Mode::Korean);
    }

    void linksAreOpenedWhenThePersonSaysSo_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("opened");
        QTest::newRow("web") << u"[글](https://한국신문.kr/%EA%B8%80)"_s << u"https://xn--3e0bp5x81f0uu.kr/글"_s
                             << u"Open in the browser"_s << u"https://xn--3e0bp5x81f0uu.kr/%EA%B8%80"_s;
        QTest::newRow("mail") << u"[글](mailto:desk@news.example?attach=/etc/passwd)"_s << u"desk@news.example"_s
                              << u"Open in the mail program"_s << u"mailto:desk@news.example"_s;
    }

    void linksAreOpenedWhenThePersonSaysSo()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, shown);
        QFETCH(QString, button);
        QFETCH(QString, opened);
        const Opener opener;
        Newsroom newsroom;
        QVERIFY(newsroom.create());
        newsroom.type(Language::Korean, markdown);
        newsroom.clickLink();
        QTRY_VERIFY2(newsroom.noticeText().endsWith(shown), qPrintable(newsroom.noticeText()));
        QVERIFY2(opener.opened.isEmpty(), "nothing is opened by itself");
        QCOMPARE(newsroom.pane()->mode(), app::PreviewPane::Mode::Korean);
        const QList<QPushButton*> buttons = newsroom.notices()->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 1);
        QCOMPARE(buttons.first()->text(), button);
        buttons.first()->click();
        QCOMPARE(opener.opened, QList<QUrl>{QUrl(opened)});
        QVERIFY(!newsroom.notices()->has(u"link"_s));
    }

    void aLinkThatNoProgramTakesIsSaid()
    {
        Newsroom newsroom;
        QVERIFY(newsroom.create());
        newsroom.type(Language::Korean, u"[글](https://news.example/)"_s);
        newsroom.clickLink();
        QTRY_COMPARE(newsroom.notices()->findChildren<QPushButton*>().size(), 1);
        newsroom.notices()->findChild<QPushButton*>()->click(); // there is no browser on this platform
        QVERIFY2(newsroom.noticeText().contains(u"No program"_s), qPrintable(newsroom.noticeText()));
    }

    /// What a page of ours never has, should one have it all the same.
    void otherLinksAreReadAndNotOpened()
    {
        const Opener opener;
        Newsroom newsroom;
        QVERIFY(newsroom.create());
        newsroom.type(Language::Korean, u"[글](https://news.example/)"_s);
        for (const QString& address : {u"file:///etc/passwd"_s, u"javascript:<b>1</b>"_s, u"smb://host/share"_s}) {
            Q_EMIT newsroom.pane()->linkRequested(address);
            QVERIFY2(newsroom.noticeText().contains(address), qPrintable(newsroom.noticeText()));
            QVERIFY(newsroom.notices()->findChildren<QPushButton*>().isEmpty());
        }
        const QList<QLabel*> labels = newsroom.notices()->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
        QVERIFY(opener.opened.isEmpty());
    }

    void refusedUpdatesAreMended()
    {
        Newsroom newsroom;
        QVERIFY(newsroom.create());
        newsroom.type(Language::Korean, u"첫 문단\n\n둘째"_s);
        QTRY_COMPARE_WITH_TIMEOUT(newsroom.bodyText(Language::Korean), u"첫 문단\n둘째"_s, patience);
        newsroom.view(Language::Korean)
            ->patch({0, 1, {"<p>다른 글</p>"}}, 1'000'000); // now it is not the article's page
        newsroom.view(Language::Korean)->patch({99, 1, {}}, 1'000'001);
        QTRY_COMPARE_WITH_TIMEOUT(newsroom.bodyText(Language::Korean), u"첫 문단\n둘째"_s, patience);
        newsroom.type(Language::Korean, u", 더"_s);
        QTRY_COMPARE_WITH_TIMEOUT(newsroom.bodyText(Language::Korean), u"첫 문단\n둘째, 더"_s, patience);
    }

    void anEngineThatDiesAgainAndAgainIsSaid()
    {
        Newsroom newsroom;
        QVERIFY(newsroom.create());
        newsroom.type(Language::Korean, u"본문"_s);
        QTRY_COMPARE_WITH_TIMEOUT(newsroom.bodyText(Language::Korean), u"본문"_s, patience);
        preview::PreviewView* view = newsroom.view(Language::Korean);
        QSignalSpy loaded(view, &preview::PreviewView::loaded);
        QSignalSpy gone(view, &preview::PreviewView::rendererGone);
        const QWebEnginePage* page = view->findChild<QWebEngineView*>()->page();
        for (int i = 1; i <= 6; ++i) {
            QVERIFY(!newsroom.notices()->has(u"preview"_s));
            QCOMPARE(kill(pid_t(page->renderProcessPid()), SIGKILL), 0);
            QTRY_COMPARE_WITH_TIMEOUT(gone.size(), i, patience);
            if (i < 6) {
                QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), i, patience);
            }
        }
        QVERIFY(newsroom.notices()->has(u"preview"_s));
        const QList<QPushButton*> buttons = newsroom.notices()->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 1);
        buttons.first()->click();
        QVERIFY(!newsroom.notices()->has(u"preview"_s));
        QTRY_COMPARE_WITH_TIMEOUT(newsroom.bodyText(Language::Korean), u"본문"_s, patience);
    }

    /// Whatever happens to the engine, the text is the person's.
    void fiftyDeathsOfTheEngineHarmNothing()
    {
        Newsroom newsroom;
        QVERIFY(newsroom.create());
        preview::PreviewView* view = newsroom.view(Language::Korean);
        const auto* body = newsroom.window().workspace()->editor()->body(Language::Korean);
        const QWebEnginePage* page = view->findChild<QWebEngineView*>()->page();
        QSignalSpy loaded(view, &preview::PreviewView::loaded);
        QSignalSpy gone(view, &preview::PreviewView::rendererGone);
        QString text;
        const auto type = [&](const QString& more) {
            newsroom.type(Language::Korean, more);
            text += more;
        };
        type(u"시작."_s);
        QTRY_COMPARE_WITH_TIMEOUT(newsroom.bodyText(Language::Korean), text, patience);
        int tries = 0;
        for (int i = 1; i <= 50; ++i) {
            QCOMPARE(kill(pid_t(page->renderProcessPid()), SIGKILL), 0);
            type(u" %1번"_s.arg(i)); // before anybody knows of it
            QTRY_COMPARE_WITH_TIMEOUT(gone.size(), i, patience);
            type(u" 뒤"_s);
            if (newsroom.notices()->has(u"preview"_s)) { // too often within a minute: the person is asked
                newsroom.notices()->findChild<QPushButton*>()->click();
                ++tries;
            }
            QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), i, patience);
            QTRY_COMPARE_WITH_TIMEOUT(newsroom.bodyText(Language::Korean), text, patience);
            QCOMPARE(body->toPlainText(), text);
        }
        qInfo("the person was asked %d times", tries);
        QSignalSpy saved(newsroom.session(), &session::ArticleSession::saved);
        newsroom.session()->save();
        QVERIFY(saved.wait(patience));
        QFile file(newsroom.session()->folder() + u"/ko.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), text);
        newsroom.session()->undo();
        QVERIFY(body->toPlainText().size() < text.size());
    }
};

int main(int argc, char** argv)
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    PreviewTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_preview.moc"
