// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "storage/ArticleFolder.h"
#include "support/Support.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using model::Language;

namespace {

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Every file with its bytes, time of change and file number: anything that a write would alter.
QMap<QString, QString> fingerprint(const QString& folder)
{
    QMap<QString, QString> files;
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QFileInfo info(each.next());
        const QString bytes = info.isFile() ? base::sha256(content(info.filePath())) : QString();
        files[info.filePath()] = bytes + info.fileTime(QFile::FileModificationTime).toString(Qt::ISODateWithMs)
            + info.fileTime(QFile::FileMetadataChangeTime).toString(Qt::ISODateWithMs);
    }
    return files;
}

QStringList changedFiles(const QMap<QString, QString>& before, const QMap<QString, QString>& after)
{
    QStringList names;
    for (auto file = after.begin(); file != after.end(); ++file) {
        if (before.value(file.key()) != file.value() && QFileInfo(file.key()).isFile()) {
            names.append(QFileInfo(file.key()).fileName());
        }
    }
    return names;
}

} // namespace

class TestArticleFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void loadsWithoutWriting();
    void untouchedSaveChangesNothing();
    void theSharedSample();
    void writesOnlyWhatChanged();
    void changedOffsetIsAChange();
    void extraFilesStay();
    void normalizesInMemoryOnly();
    void bodiesComeAndGo();
    void refusesDamage_data();
    void refusesDamage();
    void refusesWhatChangedOutside_data();
    void refusesWhatChangedOutside();
    void savesOnAfterItsOwnSave();
    void neverWritesWhatItCouldNotRead();
    void createsAFolder();
    void createsOnlyWhereNothingIs();

private:
    QString path(const QString& name) const { return m_dir->filePath(u"article/"_s + name); }
    QString folder() const { return m_dir->filePath(u"article"_s); }
    storage::LoadedArticle load() const { return storage::loadFolder(folder()).value(); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestArticleFolder::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_dir->path()).mkpath(u"article/images"_s));
    for (const QString& name : {u"article.json"_s, u"ko.md"_s, u"en.md"_s}) {
        put(path(name), content(support::projectDir() + u"/tests/data/storage/complete/"_s + name));
    }
    put(path(u"images/market.jpg"_s), "original");
}

void TestArticleFolder::loadsWithoutWriting()
{
    const auto before = fingerprint(folder());
    const auto loaded = storage::loadFolder(folder() + u"/."_s);
    QVERIFY(loaded);
    QCOMPARE(loaded->article.languages(), (QList<Language>{Language::Korean, Language::English}));
    QVERIFY(loaded->article.body.ko.startsWith(u"새벽 네 시"_s));
    QCOMPARE(loaded->state.content, loaded->article);
    QCOMPARE(loaded->state.articleSha256, base::sha256(content(path(u"article.json"_s))));
    QVERIFY(QDir::isAbsolutePath(loaded->folder));
    QCOMPARE(fingerprint(folder()), before);
}

void TestArticleFolder::untouchedSaveChangesNothing()
{
    // Not the way we would write it: other order, spaces, CR LF, no line feed at the end.
    put(path(u"article.json"_s),
        "{\"slug\":\"a\", "
        "\"id\":\"x\",\r\n\"version\":1,\"format\":\"wongo-article\",\"sourceLanguage\":\"en\",\"updated\":null}");
    put(path(u"en.md"_s), "one\r\ntwo");
    QFile::remove(path(u"ko.md"_s));
    const auto before = fingerprint(folder());
    const auto loaded = load();
    const auto saved = storage::saveFolder(folder(), loaded.article, loaded.state);
    QVERIFY(saved);
    QCOMPARE(fingerprint(folder()), before);
    QCOMPARE(saved->articleSha256, loaded.state.articleSha256);
    QCOMPARE(saved->bodySha256, loaded.state.bodySha256);
}

