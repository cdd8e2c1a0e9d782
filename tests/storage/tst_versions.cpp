// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Versions.h"

#include "RandomArticle.h"
#include "base/Files.h"
#include "storage/ArticleFolder.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo;
using storage::VersionCause;
using storage::VersionEntry;
using storage::VersionLimits;

namespace {

const QDateTime start(QDate(2026, 11, 27), QTime(0, 30), Qt::UTC);
constexpr int minute = 60;
constexpr int hour = 60 * minute;
constexpr int day = 24 * hour;

model::Article article(const QString& korean = u"본문\n"_s)
{
    model::Article article;
    article.meta.id = u"urn:uuid:0f0c5b1e-7f7e-4a3c-9d55-2f3f6c1c9a10"_s;
    article.meta.slug = u"story"_s;
    article.body = {korean, u"Body\n"_s};
    return article;
}

/// A list, newest first, of versions that came at those seconds after `start`.
QList<VersionEntry> cameAt(const QList<qint64>& seconds)
{
    QList<VersionEntry> versions;
    for (const qint64 second : seconds) {
        VersionEntry version;
        version.generation = versions.size() + 1;
        version.name = QString::number(version.generation);
        version.when = start.addSecs(second);
        version.bytes = 1000;
        versions.prepend(version);
    }
    return versions;
}

/// The seconds of those that stay, oldest first.
QList<qint64> staying(const QList<VersionEntry>& versions, const VersionLimits& limits = {})
{
    const QList<VersionEntry> spare = storage::spareVersions(versions, limits);
    QList<qint64> seconds;
    for (const VersionEntry& version : versions) {
        if (!spare.contains(version)) {
            seconds.prepend(start.secsTo(version.when));
        }
    }
    return seconds;
}

unsigned modeOf(const QString& path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0;
}

} // namespace

class VersionsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;

    QList<VersionEntry> keep(const model::Article& version, VersionCause cause = VersionCause::Saved, qint64 second = 0,
        const VersionLimits& limits = {}) const
    {
        const auto kept = storage::keepVersion(m_folder, version, cause, start.addSecs(second), limits);
        if (!kept) {
            QTest::qFail(qPrintable(kept.error().detail), __FILE__, __LINE__);
            return {};
        }
        return *kept;
    }

    QString file(const VersionEntry& version) const { return m_folder + u'/' + version.name; }

    void put(const QString& path, const QByteArray& bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = storage::versionsFolder(m_dir->filePath(u"state"_s));
    }

    void noFolderNoVersions() { QVERIFY(storage::listVersions(m_folder).value().isEmpty()); }

    void givesBackWhatWasKept_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 40; ++seed) {
            QTest::addRow("%d", seed) << seed;
        }
    }

    void givesBackWhatWasKept()
    {
        QFETCH(int, seed);
        const model::Article kept = randomArticle(static_cast<quint32>(seed));
        const QList<VersionEntry> list = keep(kept);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().sha256, storage::versionHash(kept));
        const auto read = storage::loadVersion(m_folder, list.first().name);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(storage::versionHash(*read), list.first().sha256);
        // As saved and opened again: what a date or an unknown key is read as is the reader's business.
        const auto saved = storage::createFolder(m_dir->filePath(u"folder"_s), kept);
        QVERIFY(saved);
        QCOMPARE(*read, saved->article);
    }

    void namesSayWhatIsKnown()
    {
        const std::pair<VersionCause, qint64> causes[]
            = {{VersionCause::Opened, 0}, {VersionCause::Saved, 61}, {VersionCause::TakenOver, 3},
                {VersionCause::Recovered, 4}, {VersionCause::BeforeRestore, 5}, {VersionCause::Merged, 6}};
        for (const auto& [cause, second] : causes) {
            keep(article(QString::number(second)), cause, second);
        }
        const QList<VersionEntry> list = storage::listVersions(m_folder).value();
        QCOMPARE(list.size(), 6);
        for (int i = 0; i < 6; ++i) {
            const VersionEntry& entry = list.at(5 - i);
            QCOMPARE(entry.generation, i + 1); // by what came later, not by the clock
            QCOMPARE(entry.cause, causes[i].first);
            QCOMPARE(entry.when, start.addSecs(causes[i].second));
            QCOMPARE(entry.bytes, QFileInfo(file(entry)).size());
        }
    }

    void sameContentIsNoNewVersion()
    {
        keep(article(u"가"_s));
        QCOMPARE(keep(article(u"가"_s), VersionCause::Opened, day).size(), 1);
        QCOMPARE(keep(article(u"나"_s)).size(), 2);
        const QList<VersionEntry> back = keep(article(u"가"_s)); // not the newest one: it has come back
        QCOMPARE(back.size(), 3);
        QCOMPARE(back.at(0).sha256, back.at(2).sha256);
    }

    void nothingOfTheArticleIsTooSmallToCount()
    {
        model::Article other = article();
        keep(other);
        other.meta.notes = u"memo"_s;
        QCOMPARE(keep(other).size(), 2);
        other.meta.translation.confirmed = {{u"headline"_s, {u"가"_s, u"a"_s}, {}, start, {}}};
        QCOMPARE(keep(other).size(), 3);
        QCOMPARE(storage::loadVersion(m_folder, storage::listVersions(m_folder).value().first().name)->meta.translation,
            other.meta.translation);
    }

    void isClosedToOthers()
    {
        const mode_t before = ::umask(0);
        const QList<VersionEntry> list = keep(article());
        ::umask(before);
        QCOMPARE(modeOf(file(list.first())), 0600U);
        QCOMPARE(modeOf(m_folder), 0700U);
    }

    void newestTenStay()
    {
        for (int i = 0; i < 40; ++i) {
            keep(article(QString::number(i)), VersionCause::Saved, i); // all within a minute
        }
        const QList<VersionEntry> list = storage::listVersions(m_folder).value();
        QCOMPARE(list.size(), 11); // and the first of the hour
        QCOMPARE(list.first().generation, 40);
        QCOMPARE(list.at(9).generation, 31);
        QCOMPARE(list.last().generation, 1);
        for (const VersionEntry& entry : list) {
            QVERIFY(storage::loadVersion(m_folder, entry.name));
        }
    }

    void thinsByHourThenByDay()
    {
        QList<qint64> seconds;
        for (qint64 second = 0; second < 40 * day; second += 20 * minute) {
            seconds.append(second);
        }
        const QList<qint64> stay = staying(cameAt(seconds));
        QCOMPARE(stay.size(), 10 + 24 + 30);
        QCOMPARE(stay.last(), seconds.last());
        for (qsizetype i = 1; i < stay.size(); ++i) {
            const qint64 gap = stay.at(i) - stay.at(i - 1);
            const qint64 wanted = i < 30 ? day : i < 31 ? gap : i < 54 ? hour : i < 55 ? gap : 20 * minute;
            QCOMPARE(gap, wanted);
        }
    }

    void thinningTwiceIsThinningOnce()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QList<qint64> seconds;
            qint64 now = 0;
            for (int i = 0; i < 150; ++i) {
                now += random.bounded(3) == 0 ? random.bounded(2 * day) : random.bounded(30 * minute);
                seconds.append(now);
            }
            const QList<qint64> once = staying(cameAt(seconds));
            QCOMPARE(staying(cameAt(once)), once);
            QCOMPARE(once.mid(once.size() - 10), seconds.mid(seconds.size() - 10));
        }
    }

    void restingCostsNoHistory()
    {
        // Twenty days of work, and a year later one save more.
        QList<qint64> seconds;
        for (int i = 0; i < 20; ++i) {
            seconds.append(i * day);
        }
        seconds.append(400LL * day);
        QCOMPARE(staying(cameAt(seconds)), seconds);
    }

    void wrongClockCostsNoHistory()
    {
        // Hours of work; for one save the clock was twenty years ahead, for another twenty behind.
        QList<qint64> seconds;
        for (int i = 0; i < 30; ++i) {
            seconds.append(i == 12 ? 7300LL * day : i == 20 ? -7300LL * day : i * hour);
        }
        QCOMPARE(staying(cameAt(seconds)), seconds);
    }

    void bytesAreBounded()
    {
        QList<qint64> seconds;
        for (int i = 0; i < 50; ++i) {
            seconds.append(i * hour);
        }
        VersionLimits limits;
        limits.bytes = 15'000;
        QCOMPARE(staying(cameAt(seconds), limits), seconds.mid(35));
        limits.bytes = 1; // the newest stay whatever they take
        QCOMPARE(staying(cameAt(seconds), limits), seconds.mid(40));
    }

    void tooManyBytesOnDiskGo()
    {
        VersionLimits limits;
        limits.newest = 2;
        limits.bytes = 0;
        for (int i = 0; i < 6; ++i) {
            keep(article(QString::number(i)), VersionCause::Saved, i * hour, limits);
        }
        QCOMPARE(QDir(m_folder).entryList(QDir::Files).size(), 2);
    }

    void damagedVersionIsNamedAndStays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("\0\0\1", 3);
        QTest::newRow("zeroes") << QByteArray(300, '\0');
        QTest::newRow("says that it is huge") << QByteArray("\xFF\xFF\xFF\xFF\x78\x9C", 6) + QByteArray(60, 'x');
        QTest::newRow("another content") << qCompress("wongo-version 1 0 0 0 0\n");
    }

    void damagedVersionIsNamedAndStays()
    {
        QFETCH(QByteArray, bytes);
        keep(article(u"0"_s));
        const QString damaged = file(keep(article(u"1"_s)).first());
        put(damaged, bytes);
        for (int i = 2; i < 30; ++i) {
            keep(article(QString::number(i)), VersionCause::Saved, i);
        }
        const QList<VersionEntry> list = storage::listVersions(m_folder).value();
        QCOMPARE(list.size(), 12); // ten, the first of the hour and the damaged one
        const auto read = storage::loadVersion(m_folder, list.at(10).name);
        QVERIFY(!read);
        QCOMPARE(read.error().code, base::ErrorCode::VersionDamaged);
        QCOMPARE(read.error().file, damaged);
        QVERIFY(storage::loadVersion(m_folder, list.at(11).name));
        QCOMPARE(base::readFile(damaged, 1000).value(), bytes);
    }

    void everyFlippedBitIsSeen()
    {
        const VersionEntry entry = keep(article()).first();
        const QByteArray whole = base::readFile(file(entry), 100'000).value();
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray bytes = whole;
            bytes[i] = static_cast<char>(bytes[i] ^ (1 << (i % 8)));
            put(file(entry), bytes);
            const auto read = storage::loadVersion(m_folder, entry.name);
            // The length in front is a hint for the unpacking; the content decides.
            QVERIFY(!read || *read == article());
            put(file(entry), whole.first(i));
            QVERIFY(!storage::loadVersion(m_folder, entry.name));
        }
    }

    void whatIsDamagedIsKeptAgain()
    {
        put(file(keep(article()).first()), "damaged");
        const QList<VersionEntry> list = keep(article());
        QCOMPARE(list.size(), 2);
        QVERIFY(storage::loadVersion(m_folder, list.first().name));
    }

    void strangeFilesAreLeftAlone()
    {
        QVERIFY(base::makeDirectory(m_folder));
        const QStringList strange{u"notes.txt"_s, u".wongo-0123456789abcdef.tmp"_s,
            u"000001.20261127T003000Z.saved."_s + QString(63, u'0'),
            u"x.20261127T003000Z.saved."_s + QString(64, u'0')};
        for (const QString& name : strange) {
            put(m_folder + u'/' + name, "x");
        }
        QVERIFY(QDir(m_folder).mkdir(u"000001.20261127T003000Z.saved."_s + QString(64, u'0')));
        QVERIFY(storage::listVersions(m_folder).value().isEmpty());
        QCOMPARE(keep(article()).size(), 1);
        for (const QString& name : strange) {
            QVERIFY(QFileInfo::exists(m_folder + u'/' + name));
            QCOMPARE(storage::loadVersion(m_folder, name).error().code, base::ErrorCode::FileNotFound);
        }
        const QString way = u"../versions/"_s + storage::listVersions(m_folder).value().first().name;
        QCOMPARE(storage::loadVersion(m_folder, way).error().code, base::ErrorCode::FileNotFound);
    }

    void newerFormatIsLeftAlone()
    {
        const QByteArray content = "wongo-version 2 1 2 3\n";
        QVERIFY(base::makeDirectory(m_folder));
        const QString name = u"000007.20261127T003000Z.some-new-cause."_s + base::sha256(content);
        put(m_folder + u'/' + name, qCompress(content));
        for (int i = 0; i < 14; ++i) {
            keep(article(QString::number(i)), VersionCause::Saved, i);
        }
        QCOMPARE(storage::listVersions(m_folder).value().last().name, name);
        const auto read = storage::loadVersion(m_folder, name);
        QCOMPARE(read.error().code, base::ErrorCode::UnknownVersion);
        QCOMPARE(read.error().detail, u"2"_s);
    }

    void refusesWhatCouldNotBeBroughtBack()
    {
        model::Article large = article();
        large.meta.notes = QString(2 << 20, u'x'); // an article.json like that cannot be read
        const auto kept = storage::keepVersion(m_folder, large, VersionCause::Saved, start);
        QCOMPARE(kept.error().code, base::ErrorCode::FileTooLarge);
        QVERIFY(storage::listVersions(m_folder).value().isEmpty());
    }

    void failureLeavesTheOthers()
    {
        const VersionEntry entry = keep(article(u"가"_s)).first();
        QVERIFY(base::writeFile(m_dir->filePath(u"file"_s), "x"));
        QVERIFY(!storage::keepVersion(m_dir->filePath(u"file/versions"_s), article(), VersionCause::Saved, start));
        QVERIFY(storage::loadVersion(m_folder, entry.name));
    }

    void programsMayKeepAtOnce()
    {
        // Two processes and, in each, two threads.
        constexpr int each = 25;
        const auto work = [this](int who) {
            for (int i = 0; i < each; ++i) {
                const model::Article mine = article(u"%1-%2"_s.arg(who).arg(i));
                const auto kept = storage::keepVersion(m_folder, mine, VersionCause::Saved, start.addSecs(i));
                if (!kept) {
                    return false;
                }
            }
            return true;
        };
        const auto workTwice = [&work](int who) {
            std::atomic<bool> well = true;
            std::thread other([&] { well = work(who + 1) && well; });
            const bool mine = work(who);
            other.join();
            return mine && well;
        };
        const pid_t child = ::fork();
        if (child == 0) {
            ::_exit(workTwice(2) ? 0 : 1);
        }
        const bool mine = workTwice(0);
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(mine);
        QCOMPARE(status, 0);
        const QList<VersionEntry> list = storage::listVersions(m_folder).value();
        QVERIFY(list.size() >= 10);
        for (const VersionEntry& entry : list) {
            QVERIFY(storage::loadVersion(m_folder, entry.name));
        }
        // Whoever was last has not been overtaken by somebody else's thinning.
        const auto isThere = [&](int who) {
            const QString hash = storage::versionHash(article(u"%1-%2"_s.arg(who).arg(each - 1)));
            return std::any_of(
                list.begin(), list.end(), [&](const VersionEntry& entry) { return entry.sha256 == hash; });
        };
        QVERIFY(isThere(0) || isThere(1) || isThere(2) || isThere(3));
    }
};

QTEST_GUILESS_MAIN(VersionsTest)
#include "tst_versions.moc"
