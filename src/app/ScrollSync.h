// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QObject>

namespace wongo::session {
class ArticleSession;
}
namespace wongo::widgets {
class ArticleEditor;
}

namespace wongo::app {

class PreviewPane;

/// Keeps text and page at the same place, by block, in both directions, and marks the block in which the caret stands.
class ScrollSync : public QObject {
    Q_OBJECT
public:
    /// All three must outlive it.
    ScrollSync(session::ArticleSession* session, widgets::ArticleEditor* editor, PreviewPane* preview);

private:
    void followText(model::Language language);
    void followPage(model::Language language, int block, double fraction);
    void markCaret(model::Language language);

    session::ArticleSession* m_session;
    widgets::ArticleEditor* m_editor;
    PreviewPane* m_preview;
    bool m_following = false; ///< the text is being moved by the page
};

} // namespace wongo::app
