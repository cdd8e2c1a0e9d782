// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "markdown/Parser.h"

using namespace Qt::StringLiterals;

namespace wongo::checks {

CheckInput completeArticle()
{
    CheckInput input;
    model::Metadata& meta = input.article.meta;
    meta.id = u"urn:uuid:00000000-0000-4000-8000-000000000001"_s;
    meta.slug = u"harbour-ferry"_s;
    meta.headline = {u"항구에 새 여객선"_s, u"A new ferry in the harbour"_s};
    model::Byline byline;
    byline.name = {u"홍길동"_s, u"Hong Gil-dong"_s};
    meta.bylines = {byline};
    model::ImageAsset photo;
    photo.id = u"ferry"_s;
    photo.file = u"images/ferry.jpg"_s;
    photo.sha256 = u"aa"_s;
    photo.caption = {u"새 여객선이 들어온다."_s, u"The new ferry arrives."_s};
    photo.alt = {u"흰 여객선"_s, u"A white ferry"_s};
    photo.credit = {u"ⓒ시험통신"_s, u"ⓒTest Agency"_s};
    meta.images = {photo};
    input.files = {{photo.file}, {{photo.file, u"aa"_s}}};
    setBody(input, model::Language::Korean, u"첫 문단이다.\n\n![](images/ferry.jpg)\n"_s);
    setBody(input, model::Language::English, u"The first paragraph.\n\n![](images/ferry.jpg)\n"_s);
    return input;
}

void setBody(CheckInput& input, model::Language language, const QString& text)
{
    input.article.body[language] = text;
    input.trees[language] = markdown::parse(text);
}

QList<Finding> found(const CheckInput& input, Reason reason)
{
    QList<Finding> findings = check(input);
    findings.removeIf([&](const Finding& finding) { return finding.reason != reason; });
    return findings;
}

QStringList marked(const CheckInput& input, const QList<Finding>& findings)
{
    QStringList texts;
    for (const Finding& finding : findings) {
        const QString& body = input.article.body[finding.language.value_or(model::Language::Korean)];
        texts.append(body.mid(finding.range.start, finding.range.end - finding.range.start));
    }
    return texts;
}

QStringList summary(const QList<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings) {
        const QString severity = finding.severity == Severity::Error ? u"error"_s
            : finding.severity == Severity::Warning                  ? u"warning"_s
                                                                     : u"note"_s;
        const QString language = finding.language ? model::code(*finding.language) : u"-"_s;
        lines.append(u"%1 %2 %3 %4"_s.arg(kindName(finding.kind), severity, finding.path, language));
    }
    return lines;
}

} // namespace wongo::checks
