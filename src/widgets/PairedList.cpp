// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PairedList.h"

#include "session/ArticleSession.h"
#include "widgets/ButtonRow.h"
#include "widgets/Icons.h"
#include "widgets/PairedField.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;

PairedList::PairedList(session::ArticleSession* session, Subject subject, Words words, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_subject(std::move(subject))
    , m_words(std::move(words))
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_rows->setSpacing(8);
    column->addLayout(m_rows);
    m_add->setIcon(icon(u"list-add"_s, Tint::Accent));
    m_addRow = new ButtonRow(m_add, this);
    column->addWidget(m_addRow);
    connect(m_add, &QPushButton::clicked, this, &PairedList::addEntry);
    connect(session, &session::ArticleSession::metadataChanged, this, &PairedList::refresh);
    refresh();
    retranslate();
}

void PairedList::setLanguageVisible(Language language, bool visible)
{
    m_visible[language] = visible;
    m_addRow->setLanguageVisible(language, visible);
    for (PairedField* field : std::as_const(m_fields)) {
        field->setLanguageVisible(language, visible);
    }
}

void PairedList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void PairedList::refresh()
{
    model::Metadata meta = m_session->metadata();
    const qsizetype count = m_subject.list(meta).size();
    while (m_fields.size() > count) {
        m_fields.takeLast()->deleteLater();
    }
    while (m_fields.size() < count) {
        addRow();
    }
}

void PairedList::addRow()
{
    const int index = static_cast<int>(m_fields.size());
    auto* field = new PairedField(m_session, m_subject.path(index), PairedField::Shape::Columns, this);
    auto* remove = new QToolButton(field);
    remove->setIcon(icon(u"edit-delete-remove"_s, Tint::Quiet));
    remove->setObjectName(u"remove"_s);
    connect(remove, &QToolButton::clicked, this, [this, index] { removeEntry(index); });
    field->setTrailing(remove);
    for (const Language language : model::allLanguages) {
        field->setLanguageVisible(language, m_visible[language]);
    }
    m_rows->addWidget(field);
    m_fields.append(field);
    retranslate();
}

void PairedList::addEntry()
{
    const QString path = m_subject.path(static_cast<int>(m_fields.size()));
    m_session->edit(path, [this](model::Metadata& meta) { m_subject.list(meta).append(model::Text{}); });
    refresh();
    if (!m_fields.isEmpty()) {
        m_fields.last()->show(m_visible.ko ? Language::Korean : Language::English, {});
    }
}

void PairedList::removeEntry(int index)
{
    m_session->edit(m_subject.field, [this, index](model::Metadata& meta) {
        if (index < m_subject.list(meta).size()) {
            m_subject.list(meta).removeAt(index);
        }
    });
}

void PairedList::retranslate()
{
    m_add->setText(m_words.add());
    for (int i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setLabel(m_words.label(i));
        auto* remove = m_fields[i]->findChild<QToolButton*>(u"remove"_s);
        remove->setToolTip(m_words.remove());
        remove->setAccessibleName(m_words.remove());
    }
}

} // namespace wongo::widgets
