// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/Memory.h"

#include "memory/Database.h"
#include "memory/Grams.h"
#include "model/Article.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace wongo::memory {

namespace {

using base::ErrorCode;
using model::Language;

constexpr qsizetype longestQuery = 200;

const QString columns = u"unit.id, unit.ko, unit.en, unit.article, unit.origin, unit.made"_s;

/// Never SQL's NULL.
QString bound(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

QVariant bound(const QDateTime& when)
{
    return when.isValid() ? QVariant(when.toSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

qint64 idIn(const QSqlQuery& row)
{
    return row.value(0).toLongLong();
}

Unit unitIn(const QSqlQuery& row)
{
    const QVariant made = row.value(5);
    return {row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
        made.isNull() ? QDateTime() : QDateTime::fromSecsSinceEpoch(made.toLongLong(), Qt::UTC)};
}

Unit normalized(const Unit& unit)
{
    return {model::normalized(unit.ko), model::normalized(unit.en), unit.article, model::normalized(unit.origin),
        unit.when.isValid() ? QDateTime::fromSecsSinceEpoch(unit.when.toSecsSinceEpoch(), Qt::UTC) : QDateTime()};
}

bool isPair(const Unit& unit)
{
    return !unit.ko.trimmed().isEmpty() && !unit.en.trimmed().isEmpty();
}

} // namespace

QString standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/wongo/memory.sqlite"_s;
}

base::Result<Memory::Opened> Memory::open(const QString& path, Damaged damaged)
{
    auto database = std::make_unique<Database>(path);
    Opened opened;
    auto ready = database->open();
    if (!ready && ready.error().code == ErrorCode::MemoryDamaged && damaged == Damaged::SetAside) {
        const auto aside = database->beginAnew();
        if (!aside) {
            return tl::unexpected(aside.error());
        }
        opened.begunAnew = base::Error{ErrorCode::MemoryBegunAnew, path, {}, *aside};
    } else if (!ready) {
        return tl::unexpected(ready.error());
    }
    opened.memory.reset(new Memory(std::move(database), damaged));
    return base::Result<Opened>(std::move(opened));
}

Memory::Memory(std::unique_ptr<Database> database, Damaged damaged)
    : m_database(std::move(database))
    , m_damaged(damaged)
{
}

Memory::~Memory() = default;

/// Runs what asks the database, and begins a new one if it turns out to be damaged.
template <typename Work> auto Memory::guarded(Work work) -> decltype(work())
{
    auto result = work();
    if (!result && result.error().code == ErrorCode::MemoryDamaged && m_damaged == Damaged::SetAside) {
        m_counts = {};
        const auto aside = m_database->beginAnew();
        return tl::unexpected(
            aside ? base::Error{ErrorCode::MemoryBegunAnew, m_database->path(), {}, *aside} : aside.error());
    }
    return result;
}

base::Result<int> Memory::replaceArticle(const QString& article, const QList<Unit>& units)
{
    return guarded([&] { return replace(article, units); });
}

base::Result<int> Memory::add(const QList<Unit>& units)
{
    return guarded([&]() -> base::Result<int> {
        Database::Transaction transaction(*m_database);
        if (const auto begun = transaction.begin(); !begun) {
            return tl::unexpected(begun.error());
        }
        auto added = insert(units, false);
        if (const auto done = added ? transaction.commit() : base::Result<>(); !done) {
            return tl::unexpected(done.error());
        }
        return added;
    });
}

base::Result<int> Memory::replace(const QString& article, const QList<Unit>& units)
{
    // In the order given; what stays stays where it is.
    QHash<std::pair<QString, QString>, Unit> wanted;
    QList<std::pair<QString, QString>> order;
    for (const Unit& given : units) {
        Unit unit = normalized(given);
        unit.article = article;
        const std::pair pair(unit.ko, unit.en);
        if (isPair(unit) && !wanted.contains(pair)) {
            wanted.insert(pair, unit);
            order.append(pair);
        }
    }
    Database::Transaction transaction(*m_database);
    if (const auto begun = transaction.begin(); !begun) {
        return tl::unexpected(begun.error());
    }
    auto rows = m_database->run(u"SELECT "_s + columns + u" FROM unit WHERE article = ?"_s, {bound(article)});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<std::pair<qint64, Unit>> stored;
    while (rows->next()) {
        stored.append({idIn(*rows), unitIn(*rows)});
    }
    if (const auto ended = m_database->ended(*rows); !ended) {
        return tl::unexpected(ended.error());
    }
    rows->finish();
    int changes = 0;
    for (const auto& [id, unit] : std::as_const(stored)) {
        const Unit now = wanted.take({unit.ko, unit.en});
        base::Result<> done;
        if (now == unit) {
            continue;
        }
        ++changes;
        if (now.ko.isEmpty()) {
            done = remove(id, unit);
        } else if (const auto run = m_database->run(u"UPDATE unit SET origin = ?, made = ? WHERE id = ?"_s,
                       {bound(now.origin), bound(now.when), id});
                   !run) {
            done = tl::unexpected(run.error());
        }
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    QList<Unit> fresh;
    for (const auto& pair : std::as_const(order)) {
        if (const auto it = wanted.constFind(pair); it != wanted.cend()) {
            fresh.append(*it);
        }
    }
    const auto added = insert(fresh, true);
    if (const auto done = added ? transaction.commit() : base::Result<>(tl::unexpected(added.error())); !done) {
        return tl::unexpected(done.error());
    }
    return changes + *added;
}

/// `known`: they are wanted, and none is there yet.
base::Result<int> Memory::insert(const QList<Unit>& units, bool known)
{
    auto same = m_database->prepared(u"SELECT 1 FROM unit WHERE ko_key = ? AND ko = ? AND en = ? LIMIT 1"_s);
    auto add = m_database->prepared(
        u"INSERT INTO unit(ko, en, article, origin, made, ko_key, en_key) VALUES(?, ?, ?, ?, ?, ?, ?)"_s);
    auto index = m_database->prepared(u"INSERT INTO grams(rowid, ko, en) VALUES(?, ?, ?)"_s);
    for (const auto* query : {&same, &add, &index}) {
        if (!*query) {
            return tl::unexpected(query->error());
        }
    }
    int added = 0;
    for (const Unit& given : units) {
        const Unit unit = normalized(given);
        if (!isPair(unit)) {
            continue;
        }
        const QString ko = folded(unit.ko);
        const QString en = folded(unit.en);
        if (!known) {
            if (const auto asked = m_database->run(*same, {keyOf(ko), unit.ko, unit.en}); !asked) {
                return tl::unexpected(asked.error());
            }
            const bool there = same->next();
            same->finish();
            if (there) {
                continue;
            }
        }
        const auto done = m_database
                              ->run(*add,
                                  {unit.ko, unit.en, bound(unit.article), bound(unit.origin), bound(unit.when),
                                      keyOf(ko), keyOf(en)})
                              .and_then([&] {
                                  return m_database->run(*index, {add->lastInsertId(), ko, en});
                              });
        if (!done) {
            return tl::unexpected(done.error());
        }
        ++added;
    }
    return added;
}

base::Result<> Memory::remove(qint64 id, const Unit& unit)
{
    const auto unindexed = m_database->run(
        u"INSERT INTO grams(grams, rowid, ko, en) VALUES('delete', ?, ?, ?)"_s, {id, folded(unit.ko), folded(unit.en)});
    if (!unindexed) {
        return tl::unexpected(unindexed.error());
    }
    const auto removed = m_database->run(u"DELETE FROM unit WHERE id = ?"_s, {id});
    return removed ? base::Result<>() : tl::unexpected(removed.error());
}

base::Result<QList<Unit>> Memory::units()
{
    return guarded([&]() -> base::Result<QList<Unit>> {
        auto rows = m_database->run(u"SELECT "_s + columns + u" FROM unit ORDER BY id"_s);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        QList<Unit> units;
        while (rows->next()) {
            units.append(unitIn(*rows));
        }
        return m_database->ended(*rows).map([&units] { return units; });
    });
}

base::Result<qint64> Memory::count()
{
    return guarded([&]() -> base::Result<qint64> {
        auto rows = m_database->run(u"SELECT count(*) FROM unit"_s);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        return rows->next() ? rows->value(0).toLongLong() : 0;
    });
}

base::Result<QList<Match>> Memory::match(const QString& text, Language language, const MatchOptions& options)
{
    return guarded([&] { return findLike(model::normalized(text), language, options); });
}

base::Result<QList<Hit>> Memory::search(const QString& query, std::optional<Language> language, int limit)
{
    return guarded([&] { return find(model::normalized(query).simplified().left(longestQuery), language, limit); });
}

} // namespace wongo::memory
