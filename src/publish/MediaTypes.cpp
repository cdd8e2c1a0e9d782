// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/MediaTypes.h"

#include <QFileInfo>
#include <QMap>

using namespace Qt::StringLiterals;

namespace wongo::publish {

QString assetMediaType(const QString& fileName)
{
    static const QMap<QString, QString> types{{u"css"_s, u"text/css"_s}, {u"svg"_s, u"image/svg+xml"_s},
        {u"png"_s, u"image/png"_s}, {u"jpg"_s, u"image/jpeg"_s}, {u"webp"_s, u"image/webp"_s},
        {u"avif"_s, u"image/avif"_s}, {u"ico"_s, u"image/vnd.microsoft.icon"_s}, {u"woff2"_s, u"font/woff2"_s},
        {u"woff"_s, u"font/woff"_s}, {u"txt"_s, u"text/plain"_s}, {u"json"_s, u"application/json"_s}};
    return types.value(QFileInfo(fileName).suffix().toLower(), u"application/octet-stream"_s);
}

} // namespace wongo::publish
