// SPDX-License-Identifier: GPL-3.0-or-later
// Paired fields: what is typed reaches the session once, and what the session says leaves the person alone.

#include "WidgetFixture.h"

#include "widgets/DateField.h"
#include "widgets/PairedField.h"
#include "widgets/PlainField.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QDragEnterEvent>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;
using widgets::FieldEdit;
using widgets::PairedField;

class FieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsAndEditsBothSides()
    {
        WidgetFixture f([](model::Article& article) { article.meta.headline = {u"제목"_s, u"Headline"_s}; });
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        QCOMPARE(field.edit(Language::Korean)->toPlainText(), u"제목"_s);
        QCOMPARE(field.edit(Language::English)->toPlainText(), u"Headline"_s);
        QSignalSpy changes(f.session.get(), &session::ArticleSession::metadataChanged);
        QTest::keyClick(field.edit(Language::English), Qt::Key_Home);
        QTest::keyClicks(field.edit(Language::English), u"My "_s);
        QCOMPARE(f.meta().headline.en, u"My Headline"_s);
        QCOMPARE(changes.size(), 3); // one key, one change: no echo
    }

    void typingIsOneStepUntilTheFocusLeaves()
    {
        WidgetFixture f;
        QWidget window;
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        field.edit(Language::English)->setFocus();
        QTRY_VERIFY(field.edit(Language::English)->hasFocus());
        QTest::keyClicks(field.edit(Language::English), u"one"_s);
        field.edit(Language::Korean)->setFocus();
        field.edit(Language::English)->setFocus();
        QTest::keyClicks(field.edit(Language::English), u"two"_s);
        QCOMPARE(f.meta().headline.en, u"onetwo"_s);
        f.session->undo();
        QCOMPARE(field.edit(Language::English)->toPlainText(), u"one"_s);
        f.session->undo();
        QCOMPARE(field.edit(Language::English)->toPlainText(), QString());
    }

    void undoKeyIsTheSessions()
    {
        WidgetFixture f;
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        QTest::keyClicks(field.edit(Language::English), u"abc"_s);
        QTest::keyClick(field.edit(Language::English), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.meta().headline.en, QString());
        QTest::keyClick(field.edit(Language::English), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.meta().headline.en, u"abc"_s);
    }

    void linkKeyTakesNothingAway()
    {
        WidgetFixture f([](model::Article& article) { article.meta.headline.en = u"Korea talks"_s; });
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        QKeyEvent key(QEvent::KeyPress, Qt::Key_K, Qt::ControlModifier);
        QCoreApplication::sendEvent(field.edit(Language::English), &key);
        QVERIFY(key.isAccepted()); // not handed on to what deletes lines
        QCOMPARE(f.meta().headline.en, u"Korea talks"_s);
    }

    void sessionLeavesTheCaret()
    {
        WidgetFixture f([](model::Article& article) { article.meta.headline.en = u"Korea talks"_s; });
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        FieldEdit* edit = field.edit(Language::English);
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(5); // behind "Korea"
        edit->setTextCursor(cursor);
        f.session->setText(u"headline"_s, Language::English, u"North Korea talks"_s);
        QCOMPARE(edit->toPlainText(), u"North Korea talks"_s);
        QCOMPARE(edit->textCursor().position(), 11); // still behind "Korea"
    }

    void compositionIsNoTextUntilCommitted()
    {
        WidgetFixture f;
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        FieldEdit* edit = field.edit(Language::Korean);
        QSignalSpy changes(f.session.get(), &session::ArticleSession::metadataChanged);
        support::compose(edit, u"ㅎ"_s);
        support::compose(edit, u"하"_s);
        support::compose(edit, u"한"_s);
        QVERIFY(edit->isComposing());
        QCOMPARE(changes.size(), 0);
        support::commit(edit, u"한"_s);
        QCOMPARE(f.meta().headline.ko, u"한"_s);
        QCOMPARE(changes.size(), 1);
    }

    void sessionWaitsForTheComposition()
    {
        WidgetFixture f;
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        FieldEdit* edit = field.edit(Language::Korean);
        support::compose(edit, u"한"_s);
        f.session->setText(u"headline"_s, Language::Korean, u"밖에서"_s);
        QVERIFY(edit->isComposing()); // undisturbed
        QCOMPARE(edit->toPlainText(), QString());
        support::compose(edit, QString()); // given up
        QCOMPARE(edit->toPlainText(), u"밖에서"_s);
    }

    void finishingCommitsTheSyllable()
    {
        WidgetFixture f;
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        support::compose(field.edit(Language::Korean), u"글"_s);
        field.edit(Language::Korean)->finishComposition();
        QVERIFY(!field.edit(Language::Korean)->isComposing());
        QCOMPARE(f.meta().headline.ko, u"글"_s);
    }

    void clickInTheSameTextCommitsTheSyllable()
    {
        WidgetFixture f([](model::Article& article) { article.meta.headline.ko = u"제목 하나"_s; });
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        field.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        FieldEdit* edit = field.edit(Language::Korean);
        edit->moveCursor(QTextCursor::End);
        support::compose(edit, u"글"_s);
        QTest::mouseClick(edit->viewport(), Qt::LeftButton, {}, QPoint(2, 8));
        QVERIFY(!edit->isComposing());
        QCOMPARE(f.meta().headline.ko, u"제목 하나글"_s);
        edit->finishComposition();
        QCOMPARE(f.meta().headline.ko, u"제목 하나글"_s); // not a second time
    }

    void fileIsNoText()
    {
        WidgetFixture f;
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        auto* data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(u"/tmp/photo.jpg"_s)});
        QDragEnterEvent enter({4, 4}, Qt::CopyAction, data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(field.edit(Language::Korean)->viewport(), &enter);
        QVERIFY(!enter.isAccepted()); // left to what lies around the field
        QApplication::clipboard()->setMimeData(data);
        field.edit(Language::Korean)->paste();
        QCOMPARE(f.meta().headline.ko, QString());
    }

    void pasteIsOneParagraphAndComposed()
    {
        WidgetFixture f;
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        QApplication::clipboard()->setText(u"한글\n둘"_s.normalized(QString::NormalizationForm_D));
        field.edit(Language::Korean)->paste();
        QCOMPARE(f.meta().headline.ko, u"한글 둘"_s);
    }

    void sidesGrowTogether()
    {
        WidgetFixture f;
        PairedField field(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        field.resize(700, 40);
        field.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        const int single = field.edit(Language::Korean)->height();
        f.session->setText(u"headline"_s, Language::English, u"a long headline "_s.repeated(12));
        QVERIFY(field.edit(Language::English)->height() > single);
        QCOMPARE(field.edit(Language::Korean)->height(), field.edit(Language::English)->height());
        QVERIFY(qAbs(field.edit(Language::Korean)->width() - field.edit(Language::English)->width())
            <= 1); // of an odd width
    }

    void missingSideIsMarked()
    {
        WidgetFixture f([](model::Article& article) {
            article.meta.headline.ko = u"제목"_s;
            article.meta.kicker.ko = u"문패"_s;
            article.meta.noCounterpart.append({u"kicker"_s, Language::English, {}, {}});
        });
        PairedField headline(f.session.get(), u"headline"_s, PairedField::Shape::Columns);
        PairedField kicker(f.session.get(), u"kicker"_s, PairedField::Shape::Columns);
        QVERIFY(headline.edit(Language::English)->isMissing());
        QVERIFY(!headline.edit(Language::English)->placeholderText().isEmpty());
        QVERIFY(!headline.edit(Language::Korean)->isMissing());
        QVERIFY(!kicker.edit(Language::English)->isMissing()); // on purpose
        QTest::keyClicks(headline.edit(Language::English), u"x"_s);
        QVERIFY(!headline.edit(Language::English)->isMissing());
    }

    void dateKeepsItsOffset()
    {
        const QDateTime seoul(QDate(2024, 1, 24), QTime(9, 10), Qt::OffsetFromUTC, 9 * 3600);
        WidgetFixture f([&seoul](model::Article& article) { article.meta.published = seoul; });
        widgets::DateField field(f.session.get(), u"published"_s, &model::Metadata::published);
        auto* edit = field.findChild<QDateTimeEdit*>();
        QVERIFY2(edit->text().endsWith(u"UTC+9"_s), qPrintable(edit->text()));
        QVERIFY(edit->text().contains(u"09:10"_s));
        edit->setTime(QTime(10, 30));
        QCOMPARE(f.meta().published, QDateTime(QDate(2024, 1, 24), QTime(10, 30), Qt::OffsetFromUTC, 9 * 3600));
        QCOMPARE(f.meta().published.offsetFromUtc(), 9 * 3600);
        f.session->undo();
        QCOMPARE(f.meta().published, seoul);
        QVERIFY(edit->text().contains(u"09:10"_s));
    }

    void dateCanBeTypedThrough()
    {
        const QDateTime seoul(QDate(2024, 1, 24), QTime(9, 10), Qt::OffsetFromUTC, 9 * 3600);
        WidgetFixture f([&seoul](model::Article& article) { article.meta.published = seoul; });
        widgets::DateField field(f.session.get(), u"published"_s, &model::Metadata::published);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        auto* edit = field.findChild<QDateTimeEdit*>();
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus());
        edit->setSelectedSection(QDateTimeEdit::YearSection); // as Tab does
        QTest::keyClicks(edit, u"202711092315"_s);
        QCOMPARE(f.meta().published, QDateTime(QDate(2027, 11, 9), QTime(23, 15), Qt::OffsetFromUTC, 9 * 3600));
        QCOMPARE(edit->text(), u"2027-11-09  23:15  UTC+9"_s);
    }

    void dateShowsTheOffsetItHas()
    {
        const QDateTime seoul(QDate(2024, 1, 24), QTime(9, 10), Qt::OffsetFromUTC, 9 * 3600);
        WidgetFixture f([&seoul](model::Article& article) { article.meta.published = seoul; });
        widgets::DateField field(f.session.get(), u"published"_s, &model::Metadata::published);
        const QDateTime there(QDate(2024, 1, 24), QTime(9, 10), Qt::OffsetFromUTC, -5 * 3600); // the same on the clock
        f.session->edit(u"published"_s, [&there](model::Metadata& meta) { meta.published = there; });
        QCOMPARE(field.findChild<QDateTimeEdit*>()->text(), u"2024-01-24  09:10  UTC-5"_s);
    }

    void plainFieldMergesTyping()
    {
        WidgetFixture f;
        widgets::PlainField field(f.session.get(), u"section"_s, widgets::PlainField::Content::Words,
            [](model::Metadata& meta) { return &meta.section; });
        QTest::keyClicks(&field, u"world"_s);
        QCOMPARE(f.meta().section, u"world"_s);
        f.session->undo();
        QCOMPARE(f.meta().section, QString());
        QCOMPARE(field.toPlainText(), QString());
    }
};

QTEST_MAIN(FieldTest)
#include "tst_field.moc"
