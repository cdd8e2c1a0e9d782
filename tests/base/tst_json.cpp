// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Json.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::base;

class TestJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void limits();
    void keepsOrderAndText();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void strings();
    void manyKeysAreKept();
};

void TestJson::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code, const QString& place) {
        QTest::newRow(name) << bytes << code << place;
    };
    row("nothing", "", ErrorCode::BadJson, u"1:1"_s);
    row("white space", " \n ", ErrorCode::BadJson, u"2:2"_s);
    row("cut off", "{\"a\": [1, 2", ErrorCode::BadJson, u"1:12"_s);
    row("trailing comma", "{\"a\": 1,\n}", ErrorCode::BadJson, u"2:1"_s);
    row("trailing text", "{}\n{}", ErrorCode::BadJson, u"2:1"_s);
    row("comment", "{ /* c */ }", ErrorCode::BadJson, u"1:3"_s);
    row("single quotes", "{'a': 1}", ErrorCode::BadJson, u"1:2"_s);
    row("not a number", "[NaN]", ErrorCode::BadJson, u"1:2"_s);
    row("leading zero", "[01]", ErrorCode::BadJson, u"1:3"_s);
    row("number out of range", "[1e999]", ErrorCode::BadJson, u"1:6"_s);
    row("control character", "[\"a\nb\"]", ErrorCode::BadJson, u"1:4"_s);
    row("lone surrogate", "[\"\\ud800\"]", ErrorCode::BadJson, u"1:9"_s);
    row("bad escape", "[\"\\x\"]", ErrorCode::BadJson, u"1:4"_s);
    row("NUL", QByteArray("[1]\0", 4), ErrorCode::BadJson, u"1:4"_s);
    row("NUL before more", QByteArray("[1]\0{", 5), ErrorCode::BadJson, u"1:4"_s);
    row("columns in characters", "{\"제목\": 없음}", ErrorCode::BadJson, u"1:8"_s);
    row("EUC-KR", "{\"a\": \"\xC7\xD1\"}", ErrorCode::BadEncoding, u"1:8"_s);
    row("overlong", "\n\"\xC0\xAF\"", ErrorCode::BadEncoding, u"2:2"_s);
    row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), ErrorCode::BadEncoding, u"1:1"_s);
    row("duplicate key", "{\"a\": 1, \"b\": 2, \"a\": 3}", ErrorCode::DuplicateKey, u"1:18"_s);
    row("duplicate key further in", "{\"a\": {\"b\": {}},\n \"c\": [{\"제\": 1,\n  \"제\": 2}]}",
        ErrorCode::DuplicateKey, u"3:3"_s);
    row("duplicate by escape", "{\"a\": 1, \"\\u0061\": 2}", ErrorCode::DuplicateKey, u"1:10"_s);
    row("duplicate with quotes", "{\"\\\"\\\\\": 1, \"\\\"\\\\\": 2}", ErrorCode::DuplicateKey, u"1:13"_s);
    row("too deep", QByteArray(33, '[') + QByteArray(33, ']'), ErrorCode::TooDeep, u"1:33"_s);
    row("hostile depth", QByteArray(500'000, '['), ErrorCode::TooDeep, u"1:33"_s);
    row("too deep, objects", QByteArray("{\"a\":").repeated(40), ErrorCode::TooDeep, u"1:161"_s);
    row("too large", '"' + QByteArray(1 << 20, 'x') + '"', ErrorCode::FileTooLarge, {});
}

void TestJson::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, place);
    const auto json = parseJson(bytes, u"article.json"_s);
    QVERIFY(!json);
    QCOMPARE(json.error().code, code);
    QCOMPARE(json.error().place, place);
    QCOMPARE(json.error().file, u"article.json"_s);
}

void TestJson::limits()
{
    QVERIFY(parseJson(QByteArray(32, '[') + QByteArray(32, ']'), {}));
    QVERIFY(parseJson("[1]", {}, {3, 1}));
    QCOMPARE(parseJson("[1]", {}, {2, 1}).error().code, ErrorCode::FileTooLarge);
    QCOMPARE(parseJson("[[]]", {}, {100, 1}).error().code, ErrorCode::TooDeep);
    // The same key in two objects is no duplicate.
    QVERIFY(parseJson("[{\"a\": 1}, {\"a\": {\"a\": 2}}]", {}));
    QVERIFY(parseJson("\xEF\xBB\xBF{}", {})); // byte order mark
}

void TestJson::keepsOrderAndText()
{
    const auto json = parseJson("{\"z\": 1, \"a\": [true, null, \"ⓒ\\n\"], \"m\": -2.5}", {}).value();
    QCOMPARE(writeJson(json),
        QByteArray("{\n  \"z\": 1,\n  \"a\": [\n    true,\n    null,\n    \"ⓒ\\n\"\n  ],\n  \"m\": -2.5\n}\n"));
}

void TestJson::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"{}", "[]", "\"\"", "null", "0", "-1", "0.1", "9007199254740993", "18446744073709551615",
             "-9223372036854775808", "1.0", "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\"", "\"한글 👩‍👧 ⓒ\"",
             "{\n  \"\": {}\n}"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TestJson::writesWhatItReads()
{
    QFETCH(QByteArray, text);
    QCOMPARE(writeJson(parseJson(text, {}).value()), text + '\n');
}

void TestJson::strings()
{
    QCOMPARE(toQString(toJson(u"ⓒ뉴시스 👩"_s)), u"ⓒ뉴시스 👩"_s);
    QCOMPARE(toQString(toJson(u"\uFEFF시작"_s)), u"\uFEFF시작"_s);
    QCOMPARE(toQString(Json(3)), QString());
    QCOMPARE(toStd(u"가"_s), std::string("\xEA\xB0\x80"));
    QCOMPARE(toQString(parseJson(QByteArray("\"a\\u0000b\""), {}).value()), u"a\u0000b"_s);
    QVERIFY(!writeJson(toJson(QString(QChar(0xD800)))).isEmpty());
}

// What they cost: tests/work.
void TestJson::manyKeysAreKept()
{
    QByteArray bytes = "{";
    for (int i = 0; i < 80'000; ++i) {
        bytes += '"' + QByteArray::number(i) + "\":1,";
    }
    bytes.back() = '}';
    const auto json = parseJson(bytes, {});
    QVERIFY(json);
    QCOMPARE(json->size(), size_t(80'000));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
