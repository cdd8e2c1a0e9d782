// SPDX-License-Identifier: GPL-3.0-or-later
// Photos that cannot be taken are told of, all of them, until the person has seen it.

#include "app/RefusedPhotos.h"
#include "session/ArticleSession.h"
#include "storage/ArticleFolder.h"
#include "widgets/NoticeBar.h"

#include <QImage>
#include <QLabel>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

struct Intake {
    QTemporaryDir directory;
    std::unique_ptr<session::ArticleSession> session;
    widgets::NoticeBar bar;
    std::unique_ptr<app::RefusedPhotos> notice;
    std::unique_ptr<QSignalSpy> added;
    std::unique_ptr<QSignalSpy> refused;

    Intake()
    {
        const auto loaded
            = storage::createFolder(directory.filePath(u"story"_s), model::newArticle(Language::Korean, u"story"_s));
        session = std::make_unique<session::ArticleSession>(*loaded, model::Desk{}, *render::loadTemplate({}));
        notice = std::make_unique<app::RefusedPhotos>(session.get(), &bar, nullptr);
        added = std::make_unique<QSignalSpy>(session.get(), &session::ArticleSession::photoAdded);
        refused = std::make_unique<QSignalSpy>(session.get(), &session::ArticleSession::photoRefused);
    }

    QString notes(const QString& name) const
    {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write notes");
        }
        file.write("no photo\n");
        return file.fileName();
    }

    QString photo(const QString& name, const QColor& colour) const
    {
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(colour);
        if (!image.save(directory.filePath(name))) {
            qFatal("cannot write a photo");
        }
        return directory.filePath(name);
    }

    QString text() const
    {
        QString all;
        for (const QLabel* label : bar.findChildren<QLabel*>()) {
            all += label->text();
        }
        return all;
    }
};

} // namespace

class PhotosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusalOutlivesThePhotosThatWereTaken()
    {
        Intake f;
        f.session->addPhotoFiles({f.notes(u"notes.txt"_s), f.photo(u"red.png"_s, Qt::red), f.notes(u"more.txt"_s),
            f.photo(u"blue.png"_s, Qt::blue)});
        QTRY_COMPARE(f.added->size(), 2);
        QCOMPARE(f.refused->size(), 2);
        QVERIFY(f.bar.has(u"photo"_s));
        QVERIFY2(f.text().contains(u"notes.txt"_s), qPrintable(f.text()));
        QVERIFY2(f.text().contains(u"more.txt"_s), qPrintable(f.text()));
        f.session->addPhotoFiles({f.photo(u"green.png"_s, Qt::green)});
        QVERIFY(!f.bar.has(u"photo"_s)); // the next photos are another matter
    }

    void manyRefusalsAreCounted()
    {
        Intake f;
        QStringList files;
        for (int i = 1; i <= 5; ++i) {
            files.append(f.notes(u"notes-%1.txt"_s.arg(i)));
        }
        f.session->addPhotoFiles(files);
        QTRY_COMPARE(f.refused->size(), 5);
        QVERIFY2(f.text().contains(u"notes-3.txt"_s), qPrintable(f.text()));
        QVERIFY2(!f.text().contains(u"notes-4.txt"_s), qPrintable(f.text()));
        QVERIFY2(f.text().endsWith(u": 2"_s), qPrintable(f.text()));
    }

    void closedRefusalsStayClosed()
    {
        Intake f;
        f.session->addPhotoFiles({f.notes(u"seen.txt"_s)});
        QTRY_VERIFY(f.bar.has(u"photo"_s));
        f.bar.findChild<QToolButton*>()->click();
        QVERIFY(!f.bar.has(u"photo"_s));
        f.session->replacePhoto(u"none"_s, f.notes(u"new.txt"_s));
        QTRY_VERIFY(f.bar.has(u"photo"_s));
        QVERIFY2(!f.text().contains(u"seen.txt"_s), qPrintable(f.text()));
        QVERIFY2(f.text().contains(u"new.txt"_s), qPrintable(f.text()));
    }
};

QTEST_MAIN(PhotosTest)
#include "tst_photos.moc"
