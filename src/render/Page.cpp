// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/Page.h"

#include "render/Markup.h"
#include "render/PageData.h"

#include <kainjow/mustache.hpp>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

namespace mustache = kainjow::mustache;

mustache::data toMustache(const base::Json& json)
{
    switch (json.type()) {
    case base::Json::value_t::object: {
        mustache::data object(mustache::data::type::object);
        for (const auto& [key, value] : json.items()) {
            object.set(key, toMustache(value));
        }
        return object;
    }
    case base::Json::value_t::array: {
        mustache::data list(mustache::data::type::list);
        for (const base::Json& value : json) {
            list.push_back(toMustache(value));
        }
        return list;
    }
    case base::Json::value_t::boolean:
        return mustache::data(json.get<bool>());
    case base::Json::value_t::string:
        return mustache::data(json.get<std::string>());
    default:
        return mustache::data(json.dump());
    }
}

} // namespace

base::Result<QByteArray> renderPage(const SiteTemplate& site, const PageInput& input)
{
    mustache::data data = toMustache(pageData(PageFacts(site, input)));
    data.set("body", input.body.toStdString());
    for (auto it = site.partials.begin(); it != site.partials.end(); ++it) {
        data.set(base::toStd(it.key()), it.value().toStdString()); // no value's name: checkMustache() has seen to that
    }
    mustache::mustache page(site.page.toStdString());
    page.set_custom_escape([](const std::string& text) { return base::toStd(escaped(QString::fromStdString(text))); });
    const std::string html = page.render(data);
    if (!page.is_valid()) {
        return base::failure(base::ErrorCode::BadTemplate, site.name, {}, QString::fromStdString(page.error_message()));
    }
    return QByteArray::fromStdString(html);
}

} // namespace wongo::render
