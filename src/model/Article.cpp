// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Article.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::model {

namespace {

constexpr qsizetype maximumSlugLength = 60;

bool isBlank(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

template <typename Predicate> const ImageAsset* findImage(const QList<ImageAsset>& images, Predicate matches)
{
    const auto found = std::find_if(images.begin(), images.end(), matches);
    return found == images.end() ? nullptr : &*found;
}

} // namespace

const ImageAsset* Metadata::image(const QString& imageId) const
{
    return findImage(images, [&](const ImageAsset& asset) { return asset.id == imageId; });
}

const ImageAsset* Metadata::imageByFile(const QString& path) const
{
    return findImage(images, [&](const ImageAsset& asset) { return asset.file == path; });
}

bool Metadata::hasNoCounterpart(const QString& path, Language language) const
{
    return std::any_of(noCounterpart.begin(), noCounterpart.end(), [&](const NoCounterpart& entry) {
        return entry.language == language && (entry.path == path || path.startsWith(entry.path + u'/'));
    });
}

bool Article::hasBody(Language language) const
{
    return !isBlank(body[language]);
}

QList<Language> Article::languages() const
{
    QList<Language> found;
    for (const Language language : allLanguages) {
        if (hasBody(language)) {
            found.append(language);
        }
    }
    return found;
}

Article newArticle(Language sourceLanguage, const QString& slug)
{
    Article article;
    article.meta.id = u"urn:uuid:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    article.meta.slug = slug;
    article.meta.sourceLanguage = sourceLanguage;
    return article;
}

namespace {

QString asciiWords(const QString& headline)
{
    QString slug;
    for (const QChar c : headline.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool kept = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (kept) {
            slug += c;
        } else if (c.isMark() || c == u'\'' || c == u'\u2019') {
            continue; // an accent or an apostrophe does not part a word
        } else if (!slug.isEmpty() && !slug.endsWith(u'-')) {
            slug += u'-';
        }
    }
    slug.truncate(maximumSlugLength);
    while (slug.endsWith(u'-')) {
        slug.chop(1);
    }
    return slug;
}

constexpr auto standIn = "article"_L1;

} // namespace

QString slugFrom(const QString& headline)
{
    const QString slug = asciiWords(headline);
    return slug.isEmpty() ? QString(standIn) : slug;
}

QString newSlug(const QStringList& titles, const QDateTime& now)
{
    for (const QString& title : titles) {
        if (const QString slug = asciiWords(title); !slug.isEmpty()) {
            return slug;
        }
    }
    return standIn + now.toString(u"-yyyyMMdd-HHmmss-zzz"_s); // a script makes several in a second
}

QString normalized(const QString& text)
{
    QString result = text.normalized(QString::NormalizationForm_C);
    result.replace("\r\n"_L1, "\n"_L1);
    result.replace(u'\r', u'\n');
    return result;
}

} // namespace wongo::model
