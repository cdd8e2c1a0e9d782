// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of an article side by side: what is shown, how it is decided, what comes of it.

#include "WidgetFixture.h"

#include "widgets/ComposingEdit.h"
#include "widgets/MergePieceView.h"
#include "widgets/MergeView.h"
#include "widgets/PanelList.h"

#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScreen>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Article;
using model::Choice;
using model::Language;
using support::WidgetFixture;
using widgets::MergeView;

namespace {

/// Two conflicts, one change of theirs and one of mine.
struct Compared : WidgetFixture {
    Article base;
    Article theirs;
    std::unique_ptr<MergeView> view;
    std::unique_ptr<QSignalSpy> applied;

    Compared()
        : WidgetFixture([](Article& article) {
            article.meta.headline = {u"제목"_s, u"Title"_s};
            article.body.ko = u"하나\n\n둘\n\n셋\n"_s;
        })
        , base(session->article())
        , theirs(base)
    {
        session->setText(u"headline"_s, Language::Korean, u"내 제목"_s);
        session->setText(u"section"_s, Language::Korean, u"사회"_s);
        theirs.meta.headline = {u"남의 제목"_s, u"Their title"_s};
        theirs.body.ko = u"하나\n\n둘 밖에서\n\n셋\n"_s;
        Article mine = session->article();
        mine.body.ko = u"하나\n\n둘 여기서\n\n셋\n"_s;
        session->become(mine);
        open(base);
    }

    void open(const std::optional<Article>& from)
    {
        view = std::make_unique<MergeView>(
            session.get(), from, theirs, widgets::mergeLabels(u"Another program wrote its own version."_s));
        applied = std::make_unique<QSignalSpy>(view.get(), &MergeView::applied);
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    }