void TestArticleFolder::theSharedSample()
{
    const QString sample = support::sharedFile(u"samples/nk-weapons"_s);
    if (sample.isEmpty()) {
        QSKIP("skipped: no ../shared");
    }
    const auto loaded = storage::loadFolder(sample);
    QVERIFY(loaded);
    QCOMPARE(loaded->article.languages(), QList<Language>{Language::English});
    QCOMPARE(loaded->article.meta.images.at(0).credit.ko, u"ⓒ뉴시스"_s);
    QCOMPARE(storage::writeArticleJson(loaded->article.meta), content(sample + u"/article.json"_s));
    // The sample is read-only: a save that wrote anything would fail or show.
    const auto before = fingerprint(sample);
    QVERIFY(storage::saveFolder(sample, loaded->article, loaded->state));
    QCOMPARE(fingerprint(sample), before);
}

void TestArticleFolder::writesOnlyWhatChanged()
{
    auto loaded = load();
    auto before = fingerprint(folder());
    loaded.article.body.en += u"More.\n"_s;
    auto state = storage::saveFolder(folder(), loaded.article, loaded.state);
    QVERIFY(state);
    QCOMPARE(changedFiles(before, fingerprint(folder())), QStringList{u"en.md"_s});

    before = fingerprint(folder());
    loaded.article.meta.headline.ko = u"새 제목"_s;
    state = storage::saveFolder(folder(), loaded.article, *state);
    QVERIFY(state);
    QCOMPARE(changedFiles(before, fingerprint(folder())), QStringList{u"article.json"_s});
    QCOMPARE(load().article, loaded.article);
    QCOMPARE(load().state.articleSha256, state->articleSha256);
    QCOMPARE(load().state.bodySha256, state->bodySha256);
}

// For Qt two dates with different offsets are equal when they are the same moment.
void TestArticleFolder::changedOffsetIsAChange()
{
    auto loaded = load();
    loaded.article.meta.published = loaded.article.meta.published.toUTC();
    QCOMPARE(loaded.article, loaded.state.content);
    QVERIFY(storage::saveFolder(folder(), loaded.article, loaded.state));
    QVERIFY(content(path(u"article.json"_s)).contains("\"published\": \"2025-03-01T20:30:00Z\""));
}

void TestArticleFolder::extraFilesStay()
{
    QDir(folder()).mkdir(u".git"_s);
    const QStringList extras{
        u"translation.json"_s, u"review.json"_s, u"memo.txt"_s, u".git/HEAD"_s, u"images/unused.jpg"_s};
    for (const QString& name : extras) {
        put(path(name), "{not json");
    }
    const auto before = fingerprint(folder());
    auto loaded = load();
    loaded.article.meta.notes = u"changed"_s;
    loaded.article.body = {u"가"_s, u"a"_s};
    QVERIFY(storage::saveFolder(folder(), loaded.article, loaded.state));
    const auto after = fingerprint(folder());
    for (const QString& name : extras) {
        QCOMPARE(after.value(path(name)), before.value(path(name)));
    }
    QCOMPARE(after.keys(), before.keys());
}

void TestArticleFolder::normalizesInMemoryOnly()
{
    const QString composed = u"한글 café"_s;
    const QByteArray decomposed = composed.normalized(QString::NormalizationForm_D).toUtf8();
    QVERIFY(decomposed != composed.toUtf8());
    put(path(u"ko.md"_s), decomposed + "\r\n둘\r셋\n");
    put(path(u"article.json"_s),
        content(path(u"article.json"_s)).replace("새벽 어시장, 다시 불을 켜다", decomposed + "\\r\\n둘"));
    const auto before = fingerprint(folder());
    auto loaded = load();
    QCOMPARE(loaded.article.body.ko, composed + u"\n둘\n셋\n"_s);
    QCOMPARE(loaded.article.meta.headline.ko, composed + u"\n둘"_s);
    QVERIFY(storage::saveFolder(folder(), loaded.article, loaded.state));
    QCOMPARE(fingerprint(folder()), before);
    loaded.article.body.ko += u"넷\n"_s;
    QVERIFY(storage::saveFolder(folder(), loaded.article, loaded.state));
    QCOMPARE(content(path(u"ko.md"_s)), (composed + u"\n둘\n셋\n넷\n"_s).toUtf8());
}

