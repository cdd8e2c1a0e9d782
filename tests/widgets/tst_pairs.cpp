// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs as a person sees them: marks beside the text and at the fields, the card, the keys.
#include "WidgetFixture.h"

#include "session/PairDesk.h"
#include "widgets/ArticleEditor.h"
#include "widgets/ArticleForm.h"
#include "widgets/BodyEditor.h"
#include "widgets/PairCard.h"
#include "widgets/PairGuide.h"
#include "widgets/PairGutter.h"
#include "widgets/PairedField.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using checks::PairState;
using model::Language;
using Mark = model::ConfirmedPair::Mark;

namespace {

const QString ko = u"경찰은 10일 120여 명을 투입했다.\n\n시는 35억 원을 쓰기로 했다."_s;
const QString en
    = u"Police deployed more than 120 officers on the 10th.\n\nThe city will spend 3.5 billion won on repairs."_s;

/// The sheet with an article in both languages, both sides shown.
struct Sheet {
    support::WidgetFixture fixture;
    widgets::ArticleEditor editor;

    explicit Sheet(const model::Text& body)
        : fixture([&](model::Article& article) {
            article.body = body;
            article.meta.headline = {u"수색 계속"_s, u"Search goes on"_s};
        })
        , editor(fixture.session.get())
    {
        editor.resize(1400, 800);
        editor.show();
    }

    session::PairDesk& pairs() { return *fixture.session->pairs(); }
    PairState state(int pair) { return pairs().look().body.value(pair).state; }
    bool isReady(qsizetype count)
    {
        return QTest::qWaitFor([&] { return pairs().look().body.size() == count; });
    }
    widgets::PairedField* headline()
    {
        for (auto* field : editor.findChildren<widgets::PairedField*>()) {
            if (field->path() == "headline"_L1) {
                return field;
            }
        }
        return nullptr;
    }
    QPushButton* button(const QString& text)
    {
        for (auto* card : editor.findChildren<widgets::PairCard*>()) {
            for (auto* button : card->findChildren<QPushButton*>()) {
                if (button->text() == text) {
                    return button;
                }
            }
        }
        return nullptr;
    }
};

} // namespace

class PairsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGutterFindsThePairUnderThePointer()
    {
        Sheet sheet({ko, en});
        QVERIFY(sheet.isReady(2));
        widgets::BodyEditor* body = sheet.editor.body(Language::Korean);
        const auto placeOf = [&](int position) {
            QTextCursor cursor(body->document());
            cursor.setPosition(position);
            return QPoint(4, body->cursorRect(cursor).center().y() + body->viewport()->y() - body->gutter()->y());
        };
        QCOMPARE(body->gutter()->pairAt(placeOf(0)), 0);
        QCOMPARE(body->gutter()->pairAt(placeOf(static_cast<int>(ko.indexOf(u"35억"_s)))), 1);
        QCOMPARE(body->gutter()->pairAt(QPoint(4, body->gutter()->height() - 2)), -1);
    }

    void theCardConfirmsWhatIsClicked()
    {
        Sheet sheet({ko, en});
        QVERIFY(sheet.isReady(2));
        widgets::PairGutter* gutter = sheet.editor.body(Language::English)->gutter();
        QTest::mouseClick(gutter, Qt::LeftButton, {}, QPoint(6, 8));
        QPushButton* translated = sheet.button(u"Translated"_s);
        QVERIFY(translated && translated->isVisible());
        translated->click();
        QTRY_COMPARE(sheet.state(0), PairState::Translated);
        QCOMPARE(sheet.state(1), PairState::Draft);
        QTRY_VERIFY(sheet.editor.findChildren<widgets::PairCard*>().isEmpty()); // it has gone
    }

    void theCardShowsWhatHasChanged()
    {
        Sheet sheet({ko, en});
        QVERIFY(sheet.isReady(2));
        sheet.pairs().confirm(0, Mark::Translated);
        QTRY_COMPARE(sheet.state(0), PairState::Translated);
        QTextCursor cursor(sheet.fixture.session->bodyDocument(Language::Korean));
        cursor.setPosition(static_cast<int>(ko.indexOf(u"120"_s)));
        cursor.setPosition(cursor.position() + 3, QTextCursor::KeepAnchor);
        cursor.insertText(u"130"_s);
        QTRY_COMPARE(sheet.state(0), PairState::Stale);
        sheet.editor.body(Language::Korean)->setFocus();
        sheet.editor.body(Language::Korean)->showCaret(2);
        sheet.editor.pairs()->openCard();
        auto* card = sheet.editor.findChild<widgets::PairCard*>();
        QVERIFY(card);
        const QString changes = card->findChild<QLabel*>(u"changes"_s)->text();
        QVERIFY2(
            changes.contains(u"<s"_s) && changes.contains(u"120"_s) && changes.contains(u"130"_s), qPrintable(changes));
        QPushButton* right = sheet.button(u"Still right"_s);
        QVERIFY(right && right->hasFocus());
        QTest::keyClick(right, Qt::Key_Space);
        QTRY_COMPARE(sheet.state(0), PairState::Translated);
    }

    void keysConfirmWhereTheFocusIs()
    {
        Sheet sheet({ko, en});
        QVERIFY(sheet.isReady(2));
        sheet.editor.showPlace(u"headline"_s, Language::English, {});
        QTRY_VERIFY(sheet.headline()->edit(Language::English)->hasFocus());
        QTRY_VERIFY(sheet.headline()->mark(Language::English)->isVisible());
        QCOMPARE(sheet.headline()->mark(Language::English)->accessibleName(), u"Draft"_s);
        sheet.editor.pairs()->confirm(Mark::Checked);
        QTRY_COMPARE(sheet.headline()->mark(Language::English)->accessibleName(), u"Checked"_s);
        sheet.editor.body(Language::English)->showCaret(static_cast<int>(en.size()));
        QTRY_COMPARE(sheet.editor.pairs()->current(), 1);
        sheet.editor.pairs()->confirm(Mark::Translated);
        QTRY_COMPARE(sheet.state(1), PairState::Translated);
        QCOMPARE(sheet.state(0), PairState::Draft);
    }

    void stepsToWhatIsOpen()
    {
        Sheet sheet({ko + u"\n\n제방을 높이는 공사는 내년 봄에 시작된다."_s, en});
        QVERIFY(sheet.isReady(3));
        sheet.editor.body(Language::Korean)->showCaret(0);
        sheet.editor.pairs()->step(1);
        const widgets::BodyEditor* body = sheet.editor.body(Language::Korean);
        QCOMPARE(body->textCursor().selectedText(), u"제방을 높이는 공사는 내년 봄에 시작된다."_s);
        sheet.fixture.session->setText(u"kicker"_s, Language::Korean, u"속보"_s);
        QTRY_VERIFY(sheet.pairs().field(u"kicker"_s));
        sheet.editor.pairs()->step(1); // around the end, to the field that has no English
        QTRY_COMPARE(sheet.editor.focusedLanguage(), Language::English);
    }

    void bodiesScrollByTheirPairs()
    {
        QStringList korean;
        QStringList english;
        for (int i = 0; i < 40; ++i) {
            korean.append(
                u"문단 %1에는 %2명이 나온다. 그리고 여러 사람이 이 문단에서 이야기를 이어 간다."_s.arg(i).arg(100 + i));
            if (i % 8 != 3) { // some have no counterpart
                english.append(
                    u"Paragraph %1 has %2 people in it. And several of them carry the story on in this paragraph."_s
                        .arg(i)
                        .arg(100 + i));
            }
        }
        Sheet sheet({korean.join(u"\n\n"_s), english.join(u"\n\n"_s)});
        sheet.editor.resize(1400, 360);
        QVERIFY(sheet.isReady(40));
        const int block = 20;
        const qsizetype there = korean.mid(0, block).join(u"\n\n"_s).size() + 2;
        sheet.editor.body(Language::Korean)->scrollToPosition(static_cast<int>(there));
        const qsizetype expected
            = english
                  .mid(0,
                      static_cast<int>(english.indexOf(
                          u"Paragraph 20 has 120 people in it. And several of them carry the story on in this paragraph."_s)))
                  .join(u"\n\n"_s)
                  .size()
            + 2;
        const int top = sheet.editor.body(Language::English)->topPosition();
        QVERIFY2(qAbs(top - expected) <= 4, qPrintable(u"%1, not %2"_s.arg(top).arg(expected)));
    }
};

QTEST_MAIN(PairsTest)
#include "tst_pairs.moc"
