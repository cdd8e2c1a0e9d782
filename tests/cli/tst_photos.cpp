// SPDX-License-Identifier: GPL-3.0-or-later
#include "Run.h"
#include "support/Support.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
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

    void captionsAreSorted()
    {
        if (QStandardPaths::findExecutable(u"exiftool"_s).isEmpty()) {
            QSKIP("skipped: exiftool is not installed");
        }
        cli::putArticle(path(u"a"_s), u"story"_s);
        QVERIFY(QFile::copy(support::sampleFile(u"harbor-bridge/images/ferry.jpg"_s), path(u"pier.jpg"_s)));
        cli::put(path(u"caption.txt"_s), "배가 기다린다. (사진=뉴시스 제공)\r\nA ship waits there. ⓒNewsis\r\n");
        QProcess exiftool;
        exiftool.start(u"exiftool"_s,
            {u"-q"_s, u"-overwrite_original"_s, u"-all="_s, u"-charset"_s, u"iptc=UTF8"_s,
                u"-IPTC:CodedCharacterSet=UTF8"_s, u"-IPTC:Caption-Abstract<="_s + path(u"caption.txt"_s),
                path(u"pier.jpg"_s)});
        QVERIFY(exiftool.waitForFinished());
        QCOMPARE(exiftool.readAllStandardError(), QByteArray());
        const Outcome added = run({u"image"_s, u"add"_s, u"a"_s, u"pier.jpg"_s});
        QVERIFY2(added.exitCode == 0, added.standardError.constData());
        const QJsonObject image = QJsonDocument::fromJson(cli::tree(path(u"a"_s)).value(u"article.json"_s))
                                      .object()[u"images"_s][0]
                                      .toObject();
        QCOMPARE(image[u"caption"_s],
            QJsonValue(QJsonObject{{u"ko"_s, u"배가 기다린다."_s}, {u"en"_s, u"A ship waits there."_s}}));
        QCOMPARE(image[u"credit"_s], QJsonValue(QJsonObject{{u"ko"_s, u"ⓒ뉴시스"_s}, {u"en"_s, u"ⓒNewsis"_s}}));
    }

    void spellingLooksAtPhotoTexts()
    {
        for (const QString& dictionary : {u"ko.dic"_s, u"en_US.dic"_s}) {
            if (!QFile::exists(u"/usr/share/hunspell/"_s + dictionary)) {
                QSKIP("skipped: no hunspell-ko or hunspell-en-us");
            }
        }
        cli::putArticle(path(u"a"_s), u"story"_s, "정부는 자료를 공개햇다.\n");
        QFile file(path(u"a/article.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject article = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        article[u"images"_s] = QJsonArray{QJsonObject{{u"id"_s, u"pier"_s}, {u"file"_s, u"images/pier.jpg"_s},
            {u"caption"_s, QJsonObject{{u"ko"_s, u"배가 보엿다."_s}, {u"en"_s, u"The goverment speaks."_s}}},
            {u"alt"_s, QJsonObject{{u"ko"_s, u"흰 배"_s}, {u"en"_s, u"A whiet ship"_s}}}}};
        cli::put(file.fileName(), QJsonDocument(article).toJson());
        const Outcome spelled = run({u"spell"_s, u"a"_s, u"--json"_s});
        QCOMPARE(spelled.exitCode, 1);
        QStringList found;
        for (const QJsonValue& word : QJsonDocument::fromJson(spelled.standardOutput)[u"findings"_s].toArray()) {
            const QString place = word[u"path"_s].toString() + u' ' + word[u"language"_s].toString();
            const int start = word[u"range"_s][u"start"_s].toInt();
            found.append(u"%1 %2 %3"_s.arg(place, QString::number(start), word[u"text"_s].toString()));
        }
        const QStringList photoTexts{u"images/pier/caption ko 3 보엿다"_s, u"images/pier/caption en 4 goverment"_s,
            u"images/pier/alt en 2 whiet"_s};
        const qsizetype first = found.indexOf(photoTexts.first());
        QCOMPARE(found.mid(first, 3), photoTexts);
        QVERIFY(found.contains(u"body ko 8 공개햇다"_s));
        const QString lines = QString::fromUtf8(run({u"spell"_s, u"a"_s}).standardOutput);
        QVERIFY2(lines.contains(u"a/article.json: "_s) && lines.contains(u"a/ko.md:1:9: "_s), qPrintable(lines));
        QCOMPARE(run({u"spell"_s, u"none"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestPhotos)
#include "tst_photos.moc"
