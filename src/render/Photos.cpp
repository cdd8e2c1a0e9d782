// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/Photos.h"

#include "render/BlockHtml.h"
#include "render/Markup.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

/// Pixels; a long infographic has more. WebP and AVIF hold no more, as imaging::maximumSide() says for their encoders.
constexpr int maximumWebSide = 16383;

/// "ⓒ뉴시스" names the agency behind its sign.
QString holderIn(const QString& credit)
{
    QString name = credit.trimmed();
    while (!name.isEmpty() && (name.front() == u'ⓒ' || name.front() == u'©' || name.front().isSpace())) {
        name.remove(0, 1);
    }
    return name;
}

} // namespace

QString mediaUrl(const model::Desk& desk, const QString& slug, const QString& fileName)
{
    return encodedAddress(desk.baseUrl + "/media/"_L1 + slug + u'/' + fileName);
}

QString assetUrl(const model::Desk& desk, const QString& slug, const QString& fileName)
{
    return encodedAddress(desk.baseUrl + "/assets/"_L1 + slug + u'/' + fileName);
}

QSize renditionSize(const model::ImageAsset& image, int width)
{
    if (image.width <= 0 || image.height <= 0) {
        return {};
    }
    // Whole numbers throughout: the same result on every machine.
    const qint64 height = (qint64(image.height) * width * 2 + image.width) / (qint64(image.width) * 2);
    return {width, int(std::max<qint64>(height, 1))};
}

QString renditionName(const model::ImageAsset& image, int width, const QString& suffix)
{
    return u"%1-%2.%3"_s.arg(image.id, QString::number(width), suffix);
}

QList<int> renditionWidths(const model::ImageAsset& image, const model::PhotoRules& rules)
{
    if (image.width <= 0 || image.height <= 0) {
        return {};
    }
    QSet<int> widths;
    for (const int width : rules.widths) {
        if (width > 0) {
            widths.insert(std::min(width, image.width));
        }
    }
    if (widths.isEmpty()) {
        widths.insert(image.width);
    }
    QList<int> sorted(widths.begin(), widths.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QStringList renditionSuffixes(const model::ImageAsset& image, const model::PhotoRules& rules)
{
    const QList<int> widths = renditionWidths(image, rules);
    const QSize largest = widths.isEmpty() ? QSize() : renditionSize(image, widths.last());
    QStringList suffixes;
    if (std::max(largest.width(), largest.height()) <= maximumWebSide) {
        suffixes = rules.formats;
        suffixes.removeAll(u"jpeg"_s);
    }
    return suffixes << u"jpg"_s;
}

PhotoRights photoRights(const model::ImageAsset& image, model::Language language)
{
    const QString& credit = model::preferred(image.credit, language);
    const bool isPerson = !image.creator.isEmpty();
    return {isPerson ? image.creator : holderIn(credit), isPerson,
        image.copyrightNotice.isEmpty() ? credit : image.copyrightNotice};
}

int singleRenditionWidth(const model::ImageAsset& image, const model::PhotoRules& rules, int limit)
{
    const QList<int> widths = renditionWidths(image, rules);
    int best = widths.isEmpty() ? 0 : widths.first();
    for (const int width : widths) {
        if (width <= limit) {
            best = width;
        }
    }
    return best;
}

} // namespace wongo::render
