// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoTexts.h"

#include "model/FieldPath.h"
#include "widgets/FieldEdit.h"
#include "widgets/Icons.h"
#include "widgets/PairedField.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;

PhotoTexts::PhotoTexts(session::ArticleSession* session, QWidget* area)
    : QWidget(area)
    , m_caption(new PairedField(session, u"images"_s, PairedField::Shape::Stacked, this))
    , m_alt(new PairedField(session, u"images"_s, PairedField::Shape::Stacked, this))
    , m_credit(new PairedField(session, u"images"_s, PairedField::Shape::Stacked, this))
    , m_previous(new QAction(icon(u"go-previous"_s), QString(), this))
    , m_next(new QAction(icon(u"go-next"_s), QString(), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (PairedField* field : {m_caption, m_alt, m_credit}) {
        column->addWidget(field);
    }
    m_previous->setShortcut(QKeySequence(u"Ctrl+PgUp"_s));
    m_next->setShortcut(QKeySequence(u"Ctrl+PgDown"_s));
    for (QAction* action : {m_previous, m_next}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        area->addAction(action);
    }
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    retranslate();
}

void PhotoTexts::setPhoto(const QString& imageId)
{
    m_caption->setPath(model::fields::imageCaption(imageId));
    m_alt->setPath(model::fields::imageAlt(imageId));
    m_credit->setPath(model::fields::imageCredit(imageId));
}

void PhotoTexts::setNeighbours(bool previous, bool next)
{
    m_previous->setEnabled(previous);
    m_next->setEnabled(next);
}

PairedField* PhotoTexts::field(const QString& path) const
{
    return path.endsWith("/alt"_L1) ? m_alt : path.endsWith("/credit"_L1) ? m_credit : m_caption;
}

void PhotoTexts::show(const QString& path, Language language, const markdown::Range& range)
{
    field(path)->show(language, range);
}

QList<FieldEdit*> PhotoTexts::edits() const
{
    QList<FieldEdit*> all;
    for (const PairedField* field : {m_caption, m_alt, m_credit}) {
        for (const Language language : model::allLanguages) {
            all.append(field->edit(language));
        }
    }
    return all;
}

int PhotoTexts::focused() const
{
    const QList<FieldEdit*> all = edits();
    for (int i = 0; i < all.size(); ++i) {
        if (all[i]->hasFocus()) {
            return i;
        }
    }
    return -1;
}

bool PhotoTexts::isWrittenIn() const
{
    return focused() >= 0;
}

bool PhotoTexts::focusNextPrevChild(bool next)
{
    const QList<FieldEdit*> all = edits();
    const int at = focused();
    const Qt::FocusReason reason = next ? Qt::TabFocusReason : Qt::BacktabFocusReason;
    const int to = at + (next ? 1 : -1);
    if (at >= 0 && to >= 0 && to < all.size()) {
        all[to]->setFocus(reason);
        return true;
    }
    if (at >= 0 && (next ? m_next : m_previous)->isEnabled()) {
        Q_EMIT stepRequested(next ? 1 : -1);
        (next ? all.first() : all.last())->setFocus(reason);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

/// The caret goes to the end of the text that stands there: what is to be written goes on.
void PhotoTexts::step(int by)
{
    const int at = focused();
    Q_EMIT stepRequested(by);
    if (at >= 0) {
        const QList<FieldEdit*> all = edits();
        all[at]->moveCursor(QTextCursor::End);
        all[at]->setFocus(Qt::ShortcutFocusReason);
    }
}

void PhotoTexts::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void PhotoTexts::retranslate()
{
    m_caption->setLabel(tr("Caption"));
    m_alt->setLabel(tr("Description for those who cannot see it"));
    m_credit->setLabel(tr("Credit"));
    m_previous->setText(tr("Previous photo"));
    m_next->setText(tr("Next photo"));
    for (QAction* action : {m_previous, m_next}) {
        action->setToolTip(u"%1 (%2)"_s.arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    }
}

} // namespace wongo::widgets
