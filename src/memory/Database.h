// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

class QSqlError;

/// Inside `memory` only: the SQLite database and its schema.
namespace wongo::memory {

/// One connection. Belongs to the thread that opens it. Errors are those of Memory.
class Database {
public:
    explicit Database(QString path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// The file is made if need be, with its folder. MemoryDamaged for a file that cannot be used, WrongFormat for
    /// another program's database, UnknownVersion for a newer one.
    base::Result<> open();

    /// Renames the file with what SQLite keeps beside it and opens a new one: the name it has now. No query may be
    /// alive.
    base::Result<QString> beginAnew();

    bool isOpen() const { return m_database.isOpen(); }
    const QString& path() const { return m_path; }

    base::Result<QSqlQuery> prepared(const QString& sql) const;
    base::Result<> run(QSqlQuery& query, const QVariantList& values) const; ///< of a prepared query
    base::Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {}) const;
    base::Result<> ended(const QSqlQuery& query) const; ///< after its last row: what stopped it, if anything did

    /// Several changes, all or none: taken back unless committed.
    class Transaction {
    public:
        explicit Transaction(Database& database);
        ~Transaction();
        Q_DISABLE_COPY_MOVE(Transaction)
        base::Result<> begin(); ///< a second program that writes is waited for, some seconds: then TimedOut
        base::Result<> commit();

    private:
        Database& m_owner;
        bool m_open = false;
    };

private:
    base::Error errorFrom(const QSqlError& reported) const;
    base::Result<> prepare();
    base::Result<> makeTables();
    void close();

    QString m_path;
    QString m_name; ///< of the connection
    QSqlDatabase m_database;
};

} // namespace wongo::memory
