// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "publish/Package.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using publish::Format;

/// Progress of verification and import, and how they are stopped.
class TestWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsEachFile_data();
    void tellsEachFile();
    void stopsAfterAnyFile_data() { tellsEachFile_data(); }
    void stopsAfterAnyFile();

private:
    /// Verifies, or imports; the number of files in the manifest.
    base::Result<int> work(bool import, const publish::Progress& progress, const std::atomic_bool* cancelled) const
    {
        if (import)
            return publish::importPackage(m_package, m_dir.filePath(u"back/article"_s), progress, cancelled)
                .map([&](const auto&) { return m_files; });
        return publish::verifyPackage(m_package, progress, cancelled).map([](const publish::Manifest& manifest) {
            return static_cast<int>(manifest.files.size());
        });
    }

    QTemporaryDir m_dir;
    QString m_package;
    int m_files = 0;
};

void TestWatch::initTestCase()
{
    const auto report = publish::exportArticle(
        example::request(m_dir.filePath(u"article"_s), m_dir.filePath(u"out"_s), Format::Json));
    QVERIFY(report);
    m_package = report->path;
    m_files = report->files - 1; // the manifest is not one of its files
}

void TestWatch::tellsEachFile_data()
{
    QTest::addColumn<bool>("import");
    QTest::newRow("verify") << false;
    QTest::newRow("import") << true;
}

void TestWatch::tellsEachFile()
{
    QFETCH(bool, import);
    QList<int> told;
    const auto done = work(
        import,
        [&](int files, int total, const QString& what) {
            QCOMPARE(total, m_files);
            QVERIFY(!what.isEmpty());
            told.append(files);
        },
        nullptr);
    QVERIFY(done);
    QCOMPARE(told.size(), m_files);
    QCOMPARE(told.last(), m_files);
    QDir(m_dir.filePath(u"back"_s)).removeRecursively();
}

void TestWatch::stopsAfterAnyFile()
{
    QFETCH(bool, import);
    for (int last = 1; last <= m_files; ++last) {
        std::atomic_bool cancelled = false;
        int told = 0;
        const auto stopped = work(
            import,
            [&](int files, int, const QString&) {
                told = files;
                cancelled = files == last;
            },
            &cancelled);
        if (!import && last == m_files) {
            QVERIFY(stopped); // nothing was left to do
            continue;
        }
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(told, last);
        QVERIFY(!QDir(m_dir.filePath(u"back"_s)).exists());
    }
}

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
