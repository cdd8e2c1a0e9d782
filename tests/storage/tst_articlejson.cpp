// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Json.h"
#include "storage/ArticleFolder.h"
#include "support/Support.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using base::Json;

namespace {

QByteArray data(const QString& name)
{
    QFile file(support::projectDir() + u"/tests/data/storage/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ErrorCode codeNamed(const QString& name)
{
    static const QHash<QString, ErrorCode> codes{{u"WrongType"_s, ErrorCode::WrongType},
        {u"MissingValue"_s, ErrorCode::MissingValue}, {u"WrongFormat"_s, ErrorCode::WrongFormat},
        {u"UnknownVersion"_s, ErrorCode::UnknownVersion}, {u"UnsafePath"_s, ErrorCode::UnsafePath},
        {u"DuplicateImageId"_s, ErrorCode::DuplicateImageId}};
    return codes.value(name, ErrorCode::Internal);
}

} // namespace

class TestArticleJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryField();
    void canonicalFormIsStable();
    void unknownKeysSurvive();
    void removingAFieldKeepsItsExtraMembers();
    void cropsStayInsideThePicture();
    void extraMembersGoWithTheirElement();
    void refusesDamage_data();
    void refusesDamage();
    void refusesDamagedText();
    void namesTheNewerVersion();
    void everyDateGetsAnOffset();
    void manyUnknownKeysAreKept();
    void keysThatLookAlikeStayApart();
};

void TestArticleJson::readsEveryField()
{
    const auto meta = storage::readArticleJson(data(u"complete/article.json"_s), u"f"_s).value();
    QCOMPARE(meta.id, u"urn:uuid:6f6c1f0e-8a53-4a4e-9c0b-2f4f6f1f0001"_s);
    QCOMPARE(meta.slug, u"harbour-market"_s);
    QCOMPARE(meta.sourceLanguage, model::Language::Korean);
    QCOMPARE(meta.kicker.ko, u"현장"_s);
    QCOMPARE(meta.headline.en, u"The Harbour Market Lights Up Again"_s);
    QCOMPARE(meta.decks.size(), 2);
    QVERIFY(meta.decks.at(1).ko.isEmpty());
    QCOMPARE(meta.summary, (model::Text{u"어시장이 다시 열렸다."_s, {}}));
    QCOMPARE(meta.bylines.at(0).portrait, u"garam"_s);
    QCOMPARE(meta.bylines.at(1).role, u"translator"_s);
    QCOMPARE(meta.dateline.en, u"BUSAN"_s);
    QCOMPARE(meta.section, u"local"_s);
    QCOMPARE(meta.keywords.at(0).en, u"fish market"_s);
    QCOMPARE(meta.subjects.at(0).uri, u"http://cv.iptc.org/newscodes/mediatopic/04000000"_s);
    QCOMPARE(meta.published, QDateTime(QDate(2025, 3, 1), QTime(20, 30), Qt::UTC));
    QCOMPARE(meta.published.offsetFromUtc(), 9 * 3600);
    QCOMPARE(meta.updated.offsetFromUtc(), -(3 * 3600 + 1800));
    QCOMPARE(meta.embargo, meta.published);
    QCOMPARE(meta.urgency, 5);
    QCOMPARE(meta.leadImage, u"market"_s);
    QCOMPARE(meta.images.size(), 2);
    QCOMPARE(meta.images.at(0).focalPoint, (model::FocalPoint{0.5, 0.25}));
    QCOMPARE(meta.images.at(0).usageTerms, u"One use"_s);
    QVERIFY(!meta.images.at(1).focalPoint);
    QCOMPARE(meta.images.at(0).crops.keys(), (QStringList{u"16:9"_s, u"1:1"_s}));
    QCOMPARE(meta.images.at(0).crops.value(u"16:9"_s), (model::PictureRect{0.125, 0, 0.75, 0.625}));
    QVERIFY(meta.images.at(1).crops.isEmpty());
    QCOMPARE(meta.corrections.at(0).text.ko, u"날짜를 바로잡았습니다."_s);
    QVERIFY(meta.hasNoCounterpart(u"decks/1"_s, model::Language::Korean));
    QCOMPARE(meta.dismissed.at(0).hash, u"0f3a"_s);
    QVERIFY(meta.unknown.isEmpty());
}

void TestArticleJson::canonicalFormIsStable()
{
    const QByteArray bytes = data(u"complete/article.json"_s);
    QCOMPARE(storage::writeArticleJson(storage::readArticleJson(bytes, {}).value()), bytes);
}

void TestArticleJson::unknownKeysSurvive()
{
    const auto meta = storage::readArticleJson(data(u"unknown-keys/given.json"_s), {});
    QVERIFY2(meta, qPrintable(meta ? QString() : meta.error().place));
    const QByteArray written = storage::writeArticleJson(*meta);
    QCOMPARE(written, data(u"unknown-keys/written.json"_s));
    QCOMPARE(storage::readArticleJson(written, {}).value(), *meta);
}

void TestArticleJson::removingAFieldKeepsItsExtraMembers()
{
    auto meta = storage::readArticleJson(data(u"unknown-keys/given.json"_s), {}).value();
    meta.headline = {};
    meta.decks.removeLast();
    meta.images[0].focalPoint.reset();
    const auto again = storage::readArticleJson(storage::writeArticleJson(meta), {});
    QVERIFY2(again, qPrintable(again ? QString() : again.error().place));
    QVERIFY(storage::writeArticleJson(*again).contains("見出し"));
}

void TestArticleJson::cropsStayInsideThePicture()
{
    const auto read = [](const QByteArray& sides) {
        return storage::readArticleJson(R"({"format": "wongo-article", "version": 1, "id": "urn:x", "slug": "s",
            "sourceLanguage": "ko", "images": [{"id": "a", "file": "images/a.jpg", "crops": {"4:3": {)"
                + sides + "}}}]}",
            {});
    };
    const auto place = [&](const QByteArray& sides) {
        const auto meta = read(sides);
        return meta ? QString() : meta.error().place;
    };
    QCOMPARE(place(R"("x": 0.3, "y": 0, "width": 0.8, "height": 1)"), u"/images/0/crops/4:3/width"_s);
    QCOMPARE(place(R"("x": 0, "y": 0.5, "width": 1, "height": 0.6)"), u"/images/0/crops/4:3/height"_s);
    QCOMPARE(place(R"("x": 0.1, "y": 0.7, "width": 0.9, "height": 0.3)"), QString()); // 0.7 + 0.3 is not quite 1
}

void TestArticleJson::extraMembersGoWithTheirElement()
{
    for (const QByteArray& list : {QByteArray("decks"), QByteArray("keywords")}) {
        const QByteArray json
            = R"({"format": "wongo-article", "version": 1, "id": "urn:x", "slug": "s", "sourceLanguage": "ko", ")"
            + list + R"(": [{"ko": "가", "ja": "甲"}, {"ko": "나"}, {"en": "C", "x": {"y": [1]}}]})";
        auto meta = storage::readArticleJson(json, {}).value();
        QList<model::ListedText>& texts = list == "decks" ? meta.decks : meta.keywords;
        texts.move(2, 0);
        texts.removeAt(1); // the one with "ja"
        texts.append(model::Text{u"라"_s, {}});
        const Json written = base::parseJson(storage::writeArticleJson(meta), {}).value();
        const Json expected
            = base::parseJson(R"([{"en": "C", "x": {"y": [1]}}, {"ko": "나"}, {"ko": "라"}])", {}).value();
        QCOMPARE(
            QByteArray::fromStdString(written[list.toStdString()].dump()), QByteArray::fromStdString(expected.dump()));
    }
}

void TestArticleJson::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const Json good = base::parseJson(data(u"complete/article.json"_s), {}).value();
    const Json damages = base::parseJson(data(u"damage.json"_s), {}).value();
    QVERIFY(damages.size() > 100);
    for (const Json& damage : damages) {
        const std::string where = damage["pointer"].get<std::string>();
        const Json::json_pointer pointer(where);
        Json bad = good;
        if (damage.contains("remove")) {
            bad[pointer.parent_pointer()].erase(pointer.back());
        } else {
            bad[pointer] = damage["value"];
        }
        const QString title = QString::fromStdString(where) + u" = "_s
            + (damage.contains("remove") ? u"absent"_s : QString::fromStdString(damage["value"].dump(-1, ' ', true)));
        QTest::newRow(qPrintable(title)) << base::writeJson(bad) << codeNamed(base::toQString(damage["code"]))
                                         << base::toQString(damage["place"]);
    }
}

