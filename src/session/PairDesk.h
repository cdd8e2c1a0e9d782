// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "checks/TranslationLook.h"
#include "model/Language.h"

#include <QObject>

namespace wongo::session {

class ArticleSession;

/// What belongs together in the two languages, how far each pair has come, and what a person says of it. Lives on the
/// GUI thread. Each call that changes something is one undo step of the path "translation".
class PairDesk : public QObject {
    Q_OBJECT
public:
    using Mark = model::ConfirmedPair::Mark;

    /// The session must outlive it.
    explicit PairDesk(ArticleSession* session, std::optional<base::Error> problem = {});

    /// Why nothing of translation.json was taken over; none where it was, or where there is no such file.
    const std::optional<base::Error>& problem() const { return m_problem; }

    const checks::TranslationLook& look() const { return m_look; } ///< as of the newest finished check
    const model::Text& lookedAt() const { return m_body; } ///< the bodies that the ranges are of
    /// Takes what the newest check saw, and says if anything but places is other than before.
    void setLook(const checks::TranslationLook& look, const model::Text& body);

    /// Index in look().body of the pair that holds that position, or the one before it; -1 if there is none.
    int pairAt(model::Language language, qsizetype position) const;
    const checks::FieldLook* field(const QString& path) const; ///< null where the field is empty
    model::Text textOf(int pair) const; ///< Markdown of its blocks
    model::Text textOf(const QString& path) const; ///< of a field
    bool canConfirm(int pair) const; ///< both sides are there

    void confirm(int pair, Mark mark); ///< as it reads now; also "still right" of what is stale
    void confirm(const QString& path, Mark mark);
    void withdraw(int pair); ///< nothing is said of it any more
    void withdraw(const QString& path);
    void confirmDrafts(); ///< all pairs of the bodies that nobody has said anything of are translated

    // --- blocks that do not belong together, or belong to others, by hand; indexes in look().body
    void unlink(int pair); ///< each side stands alone until it is linked
    void standAlone(int pair, const QString& reason); ///< has no counterpart on purpose
    void link(int korean, int english); ///< the Korean side of one pair with the English side of another
    void join(int pair, model::Language language); ///< takes the next block of that language in
    void split(int pair); ///< of three blocks, the last one goes
    bool canJoin(int pair, model::Language language) const;
    bool canSplit(int pair) const;
    void forgetLinks(int pair); ///< what was done by hand to it: alignment decides again

    /// The links drawn by hand with the text that their blocks have now: so that they are found by it next time.
    QList<model::BlockLink> linksNow() const;

Q_SIGNALS:
    void pairsChanged(); ///< states, pairs, or what was said; not if only places moved
    void pairsMoved(); ///< after each check that moved a place

private:
    QStringList blocksOf(int pair, model::Language language) const;
    void relink(const QList<int>& touched, const QList<model::BlockLink>& links);
    void say(const QString& path, const model::Text& now, const std::optional<model::ConfirmedPair>& before,
        std::optional<Mark> mark);

    ArticleSession* m_session;
    std::optional<base::Error> m_problem;
    checks::TranslationLook m_look;
    model::Text m_body;
};

} // namespace wongo::session
