// SPDX-License-Identifier: GPL-3.0-or-later
#include "Work.h"

#include "checks/Example.h"

using namespace Qt::StringLiterals;

namespace wongo::work {

namespace {

using checks::CheckInput;
using model::Language;

CheckInput withBody(const QString& text)
{
    CheckInput input = checks::completeArticle();
    checks::setBody(input, Language::Korean, text);
    return input;
}

Work checking(const CheckInput& input)
{
    return [input] { checks::check(input); };
}

/// Photos with nothing amiss, each shown in the body.
CheckInput withPhotos(int count)
{
    CheckInput input = checks::completeArticle();
    const model::ImageAsset photo = input.article.meta.images.takeFirst();
    input.files = {};
    QString body;
    for (int i = 0; i < count; ++i) {
        model::ImageAsset copy = photo;
        copy.id = u"ferry-%1"_s.arg(i);
        copy.file = u"images/ferry-%1.jpg"_s.arg(i);
        input.article.meta.images.append(copy);
        input.files.present.append(copy.file);
        input.files.sha256.insert(copy.file, copy.sha256);
        body += u"![](%1)\n\n"_s.arg(copy.file);
    }
    input.files.present.sort();
    checks::setBody(input, Language::Korean, body);
    checks::setBody(input, Language::English, body);
    return input;
}

CheckInput withDismissals(const QString& body)
{
    CheckInput input = withBody(body);
    for (const auto& kind : {u"markdown"_s, u"link"_s}) {
        input.article.meta.dismissed.append({kind, u"a hash of something else"_s, {}, {}});
    }
    return input;
}

} // namespace

void checks()
{
    const QString amiss = u"미ㆍ중 <b>관계</b>가 [보도](보도.html)됐다. 2024. 1. 10. 회의.\n\n### 소제목\n\n"_s;
    const QString sound = u"정부는 **“북한”**의 위협에 [대응](https://a.kr)한다고 말했다. 3％ 올랐다.\n\n"_s;
    compareGrowth("sound paragraphs", 500, [&](int size) { return checking(withBody(sound.repeated(size))); });
    compareGrowth("paragraphs with findings", 500, [&](int size) { return checking(withBody(amiss.repeated(size))); });
    compareGrowth("one long line with findings", 500,
        [&](int size) { return checking(withBody(amiss.chopped(11).repeated(size))); });
    compareGrowth("findings, some of them dismissed", 200,
        [&](int size) { return checking(withDismissals(amiss.repeated(size))); });
    compareGrowth("one long line, some findings dismissed", 200,
        [&](int size) { return checking(withDismissals(amiss.chopped(11).repeated(size))); });
    compareGrowth("photos", 100, [](int size) { return checking(withPhotos(size)); });
    compareGrowth("quotes in quotes", 500,
        [](int size) { return checking(withBody((QString(60, u'>') + u" <b>ㆍ\n\n"_s).repeated(size))); });
    compareGrowth("a heading of many words", 1'000,
        [](int size) { return checking(withBody(u"## "_s + u"*말* "_s.repeated(size))); });
}

} // namespace wongo::work
