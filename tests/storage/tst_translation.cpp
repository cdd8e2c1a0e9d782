// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "storage/ArticleFolder.h"
#include "storage/TranslationFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

model::Translation sample()
{
    model::Translation translation;
    translation.confirmed = {{u"headline"_s, {u"어시장"_s, u"Fish market"_s}, model::ConfirmedPair::Mark::Checked,
                                 QDateTime::fromString(u"2026-11-27T10:00:00+09:00"_s, Qt::ISODate), {}},
        {u"body"_s, {u"가\n\n나"_s, u"a"_s}, model::ConfirmedPair::Mark::Translated, {}, {{u"by"_s, "\"desk\""}}}};
    translation.links = {{{{u"가"_s, u"나"_s}, {u"a"_s}}, {}, {}}, {{{u"다"_s}, {}}, u"local readers only"_s, {}}};
    translation.corrected = {{u"body"_s, model::Language::Korean, u"120여 명"_s, u"130여 명"_s, {}}};
    translation.unknown = {{u"x-tool"_s, "[1]"}};
    return translation;
}

QByteArray content(const QString& file)
{
    return base::readFile(file, 1 << 20).value_or(QByteArray("absent"));
}

} // namespace

class TestTranslation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrip()
    {
        const QByteArray bytes = storage::writeTranslationJson(sample());
        const auto read = storage::readTranslationJson(bytes, u"translation.json"_s);
        QVERIFY(read);
        QCOMPARE(*read, sample());
        QCOMPARE(storage::writeTranslationJson(*read), bytes);
    }

    void nothingIsAnEmptyFile()
    {
        QCOMPARE(storage::writeTranslationJson({}), QByteArray());
        QVERIFY(storage::readTranslationJson("\n", u"t"_s)->isEmpty());
    }

    void damageIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        const QByteArray head = R"({"format":"wongo-translation","version":1,)";
        const auto row = [](const char* name, const QByteArray& bytes, base::ErrorCode code, const QString& place) {
            QTest::newRow(name) << bytes << int(code) << place;
        };
        row("no json", "{", base::ErrorCode::BadJson, u"1:2"_s);
        row("other format", R"({"format":"wongo-article","version":1})", base::ErrorCode::WrongFormat, u"/format"_s);
        row("newer", R"({"format":"wongo-translation","version":2})", base::ErrorCode::UnknownVersion, u"/version"_s);
        row("no path", head + R"("pairs":[{"state":"checked"}]})", base::ErrorCode::MissingValue, u"/pairs/0/path"_s);
        row("state", head + R"("pairs":[{"path":"body","state":"done"}]})", base::ErrorCode::WrongType,
            u"/pairs/0/state"_s);
        row("blocks", head + R"("links":[{"ko":["a","b","c"]}]})", base::ErrorCode::WrongType, u"/links/0/ko"_s);
    }

    void damageIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        const auto read = storage::readTranslationJson(bytes, u"translation.json"_s);
        QVERIFY(!read);
        QTEST(int(read.error().code), "code");
        QCOMPARE(read.error().file, u"translation.json"_s);
        QCOMPARE(read.error().place, place);
    }

    void goesWithTheArticle()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"story"_s);
        auto made = storage::createFolder(folder, model::newArticle(model::Language::Korean, u"story"_s));
        QVERIFY(made);
        QVERIFY(!QFile::exists(folder + u"/translation.json"_s)); // nothing confirmed, no file
        model::Article article = made->article;
        article.meta.translation = sample();
        const QByteArray json = content(folder + u"/article.json"_s);
        const auto saved = storage::saveFolder(folder, article, made->state);
        QVERIFY(saved);
        QCOMPARE(content(folder + u"/article.json"_s), json);
        const auto loaded = storage::loadFolder(folder);
        QVERIFY(loaded);
        QCOMPARE(loaded->article, article);

        const auto copy = storage::copyBeside(folder, article);
        QVERIFY(copy);
        QCOMPARE(copy->loaded.article.meta.translation, sample());

        article.meta.translation = {};
        QVERIFY(storage::saveFolder(folder, article, *saved));
        QVERIFY(storage::loadFolder(folder)->article.meta.translation.isEmpty());
    }

    void changedOutsideIsRefused()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"story"_s);
        auto made = storage::createFolder(folder, model::newArticle(model::Language::Korean, u"story"_s));
        QVERIFY(made);
        model::Article article = made->article;
        article.meta.translation = sample();
        QVERIFY(base::writeFile(folder + u"/translation.json"_s, "theirs"));
        const auto saved = storage::saveFolder(folder, article, made->state);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, base::ErrorCode::ChangedOutside);
        QCOMPARE(content(folder + u"/translation.json"_s), QByteArray("theirs"));
        const auto over = storage::saveOver(folder, article, made->state);
        QVERIFY(over);
        QCOMPARE(over->kept, QStringList{u"translation.outside-1.json"_s});
        QCOMPARE(content(folder + u"/translation.outside-1.json"_s), QByteArray("theirs"));
    }

    void unreadableKeepsNobodyOutAndIsKept()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"story"_s);
        QVERIFY(storage::createFolder(folder, model::newArticle(model::Language::Korean, u"story"_s)));
        QVERIFY(base::writeFile(folder + u"/translation.json"_s, "{not json"));
        auto loaded = storage::loadFolder(folder);
        QVERIFY(loaded);
        QVERIFY(loaded->translationProblem);
        QCOMPARE(loaded->translationProblem->place, u"1:3"_s);
        loaded->article.meta.notes = u"changed"_s;
        const auto saved = storage::saveFolder(folder, loaded->article, loaded->state);
        QVERIFY(saved);
        QCOMPARE(content(folder + u"/translation.json"_s), QByteArray("{not json"));
        loaded->article.meta.translation = sample();
        QVERIFY(storage::saveFolder(folder, loaded->article, *saved));
        QCOMPARE(content(folder + u"/translation.outside-1.json"_s), QByteArray("{not json"));
        QCOMPARE(storage::loadFolder(folder)->article.meta.translation, sample());
    }
};

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
