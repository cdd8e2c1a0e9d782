// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

#include <fcntl.h>
#include <stdio.h>

using namespace Qt::StringLiterals;
using namespace wongo::base;

/// Another program that replaces the file in one step at any moment, also between our comparison and our exchange (D5).
class TestRace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingOfTheOtherProgramIsLost();
    void readersSeeWholeFiles();
};

namespace {

constexpr int rounds = 300;

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

QByteArray content(const QString& path)
{
    return readFile(path, 1 << 20).value_or(QByteArray());
}

// Replaces the file and keeps what it displaced, as "displaced-N".
void otherProgram(const QDir& dir, const QString& file, int round)
{
    const QString mine = dir.filePath(u"displaced-%1"_s.arg(round));
    if (!writeNewFile(mine, "theirs " + QByteArray::number(round))) {
        qFatal("cannot write");
    }
    if (::renameat2(AT_FDCWD, QFile::encodeName(mine).constData(), AT_FDCWD, QFile::encodeName(file).constData(),
            RENAME_EXCHANGE)
        != 0) {
        qFatal("cannot exchange");
    }
}

} // namespace

void TestRace::nothingOfTheOtherProgramIsLost()
{
    QTemporaryDir temporary;
    const QDir dir(temporary.path());
    const QString file = dir.filePath(u"article.json"_s);
    put(file, "start");
    std::atomic_bool done = false;
    std::atomic_int saved = 0;
    QSet<QByteArray> replacedByUs; // with success: what was expected there
    int refused = 0;
    std::thread us([&] {
        for (int i = 0; !done; ++i) {
            const QByteArray before = content(file);
            const auto written = writeFileOver(file, "ours " + QByteArray::number(i), sha256(before));
            if (written) {
                replacedByUs.insert(before);
                ++saved;
            } else if (written.error().code == ErrorCode::ChangedOutside) {
                ++refused;
            } else {
                qFatal("unexpected: %s", qPrintable(written.error().detail));
            }
        }
    });
    for (int round = 0; round < rounds; ++round) {
        otherProgram(dir, file, round);
    }
    // On a busy machine the other program may have had all the turns: now it is ours.
    QElapsedTimer patience;
    patience.start();
    while (saved == 0 && patience.elapsed() < 10'000) {
        std::this_thread::yield();
    }
    done = true;
    us.join();

    QSet<QByteArray> found = replacedByUs;
    for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden)) {
        QVERIFY2(!name.startsWith(".wongo-"_L1), qPrintable(name));
        found.insert(content(dir.filePath(name)));
    }
    for (int round = 0; round < rounds; ++round) {
        const QByteArray theirs = "theirs " + QByteArray::number(round);
        QVERIFY2(found.contains(theirs), theirs.constData());
    }
    qInfo("%lld saved, %d refused", static_cast<long long>(replacedByUs.size()), refused);
    QVERIFY(!replacedByUs.isEmpty());
}

void TestRace::readersSeeWholeFiles()
{
    QTemporaryDir temporary;
    const QString file = temporary.filePath(u"ko.md"_s);
    put(file, QByteArray(100'000, 'a'));
    std::atomic_bool done = false;
    std::thread writer([&] {
        for (int i = 0; i < 100; ++i) {
            if (!writeFile(file, QByteArray(100'000 + i * 100, char('a' + i % 26)))) {
                qFatal("cannot write");
            }
        }
        done = true;
    });
    bool whole = true;
    while (!done) {
        const QByteArray bytes = content(file);
        whole = whole && bytes.size() >= 100'000 && bytes.count(bytes.at(0)) == bytes.size();
    }
    writer.join();
    QVERIFY(whole);
}

QTEST_GUILESS_MAIN(TestRace)
#include "tst_race.moc"
