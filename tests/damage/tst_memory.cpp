// SPDX-License-Identifier: GPL-3.0-or-later
// The memory, a database that SQLite keeps: whatever became of it, it is read, or named; and what stood there is kept.

#include "Damage.h"

#include "memory/Memory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using memory::Damaged;
using memory::Memory;

namespace {

constexpr int before = 12; ///< pairs that are in the file itself
constexpr int after = 8; ///< and those that are in its log only

QList<memory::Unit> units(int from, int count)
{
    QList<memory::Unit> units;
    for (int i = from; i < from + count; ++i) {
        units.append({u"시장은 다리 %1개를 열었다."_s.arg(i), u"The mayor opened %1 bridges."_s.arg(i), u"urn:uuid:1"_s,
            u"bridges"_s, QDateTime(QDate(2024, 1, 1), QTime(9, i), Qt::UTC)});
    }
    return units;
}

/// Everything that asks the database; the first thing that is wrong.
std::optional<base::Error> asked(Memory& memory)
{
    if (const auto count = memory.count(); !count) {
        return count.error();
    }
    if (const auto all = memory.units(); !all) {
        return all.error();
    }
    if (const auto alike = memory.match(u"시장은 다리 3개를 열었다."_s, model::Language::Korean); !alike) {
        return alike.error();
    }
    const auto found = memory.search(u"bridges"_s);
    return found ? std::nullopt : std::optional(found.error());
}

} // namespace

class DamagedMemory : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArray m_good; ///< the file
    QByteArray m_log; ///< and what SQLite has not put into it yet

    void empty() const
    {
        for (const QString& name : damage::contentOf(m_folder->path()).keys()) {
            QVERIFY(QFile::remove(m_folder->filePath(name)));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = damage::temporaryFolder();
        m_path = m_folder->filePath(u"memory.sqlite"_s);
        QVERIFY(Memory::open(m_path)->memory->add(units(0, before)));
        m_good = damage::read(m_path);
        QCOMPARE(damage::contentOf(m_folder->path()).size(), 1);
        const auto opened = Memory::open(m_path);
        QVERIFY(opened->memory->add(units(before, after)));
        m_log = damage::read(m_path + u"-wal"_s);
        QVERIFY(m_log.size() > 4096);
        QCOMPARE(damage::read(m_path), m_good);
    }

    void init() { empty(); }

    void isLeftAloneWhereItIsRefused()
    {
        damage::write(m_path, m_good);
        const damage::Kind kind{u"memory.sqlite"_s, [](const QString& folder) -> std::optional<base::Error> {
                                    const QString path = folder + u"/memory.sqlite"_s;
                                    if (damage::read(path).isEmpty()) {
                                        return {}; // no damage: a memory that nobody has begun
                                    }
                                    const auto opened = Memory::open(path, Damaged::Refuse);
                                    return opened ? asked(*opened->memory) : std::optional(opened.error());
                                }};
        const damage::Outcome outcome = damage::openDamaged(m_folder->path(), kind);
        QVERIFY2(outcome.fault.isEmpty(), qPrintable(outcome.fault));
        QVERIFY(outcome.refused > 0);
        qInfo("%d opened, %d refused", outcome.opened, outcome.refused);
    }

    /// As the window opens it.
    void isKeptWhereItIsSetAside()
    {
        int setAside = 0;
        damage::eachDamage(m_good, [&](const QByteArray& bytes, const QString& what) {
            empty();
            damage::write(m_path, bytes);
            std::optional<base::Error> error;
            {
                const auto opened = Memory::open(m_path);
                error = !opened ? opened.error() : opened->begunAnew ? opened->begunAnew : asked(*opened->memory);
            }
            if (error && error->code == base::ErrorCode::MemoryBegunAnew) {
                ++setAside;
                QVERIFY2(damage::read(error->detail) == bytes, qPrintable(what));
                QVERIFY2(!asked(*Memory::open(m_path)->memory), qPrintable(what));
            } else if (error) {
                QVERIFY2(error->file == m_path && error->code != base::ErrorCode::Internal,
                    qPrintable(what + u": "_s + error->detail));
                QVERIFY2(damage::read(m_path) == bytes, qPrintable(what));
            }
        });
        QVERIFY(setAside > 0);
        qInfo("%d set aside", setAside);
    }

    /// A torn log gives what was put in before the tear.
    void isReadAsFarAsItsLogIsWhole()
    {
        const QList<memory::Unit> all = units(0, before + after);
        damage::eachDamage(m_log, [&](const QByteArray& bytes, const QString& what) {
            empty();
            damage::write(m_path, m_good);
            damage::write(m_path + u"-wal"_s, bytes);
            const auto opened = Memory::open(m_path, Damaged::Refuse);
            const auto found = opened ? opened->memory->units() : tl::unexpected(opened.error());
            QVERIFY2(found, qPrintable(what));
            QVERIFY2(found->size() == before || found->size() == all.size(), qPrintable(what));
            QVERIFY2(*found == all.first(found->size()), qPrintable(what));
            QVERIFY2(!asked(*opened->memory), qPrintable(what));
        });
    }
};

QTEST_GUILESS_MAIN(DamagedMemory)
#include "tst_memory.moc"
