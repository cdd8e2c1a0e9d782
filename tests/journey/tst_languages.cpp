// SPDX-License-Identifier: GPL-3.0-or-later
// One figure is corrected in the Korean body of the open article: its counterpart turns stale, caption and deck that
// carry the old figure are marked, and nothing else is.

#include "Journey.h"

#include "model/FieldPath.h"
#include "preview/PreviewView.h"
#include "session/PairDesk.h"
#include "support/Support.h"
#include "widgets/BodyEditor.h"

#include <QElapsedTimer>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using checks::PairState;
using model::Language;
using support::Journey;

namespace {

constexpr int patience = 30'000; ///< for the engine on a busy machine

const model::Text bodies{
    u"경찰은 10일 새벽 120여 명을 투입해 수색을 이어 갔다.\n\n해담시는 복구에 35억 원을 쓰기로 했다.\n\n주민들은 체육관에서 밤을 보냈다."_s,
    u"Police deployed more than 120 officers before dawn on the 10th to go on searching.\n\nThe city of Haedam "
    "decided to spend 3.5 billion won on repairs.\n\nResidents spent the night in gymnasiums."_s};

/// "body en", "decks/0 en": every place with a finding of the two languages.
QStringList marked(const session::ArticleSession& session)
{
    QStringList places;
    for (const checks::Finding& finding : session.findings()) {
        if (finding.kind == checks::Kind::Stale || finding.kind == checks::Kind::Number) {
            const QString place = finding.path + u' ' + model::code(*finding.language);
            if (!places.contains(place)) {
                places.append(place);
            }
        }
    }
    places.sort();
    return places;
}

} // namespace

class LanguagesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void aCorrectedFigureIsFollowedEverywhere()
    {
        support::liveIn(m_home.path());
        Journey journey;
        QVERIFY(QTest::qWaitForWindowActive(journey.desk.window.get()));
        QVERIFY(journey.desk.create(u"수색 계속"_s));
        session::ArticleSession* session = journey.desk.session;
        for (const Language language : model::allLanguages) {
            QTextCursor(session->bodyDocument(language)).insertText(bodies[language]);
        }
        session->edit(u"decks"_s, [](model::Metadata& meta) {
            meta.decks = {{u"경찰 120여 명 수색"_s, u"More than 120 officers search"_s},
                {u"예산 35억 원"_s, u"3.5 billion won"_s}};
            model::ImageAsset image;
            image.id = u"search"_s;
            image.file = u"images/search.jpg"_s;
            image.caption = {u"수색하는 경찰 120여 명"_s, u"More than 120 officers on their way"_s};
            meta.images = {image};
        });
        session::PairDesk* pairs = session->pairs();
        QTRY_COMPARE_WITH_TIMEOUT(pairs->look().body.size(), 3, patience);
        pairs->confirmDrafts();
        QTRY_COMPARE_WITH_TIMEOUT(pairs->look().body.value(2).state, PairState::Translated, patience);
        QTRY_COMPARE_WITH_TIMEOUT(marked(*session), QStringList(), patience);

        widgets::BodyEditor* body = journey.desk.body(Language::Korean);
        body->setFocus();
        const auto figure = static_cast<int>(bodies.ko.indexOf(u"120여"_s));
        QTextCursor cursor = body->textCursor();
        cursor.setPosition(figure + 1);
        cursor.setPosition(figure + 2, QTextCursor::KeepAnchor); // the 2 of 120
        body->setTextCursor(cursor);
        QElapsedTimer timer;
        timer.start();
        journey.reporter.press(Qt::Key_3);
        const QStringList expected{u"body en"_s, u"decks/0 en"_s, u"decks/0 ko"_s, u"images/search/caption en"_s,
            u"images/search/caption ko"_s};
        QTRY_COMPARE_WITH_TIMEOUT(marked(*session), expected, patience);
        qInfo("marked %lld ms after the key", static_cast<long long>(timer.elapsed()));
        QCOMPARE(pairs->look().body[0].state, PairState::Stale);
        QCOMPARE(pairs->look().body[1].state, PairState::Translated);
        QCOMPARE(pairs->look().body[2].state, PairState::Translated);

        session->undo();
        QTRY_COMPARE_WITH_TIMEOUT(marked(*session), QStringList(), patience);
        QCOMPARE(pairs->look().body[0].state, PairState::Translated);
    }
};

int main(int argc, char* argv[])
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    LanguagesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_languages.moc"
