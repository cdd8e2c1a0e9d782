// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/UndoStack.h"

namespace wongo::session {

void UndoStack::push(Step step)
{
    m_steps.resize(m_position);
    if (m_steps.size() == maximumSteps) {
        m_steps.erase(m_steps.begin());
    }
    m_steps.push_back(std::move(step));
    m_position = m_steps.size();
}

void UndoStack::addBodyStep(model::Language language, bool joins)
{
    if (joins && m_open && m_position == m_steps.size() && m_position > 0) {
        if (auto* last = std::get_if<BodySteps>(&m_steps.back()); last && last->language == language) {
            ++last->count;
            return;
        }
    }
    push(BodySteps{language, 1});
    m_open = true;
}

void UndoStack::addEdit(model::MetadataEdit edit, bool typing)
{
    if (typing && m_open && m_position == m_steps.size() && m_position > 0) {
        auto* last = std::get_if<model::MetadataEdit>(&m_steps.back());
        if (last && last->path == edit.path && last->language == edit.language) {
            last->after = std::move(edit.after);
            return;
        }
    }
    push(std::move(edit));
    m_open = typing;
}

const UndoStack::Step& UndoStack::stepBack()
{
    m_open = false;
    return m_steps.at(--m_position);
}

const UndoStack::Step& UndoStack::stepForward()
{
    m_open = false;
    return m_steps.at(m_position++);
}

} // namespace wongo::session