void TestArticleFolder::bodiesComeAndGo()
{
    QVERIFY(QFile::remove(path(u"ko.md"_s)));
    auto loaded = load();
    QVERIFY(!loaded.article.hasBody(Language::Korean));
    QVERIFY(loaded.state.bodySha256.ko.isEmpty());
    loaded.article.body = {u"새 본문\n"_s, {}};
    const auto state = storage::saveFolder(folder(), loaded.article, loaded.state);
    QVERIFY(state);
    QCOMPARE(content(path(u"ko.md"_s)), QByteArray("새 본문\n"));
    QCOMPARE(content(path(u"en.md"_s)), QByteArray());
    QCOMPARE(load().article, loaded.article);
}

void TestArticleFolder::refusesDamage_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const QString& file, const QByteArray& bytes, ErrorCode code,
                         const QString& place) { QTest::newRow(name) << file << bytes << code << place; };
    const QString json = u"article.json"_s;
    row("no article.json", json, QByteArray(), ErrorCode::FileNotFound, {});
    row("not JSON", json, "{\n  \"format\": oops", ErrorCode::BadJson, u"2:13"_s);
    row("a picture", json, QByteArray("\x89PNG\r\n\x1a\n", 8), ErrorCode::BadEncoding, u"1:1"_s);
    row("twice the same key", json, "{\"id\": \"a\",\n\"id\": \"b\"}", ErrorCode::DuplicateKey, u"2:1"_s);
    row("too deep", json, QByteArray("[").repeated(33), ErrorCode::TooDeep, u"1:33"_s);
    row("too large", json, QByteArray((1 << 20) + 1, ' '), ErrorCode::FileTooLarge, {});
    row("of something else", json, "{\"format\": \"wongo-desk\", \"version\": 1}", ErrorCode::WrongFormat,
        u"/format"_s);
    row("newer", json, "{\"format\": \"wongo-article\", \"version\": 2}", ErrorCode::UnknownVersion, u"/version"_s);
    row("bad UTF-8 in a body", u"ko.md"_s, "첫 줄\n둘째 \xB4\xD9\n", ErrorCode::BadEncoding, u"2:4"_s);
    row("UTF-16 in a body", u"en.md"_s,
        QByteArray("\xFF\xFE"
                   "a\0",
            4),
        ErrorCode::BadEncoding, u"1:1"_s);
    row("too large a body", u"en.md"_s, QByteArray(storage::maximumBodyBytes + 1, 'x'), ErrorCode::FileTooLarge, {});
}

void TestArticleFolder::refusesDamage()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, place);
    if (bytes.isNull()) {
        QVERIFY(QFile::remove(path(file)));
    } else {
        put(path(file), bytes);
    }
    const auto before = fingerprint(folder());
    const auto loaded = storage::loadFolder(folder());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, code);
    QCOMPARE(loaded.error().file, path(file));
    QCOMPARE(loaded.error().place, place);
    QCOMPARE(fingerprint(folder()), before);
}

void TestArticleFolder::refusesWhatChangedOutside_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes"); // null = removed
    QTest::newRow("article.json edited") << u"article.json"_s << QByteArray("{}");
    QTest::newRow("body edited") << u"en.md"_s << QByteArray("theirs");
    QTest::newRow("body appeared") << u"ko.md"_s << QByteArray("theirs");
    QTest::newRow("article.json removed") << u"article.json"_s << QByteArray();
    QTest::newRow("body removed") << u"en.md"_s << QByteArray();
}

void TestArticleFolder::refusesWhatChangedOutside()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QVERIFY(QFile::remove(path(u"ko.md"_s)));
    auto loaded = load();
    if (bytes.isNull()) {
        QVERIFY(QFile::remove(path(file)));
    } else {
        put(path(file), bytes);
    }
    const auto before = fingerprint(folder());
    loaded.article.meta.notes = u"mine"_s;
    loaded.article.body = {u"mine"_s, u"mine"_s};
    const auto saved = storage::saveFolder(folder(), loaded.article, loaded.state);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::ChangedOutside);
    QCOMPARE(saved.error().file, path(file));
    QCOMPARE(changedFiles(before, fingerprint(folder())), QStringList());
    QCOMPARE(fingerprint(folder()).keys(), before.keys());
}

