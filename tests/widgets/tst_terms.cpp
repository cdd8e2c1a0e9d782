// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's terms in an editor: dots below them, and the list of what may be typed on.

#include "WidgetFixture.h"

#include "session/Dictionaries.h"
#include "session/TermFinder.h"
#include "storage/GlossaryFile.h"
#include "widgets/AddNameDialog.h"
#include "widgets/BodyEditor.h"
#include "widgets/TermAids.h"
#include "widgets/TermCompletion.h"
#include "widgets/TermMarks.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;
using widgets::BodyEditor;
using widgets::TermCompletion;
using widgets::TermMarks;

namespace {

model::Desk desk(int more = 0)
{
    using model::Term;
    model::Desk desk;
    desk.terms = {{u"부다노프"_s, {u"Kyrylo Budanov"_s}, Term::Kind::Name, {u"Kirillo"_s}},
        {u"유엔 안보리"_s, {u"UN Security Council"_s}, Term::Kind::Term, {}},
        {u"안보리"_s, {u"Security Council"_s}, Term::Kind::Term, {}},
        {u"국가정보원"_s, {u"National Intelligence Service"_s, u"NIS"_s}, Term::Kind::Term, {u"NIA"_s}},
        {u"국방부"_s, {u"Ministry of National Defense"_s}, Term::Kind::Term, {}}};
    for (int i = 0; i < more; ++i) {
        desk.terms.append({u"용어%1"_s.arg(i), {u"Term number %1"_s.arg(i)}, Term::Kind::Term, {}});
    }
    return desk;
}

/// An open article with its two bodies in a window.
struct Sheet : WidgetFixture {
    QWidget window;
    session::TermFinder finder;
    BodyEditor korean;
    BodyEditor english;
    TermMarks* koreanMarks;
    TermMarks* englishMarks;
    TermCompletion* koreanList;
    TermCompletion* englishList;

    explicit Sheet(const model::Text& body = {}, const model::Desk& settings = desk())
        : WidgetFixture([&](model::Article& article) { article.body = body; }, settings)
        , finder(session.get())
        , korean(session.get(), Language::Korean, &window)
        , english(session.get(), Language::English, &window)
        , koreanMarks(new TermMarks(&finder, &korean))
        , englishMarks(new TermMarks(&finder, &english))
        , koreanList(new TermCompletion(session.get(), &finder, &korean, Language::Korean))
        , englishList(new TermCompletion(session.get(), &finder, &english, Language::English))
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(&korean);
        layout->addWidget(&english);
        window.resize(900, 700);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(!finder.beginningWith(u"Kyr"_s, Language::English, 1).isEmpty());
    }

    QString text(Language language) const { return session->article().body[language]; }
};

void focus(QPlainTextEdit* edit)
{
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    edit->moveCursor(QTextCursor::End);
}

void type(QPlainTextEdit* edit, const QString& text)
{
    for (const QChar sign : text) {
        if (support::isSyllable(sign)) {
            QVERIFY(support::typeSyllable(edit, sign));
        } else {
            QTest::keyClick(edit, sign.toLatin1());
        }
    }
}

} // namespace

class TermsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void termsAreMarkedInBothPanes()
    {
        Sheet sheet({u"부다노프는 **유엔 안보리**와 국가정보원을 찾았다.\n\n부다노프라고 했다."_s,
            u"Kyrylo Budanov’s friends in two Security Councils met Kirillo.\n\nThe NIS knows."_s});
        QTRY_COMPARE(sheet.koreanMarks->marked(),
            (QStringList{u"부다노프"_s, u"유엔 안보리"_s, u"국가정보원"_s, u"부다노프"_s}));
        QTRY_COMPARE(
            sheet.englishMarks->marked(), (QStringList{u"Kyrylo Budanov"_s, u"Security Councils"_s, u"NIS"_s}));
        sheet.koreanMarks->setShown(false);
        QCOMPARE(sheet.koreanMarks->marked(), QStringList());
    }

    void marksMoveAlongWhileTyping()
    {
        Sheet sheet({{}, u"The NIS knows Kyrylo Budanov well."_s});
        QTRY_COMPARE(sheet.englishMarks->marked().size(), 2);
        focus(&sheet.english);
        sheet.english.moveCursor(QTextCursor::Start);
        type(&sheet.english, u"So t"_s);
        sheet.english.repaint(); // before anybody has looked at the new text
        QCOMPARE(sheet.englishMarks->marked(), (QStringList{u"NIS"_s, u"Kyrylo Budanov"_s}));
    }

    void whatIsTypedIsMarkedAndACompositionStays()
    {
        Sheet sheet;
        focus(&sheet.korean);
        type(&sheet.korean, u"어제 부다노프"_s);
        QTRY_COMPARE(sheet.koreanMarks->marked(), QStringList{u"부다노프"_s});
        support::compose(&sheet.korean, u"는"_s);
        sheet.korean.repaint();
        QCOMPARE(support::composed(&sheet.korean), u"는"_s);
        QTRY_COMPARE(sheet.koreanMarks->marked(), QStringList{u"부다노프"_s});
        QCOMPARE(sheet.text(Language::Korean), u"어제 부다노프"_s);
    }

    /// A key costs the same with marks, completion and fifty thousand terms as without.
    void typingIsNotSlowed()
    {
        const QString sentence = u"The NIS and Kyrylo Budanov met the Security Council in town. "_s;
        Sheet sheet({{}, (sentence.repeated(8) + u"\n\n"_s).repeated(200)}, desk(50'000));
        focus(&sheet.english);
        QTRY_VERIFY(!sheet.englishMarks->marked().isEmpty());
        const auto key = [&](bool aids) {
            sheet.englishMarks->setShown(aids);
            sheet.englishList->setEnabled(aids);
            QList<qint64> times;
            for (int i = 0; i < 60; ++i) {
                QElapsedTimer clock;
                clock.start();
                QTest::keyClick(&sheet.english, "Term "[i % 5]);
                QCoreApplication::processEvents();
                times.append(clock.nsecsElapsed() / 1000);
            }
            std::sort(times.begin(), times.end());
            return times.at(times.size() / 2);
        };
        key(false); // warm
        const qint64 without = key(false);
        const qint64 with = key(true);
        qInfo("a key (median): %lld us without, %lld us with marks, completion and 50,005 terms",
            static_cast<long long>(without), static_cast<long long>(with));
        QVERIFY2(with < without + 4000, "marks or completion delay a key");
    }

    void offersWhatGoesOn()
    {
        Sheet sheet;
        focus(&sheet.english);
        type(&sheet.english, u"In Na"_s);
        QVERIFY(!sheet.englishList->isShown());
        type(&sheet.english, u"t"_s);
        QCOMPARE(sheet.englishList->offered(), QStringList{u"National Intelligence Service"_s});
        QVERIFY(sheet.english.hasFocus());
        type(&sheet.english, u"ional Int"_s);
        QCOMPARE(sheet.englishList->offered(), QStringList{u"National Intelligence Service"_s});
        type(&sheet.english, u"x"_s);
        QVERIFY(!sheet.englishList->isShown());
        QCOMPARE(sheet.text(Language::English), u"In National Intx"_s);
        type(&sheet.english, u" nat"_s); // a word like others
        QVERIFY(!sheet.englishList->isShown());
        type(&sheet.english, u" Security Council"_s);
        QVERIFY(!sheet.englishList->isShown()); // it is whole
    }

    void onlyWhatIsChosenIsTaken()
    {
        Sheet sheet;
        focus(&sheet.english);
        type(&sheet.english, u"Met Kyr"_s);
        QVERIFY(sheet.englishList->isShown());
        QTest::keyClick(&sheet.english, Qt::Key_Return);
        QVERIFY(!sheet.englishList->isShown());
        QCOMPARE(sheet.text(Language::English), u"Met Kyr\n"_s);
        type(&sheet.english, u"Kyr"_s);
        QTest::keyClick(&sheet.english, Qt::Key_Down);
        QTest::keyClick(&sheet.english, Qt::Key_Tab);
        QVERIFY(sheet.english.hasFocus());
        QCOMPARE(sheet.text(Language::English), u"Met Kyr\nKyrylo Budanov"_s);
        QCOMPARE(sheet.english.textCursor().position(), sheet.text(Language::English).size());
        sheet.session->undo();
        QCOMPARE(sheet.text(Language::English), u"Met Kyr\nKyr"_s);
        sheet.english.moveCursor(QTextCursor::End);
        type(&sheet.english, u"y"_s);
        QTest::keyClick(&sheet.english, Qt::Key_Down);
        QTest::keyClick(&sheet.english, Qt::Key_Return);
        QCOMPARE(sheet.text(Language::English), u"Met Kyr\nKyrylo Budanov"_s);
    }

    void escapeAndLeavingHideIt()
    {
        Sheet sheet;
        focus(&sheet.english);
        type(&sheet.english, u"Kyr"_s);
        QTest::keyClick(&sheet.english, Qt::Key_Escape);
        QVERIFY(!sheet.englishList->isShown());
        QCOMPARE(sheet.text(Language::English), u"Kyr"_s);
        type(&sheet.english, u"y"_s);
        QVERIFY(sheet.englishList->isShown());
        QTest::keyClick(&sheet.english, Qt::Key_Left);
        QVERIFY(!sheet.englishList->isShown());
        sheet.english.moveCursor(QTextCursor::End);
        type(&sheet.english, u"l"_s);
        QVERIFY(sheet.englishList->isShown());
        focus(&sheet.korean);
        QVERIFY(!sheet.englishList->isShown());
        sheet.englishList->setEnabled(false);
        focus(&sheet.english);
        type(&sheet.english, u"o"_s);
        QVERIFY(!sheet.englishList->isShown());
        sheet.englishList->show();
        QCOMPARE(sheet.englishList->offered(), QStringList{u"Kyrylo Budanov"_s});
    }

    void aClickTakesARow()
    {
        Sheet sheet;
        focus(&sheet.english);
        type(&sheet.english, u"Kyr"_s);
        auto* list = sheet.window.findChild<QListWidget*>(u"termCompletion"_s);
        QVERIFY(list && list->isVisible());
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualItemRect(list->item(0)).center());
        QCOMPARE(sheet.text(Language::English), u"Kyrylo Budanov"_s);
        QVERIFY(sheet.english.hasFocus());
    }

    /// From the menu of a word to the list of own names, the marks and the checks.
    void aNameIsAddedWhereItStands()
    {
        const QTemporaryDir directory;
        model::Article article = model::newArticle(Language::Korean, u"test"_s);
        article.body.ko = u"서지안 의원은 왔다."_s;
        auto dictionaries = std::make_shared<session::Dictionaries>(directory.filePath(u"config/words.txt"_s));
        session::ArticleSession session(*storage::createFolder(directory.filePath(u"article"_s), article), desk(),
            *render::loadTemplate({}), dictionaries);
        session::TermFinder finder(&session);
        BodyEditor body(&session, Language::Korean);
        auto* aids = new widgets::TermAids(&session, &finder, &body);
        body.resize(600, 300);
        body.show();
        QVERIFY(QTest::qWaitForWindowExposed(&body));
        QMenu menu;
        menu.addAction(u"last"_s);
        Q_EMIT body.menuAboutToShow(&menu, 1);
        QVERIFY(menu.actions().first()->text().contains(u"서지안"_s));
        menu.actions().first()->trigger();
        const auto* dialog = body.findChild<widgets::AddNameDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->proposals().value(0), u"Seo Ji-an"_s);
        dialog->findChild<QPushButton*>(u"add"_s)->click();
        QCOMPARE(session.desk().terms.last().en, QStringList{u"Seo Ji-an"_s});
        QTRY_COMPARE(aids->marks()->marked(), QStringList{u"서지안"_s});
        QTRY_COMPARE(storage::readOwnNames(directory.filePath(u"config/names.csv"_s))->size(), 1);
        QMenu again;
        again.addAction(u"last"_s);
        Q_EMIT body.menuAboutToShow(&again, 1);
        QCOMPARE(again.actions().size(), 1); // it is known
    }

    /// While a syllable is being composed there is no list, whatever stands before it; when asked for, it ends first.
    void aCompositionIsNeverDisturbed()
    {
        Sheet sheet;
        focus(&sheet.korean);
        support::compose(&sheet.korean, u"국"_s);
        QVERIFY(!sheet.koreanList->isShown());
        QInputMethodEvent next(u"바"_s, {}); // commits a syllable and begins the next
        next.setCommitString(u"국"_s);
        QCoreApplication::sendEvent(&sheet.korean, &next);
        QVERIFY(!sheet.koreanList->isShown());
        support::commit(&sheet.korean, u"방"_s);
        QCOMPARE(sheet.koreanList->offered(), QStringList{u"국방부"_s});
        support::compose(&sheet.korean, u"ㅂ"_s);
        QVERIFY(!sheet.koreanList->isShown());
        QCOMPARE(support::composed(&sheet.korean), u"ㅂ"_s);
        support::compose(&sheet.korean, {});
        type(&sheet.korean, u" "_s);
        support::compose(&sheet.korean, u"국"_s);
        sheet.koreanList->show();
        QCOMPARE(sheet.text(Language::Korean), u"국방 국"_s);
        QCOMPARE(sheet.koreanList->offered(), (QStringList{u"국가정보원"_s, u"국방부"_s}));
        QTest::keyClick(&sheet.korean, Qt::Key_Up);
        QTest::keyClick(&sheet.korean, Qt::Key_Return);
        QCOMPARE(sheet.text(Language::Korean), u"국방 국방부"_s);
    }
};

QTEST_MAIN(TermsTest)
#include "tst_terms.moc"
