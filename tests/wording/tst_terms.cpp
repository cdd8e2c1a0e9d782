// SPDX-License-Identifier: GPL-3.0-or-later
// The Korean of window and command line: the product is not taken for what it is named after.

#include "support/Support.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

/// Every Korean text of both files.
QStringList koreanTexts()
{
    QStringList texts;
    for (const QString& name : {u"wongo_ko.ts"_s, u"wongo_ko_core.ts"_s}) {
        QFile file(support::projectDir() + u"/translations/"_s + name);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(file.fileName()));
        }
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "translation"_L1) {
                texts.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
            }
        }
    }
    return texts;
}

/// The texts in which the pattern is found.
QStringList matching(const QString& pattern)
{
    QStringList found = koreanTexts();
    const QRegularExpression expression(pattern);
    found.removeIf([&expression](const QString& text) { return !expression.match(text).hasMatch(); });
    return found;
}

} // namespace

class TestTerms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(koreanTexts().size() > 300); }

    /// 원고 alone is the copy that a reporter writes: "the manuscript is not to blame" would read as blame. As a name
    /// it stands alone (a title) or as 원고 프로그램.
    void theProductIsNoManuscript()
    {
        const QStringList wrong = matching(u"원고(?!지|\\s프로그램|$)|.원고$"_s);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
