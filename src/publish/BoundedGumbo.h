// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

#include <gumbo.h>

#include <csetjmp>
#include <memory_resource>
#include <unordered_set>

namespace wongo::publish {

/// One run of gumbo, stopped where hostile HTML would cost more than linear time or memory. gumbo has no bounds of its
/// own, and how deep tags nest only it can tell; but it asks for memory before each node, and there it is looked at.
class BoundedGumbo {
public:
    explicit BoundedGumbo(int depth)
        : m_depth(depth)
    {
    }
    Q_DISABLE_COPY_MOVE(BoundedGumbo)

    /// The root element; it lives as long as this object. TooDeep, or FileTooLarge for more nodes or attributes than
    /// any text has.
    base::Result<const GumboNode*> parse(const QByteArray& html);

private:
    void* allocate(size_t size);
    void release(void* memory);
    void lookAtLastNode();
    [[noreturn]] void stop(base::ErrorCode why);

    const int m_depth;
    size_t m_nodesLeft = 0;
    int m_attributes = 0; ///< since the last node
    const GumboNode* m_lastNode = nullptr;
    std::unordered_set<const GumboNode*> m_nodes; ///< what has the size of a node, so that it can be read as one
    std::pmr::unsynchronized_pool_resource m_memory; ///< all of gumbo's: freed as a whole, however the run ended
    std::jmp_buf m_start{};
    base::ErrorCode m_why = base::ErrorCode::Internal;
};

} // namespace wongo::publish
