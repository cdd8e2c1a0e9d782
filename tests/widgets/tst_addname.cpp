// SPDX-License-Identifier: GPL-3.0-or-later
// "Add this name": proposals by the desk's rules, and what is chosen.

#include "widgets/AddNameDialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Term;
using widgets::AddNameDialog;

namespace {

template <typename Widget> Widget* part(const AddNameDialog& dialog, const QString& name)
{
    return dialog.findChild<Widget*>(name);
}

Term chosen(const QSignalSpy& spy)
{
    return spy.isEmpty() ? Term() : spy.last().at(0).value<Term>();
}

} // namespace

class AddNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstProposalIsChosen()
    {
        AddNameDialog dialog({}, {}, u"오태림"_s);
        QSignalSpy spy(&dialog, &AddNameDialog::nameChosen);
        QCOMPARE(dialog.proposals().value(0), u"Oh Tae-rim"_s);
        part<QLineEdit>(dialog, u"note"_s)->setText(u" a  lawmaker "_s);
        part<QPushButton>(dialog, u"add"_s)->click();
        QCOMPARE(chosen(spy), (Term{u"오태림"_s, {u"Oh Tae-rim"_s}, Term::Kind::Name, {}, {}, u"a lawmaker"_s}));
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    }

    void theDeskHasItsStyles()
    {
        model::NameRules rules;
        rules.south.given = model::NameStyle::Given::Joined;
        AddNameDialog dialog(rules, {}, u"김정은"_s);
        QCOMPARE(dialog.proposals().value(0), u"Kim Jeongeun"_s);
        part<QRadioButton>(dialog, u"north"_s)->click();
        QCOMPARE(dialog.proposals().value(0), u"Kim Jong Un"_s);
    }

    void anotherSpellingIsTyped()
    {
        AddNameDialog dialog({}, {}, u"황준국"_s);
        dialog.show();
        QSignalSpy spy(&dialog, &AddNameDialog::nameChosen);
        auto* english = part<QLineEdit>(dialog, u"english"_s);
        QTest::keyClicks(english, u"Hwang|Jun"_s);
        QVERIFY(part<QRadioButton>(dialog, u"other"_s)->isChecked());
        QTest::keyClick(english, Qt::Key_Return);
        QCOMPARE(chosen(spy).en, QStringList{u"Hwang Jun"_s});
    }

    void whatHasNoProposalsIsTyped()
    {
        AddNameDialog dialog({}, {}, u"젤렌스키"_s);
        QVERIFY(dialog.proposals().isEmpty());
        auto* add = part<QPushButton>(dialog, u"add"_s);
        QVERIFY(!add->isEnabled());
        QTest::keyClicks(part<QLineEdit>(dialog, u"english"_s), u"Volodymyr Zelenskyy"_s);
        QVERIFY(add->isEnabled());
        part<QCheckBox>(dialog, u"person"_s)->setChecked(false);
        QSignalSpy spy(&dialog, &AddNameDialog::nameChosen);
        add->click();
        QCOMPARE(chosen(spy).kind, Term::Kind::Term);
    }

    void whatIsListedStays()
    {
        AddNameDialog dialog({}, {{u"오태림"_s, {u"Oh Tae-rim"_s}, Term::Kind::Name, {}}}, u"오태림"_s);
        dialog.show();
        QVERIFY(!part<QPushButton>(dialog, u"add"_s)->isEnabled());
        QVERIFY(part<QLabel>(dialog, u"known"_s)->isVisible());
        part<QLineEdit>(dialog, u"korean"_s)->setText(u"오태준"_s);
        QVERIFY(part<QPushButton>(dialog, u"add"_s)->isEnabled());
        QVERIFY(!part<QLabel>(dialog, u"known"_s)->isVisible());
        QCOMPARE(dialog.proposals().value(0), u"Oh Tae-jun"_s);
    }
};

QTEST_MAIN(AddNameTest)
#include "tst_addname.moc"
