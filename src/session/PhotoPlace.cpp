// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PhotoPlace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

qsizetype lineStart(const QString& text, qsizetype position)
{
    return position == 0 ? 0 : text.lastIndexOf(u'\n', position - 1) + 1;
}

qsizetype lineEnd(const QString& text, qsizetype position)
{
    const qsizetype end = text.indexOf(u'\n', position);
    return end < 0 ? text.size() : end;
}

bool isBlankLine(const QString& text, qsizetype position)
{
    const qsizetype start = lineStart(text, position);
    return QStringView(text).mid(start, lineEnd(text, position) - start).trimmed().isEmpty();
}

/// Behind what holds the position: a block, link definitions, else the line.
qsizetype endOfHolder(const QString& text, const markdown::Tree& tree, qsizetype position)
{
    if (const int index = markdown::blockAt(tree, position); index >= 0) {
        const markdown::PlacedBlock& placed = tree.blocks[static_cast<size_t>(index)];
        const qsizetype end = placed.start + placed.block->length;
        if (position <= end) {
            return lineEnd(text, end);
        }
    }
    for (const markdown::Definitions& definitions : tree.definitions) {
        if (definitions.range.start <= position && position < definitions.range.end) {
            return lineEnd(text, std::max(position, definitions.range.end - 1));
        }
    }
    return isBlankLine(text, position) ? -1 : lineEnd(text, position);
}

} // namespace

PhotoPlace placeForPhoto(const QString& text, const markdown::Tree& tree, qsizetype position, const QString& markdown)
{
    PhotoPlace place;
    position = std::clamp<qsizetype>(position, 0, text.size());
    const qsizetype behind = endOfHolder(text, tree, position);
    QString before;
    if (behind >= 0) {
        place.position = behind;
        before = u"\n\n"_s;
    } else {
        place.position = lineStart(text, position);
        place.removed = lineEnd(text, position) - place.position;
        before = place.position > 0 && !isBlankLine(text, place.position - 1) ? u"\n"_s : QString();
    }
    // Behind the place a line ends.
    const qsizetype rest = place.position + place.removed;
    const bool goesOn = rest + 1 < text.size() && !isBlankLine(text, rest + 1);
    const QString after = rest == text.size() || goesOn ? u"\n"_s : QString();
    place.text = before + markdown + after;
    place.end = place.position + before.size() + markdown.size();
    return place;
}

std::optional<PhotoPlace> placeToFill(
    const QString& text, const markdown::Tree& tree, qsizetype position, const QString& destination)
{
    const int index = markdown::blockAt(tree, position);
    if (index < 0) {
        return std::nullopt;
    }
    const markdown::PlacedBlock& placed = tree.blocks[static_cast<size_t>(index)];
    const qsizetype end = placed.start + placed.block->length;
    const markdown::Node* image = position <= end ? markdown::figureImage(placed.block->node) : nullptr;
    if (!image || image->url.isEmpty() || image->url.contains(u'/') || image->url.contains(u':')) {
        return std::nullopt;
    }
    const qsizetype found
        = QStringView(text).sliced(placed.start, placed.block->length).lastIndexOf(u"]("_s + image->url);
    if (found < 0) {
        return std::nullopt;
    }
    const qsizetype start = placed.start + found + 2;
    return PhotoPlace{start, image->url.size(), destination, end + destination.size() - image->url.size()};
}

} // namespace wongo::session
