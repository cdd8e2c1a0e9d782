// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "base/Files.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QImage>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace example {

namespace {

model::ImageAsset photo(const QString& id, const model::Text& caption, const model::Text& credit)
{
    model::ImageAsset image;
    image.id = id;
    image.file = u"images/"_s + id + u".jpg"_s;
    image.caption = caption;
    image.credit = credit;
    image.alt = {u"사진: "_s + id, u"Picture: "_s + id};
    return image;
}

QString koreanBody()
{
    return u"서울시는 2024. 1. 10. 회의에서 **“북한”**은 *중요하다*고 밝혔다.\n\n"
           "## 소제목\n\n- 하나\n- 둘\n\n> 인용문이다.\n\n![](images/street.jpg)\n\n"
           "| 구분 | 값 |\n| --- | --: |\n| 가 | 1 |\n\n마지막 [링크](https://example.org/a?b=1&c=2)와 1~2월 중 3~4회.\n"_s;
}

QString englishBody()
{
    return u"The city said on Wednesday that *prices* rose 3 < 4 & \"fell\".\n\n1. One\n2. Two\n\n```text\na  "
           u"b\n```\n\n"
           "https://example.org/clip\n\nThe last paragraph has `code` and ~~struck~~ words.\n"_s;
}

} // namespace

QByteArray jpeg(int width, int height, int mark)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb((x + mark) % 256, (y * 2 + mark * 7) % 256, (x + y) % 256));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    return bytes;
}

model::Article article()
{
    model::Article article = model::newArticle(model::Language::Korean, u"city-prices"_s);
    model::Metadata& meta = article.meta;
    meta.id = u"urn:uuid:11111111-2222-4333-8444-555555555555"_s;
    meta.kicker = {u"경제"_s, u"Economy"_s};
    meta.headline = {u"서울 물가, 석 달째 올라"_s, u"Seoul prices rise for a third month"_s};
    meta.decks = {{u"첫 번째 부제"_s, u"First deck"_s}, {u"둘째 부제"_s, u"Second deck"_s}};
    meta.summary = {u"요약문"_s, u"The summary"_s};
    model::Byline author;
    author.name = {u"김하나"_s, u"Kim Hana"_s};
    author.title = {u"기자"_s, u"Reporter"_s};
    author.email = u"hana@example.org"_s;
    author.uri = u"https://news.example/people/hana"_s;
    author.portrait = u"hana"_s;
    model::Byline translator;
    translator.role = u"translator"_s;
    translator.name = {u"이둘"_s, u"Lee Dul"_s};
    meta.bylines = {author, translator};
    meta.dateline = {u"서울"_s, u"SEOUL"_s};
    meta.section = u"economy"_s;
    meta.keywords = {{u"물가"_s, u"prices"_s}, {u"서울"_s, u"Seoul"_s}};
    meta.subjects = {{{u"경제"_s, u"economy"_s}, u"http://cv.iptc.org/newscodes/mediatopic/04000000"_s, {}}};
    meta.published = QDateTime::fromString(u"2024-01-24T09:10:00+09:00"_s, Qt::ISODate);
    meta.updated = QDateTime::fromString(u"2024-01-25T10:00:00+09:00"_s, Qt::ISODate);
    meta.urgency = 4;
    meta.leadImage = u"market"_s;
    meta.images = {photo(u"market"_s, {u"시장"_s, u"A market"_s}, {u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}),
        photo(u"street"_s, {u"거리"_s, u"A street"_s}, {u"ⓒ연합"_s, u"ⓒYonhap"_s}), photo(u"hana"_s, {}, {}),
        photo(u"spare"_s, {}, {})};
    meta.images[0].creator = u"박 사진"_s;
    meta.images[0].copyrightNotice = u"ⓒ 2024 Newsis"_s;
    meta.images[0].focalPoint = model::FocalPoint{0.25, 0.75};
    meta.corrections = {{QDateTime::fromString(u"2024-01-26T08:00:00+09:00"_s, Qt::ISODate),
        {u"숫자를 고쳤습니다."_s, u"A figure was corrected."_s}, {}}};
    meta.notes = u"CANARY-NOTES"_s;
    article.body = {koreanBody(), englishBody()};
    return article;
}

model::Article textOnly(int number)
{
    model::Article article = example::article();
    article.meta.id = u"urn:uuid:00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
    article.meta.slug = u"story-%1"_s.arg(number);
    article.meta.leadImage.clear();
    article.meta.images.clear();
    article.meta.bylines[0].portrait.clear();
    article.body.ko.replace(u"![](images/street.jpg)\n\n"_s, QString());
    return article;
}

model::Desk desk()
{
    model::Desk desk;
    desk.outletName = {u"보기신문"_s, u"The Example"_s};
    desk.photos.widths = {160, 320};
    desk.copyrightHolder = u"The Example"_s;
    return desk;
}

publish::ExportRequest request(const QString& folder, const QString& out, publish::Format format)
{
    publish::ExportRequest request;
    request.folder = folder;
    request.article = article();
    request.desk = desk();
    const auto site = render::loadTemplate({});
    if (site)
        request.site = *site;
    request.format = format;
    request.languages = {model::Language::Korean, model::Language::English};
    request.outDirectory = out;
    write(folder + u"/images/market.jpg"_s, jpeg(640, 400, 1));
    write(folder + u"/images/street.jpg"_s, jpeg(300, 200, 2));
    write(folder + u"/images/hana.jpg"_s, jpeg(200, 200, 3));
    write(folder + u"/images/spare.jpg"_s, jpeg(200, 200, 4));
    return request;
}

QMap<QString, QByteArray> filesOf(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        files.insert(QDir(folder).relativeFilePath(path), read(path));
    }
    return files;
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace example
