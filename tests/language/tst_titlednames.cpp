// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/TitledNames.h"

#include "support/Support.h"

#include <QDirIterator>
#include <QFile>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using language::TitledName;

namespace {

QStringList namesIn(QStringView text)
{
    QStringList names;
    for (const TitledName& name : language::titledNames(text)) {
        names.append(name.name);
    }
    return names;
}

} // namespace

class TestTitledNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void persons_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString& text, const QString& name) {
            QTest::newRow(text.toUtf8().constData()) << text << name;
        };
        row(u"서지안 의원이 말했다."_s, u"서지안"_s);
        row(u"더불어민주당 이재명 대표는"_s, u"이재명"_s);
        row(u"“한동훈 비대위원장과는"_s, u"한동훈"_s);
        row(u"황준국 주유엔대사가"_s, QString());
        row(u"황준국 대사가"_s, u"황준국"_s);
        row(u"남궁민수 변호사"_s, u"남궁민수"_s);
        row(u"선우진 씨와"_s, u"선우진"_s);
        row(u"김구 씨의"_s, QString()); // 구 ends too many words
        row(u"한강 씨의"_s, u"한강"_s);
        row(u"문재인 전 대통령"_s, QString());
        row(u"문재인 대통령은"_s, u"문재인"_s);
        row(u"홍빛나 교수"_s, u"홍빛나"_s);
        row(u"박준호 기자"_s, u"박준호"_s);
    }

    void persons()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QCOMPARE(namesIn(text), name.isEmpty() ? QStringList() : QStringList{name});
    }

    void others_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text : {u"장애인 대표가"_s, u"조지아 총리는"_s, u"한수원 사장은"_s, u"국방부 장관은"_s,
                 u"외교부 장관"_s, u"우크라이나 대통령"_s, u"경찰청 차장"_s, u"정부의 대표"_s, u"한국은 대표를"_s,
                 u"여성계 대표"_s, u"이날 의원들은"_s, u"초선 의원이"_s, u"민주당 의원"_s, u"김모 씨는"_s,
                 u"전자전 전문가"_s, u"남양주 시장"_s, u"공무원 대표"_s, u"임원진 대표"_s, u"신임 대표"_s,
                 u"조합원 대표"_s, u"대표팀 감독"_s, u"유망주 선수"_s, u"강남구 의원"_s, u"한국인 선수"_s,
                 u"현대차 회장"_s, u"서지안 대표팀을"_s, u"주민 대표"_s, u"방송 기자"_s, u"이주민 대표"_s,
                 u"한나라당 대표"_s, u"젤렌스키 대통령은"_s, u"정의당 의원"_s, u"전임 시장"_s, u"KN오태림 의원"_s}) {
            QTest::newRow(text.toUtf8().constData()) << text;
        }
    }

    void others()
    {
        QFETCH(QString, text);
        QCOMPARE(namesIn(text), QStringList());
    }

    void placesAreThoseOfTheName()
    {
        const QString text = u"어제 서지안 의원은"_s;
        QCOMPARE(language::titledNames(text), (QList<TitledName>{{3, 6, u"서지안"_s}}));
    }

    /// The Korean of our samples and test data has no such person, but for the gold pairs: nothing in it is taken for
    /// one.
    void inAllSamples()
    {
        QStringList all;
        QDirIterator files(support::projectDir(), {u"*.md"_s, u"*.tsv"_s, u"*.csv"_s, u"*.txt"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QFile file(path);
            if (!path.contains("node_modules"_L1) && !path.contains("/build/"_L1) && !path.contains("/data/gold/"_L1)
                && file.open(QIODevice::ReadOnly)) {
                all += namesIn(QString::fromUtf8(file.readAll()));
            }
        }
        QVERIFY2(all.isEmpty(), qPrintable(all.join(u", "_s)));
    }
};

QTEST_APPLESS_MAIN(TestTitledNames)
#include "tst_titlednames.moc"
