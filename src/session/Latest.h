// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

namespace wongo::session {

/// Newest request wins, one in flight: what comes while work is under way replaces what waits. Belongs to one thread.
template <typename Request> class Latest {
public:
    /// The request to start now, or nothing if it has to wait. `merge` joins it with one that waits already.
    template <typename Merge> std::optional<Request> offer(Request request, Merge merge)
    {
        if (!m_busy) {
            m_busy = true;
            return request;
        }
        m_waiting = m_waiting ? merge(std::move(*m_waiting), std::move(request)) : std::move(request);
        return std::nullopt;
    }

    std::optional<Request> offer(Request request)
    {
        return offer(std::move(request), [](Request, Request newer) { return newer; });
    }

    /// The work in flight is done: the request to start next, if one waits.
    std::optional<Request> next()
    {
        m_busy = m_waiting.has_value();
        return std::exchange(m_waiting, std::nullopt);
    }

    bool isIdle() const { return !m_busy; }
    const std::optional<Request>& waiting() const { return m_waiting; }

private:
    bool m_busy = false;
    std::optional<Request> m_waiting;
};

} // namespace wongo::session
