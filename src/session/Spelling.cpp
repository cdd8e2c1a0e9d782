// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Spelling.h"

#include "markdown/Prose.h"
#include "session/Dictionaries.h"

#include <QElapsedTimer>

#include <algorithm>
#include <optional>

namespace wongo::session {

using language::Speller;
using language::TextCheck;
using language::WrongWord;
using model::Language;

namespace {

constexpr qint64 longestRun = 30; // ms; then newer text gets its turn
constexpr qsizetype mostTexts = 1000;
constexpr qsizetype mostSpacingWaiting = 200; // words; suggesting takes a tenth of a second each

} // namespace

/// What the runs hand on from one to the next: the blocks that need no second look, and one that is looked at in part.
class Spelling::State {
public:
    Outcome advance(const Request& request, Speller& speller)
    {
        if (request.generation != m_generation) {
            m_generation = request.generation;
            m_known.clear();
            m_begun.reset();
        }
        Outcome outcome;
        const auto& blocks = request.tree->blocks;
        QElapsedTimer clock;
        clock.start();
        const auto hasTime = [&clock] { return clock.elapsed() < longestRun; };
        auto above = static_cast<qsizetype>(std::max(0, markdown::blockAt(*request.tree, request.focus)));
        auto below = above + 1;
        const auto count = static_cast<qsizetype>(blocks.size());
        bool up = true;
        while (above >= 0 || below < count) {
            up = above >= 0 && (up || below >= count);
            const qsizetype next = up ? above-- : below++;
            up = !up;
            if (next >= count) {
                continue;
            }
            const markdown::PlacedBlock& placed = blocks[static_cast<size_t>(next)];
            if (m_known.contains(placed.block.get())) {
                continue;
            }
            if (!hasTime()) {
                return outcome;
            }
            if (!m_begun || m_begun->block != placed.block) {
                const QStringView source = QStringView(request.text).sliced(placed.start, placed.block->length);
                m_begun = Begun{placed.block, TextCheck(markdown::proseOf(*placed.block, source))};
            }
            speller.advance(m_begun->check, hasTime);
            if (!m_begun->check.isDone()) {
                return outcome;
            }
            outcome.checked.push_back({placed.block, m_begun->check.wrong});
            m_begun.reset();
            m_known.insert({placed.block.get(), placed.block});
        }
        outcome.complete = true;
        sweep(*request.tree);
        return outcome;
    }

private:
    struct Begun {
        std::shared_ptr<const markdown::Block> block;
        TextCheck check;
    };

    void sweep(const markdown::Tree& tree)
    {
        if (m_known.size() <= 2 * tree.blocks.size() + 64) {
            return;
        }
        std::unordered_map<const markdown::Block*, std::shared_ptr<const markdown::Block>> kept;
        for (const markdown::PlacedBlock& placed : tree.blocks) {
            kept.insert({placed.block.get(), placed.block});
        }
        m_known = std::move(kept);
    }

