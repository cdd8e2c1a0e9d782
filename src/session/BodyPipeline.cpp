// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/BodyPipeline.h"

#include "markdown/Paragraphs.h"

#include <algorithm>

namespace wongo::session {

namespace {

/// True if the HTML of the node depends on more than its own text: photo records, the outline of the body.
bool dependsOnContext(const markdown::Node& node)
{
    return node.kind == markdown::Kind::Image || node.kind == markdown::Kind::Heading
        || std::any_of(node.children.begin(), node.children.end(), dependsOnContext);
}

language::Counts countBlock(const markdown::Block& block)
{
    language::Counts counts;
    const QStringList paragraphs = markdown::plainParagraphs(block);
    for (const QString& paragraph : paragraphs) {
        counts += language::countParagraph(paragraph);
    }
    return counts;
}

void subtract(language::Counts& from, const language::Counts& counts)
{
    from.charactersWithSpaces -= counts.charactersWithSpaces;
    from.characters -= counts.characters;
    from.words -= counts.words;
    from.rows -= counts.rows;
    from.euckrBytes -= counts.euckrBytes;
}

} // namespace

/// What the runs hand on from one to the next.
class BodyPipeline::State {
public:
    explicit State(render::BodyContext context)
        : m_context(std::move(context))
    {
    }

    BodyRevision advance(const Request& request)
    {
        BodyRevision result;
        result.revision = request.revision;
        result.text = request.text;
        const render::HeadingRanks ranks = m_context.headingRanks;
        render::BodyContext context = request.context;
        context.headingRanks = ranks;
        bool contextChanged = context != m_context;
        m_context = std::move(context);
        if (request.change.removed != 0 || request.change.added != 0) {
            auto tree = std::make_shared<markdown::Tree>(markdown::reparse(*m_tree, request.text, request.change));
            m_context.headingRanks = render::soundHeadingRanks(*tree);
            contextChanged = contextChanged || m_context.headingRanks != ranks;
            replaceBlocks(*tree, result.patches);
            m_tree = std::move(tree);
        }
        if (contextChanged) {
            renderDependentAgain(result.patches);
        }
        result.tree = m_tree;
        result.counts = m_counts;
        return result;
    }

private:
    struct Rendered {
        QByteArray html;
        language::Counts counts;
        bool dependent = false; ///< see dependsOnContext
    };

    Rendered make(const markdown::Block& block) const
    {
        return {render::blockHtml(block, m_context), countBlock(block), dependsOnContext(block.node)};
    }

    void renderDependentAgain(std::vector<render::BlockPatch>& patches)
    {
        for (size_t i = 0; i < m_rendered.size(); ++i) {
            if (!m_rendered[i].dependent) {
                continue;
            }
            QByteArray html = render::blockHtml(*m_tree->blocks[i].block, m_context);
            if (html != m_rendered[i].html) {
                patches.push_back({static_cast<int>(i), 1, {html}});
                m_rendered[i].html = std::move(html);
            }
        }
    }

    void replaceBlocks(const markdown::Tree& tree, std::vector<render::BlockPatch>& patches)
    {
        const render::BlockStretch stretch = render::changedStretch(*m_tree, tree);
        if (stretch.removed == 0 && stretch.inserted == 0) {
            return;
        }
        render::BlockPatch patch{stretch.first, stretch.removed, {}};
        std::vector<Rendered> fresh;
        fresh.reserve(static_cast<size_t>(stretch.inserted));
        for (int i = stretch.first; i < stretch.first + stretch.inserted; ++i) {
            fresh.push_back(make(*tree.blocks[static_cast<size_t>(i)].block));
            m_counts += fresh.back().counts;
            patch.inserted.append(fresh.back().html);
        }
        const auto first = m_rendered.begin() + stretch.first;
        std::for_each(first, first + stretch.removed, [&](const Rendered& gone) { subtract(m_counts, gone.counts); });
        const auto gap = m_rendered.erase(first, first + stretch.removed);
        m_rendered.insert(gap, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
        patches.push_back(std::move(patch));
    }

    render::BodyContext m_context;
    std::shared_ptr<const markdown::Tree> m_tree = std::make_shared<markdown::Tree>();
    std::vector<Rendered> m_rendered; ///< in step with the tree's blocks
    language::Counts m_counts;
};

BodyPipeline::BodyPipeline(QThreadPool* pool, render::BodyContext context, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_state(std::make_shared<State>(context))
    , m_context(std::move(context))
{
}

BodyPipeline::~BodyPipeline() = default;

void BodyPipeline::submit(const QString& text, const markdown::TextChange& change)
{
    m_text = text;
    offer(change);
}

void BodyPipeline::setContext(const render::BodyContext& context)
{
    if (context != m_context) {
        m_context = context;
        offer({});
    }
}

void BodyPipeline::offer(const markdown::TextChange& change)
{
    if (auto request = m_latest.offer({++m_revision, m_text, change, m_context}, &BodyPipeline::merged)) {
        start(std::move(*request));
    }
}

BodyPipeline::Request BodyPipeline::merged(Request waiting, Request newer)
{
    newer.change = mergedChange(waiting.change, newer.change);
    return newer;
}

markdown::TextChange BodyPipeline::mergedChange(const markdown::TextChange& a, const markdown::TextChange& b)
{
    // Two changes in a row as one: from the first place touched to the last, seen from before the first change.
    if (a.removed + a.added == 0 || b.removed + b.added == 0) {
        return a.removed + a.added == 0 ? b : a;
    }
    const qsizetype start = std::min(a.position, b.position);
    const qsizetype end = std::max(a.position + a.added, b.position + b.removed); // between the two changes
    return {start, end - start - a.added + a.removed, end - start - b.removed + b.added};
}

markdown::TextChange BodyPipeline::pending() const
{
    const auto& waiting = m_latest.waiting();
    return waiting ? mergedChange(m_running, waiting->change) : m_running;
}

void BodyPipeline::start(Request request)
{
    m_running = request.change;
    runOn(
        m_pool, this, [state = m_state, request = std::move(request)] { return state->advance(request); },
        [this](const BodyRevision& revision) {
            m_running = {};
            if (auto next = m_latest.next()) {
                start(std::move(*next));
            }
            Q_EMIT revised(revision);
        });
}

} // namespace wongo::session
