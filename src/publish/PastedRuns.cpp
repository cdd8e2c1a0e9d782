// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedRuns.h"

#include "model/Article.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

/// As QString::simplified() has it: the wide spaces of Korean and English typography too, which Markdown would not take
/// for the space between two words.
bool isLayout(QChar c)
{
    return c.isSpace();
}

bool isBlank(const QString& text)
{
    return std::all_of(text.begin(), text.end(), isLayout);
}

/// What both have, for the white space between them.
TextFormat shared(const TextFormat& a, const TextFormat& b)
{
    return {a.strong && b.strong, a.emphasis && b.emphasis, a.strike && b.strike, a.code && b.code,
        a.link == b.link ? a.link : QString()};
}

/// One of the five formats, from the outermost in.
struct Layer {
    const char* tag;
    bool (*has)(const TextFormat& format);
};
constexpr Layer layers[] = {
    {"a", [](const TextFormat& format) { return !format.link.isEmpty(); }},
    {"del", [](const TextFormat& format) { return format.strike; }},
    {"strong", [](const TextFormat& format) { return format.strong; }},
    {"em", [](const TextFormat& format) { return format.emphasis; }},
    {"code", [](const TextFormat& format) { return format.code; }},
};
constexpr int layerCount = 5;

} // namespace

QString pastedText(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        switch (c.unicode()) {
        case 0x00AD: // soft hyphen
        case 0x200B: // zero width space
        case 0x2060: // word joiner
        case 0xFEFF: // byte order mark
        case 0x202A: // what turns the direction of letters: Windows puts it before paths
        case 0x202B:
        case 0x202C:
        case 0x202D:
        case 0x202E:
            break;
        case 0x00A0: // layout in every program that pastes
        case 0x202F:
            result += u' ';
            break;
        default:
            result += c;
        }
    }
    return model::normalized(result);
}

void PastedRuns::addText(const QString& text, const TextFormat& format)
{
    const QString clean = pastedText(text);
    if (clean.isEmpty()) {
        return;
    }
    if (!m_runs.empty() && m_runs.back().format == format && !m_runs.back().text.isEmpty()) {
        m_runs.back().text += clean;
    } else {
        m_runs.push_back({clean, format});
    }
}

void PastedRuns::addBreak()
{
    m_runs.push_back({});
}

void PastedRuns::dropStrong()
{
    for (Run& run : m_runs) {
        run.format.strong = false;
    }
}

/// White space to single spaces that stand outside the format of one side only, none at the ends and around breaks.
void PastedRuns::collapse(std::vector<Run>& runs)
{
    std::vector<Run> words;
    bool space = false;
    const auto add = [&words](const QString& text, const TextFormat& format) {
        if (!words.empty() && !words.back().text.isEmpty() && words.back().format == format) {
            words.back().text += text;
        } else {
            words.push_back({text, format});
        }
    };
    TextFormat spaceFormat;
    for (const Run& run : runs) {
        if (run.text.isEmpty()) {
            words.push_back(run);
            space = false;
            continue;
        }
        const QString text = run.text.simplified();
        const bool leads = isLayout(run.text.front());
        space = space || leads;
        if (text.isEmpty()) {
            continue;
        }
        if (space && !words.empty() && !words.back().text.isEmpty()) {
            add(u" "_s, shared(words.back().format, run.format));
        }
        add(text, run.format);
        space = isLayout(run.text.back());
    }
    runs = std::move(words);
}

/// Stretches that share the format of `level` become one element; the others are looked at for the next.
std::vector<HtmlNode> PastedRuns::nested(const Run* begin, const Run* end, int level)
{
    std::vector<HtmlNode> nodes;
    if (level == layerCount) {
        for (const Run* run = begin; run != end; ++run) {
            HtmlNode node;
            node.tag = run->text.isEmpty() ? u"br"_s : QString();
            node.text = run->text;
            nodes.push_back(std::move(node));
        }
        return nodes;
    }
    const Layer& layer = layers[level];
    while (begin != end) {
        const bool inside = layer.has(begin->format);
        const Run* stop = begin + 1;
        while (stop != end && layer.has(stop->format) == inside && stop->format.link == begin->format.link) {
            ++stop;
        }
        std::vector<HtmlNode> children = nested(begin, stop, level + 1);
        if (inside) {
            HtmlNode node;
            node.tag = QString::fromLatin1(layer.tag);
            if (level == 0) {
                node.attributes.insert(u"href"_s, begin->format.link);
            }
            node.children = std::move(children);
            nodes.push_back(std::move(node));
        } else {
            std::move(children.begin(), children.end(), std::back_inserter(nodes));
        }
        begin = stop;
    }
    return nodes;
}

std::vector<std::vector<HtmlNode>> PastedRuns::takeParagraphs()
{
    std::vector<std::vector<HtmlNode>> paragraphs;
    std::vector<Run> part;
    const auto finish = [&] {
        collapse(part);
        while (!part.empty() && part.back().text.isEmpty()) {
            part.pop_back();
        }
        if (!part.empty()) {
            paragraphs.push_back(nested(part.data(), part.data() + part.size(), 0));
        }
        part.clear();
    };
    int breaks = 0;
    for (Run& run : m_runs) {
        if (run.text.isEmpty()) {
            ++breaks;
            continue;
        }
        if (isBlank(run.text) && breaks > 0) {
            continue;
        }
        if (breaks > 1) {
            finish();
        } else if (breaks == 1 && !part.empty()) {
            // A break within one format belongs to it.
            const bool same = part.back().format == run.format;
            part.push_back({{}, same ? run.format : TextFormat()});
        }
        breaks = 0;
        part.push_back(std::move(run));
    }
    finish();
    m_runs.clear();
    return paragraphs;
}

std::vector<HtmlNode> PastedRuns::takeLine()
{
    for (Run& run : m_runs) {
        if (run.text.isEmpty()) {
            run.text = u" "_s;
        }
    }
    std::vector<std::vector<HtmlNode>> paragraphs = takeParagraphs();
    return paragraphs.empty() ? std::vector<HtmlNode>() : std::move(paragraphs.front());
}

} // namespace wongo::publish
