// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs by keys alone in the real window, and both sides of a finding.
#include "Desk.h"

#include "app/Workspace.h"
#include "session/PairDesk.h"
#include "widgets/PairCard.h"
#include "widgets/PairedField.h"

#include <QTextCursor>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using checks::PairState;
using model::Language;
using support::Desk;

class PairsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Desk> m_desk;

    session::PairDesk& pairs() const { return *m_desk->session->pairs(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : m_desk->window.get(), key, modifiers);
    }
    widgets::PairCard* card() const
    {
        for (auto* each : m_desk->window->findChildren<widgets::PairCard*>()) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->create(u"수색 계속"_s));
        m_desk->session->setText(u"headline"_s, Language::English, u"Search goes on"_s);
        const model::Text bodies{u"경찰은 120여 명을 투입했다.\n\n시는 35억 원을 쓴다."_s,
            u"Police deployed 130 officers.\n\nThe city will spend 3.5 billion won."_s};
        for (const Language language : model::allLanguages) {
            QTextCursor(m_desk->session->bodyDocument(language)).insertText(bodies[language]);
        }
        QTRY_COMPARE(pairs().look().body.size(), 2);
        m_desk->action(ActionId::Pair)->trigger();
        m_desk->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_desk->window.get()));
    }

    void theCardOpensAndMarksByKeys()
    {
        auto* editor = m_desk->window->workspace()->editor();
        editor->showPlace(u"headline"_s, Language::English, {});
        press(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(card());
        QTest::keyClick(card(), Qt::Key_Escape);
        QTRY_VERIFY(!card());
        m_desk->window->activateWindow(); // as a window manager does
        QVERIFY(QTest::qWaitForWindowActive(m_desk->window.get()));
        editor->showPlace(u"headline"_s, Language::English, {});
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(pairs().field(u"headline"_s)->state, PairState::Checked);
        m_desk->body(Language::Korean)->showCaret(0);
        QTRY_VERIFY(m_desk->body(Language::Korean)->hasFocus());
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(pairs().look().body[0].state, PairState::Translated);
        QCOMPARE(pairs().look().body[1].state, PairState::Draft);
        press(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(card());
    }

    void aFindingShowsBothSides()
    {
        QTRY_VERIFY(std::any_of(m_desk->session->findings().cbegin(), m_desk->session->findings().cend(),
            [](const checks::Finding& finding) { return finding.kind == checks::Kind::Number; }));
        const auto& findings = m_desk->session->findings();
        const auto number = std::find_if(findings.cbegin(), findings.cend(),
            [](const checks::Finding& finding) { return finding.kind == checks::Kind::Number; });
        const auto index = static_cast<int>(number - findings.cbegin());
        for (int i = 0; i <= index; ++i) {
            m_desk->action(ActionId::NextProblem)->trigger();
        }
        QCOMPARE(m_desk->body(Language::English)->textCursor().selectedText(), u"130"_s);
        QVERIFY(m_desk->body(Language::Korean)->textCursor().selectedText().startsWith(u"120"_s));
        QVERIFY(m_desk->body(Language::English)->hasFocus());
    }
};

QTEST_MAIN(PairsTest)
#include "tst_pairs.moc"
