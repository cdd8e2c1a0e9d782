// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stories.h"

#include "publish/Example.h"
#include "storage/ArticleFolder.h"
#include "storage/TranslationFile.h"

using namespace Qt::StringLiterals;
using namespace wongo;

namespace faults {

namespace {

constexpr int photoWidth = 48;
constexpr int photoHeight = 32;

} // namespace

model::Article story(int version)
{
    model::Article article = model::newArticle(model::Language::Korean, u"story"_s);
    model::Metadata& meta = article.meta;
    meta.id = u"urn:uuid:11111111-2222-4333-8444-555555555555"_s;
    meta.headline = {u"제목 %1"_s.arg(version), u"Headline %1"_s.arg(version)};
    meta.bylines = {{}};
    meta.bylines[0].name = {u"김하나"_s, u"Kim Hana"_s};
    model::ImageAsset photo;
    photo.id = u"street"_s;
    photo.file = u"images/street.jpg"_s;
    photo.caption = {u"거리"_s, u"A street"_s};
    meta.images = {photo};
    meta.translation.confirmed = {{u"headline"_s, meta.headline, model::ConfirmedPair::Mark::Checked, {}, {}}};
    article.body = {u"본문 %1\n\n![](images/street.jpg)\n"_s.arg(version), u"Body %1\n"_s.arg(version)};
    return article;
}

Files storyFiles(int version)
{
    const model::Article article = story(version);
    return {{u"story/ko.md"_s, article.body.ko.toUtf8()}, {u"story/en.md"_s, article.body.en.toUtf8()},
        {u"story/translation.json"_s, storage::writeTranslationJson(article.meta.translation)},
        {u"story/article.json"_s, storage::writeArticleJson(article.meta)}};
}

QStringList savingOrder()
{
    return {u"story/ko.md"_s, u"story/en.md"_s, u"story/translation.json"_s, u"story/article.json"_s};
}

QByteArray photoBytes()
{
    static const QByteArray bytes = example::jpeg(photoWidth, photoHeight, 1);
    return bytes;
}

} // namespace faults
