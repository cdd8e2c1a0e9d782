// SPDX-License-Identifier: GPL-3.0-or-later
// The bar that finds and replaces, by its keys.

#include "WidgetFixture.h"

#include "widgets/ArticleEditor.h"
#include "widgets/ArticleForm.h"
#include "widgets/BodyEditor.h"
#include "widgets/FindBar.h"
#include "widgets/FindEdit.h"
#include "widgets/GoToBar.h"
#include "widgets/PairedField.h"
#include "widgets/PlainField.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;

namespace {

/// A sheet with the bar above it, active.
struct Sheet {
    WidgetFixture f;
    QWidget window;
    widgets::FindBar* bar;
    widgets::ArticleEditor* editor;

    explicit Sheet(const QString& korean, const std::function<void(model::Article&)>& fill = {})
        : f([&](model::Article& article) {
            article.body.ko = korean;
            if (fill) {
                fill(article);
            }
        })
        , bar(new widgets::FindBar(f.session.get()))
        , editor(new widgets::ArticleEditor(f.session.get()))
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(bar);
        column->addWidget(editor);
        QObject::connect(bar, &widgets::FindBar::placeRequested, editor, &widgets::ArticleEditor::showPlace);
        window.resize(1000, 700);
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("no window");
        }
        body()->setFocus();
    }

    widgets::BodyEditor* body(Language language = Language::Korean) const { return editor->body(language); }
    widgets::FindEdit* find() const { return bar->findChild<widgets::FindEdit*>(u"find"_s); }
    widgets::FindEdit* replacement() const { return bar->findChild<widgets::FindEdit*>(u"replacement"_s); }
    QToolButton* button(const QString& name) const { return bar->findChild<QToolButton*>(name); }
    QString count() const { return bar->findChild<QLabel*>(u"count"_s)->text(); }
    QString outcome() const { return bar->findChild<QLabel*>(u"outcome"_s)->text(); }
    QString selected() const { return body()->textCursor().selectedText(); }
    int selectedAt() const { return body()->textCursor().selectionStart(); }
    QString text() const { return f.session->article().body.ko; }
};

} // namespace

class FindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterGoesOnAndTheFocusStays()
    {
        Sheet s(u"북한은 북한과\n남한"_s);
        s.bar->open(false);
        QCOMPARE(QApplication::focusWidget(), s.find());
        support::commit(s.find(), u"북한"_s);
        QTRY_COMPARE(s.count(), u"2 found"_s);
        QTest::keyClick(s.find(), Qt::Key_Return);
        QCOMPARE(s.count(), u"1 of 2"_s);
        QCOMPARE(s.selected(), u"북한"_s);
        QCOMPARE(s.selectedAt(), 0);
        QCOMPARE(QApplication::focusWidget(), s.find());
        QTest::keyClick(s.find(), Qt::Key_Return);
        QCOMPARE(s.count(), u"2 of 2"_s);
        QCOMPARE(s.selectedAt(), 4);
        QTest::keyClick(s.find(), Qt::Key_Return); // around the end
        QCOMPARE(s.selectedAt(), 0);
        QTest::keyClick(s.find(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(s.selectedAt(), 4);
    }

    void goesToTheSection()
    {
        Sheet s(u"북한"_s, [](model::Article& article) { article.meta.section = u"남한과 북한"_s; });
        s.bar->open(false);
        support::commit(s.find(), u"북한"_s);
        QTRY_COMPARE(s.count(), u"2 found"_s);
        QTest::keyClick(s.find(), Qt::Key_Return); // the body's: the caret is in it
        QCOMPARE(s.selected(), u"북한"_s);
        QTest::keyClick(s.find(), Qt::Key_Return);
        auto* section = s.editor->findChild<widgets::PlainField*>(u"section"_s);
        QCOMPARE(section->textCursor().selectedText(), u"북한"_s);
        QCOMPARE(section->textCursor().selectionStart(), 4);
        QVERIFY(section->isVisible()); // the details were folded
        QCOMPARE(s.count(), u"1 of 2"_s);
        support::commit(s.replacement(), u"북쪽"_s);
        QTest::keyClick(s.replacement(), Qt::Key_Return);
        QCOMPARE(s.f.session->metadata().section, u"남한과 북쪽"_s);
        QCOMPARE(s.text(), u"북한"_s);
        s.f.session->undo();
        QCOMPARE(s.f.session->metadata().section, u"남한과 북한"_s);
    }

    void escapeGivesTheFocusBack()
    {
        Sheet s(u"북한"_s);
        widgets::FieldEdit* headline
            = s.editor->form()->findChildren<widgets::PairedField*>().at(1)->edit(Language::English);
        headline->setFocus();
        s.bar->open(false);
        QTest::keyClick(s.find(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), headline);
        QVERIFY(s.bar->isHidden());
        QVERIFY(s.body()->extraSelections().isEmpty());
    }

    void returnCommitsTheSyllableAndSearchesOnce()
    {
        Sheet s(u"북한은 북한과 북쪽"_s);
        s.bar->open(false);
        support::commit(s.find(), u"북"_s);
        QTRY_COMPARE(s.count(), u"3 found"_s);
        support::compose(s.find(), u"한"_s);
        QTRY_COMPARE(s.count(), u"2 found"_s); // before it is committed
        QTest::keyClick(s.find(), Qt::Key_Return);
        QCOMPARE(s.find()->text(), u"북한"_s);
        QTRY_COMPARE(s.count(), u"1 of 2"_s);
        QCOMPARE(s.selectedAt(), 0);
    }

    void inputMethodCommitsBeforeReturn()
    {
        Sheet s(u"북한은 북한과"_s);
        s.bar->open(false);
        support::compose(s.find(), u"북"_s);
        support::commit(s.find(), u"북"_s);
        QTest::keyClick(s.find(), Qt::Key_Return); // the search is under way still
        QTRY_COMPARE(s.count(), u"1 of 2"_s);
        QCOMPARE(s.find()->text(), u"북"_s);
    }

    void selectionIsLookedFor()
    {
        Sheet s(u"하나 둘 하나"_s);
        s.body()->showRange({5, 7});
        s.bar->open(false);
        QCOMPARE(s.find()->text(), u"하나"_s);
        QTRY_COMPARE(s.count(), u"2 of 2"_s);
    }

    void decomposedQueryIsFound()
    {
        Sheet s(u"북한"_s);
        s.bar->open(false);
        s.find()->setText(u"북한"_s.normalized(QString::NormalizationForm_D));
        QTRY_COMPARE(s.count(), u"1 found"_s);
    }

    void keysChooseHow()
    {
        Sheet s(u"Galaxy galaxys 갤럭시"_s);
        s.bar->open(false);
        QTest::keyClicks(s.find(), u"galaxy"_s);
        QTRY_COMPARE(s.count(), u"2 found"_s);
        QTest::keyClick(s.find(), Qt::Key_W, Qt::AltModifier);
        QTRY_VERIFY(s.button(u"wholeWord"_s)->isChecked());
        QTRY_COMPARE(s.count(), u"1 found"_s);
        QTest::keyClick(s.find(), Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(s.count(), u"Not found"_s);
    }

    void badExpressionIsSaidAtTheField()
    {
        Sheet s(u"북한"_s);
        s.bar->open(false);
        QTest::keyClick(s.find(), Qt::Key_R, Qt::AltModifier);
        s.find()->setText(u"북(한"_s);
        QTRY_COMPARE(s.count(), u"Character 3: missing closing parenthesis"_s);
        QVERIFY(s.find()->isWrong());
        s.find()->setText(u"북(한)"_s);
        QTRY_COMPARE(s.count(), u"1 found"_s);
        QVERIFY(!s.find()->isWrong());
    }

    void hostileExpressionSaysSo()
    {
        Sheet s(QString(20'000, u'a') + u"b"_s);
        s.bar->open(true);
        QTest::keyClick(s.find(), Qt::Key_R, Qt::AltModifier);
        s.find()->setText(u"(a+)+$"_s);
        QTRY_COMPARE(s.count(), u"This expression takes too long. Make it simpler."_s);
        QVERIFY(!s.bar->findChild<QPushButton*>(u"replaceAll"_s)->isEnabled());
    }

    void scopeIsChosen()
    {
        Sheet s(u"북한"_s, [](model::Article& article) {
            article.meta.headline.ko = u"북한"_s;
            article.body.en = u"북한"_s;
        });
        s.bar->open(false);
        s.find()->setText(u"북한"_s);
        QTRY_COMPARE(s.count(), u"3 found"_s);
        auto* scope = s.bar->findChild<QComboBox*>(u"scope"_s);
        scope->setCurrentIndex(scope->findText(u"English body"_s));
        QTRY_COMPARE(s.count(), u"1 found"_s);
        scope->setCurrentIndex(scope->findText(u"Both bodies"_s));
        QTRY_COMPARE(s.count(), u"2 found"_s);
    }

    void matchInADetailOpensTheForm()
    {
        Sheet s(u"글"_s, [](model::Article& article) { article.meta.dateline.en = u"PANMUNJOM"_s; });
        s.bar->open(false);
        s.find()->setText(u"panmunjom"_s);
        QTest::keyClick(s.find(), Qt::Key_Return);
        QTRY_COMPARE(s.count(), u"1 of 1"_s);
        QVERIFY(s.editor->form()->detailsShown());
        QTest::keyClick(s.find(), Qt::Key_Escape);
        auto* field = qobject_cast<widgets::FieldEdit*>(QApplication::focusWidget());
        QVERIFY(field); // where the match is
        QCOMPARE(field->textCursor().selectedText(), u"PANMUNJOM"_s);
    }

    void matchesAreMarkedNotTouched()
    {
        Sheet s(u"북한 남한 북한\n"_s.repeated(1000));
        QSignalSpy changes(s.body()->document(), &QTextDocument::contentsChange);
        s.bar->open(false);
        s.find()->setText(u"북한"_s);
        QTRY_COMPARE(s.count(), u"%1 found"_s.arg(QLocale().toString(2000)));
        const qsizetype marks = s.body()->extraSelections().size();
        QVERIFY(marks > 0 && marks < 500); // those in sight
        s.body()->scrollToPosition(s.body()->document()->characterCount() / 2);
        QVERIFY(s.body()->extraSelections().first().cursor.selectionStart() > 1000);
        QCOMPARE(changes.size(), 0);
    }

    void nothingIsMarkedDuringAComposition()
    {
        Sheet s(u"북한 남한\n"_s);
        s.bar->open(false);
        s.find()->setText(u"북한"_s);
        QTRY_COMPARE(s.body()->extraSelections().size(), 1);
        s.body()->setFocus();
        support::compose(s.body(), u"ㅎ"_s);
        s.find()->setText(u"남한"_s);
        QTRY_COMPARE(s.count(), u"1 found"_s);
        QCOMPARE(s.body()->extraSelections().first().cursor.selectedText(), u"북한"_s); // as it was
        QCOMPARE(support::composed(s.body()), u"ㅎ"_s);
        support::commit(s.body(), u"하"_s);
        QTRY_COMPARE(s.body()->extraSelections().first().cursor.selectedText(), u"남한"_s);
    }

    void replacesOneAndGoesOn()
    {
        Sheet s(u"북한 북한 북한"_s);
        s.bar->open(true);
        s.find()->setText(u"북한"_s);
        s.replacement()->setText(u"북한군"_s);
        QTRY_COMPARE(s.count(), u"3 found"_s);
        QTest::keyClick(s.replacement(), Qt::Key_Return); // the first is shown
        QCOMPARE(s.text(), u"북한 북한 북한"_s);
        QTest::keyClick(s.replacement(), Qt::Key_Return);
        QTRY_COMPARE(s.count(), u"2 of 3"_s);
        QCOMPARE(s.text(), u"북한군 북한 북한"_s);
        QTest::keyClick(s.replacement(), Qt::Key_Return);
        QTRY_COMPARE(s.count(), u"3 of 3"_s);
        QCOMPARE(s.text(), u"북한군 북한군 북한"_s);
        s.f.session->undo();
        QCOMPARE(s.text(), u"북한군 북한 북한"_s);
    }

    void replacesAllAsOneStep()
    {
        Sheet s(u"김하나 기자, 이둘 기자"_s, [](model::Article& article) { article.meta.summary.ko = u"박셋 기자"_s; });
        const model::Article before = s.f.session->article();
        s.bar->open(true);
        QTest::keyClick(s.find(), Qt::Key_R, Qt::AltModifier);
        s.find()->setText(u"(\\w+) 기자"_s);
        s.replacement()->setText(u"기자 $1"_s);
        QTRY_COMPARE(s.count(), u"3 found"_s);
        s.bar->findChild<QPushButton*>(u"replaceAll"_s)->click();
        QCOMPARE(s.text(), u"기자 김하나, 기자 이둘"_s);
        QCOMPARE(s.f.meta().summary.ko, u"기자 박셋"_s);
        QCOMPARE(s.outcome(), u"3 replaced"_s);
        QTRY_COMPARE(s.count(), u"Not found"_s);
        s.f.session->undo();
        QCOMPARE(s.f.session->article(), before);
    }

    void lineParagraphAndProblemByNumber()
    {
        Sheet s(u"하나\n둘\n\n셋\n"_s);
        widgets::GoToBar bar(s.f.session.get(), &s.window);
        QSignalSpy places(&bar, &widgets::GoToBar::positionRequested);
        QSignalSpy problems(&bar, &widgets::GoToBar::problemRequested);
        QTRY_COMPARE(s.f.session->tree(Language::Korean)->blocks.size(), size_t(2));
        QTRY_VERIFY(!s.f.session->findings().isEmpty());
        const auto ask = [&bar](int kind, const QString& number) {
            bar.open(Language::Korean);
            bar.findChild<QComboBox*>(u"kind"_s)->setCurrentIndex(kind);
            auto* edit = bar.findChild<QLineEdit*>(u"number"_s);
            QTest::keyClicks(edit, number);
            QTest::keyClick(edit, Qt::Key_Return);
        };
        ask(0, u"4"_s);
        QCOMPARE(places.takeFirst().at(1).toInt(), 6);
        QCOMPARE(QApplication::focusWidget(), s.body());
        ask(0, u"99"_s);
        QCOMPARE(places.takeFirst().at(1).toInt(), 8); // the last there is
        ask(1, u"2"_s);
        QCOMPARE(places.takeFirst().at(1).toInt(), 6);
        ask(2, u"1"_s);
        QCOMPARE(problems.takeFirst().at(0).toInt(), 0);
        bar.open(Language::Korean);
        QTest::keyClick(bar.findChild<QLineEdit*>(u"number"_s), Qt::Key_Escape);
        QVERIFY(bar.isHidden());
        QVERIFY(places.isEmpty());
    }
};

QTEST_MAIN(FindTest)
#include "tst_find.moc"