void TestArticleJson::refusesDamage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, place);
    const auto meta = storage::readArticleJson(bytes, u"article.json"_s);
    QVERIFY(!meta);
    QCOMPARE(meta.error().code, code);
    QCOMPARE(meta.error().place, place);
    QCOMPARE(meta.error().file, u"article.json"_s);
}

void TestArticleJson::refusesDamagedText()
{
    const auto code = [](const QByteArray& bytes) { return storage::readArticleJson(bytes, {}).error().code; };
    const QByteArray good = data(u"complete/article.json"_s);
    QCOMPARE(code(""), ErrorCode::BadJson);
    QCOMPARE(code("[]"), ErrorCode::WrongType);
    QCOMPARE(code("null"), ErrorCode::WrongType);
    QCOMPARE(code("{}"), ErrorCode::WrongFormat);
    QCOMPARE(code(QByteArray(good).replace("\"notes\"", "\"slug\"")), ErrorCode::DuplicateKey);
    QCOMPARE(code(QByteArray(good).replace("harbour office", "\xC7\xD1")), ErrorCode::BadEncoding);
    QCOMPARE(
        code(QByteArray(good).replace("\"local\"", QByteArray(40, '[') + QByteArray(40, ']'))), ErrorCode::TooDeep);
    QCOMPARE(code(QByteArray(good).replace("harbour office", QByteArray(1 << 20, 'x'))), ErrorCode::FileTooLarge);
    // Cut anywhere, it is refused; never taken for a shorter article.
    for (qsizetype length = 0; length < good.size() - 2; length += 7) {
        QVERIFY(!storage::readArticleJson(good.first(length), {}));
    }
}

