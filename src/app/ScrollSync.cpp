// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ScrollSync.h"

#include "app/PreviewPane.h"
#include "preview/PreviewView.h"
#include "session/ArticleSession.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"

#include <QScopedValueRollback>
#include <QScrollBar>

namespace wongo::app {

using model::Language;

ScrollSync::ScrollSync(session::ArticleSession* session, widgets::ArticleEditor* editor, PreviewPane* preview)
    : QObject(preview)
    , m_session(session)
    , m_editor(editor)
    , m_preview(preview)
{
    for (const Language language : model::allLanguages) {
        widgets::BodyEditor* body = editor->body(language);
        connect(body->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, language] { followText(language); });
        connect(body, &QPlainTextEdit::cursorPositionChanged, this, [this, language] { markCaret(language); });
    }
    connect(preview, &PreviewPane::scrolledToBlock, this, &ScrollSync::followPage);
}

void ScrollSync::followText(Language language)
{
    preview::PreviewView* view = m_preview->view(language);
    if (m_following || !m_preview->isLive() || !view || !view->isVisible()) {
        return;
    }
    const auto tree = m_session->tree(language);
    const int position = m_editor->body(language)->topPosition();
    const int index = markdown::blockAt(*tree, position);
    if (index < 0) {
        return;
    }
    const markdown::PlacedBlock& block = tree->blocks[static_cast<size_t>(index)];
    const double length = std::max<double>(1.0, static_cast<double>(block.block->length));
    view->scrollToBlock(index, std::clamp(static_cast<double>(position - block.start) / length, 0.0, 1.0));
}

void ScrollSync::followPage(Language language, int block, double fraction)
{
    const auto tree = m_session->tree(language);
    if (block < 0 || block >= static_cast<int>(tree->blocks.size())) {
        return;
    }
    const markdown::PlacedBlock& placed = tree->blocks[static_cast<size_t>(block)];
    const QScopedValueRollback guard(m_following, true);
    const double inside = fraction * static_cast<double>(placed.block->length);
    m_editor->body(language)->scrollToPosition(static_cast<int>(placed.start) + static_cast<int>(inside));
}

void ScrollSync::markCaret(Language language)
{
    preview::PreviewView* view = m_preview->view(language);
    if (view && view->isVisible() && m_preview->isLive()) {
        view->markBlock(
            markdown::blockAt(*m_session->tree(language), m_editor->body(language)->textCursor().position()));
    }
}

} // namespace wongo::app
