// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DetailsForm.h"

#include "model/Entries.h"
#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "widgets/ButtonRow.h"
#include "widgets/BylineFields.h"
#include "widgets/DateField.h"
#include "widgets/Discard.h"
#include "widgets/FormCell.h"
#include "widgets/Icons.h"
#include "widgets/PairedField.h"
#include "widgets/PairedList.h"
#include "widgets/PlainField.h"
#include "widgets/UrgencyField.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

PairedList* makeKeywords(session::ArticleSession* session, QWidget* parent)
{
    return new PairedList(session, u"keywords"_s, &model::fields::keyword,
        {[](int index) { return DetailsForm::tr("Keyword %1").arg(index + 1); },
            [] { return DetailsForm::tr("Add a keyword"); },
            [](int index) { return DetailsForm::tr("Remove keyword %1").arg(index + 1); }},
        parent);
}

PairedList* makeSubjects(session::ArticleSession* session, QWidget* parent)
{
    return new PairedList(session, u"subjects"_s, &model::fields::subjectName,
        {[](int index) { return DetailsForm::tr("Subject %1").arg(index + 1); },
            [] { return DetailsForm::tr("Add a subject"); },
            [](int index) { return DetailsForm::tr("Remove subject %1").arg(index + 1); }},
        parent);
}

PairedList* makeCorrections(session::ArticleSession* session, QWidget* parent)
{
    return new PairedList(session, u"corrections"_s, &model::fields::correctionText,
        {[](int index) { return DetailsForm::tr("Correction %1").arg(index + 1); },
            [] { return DetailsForm::tr("Add a correction"); },
            [](int index) { return DetailsForm::tr("Remove correction %1").arg(index + 1); }},
        parent);
}

} // namespace

DetailsForm::DetailsForm(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_bylineRows(new QVBoxLayout)
    , m_addByline(new QPushButton(this))
    , m_dateline(new PairedField(session, u"dateline"_s, PairedField::Shape::Columns, this))
    , m_lists{makeKeywords(session, this), makeSubjects(session, this), makeCorrections(session, this)}
{
    m_addByline->setObjectName(u"bylines"_s); // as a place: who is led to bylines that are not there is to add one
    m_addByline->setIcon(icon(u"list-add"_s, Tint::Accent));
    m_addRow = new ButtonRow(m_addByline, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_bylineRows->setSpacing(8);
    column->addLayout(m_bylineRows);
    column->addWidget(m_addRow);
    column->addWidget(m_dateline);
    buildCells();
    for (QBoxLayout* twin : std::as_const(m_twins)) {
        column->addLayout(twin);
    }
    for (PairedList* list : std::as_const(m_lists)) {
        column->addWidget(list);
    }
    m_addByline->setObjectName(u"bylines"_s); // the place of the list while it is empty
    connect(m_addByline, &QPushButton::clicked, this, &DetailsForm::addByline);
    connect(session, &session::ArticleSession::metadataChanged, this, &DetailsForm::refreshBylines);
    refreshBylines();
    retranslate();
}

void DetailsForm::setLanguageVisible(model::Language language, bool visible)
{
    m_visible[language] = visible;
    m_addRow->setLanguageVisible(language, visible);
    m_dateline->setLanguageVisible(language, visible);
    for (PairedList* list : std::as_const(m_lists)) {
        list->setLanguageVisible(language, visible);
    }
    for (BylineFields* byline : std::as_const(m_bylines)) {
        byline->setLanguageVisible(language, visible);
    }
    for (QBoxLayout* twin : std::as_const(m_twins)) {
        const bool both = m_visible.ko && m_visible.en;
        twin->setDirection(both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        twin->setSpacing(both ? 1 : 8);
    }
}

void DetailsForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void DetailsForm::buildCells()
{
    const auto plain = [this](const QString& path, PlainField::Content content, QString model::Metadata::*text) {
        return new FormCell(
            new PlainField(
                m_session, path, content, [text](model::Metadata& meta) { return &(meta.*text); }, this),
            this);
    };
    const auto date = [this](const QString& path, QDateTime model::Metadata::*value) {
        return new FormCell(new DateField(m_session, path, value, this), this);
    };
    m_section = plain(u"section"_s, PlainField::Content::Words, &model::Metadata::section);
    m_slug = plain(u"slug"_s, PlainField::Content::Code, &model::Metadata::slug);
    m_published = date(u"published"_s, &model::Metadata::published);
    m_updated = date(u"updated"_s, &model::Metadata::updated);
    m_embargo = date(u"embargo"_s, &model::Metadata::embargo);
    m_urgency = new FormCell(new UrgencyField(m_session, this), this);
    for (const auto& [left, right] : {std::pair{m_section, m_slug}, {m_published, m_updated}, {m_embargo, m_urgency}}) {
        auto* twin = new QHBoxLayout;
        twin->setSpacing(1);
        twin->addWidget(left, 1);
        twin->addWidget(right, 1);
        m_twins.append(twin);
    }
}

void DetailsForm::refreshBylines()
{
    const qsizetype count = m_session->metadata().bylines.size();
    while (m_bylines.size() > count) {
        discard(m_bylines.takeLast(), m_addByline);
    }
    while (m_bylines.size() < count) {
        auto* byline = new BylineFields(m_session, static_cast<int>(m_bylines.size()), this);
        byline->setLanguageVisible(model::Language::Korean, m_visible.ko);
        byline->setLanguageVisible(model::Language::English, m_visible.en);
        connect(byline, &BylineFields::removeRequested, this, &DetailsForm::removeByline);
        connect(byline, &BylineFields::moveRequested, this,
            [this](int index, int by, const QString& part, model::Language language) {
                m_session->edit(u"bylines"_s,
                    [&](model::Metadata& meta) { model::moveEntry(meta, u"bylines"_s, index, index + by); });
                m_bylines[index + by]->show(part, language); // the focus goes along
            });
        m_bylineRows->addWidget(byline);
        m_bylines.append(byline);
    }
}

void DetailsForm::addByline()
{
    m_session->edit(u"bylines/%1/name"_s.arg(m_bylines.size()),
        [](model::Metadata& meta) { meta.bylines.append(model::Byline{}); });
    refreshBylines();
    if (!m_bylines.isEmpty()) {
        m_bylines.last()->findChild<PairedField*>()->show(
            m_visible.ko ? model::Language::Korean : model::Language::English, {});
    }
}

void DetailsForm::removeByline(int index)
{
    m_session->edit(u"bylines"_s, [index](model::Metadata& meta) { model::removeEntry(meta, u"bylines"_s, index); });
}

void DetailsForm::retranslate()
{
    m_addByline->setText(tr("Add a byline"));
    m_dateline->setLabel(tr("Dateline"));
    m_section->setLabel(tr("Section"));
    m_slug->setLabel(tr("Slug"));
    m_slug->setToolTip(tr("Names the package and the address of the page: small letters, digits and hyphens"));
    const std::pair<FormCell*, QString> dates[]
        = {{m_published, tr("Published")}, {m_updated, tr("Updated")}, {m_embargo, tr("Embargo")}};
    for (const auto& [cell, name] : dates) {
        cell->setLabel(name);
        cell->findChild<DateField*>()->setName(name);
    }
    m_urgency->setLabel(tr("Urgency"));
}

} // namespace wongo::widgets
