// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/TextDiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::language;
using Kind = WordChange::Kind;

namespace {

/// "same[-removed-]{+added+}"
QString shown(const QString& before, const QString& after)
{
    QString text;
    for (const WordChange& change : textChanges(before, after)) {
        const QString gone = before.mid(change.beforeStart, change.beforeEnd - change.beforeStart);
        const QString come = after.mid(change.afterStart, change.afterEnd - change.afterStart);
        text += change.kind == Kind::Same  ? come
            : change.kind == Kind::Removed ? u"[-%1-]"_s.arg(gone)
                                           : u"{+%1+}"_s.arg(come);
    }
    return text;
}

/// Paragraphs of a long text, each another one.
QStringList paragraphs(int count)
{
    QStringList texts;
    for (int i = 0; i < count; ++i) {
        texts.append(u"문단 %1 번째, 해담시는 피해 복구에 %2억 원을 쓰기로 했다고 밝혔다."_s.arg(i).arg(i * 7));
    }
    return texts;
}

} // namespace

class TextDiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsInsideOfParagraphs()
    {
        QCOMPARE(shown(u"가\n\n35억 원을 썼다.\n\n나\n"_s, u"가\n\n45억 원을 썼다.\n\n나\n"_s),
            u"가\n\n[-35-]{+45+}억 원을 썼다.\n\n나\n"_s);
        QCOMPARE(shown({}, u"새 글\n"_s), u"{+새 글\n+}"_s);
        QCOMPARE(shown(u"옛 글\n"_s, {}), u"[-옛 글\n-]"_s);
        QCOMPARE(shown(u"같은 글"_s, u"같은 글"_s), u"같은 글"_s);
        QVERIFY(textChanges({}, {}).isEmpty());
    }

    void wholeParagraphs()
    {
        QCOMPARE(shown(u"가\n\n나\n\n다\n"_s, u"가\n\n다\n"_s), u"가\n\n[-나\n\n-]다\n"_s);
        QCOMPARE(shown(u"가\n다\n"_s, u"가\n나\n다\n"_s), u"가\n{+나\n+}다\n"_s);
    }

    void farApartInALongText()
    {
        // More than wordChanges() compares at a time.
        QStringList texts = paragraphs(3000);
        const QString before = texts.join(u"\n\n"_s);
        texts[1].replace(u"문단"_s, u"대목"_s);
        texts[2998].replace(u"문단"_s, u"대목"_s);
        texts.insert(1500, u"그 사이에 온 문단."_s);
        const QString after = texts.join(u"\n\n"_s);
        const QList<WordChange> changes = textChanges(before, after);
        const auto lengths = [&](Kind kind) {
            QList<qsizetype> found;
            for (const WordChange& change : changes) {
                if (change.kind == kind) {
                    found.append(std::max(change.beforeEnd - change.beforeStart, change.afterEnd - change.afterStart));
                }
            }
            return found;
        };
        QCOMPARE(lengths(Kind::Removed), QList<qsizetype>({2, 2}));
        QCOMPARE(lengths(Kind::Added), QList<qsizetype>({2, 13, 2}));
    }

    void stretchesAreTheTexts_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 60; ++seed) {
            QTest::addRow("%d", seed) << seed;
        }
    }

    void stretchesAreTheTexts()
    {
        QFETCH(int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        const QStringList pool = paragraphs(12) + QStringList{{}, {}, u"—"_s, u"가 나"_s};
        const auto text = [&] {
            QString made;
            for (int i = random.bounded(30); i > 0; --i) {
                made += pool.at(random.bounded(static_cast<int>(pool.size())))
                    + (random.bounded(8) ? u"\n"_s : QString());
            }
            return made;
        };
        const QString before = text();
        const QString after = text();
        QString one;
        QString other;
        qsizetype beforeDone = 0;
        qsizetype afterDone = 0;
        std::optional<Kind> last;
        for (const WordChange& change : textChanges(before, after)) {
            QCOMPARE(change.beforeStart, beforeDone);
            QCOMPARE(change.afterStart, afterDone);
            beforeDone = change.beforeEnd;
            afterDone = change.afterEnd;
            const QString gone = before.mid(change.beforeStart, change.beforeEnd - change.beforeStart);
            const QString come = after.mid(change.afterStart, change.afterEnd - change.afterStart);
            QVERIFY(change.kind == Kind::Same      ? gone == come
                    : change.kind == Kind::Removed ? come.isEmpty()
                                                   : gone.isEmpty());
            QVERIFY(!(change.kind == Kind::Same && last == Kind::Same));
            last = change.kind;
            one += gone;
            other += come;
        }
        QCOMPARE(one, before);
        QCOMPARE(other, after);
    }
};

QTEST_APPLESS_MAIN(TextDiffTest)
#include "tst_textdiff.moc"
