// SPDX-License-Identifier: GPL-3.0-or-later
// How Memory finds: first the index gives what may be meant, then the texts themselves are compared.

#include "memory/Database.h"
#include "memory/Grams.h"
#include "memory/Memory.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wongo::memory {

namespace {

using model::Language;

constexpr int mostGrams = 24; // of a text that are asked for
constexpr int mostRows = 6'000; // that one of them may give: a more common one tells too little
constexpr qsizetype mostCandidates = 100; // that are compared
constexpr int sampleSize = 400; // texts that tell which groups of letters are common
constexpr int mostScanned = 20'000; // pairs looked through for a query too short for the index
constexpr int mostLookedAt = 5'000; // pairs of the index that turn out not to hold the query (정부 in 정북)

QString column(Language language)
{
    return language == Language::Korean ? u"ko"_s : u"en"_s;
}

/// As a string of FTS5's query language.
QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

/// As a pattern of LIKE.
QString pattern(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

Unit unitIn(const QSqlQuery& row)
{
    const QVariant made = row.value(4);
    return {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(),
        made.isNull() ? QDateTime() : QDateTime::fromSecsSinceEpoch(made.toLongLong(), Qt::UTC)};
}

const QString columns = u"unit.ko, unit.en, unit.article, unit.origin, unit.made"_s;

/// What a group of letters tells that so many of all texts have: the rarer, the more.
int weightOf(qsizetype having, qint64 all)
{
    const double share
        = static_cast<double>(std::max<qint64>(all, 1)) / static_cast<double>(std::max<qsizetype>(having, 1));
    return static_cast<int>(std::lround(16.0 * std::log2(1.0 + share)));
}

/// Those that weigh most, of equal ones the newest.
QList<qint64> best(const QHash<qint64, int>& weights)
{
    QList<std::pair<int, qint64>> order;
    order.reserve(weights.size());
    for (auto it = weights.cbegin(); it != weights.cend(); ++it) {
        order.append({it.value(), it.key()});
    }
    const auto end = order.begin() + std::min(order.size(), mostCandidates);
    std::partial_sort(order.begin(), end, order.end(), std::greater<>());
    QList<qint64> ids;
    std::transform(order.begin(), end, std::back_inserter(ids), [](const auto& each) { return each.second; });
    return ids;
}

} // namespace

base::Result<QList<Match>> Memory::findLike(const QString& text, Language language, const MatchOptions& options)
{
    QList<Match> matches;
    const auto ids = candidates(text, language);
    if (!ids) {
        return tl::unexpected(ids.error());
    }
    auto row = m_database->prepared(u"SELECT "_s + columns + u" FROM unit WHERE id = ?"_s);
    if (!row) {
        return tl::unexpected(row.error());
    }
    const Likeness likeness(text);
    QSet<std::pair<QString, QString>> seen;
    for (const qint64 id : *ids) {
        if (const auto asked = m_database->run(*row, {id}); !asked) {
            return tl::unexpected(asked.error());
        }
        if (!row->next()) {
            continue;
        }
        Match match{unitIn(*row), 0, {}};
        row->finish();
        const std::pair pair(match.unit.ko, match.unit.en);
        const bool own = !options.ownArticle.isEmpty() && match.unit.article == options.ownArticle
            && match.unit.text(language) == text;
        match.score = own || seen.contains(pair) ? 0 : likeness.score(match.unit.text(language), options.floor);
        if (match.score > 0 && match.score >= options.floor) {
            seen.insert(pair);
            matches.append(std::move(match));
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.score > b.score; });
    matches.resize(std::min<qsizetype>(matches.size(), options.limit));
    for (Match& match : matches) {
        match.changes = language::wordChanges(match.unit.text(language), text);
    }
    return matches;
}

/// Pairs that may be like the text: the same ones first, then by how many telling groups of letters they share.
base::Result<QList<qint64>> Memory::candidates(const QString& text, Language language)
{
    const QString asIndexed = folded(text);
    QList<qint64> ids;
    if (asIndexed.isEmpty()) {
        return ids;
    }
    auto same = m_database->run(u"SELECT id FROM unit WHERE %1_key = ? ORDER BY id DESC LIMIT %2"_s.arg(
                                    column(language), QString::number(mostCandidates)),
        {keyOf(asIndexed)});
    if (!same) {
        return tl::unexpected(same.error());
    }
    while (same->next()) {
        ids.append(same->value(0).toLongLong());
    }
    if (const auto sampled = takeSample(language); !sampled) {
        return tl::unexpected(sampled.error());
    }
    const auto weights = weigh(m_counts[language]->telling(asIndexed, mostGrams), language);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    for (const qint64 id : best(*weights)) {
        if (!ids.contains(id)) {
            ids.append(id);
        }
    }
    return ids;
}

/// The pairs that have some of the groups, with what that tells of each.
base::Result<QHash<qint64, int>> Memory::weigh(const QStringList& grams, Language language)
{
    QHash<qint64, int> weights;
    auto rows = m_database->prepared(
        u"SELECT rowid FROM grams WHERE grams MATCH ? ORDER BY rowid DESC LIMIT %1"_s.arg(mostRows));
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    for (const QString& gram : grams) {
        const QString expression = column(language) + u" : "_s + quoted(gram);
        if (const auto asked = m_database->run(*rows, {expression}); !asked) {
            return tl::unexpected(asked.error());
        }
        QList<qint64> having;
        while (rows->next()) {
            having.append(rows->value(0).toLongLong());
        }
        if (const auto ended = m_database->ended(*rows); !ended) {
            return tl::unexpected(ended.error());
        }
        rows->finish();
        const int weight = weightOf(having.size(), m_counted[language]);
        for (const qint64 id : std::as_const(having)) {
            weights[id] += weight;
        }
    }
    return weights;
}

/// Counts over texts from all parts of the memory; anew when it has become twice as large.
base::Result<> Memory::takeSample(Language language)
{
    auto last = m_database->run(u"SELECT coalesce(max(id), 0) FROM unit"_s);
    if (!last) {
        return tl::unexpected(last.error());
    }
    const qint64 end = last->next() ? last->value(0).toLongLong() : 0;
    last->finish();
    if (m_counts[language] && end <= 2 * m_counted[language] + sampleSize) {
        return {};
    }
    auto counts = std::make_shared<GramCounts>();
    auto row
        = m_database->prepared(u"SELECT id, %1 FROM unit WHERE id >= ? ORDER BY id LIMIT 1"_s.arg(column(language)));
    if (!row) {
        return tl::unexpected(row.error());
    }
    const qint64 step = std::max<qint64>(1, end / sampleSize);
    for (qint64 id = 1; id <= end; id += step) {
        if (const auto asked = m_database->run(*row, {id}); !asked) {
            return tl::unexpected(asked.error());
        }
        if (!row->next()) {
            break;
        }
        id = std::max(id, row->value(0).toLongLong()); // gaps are stepped over
        counts->count(folded(row->value(1).toString()));
        row->finish();
    }
    m_counts[language] = counts;
    m_counted[language] = end;
    return {};
}

base::Result<QList<Hit>> Memory::find(const QString& query, std::optional<Language> language, int limit)
{
    QList<Hit> hits;
    const QString asIndexed = folded(query);
    if (asIndexed.isEmpty()) {
        return hits;
    }
    QString sql = u"SELECT "_s + columns;
    QVariantList values;
    if (asIndexed.toUcs4().size() >= gramSize) {
        sql += u" FROM grams CROSS JOIN unit ON unit.id = grams.rowid WHERE grams MATCH ? ORDER BY grams.rowid DESC LIMIT %1"_s
                   .arg(mostLookedAt);
        values.append(QString((language ? column(*language) : u"{ko en}"_s) + u" : "_s + quoted(asIndexed)));
    } else {
        const QStringList sides = language ? QStringList{column(*language)} : QStringList{u"ko"_s, u"en"_s};
        QStringList conditions;
        for (const QString& side : sides) {
            conditions.append(u"unit.%1 LIKE ? ESCAPE '\\'"_s.arg(side));
            values.append(pattern(query));
        }
        sql += u" FROM (SELECT * FROM unit ORDER BY id DESC LIMIT %1) AS unit WHERE "_s.arg(mostScanned)
            + conditions.join(u" OR "_s) + u" ORDER BY unit.id DESC LIMIT %1"_s.arg(mostLookedAt);
    }
    auto rows = m_database->run(sql, values);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    while (hits.size() < limit && rows->next()) {
        Hit hit{unitIn(*rows), {}};
        for (const Language side : model::allLanguages) {
            if (!language || side == *language) {
                hit.places[side] = placesOf(query, hit.unit.text(side));
            }
        }
        if (!hit.places.isEmpty()) {
            hits.append(std::move(hit));
        }
    }
    return m_database->ended(*rows).map([&hits] { return hits; });
}

} // namespace wongo::memory
