// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FieldTexts.h"

#include "model/FieldPath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

qsizetype toCodePoints(const std::vector<qsizetype>& pairs, qsizetype offset)
{
    return offset - (std::lower_bound(pairs.begin(), pairs.end(), offset) - pairs.begin());
}

} // namespace

FieldTexts::FieldTexts(const model::Article& article)
    : m_article(article)
{
}

const FieldTexts::Index& FieldTexts::indexOf(const QString& path, std::optional<model::Language> language)
{
    const QString key = (language ? model::code(*language) : QString()) + u' ' + path;
    auto found = m_indices.find(key);
    if (found != m_indices.end()) {
        return *found;
    }
    Index index;
    if (language) {
        const model::Text* text = model::textAt(m_article.meta, path);
        index.text = path == "body"_L1 ? m_article.body[*language] : text ? (*text)[*language] : QString();
    }
    index.lines.push_back(0);
    for (qsizetype i = 0; i < index.text.size(); ++i) {
        if (index.text[i].isLowSurrogate()) {
            index.pairs.push_back(i);
        } else if (index.text[i] == u'\n') {
            index.lines.push_back(i + 1);
        }
    }
    return *m_indices.insert(key, index);
}

markdown::Range FieldTexts::codePoints(const checks::Finding& finding)
{
    return codePoints(finding.path, finding.language, finding.range);
}

markdown::Range FieldTexts::codePoints(
    const QString& path, std::optional<model::Language> language, const markdown::Range& range)
{
    const Index& index = indexOf(path, language);
    const markdown::Range marked = range == markdown::Range{} ? markdown::Range{0, index.text.size()} : range;
    return {toCodePoints(index.pairs, marked.start), toCodePoints(index.pairs, marked.end)};
}

TextPlace FieldTexts::place(const checks::Finding& finding)
{
    const Index& index = indexOf(finding.path, finding.language);
    const auto next = std::upper_bound(index.lines.begin(), index.lines.end(), finding.range.start);
    const qsizetype lineStart = *std::prev(next);
    const qsizetype column = toCodePoints(index.pairs, finding.range.start) - toCodePoints(index.pairs, lineStart);
    return {static_cast<int>(next - index.lines.begin()), static_cast<int>(column) + 1};
}

} // namespace wongo::cli