    QPushButton* button(const QString& text) const
    {
        for (auto* each : view->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    QRadioButton* choice(const QString& text) const
    {
        for (auto* each : view->findChildren<QRadioButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    /// What the column of that name says.
    QString column(const QString& name) const
    {
        for (auto* each : view->findChildren<QTextBrowser*>()) {
            if (each->accessibleName() == name) {
                return each->toPlainText();
            }
        }
        return u"(no such column)"_s;
    }

    widgets::ComposingEdit* result() const { return view->findChild<widgets::MergePieceView*>()->result(); }
    widgets::PanelList* list() const { return view->findChild<widgets::PanelList*>(); }
    bool says(const QString& text) const
    {
        const auto labels = view->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == text; });
    }
    Article merged() const { return applied->last().at(0).value<Article>(); }
    bool keepsTheirs() const { return applied->last().at(1).toBool(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(view.get(), key, modifiers); }
};

} // namespace

class MergeViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conflictsComeFirstAndAreCounted()
    {
        Compared f;
        QCOMPARE(f.view->merge().conflicts(), 2);
        QVERIFY(f.says(u"0 of 2 decided"_s));
        QStringList titles;
        for (int row = 0; row < f.list()->count(); ++row) {
            titles.append(f.list()->item(row)->text());
        }
        QCOMPARE(titles,
            (QStringList{u"Changed in both"_s, u"Headline, Korean"_s, u"Body, Korean, paragraph 2"_s,
                u"Put together already"_s, u"Headline, English"_s, u"Section"_s}));
        QCOMPARE(f.list()->currentItem()->text(), u"Headline, Korean"_s);
        QVERIFY(!f.button(u"Apply"_s)->isEnabled());
        f.key(Qt::Key_Return, Qt::ControlModifier); // nothing happens yet
        QCOMPARE(f.applied->size(), 0);
        QCOMPARE(f.column(u"Before"_s), u"제목"_s);
        QCOMPARE(f.column(u"Mine"_s), u"내 제목"_s);
        QVERIFY(f.column(u"Other version"_s).contains(u"남의"_s));
    }

    void keysDecideAndGoOn()
    {
        Compared f;
        f.key(Qt::Key_2, Qt::AltModifier);
        QVERIFY(f.says(u"1 of 2 decided"_s));
        QVERIFY(f.choice(u"Other version"_s)->isChecked());
        QCOMPARE(f.result()->toPlainText(), u"남의 제목"_s);
        f.key(Qt::Key_F8);
        QCOMPARE(f.list()->currentItem()->text(), u"Body, Korean, paragraph 2"_s);
        f.key(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(f.result()->toPlainText(), u"둘 여기서\n\n둘 밖에서"_s);
        QVERIFY(f.says(u"2 of 2 decided"_s));
        QVERIFY(!f.button(u"Next"_s)->isEnabled());
        f.key(Qt::Key_F8, Qt::ShiftModifier); // there is none
        QCOMPARE(f.list()->currentItem()->text(), u"Body, Korean, paragraph 2"_s);
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.applied->size(), 1);
        QVERIFY(!f.view->isVisible());
        QVERIFY(f.keepsTheirs());
        const Article merged = f.merged();
        QCOMPARE(merged.meta.headline, (model::Text{u"남의 제목"_s, u"Their title"_s}));
        QCOMPARE(merged.meta.section, u"사회"_s);
        QCOMPARE(merged.body.ko, u"하나\n\n둘 여기서\n\n둘 밖에서\n\n셋\n"_s);
    }

    void cancelLeavesEverything()
    {
        Compared f;
        const Article before = f.session->article();
        f.key(Qt::Key_1, Qt::AltModifier);
        f.key(Qt::Key_Escape);
        QVERIFY(!f.view->isVisible());
        QCOMPARE(f.applied->size(), 0);
        QCOMPARE(f.session->article(), before);
    }

    void aClickDecidesAndCanBeChanged()
    {
        Compared f;
        f.choice(u"Mine"_s)->click();
        QCOMPARE(f.view->decisions()[f.view->chosen()].choice, Choice::Mine);
        f.choice(u"Both"_s)->click();
        QCOMPARE(f.view->decisions()[f.view->chosen()].choice, Choice::Both);
        QCOMPARE(f.result()->toPlainText(), u"내 제목 남의 제목"_s);
        f.list()->setCurrentRow(4); // what they alone changed may be refused
        QVERIFY(f.choice(u"Other version"_s)->isChecked());
        f.choice(u"Mine"_s)->click();
        f.list()->setCurrentRow(2);
        f.choice(u"Mine"_s)->click();
        f.button(u"Apply"_s)->click();
        QCOMPARE(f.merged().meta.headline, (model::Text{u"내 제목 남의 제목"_s, u"Title"_s}));
        QVERIFY(!f.keepsTheirs());
    }

    void ownTextIsWrittenIntoTheResult()
    {
        Compared f;
        f.key(Qt::Key_2, Qt::AltModifier);
        f.result()->selectAll();
        QTest::keyClicks(f.result(), u"Both of us"_s);
        QVERIFY(f.choice(u"Own text"_s)->isChecked());
        QCOMPARE(f.view->decisions()[f.view->chosen()].text, u"Both of us"_s);
        f.result()->selectAll();
        QTest::keyClick(f.result(), Qt::Key_Delete); // nothing is an answer, too
        QVERIFY(f.says(u"1 of 2 decided"_s));
        QTest::keyClicks(f.result(), u"Third"_s);
        f.list()->setCurrentRow(2);
        f.key(Qt::Key_1, Qt::AltModifier);
        f.list()->setCurrentRow(1);
        QCOMPARE(f.result()->toPlainText(), u"Third"_s);
        f.button(u"Apply"_s)->click();
        QCOMPARE(f.merged().meta.headline.ko, u"Third"_s);
        QVERIFY(!f.keepsTheirs());
    }

    void aSyllableThatIsOpenCounts()
    {
        Compared f;
        f.list()->setCurrentRow(2);
        f.key(Qt::Key_1, Qt::AltModifier);
        f.list()->setCurrentRow(1);
        f.key(Qt::Key_1, Qt::AltModifier);
        f.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.view.get()));
        f.result()->setFocus();
        f.result()->moveCursor(QTextCursor::End);
        support::compose(f.result(), u"하"_s);
        support::compose(f.result(), u"한"_s);
        QVERIFY(f.result()->hasFocus()); // the list beside it has been made anew
        QCOMPARE(support::composed(f.result()), u"한"_s);
        f.view->apply();
        QCOMPARE(f.merged().meta.headline.ko, u"내 제목한"_s);
    }

