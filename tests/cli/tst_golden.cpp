// SPDX-License-Identifier: GPL-3.0-or-later
#include "Run.h"
#include "support/Support.h"

#include <QDir>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

/// One folder of tests/data/cli for each case:
///   cmd      the arguments of wongo-cli, one run a line, in a copy of input/
///   stdout   what the runs print together; the copy's path is written $DIR, technical remarks of libraries and system
///            "..."
///   exit     the exit code of each run, one a line
///   stderr   as stdout, where it matters
///   stdin    what each run reads there
///   env      variables, "NAME=value" a line
///   needs    files of the system without which the case is skipped, one a line
class TestGolden : public QObject {
    Q_OBJECT

    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QStringList lines(const QString& path)
    {
        return QString::fromUtf8(content(path)).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void prints_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir cases(support::projectDir() + u"/tests/data/cli"_s);
        const QStringList names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name)) << cases.filePath(name);
        }
    }

    void prints()
    {
        QFETCH(QString, folder);
        for (const QString& needed : lines(folder + u"/needs"_s)) {
            if (!QFile::exists(needed)) {
                QSKIP(qPrintable(u"skipped: no "_s + needed));
            }
        }
        QTemporaryDir work;
        cli::copyTree(folder + u"/input"_s, work.path());
        QByteArray output;
        QByteArray errors;
        QByteArray exits;
        for (const QString& command : lines(folder + u"/cmd"_s)) {
            const cli::Outcome outcome = cli::run(
                QProcess::splitCommand(command), work.path(), lines(folder + u"/env"_s), content(folder + u"/stdin"_s));
            output += outcome.standardOutput;
            errors += outcome.standardError;
            exits += QByteArray::number(outcome.exitCode) + '\n';
        }
        const QByteArray path = QFileInfo(work.path()).canonicalFilePath().toUtf8();
        const auto stable = [&](QByteArray printed) {
            static const QRegularExpression remark(u"\\(Technical remark: [^\\n]*\\)"_s);
            return QString::fromUtf8(printed.replace(path, "$DIR")).replace(remark, u"(Technical remark: ...)"_s);
        };
        QCOMPARE(stable(output), QString::fromUtf8(content(folder + u"/stdout"_s)));
        if (QFile::exists(folder + u"/stderr"_s)) {
            QCOMPARE(stable(errors), QString::fromUtf8(content(folder + u"/stderr"_s)));
        }
        QCOMPARE(exits, content(folder + u"/exit"_s));
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
