// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PairedScroll.h"

#include "session/ArticleSession.h"
#include "widgets/BodyEditor.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace wongo::widgets {
namespace {

/// A place in a body: a number of blocks from its start, with a fraction.
double placeOf(const markdown::Tree& tree, int position)
{
    const int index = markdown::blockAt(tree, position);
    if (index < 0) {
        return 0;
    }
    const markdown::PlacedBlock& block = tree.blocks[static_cast<size_t>(index)];
    const double length = std::max<double>(1.0, static_cast<double>(block.block->length));
    return index + std::clamp(static_cast<double>(position - block.start) / length, 0.0, 0.999);
}

int positionOf(const markdown::Tree& tree, double place)
{
    const auto index = std::clamp(static_cast<size_t>(place), size_t{0}, tree.blocks.size() - 1);
    const markdown::PlacedBlock& block = tree.blocks[index];
    const double inside = std::clamp(place - static_cast<double>(index), 0.0, 1.0);
    return static_cast<int>(block.start) + static_cast<int>(inside * static_cast<double>(block.block->length));
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
    const auto tree = m_session->tree(scrolled);
    const auto counterpart = m_session->tree(other);
    if (tree->blocks.empty() || counterpart->blocks.empty()) {
        return;
    }
    const QScopedValueRollback guard(m_following, true);
    const double share = static_cast<double>(counterpart->blocks.size())
        / static_cast<double>(std::max<size_t>(1, tree->blocks.size()));
    const double place = placeOf(*tree, m_bodies[scrolled]->topPosition());
    m_bodies[other]->scrollToPosition(positionOf(*counterpart, place * share));
}

} // namespace wongo::widgets