void TestArticleFolder::savesOnAfterItsOwnSave()
{
    auto loaded = load();
    auto state = loaded.state;
    for (int i = 0; i < 5; ++i) {
        loaded.article.body.ko += u"더"_s;
        loaded.article.meta.urgency = i + 1;
        const auto saved = storage::saveFolder(folder(), loaded.article, state);
        QVERIFY(saved);
        state = *saved;
    }
    QCOMPARE(load().article, loaded.article);
}

void TestArticleFolder::neverWritesWhatItCouldNotRead()
{
    const auto loaded = load();
    const auto before = fingerprint(folder());
    const auto refused = [&](auto spoil) {
        model::Article article = loaded.article;
        spoil(article);
        const auto saved = storage::saveFolder(folder(), article, loaded.state);
        return saved ? ErrorCode::Internal : saved.error().code;
    };
    QCOMPARE(refused([](model::Article& a) { a.meta.images[1].id = u"market"_s; }), ErrorCode::DuplicateImageId);
    QCOMPARE(refused([](model::Article& a) { a.meta.images[1].file = u"../x.jpg"_s; }), ErrorCode::UnsafePath);
    QCOMPARE(refused([](model::Article& a) { a.meta.id.clear(); }), ErrorCode::MissingValue);
    QCOMPARE(refused([](model::Article& a) { a.meta.urgency = 12; }), ErrorCode::WrongType);
    QCOMPARE(refused([](model::Article& a) { a.meta.notes = QString(1 << 20, u'x'); }), ErrorCode::FileTooLarge);
    QCOMPARE(refused([](model::Article& a) { a.body.ko = QString(2 << 20, u'가'); }), ErrorCode::FileTooLarge);
    QCOMPARE(fingerprint(folder()), before);
}

void TestArticleFolder::createsAFolder()
{
    const QString made = m_dir->filePath(u"가/new"_s);
    model::Article article = model::newArticle(Language::English, u"new"_s);
    article.meta.headline.en = u"New"_s;
    article.body.en = u"Text\n"_s;
    const auto created = storage::createFolder(made, article);
    QVERIFY(created);
    QCOMPARE(created->article, article);
    QCOMPARE(QDir(made).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
        (QStringList{u"article.json"_s, u"en.md"_s, u"images"_s}));
    article.body.ko = u"본문\n"_s;
    QVERIFY(storage::saveFolder(made, article, created->state));
    QCOMPARE(storage::loadFolder(made).value().article, article);
}

void TestArticleFolder::createsOnlyWhereNothingIs()
{
    const model::Article article = model::newArticle(Language::Korean, u"new"_s);
    const auto before = fingerprint(folder());
    QCOMPARE(storage::createFolder(folder(), article).error().code, ErrorCode::FileExists);
    QCOMPARE(storage::createFolder(path(u"ko.md"_s), article).error().code, ErrorCode::FileExists);
    QCOMPARE(fingerprint(folder()), before);
    QVERIFY(QDir(m_dir->path()).mkdir(u"hidden"_s));
    put(m_dir->filePath(u"hidden/.keep"_s), "x");
    QCOMPARE(storage::createFolder(m_dir->filePath(u"hidden"_s), article).error().code, ErrorCode::FileExists);
    QVERIFY(QDir(m_dir->path()).mkdir(u"empty"_s));
    QVERIFY(storage::createFolder(m_dir->filePath(u"empty"_s), article));
    QVERIFY(QDir(m_dir->path()).mkdir(u"killed"_s));
    put(m_dir->filePath(u"killed/.wongo-0123456789abcdef.tmp"_s), "half an art"); // by a run that was killed
    QVERIFY(storage::createFolder(m_dir->filePath(u"killed"_s), article));
}

QTEST_GUILESS_MAIN(TestArticleFolder)
#include "tst_articlefolder.moc"
