// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FieldPath.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::model;

namespace {

Metadata sample()
{
    const auto text = [](const QString& name) { return Text{name, name + u" en"_s}; };
    Metadata meta;
    meta.kicker = text(u"kicker"_s);
    meta.headline = text(u"headline"_s);
    meta.decks = {text(u"decks/0"_s), text(u"decks/1"_s)};
    meta.summary = text(u"summary"_s);
    meta.bylines = {{}, {}};
    for (int i = 0; i < 2; ++i) {
        meta.bylines[i].name = text(fields::bylineName(i));
        meta.bylines[i].title = text(fields::bylineTitle(i));
    }
    meta.dateline = text(u"dateline"_s);
    meta.keywords = {text(u"keywords/0"_s)};
    meta.subjects = {{}, {}};
    for (int i = 0; i < 2; ++i) {
        meta.subjects[i].name = text(fields::subjectName(i));
    }
    meta.images = {{}, {}};
    meta.images[0].id = u"first"_s;
    meta.images[1].id = u"1"_s; // an id may look like an index
    for (ImageAsset& image : meta.images) {
        image.caption = text(fields::imageCaption(image.id));
        image.alt = text(fields::imageAlt(image.id));
        image.credit = text(fields::imageCredit(image.id));
    }
    meta.corrections = {{}};
    meta.corrections[0].text = text(fields::correctionText(0));
    return meta;
}

} // namespace

class TestFieldPath : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsFoundByItsPath();
    void writesThroughThePath();
    void refuses_data();
    void refuses();
};

void TestFieldPath::everyTextIsFoundByItsPath()
{
    const Metadata meta = sample();
    const auto texts = allTexts(meta);
    QCOMPARE(texts.size(), 20);
    QSet<QString> paths;
    for (const auto& [path, text] : texts) {
        QCOMPARE(text.ko, path); // sample() wrote each path into its own place
        const Text* found = textAt(meta, path);
        QVERIFY2(found, qPrintable(path));
        QCOMPARE(*found, text);
        paths.insert(path);
    }
    QCOMPARE(paths.size(), texts.size());
}

void TestFieldPath::writesThroughThePath()
{
    const Metadata original = sample();
    Metadata meta = original;
    for (const auto& [path, text] : allTexts(original)) {
        Text* place = textAt(meta, path);
        QVERIFY(place);
        place->en = u"changed"_s;
    }
    QCOMPARE(original, sample()); // lists are shared until written to
    for (const auto& [path, text] : allTexts(meta)) {
        QCOMPARE(text, (Text{path, u"changed"_s}));
    }
}

void TestFieldPath::refuses_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& path : {u""_s, u"body"_s, u"section"_s, u"decks"_s, u"decks/2"_s, u"decks/-1"_s, u"decks/x"_s,
             u"decks/0/ko"_s, u"bylines/0"_s, u"bylines/2/name"_s, u"bylines/0/email"_s, u"images/first"_s,
             u"images/0/caption"_s, u"images/none/caption"_s, u"images/first/file"_s, u"subjects/0"_s,
             u"subjects/2/name"_s, u"subjects/0/uri"_s, u"corrections/0"_s, u"corrections/1/text"_s, u"headline/ko"_s,
             u"/headline"_s, u"keywords/99999999999"_s}) {
        QTest::newRow(qPrintable(u"'"_s + path + u"'"_s)) << path;
    }
}

void TestFieldPath::refuses()
{
    QFETCH(QString, path);
    Metadata meta = sample();
    QVERIFY(!textAt(meta, path));
    QVERIFY(!textAt(std::as_const(meta), path));
}

QTEST_GUILESS_MAIN(TestFieldPath)
#include "tst_fieldpath.moc"
