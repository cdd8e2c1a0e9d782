// SPDX-License-Identifier: GPL-3.0-or-later
// The two bodies scroll together, and neither drives the other back.

#include "WidgetFixture.h"

#include "session/PairDesk.h"

#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;

namespace {

constexpr int paragraphs = 120;

/// Paragraphs that are numbered, of several lines each; those in English have more.
void fill(model::Article& article)
{
    for (int i = 0; i < paragraphs; ++i) {
        article.body.ko += u"문단 %1. "_s.arg(i) + u"오늘 정오에 다리가 열렸다. "_s.repeated(6) + u"\n\n"_s;
        article.body.en
            += u"Paragraph %1. "_s.arg(i) + u"The bridge has opened today at noon. "_s.repeated(6) + u"\n\n"_s;
    }
}

struct Sheet : WidgetFixture {
    widgets::ArticleEditor editor;

    explicit Sheet(const std::function<void(model::Article&)>& with = fill)
        : WidgetFixture(with)
        , editor(session.get())
    {
        editor.resize(1100, 700);
        editor.show();
    }
    bool ready()
    {
        return QTest::qWaitForWindowExposed(&editor) && QTest::qWaitFor([this] {
            return !session->tree(Language::Korean)->blocks.empty() && !session->tree(Language::English)->blocks.empty()
                && !session->pairs()->look().body.isEmpty() && bar(Language::Korean)->maximum() > 100
                && bar(Language::English)->maximum() > 100;
        });
    }
    QScrollBar* bar(Language language) const { return editor.body(language)->verticalScrollBar(); }
    bool topLineHolds(Language language, int position) const
    {
        const widgets::BodyEditor* body = editor.body(language);
        QTextCursor cursor = body->textCursor();
        cursor.setPosition(position);
        return body->cursorRect(cursor).top() == body->cursorRect(body->cursorForPosition(QPoint(1, 1))).top();
    }
    /// Number of the block at the top.
    int top(Language language) const
    {
        return markdown::blockAt(*session->tree(language), editor.body(language)->topPosition());
    }
};

} // namespace

class ScrollTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counterpartComesToTheTop()
    {
        Sheet sheet;
        QVERIFY(sheet.ready());
        for (const Language scrolled : model::allLanguages) {
            for (const double share : {0.2, 0.7, 0.4, 0.0}) {
                sheet.bar(scrolled)->setValue(qRound(sheet.bar(scrolled)->maximum() * share));
                QVERIFY(qAbs(sheet.top(Language::Korean) - sheet.top(Language::English)) <= 1);
            }
        }
    }

    void nobodyIsDrivenBack()
    {
        Sheet sheet;
        QVERIFY(sheet.ready());
        widgets::BodyEditor* scrolled = sheet.editor.body(Language::English);
        for (int step = 0; step < 60; ++step) {
            const int line = sheet.bar(Language::English)->value() + 1;
            sheet.bar(Language::English)->setValue(line);
            QCOMPARE(sheet.bar(Language::English)->value(), line);
            const int top = scrolled->topPosition();
            QCoreApplication::processEvents(); // whatever would answer later
            QVERIFY(sheet.topLineHolds(Language::English, top)); // lines may be broken anew meanwhile
        }
    }

    void whatHasNoCounterpartHoldsTheOtherBody()
    {
        Sheet sheet([](model::Article& article) {
            fill(article);
            article.body.en += u"One more paragraph of its own.\n\n"_s.repeated(paragraphs);
        });
        QVERIFY(sheet.ready());
        sheet.bar(Language::Korean)->setValue(sheet.bar(Language::Korean)->maximum() / 2);
        QVERIFY(qAbs(sheet.top(Language::Korean) - sheet.top(Language::English)) <= 1);
        // Down among what is English alone, the Korean body stays at the end of what was last told in both.
        sheet.bar(Language::English)->setValue(sheet.bar(Language::English)->maximum() * 3 / 4);
        QVERIFY(sheet.top(Language::English) > paragraphs);
        QCOMPARE(sheet.bar(Language::Korean)->value(), sheet.bar(Language::Korean)->maximum());
    }

    void foldedSideIsLeftAlone()
    {
        Sheet sheet;
        QVERIFY(sheet.ready());
        sheet.editor.setLanguageShown(Language::English, false);
        const int before = sheet.bar(Language::English)->value();
        sheet.bar(Language::Korean)->setValue(50);
        QCOMPARE(sheet.bar(Language::English)->value(), before);
    }
};

QTEST_MAIN(ScrollTest)
#include "tst_scroll.moc"
