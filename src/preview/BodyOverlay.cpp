// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/BodyOverlay.h"

#include <algorithm>
#include <limits>

namespace wongo::preview {

namespace {
constexpr int untilEnd = std::numeric_limits<int>::max() / 2;
}

BodyOverlay::BodyOverlay()
    : m_pieces{Piece{0, untilEnd, {}}}
{
}

size_t BodyOverlay::splitAt(int index)
{
    int begin = 0;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        Piece& piece = m_pieces[i];
        if (begin == index) {
            return i;
        }
        if (index < begin + piece.count) {
            const int head = index - begin;
            const Piece tail{piece.first + head, piece.count - head, {}};
            piece.count = head;
            m_pieces.insert(m_pieces.begin() + std::ptrdiff_t(i) + 1, tail);
            return i + 1;
        }
        begin += piece.count;
    }
    return m_pieces.size();
}

void BodyOverlay::apply(const render::BlockPatch& patch)
{
    const size_t from = splitAt(patch.first);
    const size_t to = splitAt(patch.first + patch.removed);
    std::vector<Piece> pieces;
    pieces.reserve(size_t(patch.inserted.size()));
    for (const QByteArray& html : patch.inserted) {
        pieces.push_back({0, 1, html.isNull() ? QByteArray("") : html});
    }
    const auto at = m_pieces.erase(m_pieces.begin() + std::ptrdiff_t(from), m_pieces.begin() + std::ptrdiff_t(to));
    m_pieces.insert(at, pieces.begin(), pieces.end());
}

QList<render::BlockPatch> BodyOverlay::patches() const
{
    QList<render::BlockPatch> result;
    render::BlockPatch open; // between two runs of loaded blocks
    for (const Piece& piece : m_pieces) {
        if (!piece.loaded()) {
            open.inserted.append(piece.html);
            continue;
        }
        open.removed = piece.first - open.first;
        if (!open.isEmpty()) {
            result.append(open);
        }
        open = {piece.first + piece.count, 0, {}};
    }
    // From the end to the start, so that no patch moves the blocks of the next one.
    std::reverse(result.begin(), result.end());
    return result;
}

} // namespace wongo::preview
