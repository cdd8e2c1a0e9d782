// SPDX-License-Identifier: GPL-3.0-or-later
// What is told about dictionaries: once, with the package to install.

#include "app/Settings.h"
#include "app/SpellingNotices.h"
#include "session/Dictionaries.h"
#include "widgets/NoticeBar.h"

#include <QLabel>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class SpellingNoticesTest : public QObject {
    Q_OBJECT

    /// What a window says that starts with the dictionaries of that folder.
    static QString told(const QString& folder)
    {
        widgets::NoticeBar bar;
        app::Settings settings;
        session::Dictionaries dictionaries(folder + u"/words.txt"_s, {folder});
        app::SpellingNotices notices(&dictionaries, &bar, &settings, nullptr);
        QSignalSpy known(&dictionaries, &session::Dictionaries::missingKnown);
        dictionaries.check(
            &bar, [](language::Speller&) {}, [] {});
        if (!known.wait()) {
            return u"nothing came"_s;
        }
        QString text;
        const QList<QLabel*> labels = bar.findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            text += bar.has(u"spelling"_s) ? label->text() : QString();
        }
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        static QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    }

    void missingDictionariesAreToldOnce()
    {
        QTemporaryDir none;
        const QString first = told(none.path());
        QVERIFY2(first.contains("hunspell-ko"_L1) && first.contains("hunspell-en-us"_L1), qPrintable(first));
        QCOMPARE(told(none.path()), QString());
        // English comes in, and goes again: that is news.
        for (const QString& name : {u"en_US.aff"_s, u"en_US.dic"_s}) {
            QFile file(none.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(name.endsWith(u".dic"_s) ? "1\nword\n" : "SET UTF-8\n");
        }
        QCOMPARE(told(none.path()), QString());
        QVERIFY(QFile::remove(none.filePath(u"en_US.dic"_s)));
        const QString again = told(none.path());
        QVERIFY2(again.contains("hunspell-en-us"_L1), qPrintable(again));
    }

    void aWordThatIsNotKeptIsTold()
    {
        widgets::NoticeBar bar;
        app::Settings settings;
        session::Dictionaries dictionaries(u"/proc/none/words.txt"_s, {});
        app::SpellingNotices notices(&dictionaries, &bar, &settings, nullptr);
        dictionaries.addOwnWord(u"틱톡"_s);
        QTRY_VERIFY(bar.has(u"words"_s));
    }
};

QTEST_MAIN(SpellingNoticesTest)
#include "tst_spelling.moc"
