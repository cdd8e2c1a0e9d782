// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/UndoStack.h"

namespace wongo::session {

void UndoStack::push(Step step)
{
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_position), m_steps.end());
    if (m_steps.size() == maximumSteps) {
        m_steps.erase(m_steps.begin());
    }
    m_steps.push_back({std::move(step), m_group});
    m_position = m_steps.size();
}

bool UndoStack::addBodyStep(model::Language language, bool joins)
{
    auto* last = std::get_if<BodySteps>(joins ? newest() : nullptr);
    if (last && last->language == language) {
        ++last->count;
        return true;
    }
    push(BodySteps{language, 1});
    return false;
}

bool UndoStack::addEdit(model::MetadataEdit edit, bool joins)
{
    auto* last = std::get_if<model::MetadataEdit>(joins ? newest() : nullptr);
    if (last && last->path == edit.path && last->language == edit.language) {
        last->after = std::move(edit.after);
        return true;
    }
    push(std::move(edit));
    return false;
}

bool UndoStack::isInsideGroup() const
{
    return canUndo() && canRedo() && m_steps[m_position].group != 0
        && m_steps[m_position - 1].group == m_steps[m_position].group;
}

const UndoStack::Step& UndoStack::stepBack()
{
    return m_steps.at(--m_position).step;
}

const UndoStack::Step& UndoStack::stepForward()
{
    return m_steps.at(m_position++).step;
}

} // namespace wongo::session
