// SPDX-License-Identifier: GPL-3.0-or-later
#include "Work.h"

#include "base/Json.h"
#include "storage/ArticleFolder.h"

#include <QByteArrayList>

namespace wongo::work {

namespace {

/// "before", `count` members with keys of their own, "}".
QByteArray members(const QByteArray& before, int count)
{
    QByteArrayList members;
    for (int i = 0; i < count; ++i) {
        members.append("\"k" + QByteArray::number(i) + "\":1");
    }
    return before + members.join(',') + '}';
}

Work parsing(const QByteArray& bytes)
{
    return [bytes] { static_cast<void>(base::parseJson(bytes, {})); };
}

} // namespace

void json()
{
    // A search for each key made this quadratic: minutes for a hostile megabyte.
    compareGrowth("keys", 2'000, [](int size) { return parsing(members("{", size)); });
    compareGrowth("numbers", 5'000, [](int size) { return parsing('[' + QByteArray("1,").repeated(size) + "1]"); });
    compareGrowth(
        "escapes", 5'000, [](int size) { return parsing("[\"" + QByteArray("\\u00e9").repeated(size) + "\"]"); });
    compareGrowth(
        "broken at the end", 5'000, [](int size) { return parsing('[' + QByteArray("1,\n").repeated(size)); });
    compareGrowth("too deep", 5'000, [](int size) { return parsing(QByteArray(size, '[')); });
    compareGrowth("reading keys that nobody knows", 1'000, [](int size) {
        const QByteArray head = R"({"format":"wongo-article","version":1,"id":"a","slug":"a","sourceLanguage":"ko",)";
        return [bytes = members(head, size)] { static_cast<void>(storage::readArticleJson(bytes, {})); };
    });
    compareGrowth("writing keys that nobody knows", 1'000, [](int size) {
        model::Metadata meta;
        for (int i = 0; i < size; ++i) {
            meta.unknown.append({QString::number(i), "1"});
        }
        return [meta] { storage::writeArticleJson(meta); };
    });
}

} // namespace wongo::work
