// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers: damaged, it gives what it can and for the rest what a new one would.

#include "Damage.h"

#include "app/Settings.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class DamagedSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opens()
    {
        const auto folder = damage::temporaryFolder();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder->path());
        {
            app::Settings settings;
            settings.setLanguage(u"ko"_s);
            settings.setTheme(widgets::Theme::Dark);
            settings.setArticlesFolder(u"/home/가람/기사"_s);
            settings.setOpenArticle(u"/home/가람/기사/다리"_s);
            settings.setGeometry(QByteArray("\x01\xd9\xd0\xcb\0\x03\0\0\0\n", 10));
            settings.setNumber(u"panelWidth"_s, 320);
            settings.setPlace(u"/home/가람/기사/다리"_s, {});
        }
        QVERIFY(QFile::exists(folder->filePath(u"wongo/window.ini"_s)));
        // Qt reads a file again only if its time or size has changed.
        QDateTime time = QDateTime::currentDateTimeUtc().addYears(-1);
        const damage::Kind kind{
            u"wongo/window.ini"_s, [&time](const QString& opened) -> std::optional<base::Error> {
                QFile file(opened + u"/wongo/window.ini"_s);
                time = time.addSecs(1);
                if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(time, QFileDevice::FileModificationTime)) {
                    return base::Error{};
                }
                file.close();
                const app::Settings settings;
                const QString language = settings.language();
                if (language != "ko"_L1 && language != "en"_L1) {
                    return base::Error{};
                }
                settings.theme(widgets::Theme::Light);
                settings.articlesFolder();
                settings.exportFolder();
                settings.openArticle();
                settings.place(u"/home/가람/기사/다리"_s);
                settings.number(u"panelWidth"_s, 1);
                settings.geometry();
                return std::nullopt;
            }};
        const damage::Outcome outcome = damage::openDamaged(folder->path(), kind);
        QVERIFY2(outcome.fault.isEmpty(), qPrintable(outcome.fault));
        QCOMPARE(outcome.refused, 0);
        // The good one stands there again, and is read.
        QVERIFY(!kind.open(folder->path()));
        QCOMPARE(app::Settings().number(u"panelWidth"_s, 1), 320);
    }
};

QTEST_GUILESS_MAIN(DamagedSettings)
#include "tst_settings.moc"