    void allOfOneIsThatOneToTheLetter()
    {
        Compared f;
        const Article mine = f.session->article();
        f.button(u"Take all mine"_s)->click();
        QVERIFY(f.says(u"2 of 2 decided"_s));
        f.button(u"Apply"_s)->click();
        QCOMPARE(f.merged(), mine);
        QVERIFY(!f.keepsTheirs());
        Compared g;
        g.button(u"Take all of the other"_s)->click();
        QCOMPARE(g.result()->toPlainText(), u"남의 제목"_s);
        g.button(u"Apply"_s)->click();
        QCOMPARE(g.merged(), g.theirs);
        QVERIFY(g.keepsTheirs());
    }

    void whatCameMeanwhileIsInIt()
    {
        Compared f;
        f.key(Qt::Key_2, Qt::AltModifier);
        f.list()->setCurrentRow(2);
        f.key(Qt::Key_1, Qt::AltModifier);
        f.session->setText(u"notes"_s, Language::Korean, u"그사이"_s);
        f.view->apply();
        QCOMPARE(f.applied->size(), 1);
        QCOMPARE(f.merged().meta.notes, u"그사이"_s);
        QCOMPARE(f.merged().meta.headline.ko, u"남의 제목"_s);
        Compared g; // and what is in the way is asked about
        g.button(u"Take all mine"_s)->click();
        g.view->decide(0, {Choice::Mine});
        g.session->setText(u"headline"_s, Language::English, u"My title"_s);
        g.view->apply();
        QCOMPARE(g.applied->size(), 0);
        QVERIFY(g.says(u"2 of 3 decided"_s));
        QVERIFY(g.view->isVisible());
    }

    void withoutABaseTheTwoAreCompared()
    {
        Compared f;
        f.open(std::nullopt);
        QCOMPARE(f.column(u"Before"_s), u"(no such column)"_s);
        QCOMPARE(f.view->merge().conflicts(), 4);
        QCOMPARE(f.column(u"Mine"_s), u"내 제목"_s);
        QVERIFY(f.column(u"Other version"_s).contains(u"남의"_s));
    }

    void changesCanBeLookedAtOnly()
    {
        Compared f;
        MergeView view(f.base, f.theirs, widgets::mergeLabels(u"What another program changed."_s));
        view.show();
        QCOMPARE(view.merge().pieces().size(), 3);
        for (const QRadioButton* choice : view.findChildren<QRadioButton*>()) {
            QVERIFY(!choice->isVisible());
        }
        view.apply();
        view.decide(0, {Choice::Mine});
        QCOMPARE(view.decisions()[0].choice, Choice::Theirs);
        QVERIFY(view.isVisible());
    }

    void largeTypeFitsIntoASmallScreen()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPixelSize(qRound(2 * 10.0 * 96 / 72)); // twice the usual ten points
        QApplication::setFont(large);
        const auto later = qScopeGuard([&] { QApplication::setFont(usual); });
        Compared f;
        const QSize least = f.view->layout()->minimumSize();
        QVERIFY2(least.width() <= 1226 && least.height() <= 733, // what a window of 1280x800 has for it
            qPrintable(u"%1x%2"_s.arg(least.width()).arg(least.height())));
        const QSize room = f.view->screen()->availableSize();
        QVERIFY(f.view->minimumWidth() <= room.width() && f.view->minimumHeight() <= room.height());
    }

    void everyControlSaysWhatItIs()
    {
        Compared f;
        for (QWidget* widget : f.view->findChildren<QWidget*>()) {
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
                && !widget->parentWidget()->inherits("QAbstractScrollArea")) {
                const auto* button = qobject_cast<QAbstractButton*>(widget);
                QVERIFY2(
                    !(button ? button->text() : widget->accessibleName()).isEmpty(), widget->metaObject()->className());
            }
        }
    }
};

QTEST_MAIN(MergeViewTest)
#include "tst_merge.moc"
