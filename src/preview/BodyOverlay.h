// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/BlockDiff.h"

#include <vector>

namespace wongo::preview {

/// What has become of the blocks of a loaded page: the patches since, folded into one picture whose size is that of the
/// changed blocks and not of the time that was typed. With it a page that was lost is brought back without asking its
/// owner.
class BodyOverlay {
public:
    BodyOverlay();
    void apply(const render::BlockPatch& patch);
    /// Patches that bring the page as loaded to what it is now. To be applied in this order.
    QList<render::BlockPatch> patches() const;

private:
    /// Either a run of blocks as loaded (html empty) or one block of ours.
    struct Piece {
        int first = 0;
        int count = 1;
        QByteArray html;
        bool loaded() const { return html.isNull(); }
    };
    size_t splitAt(int index); ///< the piece that begins at that block, after splitting if needed

    std::vector<Piece> m_pieces; ///< the last one is the loaded rest: nobody says how many blocks a page has
};

} // namespace wongo::preview
