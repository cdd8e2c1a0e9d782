// SPDX-License-Identifier: GPL-3.0-or-later
// Saving, photos, checks and export of an open article.

#include "SessionFixture.h"

#include "publish/Package.h"
#include "session/ExportJob.h"
#include "session/Library.h"
#include "support/Support.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using session::ArticleSession;
using session::SaveState;
using support::SessionFixture;

class ArticleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saveWritesAndSaysSo()
    {
        SessionFixture f;
        f.type(Language::Korean, u"저장할 글"_s);
        QCOMPARE(f.session->saveState(), SaveState::Modified);
        QSignalSpy saved(f.session.get(), &ArticleSession::saved);
        f.session->save();
        QCOMPARE(f.session->saveState(), SaveState::Saving);
        QVERIFY(saved.wait());
        QCOMPARE(f.session->saveState(), SaveState::Saved);
        const auto again = storage::loadFolder(f.session->folder());
        QVERIFY(again);
        QCOMPARE(again->article, f.session->article());
        f.session->undo();
        QCOMPARE(f.session->saveState(), SaveState::Modified);
        f.session->redo();
        QCOMPARE(f.session->saveState(), SaveState::Saved);
    }

    void textTypedWhileSavingStaysModified()
    {
        SessionFixture f;
        f.type(Language::Korean, u"하나"_s);
        QSignalSpy saved(f.session.get(), &ArticleSession::saved);
        f.session->save();
        f.type(Language::Korean, u" 둘"_s);
        QVERIFY(saved.wait());
        QCOMPARE(f.session->saveState(), SaveState::Modified);
    }

    void saveAskedForDuringASaveWritesTheNewest()
    {
        SessionFixture f;
        f.type(Language::Korean, u"하나"_s);
        QSignalSpy saved(f.session.get(), &ArticleSession::saved);
        f.session->save();
        f.type(Language::Korean, u" 둘"_s);
        f.session->save();
        QCOMPARE(f.session->saveState(), SaveState::Saving);
        QVERIFY(saved.wait());
        QCOMPARE(f.session->saveState(), SaveState::Saved); // whoever waits for `saved` may close now
        const auto again = storage::loadFolder(f.session->folder());
        QVERIFY(again);
        QCOMPARE(again->article.body.ko, u"하나 둘"_s);
        f.session->save(); // and the folder is the session's own still
        QVERIFY(saved.wait());
        QCOMPARE(saved.count(), 2);
    }

    void outsideChangeIsNotOverwritten()
    {
        SessionFixture f;
        const QString body = f.session->folder() + u"/ko.md"_s;
        QFile file(body);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("outside\n");
        file.close();
        f.type(Language::Korean, u"안에서"_s);
        QSignalSpy failed(f.session.get(), &ArticleSession::saveFailed);
        f.session->save();
        QVERIFY(failed.wait());
        QCOMPARE(failed.at(0).at(0).value<base::Error>().code, base::ErrorCode::ChangedOutside);
        QCOMPARE(f.session->saveState(), SaveState::Failed);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "outside\n");
        QCOMPARE(f.body(Language::Korean), u"안에서"_s);
    }

    void photoComesInAndUndoTakesItsRecordOnly()
    {
        const QString photo = support::sampleFile(u"night-market/images"_s);
        const QStringList files = QDir(photo).entryList(QDir::Files);
        QVERIFY(!files.isEmpty());
        SessionFixture f;
        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({QDir(photo).filePath(files.first())});
        QVERIFY(added.wait(20'000));
        QCOMPARE(f.session->metadata().images.size(), 1);
        const model::ImageAsset image = f.session->metadata().images.first();
        QVERIFY(image.width > 0 && image.height > 0 && !image.sha256.isEmpty());
        const QString stored = f.session->folder() + u'/' + image.file;
        QVERIFY(QFile::exists(stored));

        QSignalSpy thumbnail(f.session.get(), &ArticleSession::thumbnailChanged);
        QVERIFY(f.session->thumbnail(image.id, 96).isNull());
        QVERIFY(thumbnail.wait(20'000));
        const QImage picture = f.session->thumbnail(image.id, 96);
        QCOMPARE(std::max(picture.width(), picture.height()), 96);

        f.session->undo();
        QVERIFY(f.session->metadata().images.isEmpty());
        QVERIFY2(QFile::exists(stored), "originals are never removed");
    }

    void notAPhotoIsRefusedAndNothingLost()
    {
        SessionFixture f;
        QFile file(f.directory.filePath(u"letter.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear desk, this is no photo.");
        file.close();
        const model::Article before = f.session->article();
        QSignalSpy refused(f.session.get(), &ArticleSession::photoRefused);
        f.session->addPhotoFiles({file.fileName(), f.directory.filePath(u"absent.jpg"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 2, 20'000);
        QCOMPARE(refused.at(0).at(0).value<base::Error>().code, base::ErrorCode::NotAPhoto);
        QCOMPARE(refused.at(0).at(0).value<base::Error>().file, file.fileName());
        QCOMPARE(refused.at(1).at(0).value<base::Error>().code, base::ErrorCode::FileNotFound);
        QCOMPARE(f.session->article(), before);
    }

    void photoGoesIntoTheBodyAsAParagraph_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QString() << 0 << u"![](images/a.jpg)\n"_s;
        QTest::newRow("middle") << u"하나\n\n둘"_s << 1 << u"하나\n\n![](images/a.jpg)\n\n둘"_s;
        QTest::newRow("end") << u"하나"_s << 2 << u"하나\n\n![](images/a.jpg)\n"_s;
        QTest::newRow("after a line feed") << u"하나\n"_s << 3 << u"하나\n\n![](images/a.jpg)\n"_s;
        QTest::newRow("blank line") << u"하나\n\n둘"_s << 3 << u"하나\n\n![](images/a.jpg)\n\n둘"_s;
        QTest::newRow("one of two blank lines") << u"하나\n\n\n둘"_s << 4 << u"하나\n\n![](images/a.jpg)\n\n둘"_s;
        QTest::newRow("blank first line") << u"\n하나\n"_s << 0 << u"![](images/a.jpg)\n\n하나\n"_s;
        QTest::newRow("line of spaces") << u"하나\n    \n둘"_s << 5 << u"하나\n\n![](images/a.jpg)\n\n둘"_s;
        QTest::newRow("paragraphs parted by spaces")
            << u"하나\n  \n둘"_s << 1 << u"하나\n\n![](images/a.jpg)\n  \n둘"_s;
        QTest::newRow("heading on its paragraph")
            << u"# 제목\n문단\n"_s << 2 << u"# 제목\n\n![](images/a.jpg)\n\n문단\n"_s;
        QTest::newRow("code with a blank line")
            << u"```\na\n\nb\n```\n둘"_s << 6 << u"```\na\n\nb\n```\n\n![](images/a.jpg)\n\n둘"_s;
        QTest::newRow("loose list") << u"- a\n\n- b\n\n둘"_s << 4 << u"- a\n\n- b\n\n![](images/a.jpg)\n\n둘"_s;
        QTest::newRow("behind spaces at a line's end")
            << u"하나  \n둘"_s << 4 << u"하나  \n둘\n\n![](images/a.jpg)\n"_s;
        QTest::newRow("definition of a link")
            << u"[a]: b\n[c]: d\n\n둘"_s << 2 << u"[a]: b\n[c]: d\n\n![](images/a.jpg)\n\n둘"_s;
    }

    void photoGoesIntoTheBodyAsAParagraph()
    {
        QFETCH(QString, body);
        QFETCH(int, position);
        QFETCH(QString, expected);
        SessionFixture f({body, {}});
        f.session->edit(u"images/a"_s, [](model::Metadata& meta) {
            model::ImageAsset image;
            image.id = u"a"_s;
            image.file = u"images/a.jpg"_s;
            meta.images.append(image);
        });
        f.session->insertPhotoIntoBody(u"a"_s, Language::Korean, position);
        QCOMPARE(f.body(Language::Korean), expected);
        f.session->undo();
        QCOMPARE(f.body(Language::Korean), body);
    }

    void photoFindsItsPlaceInTextNotParsedYet()
    {
        SessionFixture f({u"하나\n\n둘"_s, {}});
        f.session->edit(u"images/a"_s, [](model::Metadata& meta) {
            model::ImageAsset image;
            image.id = u"a"_s;
            image.file = u"images/a.jpg"_s;
            meta.images.append(image);
        });
        QTRY_VERIFY(!f.session->tree(Language::Korean)->blocks.empty());
        f.type(Language::Korean, u"```\n\n```\n\n"_s, 4);
        const int end = f.session->insertPhotoIntoBody(u"a"_s, Language::Korean, 8); // on the blank line of the code
        QCOMPARE(f.body(Language::Korean), u"하나\n\n```\n\n```\n\n![](images/a.jpg)\n\n둘"_s);
        QCOMPARE(end, f.body(Language::Korean).indexOf(u')') + 1);
        f.session->insertPhotoIntoBody(u"a"_s, Language::Korean, end);
        QCOMPARE(f.body(Language::Korean), u"하나\n\n```\n\n```\n\n![](images/a.jpg)\n\n![](images/a.jpg)\n\n둘"_s);
    }

    void findingsFollowTheText()
    {
        SessionFixture f({u"본문"_s, {}});
        const auto missesHeadline = [&] {
            const auto& findings = f.session->findings();
            return std::any_of(findings.begin(), findings.end(), [](const checks::Finding& finding) {
                return finding.kind == checks::Kind::MissingField && finding.path == u"headline"_s;
            });
        };
        QTRY_VERIFY(missesHeadline());
        f.session->setText(u"headline"_s, Language::Korean, u"제목"_s);
        QTRY_VERIFY(!missesHeadline());
    }

    void exportIsRefusedThenForcedThenVerified()
    {
        SessionFixture f({u"본문입니다."_s, {}});
        const QString out = f.directory.filePath(u"out"_s);
        auto* refused = f.session->startExport(publish::Format::Html, {Language::Korean}, out, false, false);
        QSignalSpy failed(refused, &session::ExportJob::failed);
        QVERIFY(failed.wait(20'000));
        QCOMPARE(failed.at(0).at(0).value<base::Error>().code, base::ErrorCode::FindingsStand);
        QVERIFY(!QFile::exists(out + u"/fixture-html"_s));

        auto* forced = f.session->startExport(publish::Format::Html, {Language::Korean}, out, false, true);
        QSignalSpy succeeded(forced, &session::ExportJob::succeeded);
        QVERIFY(succeeded.wait(20'000));
        const auto report = succeeded.at(0).at(0).value<publish::ExportReport>();
        QVERIFY(report.forced);
        const auto manifest = publish::verifyPackage(report.path);
        QVERIFY(manifest);
        QCOMPARE(manifest->languages, QList<Language>{Language::Korean});
    }

    void exportTellsHowFarItIs()
    {
        SessionFixture f({u"본문입니다."_s, u"A body."_s});
        auto* job = f.session->startExport(
            publish::Format::Html, {Language::Korean, Language::English}, f.directory.filePath(u"out"_s), false, true);
        QSignalSpy progress(job, &session::ExportJob::progress);
        QSignalSpy succeeded(job, &session::ExportJob::succeeded);
        QVERIFY(succeeded.wait(20'000));
        QVERIFY(!progress.isEmpty());
        for (qsizetype i = 1; i < progress.size(); ++i) {
            QVERIFY(progress.at(i).at(0).toInt() > progress.at(i - 1).at(0).toInt());
        }
        QCOMPARE(progress.last().at(0).toInt(), progress.last().at(1).toInt());
        QVERIFY(progress.last().at(1).toInt() > 2);
        QVERIFY(!progress.last().at(2).toString().isEmpty());
    }

    void deskThatCannotBeUsedIsToldAndReplaced()
    {
        QTemporaryDir home;
        qputenv("XDG_STATE_HOME", home.path().toUtf8());
        session::Library library;
        QSignalSpy deskFailed(&library, &session::Library::deskFailed);
        QSignalSpy opened(&library, &session::Library::opened);
        library.useDesk(home.filePath(u"no-desk.json"_s));
        library.create(home.path(), u"Story"_s, Language::English);
        QTRY_COMPARE(opened.count(), 1);
        std::unique_ptr<ArticleSession> made(opened.at(0).at(0).value<ArticleSession*>());
        QCOMPARE(made->desk().outletName, storage::defaultDesk().outletName);
        QTRY_VERIFY(!made->page(Language::English).isEmpty()); // with the built-in template
        QTRY_COMPARE(deskFailed.count(), 1);
        QCOMPARE(deskFailed.at(0).at(0).value<base::Error>().code, base::ErrorCode::FileNotFound);
    }

    void glossaryThatCannotBeReadLeavesTheRestOfTheDesk()
    {
        QTemporaryDir home;
        qputenv("XDG_STATE_HOME", home.path().toUtf8());
        const auto write = [&home](const QString& name, const QByteArray& content) {
            QFile file(home.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write(u"terms.csv"_s, "ko,en\n\"x,y\n"));
        QVERIFY(write(u"desk.json"_s,
            R"({"format": "wongo-desk", "version": 1, "outletName": {"ko": "갈매기", "en": "The Gull"}, "glossary": "terms.csv"})"));
        session::Library library;
        QSignalSpy failed(&library, &session::Library::glossaryFailed);
        QSignalSpy opened(&library, &session::Library::opened);
        library.useDesk(home.filePath(u"desk.json"_s));
        library.create(home.path(), u"Story"_s, Language::English);
        QTRY_COMPARE(opened.count(), 1);
        const std::unique_ptr<ArticleSession> made(opened.at(0).at(0).value<ArticleSession*>());
        QCOMPARE(made->desk().outletName.en, u"The Gull"_s);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<base::Error>().place, u"2"_s);
    }

    void libraryOpensWhatWasAskedForLast()
    {
        QTemporaryDir home;
        qputenv("XDG_STATE_HOME", home.path().toUtf8());
        QStringList folders;
        for (const QString& name : {u"first"_s, u"second"_s, u"third"_s}) {
            folders.append(home.filePath(name));
            QVERIFY(storage::createFolder(folders.last(), model::newArticle(Language::Korean, name)));
        }
        session::Library library;
        std::vector<std::unique_ptr<ArticleSession>> opened;
        connect(
            &library, &session::Library::opened, this, [&](ArticleSession* session) { opened.emplace_back(session); });
        QSignalSpy failed(&library, &session::Library::failed);
        library.open(home.filePath(u"nowhere"_s));
        library.open(folders.at(0));
        library.open(folders.at(1));
        QTRY_VERIFY(!opened.empty());
        library.open(folders.at(2));
        QTRY_COMPARE(opened.back()->folder(), folders.at(2));
        QTRY_COMPARE(library.recent(), (QStringList{folders.at(2), folders.at(1)}));
        QCOMPARE(opened.size(), 2U);
        QCOMPARE(opened.front()->folder(), folders.at(1));
        QCOMPARE(failed.count(), 0);
    }

    void libraryMakesAndOpens()
    {
        QTemporaryDir home;
        qputenv("XDG_STATE_HOME", home.path().toUtf8());
        session::Library library;
        QSignalSpy opened(&library, &session::Library::opened);
        library.create(home.path(), u"첫 기사"_s, Language::Korean);
        QVERIFY(opened.wait());
        std::unique_ptr<ArticleSession> made(opened.at(0).at(0).value<ArticleSession*>());
        QCOMPARE(made->metadata().headline.ko, u"첫 기사"_s);
        QVERIFY2(made->metadata().slug.startsWith(u"article-2"_s), qPrintable(made->metadata().slug));
        QTRY_COMPARE(library.recent(), QStringList{made->folder()});
        session::Library another;
        QTRY_COMPARE(another.recent(), QStringList{made->folder()});

        QSignalSpy failed(&library, &session::Library::failed);
        library.open(home.filePath(u"nowhere"_s));
        QVERIFY(failed.wait());
        QCOMPARE(failed.at(0).at(0).value<base::Error>().code, base::ErrorCode::FileNotFound);
    }
};

QTEST_MAIN(ArticleTest)
#include "tst_article.moc"
