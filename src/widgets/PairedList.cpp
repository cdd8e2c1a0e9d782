// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PairedList.h"

#include "model/Entries.h"
#include "session/ArticleSession.h"
#include "widgets/ButtonRow.h"
#include "widgets/Discard.h"
#include "widgets/Icons.h"
#include "widgets/MoveActions.h"
#include "widgets/PairedField.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;

PairedList::PairedList(session::ArticleSession* session, const QString& list, Path path, Words words, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_path(std::move(path))
    , m_words(std::move(words))
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    setObjectName(list);
    setFocusProxy(m_add); // where one begins while there is no entry
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
    const qsizetype count = model::entryCount(m_session->metadata(), objectName());
    while (m_fields.size() > count) {
        discard(m_fields.takeLast(), m_add);
    }
    while (m_fields.size() < count) {
        addRow();
    }
    for (qsizetype i = 0; i < count; ++i) {
        const QList<MoveActions*> moves = m_fields[i]->findChildren<MoveActions*>();
        for (MoveActions* each : moves) {
            each->setPlace(i, count);
        }
    }
}

void PairedList::addRow()
{
    const int index = static_cast<int>(m_fields.size());
    auto* field = new PairedField(m_session, m_path(index), PairedField::Shape::Columns, this);
    auto* remove = new QToolButton(field);
    remove->setIcon(icon(u"edit-delete-remove"_s, Tint::Quiet));
    remove->setObjectName(u"remove"_s);
    connect(remove, &QToolButton::clicked, this, [this, index] { removeEntry(index); });
    field->setTrailing(remove);
    for (const Language language : model::allLanguages) {
        field->setLanguageVisible(language, m_visible[language]);
        auto* moves = new MoveActions(field->edit(language));
        connect(moves, &MoveActions::moveRequested, this,
            [this, index, language](int by) { moveEntry(index, by, language); });
    }
    m_rows->addWidget(field);
    m_fields.append(field);
    retranslate();
}

void PairedList::addEntry()
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime minute(
        now.date(), QTime(now.time().hour(), now.time().minute()), Qt::OffsetFromUTC, now.offsetFromUtc());
    m_session->edit(m_path(static_cast<int>(m_fields.size())),
        [this, &minute](model::Metadata& meta) { model::appendEntry(meta, objectName(), minute); });
    refresh();
    if (!m_fields.isEmpty()) {
        m_fields.last()->show(m_visible.ko ? Language::Korean : Language::English, {});
    }
}

void PairedList::removeEntry(int index)
{
    m_session->edit(
        objectName(), [this, index](model::Metadata& meta) { model::removeEntry(meta, objectName(), index); });
}

void PairedList::moveEntry(int index, int by, Language language)
{
    FieldEdit* edit = m_fields[index]->edit(language);
    edit->finishComposition();
    const markdown::Range chosen{edit->textCursor().selectionStart(), edit->textCursor().selectionEnd()};
    m_session->edit(objectName(),
        [this, index, by](model::Metadata& meta) { model::moveEntry(meta, objectName(), index, index + by); });
    m_fields[index + by]->show(language, chosen);
}

void PairedList::retranslate()
{
    m_add->setText(m_words.add());
    for (int i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setLabel(m_words.label(i));
        auto* remove = m_fields[i]->findChild<QToolButton*>(u"remove"_s);
        remove->setToolTip(m_words.remove(i));
        remove->setAccessibleName(m_words.remove(i));
    }
}

} // namespace wongo::widgets
