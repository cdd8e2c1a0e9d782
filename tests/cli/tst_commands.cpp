// SPDX-License-Identifier: GPL-3.0-or-later
#include "Run.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using cli::Outcome;

/// What golden files cannot hold: the moment, signals, terminals.
class TestCommands : public QObject {
    Q_OBJECT

    QTemporaryDir m_work;
    QString path(const QString& name) const { return m_work.filePath(name); }
    Outcome run(const QStringList& arguments) const { return cli::run(arguments, m_work.path()); }

    QString slugOf(const QString& folder) const
    {
        return QJsonDocument::fromJson(cli::tree(path(folder)).value(u"article.json"_s))
            .object()
            .value(u"slug"_s)
            .toString();
    }

private Q_SLOTS:
    void init() { QDir(m_work.path()).removeRecursively(), QDir().mkpath(m_work.path()); }

    void hangulNamesGetDifferentSlugs()
    {
        for (const QString& folder : {u"여객선"_s, u"대교"_s}) {
            QCOMPARE(run({u"new"_s, folder}).exitCode, 0);
            QVERIFY2(slugOf(folder).startsWith(u"article-2"_s), qPrintable(slugOf(folder)));
        }
        QVERIFY(slugOf(u"여객선"_s) != slugOf(u"대교"_s));
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
