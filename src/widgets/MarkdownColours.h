// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Language.h"

#include <QObject>

#include <memory>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class BodyEditor;

/// Shows the Markdown of a body as what it means: headings and bold text stand out, the marks step back. Reads the
/// session's finished tree, never parses; touches only blocks that changed, and nothing while a syllable is being
/// composed.
class MarkdownColours : public QObject {
    Q_OBJECT
public:
    /// The session and the editor must outlive it; the editor is its parent.
    MarkdownColours(session::ArticleSession* session, BodyEditor* editor);

    void recolour(); ///< everything anew: the palette changed

private:
    bool mayPaint(const markdown::Tree& tree) const;
    void refresh();
    void follow(int position, int removed, int added);
    void restoreLine();
    void paintBlock(const markdown::Block& block, qsizetype start,
        markdown::Range& dirty); ///< widens `dirty` by the lines that changed
    void showPainted(const markdown::Range& dirty);

    session::ArticleSession* m_session;
    BodyEditor* m_editor;
    std::shared_ptr<const markdown::Tree> m_shown; ///< the tree whose colours stand in the document
    int m_lines; ///< of the document, at its newest change
};

} // namespace wongo::widgets
