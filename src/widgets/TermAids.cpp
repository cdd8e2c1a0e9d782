// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TermAids.h"

#include "language/Particles.h"
#include "language/Romanization.h"
#include "session/ArticleSession.h"
#include "session/Dictionaries.h"
#include "session/Spelling.h"
#include "session/TermFinder.h"
#include "widgets/AddNameDialog.h"
#include "widgets/BodyEditor.h"
#include "widgets/TermCompletion.h"
#include "widgets/TermMarks.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

namespace {

bool isSyllable(QChar c)
{
    return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
}

bool isHangul(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return isSyllable(c) || c == u' '; });
}

} // namespace

TermAids::TermAids(session::ArticleSession* session, session::TermFinder* finder, BodyEditor* editor)
    : QObject(editor)
    , m_session(session)
    , m_finder(finder)
    , m_editor(editor)
    , m_marks(new TermMarks(finder, editor))
    , m_completion(new TermCompletion(session, finder, editor, editor->language()))
    , m_complete(new QAction(editor))
{
    m_complete->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_complete->setShortcutContext(Qt::WidgetShortcut);
    editor->addAction(m_complete);
    editor->installEventFilter(this);
    connect(m_complete, &QAction::triggered, m_completion, &TermCompletion::show);
    connect(editor, &ComposingEdit::menuAboutToShow, this, &TermAids::offer);
    retranslate();
}

void TermAids::addName()
{
    m_editor->finishComposition();
    const QTextCursor cursor = m_editor->textCursor();
    const QString selected = cursor.selectedText().simplified();
    ask(isHangul(selected) ? selected : nameAt(cursor.position()));
}

bool TermAids::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    return QObject::eventFilter(watched, event);
}

/// The Korean name that the word there is, without particles; empty if it is none.
QString TermAids::nameAt(int position) const
{
    const QTextBlock block = m_editor->document()->findBlock(position);
    const QString text = block.text();
    qsizetype start = position - block.position();
    qsizetype end = start;
    while (start > 0 && isSyllable(text.at(start - 1))) {
        --start;
    }
    while (end < text.size() && isSyllable(text.at(end))) {
        ++end;
    }
    for (const QString& name : language::likelyNames(QStringView(text).sliced(start, end - start))) {
        if (language::koreanName(name)) {
            return name;
        }
    }
    return {};
}

void TermAids::ask(const QString& korean)
{
    session::Dictionaries* dictionaries = m_session->spelling()->dictionaries();
    if (!dictionaries) {
        return;
    }
    auto* dialog = new AddNameDialog(m_session->desk().names, m_session->desk().terms, korean, m_editor->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddNameDialog::nameChosen, dictionaries, &session::Dictionaries::addOwnName);
    dialog->open();
}

void TermAids::offer(QMenu* menu, int position)
{
    const QString name = nameAt(position);
    const model::Glossary& terms = m_finder->terms();
    const bool known
        = std::any_of(terms.begin(), terms.end(), [&](const model::Term& term) { return term.ko == name; });
    if (name.isEmpty() || known || !m_session->spelling()->dictionaries()) {
        return;
    }
    QAction* before = menu->actions().value(0);
    auto* add = new QAction(tr("Add “%1” to the names…").arg(name), menu);
    connect(add, &QAction::triggered, this, [this, name] { ask(name); });
    menu->insertAction(before, add);
    menu->insertSeparator(before);
}

void TermAids::retranslate()
{
    m_complete->setText(tr("Terms and names that go on so"));
}

} // namespace wongo::widgets
