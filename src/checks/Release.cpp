// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

// The slug names a folder and stands in an address: room is left for "-html.zip" within 255 bytes.
constexpr qsizetype maximumSlugLength = 200;

bool isSlugCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

} // namespace

void slug(const model::Metadata& meta, QList<Finding>& found)
{
    const bool valid = !meta.slug.isEmpty() && meta.slug.size() <= maximumSlugLength
        && std::all_of(meta.slug.begin(), meta.slug.end(), isSlugCharacter);
    if (!valid) {
        found.append({Kind::MissingField, Reason::SlugInvalid, Severity::Error, u"slug"_s, {}, {}, meta.slug, {}});
    }
}

void dates(const model::Metadata& meta, QList<Finding>& found)
{
    if (!meta.published.isValid()) {
        return;
    }
    const auto report = [&](Reason reason, const QString& path, const QDateTime& date) {
        found.append({Kind::MissingField, reason, Severity::Warning, path, {}, {}, date.toString(Qt::ISODate), {}});
    };
    if (meta.updated.isValid() && meta.updated < meta.published) {
        report(Reason::UpdatedBeforePublication, u"updated"_s, meta.updated);
    }
    if (meta.embargo.isValid() && meta.published < meta.embargo) {
        report(Reason::PublicationBeforeEmbargo, u"embargo"_s, meta.embargo);
    }
}

} // namespace wongo::checks::rules
