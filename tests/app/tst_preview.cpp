// SPDX-License-Identifier: GPL-3.0-or-later
// What the window makes of what happens in the preview: links, refused updates, an engine that dies.

#include "app/ActionTable.h"
#include "app/LanguageSwitch.h"
#include "app/MainWindow.h"
#include "app/PreviewPane.h"
#include "app/Settings.h"
#include "preview/PreviewView.h"
#include "session/Library.h"
#include "widgets/ArticleEditor.h"
#include "widgets/ArticleStatus.h"
#include "widgets/BodyEditor.h"
#include "widgets/Icons.h"
#include "widgets/NoticeBar.h"
#include "widgets/Palette.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QWebEnginePage>
#include <QWebEngineView>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

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
        QSignalSpy painted(&m_window, &app::MainWindow::previewPainted);
        m_library.create(m_directory.path(), u"First story"_s, Language::Korean);
        return painted.wait(patience) && view(Language::Korean);
    }

    app::MainWindow& window() { return m_window; }
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

    QString bodyText(Language language)
    {
        return ask(language, u"document.getElementById('article-body')?.textContent.trim()"_s);
    }

private:
    QTemporaryDir m_directory;
    app::Settings m_settings;
    app::LanguageSwitch m_language;
    session::Library m_library;
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

    void otherLinksAreReadAndNotOpened()
    {
        Newsroom newsroom;
        QVERIFY(newsroom.create());
        newsroom.type(Language::Korean, u"[글](https://news.example/%EA%B8%80)"_s);
        const QString link = u"document.querySelector('#article-body a')"_s;
        QTRY_COMPARE_WITH_TIMEOUT(newsroom.ask(Language::Korean, link + u"?.textContent"_s), u"글"_s, patience);
        newsroom.ask(Language::Korean, link + u".click()"_s);
        const auto* status = newsroom.window().findChild<widgets::ArticleStatus*>();
        QTRY_VERIFY2(
            status->currentMessage().contains(u"https://news.example/글"_s), qPrintable(status->currentMessage()));
        QCOMPARE(newsroom.pane()->mode(), app::PreviewPane::Mode::Korean);
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
};

int main(int argc, char** argv)
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    PreviewTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_preview.moc"
