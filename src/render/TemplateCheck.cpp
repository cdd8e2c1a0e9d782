// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/TemplateCheck.h"

#include "render/PageData.h"

#include <QRegularExpression>

#include <kainjow/mustache.hpp>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

constexpr auto pageFile = "page.mustache"_L1;

QString lineAt(const QByteArray& text, qsizetype offset)
{
    return QString::number(text.left(offset).count('\n') + 1);
}

tl::unexpected<base::Error> bad(const QString& file, const QString& line, const QString& detail)
{
    return base::failure(base::ErrorCode::BadTemplate, file, line, detail);
}

/// Syntax of one file. The library tells the offset at the end of its message; people want a line.
base::Result<> checkSyntax(const QString& file, const QByteArray& text)
{
    const qsizetype delimiters = text.indexOf("{{=");
    if (delimiters >= 0) {
        return bad(file, lineAt(text, delimiters), u"delimiters cannot be changed"_s);
    }
    const kainjow::mustache::mustache parsed(text.toStdString());
    if (parsed.is_valid()) {
        return {};
    }
    static const QRegularExpression offset(u"^(.*) at (\\d+)$"_s);
    const QString message = QString::fromStdString(parsed.error_message());
    const auto match = offset.match(message);
    return match.hasMatch() ? bad(file, lineAt(text, match.captured(2).toLongLong()), match.captured(1))
                            : bad(file, {}, message);
}

/// The library looks for partials among the values, the innermost first: a partial with a value's name would stand in
/// for it, or what an author wrote would be taken for a template.
base::Result<> checkNames(const SiteTemplate& site)
{
    for (auto it = site.partials.begin(); it != site.partials.end(); ++it) {
        if (valueNames().contains(it.key())) {
            return bad(it.key() + ".mustache"_L1, {}, u"a partial with the name of a value"_s);
        }
    }
    return {};
}

/// Every partial that `text` asks for is there and does not, by any way, ask for one of `open`.
base::Result<> checkPartials(
    const SiteTemplate& site, const QString& file, const QByteArray& text, const QStringList& open)
{
    static const QRegularExpression tag(u"\\{\\{>\\s*([^}\\s]*)\\s*\\}\\}"_s);
    // Latin-1 keeps offsets those of the bytes.
    const QString source = QString::fromLatin1(text);
    for (auto matches = tag.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        const QString name = QString::fromUtf8(match.captured(1).toLatin1());
        const QString line = lineAt(text, match.capturedStart());
        if (!site.partials.contains(name)) {
            return bad(file, line, "no partial "_L1 + name);
        }
        if (open.contains(name)) {
            return bad(file, line, "partial inside itself: "_L1 + name);
        }
        const auto below
            = checkPartials(site, name + ".mustache"_L1, site.partials.value(name), open + QStringList{name});
        if (!below) {
            return below;
        }
    }
    return {};
}

} // namespace

base::Result<> checkMustache(const SiteTemplate& site)
{
    auto result = checkSyntax(pageFile, site.page);
    QByteArray all = site.page;
    for (auto it = site.partials.begin(); result && it != site.partials.end(); ++it) {
        result = checkSyntax(it.key() + ".mustache"_L1, it.value());
        all += it.value();
    }
    result = result ? checkNames(site) : result;
    if (result) {
        result = checkPartials(site, pageFile, site.page, {});
    }
    if (result && all.count("{{{body}}}") != 1) {
        return bad(pageFile, {}, u"needs {{{body}}} once"_s);
    }
    if (result && all.count("id=\"article-body\"") != 1) {
        return bad(pageFile, {}, u"needs one element with id=\"article-body\""_s);
    }
    return result;
}

} // namespace wongo::render
