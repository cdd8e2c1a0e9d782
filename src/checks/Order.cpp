// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Order.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace {

constexpr std::array fieldOrder{"slug"_L1, "kicker"_L1, "headline"_L1, "decks"_L1, "summary"_L1, "bylines"_L1,
    "dateline"_L1, "section"_L1, "keywords"_L1, "subjects"_L1, "published"_L1, "updated"_L1, "embargo"_L1, "urgency"_L1,
    "leadImage"_L1, "body"_L1, "images"_L1, "corrections"_L1};
constexpr std::array photoParts{""_L1, "caption"_L1, "alt"_L1, "credit"_L1};

template <typename Names> int indexOf(const Names& names, QStringView name)
{
    return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
}

struct Key {
    int field = 0;
    int element = -1; ///< index of deck, byline, photo...
    int part = 0; ///< caption before alt text before credit
    int language = -1;
    qsizetype start = 0;

    auto asTuple() const { return std::tie(field, element, part, language, start); }
};

class Ranking {
public:
    explicit Ranking(const model::Metadata& meta)
    {
        for (int i = 0; i < meta.images.size(); ++i) {
            m_photos.insert(meta.images.at(i).id, i);
        }
    }

    Key key(const Finding& finding) const
    {
        const QStringView path = finding.path;
        const qsizetype slash = path.indexOf(u'/');
        Key key;
        key.field = indexOf(fieldOrder, slash < 0 ? path : path.first(slash));
        if (slash >= 0) {
            const QStringView rest = path.sliced(slash + 1);
            const qsizetype end = rest.indexOf(u'/');
            const QStringView element = end < 0 ? rest : rest.first(end);
            const QStringView part = end < 0 ? QStringView() : rest.sliced(end + 1);
            const bool photo = path.startsWith("images/"_L1);
            key.element = photo ? m_photos.value(element.toString(), -1) : element.toInt();
            key.part = photo ? indexOf(photoParts, part) : 0;
        }
        key.language = finding.language ? static_cast<int>(*finding.language) : -1;
        key.start = finding.range.start;
        return key;
    }

private:
    QHash<QString, int> m_photos;
};

} // namespace

QList<Finding> inOrder(const QList<Finding>& findings, const model::Metadata& meta)
{
    const Ranking ranking(meta);
    std::vector<std::pair<Key, const Finding*>> ranked;
    ranked.reserve(static_cast<size_t>(findings.size()));
    for (const Finding& finding : findings) {
        ranked.emplace_back(ranking.key(finding), &finding);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
        [](const auto& a, const auto& b) { return a.first.asTuple() < b.first.asTuple(); });
    QList<Finding> ordered;
    ordered.reserve(findings.size());
    for (const auto& [key, finding] : ranked) {
        ordered.append(*finding);
    }
    return ordered;
}

} // namespace wongo::checks
