// SPDX-License-Identifier: GPL-3.0-or-later
// Many photos at once: how far it is, how it is stopped, and one list of those that could not be taken.

#include "WidgetFixture.h"

#include "session/PhotoDesk.h"
#include "widgets/IntakeBar.h"

#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using support::WidgetFixture;

namespace {

struct Intake {
    WidgetFixture f;
    widgets::IntakeBar bar{f.session.get()};

    QString notes(const QString& name) const
    {
        QFile file(f.directory.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write notes");
        }
        file.write("no photo\n");
        return file.fileName();
    }

    QString photo(int number) const
    {
        QImage image(40 + number, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = f.directory.filePath(u"photo-%1.png"_s.arg(number));
        if (!image.save(path)) {
            qFatal("cannot write a photo");
        }
        return path;
    }

    void waitForAll() const { QTRY_COMPARE(f.session->photos()->progress().total, 0); }

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

class IntakeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void progressIsTold()
    {
        Intake i;
        QStringList files;
        for (int n = 0; n < 12; ++n) {
            files.append(i.photo(n));
        }
        QVERIFY(i.bar.isHidden());
        QStringList told;
        connect(i.f.session->photos(), &session::PhotoDesk::progressChanged, &i.bar, [&] { told.append(i.text()); });
        i.f.session->addPhotoFiles(files);
        QVERIFY(!i.bar.isHidden());
        i.waitForAll();
        QVERIFY2(told.contains(u"Photos: 3 of 12"_s), qPrintable(told.join(u'|')));
        QVERIFY(i.bar.isHidden()); // all are in: nothing to tell
        QCOMPARE(i.f.meta().images.size(), 12);
    }

    void restIsDropped()
    {
        Intake i;
        QStringList files;
        for (int n = 0; n < 60; ++n) {
            files.append(i.photo(n));
        }
        i.f.session->addPhotoFiles(files);
        i.bar.findChild<QPushButton*>()->click();
        i.waitForAll();
        QVERIFY(i.f.meta().images.size() < 60);
        QVERIFY(i.bar.isHidden());
    }

    void refusalsAreOneList()
    {
        Intake i;
        QStringList files{i.photo(1)};
        for (int n = 0; n < 30; ++n) {
            files.append(i.notes(u"notes-%1.txt"_s.arg(n)));
        }
        i.f.session->addPhotoFiles(files);
        i.waitForAll();
        QVERIFY(!i.bar.isHidden());
        auto* list = i.bar.findChild<QListWidget*>();
        QVERIFY(!list->isHidden());
        QCOMPARE(list->count(), 30);
        for (int n = 0; n < 30; ++n) {
            QVERIFY2(list->item(n)->text().contains(u"notes-%1.txt"_s.arg(n)), qPrintable(list->item(n)->text()));
        }
        QVERIFY2(i.text().contains(u"30"_s), qPrintable(i.text()));
        QVERIFY(list->height() < 200); // it leaves room for the text
        i.bar.findChild<QToolButton*>()->click();
        QVERIFY(i.bar.isHidden());
        QCOMPARE(list->count(), 0);
    }

    void nextPhotosAreAnotherMatter()
    {
        Intake i;
        i.f.session->addPhotoFiles({i.notes(u"seen.txt"_s)});
        i.waitForAll();
        QVERIFY2(i.text().contains(u"seen.txt"_s), qPrintable(i.text()));
        i.f.session->addPhotoFiles({i.photo(1)});
        i.waitForAll();
        QVERIFY(i.bar.isHidden());
        i.f.session->replacePhoto(u"none"_s, i.notes(u"new.txt"_s));
        i.waitForAll();
        QVERIFY2(i.text().contains(u"new.txt"_s) && !i.text().contains(u"seen.txt"_s), qPrintable(i.text()));
    }

    void folderWithoutPhotosIsTold()
    {
        Intake i;
        QVERIFY(QDir(i.f.directory.path()).mkdir(u"empty"_s));
        i.f.session->photos()->takeFolder(i.f.directory.filePath(u"empty"_s));
        QTRY_VERIFY(!i.bar.isHidden());
        QVERIFY2(i.text().contains(u"/empty"_s), qPrintable(i.text()));
    }
};

QTEST_MAIN(IntakeTest)
#include "tst_intake.moc"
