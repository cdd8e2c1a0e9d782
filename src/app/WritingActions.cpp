// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WritingActions.h"

#include "app/ActionTable.h"
#include "app/Settings.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/ComposingEdit.h"
#include "widgets/PairGuide.h"

#include <QAction>

#include <algorithm>
#include <functional>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

constexpr int sizes[] = {12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32}; // pixels
constexpr int usualSize = 15;

const QString sizeKey = u"readingSize"_s;
const QString quotesKey = u"curlsQuotes"_s;
const QString focusKey = u"paragraphFocus"_s;

} // namespace

WritingActions::WritingActions(ActionTable* actions, widgets::ArticleEditor* editor, Settings* settings)
    : QObject(editor)
    , m_actions(actions)
    , m_editor(editor)
    , m_settings(settings)
{
    connectFormats();
    connectZoom();
    connectAids();
    connectPairs();
    refresh();
}

void WritingActions::connectFormats()
{
    using widgets::MarkdownCommand;
    connect(m_editor, &widgets::ArticleEditor::focusMoved, this, [this] {
        const widgets::BodyEditor* body = m_editor->focusedBody();
        m_actions->setBodyFocused(body && !body->isReadOnly());
    });
    const std::pair<ActionId, MarkdownCommand> formats[]
        = {{ActionId::Bold, MarkdownCommand::Bold}, {ActionId::Italic, MarkdownCommand::Italic},
            {ActionId::Heading, MarkdownCommand::Heading}, {ActionId::Quote, MarkdownCommand::Quote},
            {ActionId::List, MarkdownCommand::List}, {ActionId::Link, MarkdownCommand::Link}};
    for (const auto& [id, command] : formats) {
        connect(m_actions->action(id), &QAction::triggered, this, [this, command = command] {
            if (widgets::BodyEditor* body = m_editor->focusedBody()) {
                body->apply(command);
            }
        });
    }
}

void WritingActions::connectZoom()
{
    const std::pair<ActionId, int> steps[] = {{ActionId::ZoomIn, 1}, {ActionId::ZoomOut, -1}, {ActionId::ZoomReset, 0}};
    for (const auto& [id, step] : steps) {
        connect(m_actions->action(id), &QAction::triggered, this, [this, step = step] { zoom(step); });
    }
    for (const model::Language language : model::allLanguages) {
        connect(m_editor->body(language), &widgets::BodyEditor::zoomRequested, this, &WritingActions::zoom);
    }
}

void WritingActions::connectAids()
{
    connect(m_actions->action(ActionId::PastePlain), &QAction::triggered, this, [this] {
        if (auto* edit = qobject_cast<widgets::ComposingEdit*>(m_editor->window()->focusWidget())) {
            edit->pastePlain();
        }
    });
    const std::pair<ActionId, QString> switches[]
        = {{ActionId::CurlQuotes, quotesKey}, {ActionId::ParagraphFocus, focusKey}};
    for (const auto& [id, key] : switches) {
        connect(m_actions->action(id), &QAction::triggered, this, [this, key = key](bool on) {
            m_settings->setNumber(key, on ? 1 : 0);
            refresh();
        });
    }
}

void WritingActions::connectPairs()
{
    using Mark = model::ConfirmedPair::Mark;
    widgets::PairGuide* pairs = m_editor->pairs();
    const std::pair<ActionId, std::function<void()>> commands[] = {{ActionId::PairCard, [pairs] { pairs->openCard(); }},
        {ActionId::PairTranslated, [pairs] { pairs->confirm(Mark::Translated); }},
        {ActionId::PairChecked, [pairs] { pairs->confirm(Mark::Checked); }},
        {ActionId::AllTranslated, [pairs] { pairs->confirmDrafts(); }},
        {ActionId::AddName, [editor = m_editor] { editor->addName(); }},
        {ActionId::NextOpenPair, [pairs] { pairs->step(1); }},
        {ActionId::PreviousOpenPair, [pairs] { pairs->step(-1); }}};
    for (const auto& [id, command] : commands) {
        connect(m_actions->action(id), &QAction::triggered, pairs, command);
    }
}

void WritingActions::zoom(int steps)
{
    const auto now = std::lower_bound(
        std::begin(sizes), std::end(sizes), m_settings->number(sizeKey, usualSize)); // the next known one
    const auto index = std::clamp<std::ptrdiff_t>(
        std::distance(std::begin(sizes), now) + steps, 0, static_cast<std::ptrdiff_t>(std::size(sizes)) - 1);
    m_settings->setNumber(sizeKey, steps == 0 ? usualSize : sizes[index]);
    refresh();
}

void WritingActions::refresh()
{
    const bool curls = m_settings->number(quotesKey, 0) != 0;
    const bool focus = m_settings->number(focusKey, 0) != 0;
    m_actions->action(ActionId::CurlQuotes)->setChecked(curls);
    m_actions->action(ActionId::ParagraphFocus)->setChecked(focus);
    const int size = std::clamp(m_settings->number(sizeKey, usualSize), *std::begin(sizes), *std::rbegin(sizes));
    for (const model::Language language : model::allLanguages) {
        widgets::BodyEditor* body = m_editor->body(language);
        body->finishComposition(); // a syllable in the making would be laid out anew
        body->setReadingSize(size);
        body->setCurlsQuotes(curls);
        body->setParagraphFocus(focus);
    }
}

} // namespace wongo::app
