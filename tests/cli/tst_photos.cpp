// SPDX-License-Identifier: GPL-3.0-or-later
#include "Run.h"
#include "support/Support.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using cli::Outcome;

/// What the command line does with the photos of an article.
class TestPhotos : public QObject {
    Q_OBJECT

    QTemporaryDir m_work;
    QString path(const QString& name) const { return m_work.filePath(name); }

    Outcome run(const QStringList& arguments) const { return cli::run(arguments, m_work.path()); }

    /// A copy of the sample with its photo under another name, in the record and on disk.
    void putBridge(const QString& recorded, const QString& onDisk) const
    {
        cli::copyTree(support::sampleFile(u"harbor-bridge"_s), path(u"bridge"_s));
        const QDir images(path(u"bridge/images"_s));
        QVERIFY(QFile::rename(images.filePath(u"bridge-at-dusk.jpg"_s), images.filePath(onDisk)));
        for (const QString& name : {u"article.json"_s, u"ko.md"_s, u"en.md"_s}) {
            QByteArray bytes = cli::tree(path(u"bridge"_s)).value(name);
            cli::put(path(u"bridge/"_s + name), bytes.replace("bridge-at-dusk.jpg", recorded.toUtf8()));
        }
    }

private Q_SLOTS:
    void init() { QDir(m_work.path()).removeRecursively(), QDir().mkpath(m_work.path()); }

    void nameFromAMacIsFound()
    {
        const QString name = u"한강.jpg"_s;
        putBridge(name, name.normalized(QString::NormalizationForm_D));
        QVERIFY(!QFile::exists(path(u"bridge/images/"_s + name)));
        const Outcome checked = run({u"check"_s, u"bridge"_s, u"--kinds"_s, u"missing-image"_s, u"--json"_s});
        QCOMPARE(checked.standardOutput, QByteArray("{\n  \"findings\": [],\n  \"errors\": []\n}\n"));
        for (const QString& format : {u"html"_s, u"json"_s}) {
            const Outcome exported = run({u"export"_s, u"bridge"_s, u"--format"_s, format, u"--out"_s, u"out"_s});
            QVERIFY2(exported.exitCode == 0, exported.standardError.constData());
        }
    }

    void theReportersNameIsKept()
    {
        cli::putArticle(path(u"a"_s), u"story"_s);
        QVERIFY(QFile::copy(support::sampleFile(u"harbor-bridge/images/ferry.jpg"_s), path(u"황준국 대사.JPG"_s)));
        const Outcome added = run({u"image"_s, u"add"_s, u"a"_s, u"황준국 대사.JPG"_s});
        QCOMPARE(QString::fromUtf8(added.standardOutput), u"photo images/황준국-대사.jpg\n"_s);
        cli::put(path(u"a/ko.md"_s), "본문이다.\n\n![](images/황준국-대사.jpg)\n");
        const Outcome checked = run({u"check"_s, u"a"_s, u"--kinds"_s, u"missing-image,unused-image"_s, u"--json"_s});
        QCOMPARE(checked.standardOutput, QByteArray("{\n  \"findings\": [],\n  \"errors\": []\n}\n"));
        const Outcome exported
            = run({u"export"_s, u"a"_s, u"--format"_s, u"json"_s, u"--out"_s, u"out"_s, u"--force"_s});
        QVERIFY2(exported.exitCode == 0, exported.standardError.constData());
        const Outcome imported = run({u"import"_s, u"out/story-json"_s, u"--out"_s, u"back"_s, u"--quiet"_s});
        QVERIFY2(imported.exitCode == 0, imported.standardError.constData());
        QVERIFY(QFile::exists(path(u"back/images/황준국-대사.jpg"_s)));
    }

    void creditGetsItsOtherSide()
    {
        cli::putArticle(path(u"a"_s), u"story"_s);
        const QString photo = support::projectDir() + u"/tests/data/cli/image/input/ferry.jpg"_s;
        cli::put(path(u"desk.json"_s),
            "{\"format\": \"wongo-desk\", \"version\": 1, \"outletName\": {\"en\": \"Gull\"},"
            " \"credits\": [{\"ko\": \"시험통신\", \"en\": \"Test Agency\"}]}");
        const Outcome added = run({u"image"_s, u"add"_s, u"a"_s, photo, u"--desk"_s, u"desk.json"_s});
        QVERIFY2(added.exitCode == 0, added.standardError.constData());
        QVERIFY(cli::tree(path(u"a"_s)).value(u"article.json"_s).contains("시험통신"));
        QCOMPARE(run({u"image"_s, u"add"_s, u"a"_s, photo, u"--desk"_s, u"none.json"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestPhotos)
#include "tst_photos.moc"
