// SPDX-License-Identifier: GPL-3.0-or-later
// The notices about saving lead somewhere.

#include "app/SaveNotices.h"
#include "session/ArticleSession.h"
#include "storage/ArticleFolder.h"
#include "widgets/NoticeBar.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

struct Refused {
    QTemporaryDir directory;
    std::unique_ptr<session::ArticleSession> session;
    widgets::NoticeBar bar;
    std::unique_ptr<app::SaveNotices> notices;

    Refused()
    {
        const auto loaded
            = storage::createFolder(directory.filePath(u"story"_s), model::newArticle(Language::Korean, u"story"_s));
        session = std::make_unique<session::ArticleSession>(*loaded, model::Desk{}, *render::loadTemplate({}));
        notices = std::make_unique<app::SaveNotices>(session.get(), &bar, nullptr);
        QFile file(session->folder() + u"/ko.md"_s);
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write ko.md");
        }
        file.write("outside\n");
        file.close();
        QTextCursor(session->bodyDocument(Language::Korean)).insertText(u"안에서"_s);
        session->save();
    }

    QPushButton* button(const QString& text) const
    {
        for (auto* each : bar.findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
};

} // namespace

class SavingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedSaveLeadsToTheComparison()
    {
        Refused f;
        QSignalSpy wanted(f.notices.get(), &app::SaveNotices::compareRequested);
        QTRY_VERIFY(f.button(u"Compare and merge"_s));
        QVERIFY(!f.button(u"Try again"_s)); // it would be refused for ever
        f.button(u"Compare and merge"_s)->click();
        QCOMPARE(wanted.size(), 1);
    }

    void refusedSaveCanMakeACopy()
    {
        Refused f;
        QTRY_VERIFY(f.button(u"Save a copy"_s));
        f.button(u"Save a copy"_s)->click();
        QTRY_COMPARE(f.session->saveState(), session::SaveState::Saved);
        QVERIFY(f.bar.has(u"moved"_s));
        QCOMPARE(f.session->folder(), f.directory.filePath(u"story-2"_s));
    }
};

QTEST_MAIN(SavingTest)
#include "tst_saving.moc"
