// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedImage.h"

#include "publish/PastedRuns.h"
#include "publish/PastedStyle.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestAlt = 500;
constexpr double smallest = 3; ///< pixels; what is smaller counts readers
constexpr double smallestPhoto = 33; ///< what is smaller is an icon between words

/// "1", "1px"; 1000 for anything else.
double pixels(QString length)
{
    length.remove("px"_L1);
    bool isNumber = false;
    const double value = length.trimmed().toDouble(&isNumber);
    return isNumber ? value : 1000;
}

/// Both its sides are said to be shorter.
bool isSmallerThan(const HtmlNode& image, double limit)
{
    const QHash<QString, QString> style = styleOf(image);
    const auto extent = [&](const QString& name) {
        return std::min(pixels(image.attribute(name)), pixels(style.value(name, u"none"_s)));
    };
    return extent(u"width"_s) < limit && extent(u"height"_s) < limit;
}

/// What the person said of the picture; not what a program did.
QString alternative(const HtmlNode& image)
{
    static const QRegularExpression byProgram(
        u"^그림입니다\\..*$|^\\S.{0,80}\\.(?:jpe?g|png|webp|gif|avif|heic|tiff?|bmp|svg)$"
        "|\\s*(?:Description automatically generated|자동 생성된 설명|AI-generated content may be incorrect\\.)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return pastedText(image.attribute(u"alt"_s).left(longestAlt).remove(byProgram)).simplified();
}

bool isEmoji(const QString& alt)
{
    return !alt.isEmpty() && alt.size() <= 16
        && std::none_of(alt.begin(), alt.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSpace(); })
        && std::any_of(alt.begin(), alt.end(), [](QChar c) { return c.isSurrogate() || c.isSymbol(); });
}

/// The last part of the address without what a name cannot hold.
QString fileName(const QString& address)
{
    if (address.startsWith("data:"_L1, Qt::CaseInsensitive) || address.startsWith("blob:"_L1, Qt::CaseInsensitive)) {
        return u"photo"_s;
    }
    QString path = address.left(8'000);
    path.truncate(path.indexOf(u'?') < 0 ? path.size() : path.indexOf(u'?'));
    path.truncate(path.indexOf(u'#') < 0 ? path.size() : path.indexOf(u'#'));
    path.replace(u'\\', u'/');
    const QString last = QUrl::fromPercentEncoding(path.section(u'/', -1).toUtf8());
    static const QRegularExpression usable(
        u"^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*\\.(?:jpe?g|png|webp|gif|avif|heic|heif|tiff?|bmp|svg)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString name = pastedText(last);
    return name.size() <= longestName && usable.match(name).hasMatch() ? name : u"photo"_s;
}

} // namespace

PastedImageKind imageKind(const HtmlNode& image)
{
    if (isHidden(image) || isSmallerThan(image, smallest)) {
        return PastedImageKind::Nothing;
    }
    const bool isText = isEmoji(image.attribute(u"alt"_s).trimmed()) || isSmallerThan(image, smallestPhoto);
    return isText ? PastedImageKind::Text : PastedImageKind::Place;
}

HtmlNode imagePlace(const HtmlNode& image)
{
    HtmlNode place;
    place.tag = u"img"_s;
    place.attributes.insert(u"src"_s, fileName(image.attribute(u"src"_s)));
    place.attributes.insert(u"alt"_s, alternative(image));
    return place;
}

} // namespace wongo::publish
