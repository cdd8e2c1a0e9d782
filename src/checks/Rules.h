// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Checks.h"

#include <QHash>

/// The single rules, each appending what it finds. Not used outside of this layer.
namespace wongo::checks::rules {

/// Where a photo of the article is shown.
struct PhotoUse {
    bool lead = false;
    bool portrait = false;
    model::Bilingual<bool> inBody;
    /// Shown somewhere in that language without a text of its own there, so that the record's text is what readers get.
    model::Bilingual<bool> needsAlt;
    model::Bilingual<bool> needsCaption;

    bool isShown() const { return lead || inBody.ko || inBody.en; }
    bool isUsed() const { return isShown() || portrait; }
    std::optional<model::Language> onlyIn() const; ///< as Finding::shownOnlyIn
};
using PhotoUses = QHash<QString, PhotoUse>; ///< by image id; every photo of the article is in it
using PhotosByFile = QHash<QString, QString>; ///< image id by relative path

// --- of single blocks (ranges relative to the block)
void markup(const markdown::Block& block, QStringView source, BlockFacts& facts);
void link(const markdown::Node& node, QStringView source, QList<Finding>& found);
void accidentalList(const markdown::Node& node, QStringView source, QList<Finding>& found);
void renumberedList(const markdown::Node& node, QStringView source, QList<Finding>& found);
/// Also of fields; `path` and `language` go into the findings.
void characters(QStringView text, const QString& path, model::Language language, QList<Finding>& found);

// --- of bodies
/// Image uses of one body: photos without a record; what is shown goes into `uses`. `offset` is the block's place.
void imagesInBody(const PhotosByFile& photos, const BlockFacts& facts, qsizetype offset, model::Language language,
    PhotoUses& uses, QList<Finding>& found);
/// `level` is that of the heading before, 1 (the headline) at first.
void headingOrder(
    const BlockFacts& facts, qsizetype offset, model::Language language, int& level, QList<Finding>& found);

// --- of the article
void bodies(const CheckInput& input, QList<Finding>& found);
void requiredFields(const CheckInput& input, QList<Finding>& found);
void lengths(const CheckInput& input, QList<Finding>& found);
void bodyLength(const CheckInput& input, model::Language language, BlockCache& cache, QList<Finding>& found);
void slug(const model::Metadata& meta, QList<Finding>& found);
void dates(const model::Metadata& meta, QList<Finding>& found);

/// Forms that the glossary forbids, in fields and bodies.
void wrongTerms(const CheckInput& input, BlockCache& cache, QList<Finding>& found);

/// Persons: in full at first, in an English body; those that no list knows, in a Korean one.
void names(const CheckInput& input, BlockCache& cache, QList<Finding>& found);

// --- across the languages
void fieldPairs(const CheckInput& input, const TermList& terms, QList<Finding>& found);
/// Sees which blocks belong together and what was said of them: for all below.
void followPairs(const CheckInput& input, BlockCache& cache);
void bodyPairs(const CheckInput& input, BlockCache& cache, QList<Finding>& found);
/// Pairs whose source has changed since they were confirmed.
void stalePairs(const CheckInput& input, const BlockCache& cache, QList<Finding>& found);
/// Blocks that the other body does not have.
void missingBlocks(const CheckInput& input, const BlockCache& cache, QList<Finding>& found);
/// Texts that still state what was corrected elsewhere.
void replacedFactsElsewhere(const CheckInput& input, BlockCache& cache, QList<Finding>& found);
/// "This has no other language, on purpose."
bool isMeantAlone(const model::Metadata& meta, const QString& path);

// --- of photos
PhotosByFile photosByFile(const model::Metadata& meta);
PhotoUses photoUses(const model::Metadata& meta); ///< all but the bodies
void photoReferences(const model::Metadata& meta, QList<Finding>& found);
void photoFiles(const CheckInput& input, const PhotoUses& uses, QList<Finding>& found);
void captions(const CheckInput& input, const PhotoUses& uses, QList<Finding>& found);
void alts(const CheckInput& input, const PhotoUses& uses, QList<Finding>& found);
void credits(const CheckInput& input, const PhotoUses& uses, QList<Finding>& found);
void unusedPhotos(const model::Metadata& meta, const PhotoUses& uses, QList<Finding>& found);

/// No text but white space.
bool isBlank(QStringView text);

} // namespace wongo::checks::rules
