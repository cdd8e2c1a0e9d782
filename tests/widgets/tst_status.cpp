// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and limits at the foot of the window.

#include "WidgetFixture.h"

#include "widgets/ArticleEditor.h"
#include "widgets/ArticleForm.h"
#include "widgets/ArticleStatus.h"
#include "widgets/BodyEditor.h"
#include "widgets/CountWords.h"
#include "widgets/CountsButton.h"
#include "widgets/CountsTable.h"
#include "widgets/PairedField.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;

namespace {

struct Foot {
    WidgetFixture f;
    QWidget window;
    widgets::ArticleEditor* editor;
    widgets::ArticleStatus* status;

    explicit Foot(const model::Text& body, const model::Desk& desk = {})
        : f([&body](model::Article& article) { article.body = body; }, desk)
        , editor(new widgets::ArticleEditor(f.session.get()))
        , status(new widgets::ArticleStatus)
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(editor);
        column->addWidget(status);
        status->setSession(f.session.get(), editor);
        window.resize(1280, 700);
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("no window");
        }
    }
    ~Foot() { status->setSession(nullptr); }

    QString line(Language language) const
    {
        return status->findChildren<widgets::CountsButton*>().at(language == Language::Korean ? 0 : 1)->line();
    }

    /// The sentence about a limit; empty if none is seen.
    QString limit() const
    {
        for (const QLabel* label : status->findChildren<QLabel*>()) {
            if (label->isVisible() && (label->text().contains(u"limit"_s) || label->text().contains(u" of "_s))) {
                return label->text();
            }
        }
        return {};
    }
};

} // namespace

class StatusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workedExamples_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("figures");
        QTest::newRow("1") << u"정부는 10일 대책을 발표했다."_s
                           << u"17 chars (14 without spaces) · sheets: 0.1 grid, 0.09 by ÷200"_s;
        QTest::newRow("2") << u"박 장관은 “사실이 아니다.”라고 말했다."_s
                           << u"23 chars (19 without spaces) · sheets: 0.2 grid, 0.12 by ÷200"_s;
        QTest::newRow("3") << u"코스피는 2,650.15로 0.47% 올랐다."_s
                           << u"25 chars (22 without spaces) · sheets: 0.1 grid, 0.13 by ÷200"_s;
        QTest::newRow("4") << u"정말인가? 그렇다!"_s
                           << u"10 chars (9 without spaces) · sheets: 0.1 grid, 0.05 by ÷200"_s;
        QTest::newRow("5") << u"북한은 KN-23을 120여 발 쐈다. 미국은 규탄했다.\n\n한국 정부는 긴급회의를 열었다."_s
                           << u"48 chars (39 without spaces) · sheets: 0.3 grid, 0.24 by ÷200"_s;
    }

    void workedExamples()
    {
        QFETCH(QString, body);
        QFETCH(QString, figures);
        Foot foot({body, {}});
        QTRY_VERIFY2(
            foot.line(Language::Korean).startsWith(u"Korean: "_s + figures), qPrintable(foot.line(Language::Korean)));
    }

    void englishIsCountedInWords()
    {
        Foot foot({{}, u"The **won** fell 0.5 percent.\n"_s});
        QTRY_COMPARE(foot.line(Language::English), u"English: 5 words · 25 chars (21 without spaces) · 1 min"_s);
    }

    /// Each key changes the figures; laid out anew is the line only where it gets wider.
    void countingLaysNothingOut()
    {
        struct Requests : QObject {
            bool eventFilter(QObject*, QEvent* event) override
            {
                count += event->type() == QEvent::LayoutRequest ? 1 : 0;
                return false;
            }
            int count = 0;
        } requests;
        Foot foot({{}, u"The won fell 0.5 percent.\n"_s});
        QTextCursor(foot.editor->body(Language::English)->document()).insertText(u"x"_s); // "Not saved yet"
        QTRY_COMPARE(foot.line(Language::English), u"English: 5 words · 26 chars (22 without spaces) · 1 min"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        foot.status->installEventFilter(&requests);
        QTextCursor(foot.editor->body(Language::English)->document()).insertText(u"x"_s);
        QTRY_COMPARE(foot.line(Language::English), u"English: 5 words · 27 chars (23 without spaces) · 1 min"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(requests.count, 0);
        QTextCursor(foot.editor->body(Language::English)->document())
            .insertText(u"And so it went on for a long day. "_s.repeated(3));
        QTRY_VERIFY(foot.line(Language::English).startsWith(u"English: 32 words"_s));
        QTRY_VERIFY(requests.count > 0);
    }

    void selectionIsCountedWithoutItsMarkup()
    {
        Foot foot({u"**북한**은 조용하다.\n"_s, {}});
        QTRY_VERIFY(foot.line(Language::Korean).startsWith(u"Korean: 9 chars"_s));
        foot.editor->body(Language::Korean)->showRange({0, 7});
        QTRY_VERIFY2(foot.line(Language::Korean).startsWith(u"Selected: 3 of 9 chars (3 without spaces)"_s),
            qPrintable(foot.line(Language::Korean)));
        foot.editor->body(Language::Korean)->selectAll();
        QTRY_VERIFY(foot.line(Language::Korean).startsWith(u"Selected: 9 of 9 chars"_s));
        foot.editor->body(Language::Korean)->showCaret(0);
        QVERIFY(foot.line(Language::Korean).startsWith(u"Korean: 9 chars"_s));
    }

    void bodyOverTheLimitIsSaidCalmly()
    {
        model::Desk desk;
        desk.fields.maximumLength = {{u"body"_s, {8, 4}}};
        Foot foot({u"북한은 조용하다."_s, u"one two three four"_s}, desk);
        QTRY_COMPARE(foot.limit(), u"Korean body: 1 over the desk’s limit of 8 characters"_s);
        QTextCursor(foot.f.session->bodyDocument(Language::English)).insertText(u"zero "_s);
        QTRY_COMPARE(foot.limit(),
            u"Korean body: 1 over the desk’s limit of 8 characters · English body: 1 over the desk’s limit of 4 words"_s);
        QTextCursor cursor(foot.f.session->bodyDocument(Language::Korean));
        cursor.deleteChar();
        QTRY_COMPARE(foot.limit(), u"English body: 1 over the desk’s limit of 4 words"_s);
    }

    void fieldShowsItsLimitWhileItIsWritten()
    {
        model::Desk desk;
        desk.fields.maximumLength = {{u"headline"_s, {3, 0}}};
        Foot foot({u"글"_s, {}}, desk);
        widgets::FieldEdit* headline
            = foot.editor->form()->findChildren<widgets::PairedField*>().at(1)->edit(Language::Korean);
        QCOMPARE(foot.limit(), QString());
        headline->setFocus();
        support::commit(headline, u"가나"_s);
        QCOMPARE(foot.limit(), u"Headline: 2 of 3 characters"_s);
        support::commit(headline, u"다라"_s);
        QCOMPARE(foot.limit(), u"Headline: 1 over the desk’s limit of 3 characters"_s);
        foot.editor->body(Language::Korean)->setFocus();
        QCOMPARE(foot.limit(), QString());
    }

    void tableHasAllFigures()
    {
        Foot foot({u"정부는 10일 대책을 발표했다."_s, u"one two"_s});
        QTRY_VERIFY(foot.f.session->counts(Language::English).words == 2);
        widgets::CountsTable table(*foot.f.session, widgets::SelectedCounts{});
        QStringList texts;
        for (const QLabel* label : table.findChildren<QLabel*>()) {
            texts.append(label->text());
        }
        for (const QString& wanted : {u"17"_s, u"14"_s, u"0.1"_s, u"0.09"_s, u"0 min 2 s"_s, u"0 min 1 s"_s}) {
            QVERIFY2(texts.contains(wanted), qPrintable(wanted));
        }
        table.setAttribute(Qt::WA_DeleteOnClose, false);
    }
};

QTEST_MAIN(StatusTest)
#include "tst_status.moc"
