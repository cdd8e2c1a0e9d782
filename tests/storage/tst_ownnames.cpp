// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/GlossaryFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Term;

namespace {

const Term oh{u"오태림"_s, {u"Oh Tae-rim"_s}, Term::Kind::Name, {}, {}, u"a lawmaker"_s};

} // namespace

class OwnNamesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_file;

    QByteArray bytes() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_file = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u"/names.csv"_s); }

    void noFileNoNames() { QCOMPARE(storage::readOwnNames(m_file).value(), model::Glossary()); }

    void whatIsChosenStays()
    {
        QVERIFY(storage::addOwnName(m_file, oh));
        QCOMPARE(bytes(), QByteArray("ko,en,kind,forbidden,code,note\n오태림,Oh Tae-rim,name,,,a lawmaker\n"));
        Term again = oh;
        again.en = QStringList{u"O Tae-lim"_s};
        QVERIFY(storage::addOwnName(m_file, again));
        QCOMPARE(storage::readOwnNames(m_file).value(), model::Glossary{oh});
        QVERIFY(storage::addOwnName(m_file, {u"서지안"_s, {u"Seo Ji-an"_s}, Term::Kind::Name, {}}));
        QCOMPARE(storage::readOwnNames(m_file)->size(), 2);
    }

    void aDamagedListIsLeftAlone()
    {
        QVERIFY(storage::addOwnName(m_file, oh));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\"open\n") == 6);
        file.close();
        QCOMPARE(storage::addOwnName(m_file, oh).error().code, base::ErrorCode::BadTable);
        QCOMPARE(bytes(), QByteArray("\"open\n"));
    }

    void theDeskDecides()
    {
        const model::Glossary desk{{u"오태림"_s, {u"Oh Tae-lim"_s}, Term::Kind::Name, {}, u"oh"_s}};
        const Term other{u"오태준"_s, {u"Oh Tae-jun"_s}, Term::Kind::Name, {}, u"oh"_s};
        const model::Glossary all = model::merged(desk, {oh, other});
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0), desk.at(0));
        QCOMPARE(all.at(1).ko, u"오태준"_s);
        QCOMPARE(all.at(1).code, QString());
        QCOMPARE(model::merged({}, all), all);
    }
};

QTEST_GUILESS_MAIN(OwnNamesTest)
#include "tst_ownnames.moc"
