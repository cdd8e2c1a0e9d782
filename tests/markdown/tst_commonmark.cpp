// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpecExamples.h"
#include "SpecHtml.h"
#include "markdown/Parser.h"
#include "support/Support.h"

#include <QFile>
#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

/// All 652 examples of CommonMark 0.31.2, raw HTML included (our nodes keep its literal text). Those where a Korean
/// rule gives another result are listed with the rule in tests/data/markdown/commonmark-differences.txt.
class TestCommonMark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyExampleIsRead();
    void example_data();
    void example();
    void onlyKnownRulesAreListed();

private:
    QList<support::SpecExample> m_examples;
    QHash<int, QString> m_differences; ///< example → rule
};

void TestCommonMark::initTestCase()
{
    QFile file(support::projectDir() + u"/tests/data/markdown/commonmark-differences.txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#')) {
            m_differences.insert(line.section(u' ', 0, 0).toInt(), line.section(u' ', 1));
        }
    }
    m_examples = support::specExamples();
    if (m_examples.isEmpty()) {
        QSKIP(support::specMissing);
    }
}

void TestCommonMark::everyExampleIsRead()
{
    QCOMPARE(m_examples.size(), 652);
}

void TestCommonMark::example_data()
{
    QTest::addColumn<int>("index");
    for (const support::SpecExample& example : m_examples) {
        QTest::addRow("%d %s", example.number, qPrintable(example.section)) << example.number - 1;
    }
}

void TestCommonMark::example()
{
    QFETCH(int, index);
    const support::SpecExample& example = m_examples.at(index);
    const QString html = support::specHtml(markdown::parse(example.markdown));
    if (m_differences.contains(example.number)) {
        QVERIFY2(html != example.html, "listed as different, but is not");
    } else {
        QCOMPARE(html, example.html);
    }
}

void TestCommonMark::onlyKnownRulesAreListed()
{
    const QStringList rules = {u"delimiter"_s, u"numbered-list"_s, u"bare-link"_s};
    const QStringList sectionsOfHtml = {u"HTML blocks"_s, u"Raw HTML"_s};
    for (auto it = m_differences.cbegin(); it != m_differences.cend(); ++it) {
        QVERIFY(it.key() >= 1 && it.key() <= m_examples.size());
        const bool html = it.value() == u"raw-html"_s && sectionsOfHtml.contains(m_examples.at(it.key() - 1).section);
        QVERIFY2(html || rules.contains(it.value()), qPrintable(it.value()));
    }
}

QTEST_APPLESS_MAIN(TestCommonMark)
#include "tst_commonmark.moc"
