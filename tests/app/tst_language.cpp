// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a person reads or hears changes with the language of the window, and back.

#include "Desk.h"
#include "storage/ArticleFolder.h"
#include "widgets/ArticleForm.h"
#include "widgets/CardDelegate.h"
#include "widgets/ProblemsPanel.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QComboBox>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;

namespace {

/// With one article that has something of everything.
struct FullDesk : support::Desk {
    bool open()
    {
        model::Article article = model::newArticle(Language::Korean, u"a-b"_s);
        model::Metadata& meta = article.meta;
        meta.headline = {u"ㄱ"_s, {}};
        meta.decks = meta.keywords = {model::Text{}};
        meta.bylines = {{}};
        meta.subjects = {{}};
        meta.corrections = {{}};
        meta.published = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::OffsetFromUTC, 0);
        meta.images = {{}};
        meta.images[0].id = u"q"_s;
        meta.images[0].file = u"images/q.jpg"_s;
        meta.noCounterpart = {{u"kicker"_s, Language::English, {}, {}}};
        article.body.ko = u"글 <b>ㄱ</b>\n"_s;
        const auto loaded = storage::createFolder(directory.filePath(u"a"_s), article);
        QSignalSpy shown(window.get(), &app::MainWindow::articleShown);
        library.open(loaded->folder);
        if (!shown.wait()) {
            return false;
        }
        window->workspace()->editor()->form()->setDetailsShown(true);
        for (const ActionId id : {ActionId::Outline, ActionId::Photos, ActionId::Problems}) {
            action(id)->trigger(); // lists are filled when they are seen
        }
        // What comes later than the window: the entry in the menu, and what the checks find once they have the parsed
        // body and know the files.
        const auto isFound = [this](checks::Kind kind) {
            const QList<checks::Finding>& findings = session->findings();
            return std::any_of(findings.cbegin(), findings.cend(),
                [kind](const checks::Finding& finding) { return finding.kind == kind; });
        };
        return QTest::qWaitFor([this, isFound] {
            return !library.recent().isEmpty() && isFound(checks::Kind::MissingImage)
                && isFound(checks::Kind::Markdown);
        });
    }
};

/// Texts that a person can read or hear in the window, by what shows them.
QMap<QString, QString> texts(const QWidget& window)
{
    QMap<QString, QString> found;
    int number = 0;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QString key = QString::number(++number) + QString::fromLatin1(widget->metaObject()->className());
        found.insert(key + u" name"_s, widget->accessibleName());
        found.insert(key + u" tip"_s, widget->toolTip());
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            found.insert(key, label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            found.insert(key, button->text());
        } else if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
            found.insert(key + u" hint"_s, line->placeholderText());
        } else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) {
            found.insert(key + u" hint"_s, text->placeholderText());
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                found.insert(key + u" item %1"_s.arg(i), box->itemText(i));
            }
        } else if (const auto* menu = qobject_cast<const QMenu*>(widget)) {
            found.insert(key, menu->title());
        } else if (const auto* list = qobject_cast<const QListWidget*>(widget); list && list->isVisible()) {
            for (int i = 0; i < list->count(); ++i) {
                found.insert(key + u" row %1"_s.arg(i), list->item(i)->text());
                found.insert(key + u" row %1 spoken"_s.arg(i), list->item(i)->data(Qt::AccessibleTextRole).toString());
            }
        }
        int action = 0;
        for (const QAction* each : widget->actions()) {
            found.insert(key + u" action %1"_s.arg(++action), each->text());
            found.insert(key + u" action %1 tip"_s.arg(action), each->toolTip());
        }
    }
    return found;
}

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void everyTextFollowsTheSwitch()
    {
        FullDesk desk;
        QVERIFY(desk.open());
        auto* problems = desk.window->findChild<widgets::ProblemsPanel*>()->findChild<QListWidget*>();
        QTRY_VERIFY(problems->isVisible());
        const auto listed = [problems] {
            qsizetype rows = 0;
            for (int i = 0; i < problems->count(); ++i) {
                rows += problems->item(i)->data(widgets::CardDelegate::headingRole).toBool() ? 0 : 1;
            }
            return rows;
        };
        QTRY_COMPARE(listed(), desk.session->findings().size());
        const QMap<QString, QString> english = texts(*desk.window);
        QVERIFY(english.size() > 500);
        desk.language.use(u"ko"_s);
        QCoreApplication::sendPostedEvents();
        const QMap<QString, QString> korean = texts(*desk.window);
        QStringList appeared;
        for (auto it = korean.cbegin(); it != korean.cend(); ++it) {
            if (!english.contains(it.key())) {
                appeared.append(it.key() + u": "_s + it.value());
            }
        }
        QVERIFY2(appeared.isEmpty(), qPrintable(appeared.join(u'\n')));
        QCOMPARE(korean.keys(), english.keys());
        static const QRegularExpression words(u"[A-Za-z]{3,}"_s);
        // Names, keys, codes and formats that are the same in both languages; parts of Qt's own controls.
        static const QRegularExpression same(
            u"^(Wongo|English|q\\.jpg|.*/.*|HTML.*|JSON.*|qt_.*|(Ctrl|Alt|Shift|Del|F8).*|\\d{4}-.*UTC.*)$"_s);
        QStringList left;
        for (auto it = english.cbegin(); it != english.cend(); ++it) {
            if (words.match(it.value()).hasMatch() && !same.match(it.value()).hasMatch()
                && korean.value(it.key()) == it.value()) {
                left.append(it.key() + u": "_s + it.value());
            }
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        desk.language.use(u"en"_s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(texts(*desk.window), english);
    }

    /// File dialogs and the menus of single lines come from Qt, whose Korean is a package of its own.
    void qtSpeaksTheLanguageToo()
    {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_ko.qm"_s)) {
            QSKIP("skipped: Qt's translations are not installed");
        }
        app::LanguageSwitch language;
        language.use(u"ko"_s);
        QLineEdit line;
        const std::unique_ptr<QMenu> menu(line.createStandardContextMenu());
        static const QRegularExpression hangul(u"[\\x{ac00}-\\x{d7a3}]"_s);
        QVERIFY2(hangul.match(menu->actions().first()->text()).hasMatch(), qPrintable(menu->actions().first()->text()));
        language.use(u"en"_s);
    }

    void helpComesInTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("ko") << u"ko"_s << u"열 기사 폴더"_s;
        QTest::newRow("en") << u"en"_s << u"Folder of the article to open"_s;
    }

    void helpComesInTheLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QProcess wongo;
        wongo.start(QStringLiteral(WONGO_PROGRAM), {u"--language"_s, language, u"--help"_s});
        QVERIFY(wongo.waitForFinished(60'000));
        QCOMPARE(wongo.exitCode(), 0);
        const QString help = QString::fromUtf8(wongo.readAllStandardOutput());
        QVERIFY2(help.contains(text), qPrintable(help));
    }

    void complaintComesInTheLanguage()
    {
        QProcess wongo;
        wongo.start(QStringLiteral(WONGO_PROGRAM), {u"--theme"_s, u"pink"_s, u"--language"_s, u"ko"_s});
        QVERIFY(wongo.waitForFinished(60'000));
        QCOMPARE(wongo.exitCode(), 2);
        const QString complaint = QString::fromUtf8(wongo.readAllStandardError());
        QVERIFY2(complaint.contains(u"값은 다음 중 하나여야"_s), qPrintable(complaint));
    }
};

QTEST_MAIN(LanguageTest)
#include "tst_language.moc"
