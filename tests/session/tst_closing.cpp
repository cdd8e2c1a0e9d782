// SPDX-License-Identifier: GPL-3.0-or-later
// An article is closed while work for it is under way: nothing crashes, nothing is half done.

#include "SessionFixture.h"

#include "publish/Package.h"
#include "session/ExportJob.h"
#include "session/Workers.h"

#include <QSemaphore>
#include <QThreadPool>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using session::ArticleSession;
using support::SessionFixture;

class ClosingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exportUnderWayIsGivenUp()
    {
        SessionFixture f({u"본문입니다."_s, u"A body."_s});
        const QString folder = f.session->folder();
        const QString out = f.directory.filePath(u"out"_s);
        for (int round = 0; round < 40; ++round) {
            const auto loaded = storage::loadFolder(folder);
            QVERIFY(loaded);
            auto session = std::make_unique<ArticleSession>(*loaded, storage::defaultDesk(), *render::loadTemplate({}));
            auto* job
                = session->startExport(publish::Format::Html, {Language::Korean, Language::English}, out, false, true);
            if (round % 2 == 1) {
                QSignalSpy progress(job, &session::ExportJob::progress);
                QVERIFY(progress.wait(20'000)); // the worker goes on telling while the job goes
            }
            session.reset();
        }
        QThreadPool::globalInstance()->waitForDone();
        const QStringList left = QDir(out).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QString& name : left) {
            QCOMPARE(name, u"fixture-html"_s); // complete or absent, and no scaffolding
            QVERIFY(publish::verifyPackage(QDir(out).filePath(name)));
        }
    }

    void nobodyWaitsForWorkUnderWay()
    {
        QSemaphore gate;
        std::atomic_int begun = 0;
        std::atomic_bool saved = false;
        auto workers = std::make_unique<session::Workers>();
        for (QThreadPool* pool : {&workers->pages, &workers->intake, &workers->background}) {
            for (int i = 0; i < 5; ++i) {
                pool->start([&] {
                    ++begun;
                    gate.acquire();
                });
            }
        }
        workers->saving.start([&] { gate.acquire(); });
        workers->saving.start([&] { saved = true; }); // waits behind the first, and is done all the same
        QTRY_COMPARE(begun.load(), 4); // 1, 1 and 2
        session::retire(std::move(workers)); // would never come back if it waited
        gate.release(5);
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(begun.load(), 4);
        QVERIFY(saved.load());
    }

    void saveUnderWayIsFinished()
    {
        SessionFixture f;
        const QString folder = f.session->folder();
        f.type(Language::Korean, u"끝까지"_s);
        f.session->save();
        f.session.reset();
        QThreadPool::globalInstance()->waitForDone();
        const auto again = storage::loadFolder(folder);
        QVERIFY(again);
        QCOMPARE(again->article.body.ko, u"끝까지"_s);
    }

    void photosInTheQueueStayOutside()
    {
        SessionFixture f;
        const QString images = f.session->folder() + u"/images"_s;
        constexpr int dropped = 40;
        QStringList files;
        for (int i = 0; i < dropped; ++i) {
            QImage image(64, 48, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(i * 8, 255, 255));
            files.append(f.directory.filePath(u"%1.png"_s.arg(i)));
            QVERIFY(image.save(files.last()));
        }
        f.session->addPhotoFiles(files);
        f.session.reset();
        QThreadPool::globalInstance()->waitForDone();
        // At most those that the one thread took in before the session went.
        QVERIFY(QDir(images).entryList(QDir::Files).size() < dropped / 2);
    }

    void parsingUnderWayIsLeftAlone()
    {
        for (int round = 0; round < 5; ++round) {
            SessionFixture f;
            f.type(Language::Korean, u"> - **가**\n\n"_s.repeated(40));
            f.session->bodyDocument(Language::English)
                ->setPlainText(u"| a | b |\n|---|---|\n| 1 | 2 |\n\n"_s.repeated(2000));
            f.session->thumbnail(u"none"_s, 96);
            if (round % 2 == 1) {
                QSignalSpy treeChanged(f.session.get(), &ArticleSession::treeChanged);
                QVERIFY(treeChanged.wait());
            }
        }
        QThreadPool::globalInstance()->waitForDone();
    }
};

QTEST_MAIN(ClosingTest)
#include "tst_closing.moc"
