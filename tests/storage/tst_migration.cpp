// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Migration.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using base::Json;

/// With steps that only this test knows: a made-up format whose second version renamed "title" and whose third made it
/// a list.
class TestMigration : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void walksEveryStep_data();
    void walksEveryStep();
    void refuses_data();
    void refuses();
};

namespace {

Json rename(Json document)
{
    document["headline"] = document["title"];
    document.erase("title");
    return document;
}

Json makeList(Json document)
{
    document["headline"] = Json::array({document["headline"]});
    return document;
}

constexpr std::array<storage::Migration, 2> steps{rename, makeList};

} // namespace

void TestMigration::walksEveryStep_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::newRow("1") << QByteArray(R"({"format": "f", "version": 1, "title": "t", "other": 1})");
    QTest::newRow("2") << QByteArray(R"({"format": "f", "version": 2, "headline": "t", "other": 1})");
    QTest::newRow("3") << QByteArray(R"({"format": "f", "version": 3, "headline": ["t"], "other": 1})");
}

void TestMigration::walksEveryStep()
{
    QFETCH(QByteArray, given);
    const auto document = storage::migrated(base::parseJson(given, {}).value(), u"f"_s, steps, {});
    QVERIFY(document);
    QCOMPARE(document->size(), size_t(4));
    QCOMPARE((*document)["version"].get<int>(), 3);
    QCOMPARE((*document)["headline"].dump(), std::string(R"(["t"])"));
    QCOMPARE((*document)["other"].get<int>(), 1);
}

void TestMigration::refuses_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("newer") << QByteArray(R"({"format": "f", "version": 4})") << ErrorCode::UnknownVersion;
    QTest::newRow("zero") << QByteArray(R"({"format": "f", "version": 0})") << ErrorCode::WrongType;
    QTest::newRow("none") << QByteArray(R"({"format": "f"})") << ErrorCode::MissingValue;
    QTest::newRow("other") << QByteArray(R"({"format": "g", "version": 1})") << ErrorCode::WrongFormat;
    QTest::newRow("list") << QByteArray("[]") << ErrorCode::WrongType;
}

void TestMigration::refuses()
{
    QFETCH(QByteArray, given);
    QFETCH(ErrorCode, code);
    QCOMPARE(storage::migrated(base::parseJson(given, {}).value(), u"f"_s, steps, {}).error().code, code);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
