// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/Database.h"

#include "base/Files.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>

using namespace Qt::StringLiterals;

namespace wongo::memory {

namespace {

using base::ErrorCode;

constexpr int version = 1;
constexpr int applicationId = 0x574F4E4D; // "WONM": tells our databases from others
constexpr int mostSetAside = 1000;

/// The index has no text of its own: "delete" is told what was put in (decisions/0095-memory.md).
const QStringList& tables()
{
    static const QStringList statements{
        u"CREATE TABLE unit(id INTEGER PRIMARY KEY, ko TEXT NOT NULL, en TEXT NOT NULL, article TEXT NOT NULL, "
        "origin TEXT NOT NULL, made INTEGER, ko_key INTEGER NOT NULL, en_key INTEGER NOT NULL)"_s,
        u"CREATE INDEX unit_article ON unit(article)"_s,
        u"CREATE INDEX unit_ko ON unit(ko_key)"_s,
        u"CREATE INDEX unit_en ON unit(en_key)"_s,
        u"CREATE VIRTUAL TABLE grams USING fts5(ko, en, content='', tokenize='trigram case_sensitive 1')"_s,
        u"PRAGMA application_id = %1"_s.arg(applicationId),
        u"PRAGMA user_version = %1"_s.arg(version),
    };
    return statements;
}

/// SQLite's result codes, without their extensions. Our statements are constant and right: a database that finds one
/// wrong, or breaks its own rules over it, is not what we made.
ErrorCode codeOf(int native)
{
    enum {
        Statement = 1,
        Permission = 3,
        Busy = 5,
        Locked = 6,
        ReadOnly = 8,
        Io = 10,
        Corrupt = 11,
        Full = 13,
        CannotOpen = 14,
        TooLarge = 18,
        Constraint = 19,
        Mismatch = 20,
        NoDatabase = 26
    };
    switch (native & 0xff) {
    case Statement:
    case TooLarge:
    case Constraint:
    case Mismatch:
    case Corrupt:
    case NoDatabase:
        return ErrorCode::MemoryDamaged;
    case Full:
        return ErrorCode::DiskFull;
    case Permission:
    case ReadOnly:
    case CannotOpen:
        return ErrorCode::FileNotWritable;
    case Io:
        return ErrorCode::WriteFailed;
    case Busy:
    case Locked:
        return ErrorCode::TimedOut;
    default:
        return ErrorCode::Internal;
    }
}

/// A file that SQLite would take for a new one, though it is not empty: it is shorter than any database.
bool isTorn(const QString& path)
{
    constexpr qint64 smallest = 512;
    const qint64 size = QFileInfo(path).size();
    return size > 0 && size < smallest;
}

QString freeName(const QString& path)
{
    const QFileInfo file(path);
    for (int number = 1; number < mostSetAside; ++number) {
        const QString name = file.path() + u'/' + file.completeBaseName() + u"-damaged-%1."_s.arg(number)
            + (file.suffix().isEmpty() ? u"sqlite"_s : file.suffix());
        if (!QFileInfo::exists(name)) {
            return name;
        }
    }
    return {};
}

int number(QSqlQuery& query)
{
    return query.next() ? query.value(0).toInt() : 0;
}

} // namespace

Database::Database(QString path)
    : m_path(std::move(path))
{
    static std::atomic_int count = 0;
    m_name = u"wongo-memory-%1"_s.arg(++count);
}

Database::~Database()
{
    close();
}

base::Result<> Database::open()
{
    if (const auto made = base::makeDirectory(QFileInfo(m_path).absolutePath()); !made) {
        return made;
    }
    if (isTorn(m_path)) {
        return base::failure(ErrorCode::MemoryDamaged, m_path);
    }
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (!m_database.isValid()) {
        close();
        return base::failure(ErrorCode::Internal, m_path, {}, u"Qt has no driver for SQLite"_s);
    }
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    m_database.setDatabaseName(m_path);
    const auto opened
        = m_database.open() ? prepare() : base::Result<>(tl::unexpected(errorFrom(m_database.lastError())));
    if (!opened) {
        close();
    }
    return opened;
}

base::Result<> Database::prepare()
{
    // At a power cut the last pairs may be missing, and the file is whole: article folders are what keeps pairs.
    for (const QString& setting :
        {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s, u"PRAGMA synchronous = NORMAL"_s}) {
        if (const auto done = run(setting); !done) {
            return tl::unexpected(done.error());
        }
    }
    // Here it is read first: a file that is no database is refused, and nothing has been written to another program's.
    int found = 0;
    int owner = 0;
    int things = 0;
    for (const auto& [sql, target] :
        {std::pair{u"PRAGMA user_version"_s, &found}, std::pair{u"PRAGMA application_id"_s, &owner},
            std::pair{u"SELECT count(*) FROM sqlite_master"_s, &things}}) {
        auto query = run(sql);
        if (!query) {
            return tl::unexpected(query.error());
        }
        *target = number(*query);
    }
    if (things > 0 && owner != applicationId) {
        return base::failure(ErrorCode::WrongFormat, m_path);
    }
    if (things > 0 && found > version) {
        return base::failure(ErrorCode::UnknownVersion, m_path, {}, QString::number(found));
    }
    return things > 0 ? base::Result<>() : makeTables();
}

base::Result<> Database::makeTables()
{
    // It stays with the file: one that is only read is not written to.
    if (const auto done = run(u"PRAGMA journal_mode = WAL"_s); !done) {
        return tl::unexpected(done.error());
    }
    Transaction transaction(*this);
    if (const auto begun = transaction.begin(); !begun) {
        return begun;
    }
    for (const QString& statement : tables()) {
        if (const auto made = run(statement); !made) {
            return tl::unexpected(made.error());
        }
    }
    return transaction.commit();
}

base::Result<QString> Database::beginAnew()
{
    close();
    const QString aside = freeName(m_path);
    if (aside.isEmpty()) {
        return base::failure(ErrorCode::FileNotWritable, m_path);
    }
    if (const auto moved = base::moveFile(m_path, aside); !moved) {
        return tl::unexpected(moved.error());
    }
    // The log may hold the last pairs; the shared memory is of no use without its process.
    const auto log = base::moveFile(m_path + u"-wal"_s, aside + u"-wal"_s);
    if (!log && log.error().code != ErrorCode::FileNotFound) {
        return tl::unexpected(log.error());
    }
    QFile::remove(m_path + u"-shm"_s);
    return open().map([&aside] { return aside; });
}

base::Result<QSqlQuery> Database::prepared(const QString& sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return tl::unexpected(errorFrom(query.lastError()));
    }
    return base::Result<QSqlQuery>(std::move(query));
}

