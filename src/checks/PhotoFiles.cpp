// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"
#include "model/FieldPath.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

void photoReferences(const model::Metadata& meta, QList<Finding>& found)
{
    const auto unknown = [&](const QString& id) { return !id.isEmpty() && !meta.image(id); };
    if (unknown(meta.leadImage)) {
        found.append({Kind::MissingImage, Reason::LeadImageUnknown, Severity::Error, u"leadImage"_s, {}, {},
            meta.leadImage, {}});
    }
    for (int i = 0; i < meta.bylines.size(); ++i) {
        const QString& portrait = meta.bylines.at(i).portrait;
        if (unknown(portrait)) {
            found.append({Kind::MissingImage, Reason::PortraitUnknown, Severity::Error, u"bylines/%1/portrait"_s.arg(i),
                {}, {}, portrait, {}});
        }
    }
}

void photoFiles(const CheckInput& input, const PhotoUses& uses, QList<Finding>& found)
{
    const QSet<QString> present(input.files.present.begin(), input.files.present.end());
    for (const model::ImageAsset& image : input.article.meta.images) {
        const QString path = model::fields::image(image.id);
        if (!present.contains(image.file)) {
            // A photo in reserve leaves no hole in a page: packages do without it.
            const PhotoUse use = uses.value(image.id);
            found.append({Kind::MissingImage, Reason::ImageFileMissing,
                use.isUsed() ? Severity::Error : Severity::Warning, path, {}, {}, image.file, {}, use.onlyIn()});
            continue;
        }
        const QString sha256 = input.files.sha256.value(image.file);
        if (!sha256.isEmpty() && !image.sha256.isEmpty() && sha256 != image.sha256) {
            found.append(
                {Kind::MissingImage, Reason::ImageFileChanged, Severity::Warning, path, {}, {}, image.file, {sha256}});
        }
    }
}

void unusedPhotos(const model::Metadata& meta, const PhotoUses& uses, QList<Finding>& found)
{
    for (const model::ImageAsset& image : meta.images) {
        if (!uses.value(image.id).isUsed()) {
            found.append({Kind::UnusedImage, Reason::ImageUnused, Severity::Note, model::fields::image(image.id), {},
                {}, image.file, {}});
        }
    }
}

} // namespace wongo::checks::rules
