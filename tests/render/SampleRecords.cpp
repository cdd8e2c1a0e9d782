// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleRecords.h"

#include "base/Json.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace wongo::support {

namespace {

model::Text pairIn(const base::Json& record, const char* key)
{
    const base::Json pair = record.value(key, base::Json::object());
    return {base::toQString(pair.value("ko", base::Json())), base::toQString(pair.value("en", base::Json()))};
}

} // namespace

model::ImageAsset photo(const QString& id)
{
    model::ImageAsset image;
    image.id = id;
    image.file = u"images/%1.jpg"_s.arg(id);
    image.width = 3000;
    image.height = 2000;
    image.caption = {u"강을 건너는 배."_s, u"A boat crosses the river."_s};
    image.alt = {u"흰 배"_s, u"A white boat"_s};
    image.credit = {u"ⓒ강사진"_s, u"ⓒRiver Photo"_s};
    return image;
}

model::Metadata fullStory()
{
    const auto seoul = [](QTime time) { return QDateTime(QDate(2026, 3, 5), time, Qt::OffsetFromUTC, 9 * 3600); };
    model::Metadata meta;
    meta.slug = u"river"_s;
    meta.sourceLanguage = model::Language::Korean;
    meta.kicker = {u"서울의 강"_s, u"The river city"_s};
    meta.headline = {u"배가 다시 뜬다"_s, u"Boats Return"_s};
    meta.decks = {{u"첫 배는 4월"_s, u"First boat in April"_s}, {u"환경단체는 반대"_s, u"Groups object"_s}};
    meta.summary = {u"요약입니다."_s, u"A summary."_s};
    meta.dateline = {u"서울"_s, u"SEOUL"_s};
    meta.section = u"society"_s;
    meta.keywords = {{u"한강"_s, u"Han River"_s}};
    meta.subjects = {{{u"교통"_s, u"transport"_s}, u"http://cv.iptc.org/newscodes/mediatopic/20000337"_s, {}}};
    meta.published = seoul({9, 10});
    meta.updated = seoul({18, 5});
    meta.images = {photo(u"boat"_s), photo(u"writer"_s)};
    meta.leadImage = u"boat"_s;
    model::Byline author;
    author.name = {u"김하늘"_s, u"Kim Ha-neul"_s};
    author.title = {u"기자"_s, u"Reporter"_s};
    author.email = u"haneul@news.example"_s;
    author.uri = u"https://news.example/people/haneul"_s;
    author.portrait = u"writer"_s;
    model::Byline translator;
    translator.role = u"translator"_s;
    translator.name = {u"이든"_s, u"Eden Lee"_s};
    meta.bylines = {author, translator};
    meta.corrections = {{seoul({17, 0}), {u"수를 바로잡았습니다."_s, u"The number was corrected."_s}, {}}};
    return meta;
}

render::PageInput pageOf(const model::Metadata& meta, model::Language language)
{
    render::PageInput input;
    input.meta = meta;
    input.language = language;
    input.languages = {model::Language::Korean, model::Language::English};
    input.desk.outletName = {u"강일보"_s, u"The River Daily"_s};
    input.desk.logoUrl = u"https://news.example/logo.png"_s;
    input.body = "<p>Body.</p>\n";
    input.wordCount = 321;
    return input;
}

GoldenArticle goldenArticle(const QString& folder)
{
    GoldenArticle article;
    QFile file(folder + u"/article.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return article;
    }
    const auto json = base::parseJson(file.readAll(), file.fileName());
    if (!json) {
        return article;
    }
    article.language = model::languageFromCode(base::toQString(json->value("sourceLanguage", base::Json())))
                           .value_or(model::Language::Korean);
    for (const base::Json& record : json->value("images", base::Json::array())) {
        model::ImageAsset image;
        image.id = base::toQString(record.at("id"));
        image.file = base::toQString(record.at("file"));
        image.width = record.value("width", 0);
        image.height = record.value("height", 0);
        image.caption = pairIn(record, "caption");
        image.alt = pairIn(record, "alt");
        image.credit = pairIn(record, "credit");
        article.images.append(image);
    }
    return article;
}

} // namespace wongo::support
