// SPDX-License-Identifier: GPL-3.0-or-later
// An article is closed while work for it is under way: nothing crashes, nothing is half done.

#include "SessionFixture.h"

#include "publish/Package.h"

#include <QThreadPool>

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
            auto* job = session->startExport(publish::Format::Html, {Language::Korean, Language::English}, out, false, true);
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
};

QTEST_MAIN(ClosingTest)
#include "tst_closing.moc"
