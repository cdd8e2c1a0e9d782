// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/WordFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace wongo;

class WordFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_file;

    QByteArray bytes() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void put(const QByteArray& text) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

private Q_SLOTS:
    void init() { m_file = m_dir.filePath(u"%1.txt"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))); }

    void noFileNoWords() { QCOMPARE(storage::readWords(m_file).value(), QStringList()); }

    void readsOneWordALine()
    {
        put("\xEF\xBB\xBF# names\n젤렌스키\r\n\n  Hwang Joon-kook \n"
            + QString(u"한국"_s).normalized(QString::NormalizationForm_D).toUtf8());
        QCOMPARE(storage::readWords(m_file).value(), (QStringList{u"젤렌스키"_s, u"Hwang Joon-kook"_s, u"한국"_s}));
    }

    void addsOnceAndKeepsTheRest()
    {
        put("# mine\n틱톡");
        QVERIFY(storage::addWord(m_file, u"뉴시스"_s));
        QVERIFY(storage::addWord(m_file, u"틱톡"_s));
        QVERIFY(storage::addWord(m_file, u"  "_s));
        QCOMPARE(bytes(), QByteArray("# mine\n틱톡\n뉴시스\n"));
    }

    void makesItsFolder()
    {
        m_file = m_dir.filePath(u"new/folder/words.txt"_s);
        QVERIFY(storage::addWord(m_file, u"틱톡"_s));
        QCOMPARE(bytes(), QByteArray("틱톡\n"));
    }

    void windowsThatAddAtOnceLoseNoWord()
    {
        QThreadPool windows;
        windows.setMaxThreadCount(4);
        constexpr int each = 20;
        for (int window = 0; window < windows.maxThreadCount(); ++window) {
            windows.start([file = m_file, window] {
                for (int word = 0; word < each; ++word) {
                    (void)storage::addWord(file, u"word%1of%2"_s.arg(word).arg(window));
                }
            });
        }
        QVERIFY(windows.waitForDone());
        QStringList words = *storage::readWords(m_file);
        QCOMPARE(words.size(), each * windows.maxThreadCount());
        QCOMPARE(words.removeDuplicates(), 0);
        const QStringList left{u"*.tmp"_s, u"*.conflict-*"_s};
        QCOMPARE(QDir(m_dir.path()).entryList(left, QDir::Files | QDir::Hidden), QStringList());
    }

    void refusesWhatIsNoText()
    {
        put("\xFF\xFE");
        QCOMPARE(storage::readWords(m_file).error().code, base::ErrorCode::BadEncoding);
        QCOMPARE(storage::addWord(m_file, u"틱톡"_s).error().code, base::ErrorCode::BadEncoding);
        QCOMPARE(bytes(), QByteArray("\xFF\xFE"));
    }
};

QTEST_GUILESS_MAIN(WordFileTest)
#include "tst_wordfile.moc"
