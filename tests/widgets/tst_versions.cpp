// SPDX-License-Identifier: GPL-3.0-or-later
// The versions' panel: what it lists, how it shows what differs, and what can be done with a version.

#include "WidgetFixture.h"

#include "session/Versions.h"
#include "storage/StateFolder.h"
#include "widgets/CardDelegate.h"
#include "widgets/ComparisonView.h"
#include "widgets/Palette.h"
#include "widgets/PanelList.h"
#include "widgets/VersionWords.h"
#include "widgets/VersionsPanel.h"

#include <QApplication>
#include <QFile>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using storage::VersionCause;
using widgets::ComparisonView;
using widgets::MarkedText;
using widgets::PanelList;
using widgets::TextMark;
using widgets::VersionsPanel;

namespace {

const QString first = u"첫 문단이다.\n\n해담시는 35억 원을 쓴다.\n\n끝 문단이다.\n"_s;
const QString second = u"첫 문단이다.\n\n해담시는 45억 원을 쓴다.\n\n끝 문단이다.\n"_s;

/// An article that was saved once since it was opened, and its panel.
struct Fixture : support::WidgetFixture {
    session::Versions* versions = session->versions();
    QString root = directory.filePath(u"state"_s);
    VersionsPanel panel;
    PanelList* list = panel.findChild<PanelList*>();
    ComparisonView* view = panel.findChild<ComparisonView*>();

    Fixture()
        : WidgetFixture([](model::Article& article) {
            article.body = {first, u"Body\n"_s};
            article.meta.headline = {u"제목"_s, u"Headline"_s};
        })
        , panel(versions, true)
    {
        versions->keepIn(root);
        keep(second);
        if (!QTest::qWaitFor([this] { return versions->list().size() == 2; })) {
            qFatal("the versions were not kept");
        }
        panel.resize(320, 700);
        panel.show();
        if (!QTest::qWaitForWindowActive(&panel)) {
            qFatal("no window");
        }
    }

    void keep(const QString& korean, VersionCause cause = VersionCause::Saved)
    {
        model::Article article = session->article();
        article.body.ko = korean;
        session->become(article);
        versions->keep(article, cause);
    }

    QString folder() const { return storage::versionsFolder(storage::stateFolder(meta().id, root)); }

    /// By what it says.
    QToolButton* button(const QString& text) const
    {
        for (auto* button : panel.findChildren<QToolButton*>()) {
            if (button->text() == text) {
                return button;
            }
        }
        return nullptr;
    }

    /// The oldest one is chosen, and what differs is there.
    bool chooseOldest()
    {
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_End);
        return QTest::qWaitFor([this] { return !view->toPlainText().isEmpty(); });
    }

    /// What the view shows with a line through, below, or none of them: "same[-removed-]{+added+}"
    QString shown() const
    {
        QString text;
        for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
            for (auto each = block.begin(); !each.atEnd(); ++each) {
                const QTextFragment piece = each.fragment();
                const QTextCharFormat format = piece.charFormat();
                text += format.fontStrikeOut() ? u"[-%1-]"_s.arg(piece.text())
                    : format.fontUnderline()   ? u"{+%1+}"_s.arg(piece.text())
                                               : piece.text();
            }
            text += block.next().isValid() ? u"\n"_s : QString();
        }
        return text;
    }
};

} // namespace

class VersionsPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::applyTheme(*qApp, widgets::Theme::Light); }

    void emptyListTeaches()
    {
        support::WidgetFixture f;
        VersionsPanel panel(f.session->versions(), true);
        panel.resize(320, 500);
        panel.show();
        auto* list = panel.findChild<PanelList*>();
        QCOMPARE(list->count(), 0);
        QVERIFY(list->emptyText().contains(u"saved"_s));
        QVERIFY(!panel.findChild<ComparisonView*>()->isVisible());
    }

    void listsByDayWithTimeAndReason()
    {
        Fixture f;
        QCOMPARE(f.list->count(), 3);
        QVERIFY(f.list->item(0)->data(widgets::CardDelegate::headingRole).toBool());
        const auto detail
            = [&f](int row) { return f.list->item(row)->data(widgets::CardDelegate::detailRole).toString(); };
        const QString time
            = QLocale().toString(f.versions->list().first().when.toLocalTime().time(), QLocale::ShortFormat);
        QTRY_COMPARE(f.list->item(1)->text(), u"%1 · Saved · the text now"_s.arg(time)); // newest first
        QVERIFY(f.list->item(2)->text().endsWith(u" · When opened"_s));
        QTRY_COMPARE(detail(1), u"Korean characters: +2 −2"_s);
        QCOMPARE(detail(2), u"The first one that is kept"_s);
        const QString spoken = f.list->item(1)->data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(time) && spoken.contains(u"Korean characters"_s), qPrintable(spoken));
    }

    void keysGoFromVersionToVersion()
    {
        Fixture f;
        QTest::keyClick(f.list, Qt::Key_Down); // over the name of the day
        QCOMPARE(f.list->chosen(), 0);
        QTest::keyClick(f.list, Qt::Key_Down);
        QCOMPARE(f.list->chosen(), 1);
        QTest::keyClick(f.list, Qt::Key_Up);
        QTest::keyClick(f.list, Qt::Key_Up);
        QCOMPARE(f.list->chosen(), 0);
        QTest::keyClick(f.list, Qt::Key_End);
        QCOMPARE(f.list->chosen(), 1);
        QTest::keyClick(f.list, Qt::Key_Home);
        QCOMPARE(f.list->chosen(), 0);
    }

    void daysAndReasonsHaveNames()
    {
        const QDate today(2026, 11, 27);
        QCOMPARE(widgets::dayOf(today, today), u"Today"_s);
        QCOMPARE(widgets::dayOf(today.addDays(-1), today), u"Yesterday"_s);
        QVERIFY(widgets::dayOf(today.addDays(-2), today).contains(u"2026"_s));
        QVERIFY(widgets::dayOf(today.addDays(1), today).contains(u"2026"_s)); // a clock that was wrong
        QSet<QString> names;
        for (const VersionCause cause : {VersionCause::Opened, VersionCause::Saved, VersionCause::TakenOver,
                 VersionCause::Recovered, VersionCause::BeforeRestore, VersionCause::Merged}) {
            names.insert(widgets::causeOf(cause));
        }
        QCOMPARE(names.size(), 6);
    }

    void summaryIsShort()
    {
        session::ChangeSummary summary;
        QCOMPARE(widgets::summaryText(summary), QString());
        summary.body.ko = {true, 0, 0};
        summary.body.en = {true, 0, 1200};
        summary.fields = {u"headline"_s, u"decks/0"_s, u"images/quay/caption"_s, u"notes"_s, u"slug"_s};
        QCOMPARE(widgets::summaryText(summary),
            u"Korean: white space · English words: −1,200 · Headline · Deck 1 · Caption of photo quay · other fields: 2"_s);
    }

    void nothingIsChosenAtFirst()
    {
        Fixture f;
        QVERIFY(!f.view->isVisible());
        QVERIFY(f.list->height() > 600); // the list has the room
    }

    void chosenOneIsCompared()
    {
        Fixture f;
        QVERIFY(f.chooseOldest());
        QVERIFY(f.view->isVisible());
        QTRY_COMPARE(f.shown(),
            u"⋯ Unchanged paragraphs: 1\n\n해담시는 [-35-]{+45+}억 원을 쓴다.\n\n⋯ Unchanged paragraphs: 1"_s);
        f.button(u"English"_s)->click();
        QCOMPARE(f.shown(), u"The English body is as it is now."_s);
        f.button(u"Fields"_s)->click();
        QCOMPARE(f.shown(), u"All fields are as they are now."_s);
        f.session->setText(u"headline"_s, Language::English, u"New headline"_s); // it follows
        QTRY_COMPARE(f.shown(), u"Headline (English)\n[-Headline-]{+New headline+}"_s);
    }

    void wholeVersionCanBeRead()
    {
        Fixture f;
        QVERIFY(f.chooseOldest());
        f.button(u"Changes"_s)->click();
        QCOMPARE(f.view->toPlainText(), first);
        QCOMPARE(f.shown().contains(u"[-"_s), false);
        f.button(u"English"_s)->click();
        QCOMPARE(f.view->toPlainText(), u"Body\n"_s);
        f.button(u"Fields"_s)->click();
        QVERIFY(f.view->toPlainText().contains(u"Headline (Korean)\n제목"_s));
        QVERIFY(f.view->toPlainText().contains(u"Headline (English)\nHeadline"_s));
    }

    void photosAreReadWithTheirTexts()
    {
        model::Article article;
        article.meta.images.append(model::ImageAsset());
        article.meta.images.last().id = u"quay"_s;
        article.meta.images.last().file = u"images/quay.jpg"_s;
        article.meta.images.last().caption = {u"부두"_s, {}};
        article.meta.published = QDateTime(QDate(2026, 11, 27), QTime(9, 0), Qt::UTC);
        QStringList texts;
        for (const ComparisonView::Section& section : widgets::allFields(article)) {
            texts.append(section.heading + u": "_s + section.text.text);
        }
        QVERIFY(texts.contains(u"Photo quay: images/quay.jpg"_s));
        QVERIFY(texts.contains(u"Caption of photo quay (Korean): 부두"_s));
        QVERIFY(texts.contains(
            u"Date of publication: "_s + QLocale().toString(article.meta.published, QLocale::ShortFormat)));
    }

    void lineFeedsAreSeen()
    {
        const MarkedText joined = widgets::withFeedsShown({u"가\n\n나"_s, {{1, 2, TextMark::Kind::Removed}}});
        QCOMPARE(joined.text, u"가↵\n↵\n나"_s);
        QCOMPARE(joined.marks, QList<TextMark>({{1, 4, TextMark::Kind::Removed}}));
        QCOMPARE(widgets::paragraphsOf(joined),
            (QList<MarkedText>{{u"가↵"_s, {{1, 1, TextMark::Kind::Removed}}},
                {u"↵"_s, {{0, 1, TextMark::Kind::Removed}}}, {u"나"_s, {}}}));
    }

    void linesTellInEveryTheme()
    {
        Fixture f;
        QVERIFY(f.chooseOldest());
        QTRY_VERIFY(f.shown().contains(u"[-35-]{+45+}"_s));
        for (const widgets::Theme theme : widgets::allThemes) {
            widgets::applyTheme(*qApp, theme);
            QTRY_VERIFY(f.shown().contains(u"[-35-]{+45+}"_s));
            for (QTextBlock block = f.view->document()->begin(); block.isValid(); block = block.next()) {
                for (auto each = block.begin(); !each.atEnd(); ++each) {
                    const QTextCharFormat format = each.fragment().charFormat();
                    if (format.fontUnderline()) {
                        QCOMPARE(format.foreground().color(), widgets::currentColours().accent);
                    }
                }
            }
        }
        widgets::applyTheme(*qApp, widgets::Theme::Light);
    }

    void keysDoEverything()
    {
        Fixture f;
        f.panel.setFocus();
        QVERIFY(f.list->hasFocus());
        QVERIFY(f.chooseOldest());
        QTest::keyClick(f.list, Qt::Key_Return);
        QVERIFY(f.view->hasFocus());
        QSet<QString> reached;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (const auto* button = qobject_cast<QToolButton*>(QApplication::focusWidget())) {
                reached.insert(button->text());
            }
        }
        QVERIFY2((reached.contains({u"Korean"_s, u"Changes"_s, u"Restore"_s, u"Show in the preview"_s})),
            qPrintable(reached.values().join(u", "_s)));
        f.button(u"Restore"_s)->setFocus();
        QTest::keyClick(f.button(u"Restore"_s), Qt::Key_Space);
        QTRY_COMPARE(f.session->article().body.ko, first);
        QVERIFY(f.list->hasFocus());
    }

    void restoredOneStaysChosen()
    {
        Fixture f;
        QVERIFY(f.chooseOldest());
        const QString chosen = f.panel.chosen();
        f.session->setText(u"headline"_s, Language::Korean, u"저장하지 않은 제목"_s);
        f.button(u"Restore"_s)->click();
        QTRY_COMPARE(f.versions->list().size(), 3); // what stood there came on top
        QTRY_COMPARE(f.versions->current(), chosen);
        QCOMPARE(f.panel.chosen(), chosen);
        QCOMPARE(f.list->currentRow(), 3);
        QTRY_VERIFY(!f.button(u"Restore"_s)->isEnabled()); // there is nothing to do any more
        QTRY_COMPARE(f.shown(), u"The Korean body is as it is now."_s);
        QVERIFY(f.list->item(1)->text().contains(u"Before restoring"_s));
        f.session->undo();
        QTRY_VERIFY(f.button(u"Restore"_s)->isEnabled());
    }

    void textAsItIsNeedsNoRestoring()
    {
        Fixture f;
        QTRY_COMPARE(f.versions->current(), f.versions->list().first().name);
        f.list->setCurrentRow(1);
        QVERIFY(!f.button(u"Restore"_s)->isEnabled());
    }

    void readersCannotRestore()
    {
        Fixture f;
        QVERIFY(f.chooseOldest());
        QVERIFY(f.button(u"Restore"_s)->isEnabled());
        f.session->setReadOnly(true);
        QVERIFY(!f.button(u"Restore"_s)->isEnabled() && f.button(u"Show in the preview"_s)->isEnabled());
        f.session->setReadOnly(false);
        QVERIFY(f.button(u"Restore"_s)->isEnabled());
    }

    void damagedOneIsNamed()
    {
        Fixture f;
        QFile file(f.folder() + u'/' + f.versions->list().last().name);
        QVERIFY(file.resize(10));
        QVERIFY(f.chooseOldest());
        QTRY_VERIFY(f.view->toPlainText().contains(u"is damaged"_s));
        QCOMPARE(f.list->item(2)->data(widgets::CardDelegate::detailRole).toString(), u"It cannot be read."_s);
        QVERIFY(!f.button(u"Restore"_s)->isEnabled() && !f.button(u"Show in the preview"_s)->isEnabled());
    }

    void chosenOneThatGoesIsLeft()
    {
        Fixture f;
        QVERIFY(f.chooseOldest());
        QVERIFY(QFile::remove(f.folder() + u'/' + f.panel.chosen()));
        f.keep(second + u"더"_s);
        QTRY_COMPARE(f.panel.chosen(), QString());
        QVERIFY(!f.view->isVisible());
    }

    void pagesAreAskedFor()
    {
        Fixture f;
        QSignalSpy wishes(&f.panel, &VersionsPanel::previewRequested);
        QVERIFY(f.chooseOldest());
        f.button(u"Show in the preview"_s)->click();
        QCOMPARE(wishes.takeLast().at(0).toString(), f.versions->list().last().name);
        f.list->setCurrentRow(1);
        QCOMPARE(wishes.takeLast().at(0).toString(), f.versions->list().first().name);
        f.panel.hide(); // nobody would know why the page is not the text
        QCOMPARE(wishes.takeLast().at(0).toString(), QString());
        QVERIFY(wishes.isEmpty());
        const VersionsPanel withoutPreview(f.versions, false);
        for (const auto* button : withoutPreview.findChildren<QToolButton*>()) {
            QVERIFY(button->text() != "Show in the preview"_L1 || button->isHidden());
        }
    }

    void nothingIsDoneWhileHidden()
    {
        Fixture f;
        QVERIFY(f.chooseOldest());
        f.panel.hide();
        QSignalSpy compared(f.versions, &session::Versions::compared);
        f.keep(second + u"더"_s);
        QTRY_COMPARE(f.versions->list().size(), 3);
        QCOMPARE(compared.size(), 0);
        f.panel.show();
        QTRY_VERIFY(f.shown().contains(u"{+더+}"_s));
        QCOMPARE(f.list->count(), 4);
    }

    void placeOnTheScreenStays()
    {
        Fixture f;
        f.panel.resize(320, 420);
        QString lines;
        for (int i = 0; i < 200; ++i) {
            lines += u"줄 %1\n"_s.arg(i);
        }
        f.keep(lines);
        QTRY_COMPARE(f.versions->list().size(), 3);
        QVERIFY(f.chooseOldest());
        QTRY_VERIFY(f.view->verticalScrollBar()->maximum() > 100);
        f.view->verticalScrollBar()->setValue(60);
        f.session->setText(u"headline"_s, Language::Korean, u"x"_s);
        QTextCursor(f.session->bodyDocument(Language::Korean)).insertText(u"새 줄\n"_s);
        QTRY_VERIFY(f.shown().contains(u"새 줄"_s));
        QCOMPARE(f.view->verticalScrollBar()->value(), 60);
        f.list->setCurrentRow(2); // another one begins at its top
        QTRY_VERIFY(f.view->verticalScrollBar()->maximum() > 100);
        QCOMPARE(f.view->verticalScrollBar()->value(), 0);
    }

    void chosenOneStaysInSight()
    {
        Fixture f;
        for (int i = 0; i < 8; ++i) {
            f.keep(QString::number(i));
        }
        QTRY_COMPARE(f.versions->list().size(), 10);
        const auto isInSight
            = [&f] { return f.list->viewport()->rect().contains(f.list->visualItemRect(f.list->currentItem())); };
        QVERIFY(f.chooseOldest()); // the list has become lower
        QTRY_VERIFY(isInSight());
        for (const int height : {500, 360, 640}) {
            f.panel.resize(320, height);
            QTRY_COMPARE(f.panel.height(), height);
            QTRY_VERIFY(isInSight());
        }
    }

    void everythingHasAName()
    {
        Fixture f;
        QVERIFY(!f.list->accessibleName().isEmpty() && !f.view->accessibleName().isEmpty());
        for (const auto* button : f.panel.findChildren<QToolButton*>()) {
            QVERIFY(!button->text().isEmpty() && !(button->focusPolicy() & Qt::ClickFocus));
        }
    }
};

QTEST_MAIN(VersionsPanelTest)
#include "tst_versions.moc"
