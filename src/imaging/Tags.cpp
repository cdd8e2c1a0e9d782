// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Tags.h"

#include "imaging/ExivLibrary.h"

#include <exiv2/exiv2.hpp>

#include <exception>

namespace wongo::imaging {
namespace {

template <typename Data> void append(const Data& data, QList<Tag>& tags)
{
    for (const auto& datum : data) {
        const QString key = QString::fromStdString(datum.key());
        if (const auto* texts = dynamic_cast<const Exiv2::LangAltValue*>(&datum.value())) {
            for (const auto& [language, text] : texts->value_) {
                tags.append({key, QString::fromStdString(language), QString::fromStdString(text)});
            }
        } else {
            tags.append({key, {}, QString::fromStdString(datum.toString())});
        }
    }
}

} // namespace

QList<Tag> tagsIn(const QByteArray& file)
{
    const auto exivLock = useExiv();
    QList<Tag> tags;
    try {
        const auto image
            = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(file.constData()), file.size());
        image->readMetadata();
        append(image->exifData(), tags);
        append(image->iptcData(), tags);
        append(image->xmpData(), tags);
    } catch (const std::exception&) {
        tags.clear();
    }
    return tags;
}

} // namespace wongo::imaging
