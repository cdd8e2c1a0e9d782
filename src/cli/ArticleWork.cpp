// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ArticleWork.h"

#include "base/Files.h"
#include "imaging/Photo.h"
#include "markdown/Parser.h"
#include "storage/DeskFile.h"
#include "storage/PhotoStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

checks::FileFacts factsOf(const QString& folder, const model::Metadata& meta)
{
    checks::FileFacts facts;
    for (const model::ImageAsset& image : meta.images) {
        if (const auto bytes = base::readFile(storage::photoPath(folder, image.file), imaging::maximumPhotoBytes)) {
            facts.present.append(image.file);
            facts.sha256.insert(image.file, base::sha256(*bytes));
        }
    }
    return facts;
}

bool isHangul(QChar c)
{
    return (c >= u'\uac00' && c <= u'\ud7a3') || (c >= u'\u1100' && c <= u'\u11ff') || (c >= u'\u3131' && c <= u'\u318e');
}

bool isLatin(QChar c)
{
    return c.isLetter() && c < u'\u0250';
}

} // namespace

base::Result<CheckedArticle> loadAndCheck(const QString& folder, const model::Desk& desk)
{
    auto loaded = storage::loadFolder(folder);
    if (!loaded) {
        return tl::unexpected(loaded.error());
    }
    checks::CheckInput input;
    input.article = loaded->article;
    input.desk = desk;
    input.files = factsOf(loaded->folder, loaded->article.meta);
    for (const model::Language language : model::allLanguages) {
        input.trees[language] = markdown::parse(loaded->article.body[language]);
    }
    return CheckedArticle{std::move(*loaded), checks::check(input)};
}

base::Result<model::Desk> deskFrom(const QString& file)
{
    return file.isEmpty() ? base::Result<model::Desk>(storage::defaultDesk()) : storage::loadDesk(file);
}

model::Language languageByScript(QStringView text)
{
    // A Hangul syllable stands for two to three Latin letters (research: 1.6 to 3.4 characters of English for one of Korean).
    const auto hangul = std::count_if(text.begin(), text.end(), isHangul);
    const auto latin = std::count_if(text.begin(), text.end(), isLatin);
    return hangul > 0 && hangul * 3 >= latin ? model::Language::Korean : model::Language::English;
}

} // namespace wongo::cli
