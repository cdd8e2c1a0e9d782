// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <memory>
#include <optional>

/// Two versions of an article that came of one, and what they are together. Pure, any thread; linear but for what
/// BlockMatch bounds.
namespace wongo::model {

/// A place at which the versions are not all the same: a side of a field, a list, a photo, or blocks of a body.
struct MergePiece {
    enum class Kind {
        MineOnly, ///< changed here alone
        TheirsOnly, ///< changed there alone
        Same, ///< changed in the same way
        Conflict, ///< changed in two ways: somebody decides
    };
    Kind kind = Kind::Conflict;
    QString
        path; ///< field path; "body" for blocks, "images" for the order of the photos, "images/ID/file" and the like
    std::optional<Language> language; ///< none where the place has no sides
    int block = -1; ///< of "body": index of the first block in mine, or of the one that stands behind its place there
    bool moved = false; ///< blocks that stand at another place: one of the two is chosen
    bool isText = false; ///< somebody may write an own text for it
    bool canTakeBoth = false;
    QString
        base{}; ///< as text: Markdown of blocks, one line an entry of a list, ISO 8601 of dates; empty = nothing there
    QString mine{};
    QString theirs{};
    bool operator==(const MergePiece&) const = default;
};

enum class Choice { Undecided, Mine, Theirs, Both, Own };

struct Decision {
    Choice choice = Choice::Undecided;
    QString text{}; ///< Choice::Own
    bool operator==(const Decision&) const = default;
};

/// What was let stand, left out on purpose, confirmed and linked is put together as it is, without a piece for it:
/// nobody has to read that.
class Merge {
public:
    /// Without a base (nobody knows what the two came of) every difference is a conflict.
    Merge(const std::optional<Article>& base, const Article& mine, const Article& theirs);
    ~Merge();
    Merge(Merge&&) noexcept;
    Merge& operator=(Merge&&) noexcept;

    /// In the order of the window: fields, bodies, photos.
    const QList<MergePiece>& pieces() const;
    int conflicts() const;
    /// One for each piece: what follows by itself. Conflicts are undecided.
    QList<Decision> proposal() const;
    /// One decision for each piece; one that is missing, undecided or not possible there counts as Mine.
    Article merged(const QList<Decision>& decisions) const;
    /// Everything that only they have, or have otherwise, is in what the decisions make.
    bool keepsTheirs(const QList<Decision>& decisions) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Which of the versions that one article had, oldest first, `other` was most likely made from: the one that it differs
/// least from, the newest of several. -1 for none. Costs a comparison with each.
qsizetype ancestorOf(const Article& other, const QList<Article>& versions);

} // namespace wongo::model