void TestArticleJson::namesTheNewerVersion()
{
    const QByteArray newer = data(u"complete/article.json"_s).replace("\"version\": 1", "\"version\": 17");
    QCOMPARE(storage::readArticleJson(newer, u"f"_s).error(),
        (base::Error{ErrorCode::UnknownVersion, u"f"_s, u"/version"_s, u"17"_s}));
}

void TestArticleJson::everyDateGetsAnOffset()
{
    auto meta = model::newArticle(model::Language::Korean, u"dates"_s).meta;
    meta.published = QDateTime(QDate(2025, 7, 1), QTime(12, 0), Qt::LocalTime);
    meta.updated = QDateTime(QDate(2025, 7, 1), QTime(12, 0), Qt::UTC);
    const auto read = storage::readArticleJson(storage::writeArticleJson(meta), {});
    QVERIFY(read);
    QCOMPARE(read->published, meta.published);
    QCOMPARE(read->published.offsetFromUtc(), meta.published.offsetFromUtc());
    QCOMPARE(read->updated, meta.updated);
}

// What they cost: tests/work.
void TestArticleJson::manyUnknownKeysAreKept()
{
    QByteArray bytes = R"({"format":"wongo-article","version":1,"id":"a","slug":"a","sourceLanguage":"ko")";
    for (int i = 0; i < 60'000; ++i) {
        bytes += ",\"k" + QByteArray::number(i) + "\":1";
    }
    const auto meta = storage::readArticleJson(bytes + '}', {});
    QVERIFY(meta);
    QCOMPARE(storage::writeArticleJson(*meta).count('\n'), 60'007);
}

/// U+FEFF at the start of a text is taken for a mark and dropped by many readers: two keys, or a second "id", would be
/// written, and the file could not be opened again.
void TestArticleJson::keysThatLookAlikeStayApart()
{
    const QByteArray bytes = R"({"format":"wongo-article","version":1,"id":"a","slug":"a","sourceLanguage":"ko",)"
                             "\"k\":1,\"\ufeffk\":2,\"\ufeffid\":3}";
    const auto meta = storage::readArticleJson(bytes, {});
    QVERIFY(meta);
    const auto again = storage::readArticleJson(storage::writeArticleJson(*meta), {});
    QVERIFY2(again, qPrintable(again ? QString() : again.error().place));
    QCOMPARE(*again, *meta);
    QCOMPARE(again->unknown.size(), 3);
}

QTEST_GUILESS_MAIN(TestArticleJson)
#include "tst_articlejson.moc"
