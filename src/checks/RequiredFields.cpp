// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"
#include "model/FieldPath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

Finding missing(const QString& path, std::optional<model::Language> language)
{
    return {Kind::MissingField, Reason::FieldEmpty, Severity::Error, path, language, {}, {}, {}};
}

/// A list is complete when it has an element and each element has a text in the language.
template <typename List, typename TextOf, typename PathOf>
void listField(const QString& name, const List& list, TextOf textOf, PathOf pathOf, const model::Metadata& meta,
    model::Language language, QList<Finding>& found)
{
    if (list.isEmpty() && !meta.hasNoCounterpart(name, language)) {
        found.append(missing(name, language));
    }
    for (int i = 0; i < list.size(); ++i) {
        if (isBlank(textOf(list.at(i))[language]) && !meta.hasNoCounterpart(pathOf(i), language)) {
            found.append(missing(pathOf(i), language));
        }
    }
}

void textField(const QString& name, const model::Metadata& meta, model::Language language, QList<Finding>& found)
{
    const auto self = [](const model::Text& text) -> const model::Text& { return text; };
    const auto byName = [](const model::Byline& byline) -> const model::Text& { return byline.name; };
    if (name == "decks"_L1) {
        listField(name, meta.decks, self, model::fields::deck, meta, language, found);
    } else if (name == "keywords"_L1) {
        listField(name, meta.keywords, self, model::fields::keyword, meta, language, found);
    } else if (name == "bylines"_L1) {
        listField(name, meta.bylines, byName, model::fields::bylineName, meta, language, found);
    } else if (const model::Text* text = model::textAt(meta, name)) {
        if (isBlank((*text)[language]) && !meta.hasNoCounterpart(name, language)) {
            found.append(missing(name, language));
        }
    }
}

bool saysNothing(const model::Subject& subject)
{
    return isBlank(subject.name.ko) && isBlank(subject.name.en) && isBlank(subject.uri);
}

/// Fields that have no language. True if `name` is one of them and holds nothing.
bool isEmptyPlainField(const QString& name, const model::Metadata& meta)
{
    return (name == "section"_L1 && isBlank(meta.section)) || (name == "published"_L1 && !meta.published.isValid())
        || (name == "leadImage"_L1 && meta.leadImage.isEmpty())
        || (name == "subjects"_L1 && std::all_of(meta.subjects.begin(), meta.subjects.end(), saysNothing))
        || (name == "urgency"_L1 && meta.urgency == 0);
}

} // namespace

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

void requiredFields(const CheckInput& input, QList<Finding>& found)
{
    const model::Metadata& meta = input.article.meta;
    const QList<model::Language> languages = input.article.languages();
    for (const QString& name : input.desk.fields.required) {
        for (const model::Language language : languages) {
            textField(name, meta, language, found);
        }
        if (!languages.isEmpty() && isEmptyPlainField(name, meta)) {
            found.append(missing(name, {}));
        }
    }
}

} // namespace wongo::checks::rules
