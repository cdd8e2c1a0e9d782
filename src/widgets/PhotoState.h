// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"
#include "model/Desk.h"

#include <QHash>

#include <array>
#include <optional>

namespace wongo::widgets {

/// How one text of a photo stands.
enum class TextState {
    Written,
    Missing, ///< the checks ask for it
    Empty, ///< nobody asks for it
    OnPurpose, ///< left empty on purpose
};

/// What is to be known of a photo at a glance. What is missing are the findings of the problems panel, so that the two
/// never disagree.
struct PhotoStanding {
    enum Field { Caption, Alt, Credit };
    model::Bilingual<std::array<TextState, 3>> texts; ///< by Field
    bool lead = false;
    bool portrait = false;
    model::Bilingual<bool> inBody;
    bool fileMissing = false;
    bool fileChanged = false;
    int narrowerThan = 0; ///< pixels: what its width falls short of; 0 = wide enough
    bool narrowForDesk = false; ///< that is the desk's widest rendition, else what search engines ask for
    QString sameAs; ///< id of another photo with the same file content; empty = none
    std::optional<checks::Severity> worst; ///< of what the checks find lacking; nothing = complete

    bool isUsed() const { return lead || portrait || inBody.ko || inBody.en; }
    bool operator==(const PhotoStanding&) const = default;
};

/// Narrower photos look poor where one picture must do (search results, social cards).
inline constexpr int leastPhotoWidth = 1200;

/// By the photo's id, for each photo of the article. `inBodies`: ids that the bodies show.
QHash<QString, PhotoStanding> photoStandings(const model::Metadata& meta, const model::Bilingual<QStringList>& inBodies,
    const model::PhotoRules& rules, const QList<checks::Finding>& findings);

QString gapInWords(const PhotoStanding& photo); ///< "Missing: caption EN, credit KO EN"; empty = nothing
QString useInWords(const PhotoStanding& photo); ///< "Lead photo, Korean body", "Not used"
QString warningsInWords(const PhotoStanding& photo); ///< of its size and content; empty = none
QString textsInWords(const PhotoStanding& photo, model::Language language); ///< each text and how it stands, spoken

} // namespace wongo::widgets
