// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ArticleChange.h"

namespace wongo::model {

ArticleChange inverse(const ArticleChange& change)
{
    if (const auto* edit = std::get_if<BodyEdit>(&change)) {
        return BodyEdit{edit->language, edit->position, edit->inserted, edit->removed};
    }
    const auto& edit = std::get<MetadataEdit>(change);
    return MetadataEdit{edit.after, edit.before, edit.path, edit.language};
}

bool apply(const ArticleChange& change, Article& article)
{
    if (const auto* edit = std::get_if<BodyEdit>(&change)) {
        QString& text = article.body[edit->language];
        if (edit->position < 0 || edit->position > text.size()
            || QStringView(text).mid(edit->position, edit->removed.size()) != edit->removed) {
            return false;
        }
        text.replace(edit->position, edit->removed.size(), edit->inserted);
        return true;
    }
    const auto& edit = std::get<MetadataEdit>(change);
    if (article.meta != edit.before) {
        return false;
    }
    article.meta = edit.after;
    return true;
}

} // namespace wongo::model
