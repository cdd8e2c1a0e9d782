// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/LinkTail.h"

namespace wongo::markdown {

namespace {

constexpr size_t none = std::string_view::npos;

/// As in cmark between the parts of a link; at the end of a destination fewer of them count.
bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

size_t skipSpaces(std::string_view text, size_t at)
{
    while (at < text.size() && isSpace(text[at])) {
        ++at;
    }
    return at;
}

bool isEscape(std::string_view text, size_t at)
{
    return text[at] == '\\' && at + 1 < text.size() && isAsciiPunctuation(text[at + 1]);
}

size_t pointedDestinationEnd(std::string_view text, size_t at)
{
    for (size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i; // as cmark, which skips a line end as well
        } else if (text[i] == '>') {
            return i + 1;
        } else if (text[i] == '\n' || text[i] == '<') {
            return none;
        }
    }
    return none;
}

size_t destinationEnd(std::string_view text, size_t at)
{
    if (at < text.size() && text[at] == '<') {
        return pointedDestinationEnd(text, at);
    }
    constexpr int mostParentheses = 32; // cmark's bound
    int open = 0;
    size_t i = at;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isEscape(text, i)) {
            ++i;
        } else if (c == '(') {
            if (++open > mostParentheses) {
                return none;
            }
        } else if (c == ')') {
            if (open == 0) {
                break;
            }
            --open;
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            break; // as cmark, where control characters, CommonMark's end of it, belong to it
        }
    }
    return i < text.size() ? i : none;
}

/// `at` itself where there is no title. As in cmark an escaped quotation mark ends it after all if no other does.
size_t titleEnd(std::string_view text, size_t at)
{
    if (at >= text.size() || (text[at] != '"' && text[at] != '\'' && text[at] != '(')) {
        return at;
    }
    const char close = text[at] == '(' ? ')' : text[at];
    size_t otherwise = at;
    for (size_t i = at + 1; i < text.size(); ++i) {
        if (isEscape(text, i)) {
            ++i;
            otherwise = text[i] == close ? i + 1 : otherwise;
        } else if (text[i] == close) {
            return i + 1;
        } else if (close == ')' && text[i] == '(') {
            return otherwise;
        }
    }
    return otherwise;
}

size_t inlineTailEnd(std::string_view text, size_t at)
{
    const size_t destination = destinationEnd(text, skipSpaces(text, at + 1));
    if (destination == none) {
        return none;
    }
    const size_t title = skipSpaces(text, destination);
    const size_t end = skipSpaces(text, title == destination ? title : titleEnd(text, title));
    return end < text.size() && text[end] == ')' ? end + 1 : none;
}

size_t labelEnd(std::string_view text, size_t at)
{
    constexpr size_t longest = 1000; // CommonMark's bound
    for (size_t i = at + 1; i < text.size() && i - at <= longest + 1; ++i) {
        if (isEscape(text, i)) {
            ++i;
        } else if (text[i] == ']') {
            return i + 1;
        } else if (text[i] == '[') {
            return none;
        }
    }
    return none;
}

} // namespace

bool isAsciiPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

size_t linkTailEnd(std::string_view text, size_t at)
{
    if (at >= text.size()) {
        return at;
    }
    size_t end = none;
    if (text[at] == '(') {
        end = inlineTailEnd(text, at);
    } else if (text[at] == '[') {
        end = labelEnd(text, at);
    }
    return end == none ? at : end;
}

} // namespace wongo::markdown
