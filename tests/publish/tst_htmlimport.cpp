// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "publish/Package.h"
#include "storage/ArticleFolder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using publish::Format;

/// What comes back from pages, and what is said of the rest.
class TestHtmlImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void photosWithLikeIdsKeepWhatIsTheirs();
    void keywordsKeepTheirPairs();
    void keywordsOfOnePageStayTheirLanguages();
    void pagesThatDoNotPairKeywordsAreNotGuessed();

private:
    publish::ExportRequest request() const
    {
        return example::request(m_dir->filePath(u"article"_s), m_dir->filePath(u"out"_s), Format::Html);
    }
    base::Result<storage::LoadedArticle> roundTrip(
        const publish::ExportRequest& request, QStringList* lost = nullptr) const
    {
        return publish::exportArticle(request)
            .and_then([&](const publish::ExportReport& report) {
                return publish::importPackage(report.path, m_dir->filePath(u"back"_s));
            })
            .and_then([&](const publish::ImportReport& report) {
                if (lost)
                    *lost = report.lost;
                return storage::loadFolder(report.folder);
            });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestHtmlImport::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestHtmlImport::photosWithLikeIdsKeepWhatIsTheirs()
{
    auto asked = request();
    model::Metadata& meta = asked.article.meta;
    meta.images[0].id = u"photo-2"_s; // the lead photo, named first in the structured data
    meta.images[0].usageTerms = u"https://example.org/terms"_s;
    meta.images[1].id = u"photo"_s;
    meta.images[1].creator = u"최 기자"_s;
    meta.leadImage = u"photo-2"_s;
    model::Byline second = meta.bylines[0];
    second.name = {u"정셋"_s, u"Jung Set"_s};
    second.portrait = u"photo-2-1"_s;
    meta.bylines.append(second);
    meta.images[3].id = u"photo-2-1"_s;
    meta.images[3].alt = {u"정셋의 얼굴"_s, u"The face of Jung Set"_s};
    meta.images[2].id = u"photo-2-1-1"_s;
    meta.images[2].alt = {u"김하나의 얼굴"_s, u"The face of Kim Hana"_s};
    meta.bylines[0].portrait = u"photo-2-1-1"_s;
    const auto back = roundTrip(asked);
    QVERIFY2(back, qPrintable(back ? QString() : back.error().file + back.error().detail));
    for (const QString& id : {u"photo"_s, u"photo-2"_s, u"photo-2-1"_s, u"photo-2-1-1"_s}) {
        const model::ImageAsset* was = meta.image(id);
        const model::ImageAsset* is = back->article.meta.image(id);
        QVERIFY2(is, qPrintable(id));
        QCOMPARE(is->creator, was->creator);
        QCOMPARE(is->copyrightNotice, was->copyrightNotice);
        QCOMPARE(is->usageTerms, was->usageTerms);
        QCOMPARE(is->alt.ko, was->alt.ko);
    }
}

static QList<model::ListedText> unevenKeywords()
{
    return {{u"북한"_s, {}}, {u"러시아"_s, u"Russia"_s}, {{}, u"weapons"_s}, {u"무기"_s, u"arms"_s}};
}

void TestHtmlImport::keywordsKeepTheirPairs()
{
    auto asked = request();
    asked.article.meta.keywords = unevenKeywords();
    const auto back = roundTrip(asked);
    QVERIFY(back);
    QCOMPARE(back->article.meta.keywords, asked.article.meta.keywords);
}

void TestHtmlImport::keywordsOfOnePageStayTheirLanguages()
{
    auto asked = request();
    asked.article.meta.keywords = unevenKeywords();
    asked.languages = {model::Language::English};
    QStringList lost;
    const auto back = roundTrip(asked, &lost);
    QVERIFY(back);
    QCOMPARE(back->article.meta.keywords,
        (QList<model::ListedText>{{{}, u"Russia"_s}, {{}, u"weapons"_s}, {{}, u"arms"_s}}));
    QVERIFY(lost.contains(u"keywords/0"_s));
}

void TestHtmlImport::pagesThatDoNotPairKeywordsAreNotGuessed()
{
    auto asked = request();
    asked.article.meta.keywords = unevenKeywords();
    QVERIFY(asked.site.page.contains(" data-field=\"{{path}}\">\n{{/keywords}}"));
    asked.site.page.replace(" data-field=\"{{path}}\">\n{{/keywords}}", ">\n{{/keywords}}");
    QStringList lost;
    const auto back = roundTrip(asked, &lost);
    QVERIFY(back);
    QCOMPARE(back->article.meta.keywords,
        (QList<model::ListedText>{{u"북한"_s, {}}, {u"러시아"_s, {}}, {u"무기"_s, {}}, {{}, u"Russia"_s},
            {{}, u"weapons"_s}, {{}, u"arms"_s}}));
    QVERIFY(lost.contains(u"keywords/pairs"_s));
}

QTEST_GUILESS_MAIN(TestHtmlImport)
#include "tst_htmlimport.moc"
