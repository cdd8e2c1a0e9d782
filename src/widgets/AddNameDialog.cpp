// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AddNameDialog.h"

#include "language/Romanization.h"
#include "model/Article.h"
#include "ui_AddNameDialog.h"
#include "widgets/Scale.h"

#include <QEvent>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

namespace {

language::NameForm formOf(const model::NameStyle& style, language::NameSpelling spelling)
{
    using Given = model::NameStyle::Given;
    const language::GivenStyle given = style.given == Given::Hyphen ? language::GivenStyle::Hyphen
        : style.given == Given::Joined                              ? language::GivenStyle::Joined
                                                                    : language::GivenStyle::Apart;
    return {spelling, given, style.familyFirst, style.secondCapital};
}

QString cleaned(const QString& text)
{
    return model::normalized(text).simplified();
}

} // namespace

AddNameDialog::AddNameDialog(
    const model::NameRules& rules, model::Glossary known, const QString& korean, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AddNameDialog>())
    , m_rules(rules)
    , m_known(std::move(known))
{
    m_ui->setupUi(this);
    setMinimumWidth(scaled(420));
    m_ui->korean->setText(cleaned(korean));
    connect(m_ui->korean, &QLineEdit::textChanged, this, &AddNameDialog::propose);
    connect(m_ui->south, &QRadioButton::toggled, this, &AddNameDialog::propose);
    connect(m_ui->english, &QLineEdit::textEdited, this, [this] { m_ui->other->setChecked(true); });
    connect(m_ui->english, &QLineEdit::textChanged, this, &AddNameDialog::refresh);
    connect(m_ui->other, &QRadioButton::toggled, this, &AddNameDialog::refresh);
    connect(m_ui->add, &QPushButton::clicked, this, &AddNameDialog::submit);
    connect(m_ui->cancel, &QPushButton::clicked, this, &AddNameDialog::reject);
    propose();
}

AddNameDialog::~AddNameDialog() = default;

QStringList AddNameDialog::proposals() const
{
    QStringList texts;
    std::transform(m_choices.begin(), m_choices.end(), std::back_inserter(texts),
        [](const QRadioButton* choice) { return choice->text(); });
    return texts;
}

void AddNameDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
}

QString AddNameDialog::korean() const
{
    return cleaned(m_ui->korean->text());
}

QString AddNameDialog::english() const
{
    const auto chosen = std::find_if(
        m_choices.begin(), m_choices.end(), [](const QRadioButton* choice) { return choice->isChecked(); });
    return chosen != m_choices.end() ? (*chosen)->text() : cleaned(m_ui->english->text());
}

const model::Term* AddNameDialog::listed() const
{
    const QString wanted = korean();
    const auto found
        = std::find_if(m_known.begin(), m_known.end(), [&](const model::Term& term) { return term.ko == wanted; });
    return found == m_known.end() ? nullptr : &*found;
}

/// The names that go with the Korean one; the first is chosen.
void AddNameDialog::propose()
{
    qDeleteAll(m_choices);
    m_choices.clear();
    const language::NameForm form = m_ui->south->isChecked() ? formOf(m_rules.south, language::NameSpelling::South)
                                                             : formOf(m_rules.north, language::NameSpelling::North);
    for (const QString& name : language::nameProposals(korean(), form)) {
        auto* choice = new QRadioButton(name, m_ui->choices);
        m_ui->choicesColumn->insertWidget(static_cast<int>(m_choices.size()), choice);
        setTabOrder(m_choices.isEmpty() ? m_ui->north : m_choices.last(), choice);
        connect(choice, &QRadioButton::toggled, this, &AddNameDialog::refresh);
        m_choices.append(choice);
    }
    if (m_choices.isEmpty() || !cleaned(m_ui->english->text()).isEmpty()) {
        m_ui->other->setChecked(true);
    } else {
        m_choices.first()->setChecked(true);
    }
    refresh();
}

void AddNameDialog::refresh()
{
    const model::Term* known = listed();
    m_ui->known->setVisible(known != nullptr);
    if (known) {
        m_ui->known->setText(tr("“%1” is on the list already: %2").arg(known->ko, known->en.join(u" / "_s)));
    }
    m_ui->add->setEnabled(!known && !korean().isEmpty() && !english().isEmpty());
}

void AddNameDialog::submit()
{
    if (!m_ui->add->isEnabled()) {
        return;
    }
    QString english = this->english();
    english.replace(u'|', u' ').replace(u';', u' '); // they part forms
    const auto kind = m_ui->person->isChecked() ? model::Term::Kind::Name : model::Term::Kind::Term;
    Q_EMIT nameChosen({korean(), {english.simplified()}, kind, {}, {}, cleaned(m_ui->note->text())});
    accept();
}

} // namespace wongo::widgets
