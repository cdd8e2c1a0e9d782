// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

markdown::Range moved(const markdown::Range& range, qsizetype offset)
{
    return {range.start + offset, range.end + offset};
}

void missingBody(const CheckInput& input, model::Language language, QList<Finding>& found)
{
    if (!input.article.meta.hasNoCounterpart(u"body"_s, language)) {
        found.append({Kind::MissingField, Reason::NoBody, Severity::Error, u"body"_s, language, {}, {}, {}});
    }
}

} // namespace

// One body is enough unless the desk says so: then it names "body" among the required fields.
void bodies(const CheckInput& input, QList<Finding>& found)
{
    if (input.desk.fields.required.contains(u"body"_s)) {
        for (const model::Language language : input.desk.languages) {
            if (!input.article.hasBody(language)) {
                missingBody(input, language, found);
            }
        }
    } else if (input.article.languages().isEmpty()) {
        missingBody(input, input.article.meta.sourceLanguage, found);
    }
    for (const model::Language language : model::allLanguages) {
        if (input.trees[language].truncated) {
            found.append({Kind::Markdown, Reason::TextTooLarge, Severity::Warning, u"body"_s, language, {}, {}, {}});
        }
    }
}

void imagesInBody(const PhotosByFile& photos, const BlockFacts& facts, qsizetype offset, model::Language language,
    PhotoUses& uses, QList<Finding>& found)
{
    for (const ImageUse& image : facts.images) {
        const auto id = photos.constFind(image.url);
        if (id == photos.constEnd()) {
            found.append({Kind::MissingImage, Reason::ImageNotInRecord, Severity::Error, u"body"_s, language,
                moved(image.range, offset), image.url, {}});
            continue;
        }
        PhotoUse& use = uses[*id];
        use.inBody[language] = true;
        use.needsAlt[language] = use.needsAlt[language] || !image.hasAlt;
        use.needsCaption[language] = use.needsCaption[language] || !image.hasCaption;
    }
}

// WCAG 2.2, technique G141: sections are nested one level at a time. The headline is level 1.
void headingOrder(
    const BlockFacts& facts, qsizetype offset, model::Language language, int& level, QList<Finding>& found)
{
    for (const HeadingUse& heading : facts.headings) {
        if (heading.level > level + 1) {
            found.append({Kind::Markdown, Reason::HeadingLevelSkipped, Severity::Note, u"body"_s, language,
                moved(heading.range, offset), heading.text, {QString::number(level), QString::number(heading.level)}});
        }
        level = heading.level;
    }
}

} // namespace wongo::checks::rules