    std::unordered_map<const markdown::Block*, std::shared_ptr<const markdown::Block>> m_known;
    std::optional<Begun> m_begun;
    int m_generation = 0;
};

Spelling::Spelling(std::shared_ptr<Dictionaries> dictionaries, QObject* parent)
    : QObject(parent)
    , m_dictionaries(std::move(dictionaries))
    , m_states{std::make_shared<State>(), std::make_shared<State>()}
{
    if (m_dictionaries) {
        connect(m_dictionaries.get(), &Dictionaries::wordsChanged, this, &Spelling::forget);
    }
}

Spelling::~Spelling() = default;

void Spelling::submit(Language language, std::shared_ptr<const markdown::Tree> tree, const QString& text)
{
    Request& newest = m_newest[language];
    newest.tree = std::move(tree);
    newest.text = text;
    newest.generation = m_generation;
    if (!m_dictionaries) {
        return;
    }
    if (auto now = m_latest[language].offer(newest)) {
        start(language, std::move(*now));
    }
}

void Spelling::setFocus(Language language, qsizetype position)
{
    m_newest[language].focus = position;
}

void Spelling::start(Language language, Request request)
{
    const auto outcome = std::make_shared<Outcome>();
    m_dictionaries->check(
        this,
        [state = m_states[language], request, outcome](
            Speller& speller) { *outcome = state->advance(request, speller); },
        [this, language, request, outcome] { take(language, request, *outcome); });
}

void Spelling::take(Language language, const Request& request, const Outcome& outcome)
{
    auto next = m_latest[language].next();
    if (!next && !outcome.complete) {
        next = m_latest[language].offer(m_newest[language]);
    }
    if (next) {
        start(language, std::move(*next));
    }
    if (request.generation != m_generation) {
        return; // found with fewer words than there are now
    }
    QList<const markdown::Block*> blocks;
    for (const Checked& checked : outcome.checked) {
        m_blocks[language][checked.block.get()] = checked;
        blocks.append(checked.block.get());
        askAbout(checked.words);
    }
    sweep(language, *request.tree);
    if (!blocks.isEmpty()) {
        Q_EMIT blocksChecked(language, blocks);
    }
}

const QList<WrongWord>* Spelling::wordsIn(const markdown::Block* block) const
{
    for (const Language language : model::allLanguages) {
        const auto found = m_blocks[language].find(block);
        if (found != m_blocks[language].end()) {
            return &found->second.words;
        }
    }
    return nullptr;
}

const QList<WrongWord>* Spelling::wordsIn(const QString& text)
{
    const auto known = m_texts.constFind(text);
    if (known != m_texts.cend()) {
        return &*known;
    }
    if (!m_dictionaries || m_textsAsked.contains(text)) {
        return nullptr;
    }
    m_textsAsked.insert(text);
    lookAt(std::make_shared<TextCheck>(text), m_generation);
    return nullptr;
}

/// In turns, as blocks are.
void Spelling::lookAt(std::shared_ptr<TextCheck> check, int generation)
{
    m_dictionaries->check(
        this,
        [check](Speller& speller) {
            QElapsedTimer clock;
            clock.start();
            speller.advance(*check, [&clock] { return clock.elapsed() < longestRun; });
        },
        [this, check, generation] {
            if (generation != m_generation) {
                return;
            }
            if (!check->isDone()) {
                lookAt(check, generation);
                return;
            }
            if (m_texts.size() >= mostTexts) {
                m_texts.clear();
            }
            m_textsAsked.remove(check->text);
            m_texts.insert(check->text, check->wrong);
            askAbout(check->wrong);
            Q_EMIT textChecked(check->text);
        });
}

void Spelling::forget()
{
    ++m_generation;
    m_texts.clear();
    m_textsAsked.clear();
    for (const Language language : model::allLanguages) {
        m_blocks[language].clear();
        if (const Request newest = m_newest[language]; newest.tree) {
            submit(language, newest.tree, newest.text);
        }
    }
    Q_EMIT forgotten();
}

/// Keeps what the tree has and lets go of the rest, now and then.
void Spelling::sweep(Language language, const markdown::Tree& tree)
{
    Blocks& blocks = m_blocks[language];
    if (blocks.size() <= 2 * tree.blocks.size() + 64) {
        return;
    }
    Blocks kept;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        if (auto found = blocks.extract(placed.block.get())) {
            kept.insert(std::move(found));
        }
    }
    blocks = std::move(kept);
}

/// Whether a word lacks but spaces only its suggestions tell: asked for one at a time, on their own thread.
void Spelling::askAbout(const QList<WrongWord>& words)
{
    for (const WrongWord& word : words) {
        if (word.maybeSpaces && !m_spacing.contains(word.word) && m_spacingWaiting.size() < mostSpacingWaiting) {
            m_spacing.insert(word.word, false);
            m_spacingWaiting.append(word);
        }
    }
    askNext();
}

void Spelling::askNext()
{
    if (m_spacingAsked || m_spacingWaiting.isEmpty()) {
        return;
    }
    m_spacingAsked = true;
    const WrongWord word = m_spacingWaiting.takeLast(); // the newest
    m_dictionaries->suggest(this, word.word, word.script, [this, word](const QStringList& suggestions) {
        m_spacingAsked = false;
        const bool spacing = Speller::onlyAddsSpaces(word.word, suggestions);
        m_spacing.insert(word.word, spacing);
        if (spacing) {
            Q_EMIT spacingFound(word.word);
        }
        askNext();
    });
}

} // namespace wongo::session
