// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ArticleForm.h"

#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "widgets/ButtonRow.h"
#include "widgets/DetailsForm.h"
#include "widgets/Icons.h"
#include "widgets/PairedField.h"
#include "widgets/PairedList.h"
#include "widgets/PlainField.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

PairedList* makeDecks(session::ArticleSession* session, QWidget* parent)
{
    return new PairedList(session, u"decks"_s, &model::fields::deck,
        {[](int index) { return ArticleForm::tr("Deck %1").arg(index + 1); },
            [] { return ArticleForm::tr("Add a deck"); },
            [](int index) { return ArticleForm::tr("Remove deck %1").arg(index + 1); }},
        parent);
}

} // namespace

ArticleForm::ArticleForm(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_kicker(new PairedField(session, u"kicker"_s, PairedField::Shape::Columns, this))
    , m_headline(new PairedField(session, u"headline"_s, PairedField::Shape::Columns, this))
    , m_decks(makeDecks(session, this))
    , m_summary(new PairedField(session, u"summary"_s, PairedField::Shape::Columns, this))
    , m_more(new QPushButton(this))
    , m_details(new DetailsForm(session, this))
{
    build();
    setDetailsShown(false);
    connect(m_more, &QPushButton::toggled, this, [this](bool shown) {
        m_details->setVisible(shown);
        m_more->setIcon(icon(shown ? u"go-up"_s : u"go-down"_s, Tint::Accent));
        Q_EMIT detailsShownChanged(shown);
    });
    retranslate();
}

void ArticleForm::setLanguageVisible(model::Language language, bool visible)
{
    m_kicker->setLanguageVisible(language, visible);
    m_headline->setLanguageVisible(language, visible);
    m_decks->setLanguageVisible(language, visible);
    m_summary->setLanguageVisible(language, visible);
    m_moreRow->setLanguageVisible(language, visible);
    m_details->setLanguageVisible(language, visible);
}

void ArticleForm::setDetailsShown(bool shown)
{
    m_more->setChecked(shown);
    m_details->setVisible(shown);
}

bool ArticleForm::detailsShown() const
{
    return m_more->isChecked();
}

QWidget* ArticleForm::place(const QString& path) const
{
    const QList<PairedField*> fields = findChildren<PairedField*>();
    for (PairedField* field : fields) {
        // "decks" and "bylines" as a whole lead to their first entry.
        if (field->path() == path || field->path().startsWith(path + u'/')) {
            return field;
        }
    }
    return findChild<QWidget*>(path);
}

QWidget* ArticleForm::showPlace(const QString& path, model::Language language, const markdown::Range& range)
{
    QWidget* found = place(path);
    if (!found) {
        return nullptr;
    }
    if (m_details->isAncestorOf(found)) {
        setDetailsShown(true);
    }
    if (auto* field = qobject_cast<PairedField*>(found)) {
        field->show(language, range);
    } else if (auto* plain = qobject_cast<PlainField*>(found)) {
        plain->showRange(range);
    } else {
        found->setFocus(Qt::OtherFocusReason);
    }
    return found;
}

void ArticleForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ArticleForm::build()
{
    QFont headline = font();
    headline.setPointSizeF(headline.pointSizeF() * 1.4);
    headline.setWeight(QFont::DemiBold);
    m_headline->setTextFont(headline);
    m_more->setCheckable(true);
    m_more->setIcon(icon(u"go-down"_s, Tint::Accent));

    m_moreRow = new ButtonRow(m_more, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_kicker);
    column->addWidget(m_headline);
    column->addWidget(m_decks);
    column->addWidget(m_summary);
    column->addWidget(m_moreRow);
    column->addWidget(m_details);
    column->addStretch(1);
}

void ArticleForm::retranslate()
{
    m_kicker->setLabel(tr("Kicker"));
    m_headline->setLabel(tr("Headline"));
    m_summary->setLabel(tr("Summary"));
    m_more->setText(tr("Bylines, dates and details"));
}

} // namespace wongo::widgets
