// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/OutlinePanel.h"

#include "session/ArticleSession.h"
#include "wording/Wording.h"

namespace wongo::widgets {
namespace {

struct Heading {
    model::Language language;
    const markdown::PlacedBlock* block;
};

/// In the order of the list. The trees must outlive the result.
QList<Heading> headings(const model::Bilingual<std::shared_ptr<const markdown::Tree>>& trees)
{
    QList<Heading> found;
    for (const model::Language language : model::allLanguages) {
        for (const markdown::PlacedBlock& placed : trees[language]->blocks) {
            if (placed.block->node.kind == markdown::Kind::Heading) {
                found.append({language, &placed});
            }
        }
    }
    return found;
}

model::Bilingual<std::shared_ptr<const markdown::Tree>> treesOf(const session::ArticleSession& session)
{
    return {session.tree(model::Language::Korean), session.tree(model::Language::English)};
}

} // namespace

OutlinePanel::OutlinePanel(session::ArticleSession* session, QWidget* parent)
    : ListPanel({0, 0}, parent)
    , m_session(session)
{
    connect(session, &session::ArticleSession::treeChanged, this, &OutlinePanel::refresh);
    retranslate();
}

QList<Card> OutlinePanel::cards() const
{
    const auto trees = treesOf(*m_session);
    QList<Card> cards;
    std::optional<model::Language> last;
    int index = 0;
    for (const Heading& heading : headings(trees)) {
        if (heading.language != last) {
            cards.append({wording::languageName(heading.language), {}, {}, -1});
            last = heading.language;
        }
        const markdown::Node& node = heading.block->block->node;
        const QString indent(2 * std::max(0, node.level - 2), QChar::Nbsp);
        cards.append({indent + markdown::plainText(node), {}, {}, index++});
    }
    return cards;
}

void OutlinePanel::open(int index)
{
    // Asked anew: the text before the heading may have grown since the list was made.
    const auto trees = treesOf(*m_session);
    const QList<Heading> all = headings(trees);
    if (index < all.size()) {
        Q_EMIT positionRequested(all[index].language, static_cast<int>(all[index].block->start));
    }
}

void OutlinePanel::retranslate()
{
    list()->setAccessibleName(tr("Outline"));
    list()->setEmptyText(tr("No subheads yet. Begin a line with ## to make one."));
}

} // namespace wongo::widgets
