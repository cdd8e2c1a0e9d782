// SPDX-License-Identifier: GPL-3.0-or-later
// A save that was refused because the files changed outside is no dead end.

#include "SessionFixture.h"

#include "support/Support.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using session::ArticleSession;
using session::SaveState;
using support::SessionFixture;

namespace {

/// Typed into while another program wrote ko.md; the save has been refused.
struct Refused : SessionFixture {
    Refused()
    {
        QFile file(session->folder() + u"/ko.md"_s);
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write ko.md");
        }
        file.write("outside\n");
        file.close();
        type(Language::Korean, u"안에서"_s);
        QSignalSpy failed(session.get(), &ArticleSession::saveFailed);
        session->save();
        if (!failed.wait() || failed.at(0).at(0).value<base::Error>().code != base::ErrorCode::ChangedOutside) {
            qFatal("the save was not refused");
        }
    }

    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
    }
};

} // namespace

class OutsideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mineIsKeptAndTheOtherToo()
    {
        Refused f;
        QSignalSpy kept(f.session.get(), &ArticleSession::otherVersionKept);
        QSignalSpy saved(f.session.get(), &ArticleSession::saved);
        f.session->saveOver();
        QVERIFY(saved.wait());
        QCOMPARE(f.session->saveState(), SaveState::Saved);
        QCOMPARE(kept.size(), 1);
        const QString name = kept.at(0).at(0).toStringList().value(0);
        QCOMPARE(Refused::content(f.session->folder() + u'/' + name), "outside\n");
        QCOMPARE(QString::fromUtf8(Refused::content(f.session->folder() + u"/ko.md"_s)), u"안에서"_s);
        f.type(Language::Korean, u" 더"_s);
        f.session->save();
        QVERIFY(saved.wait());
    }

    void copyIsWorkedInFromThenOn()
    {
        Refused f;
        const QString before = f.session->folder();
        QSignalSpy moved(f.session.get(), &ArticleSession::movedTo);
        QSignalSpy saved(f.session.get(), &ArticleSession::saved);
        f.session->saveCopy();
        f.type(Language::Korean, u" 그사이"_s); // typed while the copy was made
        QVERIFY(saved.wait());
        QCOMPARE(moved.size(), 1);
        QCOMPARE(f.session->folder(), moved.at(0).at(0).toString());
        QVERIFY(f.session->folder() != before);
        QCOMPARE(Refused::content(before + u"/ko.md"_s), "outside\n");
        QCOMPARE(f.session->saveState(), SaveState::Modified);
        f.session->save();
        QVERIFY(saved.wait());
        QCOMPARE(storage::loadFolder(f.session->folder())->article, f.session->article());
        QVERIFY(f.body(Language::Korean).endsWith(u"그사이"_s));
        QVERIFY(f.session->canUndo()); // the same article goes on

        QSignalSpy added(f.session.get(), &ArticleSession::photoAdded);
        f.session->addPhotoFiles({support::sampleFile(u"harbor-bridge/images/bridge-at-dusk.jpg"_s)});
        QVERIFY(added.wait(20'000));
        QVERIFY(QFile::exists(f.session->folder() + u'/' + f.session->metadata().images.first().file));
    }

    void copyTellsWhichPhotosItLacks()
    {
        Refused f;
        f.session->edit(u"images/quay"_s, [](model::Metadata& meta) {
            model::ImageAsset image;
            image.id = u"quay"_s;
            image.file = u"images/quay.jpg"_s;
            meta.images.append(image);
        });
        QSignalSpy moved(f.session.get(), &ArticleSession::movedTo);
        QSignalSpy saved(f.session.get(), &ArticleSession::saved);
        f.session->saveCopy();
        QVERIFY(saved.wait());
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.at(0).at(1).toStringList(), QStringList{u"images/quay.jpg"_s});
        QCOMPARE(f.body(Language::Korean), u"안에서"_s);
    }

    void failedCopyLeavesTheWorkWhereItWas()
    {
        Refused f;
        const QString folder = f.session->folder();
        QSignalSpy failed(f.session.get(), &ArticleSession::saveFailed);
        f.session->saveCopy(folder + u"/ko.md"_s); // no folder, so nothing can be made in it
        QVERIFY(failed.wait());
        QCOMPARE(f.session->folder(), folder);
        QCOMPARE(f.session->saveState(), SaveState::Failed);
    }
};

QTEST_MAIN(OutsideTest)
#include "tst_outside.moc"
