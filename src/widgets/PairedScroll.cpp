// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PairedScroll.h"

#include "session/ArticleSession.h"
#include "session/PairDesk.h"
#include "widgets/BodyEditor.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <optional>

namespace wongo::widgets {
namespace {

/// A place beside a pair: which one, and how far down in it, 0 to 1.
struct Place {
    int pair = 0;
    double inside = 0;
};

std::optional<Place> placeOf(const session::PairDesk& pairs, model::Language language, int position)
{
    const int index = pairs.pairAt(language, position);
    if (index < 0) {
        return std::nullopt;
    }
    const markdown::Range& range = pairs.look().body[index].range[language];
    const double length = std::max<double>(1.0, static_cast<double>(range.end - range.start));
    return Place{index, std::clamp(static_cast<double>(position - range.start) / length, 0.0, 0.999)};
}

/// Where the counterpart stands; of a pair without one the end of the counterpart before it.
int positionOf(const session::PairDesk& pairs, const Place& place, model::Language language)
{
    const QList<checks::PairLook>& looks = pairs.look().body;
    for (int i = place.pair; i >= 0; --i) {
        const markdown::Range& range = looks[i].range[language];
        if (range.end > range.start) {
            const double inside = i == place.pair ? place.inside : 1.0;
            return static_cast<int>(range.start)
                + static_cast<int>(inside * static_cast<double>(range.end - range.start));
        }
    }
    return 0;
}

} // namespace

PairedScroll::PairedScroll(
    session::ArticleSession* session, const model::Bilingual<BodyEditor*>& bodies, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_bodies(bodies)
{
    for (const model::Language language : model::allLanguages) {
        connect(bodies[language]->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this, language] { follow(language); });
    }
}

void PairedScroll::follow(model::Language scrolled)
{
    const model::Language other = model::other(scrolled);
    if (m_following || !m_bodies[scrolled]->isVisible() || !m_bodies[other]->isVisible()
        || m_bodies[scrolled]->isReflowing()) {
        return;
    }
    const auto place = placeOf(*m_session->pairs(), scrolled, m_bodies[scrolled]->topPosition());
    if (place) {
        const QScopedValueRollback guard(m_following, true);
        m_bodies[other]->scrollToPosition(positionOf(*m_session->pairs(), *place, other));
    }
}

} // namespace wongo::widgets
