// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/BoundedGumbo.h"

#include <cstring>

namespace wongo::publish {

using base::ErrorCode;

namespace {

/// In front of each piece of memory, as gumbo gives it back without its size.
struct alignas(std::max_align_t) Header {
    size_t size = 0;
};

/// What a piece takes. The pools of GCC 12 give pieces of 24 bytes that are aligned to 8.
size_t roomFor(size_t size)
{
    constexpr size_t unit = alignof(std::max_align_t);
    return (sizeof(Header) + size + unit - 1) / unit * unit;
}

constexpr int mostAttributes = 1'000; // of one tag: gumbo compares each with all before it

} // namespace

base::Result<const GumboNode*> BoundedGumbo::parse(const QByteArray& html)
{
    // Formatting that was left open is opened again in each paragraph. A text that needs more nodes than it has
    // characters is no text.
    m_nodesLeft = static_cast<size_t>(html.size()) + 1'000;
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.userdata = this;
    options.allocator = [](void* self, size_t size) { return static_cast<BoundedGumbo*>(self)->allocate(size); };
    options.deallocator = [](void* self, void* memory) { static_cast<BoundedGumbo*>(self)->release(memory); };
    // Nothing but frames of C lies between here and stop(), and what they hold is in m_memory.
    if (setjmp(m_start) != 0) {
        return base::failure(m_why);
    }
    return gumbo_parse_with_options(&options, html.constData(), static_cast<size_t>(html.size()))->root;
}

void* BoundedGumbo::allocate(size_t size)
{
    auto* header = new (m_memory.allocate(roomFor(size))) Header{size};
    void* memory = header + 1;
    if (size == sizeof(GumboNode)) {
        lookAtLastNode();
        if (m_nodesLeft-- == 0) {
            stop(ErrorCode::FileTooLarge);
        }
        m_attributes = 0;
        m_lastNode = static_cast<const GumboNode*>(std::memset(memory, 0, size));
        m_nodes.insert(m_lastNode);
    } else if (size == sizeof(GumboAttribute) && ++m_attributes > mostAttributes) {
        stop(ErrorCode::FileTooLarge);
    }
    return memory;
}

void BoundedGumbo::release(void* memory)
{
    if (!memory) {
        return;
    }
    Header* header = static_cast<Header*>(memory) - 1;
    if (header->size == sizeof(GumboNode)) {
        m_nodes.erase(static_cast<const GumboNode*>(memory));
        m_lastNode = m_lastNode == memory ? nullptr : m_lastNode;
    }
    m_memory.deallocate(header, roomFor(header->size));
}

/// By now it has its place in the tree. It might be a text of the same size instead; then what would be its parent is
/// no node of ours, or at worst a wrong one.
void BoundedGumbo::lookAtLastNode()
{
    int depth = 0;
    for (const GumboNode* node = m_lastNode; m_nodes.contains(node); node = node->parent) {
        if (++depth > m_depth) {
            stop(ErrorCode::TooDeep);
        }
    }
}

void BoundedGumbo::stop(ErrorCode why)
{
    m_why = why;
    std::longjmp(m_start, 1);
}

} // namespace wongo::publish
