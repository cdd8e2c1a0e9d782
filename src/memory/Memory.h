// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "memory/Matching.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>

namespace wongo::memory {

class Database;
class GramCounts;

/// The memory of the person who works here: ~/.local/share/wongo/memory.sqlite, by the XDG base directories.
QString standardFile();

/// What becomes of a file that is damaged or no database.
enum class Damaged {
    SetAside, ///< it gets another name beside it, and a new memory is begun
    Refuse, ///< MemoryDamaged; it stays as it is
};

/// What to look for besides the text itself.
struct MatchOptions {
    QString ownArticle; ///< pairs of that article with the very text are left out: the block's own pair
    int limit = 5;
    int floor = 60; ///< lowest score that is given
};

/// Confirmed pairs in a SQLite database. Belongs to the thread that opened it; blocks. Other programs may have the same
/// file open: readers never wait, a second writer waits some seconds (TimedOut then).
/// Errors of all: DiskFull, FileNotWritable, WriteFailed, TimedOut; MemoryBegunAnew if the database turned out to be
/// damaged: `detail` is the path under which it was kept, and the memory is a new one (Damaged::SetAside); else
/// MemoryDamaged.
class Memory {
public:
    struct Opened;
    /// The file and its folder are made if need be. Also WrongFormat (another program's database) and UnknownVersion.
    static base::Result<Opened> open(const QString& path, Damaged damaged = Damaged::SetAside);
    ~Memory();
    Q_DISABLE_COPY_MOVE(Memory)

    /// From now on these are the pairs of that article, whatever `article` they say; those without a text on each side
    /// are left out, and equal ones are one. One transaction. How many were put in, changed or taken out.
    base::Result<int> replaceArticle(const QString& article, const QList<Unit>& units);

    /// Puts pairs in, all or none; a pair that is there already, in whichever article, is not put in again. How many
    /// were new.
    base::Result<int> add(const QList<Unit>& units);

    base::Result<QList<Unit>> units(); ///< all, in the order they came
    base::Result<qint64> count();

    /// Pairs whose side in `language` is like the text, best first, of equal ones the newest; each pair once.
    base::Result<QList<Match>> match(const QString& text, model::Language language, const MatchOptions& options = {});

    /// Pairs that hold the query in one language, or in either; newest first. Blanks of a query stand for any, small
    /// letters for capitals. One or two letters (a single syllable) are looked for among the newest 20,000 pairs; of a
    /// query the first 200 UTF-16 units.
    base::Result<QList<Hit>> search(
        const QString& query, std::optional<model::Language> language = {}, int limit = 100);

private:
    explicit Memory(std::unique_ptr<Database> database, Damaged damaged);

    template <typename Work> auto guarded(Work work) -> decltype(work());
    base::Result<int> replace(const QString& article, const QList<Unit>& units);
    base::Result<int> insert(const QList<Unit>& units, bool known);
    base::Result<> remove(qint64 id, const Unit& unit);
    base::Result<QList<Match>> findLike(const QString& text, model::Language language, const MatchOptions& options);
    base::Result<QList<qint64>> candidates(const QString& text, model::Language language);
    base::Result<QHash<qint64, int>> weigh(const QStringList& grams, model::Language language);
    base::Result<> takeSample(model::Language language);
    base::Result<QList<Hit>> find(const QString& query, std::optional<model::Language> language, int limit);

    std::unique_ptr<Database> m_database;
    Damaged m_damaged;
    model::Bilingual<std::shared_ptr<GramCounts>> m_counts; ///< made when they are asked for first
    model::Bilingual<qint64> m_counted; ///< highest id at that time
};

struct Memory::Opened {
    std::unique_ptr<Memory> memory;
    std::optional<base::Error> begunAnew; ///< MemoryBegunAnew: what was there is kept under another name
};

} // namespace wongo::memory
