// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ArticleChange.h"

#include <functional>
#include <variant>
#include <vector>

namespace wongo::session {

/// All steps of one article in the order they were made. Steps in a body live in its text document; here stands only
/// whose turn it is, and how many steps of the document go together as one.
class UndoStack {
public:
    struct BodySteps {
        model::Language language = model::Language::Korean;
        int count = 1;
    };
    using Step = std::variant<BodySteps, model::MetadataEdit>;

    /// A step was made in a body. `joins`: it is one with the newest step (TypingRun), if that was made in the same
    /// body. Returns whether it is.
    bool addBodyStep(model::Language language, bool joins);

    /// A field was edited. `joins`: it is one with the newest step, if that is of the same place. Returns whether it
    /// is.
    bool addEdit(model::MetadataEdit edit, bool joins);

    /// What is added between the two is one for whoever undoes it.
    void beginGroup() { m_group = ++m_groups; }
    void endGroup() { m_group = 0; }
    int group() const { return m_group; } ///< of what is added now; 0 = alone
    /// Steps before and after this point belong together: go on in the same direction.
    bool isInsideGroup() const;

    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position < m_steps.size(); }

    /// Moves one step back or forward and returns it; to be applied by the caller (inverse on undo).
    const Step& stepBack();
    const Step& stepForward();

private:
    struct Entry {
        Step step;
        int group = 0; ///< 0 = alone
    };
    void push(Step step);
    Step* newest() { return m_position == m_steps.size() && m_position > 0 ? &m_steps.back().step : nullptr; }

    static constexpr size_t maximumSteps = 10'000;
    std::vector<Entry> m_steps;
    size_t m_position = 0; ///< steps before it are done
    int m_group = 0; ///< of the next step
    int m_groups = 0; ///< how many there were
};

} // namespace wongo::session
