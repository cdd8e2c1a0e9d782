// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PhotoSwap.h"

#include "markdown/Destination.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

void fillIn(model::Text& text, const model::Text& other)
{
    for (const model::Language language : model::allLanguages) {
        if (text[language].isEmpty()) {
            text[language] = other[language];
        }
    }
}

void takeOver(QString& text, const QString& other)
{
    text = other.isEmpty() ? text : other;
}

bool sameShape(const model::ImageAsset& one, const model::ImageAsset& other)
{
    return qint64(one.width) * other.height == qint64(other.width) * one.height;
}

/// Images of that file below `node`; ranges in the document.
void findImages(const markdown::Node& node, qsizetype offset, const QString& file, QList<markdown::Range>& found)
{
    if (node.kind == markdown::Kind::Image && node.url == file) {
        found.append({node.range.start + offset, node.range.end + offset});
    }
    for (const markdown::Node& child : node.children) {
        findImages(child, offset, file, found);
    }
}

} // namespace

model::ImageAsset withFileOf(model::ImageAsset photo, const model::ImageAsset& taken)
{
    if (!sameShape(photo, taken)) {
        photo.focalPoint.reset();
        photo.crops.clear();
    }
    photo.file = taken.file;
    photo.sha256 = taken.sha256;
    photo.width = taken.width;
    photo.height = taken.height;
    fillIn(photo.caption, taken.caption);
    fillIn(photo.credit, taken.credit);
    takeOver(photo.creator, taken.creator);
    takeOver(photo.copyrightNotice, taken.copyrightNotice);
    takeOver(photo.usageTerms, taken.usageTerms);
    photo.digitalSourceType = taken.digitalSourceType; // of the file, whoever the photographer is
    return photo;
}

QList<TextPatch> renamedPhoto(const QString& body, const markdown::Tree& tree, const QString& from, const QString& to)
{
    // The destination of an image, or of the definition that an image by reference goes by.
    const QRegularExpression destination(u"(?:\\]\\(|\\]:)\\s*(%1|<%2>)(?=[\\s)]|$)"_s.arg(
        QRegularExpression::escape(markdown::destination(from)), QRegularExpression::escape(from)));
    const QString name = markdown::destination(to);
    QList<TextPatch> patches;
    const auto patch = [&](const QRegularExpressionMatch& match, qsizetype offset) {
        patches.append({match.capturedStart(1) + offset, match.capturedLength(1), name});
    };
    QList<markdown::Range> images;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        findImages(placed.block->node, placed.start, from, images);
    }
    for (const markdown::Range& image : std::as_const(images)) {
        QRegularExpressionMatch last; // what stands before it is alternative text
        for (auto it = destination.globalMatch(body.mid(image.start, image.end - image.start)); it.hasNext();) {
            last = it.next();
        }
        if (last.hasMatch()) {
            patch(last, image.start);
        }
    }
    for (const markdown::Definitions& definitions : tree.definitions) {
        const markdown::Range& range = definitions.range;
        for (auto it = destination.globalMatch(body.mid(range.start, range.end - range.start)); it.hasNext();) {
            patch(it.next(), range.start);
        }
    }
    std::sort(
        patches.begin(), patches.end(), [](const TextPatch& a, const TextPatch& b) { return a.position < b.position; });
    return patches;
}

} // namespace wongo::session
