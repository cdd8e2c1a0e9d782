// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FindEdit.h"

#include "widgets/ComposingEdit.h"
#include "widgets/Scale.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStyle>

namespace wongo::widgets {

FindEdit::FindEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setMinimumWidth(scaled(200));
    connect(this, &QLineEdit::textChanged, this, &FindEdit::tell);
}

QString FindEdit::written() const
{
    QString all = text();
    return all.insert(cursorPosition(), m_preedit);
}

void FindEdit::finishComposition()
{
    if (m_preedit.isEmpty()) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    if (!m_preedit.isEmpty()) { // nobody answered: do what the input method would have done
        QInputMethodEvent commit;
        commit.setCommitString(m_preedit);
        QCoreApplication::sendEvent(this, &commit);
    }
}

void FindEdit::setWrong(bool wrong)
{
    if (m_wrong != wrong) {
        m_wrong = wrong;
        style()->unpolish(this);
        style()->polish(this);
    }
}

bool FindEdit::event(QEvent* event)
{
    if (endsComposition(*event)) {
        finishComposition();
    }
    return QLineEdit::event(event);
}

void FindEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept();
        Q_EMIT returned(event->modifiers() & Qt::ShiftModifier);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FindEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    tell();
}

void FindEdit::mousePressEvent(QMouseEvent* event)
{
    finishComposition(); // Qt would drop it, and it would be counted as written all the same
    QLineEdit::mousePressEvent(event);
}

void FindEdit::focusOutEvent(QFocusEvent* event)
{
    finishComposition();
    QLineEdit::focusOutEvent(event);
}

void FindEdit::tell()
{
    const QString now = written();
    if (now != m_told) {
        m_told = now;
        Q_EMIT writtenChanged();
    }
}

} // namespace wongo::widgets