base::Result<> Database::run(QSqlQuery& query, const QVariantList& values) const
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        query.bindValue(static_cast<int>(i), values[i]);
    }
    if (!query.exec()) {
        return tl::unexpected(errorFrom(query.lastError()));
    }
    return {};
}

base::Result<QSqlQuery> Database::run(const QString& sql, const QVariantList& values) const
{
    auto query = prepared(sql);
    if (query) {
        if (const auto done = run(*query, values); !done) {
            return tl::unexpected(done.error());
        }
    }
    return query;
}

base::Result<> Database::ended(const QSqlQuery& query) const
{
    if (query.lastError().isValid()) {
        return tl::unexpected(errorFrom(query.lastError()));
    }
    return {};
}

base::Error Database::errorFrom(const QSqlError& reported) const
{
    return {codeOf(reported.nativeErrorCode().toInt()), m_path, {}, reported.databaseText()};
}

void Database::close()
{
    if (m_database.connectionName().isEmpty()) {
        return;
    }
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Database::Transaction::Transaction(Database& database)
    : m_owner(database)
{
}

Database::Transaction::~Transaction()
{
    if (m_open) {
        static_cast<void>(m_owner.run(u"ROLLBACK"_s));
    }
}

base::Result<> Database::Transaction::begin()
{
    // Immediate: one that begins to write later than it reads would not be waited for.
    if (const auto begun = m_owner.run(u"BEGIN IMMEDIATE"_s); !begun) {
        return tl::unexpected(begun.error());
    }
    m_open = true;
    return {};
}

base::Result<> Database::Transaction::commit()
{
    if (const auto done = m_owner.run(u"COMMIT"_s); !done) {
        return tl::unexpected(done.error());
    }
    m_open = false;
    return {};
}

} // namespace wongo::memory
