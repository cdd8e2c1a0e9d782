// SPDX-License-Identifier: GPL-3.0-or-later
// One undo stack over fields and both bodies, in the order the steps were made.

#include "SessionFixture.h"

#include "model/FieldPath.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::SessionFixture;

class UndoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsOfFieldsAndBodiesInterleave()
    {
        SessionFixture f;
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        f.type(Language::Korean, u"본문"_s);
        f.session->setText(u"headline"_s, Language::English, u"Headline"_s);
        f.type(Language::English, u"Body"_s);

        f.session->undo();
        QCOMPARE(f.body(Language::English), QString());
        QCOMPARE(f.session->metadata().headline.en, u"Headline"_s);
        f.session->undo();
        QCOMPARE(f.session->metadata().headline.en, QString());
        QCOMPARE(f.body(Language::Korean), u"본문"_s);
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), QString());
        f.session->undo();
        QCOMPARE(f.session->metadata().headline.ko, QString());
        QVERIFY(!f.session->canUndo());

        for (int i = 0; i < 4; ++i) {
            QVERIFY(f.session->canRedo());
            f.session->redo();
        }
        QVERIFY(!f.session->canRedo());
        QCOMPARE(f.body(Language::Korean), u"본문"_s);
        QCOMPARE(f.body(Language::English), u"Body"_s);
        QCOMPARE(f.session->metadata().headline.en, u"Headline"_s);
    }

    void typingInOneFieldIsOneStep()
    {
        SessionFixture f;
        f.session->setText(u"headline"_s, Language::Korean, u"ㅈ"_s);
        f.session->setText(u"headline"_s, Language::Korean, u"제"_s);
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        f.session->endTyping();
        f.session->setText(u"headline"_s, Language::Korean, u"제목 둘"_s);
        f.session->undo();
        QCOMPARE(f.session->metadata().headline.ko, u"제목"_s);
        f.session->undo();
        QCOMPARE(f.session->metadata().headline.ko, QString());
    }

    void composedSyllablesOfOneWordAreOneStep()
    {
        SessionFixture f;
        QTextCursor cursor(f.session->bodyDocument(Language::Korean));
        // An input method commits each syllable in an edit block of its own.
        for (const QChar syllable : u"북한은 미사일"_s) {
            cursor.beginEditBlock();
            cursor.insertText(QString(syllable));
            cursor.endEditBlock();
        }
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), u"북한은 "_s);
        f.session->redo();
        QCOMPARE(f.body(Language::Korean), u"북한은 미사일"_s);
    }

    void plainTypingGoesBackWordByWord()
    {
        SessionFixture f;
        f.type(Language::English, u"The quick brown\nfox"_s);
        const QStringList before{u"The quick brown\n"_s, u"The quick brown"_s, u"The quick "_s, u"The "_s, QString()};
        for (const QString& text : before) {
            f.session->undo();
            QCOMPARE(f.body(Language::English), text);
        }
        QVERIFY(!f.session->canUndo());
        for (int i = 0; i < before.size(); ++i) {
            f.session->redo();
        }
        QCOMPARE(f.body(Language::English), u"The quick brown\nfox"_s);
    }

    void fieldsGoBackWordByWordAsWell()
    {
        SessionFixture f;
        QString headline;
        for (const QChar c : u"제목 two"_s) {
            headline += c;
            f.session->setText(u"headline"_s, Language::Korean, headline);
        }
        f.session->undo();
        QCOMPARE(f.session->metadata().headline.ko, u"제목 "_s);
        f.session->undo();
        QCOMPARE(f.session->metadata().headline.ko, QString());
        QVERIFY(!f.session->canUndo());
    }

    void shortTextThatIsReplacedComesBack()
    {
        SessionFixture f;
        for (const QString& text : {u"제"_s, u"제목"_s, u"한"_s}) { // all chosen, and typed over
            f.session->setText(u"headline"_s, Language::Korean, text);
        }
        f.session->undo();
        QCOMPARE(f.session->metadata().headline.ko, u"제목"_s);
        QTextCursor cursor(f.session->bodyDocument(Language::Korean));
        cursor.insertText(u"제"_s);
        cursor.insertText(u"목"_s);
        cursor.select(QTextCursor::Document);
        cursor.insertText(u"한"_s);
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), u"제목"_s);
    }

    void textBesideAnOlderStepIsAStepOfItsOwn()
    {
        // Qt would add the second to the first: they touch.
        SessionFixture f;
        f.type(Language::Korean, u"가"_s);
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        f.type(Language::Korean, u"나"_s);
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), u"가"_s);
        QCOMPARE(f.session->metadata().headline.ko, u"제목"_s);
        f.session->undo();
        QCOMPARE(f.session->metadata().headline.ko, QString());
        QCOMPARE(f.body(Language::Korean), u"가"_s);
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), QString());
        QVERIFY(!f.session->canUndo());
    }

    void bodiesTakeTurns()
    {
        SessionFixture f;
        f.type(Language::Korean, u"A"_s);
        f.type(Language::English, u"B"_s);
        f.type(Language::Korean, u"C"_s);
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), u"A"_s);
        QCOMPARE(f.body(Language::English), u"B"_s);
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), u"A"_s);
        QCOMPARE(f.body(Language::English), QString());
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), QString());
        QVERIFY(!f.session->canUndo());
    }

    void aRunOfBackspacesIsOneStepUntilSomethingElseIsDone()
    {
        SessionFixture f({{}, u"one two"_s});
        QTextCursor cursor(f.session->bodyDocument(Language::English));
        const auto back = [&cursor] { cursor.deletePreviousChar(); };
        cursor.movePosition(QTextCursor::End);
        back();
        back();
        f.session->setText(u"headline"_s, Language::English, u"Head"_s);
        back();
        QCOMPARE(f.body(Language::English), u"one "_s);
        f.session->undo();
        QCOMPARE(f.body(Language::English), u"one t"_s);
        QCOMPARE(f.session->metadata().headline.en, u"Head"_s);
        f.session->undo();
        f.session->undo();
        QCOMPARE(f.body(Language::English), u"one two"_s);
        QVERIFY(!f.session->canUndo());
    }

    void pasteIsAStepOfItsOwn()
    {
        SessionFixture f;
        f.type(Language::English, u"ab"_s);
        QTextCursor cursor(f.session->bodyDocument(Language::English));
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(u"pasted"_s);
        f.type(Language::English, u"c"_s);
        for (const QString& text : {u"abpasted"_s, u"ab"_s, QString()}) {
            f.session->undo();
            QCOMPARE(f.body(Language::English), text);
        }
    }

    void caretComesBackToTheChange()
    {
        SessionFixture f({{}, u"one two three"_s});
        QSignalSpy shown(f.session.get(), &session::ArticleSession::stepShown);
        const auto caret = [&shown] { return shown.takeLast().at(2).toInt(); };
        f.type(Language::English, u"new "_s, 4);
        QTextCursor cursor(f.session->bodyDocument(Language::English));
        cursor.setPosition(0);
        cursor.setPosition(3, QTextCursor::KeepAnchor);
        cursor.insertText(u"uno"_s); // as long as what it replaces
        cursor.movePosition(QTextCursor::End);
        f.session->undo();
        QCOMPARE(caret(), 3);
        f.session->undo();
        QCOMPARE(caret(), 4);
        f.session->redo();
        QCOMPARE(caret(), 8);
        f.session->setText(u"headline"_s, Language::English, u"Bridge opens today"_s);
        f.session->setText(u"headline"_s, Language::English, u"Bridge reopens today"_s);
        f.session->undo();
        QCOMPARE(caret(), 7);
        f.session->redo();
        QCOMPARE(caret(), 9);
    }

    void stepSaysWhereItWas()
    {
        SessionFixture f;
        f.session->setText(u"headline"_s, Language::English, u"H"_s);
        QSignalSpy shown(f.session.get(), &session::ArticleSession::stepShown);
        f.session->undo();
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown.at(0).at(0).toString(), u"headline"_s);
        QCOMPARE(shown.at(0).at(1).value<Language>(), Language::English);
    }

    void anyMixtureOfStepsComesBack()
    {
        SessionFixture f({u"첫 문단입니다.\n\n둘째 문단입니다."_s, u"First paragraph.\n\nSecond paragraph."_s});
        QRandomGenerator random(20261123);
        const model::Article start = f.session->article();
        for (int i = 0; i < 400; ++i) {
            const Language language = random.bounded(2) == 0 ? Language::Korean : Language::English;
            QTextDocument* document = f.session->bodyDocument(language);
            switch (random.bounded(6)) {
            case 0:
                f.session->setText(u"headline"_s, language, QString::number(i));
                break;
            case 1:
                f.session->edit(u"section"_s, [&](model::Metadata& meta) { meta.section = QString::number(i); });
                break;
            case 2: {
                QTextCursor cursor(document);
                const int length = document->characterCount() - 1;
                const int from = random.bounded(length + 1);
                cursor.setPosition(from);
                cursor.setPosition(std::min(length, from + random.bounded(9)), QTextCursor::KeepAnchor);
                cursor.insertText(u"바꿈\n\n새 글"_s);
                break;
            }
            case 3:
                f.type(language, u"낱말 word"_s, random.bounded(document->characterCount()));
                break;
            case 4:
                f.session->undo();
                break;
            default:
                f.session->redo();
            }
            QCOMPARE(f.body(language), document->toPlainText());
        }
        const model::Article end = f.session->article();
        while (f.session->canUndo()) {
            f.session->undo();
        }
        QCOMPARE(f.session->article().body.ko, start.body.ko);
        QCOMPARE(f.session->article().body.en, start.body.en);
        QCOMPARE(f.session->article(), start);
        while (f.session->canRedo()) {
            f.session->redo();
        }
        QCOMPARE(f.session->article(), end);
    }

    void anotherArticleIsOneStep()
    {
        SessionFixture f({u"첫 문단\n\n둘째 문단\n"_s, u"First\n"_s});
        f.type(Language::English, u"x"_s);
        const model::Article before = f.session->article();
        model::Article other = before;
        other.meta.headline.ko = u"새 제목"_s;
        other.meta.urgency = 3;
        other.body = {u"첫 문단\n\n바뀐 문단\n"_s, QString()};
        QSignalSpy changed(f.session->bodyDocument(Language::Korean), &QTextDocument::contentsChange);
        f.session->become(other);
        QCOMPARE(f.session->article(), other);
        QCOMPARE(changed.at(0).at(0).toInt(), 6); // what is the same stays as it is
        f.session->undo();
        QCOMPARE(f.session->article(), before);
        QVERIFY(f.session->canUndo());
        f.session->redo();
        QCOMPARE(f.session->article(), other);
        f.session->become(other);
        QVERIFY(!f.session->canRedo());
        f.session->undo();
        QCOMPARE(f.session->article(), before); // the same again was no step
    }
};

QTEST_MAIN(UndoTest)
#include "tst_undo.moc"
