// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a small laptop, preview and all: nothing is cut off in either language.

#include "app/ActionTable.h"
#include "app/LanguageSwitch.h"
#include "app/MainWindow.h"
#include "app/PreviewPane.h"
#include "app/Settings.h"
#include "preview/PreviewView.h"
#include "session/Library.h"
#include "session/Versions.h"
#include "storage/ArticleFolder.h"
#include "widgets/ArticleEditor.h"
#include "widgets/ArticleForm.h"
#include "widgets/Icons.h"
#include "widgets/Palette.h"
#include "widgets/VersionsPanel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;

namespace {

constexpr QSize laptop{1280, 800};
constexpr int patience = 20'000;

model::Article article()
{
    model::Article article = model::newArticle(Language::Korean, u"night-market"_s);
    article.meta.headline = {u"밤 시장이 다시 열린다"_s, u"The night market opens again"_s};
    article.meta.decks = {model::Text{u"부제"_s, u"Deck"_s}};
    article.meta.bylines = {{}};
    article.meta.published = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::OffsetFromUTC, 9 * 3600);
    article.meta.images = {{}};
    article.meta.images[0].id = u"quay"_s;
    article.meta.images[0].file = u"images/quay.jpg"_s;
    article.body = {u"본문 <b>굵게</b>\n"_s, u"Body\n"_s};
    return article;
}

/// A control or label whose text is to be read at once. Wrapped labels find their own width.
bool carriesText(const QWidget* widget)
{
    const auto* label = qobject_cast<const QLabel*>(widget);
    return label ? !label->wordWrap() && !label->text().isEmpty()
                 : qobject_cast<const QPushButton*>(widget) || qobject_cast<const QToolButton*>(widget)
            || qobject_cast<const QComboBox*>(widget);
}

bool isTooNarrow(const QWidget* widget)
{
    const bool isLabel = qobject_cast<const QLabel*>(widget);
    return widget->width() < (isLabel ? widget->minimumSizeHint() : widget->sizeHint()).width();
}

/// To the left or right of what is around it, where nobody can scroll.
bool sticksOut(const QWidget* widget)
{
    for (const QWidget* around = widget->parentWidget(); around;
         around = around->isWindow() ? nullptr : around->parentWidget()) {
        const int left = widget->mapTo(around, QPoint()).x();
        if (left < 0 || left + widget->width() > around->width()) {
            return true;
        }
    }
    return false;
}

/// What in that window cannot be read whole, in words; empty = nothing.
QStringList cutOff(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == &window && carriesText(widget)
            && (isTooNarrow(widget) || sticksOut(widget))) {
            found.append(
                u"%1 %2: %3 of %4 pixels"_s
                    .arg(QString::fromLatin1(widget->metaObject()->className()), widget->property("text").toString())
                    .arg(widget->width())
                    .arg(widget->sizeHint().width()));
        }
    }
    return found;
}

} // namespace

class LaptopTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* place : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
            qputenv(place, m_home.path().toLocal8Bit());
        }
        widgets::useIconTheme();
        widgets::applyTheme(*qApp, widgets::Theme::Light);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<ActionId>("arrangement");
        QTest::addColumn<ActionId>("panel");
        QTest::addColumn<QString>("language");
        const std::pair<const char*, ActionId> arrangements[] = {{"write", ActionId::Write}, {"pair", ActionId::Pair},
            {"review", ActionId::Review}, {"photo desk", ActionId::ManagePhotos}};
        const std::pair<const char*, ActionId> panels[]
            = {{"photos", ActionId::Photos}, {"problems", ActionId::Problems}, {"versions", ActionId::Versions}};
        for (const auto& [arrangement, arrangementId] : arrangements) {
            for (const auto& [panel, panelId] : panels) {
                for (const char* language : {"ko", "en"}) {
                    QTest::addRow("%s, %s, %s", arrangement, panel, language)
                        << arrangementId << panelId << QString::fromLatin1(language);
                }
            }
        }
    }

    void nothingIsCutOff()
    {
        QFETCH(ActionId, arrangement);
        QFETCH(ActionId, panel);
        QFETCH(QString, language);
        const QTemporaryDir directory;
        const auto loaded = storage::createFolder(directory.filePath(u"story"_s), article());
        QVERIFY(loaded);
        app::Settings settings;
        app::LanguageSwitch languages;
        session::Library library;
        languages.use(language);
        app::MainWindow window(&library, &settings, &languages, QString());
        window.resize(laptop);
        window.show();
        const session::ArticleSession* opened = nullptr;
        connect(&library, &session::Library::opened, this, [&opened](session::ArticleSession* now) { opened = now; });
        QSignalSpy painted(&window, &app::MainWindow::previewPainted);
        library.open(loaded->folder);
        QVERIFY(painted.wait(patience));
        QVERIFY(window.workspace()->preview());
        window.workspace()->editor()->form()->setDetailsShown(true);
        window.actions()->action(arrangement)->trigger();
        if (!window.actions()->action(panel)->isChecked()) {
            window.actions()->action(panel)->trigger();
        }
        if (panel == ActionId::Versions) {
            auto* versions = window.findChild<widgets::VersionsPanel*>();
            const auto& list = opened->versions()->list();
            QTRY_VERIFY(!list.isEmpty());
            versions->choose(list.first().name);
        }
        QVERIFY2(
            window.minimumSizeHint().width() <= laptop.width() && window.minimumSizeHint().height() <= laptop.height(),
            qPrintable(u"%1 x %2"_s.arg(window.minimumSizeHint().width()).arg(window.minimumSizeHint().height())));
        QCOMPARE(window.size(), laptop);
        QTRY_VERIFY2(cutOff(window).isEmpty(), qPrintable(cutOff(window).join(u'\n'))); // once laid out
        for (const QScrollBar* bar : window.findChildren<QScrollBar*>()) {
            QVERIFY2(bar->orientation() == Qt::Vertical || !bar->isVisible(), "something has to be scrolled sideways");
        }
        // A panel dragged as wide as it goes takes the room, but not what has to be read.
        auto* splitter = qobject_cast<QSplitter*>(window.workspace()->preview()->parentWidget());
        QVERIFY(splitter);
        QList<int> widths(splitter->count(), 1);
        widths[0] = laptop.width();
        splitter->setSizes(widths);
        QTRY_VERIFY2(cutOff(window).isEmpty(), qPrintable(cutOff(window).join(u'\n')));
        QCOMPARE(window.size(), laptop);
    }
};

int main(int argc, char** argv)
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    LaptopTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_laptop.moc"
