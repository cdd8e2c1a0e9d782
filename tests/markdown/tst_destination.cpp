// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Destination.h"
#include "markdown/Parser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class TestDestination : public QObject {
    Q_OBJECT

    /// Where a photo with that source leads to, or "(no photo)".
    static QString parsed(const QString& destination)
    {
        const markdown::Tree tree = markdown::parse(u"![]("_s + destination + u")\n"_s);
        const markdown::Node* image
            = tree.blocks.size() == 1 ? markdown::figureImage(tree.blocks.front().block->node) : nullptr;
        return image ? image->url : u"(no photo)"_s;
    }

private Q_SLOTS:
    void plainNamesStayPlain()
    {
        for (const QString& name : {u"images/a.jpg"_s, u"images/황준국-대사.jpg"_s, u"images/DSC_0042.jpg"_s,
                 u"images/a_b_c.jpg"_s, u"images/2024-1-10-회의.jpg"_s}) {
            QCOMPARE(markdown::destination(name), name);
            QCOMPARE(parsed(name), name);
        }
    }

    void signsAreKept_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : {u"images/a b.jpg"_s, u"images/한강 (1).jpg"_s, u"images/a).jpg"_s,
                 u"images/(a.jpg"_s, u"images/a&copy;.jpg"_s, u"images/a\\b.jpg"_s, u"images/a<b>.jpg"_s,
                 u"images/a`b`.jpg"_s, u"images/*a*_b_[c](d).jpg"_s, u"images/1~2월 3~4회.jpg"_s, u"images/a%20b.jpg"_s,
                 u"images/“북한”은 **.jpg"_s, u"images/a'b.jpg"_s, u"images/a!#$+,;=@{}^.jpg"_s}) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void signsAreKept()
    {
        QFETCH(QString, name);
        QCOMPARE(parsed(markdown::destination(name)), name);
    }

    void randomNamesAreKept()
    {
        const QString signs = u" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~가나é𠮷ab1"_s;
        QRandomGenerator random(16);
        for (int i = 0; i < 3000; ++i) {
            QString name = u"images/"_s;
            for (int length = 1 + random.bounded(10); length > 0; --length) {
                name += signs.at(random.bounded(int(signs.size())));
            }
            name.remove(u'\xd842').remove(u'\xdfb7'); // half of a pair is no text
            name += u".jpg"_s;
            QCOMPARE(parsed(markdown::destination(name)), name);
        }
    }
};

QTEST_GUILESS_MAIN(TestDestination)
#include "tst_destination.moc"
