// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Merge.h"

#include "model/BlockMatch.h"
#include "model/MergeBody.h"
#include "model/MergeFields.h"

#include <algorithm>

namespace wongo::model {

using Kind = MergePiece::Kind;

class Merge::Private {
public:
    Article base;
    QList<MergePiece> pieces;
    std::vector<MergeStep> steps;
    Bilingual<BodyParts> bodies;

    void take(std::vector<MergeStep> more) { std::move(more.begin(), more.end(), std::back_inserter(steps)); }
};

Merge::Merge(const std::optional<Article>& base, const Article& mine, const Article& theirs)
    : d(std::make_unique<Private>())
{
    d->base = base.value_or(mine);
    const MergeInput input{d->base.meta, mine.meta, theirs.meta, base.has_value()};
    d->take(mergeFields(input, d->pieces));
    for (const Language language : allLanguages) {
        d->bodies[language]
            = mergeBodies(d->base.body[language], mine.body[language], theirs.body[language], language, d->pieces);
    }
    d->take(mergePhotos(input, d->pieces));
    if (!base) {
        for (MergePiece& piece : d->pieces) {
            piece.kind = Kind::Conflict;
            piece.base.clear();
        }
    }
}

Merge::~Merge() = default;
Merge::Merge(Merge&&) noexcept = default;
Merge& Merge::operator=(Merge&&) noexcept = default;

const QList<MergePiece>& Merge::pieces() const
{
    return d->pieces;
}

int Merge::conflicts() const
{
    return static_cast<int>(std::count_if(
        d->pieces.cbegin(), d->pieces.cend(), [](const MergePiece& piece) { return piece.kind == Kind::Conflict; }));
}

QList<Decision> Merge::proposal() const
{
    QList<Decision> decisions;
    for (const MergePiece& piece : d->pieces) {
        decisions.append({piece.kind == Kind::Conflict ? Choice::Undecided
                : piece.kind == Kind::TheirsOnly       ? Choice::Theirs
                                                       : Choice::Mine});
    }
    return decisions;
}

Article Merge::merged(const QList<Decision>& decisions) const
{
    Article article = d->base;
    for (const MergeStep& step : d->steps) {
        step(article.meta, decisions);
    }
    for (const Language language : allLanguages) {
        article.body[language] = mergedBody(d->bodies[language], decisions);
    }
    return article;
}

bool Merge::keepsTheirs(const QList<Decision>& decisions) const
{
    for (qsizetype i = 0; i < d->pieces.size(); ++i) {
        const Kind kind = d->pieces[i].kind;
        const Choice choice = decisions.value(i).choice;
        if ((kind == Kind::TheirsOnly || kind == Kind::Conflict) && choice != Choice::Theirs
            && choice != Choice::Both) {
            return false;
        }
    }
    return true;
}

qsizetype ancestorOf(const Article& other, const QList<Article>& versions)
{
    qsizetype nearest = -1;
    qsizetype least = 0;
    for (qsizetype i = versions.size() - 1; i >= 0; --i) {
        const Merge comparison(std::nullopt, versions[i], other);
        qsizetype apart = 0;
        for (const MergePiece& piece : comparison.pieces()) {
            apart += 1 + lettersApart(piece.mine, piece.theirs);
        }
        if (nearest < 0 || apart < least) {
            nearest = i;
            least = apart;
        }
    }
    return nearest;
}

} // namespace wongo::model
