// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules that a compiler does not hold: layers of includes, the one door to disk, sizes, user text.

#include "support/Support.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

struct Source {
    QString path; ///< relative to src/
    QString layer;
    QStringList lines;
};

QList<Source> readSources()
{
    QList<Source> sources;
    const QDir src(support::projectDir() + u"/src"_s);
    QDirIterator files(src.path(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(file.fileName()));
        }
        const QString path = src.relativeFilePath(file.fileName());
        sources.append({path, path.section(u'/', 0, 0), QString::fromUtf8(file.readAll()).split(u'\n')});
    }
    return sources;
}

QHash<QString, int> readRanks()
{
    QFile file(support::projectDir() + u"/src/cmake/Layers.cmake"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read Layers.cmake");
    }
    QHash<QString, int> ranks;
    static const QRegularExpression rank(u"set\\(WONGO_RANK_(\\w+) (\\d+)\\)"_s);
    auto matches = rank.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        ranks.insert(match.captured(1), match.captured(2).toInt());
    }
    return ranks;
}

} // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sources = readSources();
        m_ranks = readRanks();
        QVERIFY(m_sources.size() > 50);
        QVERIFY(m_ranks.size() > 10);
    }

    void includesGoDownward()
    {
        static const QRegularExpression include(u"^#include \"([a-z]+)/"_s);
        for (const Source& source : m_sources) {
            for (const QString& line : source.lines) {
                const QString target = include.match(line).captured(1);
                if (m_ranks.contains(target) && target != source.layer
                    && m_ranks.value(target) >= m_ranks.value(source.layer)) {
                    report(source, u"includes %1"_s.arg(line));
                }
            }
        }
        expectNone();
    }

    void onlyBaseWritesFiles()
    {
        static const QRegularExpression writer(u"QSaveFile|QTemporaryFile|std::ofstream|\\bfopen\\(|::rename\\("_s);
        static const QRegularExpression opens(u"QFile\\b.*WriteOnly|file\\.open\\([^)]*(WriteOnly|ReadWrite|Append)"_s);
        for (const Source& source : m_sources) {
            if (source.layer == u"base"_s) {
                continue;
            }
            for (const QString& line : source.lines) {
                if (writer.match(line).hasMatch() || opens.match(line).hasMatch()) {
                    report(source, line);
                }
            }
        }
        expectNone();
    }

    void settingsAreKeptByTheAppAlone() { forbid(u"\\bQSettings\\b"_s, {u"app"_s}); }

    void userTextLivesAbove()
    {
        forbid(u"(?<![\\w:.>])tr\\(\"|QCoreApplication::translate\\(|QT_TR(ANSLATE)?_NOOP"_s,
            {u"wording"_s, u"cli"_s, u"widgets"_s, u"app"_s});
    }

    void nothingSpinsTheEventLoop()
    {
        forbid(u"processEvents\\(|\\bQEventLoop\\b|QThread::(m|u)?sleep\\(|std::this_thread::sleep"_s, {});
    }

    void connectionsHaveAContext()
    {
        // connect(sender, signal, lambda): the third argument opens a lambda. Qt 6.4 has no macro that forbids it.
        static const QRegularExpression contextless(
            u"connect\\(\\s*[^,()]+(?:\\([^()]*\\))?[^,()]*,\\s*&[\\w:<>]+\\s*,\\s*\\["_s);
        for (const Source& source : m_sources) {
            const QString text = source.lines.join(u'\n');
            const auto match = contextless.match(text);
            if (match.hasMatch()) {
                report(source, match.captured(0));
            }
        }
        expectNone();
    }

    void filesAreOfAHealthySize()
    {
        for (const Source& source : m_sources) {
            const qsizetype limit = source.path.endsWith(u"MainWindow.cpp"_s) ? 300
                : source.path.endsWith(u".h"_s)                               ? 150
                                                                              : 400;
            if (source.lines.size() - 1 > limit) {
                report(source, u"%1 lines, over %2"_s.arg(source.lines.size() - 1).arg(limit));
            }
        }
        expectNone();
    }

    void filesSayTheirLicence()
    {
        for (const Source& source : m_sources) {
            if (source.lines.value(0) != u"// SPDX-License-Identifier: GPL-3.0-or-later"_s) {
                report(source, source.lines.value(0));
            }
            if (source.path.endsWith(u".h"_s) && !source.lines.contains(u"#pragma once"_s)) {
                report(source, u"no #pragma once"_s);
            }
        }
        expectNone();
    }

    void webEngineStaysInPreview() { forbid(u"#include <QWebEngine"_s, {u"preview"_s}); }

private:
    /// Reports every line that matches, outside of the layers named.
    void forbid(const QString& pattern, const QStringList& allowedLayers)
    {
        const QRegularExpression expression(pattern);
        for (const Source& source : m_sources) {
            if (allowedLayers.contains(source.layer)) {
                continue;
            }
            for (const QString& line : source.lines) {
                if (expression.match(line).hasMatch()) {
                    report(source, line);
                }
            }
        }
        expectNone();
    }

    void report(const Source& source, const QString& what)
    {
        m_complaints.append(source.path + u": "_s + what.trimmed());
    }

    void expectNone()
    {
        const QStringList complaints = std::exchange(m_complaints, {});
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    QList<Source> m_sources;
    QHash<QString, int> m_ranks;
    QStringList m_complaints;
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
