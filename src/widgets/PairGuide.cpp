// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PairGuide.h"

#include "session/ArticleSession.h"
#include "session/PairDesk.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/PairCard.h"
#include "widgets/PairGutter.h"
#include "widgets/PairedField.h"

#include <QApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

using checks::PairState;
using model::Language;

/// A place that wants a look: by its order in the article.
struct Open {
    QString path;
    Language language = Language::Korean;
    markdown::Range range;
};

QList<Open> openPairs(const session::ArticleSession& session)
{
    const auto isOpen = [](PairState state) { return state == PairState::Stale || state == PairState::Missing; };
    const Language source = session.metadata().sourceLanguage;
    const Language target = model::other(source);
    QList<Open> open;
    for (const checks::FieldLook& field : session.pairs()->look().fields) {
        if (isOpen(field.state)) {
            const bool noSource = session.pairs()->textOf(field.path)[source].isEmpty();
            open.append({field.path, noSource ? source : target, {}});
        }
    }
    for (const checks::PairLook& pair : session.pairs()->look().body) {
        if (isOpen(pair.state)) {
            const bool hasTarget = pair.range[target].end > pair.range[target].start;
            const Language shown = hasTarget ? target : source;
            open.append({u"body"_s, shown, pair.range[shown]});
        }
    }
    return open;
}

} // namespace

PairGuide::PairGuide(session::ArticleSession* session, ArticleEditor* editor)
    : QObject(editor)
    , m_session(session)
    , m_editor(editor)
{
    for (const Language language : model::allLanguages) {
        BodyEditor* body = editor->body(language);
        connect(body, &QPlainTextEdit::cursorPositionChanged, this, &PairGuide::follow);
        connect(body->gutter(), &PairGutter::pairRequested, this, [this, language](int pair, const QPoint& place) {
            const int beside = m_session->pairs()->pairAt(
                model::other(language), m_editor->body(model::other(language))->textCursor().position());
            (new PairCard(m_session, pair, beside, m_editor))->popUp(place);
        });
    }
    connect(editor, &ArticleEditor::focusedLanguageChanged, this, &PairGuide::follow);
    connect(session->pairs(), &session::PairDesk::pairsChanged, this, [this] {
        m_current = -1; // the same number may be another pair by now
        follow();
    });
    follow();
}

void PairGuide::follow()
{
    const Language language = m_editor->focusedLanguage();
    const int before = std::exchange(
        m_current, m_session->pairs()->pairAt(language, m_editor->body(language)->textCursor().position()));
    m_editor->body(Language::Korean)->gutter()->setCurrent(m_current);
    m_editor->body(Language::English)->gutter()->setCurrent(m_current);
    if (m_current != before) {
        Q_EMIT currentChanged();
    }
}

QString PairGuide::focusedField() const
{
    const PairedField* field = PairedField::of(QApplication::focusWidget());
    return field ? field->path() : QString();
}

void PairGuide::openCard()
{
    if (const QString path = focusedField(); !path.isEmpty()) {
        const QWidget* field = QApplication::focusWidget();
        (new PairCard(m_session, path, m_editor))->popUp(field->mapToGlobal(QPoint(0, field->height())));
    } else if (m_current >= 0) {
        const BodyEditor* body = m_editor->body(m_editor->focusedLanguage());
        const BodyEditor* other = m_editor->body(model::other(m_editor->focusedLanguage()));
        const int beside = m_session->pairs()->pairAt(other->language(), other->textCursor().position());
        (new PairCard(m_session, m_current, beside, m_editor))
            ->popUp(body->viewport()->mapToGlobal(body->cursorRect().bottomLeft()));
    }
}

void PairGuide::confirm(model::ConfirmedPair::Mark mark)
{
    if (const QString path = focusedField(); !path.isEmpty()) {
        m_session->pairs()->confirm(path, mark);
    } else {
        m_session->pairs()->confirm(m_current, mark);
    }
}

void PairGuide::confirmDrafts()
{
    m_session->pairs()->confirmDrafts();
}

void PairGuide::step(int by)
{
    const QList<Open> open = openPairs(*m_session);
    if (open.isEmpty()) {
        return;
    }
    const QString field = focusedField();
    const Language language = m_editor->focusedLanguage();
    const int caret = m_editor->body(language)->textCursor().position();
    const auto isHere = [&](const Open& one) {
        return field.isEmpty()
            ? one.path == "body"_L1 && one.language == language && one.range.start <= caret && caret <= one.range.end
            : one.path == field;
    };
    const auto here = std::find_if(open.begin(), open.end(), isHere);
    const auto count = static_cast<int>(open.size());
    int next = by > 0 ? 0 : count - 1;
    if (here != open.end()) {
        next = (static_cast<int>(here - open.begin()) + by + count) % count;
    } else if (field.isEmpty()) { // the next one from the caret
        const int pair = m_session->pairs()->pairAt(language, caret);
        const QList<checks::PairLook>& looks = m_session->pairs()->look().body;
        for (int i = pair + by; pair >= 0 && i >= 0 && i < looks.size(); i += by) {
            const auto found = std::find_if(open.begin(), open.end(),
                [&](const Open& one) { return one.path == "body"_L1 && one.range == looks[i].range[one.language]; });
            if (found != open.end()) {
                next = static_cast<int>(found - open.begin());
                break;
            }
        }
    }
    m_editor->showPlace(open[next].path, open[next].language, open[next].range);
}

} // namespace wongo::widgets
