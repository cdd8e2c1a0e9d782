// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TranslationFile.h"

#include "base/Json.h"
#include "storage/Migration.h"
#include "storage/ObjectReader.h"
#include "storage/ObjectWriter.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

using base::ErrorCode;
using base::Json;
using model::ConfirmedPair;

constexpr auto translatedMark = "translated"_L1;
constexpr auto checkedMark = "checked"_L1;
constexpr int mostBlocks = 2; // that are drawn together on one side

ConfirmedPair readConfirmed(ObjectReader& json)
{
    ConfirmedPair pair;
    pair.path = json.required("path");
    pair.text.ko = json.string("ko");
    pair.text.en = json.string("en");
    const QString mark = json.required("state");
    if (mark != translatedMark && mark != checkedMark) {
        json.refuse(ErrorCode::WrongType, "state");
    }
    pair.mark = mark == checkedMark ? ConfirmedPair::Mark::Checked : ConfirmedPair::Mark::Translated;
    pair.when = json.date("when");
    pair.unknown = json.unknown();
    return pair;
}

Json writeConfirmed(const ConfirmedPair& pair)
{
    ObjectWriter json(pair.unknown);
    json.always("path", base::toJson(pair.path));
    json.string("ko", pair.text.ko);
    json.string("en", pair.text.en);
    json.always("state", base::toJson(pair.mark == ConfirmedPair::Mark::Checked ? checkedMark : translatedMark));
    json.date("when", pair.when);
    return json.finish();
}

model::BlockLink readLink(ObjectReader& json)
{
    model::BlockLink link;
    link.blocks.ko = json.strings("ko");
    link.blocks.en = json.strings("en");
    if (link.blocks.ko.size() > mostBlocks) {
        json.refuse(ErrorCode::WrongType, "ko");
    }
    if (link.blocks.en.size() > mostBlocks) {
        json.refuse(ErrorCode::WrongType, "en");
    }
    link.reason = json.string("reason");
    link.unknown = json.unknown();
    return link;
}

Json listOf(const QStringList& texts)
{
    Json list = Json::array();
    for (const QString& text : texts) {
        list.push_back(base::toJson(text));
    }
    return list;
}

Json writeLink(const model::BlockLink& link)
{
    ObjectWriter json(link.unknown);
    json.always("ko", listOf(link.blocks.ko));
    json.always("en", listOf(link.blocks.en));
    json.string("reason", link.reason);
    return json.finish();
}

model::OldFact readCorrected(ObjectReader& json)
{
    model::OldFact fact;
    fact.path = json.required("path");
    fact.language = json.language("language").value_or(fact.language);
    fact.before = json.required("before");
    fact.after = json.string("after");
    fact.unknown = json.unknown();
    return fact;
}

Json writeCorrected(const model::OldFact& fact)
{
    ObjectWriter json(fact.unknown);
    json.always("path", base::toJson(fact.path));
    json.always("language", base::toJson(model::code(fact.language)));
    json.always("before", base::toJson(fact.before));
    json.string("after", fact.after);
    return json.finish();
}

} // namespace

QByteArray writeTranslationJson(const model::Translation& translation)
{
    if (translation.isEmpty()) {
        return {};
    }
    ObjectWriter json(translation.unknown);
    json.always("format", "wongo-translation");
    json.always("version", translationMigrations().size() + 1);
    json.objects("pairs", translation.confirmed, writeConfirmed);
    json.objects("links", translation.links, writeLink);
    json.objects("corrected", translation.corrected, writeCorrected);
    return base::writeJson(json.finish());
}

base::Result<model::Translation> readTranslationJson(const QByteArray& bytes, const QString& file)
{
    if (bytes.trimmed().isEmpty()) {
        return model::Translation{};
    }
    auto document = base::parseJson(bytes, file, {maximumTranslationBytes}).and_then([&](Json json) {
        return migrated(std::move(json), u"wongo-translation"_s, translationMigrations(), file);
    });
    if (!document) {
        return tl::unexpected(document.error());
    }
    Reading reading{file, {}};
    ObjectReader json(reading, *document, {});
    model::Translation translation;
    json.string("format"); // known, and looked at by migrated()
    json.integer("version", 1, std::numeric_limits<int>::max());
    translation.confirmed = json.objects<ConfirmedPair>("pairs", readConfirmed);
    translation.links = json.objects<model::BlockLink>("links", readLink);
    translation.corrected = json.objects<model::OldFact>("corrected", readCorrected);
    translation.unknown = json.unknown();
    if (reading.problem) {
        return tl::unexpected(*reading.problem);
    }
    return translation;
}

} // namespace wongo::storage
